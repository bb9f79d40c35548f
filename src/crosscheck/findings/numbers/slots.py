"""Which numbers of two sentences fill the same slot: the numbers of both in, matched pairs out.

Each number has at most one partner, the likeliest one, whether the two agree or not. What makes a slot is weighed:
what is counted, what became of it, the unit, the words around, whether other numbers could be meant, and how alike
the sentences are. Two numbers of one value belong together before any others; two of different values need more
evidence, for most different numbers in like sentences are different facts.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from attrs import frozen

from crosscheck import data
from crosscheck.language.numbers.grammar import Number
from crosscheck.language.numbers.quantities import Verdict, compare_values
from crosscheck.language.words import Words, is_light, stem

__all__ = ["Side", "Slot", "match_numbers", "words_near"]

_WINDOW = 10
_NEAREST = 4
_LONGEST_RUN = 8
_ENOUGH = 1.5
_PARTITIVE = re.compile(r"\s+of\s+(?:the|them|those|these|his|her|their|its)\b(?!\s+\d)", re.IGNORECASE)
_PART_OF = re.compile(r"\s+of\s+(?:(?:the|those|these|his|her|their|its)\s+)?", re.IGNORECASE)
_OWN_FORMS = frozenset(("score", "ratio", "age", "ordinal"))
_SHARES = frozenset(("fraction", "ratio", "percent"))


@frozen(eq=False)
class Side:
    """A sentence as far as its numbers go.

    Attributes:
        words: all words of the article.
        start, end: the sentence, code points.
        numbers: those that may differ, in order.
    """

    words: Words
    start: int
    end: int
    numbers: Sequence[Number]


@frozen(eq=False)
class Slot:
    """Two numbers that say how much of one thing.

    Attributes:
        ours, theirs: the numbers.
        verdict: whether both can be true.
        evidence: how much speaks for one slot; 1.5 is enough for numbers that differ.
        run: how many words directly around the numbers are equal.
        shared: the stems of content that stand near both.
    """

    ours: Number
    theirs: Number
    verdict: Verdict
    evidence: float
    run: int
    shared: frozenset[str]

    @property
    def name(self) -> str:
        """What the numbers measure, in a few words."""
        number = self.ours if self.ours.head else self.theirs
        role = self.ours.role or self.theirs.role
        unit = self.ours.unit if self.ours.unit == self.theirs.unit and self.ours.kind != "age" else ""
        return " ".join(filter(None, (number.head, role))) or unit or number.kind


def match_numbers(left: Side, right: Side, similarity: int) -> list[Slot]:
    """The pairs of numbers that fill one slot, agreeing or not; ``similarity`` is that of the sentences, 0 to 100."""
    possible = [
        slot
        for one in left.numbers
        for other in right.numbers
        if _is_comparable(one, other) and (slot := _weigh(one, other, left, right, similarity)) is not None
    ]
    possible.sort(key=lambda slot: (-_rank(slot), slot.ours.start, slot.theirs.start))
    slots: list[Slot] = []
    for slot in possible:
        if not any(slot.ours is taken.ours or slot.theirs is taken.theirs for taken in slots):
            slots.append(slot)
    return [slot for slot in slots if slot.evidence >= _ENOUGH or slot.verdict.relation == "equal"]


def _rank(slot: Slot) -> float:
    """Evidence, and what two numbers have in common beyond it: the value, or at least what can both be true."""
    same_value = (slot.ours.value, slot.ours.unit) == (slot.theirs.value, slot.theirs.unit)
    return slot.evidence + (2.0 if same_value else 0.5 * slot.verdict.compatible)


def _is_comparable(one: Number, other: Number) -> bool:
    if one.kind != other.kind:
        return {one.kind, other.kind} <= _SHARES
    return not (one.role and other.role and one.role != other.role)


def _weigh(one: Number, other: Number, left: Side, right: Side, similarity: int) -> Slot | None:
    verdict = compare_values(one, other)
    if verdict.relation == "incomparable":
        return None
    ours, theirs = words_near(one, left), words_near(other, right)
    shared = frozenset(ours & theirs) - {stem(one.head), stem(other.head)}
    run = _run(one, other, left, right)
    evidence = _heads(one, other, ours, theirs) + _form(one)
    evidence += (bool(one.role) and one.role == other.role) + 0.5 * min(3, len(shared))
    evidence += 0.5 * (run >= 3) + 0.5 * (run >= 5) + 0.5 * _is_alone(one, left, other, right)
    evidence += 0.5 * (similarity >= 60) + 0.5 * (similarity >= 75)
    evidence -= _is_partitive(one, left) != _is_partitive(other, right)
    evidence -= _is_whole(one, left) != _is_whole(other, right)
    return Slot(one, other, verdict, evidence, run, shared)


def _heads(one: Number, other: Number, ours: set[str], theirs: set[str]) -> float:
    """One for the same head noun, half for one that counts anything, less than nothing for two different nouns."""
    here, there = stem(one.head), stem(other.head)
    if not here or not there:
        return 0.0
    generic = _generic()
    if here == there:
        return 0.5 if here in generic else 1.0
    if here in generic or there in generic:
        return 0.25
    return 0.0 if here in theirs or there in ours else -1.5


def _form(number: Number) -> float:
    """What the form of a number says of its slot: much for ages and scores, something for units, nothing for counts."""
    return 1.0 if number.kind in _OWN_FORMS else 0.5 if number.kind != "count" else 0.0


def words_near(number: Number, side: Side) -> set[str]:
    """The stems of the nearest words of content on either side of a number, in its sentence."""
    begin, stop = side.words.within(side.start, side.end)
    first, last = side.words.within(number.start, number.end)
    before = side.words.folds[max(begin, first - _WINDOW) : first][::-1]
    after = side.words.folds[last : min(stop, last + _WINDOW)]
    return {word for near in (before, after) for word in _content(near)[:_NEAREST]}


def _content(folds: Sequence[str]) -> list[str]:
    return [stem(word) for word in folds if not is_light(word) and not word[-1].isdigit()]


def _run(one: Number, other: Number, left: Side, right: Side) -> int:
    """How many words straight before and straight after two numbers are equal."""
    (first, last), (begin, stop) = (side.words.within(n.start, n.end) for n, side in ((one, left), (other, right)))
    (low, high), (least, most) = (side.words.within(side.start, side.end) for side in (left, right))
    before = 0
    while before < _LONGEST_RUN and first - before > low and begin - before > least:
        if left.words.folds[first - before - 1] != right.words.folds[begin - before - 1]:
            break
        before += 1
    after = 0
    while after < _LONGEST_RUN and last + after < high and stop + after < most:
        if left.words.folds[last + after] != right.words.folds[stop + after]:
            break
        after += 1
    return before + after


def _is_alone(one: Number, left: Side, other: Number, right: Side) -> bool:
    """Whether neither sentence has another number of this kind, unit and role."""
    return all(
        sum((n.kind, n.unit, n.role) == (number.kind, number.unit, number.role) for n in side.numbers) == 1
        for number, side in ((one, left), (other, right))
    )


def _is_partitive(number: Number, side: Side) -> bool:
    """Whether a number is said of part of a group: "four of them", "15 of the injured", not "three of the 12"."""
    return number.kind == "count" and _PARTITIVE.match(side.words.text, number.end, side.end) is not None


def _is_whole(number: Number, side: Side) -> bool:
    """Whether a number is that of the group of which another is part: the 12 of "three of the 12"."""
    text = side.words.text
    return any(_PART_OF.fullmatch(text, n.end, number.start) is not None for n in side.numbers if n.end < number.start)


@functools.cache
def _generic() -> frozenset[str]:
    return frozenset(map(stem, data.load("slots")["heads"]["generic"].split()))
