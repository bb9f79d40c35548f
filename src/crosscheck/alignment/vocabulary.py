"""The words of an event as numbers: articles in, arrays of word ids and their weights out.

A word weighs as much as it tells passages of this event apart (inverse document frequency over its sentences), and
next to nothing where it only carries the sentence. Words of a reviewed list that news uses for one thing ("died",
"killed", "dead") have one stem id. Everything in ``alignment`` compares ids, never strings.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from crosscheck import data
from crosscheck.language.article import Article
from crosscheck.language.words import light_words, stem

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
        numerals: for each stem id whether it is a number in digits.
    """

    folds: tuple[NDArray[np.int32], ...] = field(repr=False)
    stems: tuple[NDArray[np.int32], ...] = field(repr=False)
    light: tuple[NDArray[np.bool_], ...] = field(repr=False)
    weights: NDArray[np.float32] = field(repr=False)
    numerals: NDArray[np.bool_] = field(repr=False)


def read_vocabulary(articles: Sequence[Article]) -> Vocabulary:
    """Number the words of all articles and weigh them by how few sentences they stand in."""
    # Sorted, so that no number depends on which article is read first.
    fold_ids = _number(sorted(set(chain.from_iterable(article.words.folds for article in articles))))
    folds = tuple(_look_up(fold_ids, article.words.folds) for article in articles)
    same = _synonyms()
    stem_words = [same.get(word, word) for word in map(stem, fold_ids)]
    stem_ids = _number(stem_words)
    stem_table = _look_up(stem_ids, stem_words)
    light_table = np.fromiter(map(light_words().__contains__, fold_ids), np.bool_, len(fold_ids))
    stems = tuple(stem_table[ids] for ids in folds)
    light = tuple(light_table[ids] for ids in folds)
    weights = _weigh(articles, stems, len(stem_ids))
    weights[list(set(stem_table[light_table].tolist()))] *= _LIGHT_WEIGHT
    numerals = np.array([word[-1].isdigit() for word in stem_ids], np.bool_)
    return Vocabulary(folds, stems, light, weights, numerals)


def _number(words: Iterable[str]) -> dict[str, int]:
    """A number for each word, in the order in which they come first."""
    return {word: number for number, word in enumerate(dict.fromkeys(words))}


def _look_up(ids: Mapping[str, int], words: Sequence[str]) -> NDArray[np.int32]:
    return np.fromiter(map(ids.__getitem__, words), np.int32, len(words))


@functools.cache
def _synonyms() -> dict[str, str]:
    """The stem of each listed word and the stem that stands for its group."""
    groups = [[stem(word) for word in group.split()] for group in data.load("synonyms")["groups"]]
    return {word: group[0] for group in groups for word in group}


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
