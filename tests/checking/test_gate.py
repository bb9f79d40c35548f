"""What fails a check."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from factories import make_comparison, make_event, make_finding, make_place, make_source

from crosscheck.checking.draft import check_draft
from crosscheck.checking.gate import counts, sort_draft, sort_findings
from crosscheck.errors import SettingsError
from crosscheck.findings.finding import Finding, Review
from crosscheck.reviews.decision import Decision
from crosscheck.reviews.status import Reviewed
from crosscheck.settings import FAIL_ON

KNOWN = Review("dismissed", "both are right", "known", "0" * 12)
CHANGED = Review("dismissed", "both are right", "changed", "0" * 12)


def reviewed(*findings: Finding, **fields: Any) -> Reviewed:
    """One event with these findings."""
    return Reviewed(((make_event(), make_comparison(*findings)),), **fields)


@pytest.mark.parametrize(
    ("finding", "fails"),
    [
        pytest.param(make_finding(rule="quote.operator", severity="error"), True, id="an error of a gate rule"),
        pytest.param(make_finding(rule="number.value", severity="warning", confidence=0.6), False, id="a milder one"),
        pytest.param(make_finding(rule="quote.wording", severity="error"), False, id="a rule that is no gate"),
        pytest.param(make_finding(rule="attribution.speaker", severity="note", confidence=0.9), False, id="a note"),
    ],
)
def test_gate_by_default(finding: Finding, fails: bool) -> None:
    """Only the rules that may fail a check do, and only where they are nearly certain."""
    assert fails == counts(finding)


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [("error", ["error"]), ("warning", ["error", "warning"]), ("note", ["error", "warning", "note"]), ("never", [])],
)
def test_gate_by_severity(fail_on: str, failing: list[str]) -> None:
    """A severity fails with all that costs more; "never" fails nothing."""
    findings = {
        name: make_finding(rule="quote.wording", severity=name) for name in ("error", "warning", "note", "info")
    }

    assert failing == [name for name, finding in findings.items() if counts(finding, fail_on)]


def test_gate_that_is_none_is_an_error() -> None:
    """A misspelled gate is told, with those there are."""
    with pytest.raises(SettingsError, match=", ".join(FAIL_ON)):
        counts(make_finding(), "high")


def test_findings_are_sorted() -> None:
    """What fails, what is too mild, what is decided on and what could not be checked are kept apart."""
    new = make_finding(rule="quote.operator", severity="error", id="1")
    mild = make_finding(rule="quote.wording", severity="warning", id="2")
    known = make_finding(rule="quote.operator", severity="error", id="3", review=KNOWN)
    changed = make_finding(rule="quote.operator", severity="error", id="4", review=CHANGED)
    undated = make_finding(rule="source.undated", severity="note", id="5")
    listed = make_finding(rule="claim.single-source", severity="info", id="6")

    checked = sort_findings(reviewed(new, mild, known, changed, undated, listed))

    assert (new, changed) == checked.failing
    assert (mild,) == checked.passing
    assert (known,) == checked.known
    assert (undated,) == checked.unavailable
    assert not checked.passed


def test_only_findings_in_a_changed_file_count(tmp_path: Path) -> None:
    """With a set of files, what touches none of them is not told."""
    here, elsewhere = str(tmp_path / "new.md"), str(tmp_path / "old.md")
    new = make_finding(make_place(path=here), make_place(path=elsewhere), rule="quote.operator", severity="error")
    old = make_finding(make_place(path=elsewhere), rule="quote.operator", severity="error")

    checked = sort_findings(reviewed(new, old), changed={Path(here).resolve()})

    assert (new,) == checked.failing


def test_stale_decision_fails_where_it_is_strict() -> None:
    """A decision that matches nothing is told, and fails only where asked."""
    stale = Decision("0" * 12, "quote.operator", "dismissed", "old", "bridge", ("Alpha",), ("not",), ("words",))

    assert sort_findings(reviewed(stale=(stale,))).passed
    assert not sort_findings(reviewed(stale=(stale,)), strict=True).passed
    assert ["old"] == [each.note for each in sort_findings(reviewed(stale=(stale,))).stale]


def test_changed_file_comes_first(tmp_path: Path) -> None:
    """A finding is told at the place that has changed, whichever side that is."""
    here, elsewhere = str(tmp_path / "new.md"), str(tmp_path / "old.md")
    finding = make_finding(make_place(path=elsewhere), make_place(path=here), rule="quote.operator", severity="error")

    (told,) = sort_findings(reviewed(finding), changed={Path(here).resolve()}).failing

    assert [here, elsewhere] == [place.path for place in told.places]


def test_altered_quote_of_a_draft_fails_however_mild() -> None:
    """A quote that no source prints so fails the draft, though between outlets it would be a note."""
    source = make_source("“We said that we will not close the bridge,” said Mayor Ann Hale.")
    draft = make_source("“We said we will not close the bridge,” said Mayor Ann Hale.", "Mine")

    checked = sort_draft(make_event(source), check_draft(draft, [source]))

    assert ["note"] == [finding.severity for finding in checked.failing]
    assert not checked.passed
