"""Which numbers of two sentences fill the same slot: two lists of numbers in, rivals out.

Numbers that agree are set aside first, each with one partner. Of the rest, two are rivals where they have one kind
and unit, count one thing, and stand among like words; each has at most one rival, the likeliest.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.language.numbers.grammar import Number
from crosscheck.language.numbers.quantities import compare_values
from crosscheck.language.words import Words, is_light, stem

__all__ = ["find_rivals"]

_WINDOW = 5
_LEAST = 1.0


def find_rivals(
    left: Sequence[Number], right: Sequence[Number], left_words: Words, right_words: Words
) -> list[tuple[Number, Number]]:
    """Pairs of numbers, one of each side, that fill one slot and do not agree."""
    ours, theirs = _without_agreeing(left, right)
    scored = sorted(
        (
            (_likeness(one, other, left_words, right_words), one, other)
            for one in ours
            for other in theirs
            if _may_share_slot(one, other)
        ),
        key=lambda row: (-row[0], row[1].start, row[2].start),
    )
    rivals: list[tuple[Number, Number]] = []
    for likeness, one, other in scored:
        if likeness >= _LEAST and not any(one is a or other is b for a, b in rivals):
            rivals.append((one, other))
    return rivals


def _without_agreeing(left: Sequence[Number], right: Sequence[Number]) -> tuple[list[Number], list[Number]]:
    ours, theirs = [], list(right)
    for number in left:
        partner = next((n for n in theirs if n.kind == number.kind and compare_values(number, n).compatible), None)
        if partner is None:
            ours.append(number)
        else:
            theirs.remove(partner)
    return ours, theirs


def _may_share_slot(one: Number, other: Number) -> bool:
    if one.kind != other.kind or one.unit != other.unit:
        return False
    if one.role != other.role and (one.role and other.role):
        return False
    if one.kind == "count":
        return (bool(one.head) and stem(one.head) == stem(other.head)) or (bool(one.role) and one.role == other.role)
    return not (one.head and other.head) or stem(one.head) == stem(other.head)


def _likeness(one: Number, other: Number, left: Words, right: Words) -> float:
    """One for the same head or unit, one for the same role, up to two for the words around."""
    ours, theirs = _around(one, left), _around(other, right)
    context = 2 * len(ours & theirs) / max(1, min(len(ours), len(theirs)))
    same_head = bool(one.head) and stem(one.head) == stem(other.head)
    likeness = context + (same_head or one.kind != "count") + (bool(one.role) and one.role == other.role)
    return likeness - (one.role != other.role)


def _around(number: Number, words: Words) -> set[str]:
    first, last = words.within(number.start, number.end)
    near = words.folds[max(0, first - _WINDOW) : first] + words.folds[last : last + _WINDOW]
    return {stem(word) for word in near if not is_light(word) and not word[-1].isdigit()}
