"""What a comparison of sources came to, as a value: whoever shows, reviews or keeps one needs no more than this."""

from __future__ import annotations

from attrs import field, frozen

from crosscheck.alignment.spans import Cluster, Pair
from crosscheck.findings.claims.corroboration import Corroboration
from crosscheck.findings.finding import Finding
from crosscheck.language.quote import Quote
from crosscheck.settings import Settings
from crosscheck.sources.source import Source

__all__ = ["Comparison"]


@frozen(eq=False)
class Comparison:
    """What a comparison of sources came to.

    Attributes:
        sources: as given, each with an id.
        quotes: of all sources, in their order, with speakers.
        pairs: the passages that say the same thing.
        clusters: the pairs of three or more outlets that hang together.
        findings: in the order of what an error would cost.
        corroboration: the claims that two outlets or more carry, with the independent groups.
        groups: for each source the number of its group; outlets that share copy are one group.
        engine: which speaker engine ran.
        settings: the settings it was made with.
    """

    sources: tuple[Source, ...]
    quotes: tuple[Quote, ...] = field(repr=False)
    pairs: tuple[Pair, ...] = field(repr=False)
    clusters: tuple[Cluster, ...] = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False)
    corroboration: tuple[Corroboration, ...] = field(repr=False)
    groups: tuple[int, ...]
    engine: str
    settings: Settings
