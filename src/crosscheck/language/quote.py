"""A quote and who is said to have said it, as values."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Quote", "Segment", "Speaker"]


@frozen
class Speaker:
    """Who is said to have said something.

    Attributes:
        name: the fullest form the article gives ("Ruth Okafor"); None where nobody could be named.
        mention: as it stands next to the quote ("he").
        start, end: the mention, code points into the text.
        role: the office the article gives, if any.
        sure: whether independent evidence agrees.
        why: how the speaker was found, in words.
        by_office: whether all that is open is that an office stands for the name: "the mayor", of the only one named.
    """

    name: str | None
    mention: str
    start: int
    end: int
    role: str | None = None
    sure: bool = False
    why: str = ""
    by_office: bool = False


@frozen
class Segment:
    """A stretch of a quote between two marks: code points into the text."""

    start: int
    end: int


@frozen
class Quote:
    """Words in quotation marks.

    Attributes:
        start, end: the inside of the first and of the last mark.
        segments: the stretches between marks.
        kind: ``direct`` (a sentence or more), ``mixed`` (a fragment inside the outlet's sentence) or ``scare`` (a
            few words that nobody is said to have said).
        damaged: None, ``unopened``, ``unclosed`` or ``mixed marks``.
        speaker: who said it; None where the text gives nobody.
        nested: whether it stands in single marks inside another quote.
        id: unique in a comparison; empty before.
        source: the id of the source; empty before.
    """

    start: int
    end: int
    segments: tuple[Segment, ...]
    text: str
    kind: str
    damaged: str | None = None
    speaker: Speaker | None = None
    nested: bool = False
    id: str = ""
    source: str = ""
