"""Intervals of days: what a date means once it is resolved.

A date is never a point: "Monday" is a day, "last week" eight of them, since weeks begin on a Sunday here and on a
Monday there. Hours are kept, so that Tuesday's night runs into Wednesday morning, and every comparison is generous at
the borders.
"""

from __future__ import annotations

import datetime

from attrs import frozen

__all__ = ["Interval", "days", "plain_interval"]

_NONE = datetime.timedelta()
_DAY = datetime.timedelta(days=1)


@frozen
class Interval:
    """The time from one moment up to another.

    Attributes:
        start: the first moment.
        end: the moment after the last.
    """

    start: datetime.datetime
    end: datetime.datetime

    def overlaps(self, other: Interval) -> bool:
        """Whether a fifth of the shorter one, or more, lies in both: two weeks that share a Sunday are apart."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return shared > _NONE and shared >= min(self.length, other.length) / 5

    def holds(self, other: Interval) -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    @property
    def first_day(self) -> datetime.date:
        """The day of the first moment."""
        return self.start.date()

    @property
    def last_day(self) -> datetime.date:
        """The day of the last moment; a night belongs to the day on which it begins."""
        if self.length < _DAY:
            return self.first_day
        return (self.end - datetime.timedelta(microseconds=1)).date()

    @property
    def length(self) -> datetime.timedelta:
        """How long it is."""
        return self.end - self.start

    @property
    def is_one_day(self) -> bool:
        """Whether it is a day, or a part of one."""
        return self.first_day == self.last_day


def days(first: datetime.date, last: datetime.date | None = None) -> Interval:
    """The whole days from one to another, both included."""
    start = datetime.datetime.combine(first, datetime.time())
    return Interval(start, datetime.datetime.combine(last or first, datetime.time()) + _DAY)


def plain_interval(interval: Interval) -> str:
    """An interval as a reader writes it: 2031-04-17, 2031-04, 2031, or the first and the last day."""
    first, last = interval.first_day, interval.last_day
    whole = interval.start.time() == interval.end.time() == datetime.time()
    if first.day == 1 and (last + _DAY).day == 1 and whole:
        if (first.month, last.month) == (1, 12):
            return f"{first.year:04}" if first.year == last.year else f"{first.year:04} to {last.year:04}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%Y-%m}"
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
