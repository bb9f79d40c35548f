"""Rows: findings that tell one difference are one."""

from __future__ import annotations

from factories import make_comparison, make_finding, make_place

from crosscheck.output.rows import rows

ALPHA, BETA, GAMMA = (
    make_place(f"bridge/{name}", value) for name, value in (("alpha", "six"), ("beta", "Six"), ("gamma", "5"))
)


def test_one_row_for_two_values() -> None:
    """Three outlets with two values in one cluster are one row with two groups."""
    first = make_finding(ALPHA, GAMMA, id="a" * 12, rule="number.value", cluster="bridge/k1", message="First.")
    second = make_finding(BETA, GAMMA, id="b" * 12, rule="number.value", cluster="bridge/k1", pair="bridge/q2")
    (row,) = rows(make_comparison(first, second))
    assert (row.message, row.findings) == ("First.", (first, second))
    assert row.groups == {"six": (ALPHA, BETA), "5": (GAMMA,)}


def test_other_values() -> None:
    """Another value in the same cluster is another row."""
    other = make_place("bridge/beta", "7")
    findings = [make_finding(ALPHA, place, cluster="bridge/k1") for place in (GAMMA, other)]
    assert [list(row.groups) for row in rows(make_comparison(*findings))] == [["six", "5"], ["six", "7"]]


def test_other_rules_clusters_and_pairs() -> None:
    """Rules, clusters, and pairs outside clusters are told apart."""
    findings = [
        make_finding(rule="quote.number", cluster="bridge/k1"),
        make_finding(rule="quote.wording", cluster="bridge/k1"),
        make_finding(rule="quote.wording", cluster="bridge/k2"),
        make_finding(rule="quote.wording", pair="bridge/q1"),
        make_finding(rule="quote.wording", pair="bridge/q2"),
    ]
    assert len(rows(make_comparison(*findings))) == 5


def test_findings_without_values() -> None:
    """Findings that name no values are rows of their own, even in one cluster."""
    places = make_place("bridge/alpha"), make_place("bridge/beta")
    findings = [make_finding(*places, id=id * 12, cluster="bridge/k1") for id in "ab"]
    assert [row.findings for row in rows(make_comparison(*findings))] == [(finding,) for finding in findings]


def test_order() -> None:
    """Rows stand in the order of their first findings, with the severity of these."""
    findings = [
        make_finding(rule="quote.number", severity="error", pair="bridge/q1"),
        make_finding(rule="quote.wording", severity="warning", pair="bridge/q2"),
        make_finding(rule="quote.number", severity="note", pair="bridge/q1"),
    ]
    found = [(row.rule, row.severity, len(row.findings)) for row in rows(make_comparison(*findings))]
    assert found == [("quote.number", "error", 2), ("quote.wording", "warning", 1)]


def test_nothing() -> None:
    """A comparison without findings has no rows."""
    assert rows(make_comparison()) == []
