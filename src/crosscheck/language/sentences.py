"""Sentences and paragraphs with their places: text in, spans out.

The splitting is sentencex's; what it cannot know of news English (``Ms. Orr``, ``said Sen. Hale``) is joined again
here from a reviewed list. Sentences never decide where a quote begins or ends: quotes are found first, from their
marks alone.
"""

from __future__ import annotations

import functools
import re

import sentencex
from attrs import frozen

from crosscheck import data

__all__ = ["Sentence", "find_paragraphs", "find_sentences"]

_LAST_WORD = re.compile(r"(?<!\w)([^\W\d_](?:[\w.]*[^\W_])?)\.[\"'”’)\]]*$")
_BLANK = re.compile(r"[^\S\n ]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ALPHANUMERIC = re.compile(r"[^\W_]")


@frozen
class Sentence:
    """One sentence of a text.

    Attributes:
        start, end: code points into the text, white space around it left out.
        paragraph: the number of the paragraph it stands in.
    """

    start: int
    end: int
    paragraph: int


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """The lines of a text that hold anything, as (start, end) without white space around them."""
    spans = []
    at = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = at + line.index(stripped[0])
            spans.append((start, start + len(stripped)))
        at += len(line) + 1
    return spans


def find_sentences(text: str, paragraphs: list[tuple[int, int]]) -> list[Sentence]:
    """The sentences of each paragraph, in order; none crosses a paragraph's end."""
    sentences = []
    for number, (start, end) in enumerate(paragraphs):
        # Other blanks than plain ones are told apart from them nowhere here, and make the splitter fail in places, as
        # does half of a pair of surrogates, which a text that was cut in JSON ends in and no encoding knows.
        # Only the paragraph is read: the review asks for one of them at every key.
        plain = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _BLANK.sub(" ", text[start:end]))
        for begin, stop in _split(plain):
            sentences.append(Sentence(start + begin, start + stop, number))
    return sentences


def _split(paragraph: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = 0
    for piece in sentencex.segment("en", paragraph):
        start, at = at, at + len(piece)
        stripped = piece.strip()
        if not stripped:
            continue
        begin = start + piece.index(stripped[0])
        if spans and _goes_on(paragraph[spans[-1][0] : spans[-1][1]], stripped):
            spans[-1] = (spans[-1][0], begin + len(stripped))
        else:
            spans.append((begin, begin + len(stripped)))
    return spans


def _goes_on(before: str, after: str) -> bool:
    """Whether a split between two pieces was none: after an abbreviation, or before a lower-case word."""
    if after[0].islower() or not _ALPHANUMERIC.search(after) or not _ALPHANUMERIC.search(before):
        return True
    last = _LAST_WORD.search(before, before.rfind(" ") + 1)  # a search from the start would try every word
    if last is None:
        return False
    word = last.group(1).lower()
    strong, weak = _abbreviations()
    return len(word) == 1 or (word in strong and word not in weak)


@functools.cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    lists = data.load("sentences")
    return frozenset(lists["abbreviations"].split()), frozenset(lists["weak"].split())
