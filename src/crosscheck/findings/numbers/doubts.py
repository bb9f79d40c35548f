"""Why two different numbers of one slot may both be right: a slot and its two articles in, doubts out.

A doubt that explains the difference silences it: the other value stands elsewhere in the article, parts add up to the
whole, only one is said to be a part or for each of several, each sentence names its own year or its own day, one count
is said to be an earlier one, two ages are of people not called alike or a birthday apart, or each survey has its own
margin of error. A doubt that only weakens it takes it down a step: market copy that does not name one instrument,
sentences that name different people or places, a month that one of them names, shares of what is not called alike. A
year that only one names, and what is for each, silence sentences of other words and weaken copies.
Each is told in words, for a reader trusts a tool that says why it stayed silent.
"""

from __future__ import annotations

import datetime
import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter

from attrs import frozen

from crosscheck import data
from crosscheck.findings.case import Case
from crosscheck.findings.numbers.addends import find_sums
from crosscheck.findings.numbers.counters import is_counter, is_former
from crosscheck.findings.numbers.pairs import ArticleNumbers, NumberPair
from crosscheck.findings.numbers.scopes import find_scopes
from crosscheck.findings.numbers.slots import Side, Slot
from crosscheck.language.numbers.grammar import Number, find_numbers
from crosscheck.language.numbers.quantities import compare_values
from crosscheck.language.numbers.units import unit_of
from crosscheck.language.sentences import Sentence
from crosscheck.language.speakers.humans import is_kind_of_person
from crosscheck.language.words import is_light, stem

__all__ = ["Doubt", "Doubts"]

_NEAR = 10
_CLAUSE_END = re.compile("[,;:]")
_SHARES = frozenset(("fraction", "ratio", "percent"))
_AMOUNTS = frozenset(("count", "currency", "measure"))
_SAME_WORDS = 3
_REST = ("more", "other", "others")
_SMALL = 10  # a bare number below it may be anything
_LARGE = 1_000  # one as large is no chance, whatever it counts there: 1,500 jobs, 1,500 of the employees


@frozen
class Doubt:
    """A reason to think that both numbers are right.

    Attributes:
        why: in words.
        silences: whether it explains the difference, instead of making it less sure.
    """

    why: str
    silences: bool = False


class Doubts:
    """The doubts about the slots of one event; each article's numbers are read once, and only where asked."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._numbers = case.read_once(ArticleNumbers)
        self._years: dict[Side, frozenset[Fraction]] = {}

    def about(self, pair: NumberPair) -> list[Doubt]:
        """What speaks against a difference, the doubts that silence it first."""
        slot, left, right = pair.slot, pair.left, pair.right
        found = [*self._elsewhere(pair), *self._sums(pair), *_portions(slot, left, right)]
        found += [*_former(slot, left, right), *_two_people(slot, left, right), *_for_each(pair)]
        found += [*_birthday(pair), *_scopes(pair)]
        found += [
            *self._own_years(pair),
            *_own_months(left, right),
            *_own_days(pair),
            *_own_surveys(left, right),
        ]
        return [*found, *_market(left, right), *_other_names(slot, left, right), *_other_wholes(slot)]

    def about_particulars(self, pair: NumberPair) -> list[Doubt]:
        """What speaks against a difference of what each article gives one number of, in sentences of other words.

        Whose age two ages are is known, so that only a birthday does.
        """
        slot, left, right = pair.slot, pair.left, pair.right
        if slot.ours.kind == "age":
            return list(_birthday(pair))
        found = [Doubt(why, True) for why in (pair.basis.two_people if pair.basis else ())]
        found += [*self._elsewhere(pair), *self._sums(pair), *_former(slot, left, right)]
        return [*found, *_scopes(pair), *_for_each(pair), *_own_days(pair)]

    def _elsewhere(self, pair: NumberPair) -> Iterator[Doubt]:
        """The other value in another place of the article: then these are probably two facts.

        In sentences of the same words but for the number, it is the number which was changed, unless the other value
        elsewhere is one of the same things: "17 were hurt; doctors had first counted 15".
        """
        ours, theirs = pair.slot.ours, pair.slot.theirs
        for article, value, instead_of in ((pair.articles[0], theirs, ours), (pair.articles[1], ours, theirs)):
            for number in self._numbers.of(article):
                if number.start != instead_of.start and _is_the_same(number, value):
                    outlet = self._case.outlet(article)
                    why = f"{outlet} has {number.text!r} in another place, so these may be two facts"
                    yield Doubt(why, silences=value.kind == "count" or not pair.aligned.match.is_nearly_a_copy)
                    break

    def _sums(self, pair: NumberPair) -> list[Doubt]:
        """Parts that add up, the rest of them told in the same sentence or in the next one."""
        match = pair.aligned.match
        behind = self._rest_behind(match.left_article, match.left), self._rest_behind(match.right_article, match.right)
        return [Doubt(why, True) for why in find_sums(pair.slot, pair.left, pair.right, behind)]

    def _rest_behind(self, article: int, sentence: Sentence) -> list[Number]:
        """The numbers of the sentence behind one that count others than it does."""
        sentences = self._case.articles[article].sentences
        at = bisect_right(sentences, sentence.start, key=attrgetter("start"))
        numbers = self._numbers.side(article, sentences[at]).numbers if at < len(sentences) else ()
        return [number for number in numbers if number.kind == "count" and number.head in _REST]

    def _own_years(self, pair: NumberPair) -> Iterator[Doubt]:
        """A year of each sentence's own, or of one alone; one that lies ahead only says by when."""
        days = [source.day.year for source in pair.sources if source.day is not None]
        ours, theirs = (
            frozenset(year for year in self._years_of(side) if not days or year <= max(days))
            for side in (pair.left, pair.right)
        )
        if ours and theirs and ours.isdisjoint(theirs):
            yield Doubt("each sentence names its own year", True)
        elif bool(ours) != bool(theirs):
            year = min(ours | theirs)
            yield Doubt(f"only one sentence names a year, {year}", pair.in_other_words)

    def _years_of(self, side: Side) -> frozenset[Fraction]:
        """The years that a sentence names, read once for all of its numbers."""
        if side not in self._years:
            found = find_numbers(side.words.text, side.start, side.end)
            self._years[side] = frozenset(number.value for number in found if number.kind == "year")
        return self._years[side]


def _is_the_same(number: Number, value: Number) -> bool:
    """Whether a number elsewhere may be the value: of one kind, no other thing, and both can be true."""
    if number.approximate and not number.bound:
        return False  # "billions" may be anything
    if number.kind == value.kind == "measure" and number.unit != value.unit:
        return compare_values(number, value).relation == "unit"
    if number.kind == value.kind == "score":
        return (number.low, number.high) == (value.low, value.high)
    if (number.kind, number.unit) != (value.kind, value.unit) or (number.role and number.role != value.role):
        return False
    if number.kind == "count" and stem(number.head) != stem(value.head):
        telling = bool(number.role) or number.value >= (_LARGE if number.head else _SMALL)
        return telling and number.value == value.value
    relation = compare_values(number, value).relation
    return number.value == value.value or relation == "rounding" or (relation == "bound" and number.approximate)


def _portions(slot: Slot, left: Side, right: Side) -> Iterator[Doubt]:
    """One that is said to be part of what goes on, where the other is not: "the final 50 tonnes" and "400 tonnes"."""
    portions = [n.text for n, side in ((slot.ours, left), (slot.theirs, right)) if _is_portion(n, side)]
    if len(portions) == 1:
        yield Doubt(f"{portions[0]!r} is said to be only a part", True)


def _is_portion(number: Number, side: Side) -> bool:
    """Whether a word beside an amount says so.

    "The last ten days" are all of the days that are meant, and "another 20 hurt" all of the hurt, beside the dead.
    """
    if number.kind not in _AMOUNTS or number.role or getattr(unit_of(number.unit), "dimension", "") == "duration":
        return False
    words, lists = side.words, data.load("slots")["portions"]
    first, last = words.within(number.start, number.end)
    begin, stop = words.within(side.start, side.end)
    before, behind = words.folds[max(begin, first - 1) : first], words.folds[last : min(stop, last + 1)]
    return not set(before).isdisjoint(lists["before"].split()) or not set(behind).isdisjoint(lists["behind"].split())


def _own_days(pair: NumberPair) -> Iterator[Doubt]:
    """Each at its own day: how many were missing on Monday, and on Tuesday.

    Articles of two days may each tell of the day on which it came out, or of as many days before. A count that moves
    may be told of any two days, where it is the count that is dated: "burst on Tuesday, killing 14" dates the burst.
    """
    ours, theirs = _weekdays(pair.left), _weekdays(pair.right)
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return
    slot, sides, published = pair.slot, (pair.left, pair.right), [source.day for source in pair.sources]
    ages = [_age(days, out) for days, out in zip((ours, theirs), published, strict=True)]
    are_own = ages[0] == ages[1] is not None and published[0] != published[1]
    moves = is_counter(slot.ours) or is_counter(slot.theirs)
    if are_own or (moves and all(map(_is_dated, (slot.ours, slot.theirs), sides))):
        yield Doubt("each sentence gives the number of its own day", True)


def _own_months(left: Side, right: Side) -> Iterator[Doubt]:
    """A month that only one sentence names: it may be another's number."""
    months = frozenset(data.load("counters")["months"].split()) - {"may", "march"}
    ours, theirs = (months.intersection(_folds(side)) for side in (left, right))
    if bool(ours) != bool(theirs):
        yield Doubt(f"only one sentence names a month, {min(ours | theirs).capitalize()}")


def _for_each(pair: NumberPair) -> Iterator[Doubt]:
    """An amount for each of several, where the other is not: "110 crowns for each child" and "220 for a family"."""
    slot, sides = pair.slot, (pair.left, pair.right)
    each = [
        number.text for number, side in zip((slot.ours, slot.theirs), sides, strict=True) if _is_for_each(number, side)
    ]
    if len(each) == 1:
        yield Doubt(f"{each[0]!r} is said to be for each", pair.in_other_words)


def _is_for_each(number: Number, side: Side) -> bool:
    last = side.words.within(number.start, number.end)[1]
    stop = min(side.words.within(side.start, side.end)[1], last + _NEAR)
    behind = side.words.folds[last:stop]
    return any(one == "for" and other in ("each", "every") for one, other in pairwise(behind)) or "apiece" in behind


def _scopes(pair: NumberPair) -> Iterator[Doubt]:
    """Of two parts of one thing, the village and the valley, in sentences of other words."""
    if pair.in_other_words:
        for why in find_scopes(pair.slot.ours, pair.slot.theirs, pair.left, pair.right):
            yield Doubt(why, True)


def _two_people(slot: Slot, left: Side, right: Side) -> Iterator[Doubt]:
    """Ages of people who are not called alike: "the driver, 34" and "the passenger, 32"."""
    if slot.ours.kind != "age" or slot.theirs.kind != "age":
        return
    ours, theirs = _person_before(slot.ours, left), _person_before(slot.theirs, right)
    if ours and theirs and stem(ours) != stem(theirs):
        yield Doubt(f"one is the age of the {ours}, the other of the {theirs}", True)


def _birthday(pair: NumberPair) -> Iterator[Doubt]:
    """Somebody who is a year older in the later of two articles of different days."""
    ours, theirs = pair.slot.ours, pair.slot.theirs
    first, second = (source.day for source in pair.sources)
    if ours.kind != "age" or ours.unit != "year" or first is None or second is None or first == second:
        return
    if theirs.value - ours.value == (1 if first < second else -1):
        yield Doubt("who is a year older in the later article may have had a birthday", True)


def _person_before(number: Number, side: Side) -> str:
    """The word for a person that stands right before an age; empty for another word, as for a name."""
    words = side.words
    first = words.within(number.start, number.end)[0]
    before = words.folds[first - 1] if first > words.within(side.start, side.end)[0] else ""
    return before if before and words.surface(first - 1).islower() and is_kind_of_person(before) else ""


def _weekdays(side: Side) -> frozenset[str]:
    return frozenset(data.load("counters")["weekdays"].split()).intersection(_folds(side))


def _age(weekdays: frozenset[str], published: datetime.date | None) -> int | None:
    """How many days before an article came out its weekday was; None where it has no date, or names several."""
    if published is None or len(weekdays) > 1:
        return None
    at: int = data.load("counters")["weekdays"].split().index(min(weekdays))
    return (published.weekday() - at) % 7


def _is_dated(number: Number, side: Side) -> bool:
    """Whether a weekday stands in one clause with a number: with no comma between them."""
    words, days = side.words, _weekdays(side)
    first, last = words.within(side.start, side.end)
    for at in range(first, last):
        if words.folds[at] in days:
            start, end = sorted((words.starts[at], number.start))
            if not _CLAUSE_END.search(words.text, start, end):
                return True
    return False


def _former(slot: Slot, left: Side, right: Side) -> Iterator[Doubt]:
    """Of a count that moves, one that is said to be of an earlier time, where the other is not."""
    if is_counter(slot.ours) or is_counter(slot.theirs):
        former = [number.text for number, side in ((slot.ours, left), (slot.theirs, right)) if is_former(number, side)]
        if len(former) == 1:
            yield Doubt(f"{former[0]!r} is said to be an earlier count", True)


def _folds(side: Side) -> Sequence[str]:
    return side.words.folds[slice(*side.words.within(side.start, side.end))]


def _own_surveys(left: Side, right: Side) -> Iterator[Doubt]:
    """Of how exact a survey is, where the sentences name no survey in common: each has its own margin."""
    margins = frozenset(data.load("slots")["surveys"]["words"].split())
    if margins.isdisjoint(_folds(left)) or margins.isdisjoint(_folds(right)) or _share_a_name(left, right):
        return
    yield Doubt("both sentences say how exact a survey is, and name no survey in common", True)


def _share_a_name(left: Side, right: Side) -> bool:
    return not _names(left, left.start, left.end).isdisjoint(_names(right, right.start, right.end))


def _market(left: Side, right: Side) -> Iterator[Doubt]:
    words = _market_words()
    if words.isdisjoint(_folds(left)) or words.isdisjoint(_folds(right)):
        return
    if not _share_a_name(left, right):
        yield Doubt("both sentences are market copy and name no instrument in common")


def _other_names(slot: Slot, left: Side, right: Side) -> Iterator[Doubt]:
    """Different names near the two numbers, on both sides: perhaps of different people or places."""
    near, there = _names_near(slot.ours, left), _names_near(slot.theirs, right)
    ours = near - _names(right, right.start, right.end)
    theirs = there - _names(left, left.start, left.end)
    if ours and theirs:
        named = " and ".join(f"“{', '.join(sorted(names))}”" for names in (ours, theirs))
        yield Doubt(f"different names stand near the numbers: {named}")


def _names_near(number: Number, side: Side) -> frozenset[str]:
    words = side.words
    begin, stop = words.within(side.start, side.end)
    first, last = words.within(number.start, number.end)
    first, last = max(begin, first - _NEAR), min(stop, last + _NEAR)
    return _names(side, words.starts[first], words.ends[last - 1]) if first < last else frozenset()


def _names(side: Side, start: int, end: int) -> frozenset[str]:
    """The folded words with a capital in part of a sentence, its first word and names of days left out."""
    words = side.words
    days = frozenset(data.load("counters")["weekdays"].split()) | frozenset(data.load("counters")["months"].split())
    first, last = words.within(start, end)
    opening = words.within(side.start, side.end)[0]
    return frozenset(
        words.folds[at].removesuffix("'s")
        for at in range(max(first, opening + 1), last)
        if words.text[words.starts[at]].isupper() and not is_light(words.folds[at]) and words.folds[at] not in days
    )


def _other_wholes(slot: Slot) -> Iterator[Doubt]:
    """Shares of what is not called by one word on both sides, with other words around: perhaps of two groups."""
    one_whole = slot.ours.head and stem(slot.ours.head) == stem(slot.theirs.head)
    if slot.ours.kind in _SHARES and slot.run < _SAME_WORDS and not one_whole:
        yield Doubt("the sentences do not say in the same words what the numbers are shares of")


@functools.cache
def _market_words() -> frozenset[str]:
    return frozenset(data.load("slots")["market"]["words"].split())
