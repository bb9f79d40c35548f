"""How often a rule was right, as its reviewers saw it: reviewed comparisons in, a row for each rule out.

Only what is found today is counted, so that the figures are those of the program as it is; what was decided on
findings that are gone is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from crosscheck.comparison import Comparison
from crosscheck.reviews.decision import DECISIVE
from crosscheck.reviews.status import is_decided
from crosscheck.settings import TOLD
from crosscheck.sources.source import Event

__all__ = ["RuleCounts", "count_verdicts"]


@frozen
class RuleCounts:
    """What was decided on the findings of a rule.

    Attributes:
        rule: its id; empty for the sum of all.
        accepted, dismissed, wrong_pair, follow_up, undecided: how many findings.
    """

    rule: str
    accepted: int
    dismissed: int
    wrong_pair: int
    follow_up: int
    undecided: int

    @property
    def precision(self) -> float | None:
        """The share of accepted findings among those that were decided, 0 to 1; None where none was."""
        decided = self.accepted + self.dismissed + self.wrong_pair
        return self.accepted / decided if decided else None


def count_verdicts(comparisons: Sequence[tuple[Event, Comparison]], rules: Iterable[str]) -> list[RuleCounts]:
    """The rules that told people something, in the order given, and their sum at the end; a finding counts once."""
    findings = {
        finding.id: finding
        for _, comparison in comparisons
        for finding in comparison.findings
        if finding.severity in TOLD or finding.review
    }
    counted = Counter(
        (finding.rule, finding.review.verdict if finding.review and is_decided(finding) else "")
        for finding in findings.values()
    )
    found = {rule for rule, _ in counted}
    total: Counter[str] = Counter()
    for (_, verdict), number in counted.items():
        total[verdict] += number
    rows = [_row(rule, {verdict: counted[rule, verdict] for verdict in _VERDICTS}) for rule in rules if rule in found]
    return [*rows, _row("", total)]


_VERDICTS = (*DECISIVE, "follow-up", "")


def _row(rule: str, counted: Counter[str] | dict[str, int]) -> RuleCounts:
    return RuleCounts(rule, *(counted.get(verdict, 0) for verdict in _VERDICTS))
