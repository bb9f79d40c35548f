"""Passages and which pairs of them are worth a closer look: articles in, candidate pairs with first scores out.

A passage is a run of words of one article: a sentence, or a quote. Few passages are compared exhaustively by one
matrix product. Beyond that, only pairs are looked at that share one of their rarest shingles (blocking): words that
many passages share never make a candidate on their own. How much the second way misses is measured in the tests,
not guaranteed.

Two outlets that give one thing different figures still tell the same thing. So a number that both passages have
speaks for them, one that only one has speaks against nothing, and beside other words any number is as good as
another. On labelled sentence pairs this aligns more pairs that tell the same and none more that do not.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from crosscheck.alignment.vocabulary import Vocabulary

__all__ = ["Candidates", "Passage", "find_candidates"]

_RAREST = 12
_COMMON = 300
_ONE_THREAD = 4 * 65_536  # multiplications in a matrix product up to which OpenBLAS wakes no other threads
_MANY_THREADS = 10**9  # and those from which on they are worth it


@frozen(eq=False)
class Passage:
    """Words of one article that are read as one: a sentence, or what stands between the marks of a quote.

    Attributes:
        article: the number of the article.
        numbers: the numbers of its words, rising; not every one follows the one before, for a quote may be split.
    """

    article: int
    numbers: NDArray[np.int32] = field(repr=False)

    def __len__(self) -> int:
        return len(self.numbers)


@frozen(eq=False)
class Candidates:
    """Pairs of passages from different articles, with what they share.

    Attributes:
        left, right: numbers of passages; the left one stands in the earlier article.
        dice: shared weight over the mean weight, 0 to 1: the same content in other words.
        containment: shared weight over the lighter passage's weight, 0 to 1: part of a longer passage.
        bigrams: how many pairs of neighbouring words both have, whatever numbers are in them.
    """

    left: NDArray[np.int32] = field(repr=False)
    right: NDArray[np.int32] = field(repr=False)
    dice: NDArray[np.float32] = field(repr=False)
    containment: NDArray[np.float32] = field(repr=False)
    bigrams: NDArray[np.int32] = field(repr=False)


def find_candidates(passages: Sequence[Passage], vocabulary: Vocabulary, exhaustive: int) -> Candidates:
    """Every pair of passages of two articles that shares enough to be worth a look.

    Up to ``exhaustive`` passages all pairs are looked at; beyond, those that share a rare shingle.
    """
    if not passages:
        return _empty()
    if len(passages) <= exhaustive:
        left, right = _every_pair(passages)
    else:
        left, right = _sharing_rare_shingles(passages, vocabulary)
    return _score(passages, vocabulary, left, right)


def _empty() -> Candidates:
    whole, part = np.zeros(0, np.int32), np.zeros(0, np.float32)
    return Candidates(whole, whole, part, part, whole)


def _every_pair(passages: Sequence[Passage]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    article = np.array([passage.article for passage in passages], np.int32)
    left, right = np.nonzero(article[:, None] < article[None, :])
    return left.astype(np.int32), right.astype(np.int32)


def _score(
    passages: Sequence[Passage], vocabulary: Vocabulary, left: NDArray[np.int32], right: NDArray[np.int32]
) -> Candidates:
    """Dice, containment and shared bigrams of the pairs given; those that share nothing are dropped."""
    count = len(passages)
    rows, numbers = _words_of(passages, vocabulary)
    words = np.concatenate(vocabulary.stems)[numbers]
    stems, owners = _once(words, rows, count)
    weights, figures = vocabulary.weights[stems], vocabulary.numerals[stems]
    heavy = np.bincount(owners[~figures], weights[~figures], count).astype(np.float32)
    agreeing = _shared(stems[figures], owners[figures], weights[figures], count, left, right)
    shared = _shared(stems[~figures], owners[~figures], weights[~figures], count, left, right) + agreeing
    folds = np.concatenate(vocabulary.folds)[numbers]
    folds[vocabulary.numerals[words]] = 1 + folds.max(initial=0)  # beside a word, one number is like any other
    bigrams, owners = _once(*_bigrams(folds, rows), count)
    same = _shared(bigrams, owners, np.ones(len(bigrams), np.float32), count, left, right)
    kept = (shared > 0) | (same > 0)
    left, right, shared, same, agreeing = left[kept], right[kept], shared[kept], same[kept], agreeing[kept]
    both = heavy[left] + heavy[right] + 2 * agreeing
    less = np.minimum(heavy[left], heavy[right]) + agreeing
    return Candidates(
        left,
        right,
        dice=(2 * shared / np.maximum(both, 1e-6)).astype(np.float32),
        containment=(shared / np.maximum(less, 1e-6)).astype(np.float32),
        bigrams=same.astype(np.int32),
    )


def _words_of(passages: Sequence[Passage], vocabulary: Vocabulary) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each word of the passages which of them it stands in, and its number among the words of all articles."""
    before = np.cumsum([0, *map(len, vocabulary.folds)])
    rows = np.repeat(np.arange(len(passages)), [len(passage) for passage in passages])
    numbers = np.concatenate([passage.numbers for passage in passages])
    return rows, before[[passage.article for passage in passages]][rows] + numbers


def _bigrams(folds: NDArray[np.int32], rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The pairs of neighbouring words, each as one number, and which passage each stands in."""
    together = rows[1:] == rows[:-1]
    codes = folds[:-1].astype(np.int64) * (1 + int(folds.max(initial=0))) + folds[1:]
    return codes[together], rows[1:][together]


def _once(
    members: NDArray[np.integer], rows: NDArray[np.int64], count: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Each member of each of ``count`` passages once, by member, then by passage; all are sorted in one go."""
    codes = np.sort(members.astype(np.int64) * count + rows)
    codes = codes[np.diff(codes, prepend=-1) > 0]
    return codes // count, codes % count


def _shared(
    members: NDArray[np.int64],
    rows: NDArray[np.int64],
    weights: NDArray[np.float32],
    count: int,
    left: NDArray[np.int32],
    right: NDArray[np.int32],
) -> NDArray[np.float32]:
    """The weight of the members that the two passages of each pair share; the members come as ``_once`` has them."""
    numbered = np.cumsum(np.diff(members, prepend=-1) > 0) - 1
    common = np.bincount(numbered) > 1  # a member of one passage only is shared by none
    kept = common[numbered]
    rows, columns, weights = rows[kept], (np.cumsum(common) - 1)[numbered[kept]], weights[kept]
    if len(left) * 8 > count**2:
        table = np.zeros((count, np.count_nonzero(common)), np.float32)
        table[rows, columns] = np.sqrt(weights)
        return _products(table)[np.minimum(left, right), np.maximum(left, right)]
    weight_of = np.zeros(np.count_nonzero(common), np.float32)
    weight_of[columns] = weights
    by_row = np.argsort(rows, kind="stable")
    sets = np.split(columns[by_row], np.searchsorted(rows[by_row], np.arange(1, count)))
    return _shared_by_few(sets, weight_of, left, right)


def _products(table: NDArray[np.float32]) -> NDArray[np.float32]:
    """The product of every row with every later one; what stands below the diagonal means nothing.

    It is taken in pieces that are too small to wake the threads of OpenBLAS, which go on waiting at full load for the
    next product: of comparing 60 events they took half of all processor time, for products of 10 milliseconds.
    """
    count, width = table.shape
    if count**2 * width > _MANY_THREADS:
        return table @ table.T
    product = np.empty((count, count), np.float32)
    side = max(2, math.isqrt(_ONE_THREAD // max(1, width)))
    for top in range(0, count, side):
        for left in range(top, count, side):
            rows, columns = table[top : top + side], table[left : left + side]
            product[top : top + side, left : left + side] = rows @ columns.T
    return product


def _shared_by_few(
    sets: Sequence[NDArray[np.int64]],
    weight_of: NDArray[np.float32],
    left: NDArray[np.int32],
    right: NDArray[np.int32],
) -> NDArray[np.float32]:
    """The same, one pair after the other, where the pairs are few among all there might be."""
    shared = np.zeros(len(left), np.float32)
    for number, (i, j) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        shared[number] = weight_of[np.intersect1d(sets[i], sets[j], assume_unique=True)].sum()
    return shared


def _sharing_rare_shingles(
    passages: Sequence[Passage], vocabulary: Vocabulary
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Pairs of passages that share one of the rarest shingles of either (words, and words two apart).

    A shingle in one passage makes no pair and one in more than a few hundred tells nothing; of the rest each passage
    keeps its rarest, as in prefix filtering (Bayardo, Ma and Srikant 2007), here as a heuristic.
    """
    keys, rows = _shingles(passages, vocabulary)
    order = np.argsort(keys, kind="stable")
    keys, rows = keys[order], rows[order]
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    frequency = np.diff(np.r_[starts, len(keys)])
    group = np.repeat(np.arange(len(starts)), frequency)
    useful = (frequency[group] >= 2) & (frequency[group] <= _COMMON)
    rows, group, rarity = rows[useful], group[useful], frequency[group][useful]
    rows, group = _rarest(rows, group, rarity)
    return _pairs_in_groups(rows, group, np.array([p.article for p in passages], np.int32))


def _shingles(passages: Sequence[Passage], vocabulary: Vocabulary) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    keys: list[NDArray[np.int64]] = []
    rows: list[NDArray[np.int32]] = []
    for number, passage in enumerate(passages):
        ids = vocabulary.stems[passage.article][passage.numbers].astype(np.int64)
        own = np.unique(np.concatenate([ids[:-1] << 32 | ids[1:], ids[:-2] << 32 | ids[2:] | 1 << 31, -1 - ids]))
        keys.append(own)
        rows.append(np.full(len(own), number, np.int32))
    return np.concatenate(keys), np.concatenate(rows)


def _rarest(
    rows: NDArray[np.int32], group: NDArray[np.int64], rarity: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    order = np.lexsort((group, rarity, rows))
    rows, group = rows[order], group[order]
    starts = np.flatnonzero(np.r_[True, rows[1:] != rows[:-1]])
    rank = np.arange(len(rows)) - np.repeat(starts, np.diff(np.r_[starts, len(rows)]))
    kept = rank < _RAREST
    order = np.argsort(group[kept], kind="stable")
    return rows[kept][order], group[kept][order]


def _pairs_in_groups(
    rows: NDArray[np.int32], group: NDArray[np.int64], article: NDArray[np.int32]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    if not len(group):
        return np.zeros(0, np.int32), np.zeros(0, np.int32)
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    sizes = np.diff(np.r_[starts, len(group)])
    codes = []
    for size in np.unique(sizes).tolist():  # those of one size together: most of the thousands have two members
        members = rows[starts[sizes == size][:, None] + np.arange(size)]
        i, j = np.triu_indices(size, 1)
        first, second = np.minimum(members[:, i], members[:, j]), np.maximum(members[:, i], members[:, j])
        apart = article[first] != article[second]
        codes.append(first[apart].astype(np.int64) << 32 | second[apart])
    unique = np.unique(np.concatenate(codes))
    left, right = (unique >> 32).astype(np.int32), (unique & 0xFFFFFFFF).astype(np.int32)
    swap = article[left] > article[right]
    return np.where(swap, right, left), np.where(swap, left, right)
