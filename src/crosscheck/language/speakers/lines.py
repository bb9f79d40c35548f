"""Paragraphs as strings of tags: text and quotes in, one letter a word out.

Telling who said a quote needs to know where noun phrases, verbs and clause borders are, not what the words mean. So the
words inside quotation marks are masked first (nothing in them may count), then each word and each mark outside becomes
one letter. The rules are regular expressions and short walks over these strings, which costs a hundredth of a parser's
time. ``tagging`` lists the letters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from attrs import define, field

from crosscheck.language.speakers.tagging import Tagged, mask_quote, tag_paragraphs

__all__ = ["Line", "mask", "read_lines", "tag_line"]


@define(eq=False)
class Line:
    """One paragraph as tags.

    Attributes:
        text: the whole article, masked.
        tags: one letter a token.
        pieces: the tokens as they are printed, with a space after them where there is one.
        starts: code points into the article, one a token.
        sentences: the tokens at which sentences begin, and last the number of tokens.
    """

    text: str = field(repr=False)
    tags: str
    pieces: list[str] = field(repr=False)
    starts: list[int] = field(repr=False)
    sentences: list[int] = field(repr=False)

    def word(self, token: int) -> str:
        """A token as it is printed."""
        return self.pieces[token].rstrip()

    def low(self, token: int) -> str:
        """A token in lower case with straight apostrophes."""
        return self.pieces[token].rstrip().lower().replace("’", "'")

    def end(self, token: int) -> int:
        """The code point after a token."""
        return self.starts[token] + len(self.pieces[token].rstrip())

    def span(self, start: int, end: int) -> str:
        """The text of the tokens from one up to another."""
        return self.text[self.starts[start] : self.end(end - 1)]

    def token_at(self, offset: int) -> int:
        """The token that covers a place of the text, or the last one before it; -1 before the first."""
        return bisect_right(self.starts, offset) - 1

    def sentence(self, token: int) -> tuple[int, int]:
        """The first token of the sentence that a token stands in, and the one after its last."""
        number = bisect_right(self.sentences, token) - 1
        return self.sentences[number], self.sentences[number + 1]


def mask(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with each span overwritten by as many filler characters, so that every offset still holds."""
    pieces, at = [], 0
    for start, end in spans:
        if at <= start < end:
            pieces += [text[at:start], mask_quote(text, start, end)]
            at = end
    return "".join(pieces) + text[at:]


def read_lines(text: str, paragraphs: Iterable[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> list[Line]:
    """The paragraphs of a text as lines of tags, with the spans (the insides of quotes) masked."""
    masked = mask(text, spans)
    return [_line(masked, tagged) for tagged in tag_paragraphs(masked, paragraphs)]


def tag_line(masked: str, start: int, end: int) -> Line:
    """One paragraph of a masked text as tags."""
    return _line(masked, tag_paragraphs(masked, [(start, end)])[0])


def _line(masked: str, tagged: Tagged) -> Line:
    tags, pieces, starts = tagged
    return Line(masked, tags, pieces, starts, _sentence_starts(tags, pieces))


_BORDER = re.compile(r"[.;QE](?=.)(?:(?<=[.;])(?![.,;])|(?<=[QE])(?![,;:.()-]))")
_DATELINE = re.compile(r"[NTtz,.()]{1,12}-")
_CUE_AFTER = re.compile(
    r"(?:[dhTNRnsSpz]{1,8}|[TN]+,[^.qQEF]{1,30},)(?:[xa]*v|e[aVy]*(?:ub|g))"
    r"(?:[.;(]|$|,(?![qQEF])|[atpuodhTNR][^.kvqQEF:]*(?:[.]|$))|a*v"
)


def _sentence_starts(tags: str, pieces: list[str]) -> list[int]:
    """Where sentences begin: after a stop, and after a quote that ends in one unless a cue goes on with it."""
    borders = [0]
    dateline = _DATELINE.match(tags)
    if dateline is not None and dateline.end() < len(tags):
        borders.append(dateline.end())
    for match in _BORDER.finditer(tags, borders[-1]):
        token = match.end()
        if pieces[token][0].islower():
            continue
        if tags[token - 1] in ".;" or _CUE_AFTER.match(tags, token) is None:
            borders.append(token)
    borders.append(len(tags))
    return borders
