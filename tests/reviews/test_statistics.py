"""How often a rule was right, by what was decided."""

from __future__ import annotations

from factories import make_comparison, make_event, make_finding

from crosscheck.findings.finding import Finding, Review
from crosscheck.reviews.statistics import RuleCounts, count_verdicts


def finding(number: int, verdict: str = "", status: str = "known", **fields: object) -> Finding:
    """A finding on which this was decided."""
    id = f"{number:012x}"
    return make_finding(id=id, review=Review(verdict, "", status, id) if verdict else None, **fields)


def counts(*findings: Finding) -> list[RuleCounts]:
    """The rules of some findings, in an order that is not theirs."""
    return count_verdicts(
        [(make_event(), make_comparison(*findings))], ["number.value", "quote.operator", "quote.style"]
    )


def test_rows() -> None:
    """A rule counts what was decided on its findings; what changed since is not decided."""
    verdicts = ("accepted", "accepted", "accepted", "dismissed", "wrong-pair", "follow-up", "")
    found = [finding(number, verdict) for number, verdict in enumerate(verdicts)]
    operator, total = counts(*found, finding(9, "accepted", "changed"))

    assert RuleCounts("quote.operator", 3, 1, 1, 1, 2) == operator
    assert RuleCounts("", 3, 1, 1, 1, 2) == total
    assert 0.6 == operator.precision


def test_order_and_sum() -> None:
    """Rules stand in the order of the catalogue, and only those that told something."""
    rows = counts(
        finding(1, "accepted"),
        finding(2, "dismissed", rule="number.value"),
        finding(3, rule="quote.style", severity="hidden"),
    )

    assert ["number.value", "quote.operator", ""] == [row.rule for row in rows]
    assert [0.0, 1.0, 0.5] == [row.precision for row in rows]


def test_nothing_decided() -> None:
    """Where nothing was decided there is no precision; what was only followed up does not make one."""
    assert [None, None] == [row.precision for row in counts(finding(1), finding(2, "follow-up"))]
    assert [RuleCounts("", 0, 0, 0, 0, 0)] == counts()


def test_one_finding_in_two_events() -> None:
    """A finding that two events share counts once."""
    comparison = make_comparison(finding(1, "accepted"))
    rows = count_verdicts([(make_event(), comparison), (make_event(id="pier"), comparison)], ["quote.operator"])

    assert [1, 1] == [row.accepted for row in rows]
