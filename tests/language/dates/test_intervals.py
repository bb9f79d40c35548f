"""Intervals of days."""

from __future__ import annotations

import datetime

import pytest

from crosscheck.language.dates.intervals import Interval, days, plain_interval

MONDAY, TUESDAY, SUNDAY = (datetime.date(2026, 10, day) for day in (12, 13, 18))


def hours(first: int, last: int) -> Interval:
    """A part of Monday and the day after, by its hours."""
    start = days(MONDAY).start
    return Interval(start + datetime.timedelta(hours=first), start + datetime.timedelta(hours=last))


def test_week_holds_its_days() -> None:
    """A week overlaps and holds each of its days, and no day holds it."""
    week, day = days(MONDAY, SUNDAY), days(TUESDAY)

    assert (True, True, False) == (week.overlaps(day), week.holds(day), day.holds(week))


def test_days_side_by_side_do_not_overlap() -> None:
    """Where one day ends the other begins."""
    assert not days(MONDAY).overlaps(days(TUESDAY))


def test_weeks_that_share_a_day_do_not_overlap() -> None:
    """What lies in both must be a fifth of the shorter one."""
    assert not days(MONDAY, SUNDAY).overlaps(days(SUNDAY, SUNDAY + datetime.timedelta(days=6)))


@pytest.mark.parametrize(
    ("interval", "one"), [(hours(18, 30), True), (days(MONDAY), True), (days(MONDAY, TUESDAY), False)]
)
def test_night_is_one_day(interval: Interval, one: bool) -> None:
    """A part of a day belongs to the day on which it begins."""
    assert one == interval.is_one_day


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (days(MONDAY), "2026-10-12"),
        (hours(18, 30), "2026-10-12"),
        (days(MONDAY, SUNDAY), "2026-10-12 to 2026-10-18"),
        (days(datetime.date(2026, 2, 1), datetime.date(2026, 2, 28)), "2026-02"),
        (days(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)), "2026"),
        (days(datetime.date(2020, 1, 1), datetime.date(2029, 12, 31)), "2020 to 2029"),
    ],
)
def test_intervals_are_written_as_shortly_as_they_can_be(interval: Interval, text: str) -> None:
    """A year, a month and a day are named; anything else by its first and last day."""
    assert text == plain_interval(interval)
