"""The words of an event as numbers: articles in, arrays of word ids and their weights out.

A word weighs as much as it tells passages of this event apart (inverse document frequency over its sentences), and
next to nothing where it only carries the sentence. Words of a reviewed list that news uses for one thing ("died",
"killed", "dead") have one stem id. Everything in ``alignment`` compares ids, never strings.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from crosscheck import data
from crosscheck.language.article import Article
from crosscheck.language.words import is_light, stem

__all__ = ["Vocabulary", "read_vocabulary"]

_LIGHT_WEIGHT = 0.15


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
    fold_ids: dict[str, int] = {}
    stem_ids: dict[str, int] = {}
    stem_of: list[int] = []
    light_of: list[bool] = []
    same = _synonyms()
    folds = []
    for article in articles:
        for word in dict.fromkeys(article.words.folds):
            if word not in fold_ids:
                fold_ids[word] = len(fold_ids)
                stemmed = stem(word)
                stem_of.append(stem_ids.setdefault(same.get(stemmed, stemmed), len(stem_ids)))
                light_of.append(is_light(word))
        folds.append(np.array([fold_ids[word] for word in article.words.folds], np.int32))
    stem_table, light_table = np.array(stem_of, np.int32), np.array(light_of, np.bool_)
    stems = tuple(stem_table[ids] for ids in folds)
    light = tuple(light_table[ids] for ids in folds)
    weights = _weigh(articles, stems, len(stem_ids))
    light_stems = np.unique(stem_table[light_table])
    weights[light_stems] *= _LIGHT_WEIGHT
    numerals = np.array([word[-1].isdigit() for word in stem_ids], np.bool_)
    return Vocabulary(tuple(folds), stems, light, weights, numerals)


@functools.cache
def _synonyms() -> dict[str, str]:
    """The stem of each listed word and the stem that stands for its group."""
    groups = [[stem(word) for word in group.split()] for group in data.load("synonyms")["groups"]]
    return {word: group[0] for group in groups for word in group}


def _weigh(articles: Sequence[Article], stems: Sequence[NDArray[np.int32]], size: int) -> NDArray[np.float32]:
    frequency = np.zeros(size, np.int64)
    sentences = 0
    for article, ids in zip(articles, stems, strict=True):
        spans = [article.words.within(sentence.start, sentence.end) for sentence in article.sentences]
        rows = np.repeat(np.arange(len(spans), dtype=np.int64), [last - first for first, last in spans])
        members = np.concatenate([ids[first:last] for first, last in spans]) if spans else ids[:0]
        once = np.unique(rows * size + members)
        frequency += np.bincount(once % size, minlength=size)
        sentences += len(spans)
    weights: NDArray[np.float32] = np.log((sentences + 1) / (frequency + 0.5)).astype(np.float32)
    return weights
