"""Quoted sentences beside words that two outlets print alike: quotes that are one in, more quotes that are one out.

A sentence of a quote that one outlet has changed much is like no other by itself. But where both outlets have one
speaker go on, right behind the same words or up to them, with sentences that share most of their words, these are one
sentence. Whoever says three sentences on one pattern is left alone, for each outlet may print another one.
"""

from __future__ import annotations

import operator
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from attrs import frozen

from crosscheck.alignment.copies import from_mark_to_mark
from crosscheck.alignment.passages import Passage
from crosscheck.alignment.runs import Run, quoted_words
from crosscheck.alignment.utterances import QuoteMatch, are_of_different_speakers, read_utterance
from crosscheck.alignment.vocabulary import Vocabulary
from crosscheck.language.article import Article
from crosscheck.language.quote import Quote

__all__ = ["match_beside"]

_SURE = 90  # similarity of the words beside which a sentence stands
_LONG = 6  # and how many of these are equal
_FIT, _FEWEST, _CONTENT = 0.6, 4, 2
_PATTERN = 0.5
_SHE_SAID = 200  # characters
_STOP = re.compile(r"[.?!]")
_start_of = operator.attrgetter("start")


@frozen(eq=False)
class _Piece:
    """A sentence of a quote, or what of it stands in the marks: its quote and its words, code points in the text."""

    quote: Quote
    passage: Passage
    start: int
    end: int


def match_beside(
    articles: Sequence[Article], vocabulary: Vocabulary, matches: Sequence[QuoteMatch]
) -> list[QuoteMatch]:
    """Sentences that no match has yet, one of each of two articles, right before or behind words that are the same."""
    quoted = [_Quoted(article, number) for number, article in enumerate(articles)]
    taken = _Taken()
    for match in matches:
        taken.add(match)
    found: list[QuoteMatch] = []
    for match in matches:
        if match.similarity >= _SURE and match.matched >= _LONG:
            ours, theirs = quoted[match.left_article], quoted[match.right_article]
            for step in (-1, 1):
                sides = ours.beside(match.left_span, step), theirs.beside(match.right_span, step)
                for one in _as_one(articles, vocabulary, sides, taken):
                    taken.add(one)
                    found.append(one)
    return found


class _Taken:
    """The words of each article that a match with another article has."""

    def __init__(self) -> None:
        self._words: defaultdict[tuple[int, int], set[int]] = defaultdict(set)

    def add(self, match: QuoteMatch) -> None:
        """Enter what both quotes of a match print."""
        left, right = match.left_article, match.right_article
        self._words[left, right].update(match.left_run.numbers[slice(*match.left_stretch)])
        self._words[right, left].update(match.right_run.numbers[slice(*match.right_stretch)])

    def has(self, passage: Passage, other: int) -> bool:
        """Whether a match with another article has any of some words."""
        return not self._words[passage.article, other].isdisjoint(passage.numbers.tolist())


class _Quoted:
    """The direct quotes of an article, cut into sentences where they are asked for."""

    def __init__(self, article: Article, number: int) -> None:
        self._article, self._number = article, number
        self._quotes = [quote for quote in article.quotes if quote.kind == "direct" and not quote.nested]
        self._pieces: dict[int, list[_Piece]] = {}

    def beside(self, span: tuple[int, int], step: int) -> tuple[_Piece, _Piece] | None:
        """The sentence that the words of a span begin or end in, and the one beside it that the speaker says too."""
        edge = span[0] if step < 0 else span[1] - 1
        here = bisect_right(self._quotes, edge, key=_start_of) - 1
        pieces = self._cut(here)
        at = bisect_right(pieces, edge, key=_start_of) - 1
        if at < 0 or pieces[at].end <= edge:
            return None
        if 0 <= at + step < len(pieces):
            return pieces[at], pieces[at + step]
        there = self._cut(here + step)
        if not there or not _go_on(self._quotes[here], self._quotes[here + step]):
            return None
        return pieces[at], there[0 if step > 0 else -1]

    def _cut(self, at: int) -> list[_Piece]:
        """The sentences of one of the quotes, in order; none where there is no such quote."""
        if not 0 <= at < len(self._quotes):
            return []
        if at not in self._pieces:
            self._pieces[at] = list(self._sentences(self._quotes[at]))
        return self._pieces[at]

    def _sentences(self, quote: Quote) -> Iterator[_Piece]:
        run = Run(self._article.words, quoted_words(self._article.words, quote).tolist())
        borders = [0, *(at for at in range(1, len(run)) if _begins(run, at)), len(run)]
        for first, last in pairwise(borders):
            if first < last:
                passage = Passage(self._number, np.array(run.numbers[first:last], np.int32))
                yield _Piece(quote, passage, *run.span(first, last))


def _begins(run: Run, at: int) -> bool:
    """Whether a sentence begins with a word: a stop stands before it, and it has a capital."""
    return run.is_capital(at) and _STOP.search(run.around(at, at)) is not None


_Sides = tuple[tuple[_Piece, _Piece] | None, tuple[_Piece, _Piece] | None]


def _go_on(one: Quote, other: Quote) -> bool:
    """Whether one speaker goes on in another quote, with little but "she said" between them."""
    first, second = sorted((one, other), key=_start_of)
    if first.speaker is None or second.speaker is None or second.start - first.end > _SHE_SAID:
        return False
    return not are_of_different_speakers(first, second)


def _as_one(articles: Sequence[Article], vocabulary: Vocabulary, sides: _Sides, taken: _Taken) -> Iterator[QuoteMatch]:
    """Two sentences as one utterance: they share most words, and are no sentences on the pattern of those beside."""
    left, right = sides
    if left is None or right is None:
        return
    (here, one), (there, other) = left, right
    numbers = one.passage.article, other.passage.article
    if taken.has(one.passage, numbers[1]) or taken.has(other.passage, numbers[0]):
        return
    if are_of_different_speakers(one.quote, other.quote):
        return
    utterance = read_utterance(articles, vocabulary, (one.passage, other.passage))
    if utterance is None or utterance.fit < _FIT:
        return
    if utterance.stretch.matched < _FEWEST or utterance.stretch.content < _CONTENT:
        return
    turned = (read_utterance(articles, vocabulary, pair) for pair in _across(here, one, there, other))
    if not any(each is not None and each.fit >= _PATTERN for each in turned):
        yield from_mark_to_mark(utterance).as_match(numbers, (one.quote, other.quote))


def _across(here: _Piece, one: _Piece, there: _Piece, other: _Piece) -> Iterator[tuple[Passage, Passage]]:
    """Each sentence with the one beside the other."""
    yield here.passage, other.passage
    yield one.passage, there.passage
