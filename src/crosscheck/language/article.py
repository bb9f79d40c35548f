"""One article read once: a source in, its words, sentences and quotes out.

Everything after this stage works on articles, never on bare text, so that nothing is split or folded twice. Page
furniture is left out of the sentences and quotes here, and only here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from attrs import field, frozen

from crosscheck.language.overlaps import Overlaps
from crosscheck.language.quote import Quote, Speaker
from crosscheck.language.quotes import find_quotes
from crosscheck.language.sentences import Sentence, find_paragraphs, find_sentences
from crosscheck.language.words import Words, read_words
from crosscheck.sources.source import Source

__all__ = ["Article", "Attribution", "read_article"]

_start_of, _end_of = attrgetter("start"), attrgetter("end")
_sentence_of = attrgetter("sentence")


@frozen
class Attribution:
    """A sentence that says in the outlet's words what somebody said: "Police said the bridge was closed".

    Attributes:
        sentence: the number of the sentence.
        speaker: who is said to have said it.
        cue: the word that hands it over, as printed.
        group: what that word says of the words: ``say``, ``admit``, ``deny``, ``claim``, ``confirm`` and others.
    """

    sentence: int
    speaker: Speaker
    cue: str
    group: str


@frozen
class Article:
    """A source with what the language stage found in it.

    Attributes:
        source: the evidence.
        words: every word of the text, furniture too, so that word numbers hold for the whole text.
        paragraphs: (start, end) of each line that holds anything but furniture.
        sentences: outside furniture, in order.
        quotes: outside furniture, in order; with speakers once ``speakers`` has seen them.
        attributions: the sentences that hand what they say to somebody, in order; once ``speakers`` has seen them.
    """

    source: Source
    words: Words = field(repr=False)
    paragraphs: list[tuple[int, int]] = field(repr=False)
    sentences: list[Sentence] = field(repr=False)
    quotes: list[Quote] = field(repr=False)
    attributions: list[Attribution] = field(repr=False, factory=list)
    _quoted: Overlaps = field(init=False, repr=False, eq=False)

    @_quoted.default
    def _where_quotes_are(self) -> Overlaps:
        return Overlaps((quote.start, quote.end) for quote in self.quotes)

    def quotes_touching(self, start: int, end: int) -> list[Quote]:
        """The quotes that have a character of ``text[start:end]``, in order."""
        return [self.quotes[number] for number in self._quoted.near(start, end) if self.quotes[number].end > start]

    def sentences_touching(self, start: int, end: int) -> range:
        """The numbers of the sentences that have a character of ``text[start:end]``."""
        first = bisect_right(self.sentences, start, key=_end_of)
        return range(first, bisect_left(self.sentences, end, first, key=_start_of))

    def attributions_in(self, sentences: range) -> list[Attribution]:
        """The attributions of some sentences that follow one another, given by their numbers."""
        first = bisect_left(self.attributions, sentences.start, key=_sentence_of)
        return self.attributions[first : bisect_left(self.attributions, sentences.stop, first, key=_sentence_of)]

    def attributions_at(self, start: int) -> list[Attribution]:
        """The attributions of the sentence that a place of the text is in."""
        return self.attributions_in(self.sentences_touching(start, start + 1))


def read_article(source: Source) -> Article:
    """The words, sentences and quotes of a source; quotes have no speakers yet."""
    text = source.text
    words = read_words(text)
    paragraphs = _without_furniture(find_paragraphs(text), source)
    sentences = find_sentences(text, paragraphs)
    return Article(source, words, paragraphs, sentences, find_quotes(text, paragraphs, words))


def _without_furniture(paragraphs: list[tuple[int, int]], source: Source) -> list[tuple[int, int]]:
    """The paragraphs less what is furniture in them: whole ones dropped, others cut at the furniture."""
    furniture = sorted((each.start, each.end) for each in source.furniture)
    where = Overlaps(furniture)
    kept = []
    for start, end in paragraphs:
        at = start
        for begin, stop in (furniture[number] for number in where.near(start, end)):
            kept.append(_strip(source.text, at, begin))
            at = max(at, stop)
        kept.append(_strip(source.text, at, end) if at > start else (start, end))
    return [piece for piece in kept if piece[0] < piece[1]]


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end] if start < end else ""
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
