"""Amounts: the numeral at one place of a text in, the numeral with all that belongs to it out.

What belongs to it is read in the order in which it binds: a currency sign before it, the second number of a range,
score or ratio, then percent, currency word, age or unit behind it, then the words of approximation and limit on
either side. Every step looks at one place only and leaves the draft as it was where it does not apply; the steps
are a list, so that what wins is visible in one place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from crosscheck import data
from crosscheck.language.numbers.ages import read_age
from crosscheck.language.numbers.draft import Draft, is_year, read_draft
from crosscheck.language.numbers.limits import check_lead, read_lead, read_tail
from crosscheck.language.numbers.numerals import Numeral, read_numeral
from crosscheck.language.numbers.scores import read_score
from crosscheck.language.numbers.units import find_currency, find_unit

__all__ = ["complete"]

_JOIN = re.compile(
    r"(?P<share>\s?(?:%|per\s?cent|percent))?-?(?P<join>[-\u2013]to[-\u2013]|\s?[-\u2013]\s?|\s(?:to|or|and)\s)(?P<money>[$£€¥])?(?=[\w.])"
)
_FROM = re.compile(r"(?<!ranging )(?<!range )(?<!ranged )(?<!ranges )(?<!ages )(?<!aged )\bfrom\s+$", re.IGNORECASE)
_UP_OR_DOWN = re.compile(r"\b(?:up|down)\s+$", re.IGNORECASE)
_PERCENT = re.compile(
    r"(?:\s?%|[\s-]per\s?cent\b|[\s-]pct\b|(?=[\s-]percentage))(?P<points>[\s-](?:percentage[\s-])?points?\b)?"
)
_BASIS = re.compile(r"\sbasis\spoints?\b")
_RATIO = re.compile(r"[\s-](?P<join>in every|in|out of|of every)[\s-](?=\w)", re.IGNORECASE)
_ARTICLE = re.compile(r"\s(?:of\s)?(?:an?|of)(?=\s)")
_INCHES = re.compile(r"[- ](\d{1,2})(?:[- ]?in(?:ch(?:es)?)?)?(?![\w%,.:]*\d)\b")
_DEGREES = frozenset(("celsius", "fahrenheit", "degree"))
_MINUS = re.compile(r"(?:\bminus\s|(?<=\s)[-\u2212]|^[-\u2212])$", re.IGNORECASE)
_MAGNITUDE = re.compile(r"\bmagnitude[- ](?:of )?$", re.IGNORECASE)
_AND_A_HALF = re.compile(r"\b(?:an?|one)\s(?P<unit>[a-z]+)\sand\s$", re.IGNORECASE)
_AFTER_WORD = re.compile(r"[^\W_]+|[+%]")


def complete(draft: Draft) -> Draft:
    """The draft after all steps: pair, kind and unit, limits."""
    read_lead(draft)
    for step in _STEPS:
        if step(draft):
            break
    check_lead(draft)
    read_tail(draft)
    return draft


def _read_range(draft: Draft) -> bool:
    """The other end of a range ("18-24", "$2-3 million", "between 5 and 7") or a season ("2026-27")."""
    match = _JOIN.match(draft.text, draft.end, draft.limit)
    if match is None or draft.numeral.form not in ("digits", "words") or (match["share"] and match["money"]):
        return False
    join = match["join"].strip()
    other = read_numeral(draft.text, match.end(), draft.limit, draft.kind == "currency")
    if other is None or other.form not in ("digits", "words") or (join == "and") != (draft.bound == "between"):
        return False
    if join in "-\u2013" and (other.form != "digits" or draft.numeral.form != "digits"):
        return False
    first = _borrow_scale(draft, other)
    if _is_season(draft, other):
        draft.kind, draft.second, draft.end = "year", _season_end(draft.numeral, other), other.end
        return True
    if first.value >= other.value or (join == "or" and other.value > 3 * first.value):
        return False
    if join == "to" and _FROM.search(draft.before(12)):
        return _borrow_unit(draft, first, match.end())
    if join == "to" and _is_change(draft, other):
        return False
    draft.numeral, draft.second, draft.end = first, other, other.end
    return False


def _is_change(draft: Draft, other: Numeral) -> bool:
    """Whether "down one to 25 per cent" says by how much and to what: a range is written in one way, or is narrow."""
    mixed = draft.numeral.form == "words" and other.form == "digits"
    return _UP_OR_DOWN.search(draft.before(12)) is not None and (mixed or other.value > 3 * draft.numeral.value)


def _borrow_scale(draft: Draft, other: Numeral) -> Numeral:
    """The first number of "5 to 7 million" in millions."""
    first = draft.numeral
    if first.scaled or not other.scaled or other.form == "vague" or first.value >= 1000:
        return first
    factor = _scale_of(draft.text, other)
    if first.value * factor >= other.value:
        return first
    return Numeral(first.start, first.end, first.value * factor, first.step * factor, first.form, True)


def _borrow_unit(draft: Draft, first: Numeral, at: int) -> bool:
    """Read "from 5 to 7 percent": no range but two amounts of one unit, and the unit stands behind the second."""
    other = read_draft(draft.text, (draft.sentence, at, draft.limit), at, "", "")
    if other is None or not draft.bare:
        return False
    complete(other)
    if other.kind in ("percent", "currency", "measure"):
        draft.kind, draft.unit = other.kind, other.unit
    draft.numeral = first
    return True


def _scale_of(text: str, numeral: Numeral) -> int:
    numerals = data.load("numbers")["numerals"]
    word = re.split(r"[\s\d.-]", text[numeral.start : numeral.end].lower())[-1]
    return int(numerals["scales"].get(word) or numerals["suffixes"].get(word) or 1)


def _is_season(draft: Draft, other: Numeral) -> bool:
    if draft.kind != "count" or not is_year(draft.numeral) or other.scaled:
        return False
    short = other.end - other.start == 2 and draft.text[other.start - 1] in "-\u2013/"
    return short or (is_year(other) and other.value > draft.numeral.value)


def _season_end(first: Numeral, other: Numeral) -> Numeral:
    """The last year of 2026-27, in full."""
    if other.end - other.start == 4:
        return other
    value = first.value - first.value % 100 + other.value
    return Numeral(other.start, other.end, value, Fraction(1), "digits")


def _read_percent(draft: Draft) -> bool:
    at = _after_article(draft)
    match = _PERCENT.match(draft.text, at, draft.limit)
    if match and match.end() > at:
        draft.kind, draft.unit = "percent", "percentage point" if match["points"] else "percent"
    elif match := _BASIS.match(draft.text, at, draft.limit):
        draft.kind, draft.unit, draft.share = "percent", "percentage point", Fraction(1, 100)
    else:
        return False
    draft.end = match.end()
    return True


def _after_article(draft: Draft) -> int:
    """Where the unit of "half an hour" and "a couple of weeks" may stand."""
    if draft.numeral.form not in ("part", "vague"):
        return draft.end
    article = _ARTICLE.match(draft.text, draft.end, draft.limit)
    return article.end() if article else draft.end


def _read_currency(draft: Draft) -> bool:
    if draft.numeral.form == "ordinal":
        return False
    found = find_currency(draft.text, _after_article(draft), draft.limit, draft.numeral.scaled)
    if found and not (draft.kind == "currency" and found[0] != draft.unit):
        draft.kind, draft.unit, draft.share, draft.end = "currency", found[0], found[1], found[2]
    return draft.kind == "currency"


def _read_ratio(draft: Draft) -> bool:
    """Read a share: "one in three", "nine out of 10", "1-in-12"."""
    match = _RATIO.match(draft.text, draft.end, draft.limit) if draft.bare else None
    if match is None or draft.numeral.form not in ("digits", "words"):
        return False
    other = read_numeral(draft.text, match.end(), draft.limit)
    if other is None or other.form not in ("digits", "words") or draft.numeral.value >= other.value:
        return False
    if match["join"].lower() == "in" and (is_year(other) or find_unit(draft.text, other.end, draft.limit)):
        return False
    value = draft.numeral.value / other.value
    draft.numeral = Numeral(draft.start, other.end, value, Fraction(1, 1000), "part")
    draft.kind, draft.end = "ratio", other.end
    return True


def _read_unit(draft: Draft) -> bool:
    """The unit behind the number; for earthquakes, before it."""
    if draft.numeral.form == "ordinal":
        return False
    found = find_unit(draft.text, _after_article(draft), draft.limit)
    if found is None:
        return _read_magnitude(draft)
    draft.kind, draft.unit, draft.end = "measure", found[0], found[1]
    if draft.unit == "ft" and draft.second is None:
        inches = _INCHES.match(draft.text, draft.end, draft.limit)
        if inches and int(inches[1]) < 12:
            draft.extra, draft.end = Fraction(int(inches[1]), 12), inches.end()
    if draft.unit in _DEGREES and (minus := _MINUS.search(draft.before(10))):
        draft.share, draft.start = -draft.share, draft.start - len(minus.group())
    return True


def _read_magnitude(draft: Draft) -> bool:
    """Read "magnitude-6.5" and "a magnitude of 6.5"."""
    if not draft.bare or not _MAGNITUDE.search(draft.before(14)):
        return False
    draft.kind, draft.unit = "measure", "magnitude"
    return True


def _read_unit_and_half(draft: Draft) -> bool:
    """Read "a year and a half": the unit stands before the half."""
    match = _AND_A_HALF.search(draft.before(24)) if draft.numeral.form == "part" and draft.bare else None
    found = find_unit(match[0], match.start("unit") - match.start() - 1, len(match[0])) if match else None
    if match is None or found is None:
        return False
    numeral = draft.numeral
    draft.numeral = Numeral(numeral.start, numeral.end, 1 + numeral.value, numeral.step, "part")
    draft.kind, draft.unit, draft.start = "measure", found[0], draft.start - len(match[0])
    return True


def _read_form(draft: Draft) -> bool:
    """What the numeral alone says: an ordinal, a share of something, a year."""
    if draft.numeral.form == "ordinal":
        draft.kind = "ordinal"
    elif draft.numeral.form == "part":
        draft.kind = "fraction"
    elif draft.bare and is_year(draft.numeral) and not _counts_people(draft):
        draft.kind = "year"
    return True


def _counts_people(draft: Draft) -> bool:
    following = _AFTER_WORD.search(draft.text, draft.end, min(draft.limit, draft.end + 20))
    people: str = data.load("numbers")["people"]["words"]
    return following is not None and following.group().lower() in people.split()


_STEPS: tuple[Callable[[Draft], bool], ...] = (
    read_score,
    _read_range,
    _read_percent,
    _read_currency,
    read_age,
    _read_ratio,
    _read_unit_and_half,
    _read_unit,
    _read_form,
)
