"""Long identical runs of words: arrays of word ids in, the places where two texts print the same out.

Two uses: copy that outlets share (so that they are not independent there), and quoted words that another outlet
prints without marks. Windows of ids are hashed and joined; every hit is then compared word by word, so that a hash
that collides never makes a run.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from crosscheck.alignment.vocabulary import Vocabulary
from crosscheck.language.article import Article

__all__ = ["CommonRun", "UnmarkedQuote", "common_runs", "find_reuse", "find_unmarked", "outside_quotes"]

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


@frozen
class CommonRun:
    """Words that two articles print alike, outside quotes.

    Attributes:
        left_article, right_article: numbers of the articles.
        left, right: the first word number on each side.
        size: how many words.
    """

    left_article: int
    right_article: int
    left: int
    right: int
    size: int


@frozen
class UnmarkedQuote:
    """Words that stand in marks in one article and without marks in another.

    Attributes:
        article, quote: the article that quotes, and the number of the quote there.
        other: the article that has the words without marks.
        first, other_first: the first word number on each side.
        size: how many words.
    """

    article: int
    quote: int
    other: int
    first: int
    other_first: int
    size: int


@frozen(eq=False)
class _Windows:
    """An article's word ids with the hash of every window of one length, and the hashes once more as a set."""

    ids: NDArray[np.int32]
    codes: NDArray[np.uint64]
    known: frozenset[int]


def common_runs(left: NDArray[np.int32], right: NDArray[np.int32], length: int) -> list[tuple[int, int, int]]:
    """Maximal runs of at least ``length`` equal ids, as (left, right, size); negative ids match nothing."""
    return _runs(_windows(left, length), _windows(right, length), length)


def _windows(ids: NDArray[np.int32], length: int) -> _Windows:
    if len(ids) < length:
        return _Windows(ids, np.zeros(0, np.uint64), frozenset())
    codes = ids.astype(np.int64).view(np.uint64)
    total = np.zeros(len(ids) - length + 1, np.uint64)
    for at in range(length):
        total = total * _MULTIPLIER + codes[at : len(ids) - length + 1 + at]
    return _Windows(ids, total, frozenset(total.tolist()))


def _runs(left: _Windows, right: _Windows, length: int) -> list[tuple[int, int, int]]:
    known = left.known & right.known
    if not known:
        return []
    common = np.array(sorted(known), np.uint64)
    places: dict[int, list[int]] = {}
    for at in np.flatnonzero(np.isin(right.codes, common)).tolist():
        places.setdefault(int(right.codes[at]), []).append(at)
    runs: list[tuple[int, int, int]] = []
    reached: dict[int, int] = {}
    for i in np.flatnonzero(np.isin(left.codes, common)).tolist():
        for j in places[int(left.codes[i])]:
            if reached.get(i - j, -1) >= i:
                continue
            size = _length(left.ids, right.ids, i, j)
            if size >= length:
                runs.append((i, j, size))
                reached[i - j] = i + size
    return runs


def _length(left: NDArray[np.int32], right: NDArray[np.int32], i: int, j: int) -> int:
    size = 0
    while i + size < len(left) and j + size < len(right) and left[i + size] == right[j + size] >= 0:
        size += 1
    return size


def outside_quotes(article: Article, folds: NDArray[np.int32]) -> NDArray[np.int32]:
    """The word ids of an article with those in quotes and in page furniture made to match nothing."""
    ids = folds.copy()
    unique = -1 - np.arange(len(ids), dtype=np.int32)
    hidden = [(segment.start, segment.end) for quote in article.quotes for segment in quote.segments]
    hidden += [(furniture.start, furniture.end) for furniture in article.source.furniture]
    for start, end in hidden:
        first, last = article.words.within(start, end)
        ids[first:last] = unique[first:last]
    return ids


def find_reuse(articles: Sequence[Article], vocabulary: Vocabulary, length: int) -> list[CommonRun]:
    """The runs of at least ``length`` words outside quotes that two articles share."""
    plain = [_windows(outside_quotes(a, f), length) for a, f in zip(articles, vocabulary.folds, strict=True)]
    return [
        CommonRun(i, j, *run)
        for i in range(len(articles))
        for j in range(i + 1, len(articles))
        for run in _runs(plain[i], plain[j], length)
    ]


def find_unmarked(articles: Sequence[Article], vocabulary: Vocabulary, length: int) -> list[UnmarkedQuote]:
    """Runs of at least ``length`` words of a quote that another article prints outside marks."""
    plain = [_windows(outside_quotes(a, f), length) for a, f in zip(articles, vocabulary.folds, strict=True)]
    found = []
    for number, article in enumerate(articles):
        ids, owner = _inside_quotes(article, vocabulary.folds[number])
        quoted = _windows(ids, length)
        for other in range(len(articles)):
            if other != number:
                runs = _runs(quoted, plain[other], length)
                found += [UnmarkedQuote(number, int(owner[i]), other, i, j, size) for i, j, size in runs]
    return sorted(found, key=lambda each: (each.article, each.first, each.other, each.other_first))


def _inside_quotes(article: Article, folds: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The word ids of an article with those outside quotes made to match nothing, and each word's quote."""
    ids = -1 - np.arange(len(folds), dtype=np.int32) - len(folds)
    owner = np.full(len(folds), -1, np.int32)
    for number, quote in enumerate(article.quotes):
        for segment in quote.segments:
            first, last = article.words.within(segment.start, segment.end)
            ids[first:last] = folds[first:last]
            owner[first:last] = number
    return ids, owner
