"""The catalogue of rules: what is in it, and in which order."""

from __future__ import annotations

import re

import pytest

from crosscheck.findings.catalogue import RULES
from crosscheck.findings.rule import Rule
from crosscheck.settings import SEVERITIES

# Every rule of the findings table in the design, with the severities that it may have there.
CATALOGUE = {
    "quote.operator": "error",
    "quote.number": "error",
    "quote.wording": "warning",
    "quote.spliced": "warning",
    "quote.limiter": "warning",
    "quote.contained": "info",
    "quote.ellipsis": "info",
    "quote.unquoted": "note",
    "quote.unbalanced": "note",
    "quote.style": "hidden",
    "attribution.speaker": "error",
    "attribution.missing": "note",
    "attribution.role": "note",
    "attribution.anonymity": "note",
    "attribution.verb": "note",
    "attribution.date": "warning",
    "number.value": "warning",
    "number.update": "info",
    "number.precision": "hidden",
    "number.unit": "warning",
    "number.quantifier": "note",
    "date.value": "warning",
    "date.relative": "info",
    "date.precision": "hidden",
    "name.conflict": "warning",
    "name.spelling": "note",
    "name.variant": "hidden",
    "place.value": "warning",
    "place.precision": "hidden",
    "polarity.negation": "warning",
    "polarity.antonym": "warning",
    "modality.certainty": "warning",
    "modality.status": "warning",
    "claim.single-source": "info",
    "claim.disputed": "info",
    "reuse.verbatim": "info",
    "source.undated": "note",
    "source.duplicate": "note",
    "source.changed": "warning",
    "source.unreadable": "error",
    "check.unavailable": "info",
}
GATES = {
    "quote.operator",
    "quote.number",
    "attribution.speaker",
    "number.value",
    "date.value",
    "source.unreadable",
}


class TestRules:
    @pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
    def test_every_rule_is_in_the_design(self, rule: Rule) -> None:
        """No rule has an id, a severity or a gate that the design does not give it."""
        assert CATALOGUE[rule.id] == rule.severity
        assert (rule.id in GATES) == rule.gate

    @pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
    def test_every_rule_is_explained(self, rule: Rule) -> None:
        """A rule says what it sees in a few words, then whole, and what to do, each in sentences."""
        assert re.fullmatch(r"[a-z]+\.[a-z]+(-[a-z]+)?", rule.id)
        assert rule.summary[0].islower()
        assert len(rule.summary) < 90
        assert re.fullmatch(r"[A-Z].{40,}\.", rule.text)
        assert re.fullmatch(r"[A-Z].{8,}\.", rule.advice)
        assert rule.severity in SEVERITIES

    def test_rules_stand_under_their_ids(self) -> None:
        """Each rule is found by its id, which begins with its group."""
        assert [(rule.id, rule.group) for rule in RULES.values()] == [(id, id.partition(".")[0]) for id in RULES]

    def test_rules_stand_in_the_order_of_what_an_error_costs(self) -> None:
        """The first rules are those of the design, in its order."""
        order = (
            "source.unreadable quote.operator quote.number attribution.speaker number.value date.value quote.limiter "
            "quote.spliced quote.wording"
        ).split()
        assert order == [rule for rule in RULES if rule in order]
        assert order == list(RULES)[: len(order)]
