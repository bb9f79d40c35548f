"""What fails a check: comparisons that know what was decided in, findings sorted into what fails and what passes out.

A finding fails where nobody has decided on it and it counts. What counts is, unless said otherwise, the rules whose
errors cost most, and of those what is nearly certain: a check that cries wolf is switched off. A changed sentence
brings its finding back.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.checking.changes import real_path
from crosscheck.checking.checked import LOTS, Checked, Lot, Stale
from crosscheck.errors import SettingsError
from crosscheck.findings.catalogue import RULES, UNCHECKED
from crosscheck.findings.finding import Finding
from crosscheck.reviews.status import Reviewed, is_decided
from crosscheck.settings import FAIL_ON, SEVERITIES, TOLD
from crosscheck.sources.source import Event

if TYPE_CHECKING:
    from crosscheck.checking.draft import DraftCheck

__all__ = ["GATE", "check_gate", "counts", "sort_draft", "sort_findings"]

GATE = "gate"
# A warning of a rule that may fail a check fails it where it is about as sure as an error is.
_NEARLY_CERTAIN = 0.8


def check_gate(fail_on: str) -> None:
    """See to it that there is such a gate, before anything is compared.

    Raises:
        SettingsError: there is none.
    """
    if fail_on not in FAIL_ON:
        raise SettingsError(f"--fail-on: there is no gate {fail_on!r}; there are {', '.join(FAIL_ON)}")


def counts(finding: Finding, fail_on: str = GATE) -> bool:
    """Whether a finding that nobody has decided on fails a check.

    Args:
        finding: any finding.
        fail_on: ``gate`` (the rules that may fail a check, where they are nearly certain), ``error``, ``warning`` or
            ``note`` (that severity and what costs more), or ``never``.

    Raises:
        SettingsError: ``fail_on`` is none of these.
    """
    check_gate(fail_on)
    if fail_on == GATE:
        sure = finding.severity == "error" or finding.confidence >= _NEARLY_CERTAIN
        rule = RULES.get(finding.rule)
        return rule is not None and rule.gate and sure and finding.severity in ("error", "warning")
    return fail_on != "never" and SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on)


def sort_findings(
    reviewed: Reviewed, *, fail_on: str = GATE, strict: bool = False, changed: AbstractSet[Path] | None = None
) -> Checked:
    """The findings of reviewed comparisons, sorted into what fails, what is too mild, what is known and what is open.

    Args:
        reviewed: the comparisons with what was decided on their findings.
        fail_on: what counts, see `counts`.
        strict: whether decisions that match nothing any more fail too.
        changed: where given, only findings in one of these files count and are told.
    """
    lots: dict[Lot | None, list[Finding]] = {lot: [] for lot in (*LOTS, None)}
    for _, comparison in reviewed.comparisons:
        for finding in comparison.findings:
            told = finding if changed is None else _with_changed_first(finding, changed)
            if told is not None:
                lots[_lot(told, fail_on)].append(told)
    return Checked(
        failing=tuple(lots["failing"]),
        passing=tuple(lots["passing"]),
        known=tuple(lots["known"]),
        unavailable=tuple(lots["unavailable"]),
        stale=tuple(Stale(entry.id, getattr(entry, "rule", "pair"), entry.note) for entry in reviewed.stale),
        comparisons=tuple(reviewed.comparisons),
        rules=RULES,
        strict=strict,
    )


def _lot(finding: Finding, fail_on: str) -> Lot | None:
    """Where a finding belongs; None where it only explains or lists."""
    if finding.rule in UNCHECKED and finding.severity != "error":
        return "unavailable"
    if is_decided(finding):
        return "known"
    if counts(finding, fail_on):
        return "failing"
    return "passing" if finding.severity in TOLD else None


def _with_changed_first(finding: Finding, changed: AbstractSet[Path]) -> Finding | None:
    """The finding with its places in changed files in front, where its author looks; None where it has none there."""
    new = [bool(place.path) and real_path(place.path) in changed for place in finding.places]
    if not any(new):
        return None
    order = sorted(range(len(new)), key=lambda at: not new[at])
    return evolve(finding, places=tuple(finding.places[at] for at in order))


def sort_draft(event: Event, draft: DraftCheck) -> Checked:
    """What a draft came to: every quote that no source prints so fails, and every fact that is worth a warning."""
    of_quotes = {finding.id for each in draft.quotes for finding in each.findings}
    failing = [each for each in draft.findings if each.id in of_quotes or each.severity in ("error", "warning")]
    passing = [each for each in draft.findings if each not in failing and each.severity in TOLD]
    return Checked(tuple(failing), tuple(passing), (), (), (), ((event, draft.comparison),), RULES)
