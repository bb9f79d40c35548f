"""A check as text: a line for each finding, with its place in front as editors and terminals expect it, and a sum.

What fails stands under one heading and what does not under others, since a severity alone does not tell: a warning may
do either. The last line is always a sum of what was found and of what was compared, so that silence never stands for
"not looked at". Nothing from outside begins a line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from crosscheck.checking.checked import Checked, Lot, Stale
from crosscheck.findings.finding import Finding
from crosscheck.output.as_text import figures, message_of, place_of
from crosscheck.output.counts import count
from crosscheck.output.rows import group
from crosscheck.output.terminal import one_line
from crosscheck.settings import SEVERITIES

__all__ = ["decision", "finding_line", "lot_title", "render", "stale_line", "stale_title", "sum_line"]

_TITLES: dict[Lot, str] = {
    "failing": "These fail the check",
    "passing": "These do not fail it",
    "known": "These are decided on",
    "unavailable": "These could not be checked",
}


def render(checked: Checked) -> str:
    """A block for each lot: its heading and a line for each finding; then the stale decisions and the sum.

    It ends in a line end.
    """
    return "\n\n".join([*_blocks(checked), sum_line(checked)]) + "\n"


def lot_title(lot: Lot, checked: Checked) -> str:
    """What the findings of a lot have in common, as a heading without a stop."""
    fails = ", which --strict does not let pass" if lot == "unavailable" and checked.is_incomplete else ""
    return f"{_TITLES[lot]}{fails}"


def stale_title(checked: Checked) -> str:
    """What the stale decisions have in common, as a heading without a stop."""
    return f"These decisions match nothing any more and {'fail the check' if checked.strict else 'can go'}"


def finding_line(finding: Finding) -> str:
    """Place, severity, rule, message and id; what was decided, where somebody has decided."""
    lead = f"{place_of(finding.places[0])}: " if finding.places else ""
    decided = f" ({decision(finding)})" if finding.review else ""
    return f"{lead}{finding.severity} {finding.rule}: {message_of(finding)} [{finding.id}]{decided}"


def decision(finding: Finding) -> str:
    """What was decided on a finding and why; empty where nobody has."""
    review = finding.review
    if review is None:
        return ""
    return one_line(f"{review.verdict}: {review.note}" if review.note else review.verdict)


def stale_line(stale: Stale) -> str:
    """A decision that matches nothing any more, with its note."""
    note = f": {one_line(stale.note)}" if stale.note else ""
    return f"stale decision on {one_line(stale.rule)} [{one_line(stale.id)}]{note}"


def sum_line(checked: Checked) -> str:
    """What was found, what fails besides where it is strict, and what was compared, a sentence each."""
    found = [
        _failing(checked.failing),
        *([f"{len(checked.passing):,} that do not fail ({_severities(checked.passing)})"] if checked.passing else []),
        *_counted(len(checked.known), "decided on", "decided on"),
        *_counted(len(checked.unavailable), "not checked", "not checked"),
        *_counted(len(checked.stale), "stale decision"),
    ]
    comparisons = [comparison for _, comparison in checked.comparisons]
    compared = [count(len(comparisons), "event"), *figures(comparisons)]
    return f"{', '.join(found)}. {_failing_besides(checked)}{', '.join(compared)} compared."


def _blocks(checked: Checked) -> Iterator[str]:
    lots: dict[Lot, list[str]] = {}
    for lot, finding in checked.listed():
        lots.setdefault(lot, []).append(finding_line(finding))
    for lot, lines in lots.items():
        yield "\n".join([f"{lot_title(lot, checked)}:", *lines])
    if checked.stale:
        yield "\n".join([f"{stale_title(checked)}:", *map(stale_line, checked.stale)])


def _failing(findings: Sequence[Finding]) -> str:
    """How many fail; where several show one difference, in how many, since other commands count these."""
    found = count(len(findings), "failing finding")
    if not findings:
        return found
    differences = len(group(findings))
    if differences == len(findings):
        return f"{found} ({_severities(findings)})"
    return f"{found} between pairs of articles ({_severities(findings)}, in {count(differences, 'difference')})"


def _failing_besides(checked: Checked) -> str:
    """What fails a strict check besides findings, as a sentence with a blank behind it; empty where nothing does."""
    lots = [
        *(["what was not checked"] if checked.is_incomplete else []),
        *(["stale decisions"] if checked.strict and checked.stale else []),
    ]
    return f"With --strict, {' and '.join(lots)} may not pass. " if lots else ""


def _severities(findings: Sequence[Finding]) -> str:
    severities = Counter(finding.severity for finding in findings)
    return ", ".join(count(severities[name], name) for name in SEVERITIES if severities[name])


def _counted(number: int, noun: str, plural: str = "") -> list[str]:
    return [count(number, noun, plural)] if number else []
