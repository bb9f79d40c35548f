"""What stands in a source in a row, and who says it: a source with its quotes in, answers about a draft's quote out.

A writer may put together what an outlet prints before and after "said Hale", and may quote a part of it, but not give
it to somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from crosscheck.language.printed import read_printed_words
from crosscheck.language.quote import Quote, Speaker
from crosscheck.language.speakers.voices import are_named_differently
from crosscheck.sources.source import Source

__all__ = ["Printed", "read_printed"]


@frozen(eq=False)
class Printed:
    """The words of a source, folded and with blanks around them.

    Attributes:
        source: the source.
        words: all its words.
        sayings: the words that one speaker says in a row, in one quote or in several, with the speaker.
    """

    source: Source
    words: str
    sayings: tuple[tuple[Speaker | None, str], ...]

    def holds(self, quote: Quote) -> bool:
        """Whether all words of a quote stand in a row, in marks or without."""
        words = _words(quote.text)
        return words in self.words or any(words in saying for _, saying in self.sayings)

    def who_else_says(self, quote: Quote) -> Speaker | None:
        """Who says all words of a quote, where that is always somebody of another name than the quote's speaker."""
        words = _words(quote.text)
        speakers = [speaker for speaker, saying in self.sayings if words in saying]
        others = [each for each in speakers if each and quote.speaker and are_named_differently(quote.speaker, each)]
        return others[0] if others and len(others) == len(speakers) else None


def read_printed(source: Source, quotes: Sequence[Quote]) -> Printed:
    """A source with its quotes, of all quotes of a comparison; what is inside another quote is read there."""
    sayings: list[tuple[Speaker | None, str]] = []
    for quote in quotes:
        if quote.source == source.id and not quote.nested:
            words = _words(quote.text)
            if sayings and _are_of_one(sayings[-1][0], quote.speaker):
                words = f"{sayings.pop()[1].rstrip()}{words}"
            sayings.append((quote.speaker, words))
    return Printed(source, _words(source.text), tuple(sayings))


def _are_of_one(one: Speaker | None, other: Speaker | None) -> bool:
    return one is not None and other is not None and one.name is not None and one.name == other.name


def _words(text: str) -> str:
    return f" {' '.join(read_printed_words(text).folds)} "
