"""What days a date means."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import news_text

from crosscheck.language.dates.grammar import find_dates
from crosscheck.language.dates.intervals import Interval, plain_interval
from crosscheck.language.dates.resolving import names_a_day, resolve, resolve_from

WEDNESDAY = datetime.date(2026, 10, 14)


def readings(sentence: str, published: datetime.date = WEDNESDAY) -> list[Interval]:
    """The readings of the first date of a sentence."""
    return resolve(find_dates(sentence, 0, len(sentence))[0], published)


def first(sentence: str, published: datetime.date = WEDNESDAY) -> str:
    """The likeliest reading of the first date of a sentence, as a reader writes it."""
    return plain_interval(readings(sentence, published)[0])


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("It opened on Monday.", "2026-10-12"),
        ("It opened on Wednesday.", "2026-10-14"),
        ("It opened on Thursday.", "2026-10-08"),
        ("It will open on Thursday.", "2026-10-15"),
        ("It will open on Wednesday.", "2026-10-14"),
        ("It opened last Wednesday.", "2026-10-07"),
        ("It opens this Friday.", "2026-10-16"),
        ("It opens next Friday.", "2026-10-16"),
        ("It opened on Tuesday of last week.", "2026-10-06"),
        ("It opened yesterday.", "2026-10-13"),
        ("It opened the day before yesterday.", "2026-10-12"),
        ("It opens tonight.", "2026-10-14"),
        ("It opened last night.", "2026-10-13"),
        ("It opens tomorrow.", "2026-10-15"),
        ("It opened last week.", "2026-10-04 to 2026-10-11"),
        ("It opened last weekend.", "2026-10-09 to 2026-10-11"),
        ("It opened last month.", "2026-09"),
        ("It opened last year.", "2025"),
        ("It opens next year.", "2027"),
        ("It opened in the last decade.", "2016-10-14 to 2026-10-14"),
        ("It opened over the past week.", "2026-10-07 to 2026-10-14"),
        ("It opened two days ago.", "2026-10-12"),
        ("It opened a week ago.", "2026-10-03 to 2026-10-11"),
        ("It opens three days from now.", "2026-10-17"),
        ("It will open from 9 a.m. to 5 p.m. on Thursday.", "2026-10-15"),
        ("It was shut from 9 p.m. on Monday to 5 p.m.", "2026-10-12"),
    ],
)
def test_days_are_told_from_the_day_of_publication(sentence: str, days: str) -> None:
    """A weekday is the last one, the same day allowed, unless it lies ahead; the rest is counted."""
    assert days == first(sentence)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("It opened on May 5, 2031.", "2031-05-05"),
        ("It opened on Friday, May 5.", "2026-05-05"),
        ("It opened on January 5.", "2027-01-05"),
        ("It opened on May 5-7.", "2026-05-05 to 2026-05-07"),
        ("It opened in May.", "2026-05"),
        ("It opened in January.", "2027-01"),
        ("It opened last January.", "2026-01"),
        ("It opened in January of last year.", "2025-01"),
        ("It opened on the 15th.", "2026-09-15"),
        ("It will open on the 15th.", "2026-10-15"),
        ("It opens on the 15th of next month.", "2026-11-15"),
        ("It opened in 2019.", "2019"),
        ("It opened in 2019-21.", "2019 to 2021"),
        ("It opened in the 1940s.", "1940 to 1949"),
        ("It opened in the 19th century.", "1801 to 1900"),
        ("It opened in the summer of 2015.", "2015-06-01 to 2015-08-31"),
        ("It opened in the winter of 2015.", "2015-12-01 to 2016-02-29"),
        ("It opened last summer.", "2026-06-01 to 2026-08-31"),
        ("It opened in the second quarter of 2015.", "2015-04-01 to 2015-06-30"),
        ("It opened in the second quarter.", "2026-04-01 to 2026-06-30"),
        ("It opened on Christmas Eve.", "2026-12-24"),
        ("It ran from Monday to Wednesday.", "2026-10-12 to 2026-10-14"),
        ("It ran from Saturday to Monday.", "2026-10-10 to 2026-10-12"),
        ("It ran between 2010 and 2014.", "2010 to 2014"),
    ],
)
def test_days_are_read_from_the_calendar(sentence: str, days: str) -> None:
    """The coarse part is read first and the finer one in it; what has no year is of the nearest."""
    assert days == first(sentence)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("It opened early in May.", "2026-05-01 to 2026-05-14"),
        ("It opened in mid-May.", "2026-05-07 to 2026-05-25"),
        ("It opened late last year.", "2025-07-31 to 2025-12-31"),
        ("It opens at the end of the year.", "2026-08-29 to 2026-12-31"),
        ("It opened earlier this week.", "2026-10-11 to 2026-10-13"),
        ("It opened earlier this year.", "2026-01-01 to 2026-09-29"),
        ("It opens later this year.", "2026-10-29 to 2026-12-31"),
        ("It opened early on Monday.", "2026-10-12"),
    ],
)
def test_parts_of_periods_are_generous(sentence: str, days: str) -> None:
    """Early, middle and late meet at their borders; “earlier this year” is not of the last days."""
    assert days == first(sentence)


def test_night_runs_into_the_next_day() -> None:
    """What happened on Monday night may have happened early on Tuesday."""
    night, morning = readings("It burned on Monday night.")[0], readings("It burned early on Tuesday.")[0]

    assert night.overlaps(morning)
    assert datetime.date(2026, 10, 12) == night.first_day == night.last_day


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("It opened on Friday.", ["2026-10-09", "2026-10-16"]),
        ("It will open on Friday.", ["2026-10-16", "2026-10-09"]),
        ("It opened last Friday.", ["2026-10-09", "2026-10-02"]),
        ("It opens next Friday.", ["2026-10-16", "2026-10-23"]),
        ("It opened last summer.", ["2026-06-01 to 2026-08-31", "2025-06-01 to 2025-08-31"]),
        ("It opened in September.", ["2026-09"]),
        ("It opened in April.", ["2026-04", "2027-04"]),
        ("It opened on May 5, 2031.", ["2031-05-05"]),
    ],
)
def test_all_usual_readings_are_given(sentence: str, days: list[str]) -> None:
    """Where a date may be taken in two ways both are there, the likelier first."""
    assert days == [plain_interval(reading) for reading in readings(sentence)]


def test_weekend_gives_last_week_two_readings() -> None:
    """On a Saturday “last week” may be the one that is just over."""
    saturday = datetime.date(2026, 10, 17)
    found = [plain_interval(reading) for reading in readings("It opened last week.", saturday)]
    assert ["2026-10-04 to 2026-10-11", "2026-10-11 to 2026-10-18"] == found


@pytest.mark.parametrize(
    "sentence", ["It opened at 7 p.m.", "It opened two days later.", "It opened on February 30.", "It opened that day."]
)
def test_what_the_day_of_publication_does_not_tell_has_no_reading(sentence: str) -> None:
    """A clock time alone, a date told from another one, and a day that is in no calendar stay open."""
    assert [] == readings(sentence)


def test_clock_time_names_no_day() -> None:
    """Only what says more than the time of day names a day."""
    seven, monday = (
        find_dates(text, 0, len(text))[0] for text in ("At 7 p.m. it rained.", "At 7 p.m. Monday it rained.")
    )
    assert (False, True) == (names_a_day(seven), names_a_day(monday))


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("It opened the day before the vote.", "2026-10-13"),
        ("It opened two days later.", "2026-10-16"),
        ("It opened the same day.", "2026-10-14"),
        ("It opened a week after the vote.", "2026-10-17 to 2026-10-25"),
    ],
)
def test_dates_are_told_from_another_day(sentence: str, days: str) -> None:
    """Where the other day is known, so is what is told from it."""
    found = resolve_from(find_dates(sentence, 0, len(sentence))[0], WEDNESDAY)
    assert [days] == [plain_interval(reading) for reading in found]


def test_date_of_the_calendar_is_told_from_nothing() -> None:
    """A weekday has no other day to be told from."""
    assert [] == resolve_from(find_dates("It opened on Monday.", 0, 20)[0], WEDNESDAY)


@given(news_text, st.dates(datetime.date(1990, 1, 1), datetime.date(2060, 1, 1)))
def test_resolving_is_stable(text: str, published: datetime.date) -> None:
    """The same words on the same day mean the same days, and no reading ends before it begins."""
    for date in find_dates(text, 0, len(text)):
        found = resolve(date, published)
        assert found == resolve(date, published)
        assert all(reading.start < reading.end for reading in found)
