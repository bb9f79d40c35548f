"""Amounts of two periods."""

from __future__ import annotations

import pytest
from makers import compare_all, only_finding

REST = " The river froze in January. Nobody else was awake in the tower that night."
RENT = "The bakers of the old harbor pay {} for the mill and its two boats." + REST


def told(left: str, right: str) -> list[tuple[str, str]]:
    """Rule and severity of the findings about numbers of two articles; the same with the outlets exchanged."""
    one, other = (
        [(each.rule, each.severity) for each in compare_all(a, b).findings if each.rule.startswith("number.")]
        for a, b in ((left, right), (right, left))
    )
    assert one == other
    return one


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("£240 a month", "£240 a year"),
        ("£240 per week", "£240 each day"),
        ("a £240-a-month rent", "a £240-a-year rent"),
        ("a monthly rent of £240", "a yearly rent of £240"),
        ("£240 rent monthly", "£240 rent annually"),
        ("£240 a month", "£310 a year"),
    ],
)
def test_amounts_of_two_periods(left: str, right: str) -> None:
    """One amount for two periods is a warning, and so are two of which neither comes to the other."""
    assert [("number.unit", "warning")] == told(RENT.format(left), RENT.format(right))


def test_amounts_in_other_words_are_a_note() -> None:
    """A unit is little evidence that a wage and an allowance are one amount."""
    left = "Bakers will also get an allowance of £40 a month, starting in July."
    right = "With the allowance, a baker on the average of £26,000 a year will get £50 more each month from July."
    assert [("number.unit", "note")] == told(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("£20 a month", "£240 a year"),
        ("£53,000 a month", "£640,000 a year"),
        ("£700 a week", "£100 a day"),
        ("£500 a week", "£100 a day"),
        ("£12 an hour", "£480 a week"),
        ("£20 a month on 1 July", "£240 a year"),
    ],
)
def test_amounts_that_come_to_one_another(left: str, right: str) -> None:
    """What is paid twelve times a year, or for five days or seven of a week, is one price."""
    assert [("number.unit", "info")] == told(RENT.format(left), RENT.format(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("£240 a month", "£240 per month"),
        ("£240 a month", "a monthly £240"),
        ("£240 a month", "£240"),
        ("£240 for a month", "£240 for a year"),
    ],
)
def test_amounts_of_one_period_or_none(left: str, right: str) -> None:
    """One period in two forms, a period in one outlet only, and a time that something lasts make no rates."""
    assert [] == told(RENT.format(left), RENT.format(right))


def test_time_of_an_amount_is_no_period() -> None:
    """What was paid a year ago is not paid every year."""
    assert [] == told(RENT.format("£240 a year ago"), RENT.format("£240 a month ago"))
    assert [] == told(RENT.format("£240 a year on,"), RENT.format("£240 a month on,"))


def test_periods_are_told() -> None:
    """The message and the values say for what time each amount is."""
    found = only_finding("number.unit", RENT.format("£240 a month"), RENT.format("£240 a year"))
    assert "Alpha gives £240 for a month, Beta £240 for a year." == found.message
    assert ["240 a month", "240 a year"] == [place.value for place in found.places]
