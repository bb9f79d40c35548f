"""Scores and votes: a drafted number in, the number with the other side's number out where the two are a score.

A score is two whole numbers that one contest gave: "4-3", "52-48", "9 to 6", "nine votes to five", "nine for, six
against". A range looks the same; what tells them apart is that the first number is the greater, or a word of winning
and voting beside them.
"""

from __future__ import annotations

import functools
import re

from crosscheck import data
from crosscheck.language.numbers.draft import Draft, is_year
from crosscheck.language.numbers.numerals import Numeral, read_numeral
from crosscheck.language.numbers.units import find_unit

__all__ = ["read_score"]

_BETWEEN = re.compile(
    r"(?P<noun>\s(?:votes?|goals?|runs|games|sets))?,?(?P<join>-?[-\u2013]to[-\u2013]|\s?[-\u2013]\s?|\sto\s)(?=\w)"
    r"|(?P<sides>(?:\svotes?|\s\w+\svoted|\svoted|\s\w+(?=\sin\sfavou?r))?\s(?:for|in\sfavou?r)(?:,|\sand|,\sand)\s)(?=\w)"
)
_OTHER_SIDE = re.compile(r"(?:\svotes?|\svoted)?\s(?:against|opposed)\b")
_MEASURED = re.compile(r"\s?%|[\s-]per\s?cent\b|[\s-]pct\b|[\s-]percentage")
_WORD = re.compile(r"[^\W\d_]+")


def read_score(draft: Draft) -> bool:
    """Whether the number is the first half of a score; then the draft is the whole score."""
    match = _BETWEEN.match(draft.text, draft.end, draft.limit) if _is_whole(draft.numeral) else None
    if match is None or draft.kind != "count":
        return False
    other = read_numeral(draft.text, match.end(), draft.limit)
    if other is None or not _is_whole(other) or _is_measured(draft, other):
        return False
    end = other.end
    if match["sides"]:
        against = _OTHER_SIDE.match(draft.text, other.end, draft.limit)
        if against is None:
            return False
        end = against.end()
    elif not match["noun"] and not _may_be_score(draft, other, match["join"].strip()):
        return False
    draft.kind, draft.second, draft.end = "score", other, end
    return True


def _is_whole(numeral: Numeral) -> bool:
    return numeral.form in ("digits", "words") and numeral.value.denominator == 1 and not numeral.scaled


def _is_measured(draft: Draft, other: Numeral) -> bool:
    at, limit = other.end, draft.limit
    return find_unit(draft.text, at, limit) is not None or _MEASURED.match(draft.text, at, limit) is not None


def _may_be_score(draft: Draft, other: Numeral, join: str) -> bool:
    """Whether two bare numbers are a score: not two written-out ones with a dash, and no season."""
    if join in "-\u2013" and not draft.numeral.form == other.form == "digits":
        return False
    if is_year(draft.numeral):
        return False
    return (draft.numeral.value >= other.value and join != "to") or _near_score_word(draft, other.end)


def _near_score_word(draft: Draft, end: int) -> bool:
    around = draft.before(48) + " " + draft.text[end : min(end + 16, draft.limit)]
    return not _score_words().isdisjoint(_WORD.findall(around.lower()))


@functools.cache
def _score_words() -> frozenset[str]:
    return frozenset(data.load("numbers")["score"]["words"].split())
