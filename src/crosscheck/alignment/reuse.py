"""Long identical runs of words: arrays of word ids in, the places where two texts print the same out.

Two uses: copy that outlets share (so that they are not independent there), and quoted words that another outlet
prints without marks. Windows of ids are hashed and sorted; every hit is then compared word by word, so that a hash
that collides never makes a run.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from crosscheck.alignment.vocabulary import Vocabulary
from crosscheck.language.article import Article

__all__ = ["CommonRun", "UnmarkedQuote", "find_reuse", "find_unmarked", "outside_quotes"]

_COMMON = 300  # places of a text that have the same words in a row: a table, or one word again and again
_NO_WORD = np.array([-1], np.int32)
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
    """The word ids of a text, and its windows of one length that stand in several places: their first words and codes.

    What has one code in any two texts of an event has, but for a rare collision of hashes, the same words.
    """

    ids: list[int]
    windows: list[tuple[int, int]]


def _windows(texts: Sequence[NDArray[np.int32]], length: int) -> list[_Windows]:
    """The windows of some texts that stand in several places, looked for in all texts at once."""
    joined = np.concatenate([_NO_WORD, *(np.append(ids, _NO_WORD) for ids in texts)])  # between texts: in no window
    hidden = np.concatenate(([0], np.cumsum(joined < 0)))
    places = np.flatnonzero(hidden[length:] == hidden[:-length])
    _, codes, counts = np.unique(_hash(joined, length)[places], return_inverse=True, return_counts=True)
    repeated = counts[codes] > 1
    places, codes = places[repeated], codes[repeated]
    found, begin = [], len(_NO_WORD)
    for ids in texts:
        first, last = np.searchsorted(places, (begin, begin + len(ids)))
        windows = zip((places[first:last] - begin).tolist(), codes[first:last].tolist(), strict=True)
        found.append(_Windows(ids.tolist(), list(windows)))
        begin += len(ids) + len(_NO_WORD)
    return found


def _hash(ids: NDArray[np.int32], length: int) -> NDArray[np.uint64]:
    """A number for each window, the same for the same ids."""
    digits = ids.astype(np.int64).view(np.uint64)
    codes = np.zeros(max(0, len(ids) - length + 1), np.uint64)
    for at in range(length):
        codes = codes * _MULTIPLIER + digits[at : at + len(codes)]
    return codes


def _runs(left: _Windows, right: _Windows, length: int) -> list[tuple[int, int, int]]:
    """Maximal runs of at least ``length`` equal ids, as (left, right, size); negative ids match nothing."""
    places: dict[int, list[int]] = {}
    for j, code in right.windows:
        places.setdefault(code, []).append(j)
    runs: list[tuple[int, int, int]] = []
    reached: dict[int, int] = {}
    often = {code for code, where in places.items() if len(where) > _COMMON}
    for i, code in left.windows:
        for j in () if code in often else places.get(code, ()):
            if reached.get(i - j, -1) >= i:
                continue
            size = _length(left.ids, right.ids, i, j)
            if size >= length:
                runs.append((i, j, size))
                reached[i - j] = i + size
    return runs


def _length(left: list[int], right: list[int], i: int, j: int) -> int:
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
    plain = _windows([outside_quotes(a, f) for a, f in zip(articles, vocabulary.folds, strict=True)], length)
    return [
        CommonRun(i, j, *run)
        for i in range(len(articles))
        for j in range(i + 1, len(articles))
        for run in _runs(plain[i], plain[j], length)
    ]


def find_unmarked(articles: Sequence[Article], vocabulary: Vocabulary, length: int) -> list[UnmarkedQuote]:
    """Runs of at least ``length`` words of a quote that another article prints outside marks."""
    plain = [outside_quotes(a, f) for a, f in zip(articles, vocabulary.folds, strict=True)]
    quoted = [_inside_quotes(a, f) for a, f in zip(articles, vocabulary.folds, strict=True)]
    windows = _windows([*plain, *(ids for ids, _ in quoted)], length)
    found = []
    for number, (_, owner) in enumerate(quoted):
        for other in range(len(articles)):
            if other != number:
                runs = _runs(windows[len(articles) + number], windows[other], length)
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
