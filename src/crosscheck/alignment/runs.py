"""The words of a passage in order, with the way back to the text; brackets of the editor's are left out.

Both a quote split around "he said" and one with an explanation in brackets read as the words that were said. What
stands between two of these words in the text is still there to look at.
"""

from __future__ import annotations

import re

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from crosscheck.language.quote import Quote, Segment
from crosscheck.language.words import Words

__all__ = ["Run", "quoted_words", "words_between"]

_BRACKETED = re.compile(r"\[[^\]\n]{2,80}\]|\([^)\n]{1,80}\)")


@frozen(eq=False)
class Run:
    """The words of a passage.

    Attributes:
        words: all words of the article.
        numbers: which of them belong to the passage, rising.
    """

    words: Words = field(repr=False)
    numbers: list[int] = field(repr=False)

    def __len__(self) -> int:
        return len(self.numbers)

    def folds(self, first: int, last: int) -> list[str]:
        """The folded words from one position of the passage to another."""
        return [self.words.folds[number] for number in self.numbers[first:last]]

    def printed(self, position: int) -> str:
        """The word at a position as printed, less case and the shape of its apostrophe."""
        return self.words.surface(self.numbers[position]).lower().replace("’", "'")

    def is_capital(self, position: int) -> bool:
        """Whether the word at a position is printed with a capital."""
        return self.words.text[self.words.starts[self.numbers[position]]].isupper()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from one position to another stand; an empty place where there are none."""
        if first < last:
            return self.words.starts[self.numbers[first]], self.words.ends[self.numbers[last - 1]]
        at = self.words.ends[self.numbers[first - 1]] if first else self.words.starts[self.numbers[0]]
        return at, at

    def text(self, first: int, last: int) -> str:
        """The words from one position to another as they are printed, on one line.

        Where the passage leaves something out, such as "she said" in the middle of a quote, a blank stands for it.
        """
        parts: list[list[int]] = []
        for number in self.numbers[first:last]:
            if parts and parts[-1][1] == number - 1:
                parts[-1][1] = number
            else:
                parts.append([number, number])
        printed = (self.words.text[self.words.starts[begin] : self.words.ends[end]] for begin, end in parts)
        return " ".join(" ".join(printed).split())

    def around(self, first: int, last: int) -> str:
        """The text from the word before a position to the word after another, without those words."""
        start = self.words.ends[self.numbers[first - 1]] if first else self.words.starts[self.numbers[0]]
        end = self.words.starts[self.numbers[last]] if last < len(self.numbers) else len(self.words.text)
        if last >= len(self.numbers):
            end = min(end, self.words.ends[self.numbers[-1]] + 3)
        return self.words.text[start:end]


def quoted_words(words: Words, quote: Quote) -> NDArray[np.int32]:
    """The numbers of the words between the marks of a quote, without what stands in brackets there."""
    numbers: list[int] = []
    for segment in quote.segments:
        first, last = words.within(segment.start, segment.end)
        inside = words.text[segment.start : segment.end]
        if "[" in inside or "(" in inside:
            bracketed = _bracketed(words, segment, inside)
            numbers += [number for number in range(first, last) if number not in bracketed]
        else:
            numbers += range(first, last)
    return np.array(numbers, np.int32)


def _bracketed(words: Words, segment: Segment, inside: str) -> set[int]:
    """The numbers of the words in brackets in a segment, unless they are all of it."""
    numbers: set[int] = set()
    for match in _BRACKETED.finditer(inside):
        if match.start() or match.end() < len(inside):
            numbers.update(range(*words.within(segment.start + match.start(), segment.start + match.end())))
    return numbers


def words_between(words: Words, start: int, end: int) -> NDArray[np.int32]:
    """The numbers of all words in ``text[start:end]``."""
    return np.arange(*words.within(start, end), dtype=np.int32)
