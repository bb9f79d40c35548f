"""One amount in two forms."""

from __future__ import annotations

import pytest
from makers import compare_all, only_finding

REST = " The river froze in January. Nobody else was awake in the tower that night."
FAR = "The bridge is {} from the sea and was built for the bakers." + REST
HURT = "A ferry struck the old pier at dawn, and {} passengers were hurt." + REST


def told(left: str, right: str) -> list[tuple[str, str]]:
    """Rule and severity of the findings about numbers of two articles."""
    return [(each.rule, each.severity) for each in compare_all(left, right).findings if each.rule.startswith("number.")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("4,127", "4,100"),
        ("about 20", "19"),
        ("more than 15", "17"),
        ("at least 15", "17"),
        ("up to 20", "17"),
        ("15 to 20", "17"),
    ],
)
def test_rounded_and_bounded_numbers_are_hidden(left: str, right: str) -> None:
    """An exact number and one that is rounded, about it, or a bound of it agree, and that is kept hidden."""
    assert [("number.precision", "hidden")] == told(HURT.format(left), HURT.format(right))
    assert [("number.precision", "hidden")] == told(HURT.format(right), HURT.format(left))


def test_agreement_is_explained() -> None:
    """The message says in what the two numbers agree."""
    found = only_finding("number.precision", HURT.format("4,127"), HURT.format("about 4,100"))
    assert "4,127 rounds to 4,100, as 'about 4,100' prints it" in found.message


@pytest.mark.parametrize("right", ["seventeen", "17"])
def test_equal_numbers_are_nothing(right: str) -> None:
    """One value, written in whatever way, is no finding."""
    assert [] == told(HURT.format("17"), HURT.format(right))


@pytest.mark.parametrize(
    ("left", "right", "severity"),
    [
        ("5 miles", "8 kilometers", "info"),
        ("8 miles", "8 kilometers", "warning"),
        ("three weeks", "three days", "warning"),
        ("two years", "24 months", "info"),
    ],
)
def test_other_unit_is_converted(left: str, right: str, severity: str) -> None:
    """A unit that converts to the other value is information, one that does not is a warning."""
    assert [("number.unit", severity)] == told(FAR.format(left), FAR.format(right))
    assert [("number.unit", severity)] == told(FAR.format(right), FAR.format(left))


def test_places_tell_the_units_apart() -> None:
    """The values to compare carry their units, for 8 and 8 would be one value."""
    found = only_finding("number.unit", FAR.format("8 miles"), FAR.format("8 kilometers"))

    assert ["8 mile", "8 km"] == [place.value for place in found.places]
    assert (
        "Alpha gives 8 miles, Beta 8 kilometers (measure); '8 miles' is 12.9 km, not '8 kilometers'." == found.message
    )


def test_currencies_are_not_converted() -> None:
    """Pounds beside dollars are a note that says why nothing was converted."""
    found = only_finding(
        "number.unit",
        "The council paid $5 million for the old bridge." + REST,
        "The council paid £4 million for the old bridge." + REST,
    )
    assert "note" == found.severity
    assert "currencies are not converted" in found.message


def test_percent_and_percentage_points_are_two_units() -> None:
    """A rise by two percent is not one by two points."""
    left = "The share of bakers in the town rose by 2 percent in a year." + REST
    right = "The share of bakers in the town rose by 2 percentage points in a year." + REST
    assert [("number.unit", "warning")] == told(left, right)
