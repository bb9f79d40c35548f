"""Periods of the calendar."""

from __future__ import annotations

import datetime

import pytest

from crosscheck.language.dates.intervals import plain_interval
from crosscheck.language.dates.periods import months, moved, shifted, slack, weekdays_in

WEDNESDAY = datetime.date(2026, 10, 14)


@pytest.mark.parametrize(
    ("unit", "shift", "expected"),
    [
        ("day", -1, ["2026-10-13"]),
        ("week", 0, ["2026-10-11 to 2026-10-18"]),
        ("week", 1, ["2026-10-18 to 2026-10-25"]),
        ("fortnight", 0, ["2026-10-11 to 2026-10-25"]),
        ("weekend", -1, ["2026-10-09 to 2026-10-11", "2026-10-02 to 2026-10-04"]),
        ("weekend", 0, ["2026-10-16 to 2026-10-18", "2026-10-09 to 2026-10-11"]),
        ("weekend", 1, ["2026-10-16 to 2026-10-18", "2026-10-23 to 2026-10-25"]),
        ("month", 1, ["2026-11"]),
        ("quarter", -1, ["2026-07-01 to 2026-09-30"]),
        ("season", 0, ["2026-04-17 to 2027-04-12"]),
        ("year", -1, ["2025"]),
        ("decade", 0, ["2020 to 2029"]),
        ("century", 0, ["2000 to 2099"]),
    ],
)
def test_periods_around_a_day(unit: str, shift: int, expected: list[str]) -> None:
    """A period is the calendar's, so many before or after the present one."""
    assert expected == [plain_interval(reading) for reading in shifted(unit, shift, WEDNESDAY)]


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        ("day", -2, datetime.date(2026, 10, 12)),
        ("fortnight", 1, datetime.date(2026, 10, 28)),
        ("month", 4, datetime.date(2027, 2, 14)),
        ("decade", -1, datetime.date(2016, 10, 14)),
    ],
)
def test_days_are_moved_by_units(unit: str, count: int, expected: datetime.date) -> None:
    """So many units later or earlier, over the ends of months and years."""
    assert expected == moved(WEDNESDAY, unit, count)


def test_day_that_a_month_does_not_have_is_its_last() -> None:
    """A month after the 31st of January is the end of February."""
    assert datetime.date(2027, 2, 28) == moved(datetime.date(2027, 1, 31), "month", 1)


def test_longer_units_are_meant_more_loosely() -> None:
    """Two days ago is exact, two years ago is not."""
    assert sorted(map(slack, ("day", "week", "month", "year"))) == [*map(slack, ("day", "week", "month", "year"))]
    assert datetime.timedelta() == slack("day")


def test_winter_ends_in_the_next_year() -> None:
    """Months that run over the end of the year end in the next one."""
    assert "2026-12-01 to 2027-02-28" == plain_interval(months(2026, 12, 2))


def test_weekdays_of_a_period() -> None:
    """A week with both its Sundays has two, and one of every other day."""
    (week,) = shifted("week", 0, WEDNESDAY)

    assert ["2026-10-11", "2026-10-18"] == [plain_interval(day) for day in weekdays_in(week, 6)]
    assert ["2026-10-12"] == [plain_interval(day) for day in weekdays_in(week, 0)]
