"""Which numbers of two sentences fill the same slot: the numbers of both in, matched pairs out.

Each number has at most one partner, the likeliest one, whether the two agree or not. What makes a slot is weighed:
what is counted, what became of it, the unit, the words around, whether other numbers could be meant, and how alike
the sentences are. Two numbers of one value belong together before any others; two of different values need more
evidence, for most different numbers in like sentences are different facts.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from attrs import frozen

from crosscheck import data
from crosscheck.language.numbers.grammar import Number
from crosscheck.language.numbers.quantities import Verdict, compare_values
from crosscheck.language.words import Words, is_light, stem

__all__ = ["Side", "Slot", "match_numbers", "quoted_words", "words_near"]

_WINDOW = 10
_NEAREST = 4
_LONGEST_RUN = 8
_ENOUGH = 1.5
_PARTITIVE = re.compile(r"\s+of\s+(?:the|them|those|these|his|her|their|its)\b(?!\s+\d)", re.IGNORECASE)
_PART_OF = re.compile(r"(?P<of>\s+of\s+)(?:(?:the|those|these|his|her|their|its)\s+)?", re.IGNORECASE)
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


@frozen(eq=False)
class _Standing:
    """A number as it stands in its sentence: what each of the many numbers that it is weighed against is told.

    Attributes:
        number: the number.
        head: the stem of what it counts.
        near: the stems of content around it.
        first, last: its words, as numbers of the article's.
        is_alone: whether the sentence has no other number of its kind, unit and role.
        is_partitive: whether it is said of part of a group: "four of them", "15 of the injured".
        is_whole: whether it is that of the group of which another is part: the 12 of "three of the 12".
        counted: the stems of what the other numbers of the sentence count.
    """

    number: Number
    head: str
    near: set[str]
    first: int
    last: int
    is_alone: bool
    is_partitive: bool
    is_whole: bool
    counted: frozenset[str]


def match_numbers(left: Side, right: Side, similarity: int) -> list[Slot]:
    """The pairs of numbers that fill one slot, agreeing or not; ``similarity`` is that of the sentences, 0 to 100."""
    ours, theirs = _standing(left), _standing(right)
    scale = _Scale(left, right, similarity)
    ranks: defaultdict[float, list[int]] = defaultdict(list)  # what each pair may come to at most
    for row, one in enumerate(ours):
        for column, other in enumerate(theirs):
            if _is_comparable(one.number, other.number):
                ranks[scale.evidence(one, other) + _bonus(one.number, other.number)].append(row * len(theirs) + column)
    slots: list[Slot] = []
    rows: set[int] = set()
    columns: set[int] = set()
    while ranks:
        rank = max(ranks)
        for pair in sorted(ranks.pop(rank)):
            row, column = divmod(pair, len(theirs))
            # The values are compared last: that takes longest, and most numbers have found their partners by then.
            if row in rows or column in columns or (slot := scale.weigh(ours[row], theirs[column])) is None:
                continue
            if _rank(slot) < rank:
                ranks[_rank(slot)].append(pair)
                continue
            slots.append(slot)
            rows.add(row)
            columns.add(column)
    return [slot for slot in slots if slot.evidence >= _ENOUGH or slot.verdict.relation == "equal"]


def _rank(slot: Slot) -> float:
    """Evidence, and what two numbers have in common beyond it: the value, or at least what can both be true."""
    return slot.evidence + _bonus(slot.ours, slot.theirs, slot.verdict.compatible)


def _bonus(one: Number, other: Number, compatible: bool = True) -> float:
    return 2.0 if (one.value, one.unit) == (other.value, other.unit) else 0.5 * compatible


def _standing(side: Side) -> list[_Standing]:
    """The numbers of a sentence, each with what does not depend on the one that it is compared with."""
    alike, heads = Counter(map(_sort, side.numbers)), Counter(stem(number.head) for number in side.numbers)
    wholes = _wholes(side)
    return [
        _Standing(
            number,
            stem(number.head),
            words_near(number, side),
            *side.words.within(number.start, number.end),
            is_alone=alike[_sort(number)] == 1,
            is_partitive=number.kind == "count" and _PARTITIVE.match(side.words.text, number.end, side.end) is not None,
            is_whole=number.start in wholes,
            counted=frozenset(heads - Counter([stem(number.head)])),
        )
        for number in side.numbers
    ]


def _sort(number: Number) -> tuple[str, str, str]:
    return number.kind, number.unit, number.role


def _wholes(side: Side) -> set[int]:
    """Where a number would begin that is the whole of which one before it is part."""
    found = (_PART_OF.match(side.words.text, number.end, side.end) for number in side.numbers)
    return {place for match in found if match for place in (match.end("of"), match.end())}


def _is_comparable(one: Number, other: Number) -> bool:
    if one.kind != other.kind:
        return {one.kind, other.kind} <= _SHARES
    return not (one.role and other.role and one.role != other.role)


class _Scale:
    """Two sentences, in which numbers are weighed against each other."""

    def __init__(self, left: Side, right: Side, similarity: int) -> None:
        self._left, self._right = left.words.folds, right.words.folds
        self._reach = [side.words.within(side.start, side.end) for side in (left, right)]
        self._likeness = 0.5 * (similarity >= 60) + 0.5 * (similarity >= 75)

    def weigh(self, one: _Standing, other: _Standing) -> Slot | None:
        """Two numbers with what speaks for one slot; None where they cannot be compared."""
        verdict = compare_values(one.number, other.number)
        if verdict.relation == "incomparable":
            return None
        shared = frozenset(_shared(one, other))
        return Slot(one.number, other.number, verdict, self.evidence(one, other), self._run(one, other), shared)

    def evidence(self, one: _Standing, other: _Standing) -> float:
        """How much speaks for one slot, whatever the values are."""
        role = one.number.role
        run = self._run(one, other)
        evidence = _heads(one, other) + _form(one.number)
        evidence += (bool(role) and role == other.number.role) + 0.5 * min(3, len(_shared(one, other)))
        evidence += 0.5 * (run >= 3) + 0.5 * (run >= 5) + 0.5 * (one.is_alone and other.is_alone)
        evidence += self._likeness
        evidence -= one.is_partitive != other.is_partitive
        evidence -= one.is_whole != other.is_whole
        return evidence

    def _run(self, one: _Standing, other: _Standing) -> int:
        """How many words straight before and straight after two numbers are equal."""
        (low, high), (least, most) = self._reach
        before = 0
        while before < _LONGEST_RUN and one.first - before > low and other.first - before > least:
            if self._left[one.first - before - 1] != self._right[other.first - before - 1]:
                break
            before += 1
        after = 0
        while after < _LONGEST_RUN and one.last + after < high and other.last + after < most:
            if self._left[one.last + after] != self._right[other.last + after]:
                break
            after += 1
        return before + after


def _shared(one: _Standing, other: _Standing) -> set[str]:
    """The stems of content near both, but for what they count."""
    return (one.near & other.near) - {one.head, other.head}


def _heads(one: _Standing, other: _Standing) -> float:
    """One for the same head noun, half for one that counts anything, less than nothing for two different nouns."""
    is_rank = one.number.kind == "ordinal"
    if not one.head or not other.head:  # "his second" and "the 12th minute"
        return -is_rank * _form(one.number)
    generic = _generic()
    if (one.head in _money()) != (other.head in _money()):
        return -1.5
    if one.head == other.head:
        return 0.5 if one.head in generic else 1.0
    if (one.head in generic or other.head in generic) and not is_rank:
        return 0.25
    is_beside = one.head in other.near or other.head in one.near
    if is_beside and not is_rank and one.head not in other.counted and other.head not in one.counted:
        return 0.0
    # What is ranked is ranked among its like, so that no form of a number speaks for a first time and a fifth round.
    return -1.5 - is_rank * _form(one.number)


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


def quoted_words(stems: Collection[str], side: Side) -> str:
    """Stems in quotation marks, each as the word that its sentence has, in the order of the sentence."""
    told: dict[str, str] = {}
    for word in side.words.folds[slice(*side.words.within(side.start, side.end))]:
        if stem(word) in stems:
            told.setdefault(stem(word), f"“{word}”")
    return ", ".join(told.values())


def _content(folds: Sequence[str]) -> list[str]:
    return [stem(word) for word in folds if not is_light(word) and not word[-1].isdigit()]


@functools.cache
def _money() -> frozenset[str]:
    return frozenset(map(stem, data.load("slots")["heads"]["money"].split()))


@functools.cache
def _generic() -> frozenset[str]:
    return frozenset(map(stem, data.load("slots")["heads"]["generic"].split()))
