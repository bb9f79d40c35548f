"""Claims and how many independent outlets carry them: pairs and clusters in, corroboration out.

Copies of one wire story are one leg to stand on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.alignment.spans import Span

if TYPE_CHECKING:
    from crosscheck.findings.case import Case

__all__ = ["Corroboration", "corroborate"]


@frozen
class Corroboration:
    """A claim and who carries it.

    Attributes:
        kind: ``quote`` or ``claim``.
        spans: one passage a source, in the order of the sources; the first is the fullest.
        groups: how many independent groups of outlets carry it.
    """

    kind: str
    spans: tuple[Span, ...]
    groups: int


def corroborate(case: Case, groups: Sequence[int]) -> list[Corroboration]:
    """The claims that two outlets or more carry, those with the most independent outlets first.

    ``groups`` has the number of its group of outlets for each source.
    """
    group = dict(zip((source.id for source in case.sources), groups, strict=True))
    order = {source.id: number for number, source in enumerate(case.sources)}
    rows = []
    for kind, spans in _told_together(case):
        sources = {span.source for span in spans}
        rows.append(Corroboration(kind, tuple(spans), len({group[source] for source in sources})))
    rows.sort(key=lambda row: (-row.groups, -len(row.spans), order[row.spans[0].source], row.spans[0].start))
    return rows


def _told_together(case: Case) -> Iterator[tuple[str, list[Span]]]:
    clustered: set[str] = set()
    for cluster in case.clusters:
        clustered.update(cluster.pairs)
        yield cluster.kind, _one_a_source(cluster.spans)
    for pair in case.alignment.collated:
        if pair.id not in clustered:
            yield pair.kind, [pair.left, pair.right]


def _one_a_source(spans: Sequence[Span]) -> list[Span]:
    longest: dict[str, Span] = {}
    for span in spans:
        if span.source not in longest or len(span.text) > len(longest[span.source].text):
            longest[span.source] = span
    return list(longest.values())
