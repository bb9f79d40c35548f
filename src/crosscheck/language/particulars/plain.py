"""Sentences that tell of the article's own event: an article and words to look for in, such sentences and numbers out.

Passed over is a sentence of another event ("in 2011") or of several ("on average"), and a number of what may be ("could
kill 12"), of a part ("including three children"), of more than was counted before ("four more"), one that another is
measured by ("up from 71 million"), and whatever stands inside quotes.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrs import frozen

from crosscheck import data
from crosscheck.language.article import Article
from crosscheck.language.numbers.grammar import Number, find_numbers

__all__ = ["PlainSentence", "find_plain", "is_elsewhere"]

_BEFORE, _BEHIND, _OPEN, _HOW_BADLY = 3, 2, 8, 4  # words


@frozen(eq=False)
class PlainSentence:
    """A sentence that tells of the article's own event.

    Attributes:
        number: its number in the article.
        first, last: its words, as numbers of the article's.
        numbers: all its numbers, in order.
        plain: those of them that are numbers of the event.
    """

    number: int
    first: int
    last: int
    numbers: Sequence[Number]
    plain: Sequence[Number]


def find_plain(article: Article, words: Collection[str], years: int = 0) -> Iterator[PlainSentence]:
    """The sentences that have one of some folded words and a number of the event, in order.

    ``years`` is how many years before the article the event may be: what a year brought in is told in the next one.
    """
    earliest = None if article.source.day is None else article.source.day.year - years
    starts = (article.words.starts[number] for number in article.words.numbers_of(words))
    for at in sorted({at for start in starts for at in article.sentences_touching(start, start + 1)}):
        span = article.sentences[at]
        numbers = find_numbers(article.source.text, span.start, span.end)
        first, last = article.words.within(span.start, span.end)
        if numbers and not is_elsewhere(article.words.folds[first:last], numbers, earliest):
            plain = [number for number in numbers if _is_plain(article, number, first, last)]
            if plain:
                yield PlainSentence(at, first, last, numbers, plain)


def is_elsewhere(folds: Sequence[str], numbers: Sequence[Number], earliest: int | None) -> bool:
    """Whether a sentence tells of another event, or of several; a year from the earliest on says neither."""
    tables = _tables()
    if any(number.kind == "year" and (earliest is None or number.value < earliest) for number in numbers):
        return True
    folds = folds[: _end_of_tale(folds)]
    if not tables.elsewhere.isdisjoint(folds):
        return True
    return any(
        (one in tables.other_periods and other in tables.periods)
        or (one in tables.periods and other in tables.behind_periods)
        or (one == "last" and not other[0].isdigit() and other not in tables.own)
        for one, other in pairwise(folds)
    )


def _end_of_tale(folds: Sequence[str]) -> int:
    """Where a sentence begins to say what its number is measured by: "84 million, up from 71 million before"."""
    tables = _tables()
    turns = (
        at + 1 for at, (one, other) in enumerate(pairwise(folds)) if one in tables.turns and other in tables.measured_by
    )
    return next(turns, len(folds))


def _is_plain(article: Article, number: Number, first: int, last: int) -> bool:
    """Whether a number of a sentence's is one of the event: all there is, as it is, and not said by anybody."""
    if article.quotes_touching(number.start, number.end):
        return False
    folds = article.words.folds
    begin, end = article.words.within(number.start, number.end)
    if not _tables().open.isdisjoint(folds[max(first, begin - _OPEN) : min(last, end + _BEHIND)]):
        return False
    before, behind = folds[max(first, begin - _BEFORE) : begin], folds[end : min(last, end + _BEHIND)]
    if number.role == "injured" and not _tables().how_badly.isdisjoint(folds[end : min(last, end + _HOW_BADLY)]):
        return False
    if number.role == "injured":  # beside the dead: "another 16 people were hurt" gives all who were
        before, behind = ([fold for fold in each if fold not in _tables().others] for each in (before, behind))
    return not _is_part(before, behind)


def _is_part(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether the words around a number make it a part, a whole that another is part of, or more than before."""
    tables = _tables()
    if not tables.part_before.isdisjoint(before) or not tables.part_behind.isdisjoint(behind):
        return True
    if behind[:1] == ["of"] and not tables.part_of.isdisjoint(behind[1:]):
        return True
    return "of" in before and any(fold[0].isdigit() for fold in before)


class _Tables(NamedTuple):
    elsewhere: frozenset[str]
    periods: frozenset[str]
    other_periods: frozenset[str]
    behind_periods: frozenset[str]
    own: frozenset[str]
    part_before: frozenset[str]
    part_behind: frozenset[str]
    part_of: frozenset[str]
    others: frozenset[str]
    how_badly: frozenset[str]
    open: frozenset[str]
    turns: frozenset[str]
    measured_by: frozenset[str]


@functools.cache
def _tables() -> _Tables:
    lists = data.load("particulars")
    elsewhere, part = lists["elsewhere"], lists["part"]
    texts = (
        *(elsewhere[name] for name in ("words", "periods", "other_periods", "behind_periods", "own")),
        *(part[name] for name in ("before", "behind", "of", "others", "how_badly")),
        lists["open"]["words"],
        *(lists["measured_by"][name] for name in ("turns", "from")),
    )
    return _Tables(*(frozenset(text.split()) for text in texts))
