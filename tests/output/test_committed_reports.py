"""The committed reports of the sample events are the ones that the program writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck import Settings, compare_event, read_paths
from crosscheck.output.markdown import report
from crosscheck.reviews.desk import open_desk
from crosscheck.reviews.status import apply_reviews, digests

ROOT = Path(__file__).parents[2]
EVENTS = sorted(folder.name for folder in (ROOT / "sources").iterdir() if folder.is_dir())


@pytest.mark.parametrize("name", EVENTS)
def test_committed_report_is_current(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report of a sample event, with what was decided on it, is, byte for byte, the one in reports/."""
    monkeypatch.chdir(ROOT)
    settings = Settings(speakers="rules")
    reviews = open_desk(settings).read()
    (event,) = read_paths([Path("sources") / name])
    compared = compare_event(event, settings=settings, reviewed=digests(reviews))
    ((_, comparison),) = apply_reviews([(event, compared)], reviews).comparisons

    assert (ROOT / "reports" / f"{name}.md").read_text(encoding="utf-8") == report(event, comparison)


def test_committed_decisions_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every committed decision fits a finding, and every warning and error of the samples is decided on."""
    monkeypatch.chdir(ROOT)
    settings = Settings(speakers="rules")
    reviews = open_desk(settings).read()
    compared = [
        (event, compare_event(event, settings=settings, reviewed=digests(reviews))) for event in read_paths(["sources"])
    ]
    reviewed = apply_reviews(compared, reviews)

    loud = [f for _, c in reviewed.comparisons for f in c.findings if f.severity in ("error", "warning")]
    assert () == reviewed.stale
    assert [] == [f.message for f in loud if f.review is None or f.review.status != "known"]
