"""Counts that change as an event goes on: two numbers and their articles in, whether one is a later count out.

A toll of Tuesday and a higher one of Wednesday do not contradict each other, nor do fewer missing, since some of them
were found. Needs both times of publication; where one is unknown, whether a count is a later one cannot be told.
"""

from __future__ import annotations

import datetime
import functools

from crosscheck import data
from crosscheck.findings.numbers.slots import Side, Slot
from crosscheck.language.numbers.grammar import Number
from crosscheck.language.words import stem
from crosscheck.sources.source import Source

__all__ = ["is_counter", "is_former", "is_undated", "later_count"]

_TO_NOUN = 3  # words from "earlier" to what it says so of: "an earlier death toll"


def is_counter(number: Number) -> bool:
    """Whether a number counts what goes on being counted: the dead, arrests, signatures."""
    heads, roles = _counters()
    return number.kind == "count" and (stem(number.head) in heads or number.role in roles)


def later_count(slot: Slot, sources: tuple[Source, Source], left: Side, right: Side) -> str:
    """Why one number is a later count than the other, in words; empty where it is none."""
    if slot.ours.kind != "count" or not _moves(slot, left, right):
        return ""
    order = _order(*sources)
    if not order:
        return ""
    first, second = (slot.ours, slot.theirs) if order > 0 else (slot.theirs, slot.ours)
    early, late = sources if order > 0 else sources[::-1]
    if second.value > first.value:
        return f"{late.called} was published later than {early.called} and counts on"
    if second.value < first.value and {first.role, second.role} <= _left():
        return f"{late.called} was published later than {early.called} and counts who is left"
    return ""


def is_undated(slot: Slot, sources: tuple[Source, Source]) -> bool:
    """Whether it cannot be told if one number is a later count, for want of a date."""
    return (is_counter(slot.ours) or is_counter(slot.theirs)) and any(source.day is None for source in sources)


def is_former(number: Number, side: Side) -> bool:
    """Whether the words up to a number, from the one before it on, say that it is a count of an earlier time."""
    floor = max((each.end for each in side.numbers if each.end <= number.start), default=side.start)
    folds = side.words.folds[slice(*side.words.within(floor, number.start))]
    former = _former()
    return any(
        (one in former["before_nouns"] and (not former["nouns"].isdisjoint(folds[at + 1 : at + 1 + _TO_NOUN])))
        or (one in former["adverbs"] and not former["verbs"].isdisjoint(folds[max(0, at - 1) : at + 2]))
        for at, one in enumerate(folds)
    )


@functools.cache
def _former() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in data.load("counters")["former"].items()}


def _moves(slot: Slot, left: Side, right: Side) -> bool:
    """Whether the number counts what goes on, or a sentence says that it is one count of several."""
    if is_counter(slot.ours) or is_counter(slot.theirs):
        return True
    if _is_damage(slot.ours, left) and _is_damage(slot.theirs, right):
        return True
    progress = frozenset(data.load("counters")["progress"].split())
    return any(not progress.isdisjoint(_folds(side)) for side in (left, right))


def _is_damage(number: Number, side: Side) -> bool:
    """Whether a number counts what a disaster has damaged, in a sentence that says so."""
    heads, verbs = _damage()
    return stem(number.head) in heads and not verbs.isdisjoint(_folds(side))


def _folds(side: Side) -> list[str]:
    return side.words.folds[slice(*side.words.within(side.start, side.end))]


@functools.cache
def _damage() -> tuple[frozenset[str], frozenset[str]]:
    lists = data.load("counters")["damage"]
    return frozenset(map(stem, lists["heads"].split())), frozenset(lists["verbs"].split())


def _order(left: Source, right: Source) -> int:
    """1 where the right source came out later, -1 where the left one did, 0 where that is not known."""
    ours, theirs = left.published, right.published
    if not isinstance(ours, datetime.datetime) or not isinstance(theirs, datetime.datetime):
        return 0 if left.day is None or right.day is None else _compare(left.day, right.day)
    zoned = ours.tzinfo is not None and theirs.tzinfo is not None
    return _compare(ours, theirs) if zoned else _compare(ours.date(), theirs.date())


def _compare(one: datetime.date, other: datetime.date) -> int:
    return (one < other) - (other < one)


@functools.cache
def _left() -> frozenset[str]:
    """What becomes of people until they are found, healed or let go home."""
    return frozenset(data.load("counters")["left"].split())


@functools.cache
def _counters() -> tuple[frozenset[str], frozenset[str]]:
    lists = data.load("counters")
    return frozenset(map(stem, lists["heads"].split())), frozenset(lists["roles"].split())
