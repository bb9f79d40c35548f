"""Findings as people read them: a comparison, or some findings, in, one row for each difference out.

Findings are about two sources each; those with one cause are one row, which names every outlet under its value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import field, frozen

from crosscheck.findings.causes import by_cause, reading
from crosscheck.findings.finding import Finding, Place
from crosscheck.reviews.decision import WRONG_PAIR

if TYPE_CHECKING:
    from crosscheck.comparison import Comparison

__all__ = ["Row", "group", "rows"]


@frozen
class Row:
    """One difference, with all the findings that show it.

    Attributes:
        rule: the rule that all of them are of.
        severity, confidence: of the first finding, which is the most costly and the surest.
        telling: those of the findings whose messages together name every value, the first one and others after it.
        groups: each value as it was first written, with the places that have it, one for each passage; the value is
            empty where a place has none.
        findings: in their order; the first one leads.
        cluster: the cluster that they are in, or None.
    """

    rule: str
    severity: str
    confidence: float
    telling: tuple[Finding, ...] = field(repr=False)
    groups: dict[str, tuple[Place, ...]] = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False)
    cluster: str | None = None

    @property
    def message(self) -> str:
        """The difference in plain sentences: one, or as many as it has values to name."""
        return " ".join(finding.message for finding in self.telling)


def rows(comparison: Comparison) -> list[Row]:
    """The findings of a comparison as rows, in the order of their first findings; hidden ones are rows too."""
    return group(comparison.findings)


def group(findings: Iterable[Finding]) -> list[Row]:
    """Findings of one or more events as rows, in the order of the first of each.

    A finding whose passages somebody said do not belong together shows nothing of a difference that others show.
    """
    listed = list(findings)
    order = {id(finding): number for number, finding in enumerate(listed)}
    lots = [lot for wrong in (False, True) for lot in by_cause(f for f in listed if _is_wrong(f) == wrong)]
    return [_row(members) for members in sorted(lots, key=lambda lot: order[id(lot[0])])]


def _is_wrong(finding: Finding) -> bool:
    return finding.review is not None and finding.review.verdict == WRONG_PAIR


def _row(findings: tuple[Finding, ...]) -> Row:
    first = findings[0]
    return Row(
        rule=first.rule,
        severity=first.severity,
        confidence=first.confidence,
        telling=tuple(_telling(findings)),
        groups=_groups(first.rule, (place for finding in findings for place in finding.places)),
        findings=findings,
        cluster=first.cluster,
    )


def _telling(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The first finding, and each after it that has a value which none before it has."""
    told: set[str] = set()
    for number, finding in enumerate(findings):
        values = {reading(finding.rule, place.value) for place in finding.places}
        if number == 0 or not values <= told:
            yield finding
        told |= values


def _groups(rule: str, places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
    written: dict[str, str] = {}
    groups: dict[str, dict[tuple[str, int, int], Place]] = {}
    for place in places:
        value = written.setdefault(reading(rule, place.value), place.value)
        groups.setdefault(value, {}).setdefault((place.source, place.start, place.end), place)
    return {value: tuple(members.values()) for value, members in groups.items()}
