"""What only looks like a date: a form that has matched in, whether it is a name, a verb or a plain number out.

"May" is a verb, March is what protesters do, April is a minister, the Sunday Times a newspaper, and 2000 people are
no year. The words beside the form decide; where they leave it open, it is no date.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from crosscheck.language.dates.lexicon import lexicon

__all__ = ["is_lookalike"]

_WORD_BEFORE = re.compile(r"([^\W\d_]+\.?)(?:['’]s)?[\s-]+$")
_ON_BEFORE = re.compile(r"([^\W\d_]+)\son\s$")
_WORD_AFTER = re.compile(r"\s([^\W\d_]+)")
_OPENING = re.compile(r"(?:^|[“\"'‘(—–:.!?]\s?|\]\s)$")
_ENTITLED = re.compile(r"[”\"’']?\s(?:[sS]how|[pP]rogram|[hH]ost|[nN]etwork)\b|[,.]?[”\"’'](?!s\b)")
_DESCRIBING = re.compile(r"\b(?:[aA]n?|[tT]he|[hH]is|[hH]er|[iI]ts|[tT]heir|[oO]ur)\s$")
_NOUN_AFTER = re.compile(r"\s(?!on\b|for\b|to\b|in\b|of\b|through\b|against\b|by\b)[a-z]{4,}")
_LONGEST = 24


def is_lookalike(form: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a form that matched in the sentence ``text[start:end]`` names no date."""
    check = _CHECKS.get(form)
    return check is not None and check(match, start, end)


def _before(match: re.Match[str], start: int) -> str:
    return match.string[max(start, match.start() - _LONGEST) : match.start()]


def _word_before(match: re.Match[str], start: int) -> str:
    found = _WORD_BEFORE.search(_before(match, start))
    return found[1] if found else ""


def _word_after(match: re.Match[str], end: int) -> str:
    found = _WORD_AFTER.match(match.string, match.end(), end)
    return found[1] if found else ""


def _is_no_month(match: re.Match[str], start: int, end: int) -> bool:
    """A month without a day, where neither a year, a preposition nor a determiner makes it one."""
    name = match["month_name"]
    if match["month_shift"] or _is_year_next(match, end):
        return False
    if _word_before(match, start).lower() in lexicon().month_before:
        return False
    if name.rstrip(".") in lexicon().short_months:
        return True
    if name not in lexicon().ambiguous_months:
        return False
    return not (_DESCRIBING.search(_before(match, start)) and _NOUN_AFTER.match(match.string, match.end(), end))


_YEAR_NEXT = re.compile(r",?\s(?:of\s)?(?:1[5-9]|20)\d\d\b")


def _is_year_next(match: re.Match[str], end: int) -> bool:
    return _YEAR_NEXT.match(match.string, match.end(), end) is not None


def _is_named_weekday(match: re.Match[str], start: int, end: int) -> bool:
    """Black Friday, the Mail on Sunday, the Sunday Times."""
    words = lexicon()
    before = _before(match, start)
    on = _ON_BEFORE.search(before)
    if _word_before(match, start) in words.named_by or (on is not None and on[1] in words.named_by):
        return True
    return _word_after(match, end) in words.naming


def _is_entitled(match: re.Match[str], start: int, end: int) -> bool:
    """USA Today, the “Today” show."""
    if match.group()[0].islower():
        return False
    return not _OPENING.search(_before(match, start)) or _ENTITLED.match(match.string, match.end(), end) is not None


def _is_no_year(match: re.Match[str], start: int, end: int) -> bool:
    """A number of four digits that counts something, or that nothing makes a year."""
    words = lexicon()
    if _word_after(match, end).lower() in words.year_counted:
        return True
    text = match.string
    if text[match.start() - 1 : match.start()] == "(" or match["years_last"]:
        return False
    word = _word_before(match, start)
    if word.lower().rstrip(".") in words.year_labels:
        return True
    capital = word[:1].isupper() and match.start() - len(word) - 1 > start
    return not (capital or word.lower().rstrip(".") in words.year_before or _is_listed(text, start, match.start()))


_LISTED = re.compile(r"(?:1[5-9]|20)\d\d(?:,\s|,?\sand\s|\sor\s|\sto\s)$")


def _is_listed(text: str, start: int, at: int) -> bool:
    """The later years of "in 2014 and 2015"."""
    return _LISTED.search(text, max(start, at - 12), at) is not None


_CHECKS: dict[str, Callable[[re.Match[str], int, int], bool]] = {
    "month": _is_no_month,
    "weekday": _is_named_weekday,
    "named": _is_entitled,
    "years": _is_no_year,
}
