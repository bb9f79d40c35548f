"""Rows: findings that tell one difference are one."""

from __future__ import annotations

from factories import make_comparison, make_finding, make_place, make_review

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


def test_one_row_for_three_values() -> None:
    """A third value beside the same words is a third group; the sentences that name a value first are told."""
    other = make_place("bridge/beta", "7")
    findings = [
        make_finding(ALPHA, GAMMA, pair="bridge/q1", cluster="bridge/k1", message="Six, five."),
        make_finding(ALPHA, other, pair="bridge/q2", cluster="bridge/k1", message="Six, seven."),
        make_finding(GAMMA, other, pair="bridge/q3", cluster="bridge/k1", message="Five, seven."),
    ]
    (row,) = rows(make_comparison(*findings))
    assert (row.message, row.telling) == ("Six, five. Six, seven.", tuple(findings[:2]))
    assert row.groups == {"six": (ALPHA,), "5": (GAMMA,), "7": (other,)}


def test_wrong_pair_shows_nothing() -> None:
    """What a wrong pair has is a row of its own, so that its values stand in no row that is open."""
    other, wrong = make_place("bridge/beta", "7"), make_review("wrong-pair")
    open_one = make_finding(ALPHA, GAMMA, pair="bridge/q1", cluster="bridge/k1")
    rejected = make_finding(ALPHA, other, pair="bridge/q2", cluster="bridge/k1", review=wrong)
    found = rows(make_comparison(rejected, open_one))
    assert [(list(row.groups), row.findings) for row in found] == [
        (["six", "7"], (rejected,)),
        (["six", "5"], (open_one,)),
    ]


def test_other_words() -> None:
    """Other values at other words of the same cluster are another row."""
    elsewhere = [
        make_place(f"bridge/{name}", value, start=90, end=93) for name, value in (("alpha", "9"), ("beta", "8"))
    ]
    findings = [make_finding(*places, cluster="bridge/k1") for places in ((ALPHA, GAMMA), elsewhere)]
    assert [list(row.groups) for row in rows(make_comparison(*findings))] == [["six", "5"], ["9", "8"]]


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
        make_finding(rule="quote.number", severity="error", pair="bridge/q1", cluster="bridge/k1"),
        make_finding(rule="quote.wording", severity="warning", pair="bridge/q2"),
        make_finding(rule="quote.number", severity="note", pair="bridge/q3", cluster="bridge/k1"),
    ]
    found = [(row.rule, row.severity, len(row.findings)) for row in rows(make_comparison(*findings))]
    assert found == [("quote.number", "error", 2), ("quote.wording", "warning", 1)]


def test_nothing() -> None:
    """A comparison without findings has no rows."""
    assert rows(make_comparison()) == []
