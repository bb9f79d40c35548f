"""A check as text: a line for each finding, with its place in front as editors and terminals expect it, and a sum.

The last line is always a sum of what was found and of what was compared, so that silence never stands for "not looked
at". Nothing from outside begins a line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from crosscheck.checking.checked import Checked, Stale
from crosscheck.findings.finding import Finding
from crosscheck.output.as_text import figures, message_of, place_of
from crosscheck.output.counts import count
from crosscheck.output.terminal import one_line
from crosscheck.settings import SEVERITIES

__all__ = ["decision", "finding_line", "render", "stale_line", "sum_line"]


def render(checked: Checked) -> str:
    """A line for each finding and each stale decision, then the sum, ending in a line end."""
    return "\n".join(_lines(checked)) + "\n"


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
    """What was found and what was compared, in two sentences."""
    severities = Counter(finding.severity for finding in checked.failing)
    told = ", ".join(count(severities[name], name) for name in SEVERITIES if severities[name])
    found = [
        count(len(checked.failing), "failing finding") + (f" ({told})" if told else ""),
        *_counted(len(checked.passing), "milder", "milder"),
        *_counted(len(checked.known), "decided on", "decided on"),
        *_counted(len(checked.unavailable), "not checked", "not checked"),
        *_counted(len(checked.stale), "stale decision"),
    ]
    comparisons = [comparison for _, comparison in checked.comparisons]
    compared = [count(len(comparisons), "event"), *figures(comparisons)]
    return f"{', '.join(found)}. {', '.join(compared)} compared."


def _lines(checked: Checked) -> Iterator[str]:
    for _, finding in checked.listed():
        yield finding_line(finding)
    for stale in checked.stale:
        yield stale_line(stale)
    yield sum_line(checked)


def _counted(number: int, noun: str, plural: str = "") -> list[str]:
    return [count(number, noun, plural)] if number else []
