"""Rules and findings explained in text: a rule, or a finding with its comparison, in, and lines for a person out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from crosscheck.output.as_text import WIDTH, passage, place_of, review_lines, words_in_context
from crosscheck.output.counts import count
from crosscheck.output.terminal import one_line

if TYPE_CHECKING:
    from crosscheck.comparison import Comparison
    from crosscheck.findings.finding import Finding, Place
    from crosscheck.findings.rule import Rule

__all__ = ["explain_finding", "explain_rule", "list_rules"]

_RULE_COLUMN = 24
_SEVERITY_COLUMN = 10


def list_rules(rules: Iterable[Rule], width: int = WIDTH) -> str:
    """Rules as a table: id, default severity, what is seen; those that may fail a check are marked."""
    margin = _RULE_COLUMN + _SEVERITY_COLUMN
    lines = ["rule".ljust(_RULE_COLUMN) + "severity".ljust(_SEVERITY_COLUMN) + "what it sees"]
    for rule in rules:
        lead = rule.id.ljust(_RULE_COLUMN) + (rule.severity + ("*" if rule.gate else "")).ljust(_SEVERITY_COLUMN)
        text = textwrap.wrap(rule.summary, max(width - margin, 30)) or [""]
        lines += [lead + text[0], *(" " * margin + line for line in text[1:])]
    return "\n".join([*lines, "", "* may fail `crosscheck check`"]) + "\n"


def explain_rule(rule: Rule, width: int = WIDTH) -> str:
    """What a rule sees, how severe it is by default, what evidence it needs and what silences it."""
    gate = "; may fail `crosscheck check`" if rule.gate else ""
    what_to_do = f"What to do: {rule.advice}"
    paragraphs = [f"{rule.id}: {rule.summary}", f"Severity: {rule.severity}{gate}.", rule.text, what_to_do]
    return "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs) + "\n"


def explain_finding(comparison: Comparison, finding: Finding, width: int = WIDTH) -> str:
    """Everything about a finding: what differs, why it was raised, the words of each side, what they were found in."""
    head = f"{finding.severity} {finding.rule} [{finding.id}], confidence {finding.confidence:.2f}"
    reasons = [
        textwrap.fill(one_line(reason), width, initial_indent="  - ", subsequent_indent="    ")
        for reason in finding.reasons
    ]
    review = review_lines([finding], width)
    parts = [
        [head, textwrap.fill(one_line(finding.message), width)],
        ["Reasons:", *reasons],
        ["Words:", *(line for place in finding.places for line in _side(place, comparison, width))],
        list(_found_in(finding, comparison)),
        ["Decision:", *review] if review else [],
        [f"`crosscheck explain {finding.rule}` tells about the rule."],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _side(place: Place, comparison: Comparison, width: int) -> Iterator[str]:
    source = next((source for source in comparison.sources if source.id == place.source), None)
    value = f": {one_line(place.value)}" if place.value else ""
    yield f"  {place_of(place)}{value}"
    if place.text:
        yield passage(source.called if source else place.source, words_in_context(place, source), width)


def _found_in(finding: Finding, comparison: Comparison) -> Iterator[str]:
    """The pair and the cluster, with how they hang together."""
    for pair in comparison.pairs:
        if pair.id == finding.pair:
            yield f"Pair {one_line(pair.id)}: {pair.kind}, {pair.relation}, similarity {pair.similarity} of 100."
    for cluster in comparison.clusters:
        if cluster.id == finding.cluster:
            outlets = {span.source for span in cluster.spans}
            yield f"Cluster {one_line(cluster.id)}: {count(len(cluster.spans), 'passage')} of {len(outlets)} sources."
