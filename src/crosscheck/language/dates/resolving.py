"""What days a date means: an expression and the day of publication in, intervals out.

The parts are read from the coarsest to the finest, each inside the one before: the year first, then the month in it,
then the day. Where the words leave the coarse part open, the day of publication gives it: a weekday is the last one on
or before it, unless what happens lies ahead; a month without a year is the nearest. Where two readings are usual ("last
Friday", "this weekend"), both are given, the likelier first: a reader who may take a date in two ways finds no
contradiction in it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from attrs import evolve

from crosscheck.language.dates import periods
from crosscheck.language.dates.grammar import DateExpression
from crosscheck.language.dates.intervals import Interval, days
from crosscheck.language.dates.lexicon import lexicon
from crosscheck.language.dates.parts import Part

__all__ = ["names_a_day", "resolve", "resolve_from"]

_DAY = datetime.timedelta(days=1)
_WEEK = datetime.timedelta(days=7)
_AGAIN_AS_FAR = 60  # days: how much nearer one year's May must be than another's to leave no doubt


def resolve(expression: DateExpression, published: datetime.date) -> list[Interval]:
    """The readings of a date, the likeliest first; none for a clock time alone or a date told from another one.

    Of hours that go on, "9 a.m. to 5 p.m. on Saturday", the day is that of both.
    """
    readings = _read(expression.parts, published, expression.ahead)
    if expression.until:
        ends = _read(expression.until, published, expression.ahead)
        if not (_name_a_day(expression.parts) and _name_a_day(expression.until)):
            return readings or ends
        return [_span(reading, end) for reading, end in zip(readings, ends, strict=False)]
    return readings


def resolve_from(expression: DateExpression, anchor: datetime.date) -> list[Interval]:
    """What "two days later" and "the day before the vote" mean, told from the day of something else."""
    part = next((part for part in expression.parts if part.kind == "anchored"), None)
    if part is None or part.shift is None:
        return []
    return _read([evolve(part, kind="ago")], anchor, expression.ahead)


def names_a_day(expression: DateExpression) -> bool:
    """Whether an expression says more than a time of the day."""
    return _name_a_day((*expression.parts, *expression.until))


def _name_a_day(parts: Sequence[Part]) -> bool:
    return any(part.kind not in ("clock", "day part", "edge") for part in parts)


def _span(first: Interval, last: Interval) -> Interval:
    """From one to the other; of two weekdays, the second one comes within a week."""
    while last.end <= first.start and first.start - last.end < _WEEK:
        last = Interval(last.start + _WEEK, last.end + _WEEK)
    return Interval(min(first.start, last.start), max(first.end, last.end))


def _read(parts: Sequence[Part], published: datetime.date, ahead: bool) -> list[Interval]:
    try:
        return _narrow(parts, published, ahead)
    except (ValueError, OverflowError):  # the 31st of a short month, a year beyond the calendar
        return []


def _narrow(parts: Sequence[Part], published: datetime.date, ahead: bool) -> list[Interval]:
    readings: list[Interval] = []
    by_kind = {part.kind: part for part in parts}
    if "day" in by_kind:
        by_kind.pop("weekday", None)
    for kind, read in _READERS.items():
        if kind in by_kind:
            readings = read(by_kind[kind], readings, published, ahead)
    if "day part" in by_kind:
        return [_hours(by_kind["day part"].name, reading) for reading in readings]
    if "edge" in by_kind:
        return [_edge(by_kind["edge"].name, reading, published) for reading in readings]
    return readings


def _years(part: Part, readings: list[Interval], published: datetime.date, ahead: bool) -> list[Interval]:
    return [days(datetime.date(part.low, 1, 1), datetime.date(part.high, 12, 31))]


def _period(part: Part, readings: list[Interval], published: datetime.date, ahead: bool) -> list[Interval]:
    return periods.shifted(part.name, part.shift or 0, published)


def _window(part: Part, readings: list[Interval], published: datetime.date, ahead: bool) -> list[Interval]:
    return [days(periods.moved(published, part.name, -1), published)]


def _ago(part: Part, readings: list[Interval], published: datetime.date, ahead: bool) -> list[Interval]:
    """So many units before or after a day, as loosely as the unit is large: a week ago is within a few days."""
    shift = part.shift or 0
    ends = sorted(periods.moved(published, part.name, shift * count) for count in (part.low, part.high))
    slack = periods.slack(part.name)
    return [days(ends[0] - slack, ends[1] + slack)]


def _season(part: Part, readings: list[Interval], published: datetime.date, ahead: bool) -> list[Interval]:
    first, last = lexicon().seasons[part.name]
    if readings:
        return [periods.months(reading.first_day.year, first, last) for reading in readings]
    near = [periods.months(published.year + step, first, last) for step in (-2, -1, 0, 1, 2)]
    return _by_shift(near, part.shift, published, ahead)


def _quarter(part: Part, readings: list[Interval], published: datetime.date, ahead: bool) -> list[Interval]:
    first = 3 * part.low - 2
    if readings:
        return [periods.months(reading.first_day.year, first, first + 2) for reading in readings]
    near = [periods.months(published.year + step, first, first + 2) for step in (-1, 0, 1)]
    return _by_shift(near, None, published, ahead)


def _month(part: Part, readings: list[Interval], published: datetime.date, ahead: bool) -> list[Interval]:
    if readings:
        return [periods.months(reading.first_day.year, part.low, part.low) for reading in readings]
    near = [periods.months(published.year + step, part.low, part.low) for step in (-2, -1, 0, 1, 2)]
    return _by_shift(near, part.shift, published, ahead)


def _day(part: Part, readings: list[Interval], published: datetime.date, ahead: bool) -> list[Interval]:
    """A day of a month, or several: of the year that was read before, else of the nearest one."""
    years = [reading.first_day.year for reading in readings]
    near = []
    for year in years or [published.year + step for step in (-1, 0, 1)]:
        try:
            near.append(days(datetime.date(year, *divmod(part.low, 100)), datetime.date(year, *divmod(part.high, 100))))
        except ValueError:  # February 29
            continue
    return near if years else _by_shift(near, None, published, ahead)


def _ordinal(part: Part, readings: list[Interval], published: datetime.date, ahead: bool) -> list[Interval]:
    """The 15th: of the month that was read before, else the last one, or the next one where it lies ahead."""
    months = [reading.first_day for reading in readings]
    near = []
    for month in months or [periods.moved(published.replace(day=1), "month", step) for step in (-1, 0, 1)]:
        try:
            near.append(days(month.replace(day=part.low)))
        except ValueError:
            continue
    return near if months else _by_side(near, published, ahead)


def _weekday(part: Part, readings: list[Interval], published: datetime.date, ahead: bool) -> list[Interval]:
    if readings:
        return [within for reading in readings for within in periods.weekdays_in(reading, part.low)]
    last = published - datetime.timedelta(days=(published.weekday() - part.low) % 7)
    coming = last if last == published else last + _WEEK
    orders: dict[int | None, list[datetime.date]] = {
        None: [coming, last] if ahead else [last, coming],
        0: [coming, last],
        -1: [last - _WEEK, last] if last == published else [last, last - _WEEK],
        1: [coming, coming + _WEEK] if coming != published else [coming + _WEEK],
    }
    return [days(day) for day in dict.fromkeys(orders[part.shift])]


def _by_side(near: Sequence[Interval], published: datetime.date, ahead: bool) -> list[Interval]:
    """The last one on or before publication and the next one after, in the order that the verb gives."""
    over = [each for each in near if each.first_day <= published]
    coming = [each for each in near if each.last_day >= published]
    both = [*over[-1:], *coming[:1]]
    return list(dict.fromkeys(reversed(both) if ahead else both))


def _by_shift(near: Sequence[Interval], shift: int | None, published: datetime.date, ahead: bool) -> list[Interval]:
    """Of one period in several years: the last two, the next two, or the nearest."""
    if shift == -1:
        return [each for each in reversed(near) if each.last_day < published][:2]
    if shift == 1:
        return [each for each in near if each.first_day > published][:2]
    if ahead:
        return _by_side(near, published, ahead)
    ordered = sorted(near, key=lambda each: (_distance(each, published), each.start))
    if len(ordered) < 2:
        return ordered
    in_doubt = _distance(ordered[1], published) - _distance(ordered[0], published) < _AGAIN_AS_FAR
    return ordered[: 2 if in_doubt else 1]


def _distance(interval: Interval, day: datetime.date) -> int:
    if interval.first_day <= day <= interval.last_day:
        return 0
    return min(abs((interval.first_day - day).days), abs((interval.last_day - day).days))


def _edge(name: str, reading: Interval, published: datetime.date) -> Interval:
    """The part of a period: early, late, the end of it.

    "Earlier this week" is not today, and "earlier this year" not in the last days either: the longer the period, the
    further away.
    """
    if name in ("earlier", "later"):
        return reading if reading.is_one_day else _beside(name, reading, days(published))
    low, high = lexicon().edges[name]
    return Interval(reading.start + reading.length * low, reading.start + reading.length * high)


def _beside(name: str, reading: Interval, today: Interval) -> Interval:
    """A period up to some time before today, or from some time after it; never less than a day of it."""
    away = min(_DAY * 14, reading.length / 20)
    if name == "earlier":
        return Interval(reading.start, max(reading.start + _DAY, min(reading.end, today.start - away)))
    return Interval(min(max(reading.start, today.end + away), reading.end - _DAY), reading.end)


def _hours(name: str, reading: Interval) -> Interval:
    first, last = lexicon().day_parts[name]
    return Interval(
        reading.start + datetime.timedelta(hours=first), reading.end - _DAY + datetime.timedelta(hours=last)
    )


_Reader = Callable[[Part, list[Interval], datetime.date, bool], list[Interval]]
# From the coarsest to the finest.
_READERS: dict[str, _Reader] = {
    "year": _years,
    "period": _period,
    "window": _window,
    "ago": _ago,
    "season": _season,
    "quarter": _quarter,
    "month": _month,
    "day": _day,
    "ordinal": _ordinal,
    "weekday": _weekday,
}
