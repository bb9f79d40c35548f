"""A sentence as what it states: a sentence's words in, the same words with their bases and clauses out.

A cue reaches no further than its clause, and two words fill one slot only where their clauses tell the same. Clauses
are cut at punctuation and at the words that open one; without a parser that is coarse, and always too short rather
than too long: a cue that finds its predicate nowhere is about nothing.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import field, frozen

from crosscheck import data
from crosscheck.language.polarity.forms import base, is_adverb
from crosscheck.language.words import Words, is_light

__all__ = ["Statement", "carries_content", "is_quantity", "read_statement"]

_MARKS = re.compile(r"[,;:()\[\]“”\"—–…?]|--|\s-\s")


@frozen(eq=False)
class Statement:
    """One sentence, its words counted from 0.

    Attributes:
        words: all words of the article.
        first: the number of the sentence's first word in the article.
        folds, bases: of each word of the sentence.
        clauses: the number of the clause that each word stands in, from 0.
    """

    words: Words = field(repr=False)
    first: int
    folds: tuple[str, ...]
    bases: tuple[str, ...] = field(repr=False)
    clauses: tuple[int, ...] = field(repr=False)

    def __len__(self) -> int:
        return len(self.folds)

    def place(self, at: int, last: int | None = None) -> tuple[int, int]:
        """Where a word stands in the text, or the words up to and with ``last``: code points."""
        end = at if last is None else last
        return self.words.starts[self.first + at], self.words.ends[self.first + end]

    def printed(self, at: int, last: int | None = None) -> str:
        """A word as it is printed, or the words up to and with ``last``."""
        start, end = self.place(at, last)
        return self.words.text[start:end]

    def places_of(self, base: str) -> Iterator[int]:
        """Where the words of a base form stand, in order."""
        at = -1
        for _ in range(self.bases.count(base)):
            at = self.bases.index(base, at + 1)
            yield at

    def begin_of_word(self, at: int) -> int:
        """The first word of those that are written together with a word: "was" for the second half of "wasn't"."""
        while at > 0 and self.place(at - 1)[1] == self.place(at)[0]:
            at -= 1
        return at

    def clause(self, at: int) -> range:
        """The words of the clause that a word stands in."""
        number = self.clauses[at]
        return range(bisect_left(self.clauses, number, 0, at), bisect_right(self.clauses, number, at))

    def is_content(self, at: int) -> bool:
        """Whether a word carries content: it is not light and not only an adverb."""
        return carries_content(self.folds[at])

    def pronoun_in(self, words: range) -> str:
        """The last of some words that is a pronoun and may be a subject, folded; empty where none is."""
        return next((self.folds[at] for at in reversed(words) if self.folds[at] in _pronouns()), "")

    def predicate_after(self, at: int) -> int | None:
        """What a cue that ends before ``at`` is about: the first word of content after it in its clause, or None.

        Quantities are passed over; what is only said ("did not say that …") is another clause's matter.
        """
        if at < len(self) and self.folds[at] == "that":
            at += 1
        if at >= len(self) or (at and self.clauses[at] != self.clauses[at - 1] and self.folds[at - 1] != "that"):
            return None
        for word in range(at, self.clause(at).stop):
            if self.reports(word):
                return None
            if self.is_content(word) and not is_quantity(self.folds[word]):
                return word
        return None

    def reports(self, at: int) -> bool:
        """Whether a word hands what stands elsewhere to somebody: "said", "told"."""
        return self.folds[at] in _reporting()

    def opens(self, at: int) -> bool:
        """Whether a clause begins at a word because of that word: "whether"."""
        return self.folds[at] in _borders()[0]

    @property
    def reporting(self) -> list[int]:
        """The words that hand something to somebody, in order."""
        return [at for at, fold in enumerate(self.folds) if fold in _reporting()]


@functools.lru_cache(maxsize=200_000)
def carries_content(folded: str) -> bool:
    """Whether a folded word is not light and not only an adverb."""
    return not is_light(folded) and not is_adverb(folded)


def is_quantity(word: str) -> bool:
    """Whether a word, folded or in its base form, only says how many."""
    return word[-1].isdigit() or word in _quantities()


def read_statement(words: Words, start: int, end: int) -> Statement:
    """The statement of the sentence ``text[start:end]``."""
    first, last = words.within(start, end)
    folds = tuple(words.folds[first:last])
    return Statement(words, first, folds, tuple(map(base, folds)), _clauses(words, first, last))


def _clauses(words: Words, first: int, last: int) -> tuple[int, ...]:
    """The number of the clause of each word: one begins after a mark, at a word that opens one, at "and" and a verb."""
    openers, joiners, verbal = _borders()
    text, starts, ends, folds = words.text, words.starts, words.ends, words.folds
    numbers: list[int] = []
    clause = 0
    for number in range(first, last):
        fold = folds[number]
        gap = text[ends[number - 1] : starts[number]] if number > first else " "
        if (
            (gap != " " and _MARKS.search(gap))
            or (number > first and fold in openers)
            or (number > first and fold in joiners and number + 1 < last and folds[number + 1] in verbal)
        ):
            clause += 1
        numbers.append(clause)
    return tuple(numbers)


@functools.cache
def _pronouns() -> frozenset[str]:
    return frozenset(data.load("clauses")["pronouns"].split())


@functools.cache
def _reporting() -> frozenset[str]:
    return frozenset(data.load("clauses")["reporting"].split())


@functools.cache
def _quantities() -> frozenset[str]:
    words = data.load("clauses")["quantities"].split()
    return frozenset(words).union(map(base, words))


@functools.cache
def _borders() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    lists = data.load("clauses")
    return frozenset(lists["openers"].split()), frozenset(lists["joiners"].split()), frozenset(lists["verbal"].split())
