"""Claims and how many independent outlets carry them: pairs and clusters in, corroboration out.

Copies of one wire story are one leg to stand on.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
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
    order = {source.id: number for number, source in enumerate(case.sources)}
    copied = _copied(case)
    rows = []
    for kind, spans in _told_together(case):
        rows.append(Corroboration(kind, tuple(spans), _legs(spans, groups, copied, order)))
    rows.sort(key=lambda row: (-row.groups, -len(row.spans), order[row.spans[0].source], row.spans[0].start))
    return rows


def _copied(case: Case) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """For two articles, by their numbers, the stretches of the first that stand word for word in the second."""
    copied: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for run in case.reuse:
        for here, there, first in (
            (run.left_article, run.right_article, run.left),
            (run.right_article, run.left_article, run.right),
        ):
            words = case.articles[here].words
            stretch = words.starts[first], words.ends[first + run.size - 1]
            copied.setdefault((here, there), []).append(stretch)
    return copied


def _legs(
    spans: Sequence[Span],
    groups: Sequence[int],
    copied: Mapping[tuple[int, int], Sequence[tuple[int, int]]],
    order: Mapping[str, int],
) -> int:
    """How many of some passages are independent: neither of outlets that share copy, nor themselves copied."""
    leg = {order[span.source]: groups[order[span.source]] for span in spans}
    for span, other in itertools.permutations(spans, 2):
        here, there = order[span.source], order[other.source]
        if any(start < span.end and span.start < end for start, end in copied.get((here, there), ())):
            leg = {number: leg[here] if each == leg[there] else each for number, each in leg.items()}
    return len(set(leg.values()))


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
