"""The rules applied: what settings change, and the order of what comes out."""

from __future__ import annotations

import attrs
import pytest
from makers import compare_all, findings_of, rules_of

from crosscheck.findings.applying import APPLIED
from crosscheck.findings.catalogue import RULES
from crosscheck.findings.finding import Finding
from crosscheck.settings import Settings

LEFT = (
    "“We will not close the bridge this winter,” said Mayor Ann Hale. "
    "“The ferries lost our boats in the storm of last night,” said Tomas Virk. "
    "“Nobody has asked the crews of the old pier,” said Lena Brandt. The pier of 1931 fell on a baker’s dog."
)
RIGHT = (
    "“We will close the bridge this winter,” said Mayor Ann Hale. "
    "“The ferries lost our nets in the storm of last night,” said Tomas Virk. "
    "“Nobody has asked the crews of the old pier unless they paid,” said Lena Brandt. Nine traders sold salt at noon."
)


def with_settings(**settings: object) -> list[Finding]:
    """The findings about two articles that differ in many ways."""
    return list(compare_all(LEFT, RIGHT, settings=Settings(**settings)).findings)


def rules_with(**settings: object) -> set[str]:
    """The rules of these findings."""
    return {finding.rule for finding in with_settings(**settings)}


def test_every_function_is_applied_once() -> None:
    """No function stands twice in the catalogue."""
    assert len(APPLIED) == len(set(APPLIED))


def test_only_catalogued_rules_are_raised() -> None:
    """Whatever is found has an entry to explain it."""
    assert rules_with() <= set(RULES)


class TestSettings:
    def test_all_rules_without_settings(self) -> None:
        """The two articles differ in many ways, and everything is told."""
        expected = {
            "quote.operator",
            "quote.wording",
            "quote.limiter",
            "claim.single-source",
        }
        assert expected == rules_with()

    @pytest.mark.parametrize(
        ("settings", "expected"),
        [
            pytest.param({"select": ["quote.operator"]}, {"quote.operator"}, id="select an id"),
            pytest.param({"select": ["claim"]}, {"claim.single-source"}, id="select a group"),
            pytest.param(
                {"select": ["quote.limiter", "claim"]}, {"quote.limiter", "claim.single-source"}, id="select both"
            ),
            pytest.param(
                {"ignore": ["quote.operator"]},
                {"quote.wording", "quote.limiter", "claim.single-source"},
                id="ignore an id",
            ),
            pytest.param({"ignore": ["quote"]}, {"claim.single-source"}, id="ignore a group"),
            pytest.param(
                {"select": ["quote"], "ignore": ["quote.wording"]},
                {"quote.operator", "quote.limiter"},
                id="ignore wins",
            ),
            pytest.param({"select": ["source"]}, set(), id="select what is not raised"),
        ],
    )
    def test_rules_are_selected_and_ignored(self, settings: dict[str, object], expected: set[str]) -> None:
        """By id or by group, and ignoring comes after selecting."""
        assert expected == rules_with(**settings)

    @pytest.mark.parametrize(
        ("severity", "expected"),
        [
            pytest.param({}, {"quote.operator": "error", "quote.wording": "warning"}, id="the defaults"),
            pytest.param(
                {"quote.wording": "info"}, {"quote.operator": "error", "quote.wording": "info"}, id="one rule"
            ),
            pytest.param({"quote.operator": "hidden"}, {"quote.operator": "hidden"}, id="hidden"),
        ],
    )
    def test_severity_is_changed(self, severity: dict[str, str], expected: dict[str, str]) -> None:
        """A rule has the severity that the settings give it."""
        found = {finding.rule: finding.severity for finding in with_settings(severity=severity)}
        assert expected == {rule: found[rule] for rule in expected}

    @pytest.mark.parametrize(
        ("wanted", "expected"),
        [("error", "note"), ("warning", "note"), ("info", "info")],
    )
    def test_what_a_rule_holds_back_is_not_revived(self, wanted: str, expected: str) -> None:
        """A rule that matters more is no surer of a case: a difference in "that" alone stays a note, or gets milder."""
        texts = (
            "“We said that we will not close the bridge,” said Hale.",
            "“We said we will not close the bridge,” said Hale.",
        )
        assert ["note"] == [each.severity for each in findings_of("quote.wording", *texts)]
        settings = Settings(severity={"quote.wording": wanted})
        assert [expected] == [each.severity for each in findings_of("quote.wording", *texts, settings=settings)]

    def test_settings_change_nothing_else(self) -> None:
        """A finding with another severity is the same finding."""
        before, after = (
            {finding.id: attrs.evolve(finding, severity="") for finding in with_settings(severity=severity)}
            for severity in ({}, {"quote.operator": "note", "claim.single-source": "warning"})
        )
        assert before == after


class TestOrder:
    def test_findings_come_by_severity_then_by_cost(self) -> None:
        """What would cost most to overlook is told first."""
        assert ["quote.operator", "quote.limiter", "quote.wording", "claim.single-source", "claim.single-source"] == (
            rules_of(LEFT, RIGHT)
        )

    def test_changed_severity_changes_the_order(self) -> None:
        """The user's severity counts."""
        changed = Settings(severity={"quote.operator": "info"})
        assert "quote.limiter" == rules_of(LEFT, RIGHT, settings=changed)[0]

    def test_surer_finding_of_one_rule_comes_first(self) -> None:
        """Of two findings of one rule, the one with the higher confidence leads."""
        found = [finding.confidence for finding in compare_all(LEFT, RIGHT, LEFT).findings if "quote" in finding.rule]
        by_rule = [
            [finding.confidence for finding in compare_all(LEFT, RIGHT, LEFT).findings if finding.rule == rule]
            for rule in ("quote.operator", "quote.limiter", "quote.wording")
        ]

        assert found == [confidence for each in by_rule for confidence in each]
        assert all(each == sorted(each, reverse=True) for each in by_rule)

    def test_one_finding_a_pair_and_slot(self) -> None:
        """A quote with a turned word and a number has one finding about its words: the most costly."""
        left = "“We will not lose 17 boats in the storm of this winter,” said Ann Hale."
        right = "“We will lose 19 boats in the storm of this winter,” said Ann Hale."
        assert ["quote.operator"] == [rule for rule in rules_of(left, right) if rule.startswith("quote")]

    def test_severity_decides_which_one_is_kept(self) -> None:
        """A splice that is also an ordinary difference is told as the more costly of both."""
        left = (
            "“Nobody has asked the crews. They are tired of rowing. We will not close the old bridge,” said Ann Hale."
        )
        right = "“Nobody has asked the crews. We will not close the old bridge,” said Ann Hale."
        assert ["quote.spliced"] == [rule for rule in rules_of(left, right) if rule.startswith("quote")]

    def test_same_sources_give_the_same_findings(self) -> None:
        """Nothing in the order is left to chance."""
        assert compare_all(LEFT, RIGHT, LEFT).findings == compare_all(LEFT, RIGHT, LEFT).findings
