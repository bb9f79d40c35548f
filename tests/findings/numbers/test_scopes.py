"""Why two numbers may be of two parts, or of two people."""

from __future__ import annotations

import pytest
from makers import compare_all, only_finding


def told(left: str, right: str) -> list[tuple[str, str]]:
    """Rule and severity of what is told of the numbers of two articles."""
    findings = compare_all(left, right).findings
    return [(each.rule, each.severity) for each in findings if each.rule.startswith("number.")]


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        (
            "Floods in the Ostra valley have killed 27 people.",
            "Nobody slept. Nine people died in the upper village, where a dam broke.",
            "only one sentence says “village”, which may be a part",
        ),
        (
            "The gunman left four people dead, himself included.",
            "A shooting in the market has claimed three lives.",
            "only one sentence has “gunman”, which may be a part",
        ),
        (
            "By the afternoon 300 people had been evacuated.",
            "The works burned. Some 2,100 people were evacuated in the evening.",
            "one is of “afternoon”, the other of “evening”",
        ),
        (
            "Lindow lost the tie, and Karst won the men's match 29-26.",
            "The women of the same club defeated their neighbors 31-24.",
            "one is of “men”, the other of “women”",
        ),
        (
            "Rovers lost the second leg 2-1 on Sunday.",
            "Tarn went to bed happy: they had won the first leg 3-0.",
            "only one is of the second leg",
        ),
        (
            "Rovers won the cup 4-3 in front of a full house.",
            "Nobody saw it coming: the visitors were beating them 3-2 in the 70th minute.",
            "a score is one of a time in the match",
        ),
        (
            "Pieter Orvik was sentenced to nine years in prison.",
            "A bookkeeper must go to prison for four years. Dana Lisk wept.",
            "one names “Orvik”, the other “Lisk”",
        ),
    ],
)
def test_two_parts_are_no_contradiction(left: str, right: str, why: str) -> None:
    """A word near the number, or whom the article names beside it, tells two things apart; the finding is hidden."""
    finding = only_finding("number.value", left, right)
    assert "hidden" == finding.severity
    assert f"but {why}" in finding.reasons


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Twelve people were killed when a bus overturned.", "The crash has claimed 14 lives."),
        ("Nine people died in the village.", "A slide in the village has claimed 11 lives."),
        ("The maker will cut 620 jobs at its plant in Wessin.", "The plan means that 760 jobs will be cut in Wessin."),
        (
            "The mill was fined $2 million. The manager, Salome Wirtz, wept.",
            "For all the dead fish in the river its owners face a fine of $4 million, judges ruled. Arvo Lent came.",
        ),
        (
            "The treasurer was sent to prison for six years. Leonard Wynn showed no emotion.",
            "On Wednesday it caught up with him. Leonard Wynn must serve eight years.",
        ),
    ],
)
def test_one_thing_is_one(left: str, right: str) -> None:
    """What does not say where, a place that both have, and one person in both take nothing away."""
    assert [("number.value", "warning")] == told(left, right)


def test_nearly_the_same_sentences_need_no_words_to_tell_them_apart() -> None:
    """A word more in a copied sentence does not make its number another."""
    copied = "Floods in the Ostra valley have killed {} people since the rain began to fall on Monday{}."
    assert [("number.value", "error")] == told(copied.format(27, ""), copied.format(29, ", half the village says"))


def test_nobody_counts_people_in_money() -> None:
    """Crowns, of which only the country says which they are, stand in no slot of people."""
    assert [] == told(
        "Twelve people were killed on the county road in a year.",
        "The county set 300,000 crowns aside for the road in a year.",
    )
