"""Pairs brought together across three outlets and more."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st
from makers import make_pair, make_span

from crosscheck.alignment.clusters import find_clusters
from crosscheck.alignment.spans import Cluster, Span

A, B, C, D = (make_span(source, 0, 40) for source in "abcd")
ORDER = ("a", "b", "c", "d")


def clusters(*pairs: object, prefix: str = "") -> list[Cluster]:
    """The clusters of some pairs of four sources."""
    return find_clusters(pairs, ORDER, prefix)


def test_two_outlets_are_no_cluster() -> None:
    """One pair is shown as a pair."""
    assert [] == clusters(make_pair("q1", A, B))


def test_pairs_that_share_a_passage_hang_together() -> None:
    """Two pairs with one passage in common are three outlets that say one thing."""
    expected = Cluster("k1", "quote", ("q1", "q2"), (A, B, C))
    assert [expected] == clusters(make_pair("q1", A, B), make_pair("q2", B, C))


def test_chain_of_pairs_is_one_cluster() -> None:
    """Pairs hang together through others, whatever their order."""
    (found,) = clusters(make_pair("q1", A, B), make_pair("q2", C, D), make_pair("q3", B, C))
    assert (("q1", "q2", "q3"), (A, B, C, D)) == (found.pairs, found.spans)


def test_pairs_that_share_no_passage_stay_apart() -> None:
    """Two places of one source that do not overlap hold nothing together."""
    elsewhere = make_span("b", 50, 90)
    assert [] == clusters(make_pair("q1", A, B), make_pair("q2", elsewhere, C))


def test_passages_that_overlap_belong_together() -> None:
    """Two passages of one source are one place where the shorter lies in the longer for the most part."""
    inside, beside = make_span("b", 5, 30), make_span("b", 30, 70)

    assert 1 == len(clusters(make_pair("q1", A, B), make_pair("q2", inside, C)))
    assert 0 == len(clusters(make_pair("q1", A, B), make_pair("q2", beside, C)))


def test_place_is_listed_once_in_its_longest_form() -> None:
    """A passage that lies inside another one of its source is not a witness of its own."""
    (found,) = clusters(make_pair("q1", A, make_span("b", 5, 30)), make_pair("q2", B, C))
    assert (A, B, C) == found.spans


def test_quotes_and_claims_do_not_mix() -> None:
    """A pair of quotes and a pair of claims are no cluster, though they share a passage."""
    assert [] == clusters(make_pair("q1", A, B), make_pair("c1", B, C, "claim"))


def test_quotes_come_first_then_the_order_of_the_passages() -> None:
    """Clusters are numbered as a reader meets them, quotes before claims."""

    def triple(kind: str, start: int) -> list[object]:
        spans = [make_span(source, start, start + 40) for source in "abc"]
        return [make_pair(f"{kind}{start}{at}", spans[at], spans[at + 1], kind) for at in (0, 1)]

    found = clusters(*triple("claim", 0), *triple("quote", 100), *triple("quote", 50), prefix="bridge/")
    assert [("bridge/k1", "quote", 50), ("bridge/k2", "quote", 100), ("bridge/k3", "claim", 0)] == [
        (each.id, each.kind, each.spans[0].start) for each in found
    ]


def test_spans_follow_the_order_of_the_sources() -> None:
    """The passages of a cluster stand in the order of the sources, not of the pairs."""
    (found,) = clusters(make_pair("q1", D, C), make_pair("q2", C, A))
    assert (A, C, D) == found.spans


def test_passage_in_many_pairs_is_one_place() -> None:
    """A passage that is paired with every other outlet's holds all of them together, and is listed once."""
    others = [make_span(f"o{number}", 0, 40) for number in range(20)]
    order = ["a", *(span.source for span in others)]

    (found,) = find_clusters([make_pair(f"q{n}", A, other) for n, other in enumerate(others)], order)

    assert (20, (A, *others)) == (len(found.pairs), found.spans)


@given(st.lists(st.tuples(*[st.integers(0, 60), st.integers(1, 30)] * 2), max_size=14))
def test_places_hang_together_wherever_they_stand(places: list[tuple[int, int, int, int]]) -> None:
    """The clusters are what comparing every place with every other one makes them."""
    pairs = [
        make_pair(f"q{at}", make_span("abc"[at % 3], a, a + b), make_span("abc"[(at + 1) % 3], c, c + d))
        for at, (a, b, c, d) in enumerate(places)
    ]
    groups = [{pair.id} for pair in pairs]
    for one, other in product(pairs, pairs):
        if any(are_one_place(here, there) for here in (one.left, one.right) for there in (other.left, other.right)):
            joined = [group for group in groups if one.id in group or other.id in group]
            groups = [*(group for group in groups if group not in joined), set().union(*joined)]
    sources = {pair.id: {pair.left.source, pair.right.source} for pair in pairs}
    expected = [group for group in groups if len(set().union(*(sources[name] for name in group))) == 3]

    assert sorted(map(sorted, expected)) == sorted(sorted(cluster.pairs) for cluster in clusters(*pairs))


def are_one_place(one: Span, other: Span) -> bool:
    """Whether two passages of one source have most of the shorter one in common."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return one.source == other.source and shared >= 0.7 * min(one.end - one.start, other.end - other.start)
