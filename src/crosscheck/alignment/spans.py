"""Passages as other programs see them: a span of a source, and a pair of spans that say the same thing."""

from __future__ import annotations

from attrs import frozen

from crosscheck.language.quote import Speaker

__all__ = ["Cluster", "Pair", "Span"]


@frozen
class Span:
    """A passage of a source.

    Attributes:
        source: the id of the source.
        start, end: code points into its text.
        text: the words printed.
        speaker: who is said to have said them; None where nobody is.
    """

    source: str
    start: int
    end: int
    text: str
    speaker: Speaker | None = None


@frozen
class Pair:
    """Two passages of different sources that say the same thing.

    Attributes:
        id: unique in a comparison.
        kind: ``quote`` or ``claim``.
        relation: ``identical``, ``contained``, ``overlapping``, ``altered``, ``ellipsis`` or, for claims,
            ``paraphrase``.
        similarity: 0 to 100.
    """

    id: str
    kind: str
    relation: str
    similarity: int
    left: Span
    right: Span


@frozen
class Cluster:
    """Passages of three or more sources that say one thing.

    Attributes:
        id: unique in a comparison.
        kind: ``quote`` or ``claim``.
        pairs: the ids of the pairs that hold it together.
        spans: the passages, in the order of the sources.
    """

    id: str
    kind: str
    pairs: tuple[str, ...]
    spans: tuple[Span, ...]
