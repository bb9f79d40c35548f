"""Sentences against sentences: which sentences of two outlets tell the same.

Outlets tell one fact in other words, so the score asks what content two sentences share, not how alike they look:
weighted Dice for sentences of one length, containment for a sentence that is told inside a longer one, and shared
word pairs, which two sentences about the same people but different matters do not have. Names alone never align:
two meetings of the same ministers share every name and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from crosscheck.alignment.passages import Candidates, Passage, find_candidates
from crosscheck.alignment.runs import words_between
from crosscheck.alignment.vocabulary import Vocabulary
from crosscheck.language.article import Article
from crosscheck.language.sentences import Sentence
from crosscheck.language.words import fold, is_light, stem
from crosscheck.settings import Settings
from crosscheck.sources.datelines import dateline_length

__all__ = ["ClaimMatch", "liken", "match_claims"]

# Weights of the three scores; calibrated together on 310 labelled sentence pairs of 60 news events.
_DICE, _CONTAINMENT, _BIGRAMS = 46.0, 28.0, 26.0
_FEWEST_WORDS = 3
_FEW_WORDS = 5  # a sentence of fewer shares a word or two with many, and tells the same as few
_LEAST_OF_FEW = 65
_PARTNERS = 2
_NOT_MUTUAL = 8
_NEW_SHARE = 0.7
_POINTING = frozenset("i he she it we you they this that these those his her its their our my your".split())
_NEARLY_A_COPY = 90  # similarity from which on a sentence is printed again, but perhaps for its numbers
_NAMELESS_SHARE = 0.1


@frozen(eq=False)
class ClaimMatch:
    """Two sentences that tell the same.

    Attributes:
        left_article, right_article: numbers of the articles.
        left, right: the sentences.
        left_numbers, right_numbers: the numbers of their words.
        similarity: 0 to 100.
        dice, containment, bigrams: its parts, 0 to 1.
    """

    left_article: int
    right_article: int
    left: Sentence
    right: Sentence
    left_numbers: NDArray[np.int32] = field(repr=False)
    right_numbers: NDArray[np.int32] = field(repr=False)
    similarity: int
    dice: float
    containment: float
    bigrams: float

    @property
    def is_nearly_a_copy(self) -> bool:
        """Whether the two have nearly the same words, numbers left aside: one sentence, printed twice."""
        return self.similarity >= _NEARLY_A_COPY

    @property
    def is_short(self) -> bool:
        """Whether one of the two has so few words that they hardly say of what they tell."""
        return min(len(self.left_numbers), len(self.right_numbers)) < _FEW_WORDS


def match_claims(articles: Sequence[Article], vocabulary: Vocabulary, settings: Settings) -> list[ClaimMatch]:
    """All pairs of sentences of two articles that tell the same, in the order of the articles.

    A sentence keeps its best partners in each other article: one sentence may tell what two tell there.
    """
    passages: list[Passage] = []
    sentences: list[Sentence] = []
    for number, article in enumerate(articles):
        for sentence in article.sentences:
            # Files have their dateline set apart as furniture; a text that came from no file may still hold one.
            begin = sentence.start + dateline_length(article.source.text[sentence.start : sentence.end])
            words = words_between(article.words, begin, sentence.end)
            if len(words) >= _FEWEST_WORDS:
                passages.append(Passage(number, words))
                sentences.append(sentence)
    candidates = find_candidates(passages, vocabulary, settings.exhaustive_passages)
    lengths = np.array([len(passage) for passage in passages], np.float32)
    score, bigrams = _similarity(candidates, lengths)
    chosen = _best_partners(candidates, score, passages, vocabulary, settings.claim_similarity)
    return [
        ClaimMatch(
            passages[i].article,
            passages[j].article,
            sentences[i],
            sentences[j],
            passages[i].numbers,
            passages[j].numbers,
            min(100, round(float(score[at]))),
            float(candidates.dice[at]),
            float(candidates.containment[at]),
            float(bigrams[at]),
        )
        for at, i, j in chosen
        if _beyond_names(articles, vocabulary, passages[i], passages[j])
        and _says_enough(articles, passages[i], passages[j])
    ]


def liken(
    articles: Sequence[Article], vocabulary: Vocabulary, left: tuple[int, Sentence], right: tuple[int, Sentence]
) -> ClaimMatch:
    """Two sentences, each with the number of its article, as a match, however little they are alike."""
    passages = [Passage(at, words_between(articles[at].words, each.start, each.end)) for at, each in (left, right)]
    candidates = find_candidates(passages, vocabulary, len(passages))
    score, bigrams = _similarity(candidates, np.array([len(passage) for passage in passages], np.float32))
    parts = (score, candidates.dice, candidates.containment, bigrams)
    similarity, dice, containment, shared = (float(each[0]) if len(each) else 0.0 for each in parts)
    return ClaimMatch(
        left_article=left[0],
        right_article=right[0],
        left=left[1],
        right=right[1],
        left_numbers=passages[0].numbers,
        right_numbers=passages[1].numbers,
        similarity=min(100, round(similarity)),
        dice=dice,
        containment=containment,
        bigrams=shared,
    )


def _similarity(
    candidates: Candidates, lengths: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    if not len(candidates.left):
        return candidates.dice, candidates.dice
    shorter = np.minimum(lengths[candidates.left], lengths[candidates.right])
    bigrams = (candidates.bigrams / np.maximum(shorter - 1, 1)).astype(np.float32)
    score = _DICE * candidates.dice + _CONTAINMENT * candidates.containment + _BIGRAMS * np.minimum(bigrams, 1)
    score[(shorter < _FEW_WORDS) & (score < _LEAST_OF_FEW)] = 0
    return score.astype(np.float32), bigrams


def _best_partners(
    candidates: Candidates,
    score: NDArray[np.float32],
    passages: Sequence[Passage],
    vocabulary: Vocabulary,
    threshold: int,
) -> list[tuple[int, int, int]]:
    """(candidate, left, right) above the threshold where one of the two has no better partners there.

    Two sentences that are each other's best partner are taken for the same a little earlier than others; so are two
    that share what neither shares with a better partner: one sentence may tell what two tell there. A sentence that
    the other article prints nearly word for word has no other partner in it: whatever differs there, both print it.
    """
    order = _best_first(candidates, score, passages, vocabulary, threshold)
    taken: dict[tuple[int, int], int] = {}
    told = _Told(passages, vocabulary)
    printed: set[tuple[int, int]] = set()
    kept = []
    for at in order:
        i, j = int(candidates.left[at]), int(candidates.right[at])
        keys = (i, passages[j].article), (j, passages[i].article)
        if not printed.isdisjoint(keys):
            continue
        better = [taken.get(key, 0) for key in keys]
        mutual = max(better) == 0
        if (
            mutual
            or (min(better) < _PARTNERS and score[at] >= threshold + _NOT_MUTUAL)
            or (max(better) < _PARTNERS and told.is_new(i, j))
        ):
            kept.append((at, i, j))
            told.add(i, j)
            if score[at] >= _NEARLY_A_COPY:
                printed.update(keys)
        for key in keys:
            taken[key] = taken.get(key, 0) + 1
    return sorted(kept, key=lambda row: (passages[row[1]].article, passages[row[2]].article, row[1], row[2]))


def _best_first(
    candidates: Candidates,
    score: NDArray[np.float32],
    passages: Sequence[Passage],
    vocabulary: Vocabulary,
    threshold: int,
) -> list[int]:
    """The candidates above the threshold, the best first; before all others those that agree in every word.

    The score does not tell them from those in which only a number is another.
    """
    above = np.flatnonzero(score >= threshold)
    rank = np.where(score[above] >= _NEARLY_A_COPY, 1, 2)
    for number in np.flatnonzero(rank == 1).tolist():
        i, j = (passages[side[above[number]]] for side in (candidates.left, candidates.right))
        ours, theirs = (vocabulary.folds[each.article][each.numbers] for each in (i, j))
        rank[number] -= np.array_equal(ours, theirs)
    order = np.lexsort((candidates.right[above], candidates.left[above], -score[above], rank))
    numbers: list[int] = above[order].tolist()
    return numbers


class _Told:
    """What each passage shares with its partners in each other article so far."""

    def __init__(self, passages: Sequence[Passage], vocabulary: Vocabulary) -> None:
        self._passages = passages
        self._vocabulary = vocabulary
        self._shared: dict[tuple[int, int], set[int]] = {}

    def add(self, i: int, j: int) -> None:
        """Note what two passages share as told."""
        shared = self._in_common(i, j)
        for key in self._keys(i, j):
            self._shared.setdefault(key, set()).update(shared)

    def is_new(self, i: int, j: int) -> bool:
        """Whether most of what two passages share is shared with no partner yet."""
        shared = self._in_common(i, j)
        fresh = shared.difference(*(self._shared.get(key, ()) for key in self._keys(i, j)))
        return self._weight(fresh) >= _NEW_SHARE * self._weight(shared)

    def _keys(self, i: int, j: int) -> tuple[tuple[int, int], tuple[int, int]]:
        return (i, self._passages[j].article), (j, self._passages[i].article)

    def _in_common(self, i: int, j: int) -> set[int]:
        here, there = (
            self._vocabulary.stems[passage.article][passage.numbers].tolist()
            for passage in (self._passages[i], self._passages[j])
        )
        return set(here).intersection(there)

    def _weight(self, stems: Iterable[int]) -> float:
        return float(self._vocabulary.weights[sorted(stems)].sum())  # sorted, since a sum of floats has an order


def _beyond_names(articles: Sequence[Article], vocabulary: Vocabulary, left: Passage, right: Passage) -> bool:
    """Whether enough of what two sentences share is something else than names."""
    ours = vocabulary.stems[left.article][left.numbers]
    theirs = vocabulary.stems[right.article][right.numbers]
    shared = sorted(set(ours.tolist()) & set(theirs.tolist()))
    names = set(ours[_capital(articles[left.article], left.numbers)].tolist())
    names &= set(theirs[_capital(articles[right.article], right.numbers)].tolist())  # whichever of the two is left
    weights = vocabulary.weights[shared]
    plain = np.array([number not in names for number in shared], np.bool_)
    total = float(weights.sum())
    return total > 0 and float(weights[plain].sum()) >= _NAMELESS_SHARE * total


def _says_enough(articles: Sequence[Article], left: Passage, right: Passage) -> bool:
    """Whether sentences of few words say of what they tell, and what: "Three people died", but not "She was 34"."""
    if min(len(left), len(right)) >= _FEW_WORDS:
        return True
    words = [[articles[each.article].words.surface(number) for number in each.numbers] for each in (left, right)]
    if any(fold(each[0]) in _POINTING or each[0].endswith("ed") for each in words):
        return False
    ours, theirs = ({stem(fold(word)): word for word in each if _is_content(fold(word))} for each in words)
    told = ours.keys() & theirs.keys()
    return len(told) > 1 and any(ours[each].islower() for each in told)


def _is_content(folded: str) -> bool:
    return folded.isalpha() and not is_light(folded)


def _capital(article: Article, numbers: NDArray[np.int32]) -> NDArray[np.bool_]:
    text, starts = article.words.text, article.words.starts
    capital = np.array([text[starts[number]].isupper() for number in numbers.tolist()], np.bool_)
    if len(capital):
        capital[0] = False
    return capital
