"""Figures that an event has one of, a prison term, a fine, the damage: an article in, its figures out.

What a number is the figure of says a word of a reviewed list beside it, the nearest before it, or else right behind it.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, takewhile
from typing import NamedTuple

from crosscheck import data
from crosscheck.language.article import Article
from crosscheck.language.numbers.grammar import Number
from crosscheck.language.numbers.units import unit_of
from crosscheck.language.particulars.particular import Given, Particular, agreed_in_lead
from crosscheck.language.particulars.plain import PlainSentence, find_plain
from crosscheck.language.words import Words

__all__ = ["find_figures"]

_BEFORE, _BEHIND = 10, 4  # words
_IN_A_ROW = frozenset({"and", "or", "then"})


def find_figures(article: Article) -> list[Particular]:
    """The figures of an article, in the order of their names: those that it, or its lead, gives one number of."""
    given: defaultdict[str, list[Given]] = defaultdict(list)
    for sentence in find_plain(article, _figures().telling, years=1):
        name, last = "", None
        for number in sentence.plain:
            goes_on = last is not None and _goes_on(article.words, last, number)
            name, last = _name_of(article.words, sentence, number) or (name if goes_on else ""), number
            if name:
                given[name].append((sentence.number, number))
    return list(agreed_in_lead("figure", given))


def _goes_on(words: Words, before: Number, number: Number) -> bool:
    """Whether a number is one more of a row: "of magnitude 4.1 and 3.8"."""
    between = words.folds[slice(*words.within(before.end, number.start))]
    return set(between) <= _IN_A_ROW and (number.kind == "count" or _kind_of(before) == _kind_of(number))


def _name_of(words: Words, sentence: PlainSentence, number: Number) -> str:
    """What a number is the figure of; empty where that is none, or another one."""
    names = _figures().names
    name = next((names[fold] for fold in _beside(words, sentence, number) if fold in names), "")
    figure = _figures().listed.get(name)
    if figure is None or _kind_of(number) != figure.kind:
        return ""
    return name if figure.never.isdisjoint(words.folds[sentence.first : sentence.last]) else ""


def _beside(words: Words, sentence: PlainSentence, number: Number) -> Iterator[str]:
    """The words of a number, those of its clause before it, the nearest first, and those right behind it.

    Neither goes beyond another number of the kind, of which the words there may be said.
    """
    begin, end = words.within(number.start, number.end)
    alike = (each for each in sentence.numbers if each is not number and _kind_of(each) == _kind_of(number))
    places = [words.within(each.start, each.end) for each in alike]
    floor = max((last for _, last in places if last <= begin), default=sentence.first)
    ceiling = min((first for first, _ in places if first >= end), default=sentence.last)
    before = words.folds[max(floor, begin - _BEFORE) : begin][::-1]
    clause = takewhile(lambda fold: fold not in _figures().joints, before)
    return chain(words.folds[begin:end], clause, words.folds[end : min(ceiling, end + _BEHIND)])


def _kind_of(number: Number) -> str:
    """What kind of figure a number may be."""
    if number.kind == "measure":
        unit = unit_of(number.unit)
        return "duration" if number.unit == "life" else "" if unit is None else unit.dimension
    if number.kind == "count":
        return _figures().heads.get(number.head, "")
    return {"currency": "money", "percent": number.unit, "score": "score"}.get(number.kind, "")


class _Figure(NamedTuple):
    """A figure as the list has it: its kind of number, and words of sentences that give another one."""

    kind: str
    never: frozenset[str]


class _Figures(NamedTuple):
    listed: dict[str, _Figure]
    names: dict[str, str]
    heads: dict[str, str]
    telling: frozenset[str]
    joints: frozenset[str]


@functools.cache
def _figures() -> _Figures:
    lists = data.load("particulars")
    substances = {word: {"kind": "mass", "beside": word, "never": ""} for word in lists["substances"]["words"].split()}
    figures = lists["figures"] | substances
    heads = dict.fromkeys(data.load("slots")["heads"]["money"].split(), "money")
    heads |= {word: kind for kind, words in lists["heads"].items() for word in words.split()}
    jobs = [head for head, kind in heads.items() if kind == "jobs"]  # rarer than the words beside them
    telling = (jobs if each["kind"] == "jobs" else each["beside"].split() for each in figures.values())
    return _Figures(
        {name: _Figure(each["kind"], frozenset(each["never"].split())) for name, each in figures.items()},
        {word: name for name, each in figures.items() for word in each["beside"].split()},
        heads,
        frozenset(chain.from_iterable(telling)),
        frozenset(lists["joints"]["words"].split()),
    )
