"""The words of an event as numbers: articles in, arrays of word ids and their weights out.

A word weighs as much as it tells passages of this event apart (inverse document frequency over its sentences), and
next to nothing where it only carries the sentence. Everything in ``alignment`` compares ids, never strings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from crosscheck.language.article import Article
from crosscheck.language.words import is_light, stem

__all__ = ["Vocabulary", "read_vocabulary"]

_LIGHT_WEIGHT = 0.15
# Texts of a few sentences are weighed as if they stood among this many: a word that both of two texts print is not
# common, and what only one prints must not outweigh it.
_FEWEST_SENTENCES = 40


@frozen(eq=False)
class Vocabulary:
    """The words of some articles, as numbers.

    Attributes:
        folds: for each article the id of each word's folded form.
        stems: for each article the id of each word's stem.
        light: for each article whether each word is a light one.
        weights: the weight of each stem id.
    """

    folds: tuple[NDArray[np.int32], ...] = field(repr=False)
    stems: tuple[NDArray[np.int32], ...] = field(repr=False)
    light: tuple[NDArray[np.bool_], ...] = field(repr=False)
    weights: NDArray[np.float32] = field(repr=False)


def read_vocabulary(articles: Sequence[Article]) -> Vocabulary:
    """Number the words of all articles and weigh them by how few sentences they stand in."""
    fold_ids, stem_ids = _Numbers(), _Numbers()
    folds = tuple(_numbered(article.words.folds, fold_ids) for article in articles)
    stem_table = _numbered(map(stem, fold_ids), stem_ids)
    light_table = np.fromiter(map(is_light, fold_ids), np.bool_)
    stems = tuple(stem_table[ids] for ids in folds)
    light = tuple(light_table[ids] for ids in folds)
    weights = _weigh(articles, stems, len(stem_ids))
    light_stems = np.unique(stem_table[light_table])
    weights[light_stems] *= _LIGHT_WEIGHT
    return Vocabulary(folds, stems, light, weights)


class _Numbers(dict[str, int]):
    """Numbers of words, in the order in which these are first asked for."""

    def __missing__(self, word: str) -> int:
        """The next number, for a new word."""
        number = self[word] = len(self)
        return number


def _numbered(words: Iterable[str], ids: _Numbers) -> NDArray[np.int32]:
    return np.fromiter(map(ids.__getitem__, words), np.int32)


def _weigh(articles: Sequence[Article], stems: Sequence[NDArray[np.int32]], size: int) -> NDArray[np.float32]:
    stands_in: list[int] = []
    for article, ids in zip(articles, stems, strict=True):
        words = ids.tolist()
        for sentence in article.sentences:
            first, last = article.words.within(sentence.start, sentence.end)
            stands_in += set(words[first:last])
    frequency = np.bincount(stands_in, minlength=size)
    many = max(sum(len(article.sentences) for article in articles), _FEWEST_SENTENCES)
    weights: NDArray[np.float32] = np.log((many + 1) / (frequency + 0.5)).astype(np.float32)
    return weights
