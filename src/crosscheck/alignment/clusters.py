"""Clusters: pairs in, the passages of three or more outlets that say one thing out.

As textual scholars collate witnesses, every print of one utterance is brought together, so that a reader sees which
outlets agree with each other and which one stands alone. Passages of one source belong together where they overlap.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.alignment.spans import Cluster, Pair, Span

__all__ = ["find_clusters"]

_OVERLAP = 0.7


def find_clusters(pairs: Sequence[Pair], order: Sequence[str], prefix: str = "") -> list[Cluster]:
    """The clusters of three or more sources, quotes first, in the order of their first passages.

    ``order`` are the ids of the sources in their order; ``prefix`` stands before every cluster's number.
    """
    rank = {source: number for number, source in enumerate(order)}
    clusters: list[tuple[tuple[int, int], str, list[Pair], list[Span]]] = []
    for kind in ("quote", "claim"):
        for group in _groups([pair for pair in pairs if pair.kind == kind]):
            spans = _one_a_place([span for pair in group for span in (pair.left, pair.right)], rank)
            if len({span.source for span in spans}) >= 3:
                first = min((rank[span.source], span.start) for span in spans)
                clusters.append((first, kind, group, spans))
    clusters.sort(key=lambda each: (each[1] != "quote", each[0]))
    return [
        Cluster(f"{prefix}k{number}", kind, tuple(pair.id for pair in group), tuple(spans))
        for number, (_, kind, group, spans) in enumerate(clusters, 1)
    ]


def _groups(pairs: list[Pair]) -> list[list[Pair]]:
    """Pairs that hang together through overlapping passages (union-find)."""
    parent = list(range(len(pairs)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    by_source: dict[str, list[tuple[int, int, int]]] = {}
    for number, pair in enumerate(pairs):
        for span in (pair.left, pair.right):
            by_source.setdefault(span.source, []).append((span.start, span.end, number))
    for places in by_source.values():
        open_ones: dict[tuple[int, int], int] = {}  # those that go on where the next one begins
        for start, end, number in sorted(places):
            if (start, end) in open_ones:  # whatever overlaps with it has been found
                parent[root(number)] = root(open_ones[start, end])
                continue
            open_ones = {place: earlier for place, earlier in open_ones.items() if place[1] > start}
            for place, earlier in open_ones.items():
                if _overlap((start, end), place):
                    parent[root(number)] = root(earlier)
            open_ones[start, end] = number
    groups: dict[int, list[Pair]] = {}
    for number, pair in enumerate(pairs):
        groups.setdefault(root(number), []).append(pair)
    return list(groups.values())


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared >= _OVERLAP * min(one[1] - one[0], other[1] - other[0])


def _one_a_place(spans: list[Span], rank: dict[str, int]) -> list[Span]:
    """Each place once, the longest form of it, in the order of the sources."""
    kept: dict[str, list[Span]] = {}
    for span in sorted(spans, key=lambda s: (rank[s.source], s.start - s.end, s.start)):
        longer = kept.setdefault(span.source, [])
        if not any(k.start <= span.start and span.end <= k.end for k in longer):
            longer.append(span)
    return sorted((span for own in kept.values() for span in own), key=lambda s: (rank[s.source], s.start))
