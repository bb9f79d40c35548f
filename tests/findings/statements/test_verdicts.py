"""Whom one outlet has convicted and another acquitted."""

from __future__ import annotations

import pytest
from makers import findings_of, only_finding

ACQUITTED = "In the tanker case Eskil Rondane, the former harbor master, was acquitted of gross negligence."
GUILTY = "A court has decided who is to blame on land. Eskil Rondane was found guilty of gross negligence on Thursday."


def test_two_verdicts_on_one_person_are_a_warning() -> None:
    """That one outlet has somebody guilty and another not is told, however the sentences are worded."""
    finding = only_finding("polarity.antonym", ACQUITTED, GUILTY)
    assert ("warning", ["acquitted", "found guilty"]) == (finding.severity, [place.text for place in finding.places])
    assert "Eskil Rondane is “acquitted” in Alpha, “found guilty” in Beta." == finding.message


@pytest.mark.parametrize(
    "other",
    [
        GUILTY.replace("Eskil Rondane", "Ann Hale"),
        GUILTY.replace("gross negligence", "bribery"),
        GUILTY.replace("found guilty", "acquitted"),
        f"{GUILTY} In the end Eskil Rondane was cleared.",
    ],
)
def test_what_may_both_be_true_is_not_told(other: str) -> None:
    """Another person, another offence, the same verdict, and two verdicts in one article are no contradiction."""
    assert [] == findings_of("polarity.antonym", ACQUITTED, other)


def test_each_person_is_told_once() -> None:
    """Opposites that aligned sentences show are not told again, nor is a verdict that an article gives twice."""
    again = f"{GUILTY} At noon Eskil Rondane was convicted."
    assert 1 == len(findings_of("polarity.antonym", ACQUITTED, again))
    assert 1 == len(findings_of("polarity.antonym", ACQUITTED, ACQUITTED.replace("acquitted", "convicted")))
