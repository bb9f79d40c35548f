"""Periods of the calendar: a day and the name of a period in, intervals out.

Weeks begin on a Sunday in some newsrooms and on a Monday in others; a week here has both Sundays, for a contradiction
must hold in either.
"""

from __future__ import annotations

import calendar
import datetime

from crosscheck import data
from crosscheck.language.dates.intervals import Interval, days

__all__ = ["months", "moved", "shifted", "slack", "weekdays_in"]

_DAY = datetime.timedelta(days=1)
_SATURDAY = 5  # at the weekend "last week" is also the one that ends, "this week" the one that begins


def months(year: int, first: int, last: int) -> Interval:
    """From the first day of a month to the last day of another; where that is earlier, of the next year."""
    final = year + (last < first)
    return days(datetime.date(year, first, 1), datetime.date(final, last, calendar.monthrange(final, last)[1]))


def moved(day: datetime.date, unit: str, count: int) -> datetime.date:
    """The day so many units later, or earlier where the count is negative."""
    length = _units()[unit]
    if "days" in length:
        return day + _DAY * length["days"] * count
    year, month = divmod(day.year * 12 + day.month - 1 + length["months"] * count, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def slack(unit: str) -> datetime.timedelta:
    """How far from the exact day an amount of units may mean."""
    return _DAY * _units()[unit]["slack"]


def _units() -> dict[str, dict[str, int]]:
    units: dict[str, dict[str, int]] = data.load("dates")["units"]
    return units


def shifted(unit: str, shift: int, published: datetime.date) -> list[Interval]:
    """The period around the day of publication, or so many before or after it; its readings, the likelier first."""
    if unit == "weekend":
        return _weekends(shift, published)
    if unit == "season":
        middle = moved(published, "year", shift)
        return [days(middle - 180 * _DAY, middle + 180 * _DAY)]
    around = _around(unit, moved(published, unit, shift))
    if unit == "week" and shift <= 0 and published.weekday() >= _SATURDAY:
        return [around, Interval(around.start + 7 * _DAY, around.end + 7 * _DAY)]
    return [around]


def _around(unit: str, day: datetime.date) -> Interval:
    """The calendar's period of a unit that a day lies in."""
    if unit in ("hour", "day"):
        return days(day)
    if unit in ("week", "fortnight"):
        sunday = day - _DAY * (day.weekday() + 1)
        return days(sunday, sunday + 7 * _DAY * (2 if unit == "fortnight" else 1))
    if unit == "month":
        return months(day.year, day.month, day.month)
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        return months(day.year, first, first + 2)
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    first = day.year - day.year % length
    return days(datetime.date(max(1, first), 1, 1), datetime.date(first + length - 1, 12, 31))


def _weekends(shift: int, published: datetime.date) -> list[Interval]:
    """Friday to Sunday; this weekend is the nearest, last weekend the one before or the one that is just over."""
    friday = published - _DAY * ((published.weekday() - 4) % 7)
    last, coming = days(friday, friday + 2 * _DAY), days(friday + 7 * _DAY, friday + 9 * _DAY)
    if shift < 0:
        before = days(friday - 7 * _DAY, friday - 5 * _DAY)
        return [before, last] if published <= last.last_day else [last, before]
    if shift > 0:
        return [coming, days(friday + 14 * _DAY, friday + 16 * _DAY)]
    return [last, coming] if published <= last.last_day + 2 * _DAY else [coming, last]


def weekdays_in(reading: Interval, weekday: int) -> list[Interval]:
    """The days of a period that are such a weekday."""
    first = reading.first_day + _DAY * ((weekday - reading.first_day.weekday()) % 7)
    found = []
    while first <= reading.last_day:
        found.append(days(first))
        first += 7 * _DAY
    return found
