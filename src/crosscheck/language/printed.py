"""The words of a passage as it is printed: what an outlet's page has in, its words out, with their places there.

A comparison reads a whole source at once and knows the marks in it. Whoever has a passage of the evidence and nothing
else reads its words here, so that the address in a link is no word of it.
"""

from __future__ import annotations

from attrs import evolve

from crosscheck.language.words import Words, read_words
from crosscheck.sources.source import Source
from crosscheck.sources.views import view_of

__all__ = ["read_printed_words"]


def read_printed_words(text: str) -> Words:
    """The words of a passage of a printed text, each with its place in the passage."""
    view = view_of(Source(text))
    words = read_words(view.source.text)
    if view.source is view.printed:
        return words
    places = [view.span(start, end) for start, end in zip(words.starts, words.ends, strict=True)]
    return evolve(words, text=text, starts=[start for start, _ in places], ends=[end for _, end in places])
