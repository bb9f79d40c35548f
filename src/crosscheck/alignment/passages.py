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

from collections.abc import Sequence

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from crosscheck.alignment.vocabulary import Vocabulary

__all__ = ["Candidates", "Passage", "find_candidates"]

_ANY_NUMBER = (1 << 31) - 1  # stands for every number in pairs of neighbouring words
_RAREST = 12
_COMMON = 300


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
    stems = _sets([vocabulary.stems[p.article][p.numbers].astype(np.int64) for p in passages])
    figures = [ids[vocabulary.numerals[ids]] for ids in stems]
    stems = [ids[~vocabulary.numerals[ids]] for ids in stems]
    heavy = np.array([vocabulary.weights[ids].sum() for ids in stems], np.float32)
    agreeing = _shared_by_few(figures, vocabulary.weights, left, right)
    shared = _shared(stems, vocabulary.weights, left, right) + agreeing
    bigrams = _shared(_bigrams(passages, vocabulary), None, left, right)
    kept = (shared > 0) | (bigrams > 0)
    left, right, shared, bigrams, agreeing = left[kept], right[kept], shared[kept], bigrams[kept], agreeing[kept]
    both = heavy[left] + heavy[right] + 2 * agreeing
    less = np.minimum(heavy[left], heavy[right]) + agreeing
    return Candidates(
        left,
        right,
        dice=(2 * shared / np.maximum(both, 1e-6)).astype(np.float32),
        containment=(shared / np.maximum(less, 1e-6)).astype(np.float32),
        bigrams=bigrams.astype(np.int32),
    )


def _bigrams(passages: Sequence[Passage], vocabulary: Vocabulary) -> list[NDArray[np.int64]]:
    """The neighbouring word pairs of each passage, numbered so that the numbers are dense."""
    codes = []
    for passage in passages:
        ids = vocabulary.folds[passage.article][passage.numbers].astype(np.int64)
        ids[vocabulary.numerals[vocabulary.stems[passage.article][passage.numbers]]] = _ANY_NUMBER
        codes.append(ids[:-1] << 32 | ids[1:])
    _, dense = np.unique(np.concatenate(codes), return_inverse=True)
    return _sets(np.split(dense, np.cumsum([len(each) for each in codes])[:-1]))


def _sets(members: Sequence[NDArray[np.int64]]) -> list[NDArray[np.int64]]:
    """Each array's members once, rising; all arrays are sorted in one go."""
    joined = np.concatenate(members)
    size = 1 + int(joined.max(initial=0))
    rows = np.repeat(np.arange(len(members), dtype=np.int64), [len(each) for each in members])
    once = np.unique(rows * size + joined)
    borders = np.searchsorted(once, np.arange(1, len(members), dtype=np.int64) * size)
    return np.split(once % size, borders)


def _shared(
    sets: Sequence[NDArray[np.integer]],
    weights: NDArray[np.float32] | None,
    left: NDArray[np.int32],
    right: NDArray[np.int32],
) -> NDArray[np.float32]:
    """The weight (or the count) of the members that the two sets of each pair share."""
    if len(left) * 8 > len(sets) ** 2:
        rows = np.repeat(np.arange(len(sets)), [len(each) for each in sets])
        members = np.concatenate(sets)
        common = np.bincount(members) > 1  # a member of one set only is shared by none
        columns = np.cumsum(common) - 1
        kept = common[members]
        table = np.zeros((len(sets), int(common.sum())), np.float32)
        table[rows[kept], columns[members[kept]]] = 1.0
        if weights is not None:
            table *= np.sqrt(weights[: len(common)][common])
        product: NDArray[np.float32] = (table @ table.T)[left, right]
        return product
    shared = np.zeros(len(left), np.float32)
    for number, (i, j) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        common = np.intersect1d(sets[i], sets[j], assume_unique=True)
        shared[number] = len(common) if weights is None else weights[common].sum()
    return shared


def _shared_by_few(
    sets: Sequence[NDArray[np.integer]],
    weights: NDArray[np.float32],
    left: NDArray[np.int32],
    right: NDArray[np.int32],
) -> NDArray[np.float32]:
    """The same where most sets are empty: only the pairs of two sets that have members are looked at."""
    filled = np.array([len(each) > 0 for each in sets], np.bool_)
    at = np.flatnonzero(filled[left] & filled[right])
    weight = np.zeros(len(left), np.float32)
    if len(at):
        weight[at] = _shared(sets, weights, left[at], right[at])
    return weight


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
    codes = []
    for begin, end in zip(starts, np.r_[starts[1:], len(group)], strict=True):
        members = rows[begin:end]
        i, j = np.triu_indices(len(members), 1)
        first, second = np.minimum(members[i], members[j]), np.maximum(members[i], members[j])
        apart = article[first] != article[second]
        codes.append(first[apart].astype(np.int64) << 32 | second[apart])
    unique = np.unique(np.concatenate(codes))
    left, right = (unique >> 32).astype(np.int32), (unique & 0xFFFFFFFF).astype(np.int32)
    swap = article[left] > article[right]
    return np.where(swap, right, left), np.where(swap, left, right)
