"""A sentence as what it states: a sentence's words in, the same words with their bases and clauses out.

A cue reaches no further than its clause, and two words fill one slot only where their clauses tell the same. Clauses
are cut at punctuation and at the words that open one; without a parser that is coarse, and always too short rather
than too long: a cue that finds its predicate nowhere is about nothing.
"""

from __future__ import annotations

import functools
import re

from attrs import field, frozen

from crosscheck import data
from crosscheck.language.polarity.forms import base, is_adverb
from crosscheck.language.words import Words, is_light

__all__ = ["Statement", "read_statement"]

_MARKS = re.compile(r"[,;:()\[\]“”\"—–…?]|--| - ")


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

    def clause(self, at: int) -> range:
        """The words of the clause that a word stands in."""
        number = self.clauses[at]
        begin, end = at, at + 1
        while begin > 0 and self.clauses[begin - 1] == number:
            begin -= 1
        while end < len(self) and self.clauses[end] == number:
            end += 1
        return range(begin, end)

    def is_content(self, at: int) -> bool:
        """Whether a word carries content: it is not light and not only an adverb."""
        return not is_light(self.folds[at]) and not is_adverb(self.folds[at])

    def predicate_after(self, at: int) -> int | None:
        """The first word of content from ``at`` to the end of the clause that ``at - 1`` stands in; or None."""
        if at < len(self) and self.folds[at] == "that":
            at += 1
        if at >= len(self) or (at and self.clauses[at] != self.clauses[at - 1] and self.folds[at - 1] != "that"):
            return None
        return next((word for word in range(at, self.clause(at).stop) if self.is_content(word)), None)


def read_statement(words: Words, start: int, end: int) -> Statement:
    """The statement of the sentence ``text[start:end]``."""
    first, last = words.within(start, end)
    folds = tuple(words.folds[first:last])
    return Statement(words, first, folds, tuple(map(base, folds)), _clauses(words, first, last))


def _clauses(words: Words, first: int, last: int) -> tuple[int, ...]:
    numbers: list[int] = []
    clause = 0
    for number in range(first, last):
        if number > first and _begins(words, number, last):
            clause += 1
        numbers.append(clause)
    return tuple(numbers)


def _begins(words: Words, number: int, last: int) -> bool:
    """Whether a clause begins at a word: after a mark, at a word that opens one, at "and" before a new verb."""
    if _MARKS.search(words.text, words.ends[number - 1], words.starts[number]):
        return True
    openers, joiners, verbal = _borders()
    fold = words.folds[number]
    if fold in openers:
        return True
    return fold in joiners and number + 1 < last and words.folds[number + 1] in verbal


@functools.cache
def _borders() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    lists = data.load("clauses")
    return frozenset(lists["openers"].split()), frozenset(lists["joiners"].split()), frozenset(lists["verbal"].split())
