"""Amounts of a time: a pair of numbers in, a draft out where each is of another period.

"£20 a month" and "£240 a year" are one price, and "£240 a month" and "£240 a year" are two. What people earn and make
goes by the hours that they work, what flows by all of them, so that a day is a fifth of a week as well as a seventh.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from crosscheck import data
from crosscheck.findings.finding import Draft
from crosscheck.findings.numbers.doubts import Doubt
from crosscheck.findings.numbers.pairs import NumberPair
from crosscheck.findings.numbers.slots import Side
from crosscheck.language.alternation import as_listed
from crosscheck.language.numbers.grammar import Number

__all__ = ["Rates", "doubt_one_rate", "draft_rates", "read_rates"]

_ROUNDED = Fraction(5, 100)
_REACH = 40  # characters before a number in which "a monthly rent of" may stand
_INEXACT = ("unit", "other unit", "incomparable")


@frozen
class Rates:
    """The periods of two numbers of one slot, ``month`` and ``year``, and whether one amount converts to the other."""

    ours: str
    theirs: str
    converts: bool


def read_rates(pair: NumberPair) -> Rates | None:
    """The periods of both numbers; None where they are the same, or one has none."""
    slot = pair.slot
    if slot.verdict.relation in _INEXACT:
        return None
    ours = _period(slot.ours, pair.left)
    theirs = _period(slot.theirs, pair.right) if ours else ""
    if not theirs or ours == theirs:
        return None
    return Rates(ours, theirs, _converts((slot.ours.value, ours), (slot.theirs.value, theirs)))


def doubt_one_rate(pair: NumberPair) -> Iterator[Doubt]:
    """Why an amount of a time is no amount without one: "1.1 million a day" and "3 million" for the three days."""
    periods = [_period(pair.slot.ours, pair.left), _period(pair.slot.theirs, pair.right)]
    told = [period for period in periods if period]
    if len(told) == 1:
        yield Doubt(f"only one is the amount for a {told[0]}", pair.in_other_words)


def draft_rates(pair: NumberPair, rates: Rates, doubts: Sequence[Doubt]) -> Draft:
    """Two amounts of two periods, whether one converts to the other or not."""
    slot, periods = pair.slot, (rates.ours, rates.theirs)
    left, right = (source.called for source in pair.sources)
    told = f"{left} gives {slot.ours.text} for a {rates.ours}, {right} {slot.theirs.text} for a {rates.theirs}"
    if rates.converts:
        why = f"what is given for a {rates.ours} comes to what is given for a {rates.theirs}"
        draft = pair.draft("number.unit", "info", 0.8, f"{told}; one comes to the other.", (why,))
    else:
        weak = [doubt.why for doubt in doubts]
        if pair.in_other_words:  # a wage and an allowance have one unit
            weak.append("only the unit says that the amounts are of one thing")
        severity = "hidden" if any(doubt.silences for doubt in doubts) else "note" if weak else "warning"
        reasons = tuple(f"but {why}" for why in weak) or ("an amount that comes to the other would have silenced it",)
        draft = pair.draft("number.unit", severity, 0.6, f"{told}.", ("the periods differ", *reasons))
    places = zip(draft.places, periods, strict=True)
    return evolve(draft, places=tuple(evolve(place, value=f"{place.value} a {period}") for place, period in places))


def _period(number: Number, side: Side) -> str:
    """The period that a number is the amount of; empty where none stands beside it."""
    text, patterns = side.words.text, _patterns()
    if behind := patterns.behind.match(text, number.end, side.end):
        named = behind["period"] or behind["adverb"]
    else:
        before = patterns.before.search(text, max(side.start, number.start - _REACH), number.start)
        named = before["adverb"] if before else ""
    listed = as_listed(named)
    return patterns.adverbs.get(listed, listed)


def _converts(ours: tuple[Fraction, str], theirs: tuple[Fraction, str]) -> bool:
    """Whether the amount of the longer period is as many times the other as it has working hours, or hours at all."""
    hours = _patterns().hours
    (value, short), (other, long) = sorted((ours, theirs), key=lambda each: hours[each[1]])
    if not value:
        return not other
    ratios = [many / few for few, many in zip(hours[short], hours[long], strict=True)]
    return min(ratios) * (1 - _ROUNDED) <= other / value <= max(ratios) * (1 + _ROUNDED)


@frozen(eq=False)
class _Patterns:
    behind: re.Pattern[str]
    before: re.Pattern[str]
    adverbs: dict[str, str]
    hours: dict[str, tuple[Fraction, ...]]


@functools.cache
def _patterns() -> _Patterns:
    lists = data.load("rates")
    periods, adverbs = "|".join(lists["hours"]), "|".join(lists["adverbs"])
    apart, times = ("|".join(lists["words"][name].split()) for name in ("apart", "times"))
    word = rf"(?:[ -](?!(?:{apart}|an?|per|each|every)\b)[\w'’]+)"
    period = rf"(?:an?|per|each|every)[ -](?P<period>{periods})\b(?!\s(?:{times})\b|\son(?:\sfrom\b|\s?[,.;]))"
    behind = rf"{word}{{0,3}}?[ -](?:{period}|(?P<adverb>{adverbs})\b)"
    before = rf"\b(?P<adverb>{adverbs})(?: [\w'’]+){{0,3}} $"
    hours = {name: tuple(map(Fraction, both)) for name, both in lists["hours"].items()}
    return _Patterns(re.compile(behind, re.IGNORECASE), re.compile(before, re.IGNORECASE), lists["adverbs"], hours)
