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

    by_source: dict[str, list[tuple[Span, int]]] = {}
    for number, pair in enumerate(pairs):
        for span in (pair.left, pair.right):
            for other, earlier in by_source.setdefault(span.source, []):
                if _overlap(span, other):
                    parent[root(number)] = root(earlier)
            by_source[span.source].append((span, number))
    groups: dict[int, list[Pair]] = {}
    for number, pair in enumerate(pairs):
        groups.setdefault(root(number), []).append(pair)
    return list(groups.values())


def _overlap(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= _OVERLAP * min(one.end - one.start, other.end - other.start)


def _one_a_place(spans: list[Span], rank: dict[str, int]) -> list[Span]:
    """Each place once, the longest form of it, in the order of the sources."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (rank[s.source], s.start - s.end, s.start)):
        if not any(k.source == span.source and k.start <= span.start and span.end <= k.end for k in kept):
            kept.append(span)
    return sorted(kept, key=lambda s: (rank[s.source], s.start))
