"""Parts that add up to a whole: two numbers with their sentences in, why one is a sum of the other and more out.

"Two adults and five others", "two men and a woman", "11 were brought up. Four others were still down there": whoever
tells the parts does not contradict whoever tells the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TypeAlias

from crosscheck import data
from crosscheck.findings.numbers.slots import Side, Slot
from crosscheck.language.numbers.grammar import Number
from crosscheck.language.speakers.humans import is_kind_of_person
from crosscheck.language.words import stem

__all__ = ["find_addends", "find_sums"]

_LONGEST_LIST = 80
_WORD = re.compile(r"[a-z-]+")
_COUNTED = re.compile(
    r"(?:\s[a-z-]+){1,3}?(?:,?\saged\s\d+(?:,?\s(?:and\s)?\d+)*)?(?=,|\sand\s)"
)  # what a number counts, up to the rest of a list
_PART = re.compile(r"\b(?:among|including|of)\s(?:(?:them|whom|these|those)\s)?$")  # no more than the whole has
_TO_PART = 20  # characters
_ONE = r"(?:an?|another|the|his|her|their)\s"
_LISTED_BEFORE = re.compile(rf"\b(?P<single>{_ONE}(?:[a-z-]+\s){{0,2}}(?P<last>[a-z-]+)),?\sand\s$", re.IGNORECASE)
_LISTED_AFTER = re.compile(rf"(?:,\s|,?\sand\s)(?P<single>{_ONE}(?P<rest>[a-z-]+(?:\s[a-z-]+){{0,2}}))")

_Rest: TypeAlias = tuple[Sequence[Number], Sequence[Number]]


def find_sums(slot: Slot, left: Side, right: Side, behind: _Rest) -> Iterator[str]:
    """The reasons for which one number is a sum of the other and more, in words.

    ``behind`` are, for each side, the numbers of the next sentence that count the rest: "Four others were still there".
    """
    sides = (slot.ours, slot.theirs, right, behind[1]), (slot.theirs, slot.ours, left, behind[0])
    for whole, part, side, rest in sides:
        if whole.kind != "count":
            continue
        others = [n for n in side.numbers if n is not part and (n.kind, n.unit) == (part.kind, part.unit)]
        others = [n for n in others if not _PART.search(side.words.text, max(side.start, n.start - _TO_PART), n.start)]
        more = find_addends(whole.value - part.value, others) or find_addends(whole.value - part.value, rest)
        if more:
            yield _told_as_sum([part.text, *(number.text for number in more)], whole)
            return
        yield from _more_than(whole, part, others)
        yield from _with_single_people(whole, part, side)


def _more_than(whole: Number, part: Number, others: Sequence[Number]) -> Iterator[str]:
    """What a sentence says a number to be measured by: "six injured officers, two more than in the afternoon"."""
    for other in others:
        change = {"more": 1, "fewer": -1, "less": -1}.get(other.head)
        if change and part.value - change * other.value == whole.value:
            yield f"{part.text!r} is told as {other.text!r} {other.head} than {whole.text!r}"


def find_addends(rest: Fraction, numbers: Sequence[Number]) -> Sequence[Number]:
    """The first of some numbers that is the rest, or else the first two that together are; none where there are none.

    The second of two is looked up by its value, a whole one as an integer: a list may have thousands of numbers.
    """
    values = [_whole(number.value) for number in numbers]
    last = {value: at for at, value in enumerate(values)}
    if rest in last:
        return [numbers[values.index(rest)]]
    wanted = _whole(rest)
    for at, value in enumerate(values):
        if last.get(wanted - value, -1) > at:
            return [numbers[at], numbers[values.index(wanted - value, at + 1)]]
    return []


def _whole(value: Fraction) -> Fraction | int:
    """A value as an integer where it is one, which is added and looked up ten times as fast."""
    return value.numerator if value.denominator == 1 else value


def _with_single_people(whole: Number, part: Number, side: Side) -> Iterator[str]:
    """Parts of which some are told without a number: "two men and a woman" and "three people", not "three men"."""
    if stem(whole.head) == stem(part.head):
        return
    single = _single_people(part, side)
    if single and part.value + len(single) == whole.value:
        yield _told_as_sum([part.text, *single], whole)


def _told_as_sum(parts: Sequence[str], whole: Number) -> str:
    return f"{' and '.join(map(repr, parts))} add up to {whole.text!r}"


def _single_people(number: Number, side: Side) -> list[str]:
    """Who is listed beside a number of people, each alone: "a woman" of "two men and a woman", or of its turn-about."""
    text, found = side.words.text, []
    before = _LISTED_BEFORE.search(text, max(side.start, number.start - _LONGEST_LIST), number.start)
    if before and _is_person(before["last"]):
        found.append(before["single"])
    at = match.end() if (match := _COUNTED.match(text, number.end, side.end)) else number.end
    while match := _LISTED_AFTER.match(text, at, side.end):
        last = next((word for word in _WORD.finditer(match["rest"]) if _is_person(word.group())), None)
        if last is None:
            break
        at = match.start("rest") + last.end()
        found.append(text[match.start("single") : at])
    return found


def _is_person(word: str) -> bool:
    return is_kind_of_person(word) or word in data.load("slots")["persons"]["words"].split()
