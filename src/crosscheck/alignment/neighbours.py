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
    pieces = [_pieces(article, number) for number, article in enumerate(articles)]
    taken = _Taken()
    for match in matches:
        taken.add(match)
    found: list[QuoteMatch] = []
    for match in matches:
        if match.similarity >= _SURE and match.matched >= _LONG:
            ours, theirs = pieces[match.left_article], pieces[match.right_article]
            for step in (-1, 1):
                sides = _beside(ours, match.left_span, step), _beside(theirs, match.right_span, step)
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


def _pieces(article: Article, number: int) -> list[_Piece]:
    """The sentences of the direct quotes of an article, in order."""
    found = []
    for quote in article.quotes:
        if quote.kind == "direct" and not quote.nested:
            run = Run(article.words, quoted_words(article.words, quote).tolist())
            borders = [0, *(at for at in range(1, len(run)) if _begins(run, at)), len(run)]
            for first, last in pairwise(borders):
                if first < last:
                    passage = Passage(number, np.array(run.numbers[first:last], np.int32))
                    found.append(_Piece(quote, passage, *run.span(first, last)))
    return found


def _begins(run: Run, at: int) -> bool:
    """Whether a sentence begins with a word: a stop stands before it, and it has a capital."""
    between = run.around(at, at)
    return between != " " and run.is_capital(at) and _STOP.search(between) is not None


_Sides = tuple[tuple[_Piece, _Piece] | None, tuple[_Piece, _Piece] | None]


def _beside(pieces: Sequence[_Piece], span: tuple[int, int], step: int) -> tuple[_Piece, _Piece] | None:
    """The sentence that the words of a span begin or end in, and the one beside it that the speaker says too."""
    edge = span[0] if step < 0 else span[1] - 1
    at = bisect_right(pieces, edge, key=_start_of) - 1
    if at < 0 or pieces[at].end <= edge or not 0 <= at + step < len(pieces):
        return None
    here, there = pieces[at], pieces[at + step]
    return (here, there) if here.quote is there.quote or _go_on(here.quote, there.quote) else None


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
