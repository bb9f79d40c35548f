"""All, most or none of one group."""

from __future__ import annotations

import pytest
from makers import findings_of, only_finding

REST = " The river froze in January. Nobody else was awake in the tower that night."


def told(left: str, right: str) -> list[str]:
    """The severities of the findings about shares of two articles."""
    return [each.severity for each in findings_of("number.quantifier", left + REST, right + REST)]


def test_two_shares_of_one_group_are_a_note() -> None:
    """Most here and all there is a note that names outlets, words and group."""
    found = only_finding(
        "number.quantifier", "Most of the passengers were bakers." + REST, "All of the passengers were bakers." + REST
    )
    assert "note" == found.severity
    assert "Alpha says most, Beta all (passengers)." == found.message
    assert ["most", "all"] == [place.value for place in found.places]
    assert ["Most of the passengers", "All of the passengers"] == [place.text for place in found.places]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Many passengers had been asleep.", "Few passengers had been asleep."),
        ("Some of the old boats were lost.", "None of the old boats were lost."),
        ("Both men were taken to the tower.", "One of the men were taken to the tower."),
    ],
)
def test_other_shares_differ_too(left: str, right: str) -> None:
    """Any two shares of one group, said in the same words, are a note in both orders."""
    assert ["note"] == told(left, right)
    assert ["note"] == told(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("All of the passengers were bakers.", "Each of the passengers were bakers.", id="one share"),
        pytest.param("Some of the boats were lost.", "Several of the boats were lost.", id="the same loosely"),
        pytest.param("All of the passengers were bakers.", "Most of the traders were bakers.", id="another group"),
        pytest.param(
            "All 340 workers would keep their jobs.", "None of the 340 workers will lose their jobs.", id="turned"
        ),
        pytest.param(
            "Most of the passengers were bakers, but all the passengers were tired.",
            "All of the passengers were bakers, as the mayor was glad to hear.",
            id="both words in one sentence",
        ),
    ],
)
def test_what_does_not_differ_is_silent(left: str, right: str) -> None:
    """One share in two words, another group, another thing said, or both words in one sentence are nothing."""
    assert [] == told(left, right)
