"""Whether two quotes are prints of one utterance: their words and the stretch that both share in, a judgement out.

Similarity alone does not tell: a quote cut to a third is the same utterance, two answers that share a phrase are
not. What tells is whether the stretch that both share runs from border to border, where a border is an end of either
quote, and how little differs inside it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from attrs import frozen

from crosscheck.alignment.passages import Passage
from crosscheck.alignment.runs import Run
from crosscheck.alignment.stretches import Block, Stretch, find_stretch
from crosscheck.alignment.vocabulary import Vocabulary
from crosscheck.alignment.wording import COSTS, Difference, differences_between, judge
from crosscheck.language.article import Article
from crosscheck.language.marks import ELLIPSIS
from crosscheck.language.quote import Quote
from crosscheck.language.speakers.names import same_person
from crosscheck.language.speakers.voices import are_named_differently
from crosscheck.settings import Settings

__all__ = ["QuoteMatch", "Utterance", "are_of_different_speakers", "read_utterance"]

_SENTENCE_END = re.compile(r"[.?!…]")
# (words that match at least, how well they must fit): the fewer words, the less may differ. Calibrated together on 384
# labelled pairs of quotes from 60 news events; a lower fit for short stretches aligns what is said twice.
_FITS = ((12, 0.55), (9, 0.75), (8, 0.8), (0, 0.82))
_FEW_BUT_RARE = 0.75  # words that all carry content: one of four may be left out, one of five put in
_PHRASE = 9
_SENTENCE = 6
_LOOSE = 0.8
_TERM = 6
_SAME_LENGTH = 2
_FEW = 3


@frozen(eq=False)
class QuoteMatch:
    """Two quotes that are prints of one utterance.

    Attributes:
        left_article, right_article: numbers of the articles.
        left, right: the quotes.
        left_run, right_run: their words.
        left_stretch, right_stretch: which positions of the runs both print, (first, after last).
        differences: inside the stretch, in order.
        relation: ``identical``, ``contained``, ``overlapping``, ``altered`` or ``ellipsis``.
        similarity: 0 to 100: equal words in the stretch, of all that should be.
        matched: how many words are equal.
    """

    left_article: int
    right_article: int
    left: Quote
    right: Quote
    left_run: Run
    right_run: Run
    left_stretch: tuple[int, int]
    right_stretch: tuple[int, int]
    differences: tuple[Difference, ...]
    relation: str
    similarity: int
    matched: int

    @property
    def left_span(self) -> tuple[int, int]:
        """Where the stretch stands in the left text."""
        return self.left_run.span(*self.left_stretch)

    @property
    def right_span(self) -> tuple[int, int]:
        """Where the stretch stands in the right text."""
        return self.right_run.span(*self.right_stretch)


@frozen(eq=False, slots=False)
class Utterance:
    """Two quotes and the stretch they share, with the questions one asks of them; what is asked often is kept."""

    left: Run
    right: Run
    stretch: Stretch

    @functools.cached_property
    def before(self) -> tuple[int, int]:
        """How many words each side prints between its sentence's or quote's start and the stretch."""
        return _words_back(self.left, self.stretch.left[0]), _words_back(self.right, self.stretch.right[0])

    @functools.cached_property
    def opening(self) -> int:
        """How many words both print alike from there on, where few stand between them and the stretch: "we will"."""
        here, there = self.before
        first, other = self.stretch.left[0], self.stretch.right[0]
        return _count_alike(self.left.folds(first - here, first), self.right.folds(other - there, other))

    @functools.cached_property
    def after(self) -> tuple[int, int]:
        """How many words each side prints between the stretch and its sentence's or quote's end."""
        return _words_on(self.left, self.stretch.left[1]), _words_on(self.right, self.stretch.right[1])

    @functools.cached_property
    def closing(self) -> int:
        """How many words both print alike up to there, where few stand between them and the stretch."""
        here, there = self.after
        last, other = self.stretch.left[1], self.stretch.right[1]
        return _count_alike(self.left.folds(last, last + here)[::-1], self.right.folds(other, other + there)[::-1])

    @functools.cached_property
    def gap(self) -> float:
        """The words inside the stretch that do not match; a long drop counts as one change, a marked one as none."""
        total = 0.0
        for before, after in pairwise(self.stretch.blocks):
            here = after.left - before.left - before.size
            there = after.right - before.right - before.size
            if not self._is_marked(before, after):
                total += min(here, there) + min(3, abs(here - there))
        return total

    def _is_marked(self, before: Block, after: Block) -> bool:
        """Whether the side that prints nothing between two blocks has an ellipsis there."""
        left, right = before.left + before.size, before.right + before.size
        if left == after.left:
            return ELLIPSIS.search(self.left.around(left, left)) is not None
        return right == after.right and ELLIPSIS.search(self.right.around(right, right)) is not None

    @functools.cached_property
    def fit(self) -> float:
        """Equal words over the words that should be equal, 0 to 1."""
        outside = self.opening + self.closing
        matched = self.stretch.matched + outside
        return matched / (matched + self.gap + min(self.before) + min(self.after) - outside)

    def similarity(self) -> int:
        """How well the words fit, 0 to 100."""
        return round(100 * self.fit)

    def is_one(self, quotes: tuple[Quote, Quote], settings: Settings) -> bool:
        """Whether the quotes are prints of one utterance by their words alone."""
        matched, content = self.stretch.matched, self.stretch.content
        shorter = min(len(self.left), len(self.right))
        if any(quote.nested for quote in quotes) and abs(len(self.left) - len(self.right)) > _SAME_LENGTH:
            return False
        if all(_is_term(quote, run) for quote, run in zip(quotes, (self.left, self.right), strict=True)):
            return False
        whole = matched >= shorter and self.gap == 0
        if any(quote.kind == "scare" and quote.speaker is None for quote in quotes):
            return whole and content >= 2 and matched >= settings.quote_words
        if whole:
            return content >= 2 or matched >= settings.quote_words
        fit = self.fit
        if content == matched >= settings.quote_words - 1 and fit >= _FEW_BUT_RARE:
            return True
        if matched < settings.quote_words or content < 2:
            return fit == 1 and matched > settings.quote_words
        return fit >= next(least for words, least in _FITS if matched >= words)

    def is_a_shared_phrase(self) -> bool:
        """Whether what is shared is so little that two people may have said it; never a whole sentence."""
        if self.is_whole() and self.stretch.matched >= _SENTENCE:
            return False
        return self.stretch.matched < _PHRASE or self.fit < _LOOSE

    def is_whole(self) -> bool:
        """Whether both quotes are the same words from mark to mark."""
        return self.stretch.matched == len(self.left) == len(self.right)

    def as_match(self, articles: tuple[int, int], quotes: tuple[Quote, Quote]) -> QuoteMatch:
        """The quotes, of the articles with these numbers, as prints of one utterance."""
        differences = self.differences()
        return QuoteMatch(
            *articles,
            *quotes,
            self.left,
            self.right,
            self.stretch.left,
            self.stretch.right,
            tuple(differences),
            _relation(self, differences),
            self.similarity(),
            self.stretch.matched,
        )

    def differences(self) -> list[Difference]:
        """What differs, in order: inside the stretch, and a word or a clause at its ends."""
        return [
            *self._at_the_start(),
            *differences_between(self.left, self.right, self.stretch.blocks),
            *self._at_the_end(),
        ]

    def _at_the_start(self) -> list[Difference]:
        """Words before the stretch that are a difference of it: the first word replaced, or one that turns it cut."""
        here, there = (words - self.opening for words in self.before)
        first, other = self.stretch.left[0], self.stretch.right[0]
        replaced = 0 < here <= 2 and 0 < there <= 2 and self.stretch.matched >= 5
        replaced = replaced or (self.opening > 0 and here + there > 0 and self.stretch.matched >= 5)
        if replaced or (self.stretch.matched >= 5 and self._begins_alike(first - here, other - there)):
            difference = judge(self.left, self.right, (first - here, first), (other - there, other))
            if replaced or difference.nature == "operator":
                return [difference]
        return []

    def _begins_alike(self, first: int, other: int) -> bool:
        """Whether both prints begin a sentence there, so that a word before the stretch is missing from one."""
        here, there = self.before
        return max(here, there) <= 2 and here != there and self.left.is_capital(first) and self.right.is_capital(other)

    def _at_the_end(self) -> list[Difference]:
        """Words after the stretch that are a difference of it: the last word replaced, or a clause cut silently."""
        here, there = (words - self.closing for words in self.after)
        last, other = self.stretch.left[1], self.stretch.right[1]
        replaced = 0 < here <= 2 and 0 < there <= 2 and self.stretch.matched >= 4
        cut_here = here == 0 and 0 < there <= 6 and last < len(self.left)
        cut_there = there == 0 and 0 < here <= 6 and other < len(self.right)
        if replaced or ((cut_here or cut_there) and self.stretch.matched >= 4):
            return [judge(self.left, self.right, (last, last + here), (other, other + there))]
        return []


def read_utterance(
    articles: Sequence[Article], vocabulary: Vocabulary, passages: tuple[Passage, Passage]
) -> Utterance | None:
    """The words of two quotes and the stretch they share; None where that has no word with content."""
    one, other = passages
    here = vocabulary.folds[one.article][one.numbers].tolist()
    there = vocabulary.folds[other.article][other.numbers].tolist()
    stretch = find_stretch(here, there, vocabulary.light[one.article][one.numbers].tolist())
    if stretch is None or stretch.content == 0:
        return None
    left = Run(articles[one.article].words, one.numbers.tolist())
    right = Run(articles[other.article].words, other.numbers.tolist())
    return Utterance(left, right, stretch)


def are_of_different_speakers(left: Quote, right: Quote) -> bool:
    """Whether two people are named, by their names or surely."""
    if left.speaker is None or right.speaker is None:
        return False
    if left.speaker.sure and right.speaker.sure and left.speaker.name and right.speaker.name:
        return same_person(left.speaker.name, right.speaker.name) is False
    return are_named_differently(left.speaker, right.speaker)


def _count_alike(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """How many words are the same, from the first on, where few others are left after them; else 0."""
    alike = sum(1 for _ in takewhile(lambda each: each[0] == each[1], zip(ours, theirs, strict=False)))
    return alike if max(len(ours), len(theirs)) - alike <= _FEW else 0


def _words_back(run: Run, stretch: int) -> int:
    at = stretch
    while at > 0 and not _is_border(run, at):
        at -= 1
    return stretch - at


def _words_on(run: Run, stretch: int) -> int:
    at = stretch
    while at < len(run) and not _is_border(run, at):
        at += 1
    return at - stretch


def _is_border(run: Run, at: int) -> bool:
    """Whether a sentence ends right before a word; between most words stands a blank, which needs no search."""
    between = run.around(at, at)
    return between != " " and _SENTENCE_END.search(between) is not None


def _is_term(quote: Quote, run: Run) -> bool:
    """Whether marks stand around a name or a phrase that nobody is said to have said."""
    return quote.speaker is None and quote.kind != "direct" and len(run) <= _TERM


def _relation(utterance: Utterance, differences: Sequence[Difference]) -> str:
    natures = {difference.nature for difference in differences}
    if natures & set(COSTS[3:]):
        return "altered"
    if "ellipsis" in natures:
        return "ellipsis"
    whole_left = utterance.stretch.left == (0, len(utterance.left))
    whole_right = utterance.stretch.right == (0, len(utterance.right))
    if whole_left and whole_right:
        return "identical"
    return "contained" if whole_left or whole_right else "overlapping"
