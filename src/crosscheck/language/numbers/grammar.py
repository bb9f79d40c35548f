"""Numbers in a sentence: text in, every number of content out, with its place, exact value and meaning.

One compiled expression finds the places where a number may begin, and passes over what only looks like one
(addresses, telephone numbers, G8, 9/11, the 1990s); a sentence without a digit or a number word costs one search.
At each place the amount is read with all that belongs to it (`amounts`), checked against the names and pronouns
that contain numerals (`lookalikes`), and closed into a `Number` that says what the words assert: "more than 40" has
a lower bound and no upper one. Values are exact fractions. Dates and times of day are found and marked, so that a
caller leaves them to the grammar of dates.

General number libraries were measured on news and read "£32.8m" as metres and "13th" as a weight; hence this one.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction

from attrs import evolve, field, frozen

from crosscheck import data
from crosscheck.language.alternation import one_of
from crosscheck.language.numbers.amounts import complete
from crosscheck.language.numbers.counted import find_head
from crosscheck.language.numbers.draft import Draft, read_draft
from crosscheck.language.numbers.lookalikes import name_end
from crosscheck.language.numbers.numerals import numeral_words
from crosscheck.language.numbers.roles import find_role
from crosscheck.language.numbers.units import sign_pattern

__all__ = ["Number", "find_numbers"]

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?!\w)"
)
_OTHER = (
    r"(?=[\dhwmel@#(+'\u2019])(?:https?://\S+|www\.\S+|(?<!\w)[@#]\w+|(?<=[^\W\d_])\d[\w-]*"
    r"|(?<![\w-])(?:\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|(?<!\w)\+\d[\d -]{7,}\d|(?<![\w$£€-])\d{3}-\d{4}\b"
    r"|(?<![\w.,-])0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}\b"
    r"|\b(?:mid-|early-|late-)?(?:1[5-9]|20)\d0['\u2019]?s\b|(?<!\w)['\u2019]\d0s\b|\b911\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b)"
)
_DATE = (
    rf"\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?![\d:%]|,\d{{3}}|\s?(?:percent|per cent|million|billion))"
    rf"(?:\s?(?:[-\u2013]|and|to)\s?(?:{_MONTH}\s)?\d{{1,2}}(?![\d:%]|\s[a-z]))?(?:,?\s(?:1[5-9]|20)\d\d\b)?"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s{_MONTH}(?!\.?\s\d{{1,2}}\b(?!:))(?:,?\s(?:1[5-9]|20)\d\d\b)?"
    rf"|\b{_MONTH},?\s(?:of\s)?(?:1[5-9]|20)\d\d\b|\b\d{{4}}-\d\d-\d\d\b"
)
_TIME = (
    r"\b(?P<hour>\d{1,2})(?:(?:[:.](?P<minute>\d\d))?\s?(?:(?P<half>[ap])\.m\b\.?|(?P<half2>[ap])m\b|o['\u2019]clock\b)"
    r"|:(?P<minute2>\d\d)(?::\d\d)?\b)"
)
_LIFE_TERM = (
    r"\b[Ll]ife(?=\s(?:in\s(?:prison|jail)|imprisonment|behind\sbars|without\s(?:the\s)?(?:possibility|chance|parole)"
    r"|sentences?|terms?)\b)"
)
_LIFE_DECADE = (
    r"(?=[eml\d'\u2019])(?:(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s))(?:(?:early|mid|late)[- ])?"
    r"['\u2019]?(?P<decade>[1-9]0)s\b"
)


@frozen
class Number:
    """A number of content.

    Attributes:
        start, end: code points in the text, of the whole expression: limits, sign, numeral, scale and unit.
        text: ``text[start:end]``.
        value: the printed value in the unit; the middle of ranges, scores and vague amounts; for times of day the
            minutes since midnight.
        low, high: the least and the most that the words assert; None where they set no limit. For "more than" and
            "less than" the limit itself is excluded. For scores the smaller and the greater of the two.
        precision: the size of one in the last printed place: 100,000 for "1.5 million", 1 for 4,100, but 100 for
            "about 4,100".
        kind: count, currency, percent, ordinal, measure, age, score, ratio, fraction, year, time or date.
        unit: canonical: "USD", "km", "percent", "percentage point", "year" for ages, "life" for a sentence that has no
            end; empty for plain counts.
        approximate: whether the words say that the value is not exact ("about", "nearly", "dozens").
        bound: about, nearly, just over, more than, at least, less than, up to, or empty.
        head: the folded head noun that is counted ("people", "passengers"), or empty.
        role: what became of those counted (killed, injured, arrested, ...), or empty.
    """

    start: int
    end: int
    text: str
    value: Fraction
    low: Fraction | None
    high: Fraction | None
    precision: Fraction
    kind: str
    unit: str = ""
    approximate: bool = False
    bound: str = ""
    head: str = ""
    role: str = field(default="")


def find_numbers(text: str, start: int, end: int) -> list[Number]:
    """The numbers of the sentence ``text[start:end]`` in order, without overlaps, dates and times included."""
    if not _hint().search(text, start, end):
        return []
    found: list[Number] = []
    pattern, floor, at = _scan(), start, start
    while match := pattern.search(text, at, end):
        number, at = _read(text, match, start, floor, end)
        if number:
            found.append(number)
            floor = number.end
    return found


def _read(text: str, match: re.Match[str], start: int, floor: int, end: int) -> tuple[Number | None, int]:
    """The number at one place, if it is one, and where to go on."""
    if match["other"] is not None:
        return None, match.end()
    if match["date"] is not None:
        return _marked(match, "date", Fraction(int(re.findall(r"\d+", match.group())[0]))), match.end()
    if match["time"] is not None:
        return _marked(match, "time", _minutes(match)), match.end()
    if match["life"] is not None:
        return _life_decade(match), match.end()
    if match["term"] is not None:
        return evolve(_marked(match, "measure", Fraction(1)), unit="life"), match.end()
    sign = match["sign"] or ""
    draft = read_draft(text, (start, floor, end), match.start(), sign, sign_pattern()[1].get(sign.rstrip(), ""))
    if draft is None:
        return None, match.start() + 1
    complete(draft)
    passed = name_end(draft, start)
    return (None, passed) if passed else _close(draft)


def _marked(match: re.Match[str], kind: str, value: Fraction) -> Number:
    return Number(match.start(), match.end(), match.group(), value, value, value, Fraction(1), kind)


def _minutes(match: re.Match[str]) -> Fraction:
    half = match["half"] or match["half2"]
    hour = int(match["hour"]) % 12 + (12 if half == "p" else 0) if half else int(match["hour"])
    return Fraction(hour * 60 + int(match["minute"] or match["minute2"] or 0))


def _life_decade(match: re.Match[str]) -> Number:
    """The age of "in his 50s": from 50 to 59."""
    low = Fraction(int(match["decade"]))
    high = low + 9
    span = (low + high) / 2, low, high, Fraction(10)
    return Number(match.start(), match.end(), match.group(), *span, "age", "year", True)


def _close(draft: Draft) -> tuple[Number, int]:
    """The finished number and the place after it (and after the half of "first half")."""
    value, low, high, step = _values(draft)
    head, head_end = _head(draft)
    role = find_role(draft.text, draft.start, draft.end, draft.floor, draft.limit) if draft.kind == "count" else ""
    number = Number(
        draft.start,
        draft.end,
        draft.text[draft.start : draft.end],
        value,
        *_asserted(draft.bound, value, low, high, step),
        step,
        draft.kind,
        draft.unit,
        draft.loose or draft.bound in ("about", "nearly", "just over") or draft.numeral.form == "vague",
        draft.bound,
        head,
        role,
    )
    return number, head_end if draft.kind == "ordinal" and head == "half" else draft.end


def _values(draft: Draft) -> tuple[Fraction, Fraction, Fraction, Fraction]:
    """Printed value, least and most of the numerals, and precision, all in the unit."""
    numeral, second = draft.numeral, draft.second
    low, high = numeral.span or (numeral.value, second.value if second else numeral.value)
    step = max(numeral.step, second.step) if second else numeral.step
    if draft.share != 1 or draft.extra:
        low, high, step = low * draft.share + draft.extra, high * draft.share + draft.extra, step * abs(draft.share)
    low, high = (low, high) if low <= high else (high, low)
    value = low if low is high else (low + high) / 2
    if draft.bound and value.denominator == 1 and numeral.form != "part" and second is None:
        step = max(step, _round_step(int(value)))
    return value, low, high, step / 12 if draft.extra else step


def _round_step(value: int) -> Fraction:
    """The greatest power of ten that divides a whole number: 100 for 4,100."""
    digits = str(value) if value < 10**300 else "1"
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0")))) if value else Fraction(1)


def _asserted(
    bound: str, value: Fraction, low: Fraction, high: Fraction, step: Fraction
) -> tuple[Fraction | None, Fraction | None]:
    """The least and the most that the words assert."""
    if not bound:
        return low, high
    reach = value * Fraction(data.load("numbers")["tolerance"]["nearly"])
    slack = min(step / 2, reach)
    spans: dict[str, tuple[Fraction | None, Fraction | None]] = {
        "about": (low - slack, high + slack),
        "nearly": (low - reach, high),
        "just over": (low, high + reach),
        "more than": (low, None),
        "at least": (low, None),
        "less than": (None, high),
        "up to": (None, high),
    }
    return spans.get(bound, (low, high))


_OF = re.compile(r"\s+of(?:\s+(?:the|its|these|those|all|his|her|their|our))*(?:\s+\d[\d,]*)?(?=\s)")
_DATED = re.compile(rf"\s{_MONTH}\s\d{{1,2}}(?=\s)")


def _head(draft: Draft) -> tuple[str, int]:
    at = draft.end
    if draft.kind in ("score", "year") or draft.text[at : at + 1] in ",.;:)":
        return "", at
    between = _OF.match(draft.text, at, draft.limit) or _DATED.match(draft.text, at, draft.limit)
    return find_head(draft.text, between.end() if between else at, draft.limit)


@functools.cache
def _hint() -> re.Pattern[str]:
    return re.compile(rf"\d|[¼½¾⅓⅔⅛⅜⅝⅞]|{_word_start()}|{_LIFE_TERM}")


@functools.cache
def _word_start() -> str:
    """Where a written-out numeral begins: small or with one capital, which is faster than any case."""
    words = numeral_words()
    return rf"\b(?={one_of([*words, *(word.capitalize() for word in words)])}\b)"


@functools.cache
def _scan() -> re.Pattern[str]:
    signs, _ = sign_pattern()
    initials = re.escape("".join(sorted({sign[-1] if sign[0] == "\\" else sign[0] for sign in signs.split("|")})))
    amount = rf"(?=[{initials}])(?<!\w)(?P<sign>(?:{signs})\s?)(?=\.?\d)"
    numeral = rf"(?<!\w)(?<!\d[.,/])(?=\.?\d|[¼½¾⅓⅔⅛⅜⅝⅞])|{_word_start()}"
    return re.compile(
        rf"(?P<date>(?=[JFMASOND\d])(?:{_DATE}))|(?P<time>(?=\d)(?:{_TIME}))|(?P<life>{_LIFE_DECADE})"
        rf"|(?P<term>{_LIFE_TERM})"
        rf"|{amount}|(?P<other>{_OTHER})|{numeral}"
    )
