"""What a reviewer decides on in one go: a difference, with all the findings that show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import filterfalse
from typing import TypeAlias

from attrs import field, frozen

from crosscheck.findings.causes import Cause, by_cause, cause_of
from crosscheck.findings.finding import Finding
from crosscheck.reviews.evidence import Evidence
from crosscheck.reviews.status import is_decided, is_wrong, status_of

__all__ = ["Item", "ItemKey", "items_of"]

ItemKey: TypeAlias = tuple[str, Cause]


@frozen(eq=False)
class Item:
    """One difference to decide on.

    Attributes:
        case: the comparison that it is of, with the event.
        findings: those that show it, with their reviews; the first one leads.
        key: what no two items have in common, and what stays when something is decided.
        is_decided: whether all of its findings are decided on as they stand.
    """

    case: Evidence
    findings: tuple[Finding, ...]
    key: ItemKey
    is_decided: bool = field(init=False)

    @is_decided.default
    def _look(self) -> bool:
        return all(map(is_decided, self.findings))

    def renewed(self, changed: Mapping[tuple[str, str], Finding]) -> Item:
        """The item with other findings in the place of those with their event and id; itself, where none is its."""
        event = self.case.event.id
        if not any((event, finding.id) in changed for finding in self.findings):
            return self
        findings = tuple(changed.get((event, finding.id), finding) for finding in self.findings)
        return Item(self.case, findings, self.key)

    @property
    def lead(self) -> Finding:
        """The most costly and surest of its findings."""
        return self.findings[0]

    @property
    def status(self) -> str:
        """``changed`` where any finding is, else ``new`` where any is, else ``known``."""
        statuses = {status_of(finding) for finding in self.findings}
        return next(status for status in ("changed", "new", "known") if status in statuses)

    @property
    def verdict(self) -> str:
        """What was decided on its findings; empty where nothing was, ``mixed`` where not on all, or not all alike."""
        verdicts = {finding.review.verdict if finding.review else "" for finding in self.findings}
        return verdicts.pop() if len(verdicts) == 1 else "mixed"

    @property
    def left(self) -> tuple[Finding, ...]:
        """What a decision on the item is made on: what is left of it, or else all that somebody may think anew of.

        That a pair is wrong was said of that pair alone; only where nothing else is left to speak of is it meant.
        """
        undecided = tuple(finding for finding in self.findings if not is_decided(finding))
        return undecided or tuple(filterfalse(is_wrong, self.findings)) or self.findings

    @property
    def note(self) -> str:
        """The first note on any of its findings; empty where there is none."""
        return next((finding.review.note for finding in self.findings if finding.review and finding.review.note), "")

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that it is about, each once, as people are told them."""
        return tuple(dict.fromkeys(outlet for finding in self.findings for outlet in self.case.called(finding)))


def items_of(cases: Iterable[Evidence]) -> list[Item]:
    """The differences of some comparisons, each in the place of its first finding."""
    return [
        Item(case, findings, (case.event.id, cause_of(findings[0])))
        for case in cases
        for findings in by_cause(case.comparison.findings)
    ]
