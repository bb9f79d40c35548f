"""How two dates of two articles relate."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import news_text

from crosscheck.language.dates.grammar import DateExpression, find_dates
from crosscheck.language.dates.intervals import Interval
from crosscheck.language.dates.relations import Verdict, compare_dates
from crosscheck.language.dates.resolving import resolve

TUESDAY, WEDNESDAY, SATURDAY = (datetime.date(2026, 10, day) for day in (13, 14, 17))


def verdict(
    left: str, right: str, published: datetime.date | None = WEDNESDAY, other: datetime.date | None = WEDNESDAY
) -> Verdict:
    """How the first dates of two sentences relate."""
    ours, theirs = (find_dates(text, 0, len(text))[0] for text in (left, right))
    return compare_dates(ours, theirs, published, other)


def relation(left: str, right: str, *days: datetime.date | None) -> str:
    """The relation, which is the same from either side."""
    found = verdict(left, right, *days)
    assert found.relation == verdict(right, left, *days[::-1]).relation
    return found.relation


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It opened on Monday.", "It opened on October 12.", "same"),
        ("It opened yesterday.", "It opened on Tuesday night.", "same"),
        ("It opened on Friday.", "It will open on 16 October.", "same"),
        ("It opened in 2019.", "It opened in February 2019.", "within"),
        ("It opened last week.", "It opened on Thursday.", "within"),
        ("It opened late in May.", "It opened in mid-May.", "overlap"),
        ("It opened on Monday.", "It opened on Tuesday.", "differ"),
        ("It opened last year.", "It opened last week.", "differ"),
        ("It opened earlier this week.", "It opened today.", "differ"),
        ("It opened in June 1972.", "It opened in July 1967.", "differ"),
        ("It opened this week.", "It opened last week.", "differ"),
        ("It ran from Monday to Friday.", "It ran from Tuesday to Friday.", "differ"),
        ("It opened at 6 p.m. on Monday.", "It opened at 9 p.m. on Monday.", "other time"),
        ("It opened at 6 p.m.", "It opened at 9 p.m.", "other time"),
        ("It opened on Monday.", "It opened two days later.", "unknown"),
        ("It opened on Monday.", "It opened at 6 p.m.", "unknown"),
    ],
)
def test_dates_of_one_day_of_publication(left: str, right: str, expected: str) -> None:
    """What two dates mean is compared as intervals."""
    assert expected == relation(left, right, WEDNESDAY, WEDNESDAY)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It opened at 6 p.m.", "It opened at 6:05 p.m."),
        ("It opened around 6 p.m.", "It opened at 6:40 p.m."),
        ("It opened at 6 p.m. ET.", "It opened at 2200 GMT."),
        ("It opened at 6 p.m. ET.", "It opened at 9 p.m."),
        ("It opened at 6:00.", "It opened at 18:00."),
        ("It opened at midnight.", "It opened at 12 a.m."),
    ],
)
def test_clock_times_that_can_be_one(left: str, right: str) -> None:
    """Loose words, zones, and the half of the day that is not given allow for the same time."""
    assert "unknown" == relation(left, right, WEDNESDAY, WEDNESDAY)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It opened today.", "It opened yesterday.", "same"),
        ("It opened today.", "It opened today.", "differ"),
        ("It opened on Monday.", "It opened on Monday.", "same"),
        ("It opened last week.", "It opened this week.", "differ"),
    ],
)
def test_each_date_is_told_from_its_own_day(left: str, right: str, expected: str) -> None:
    """“Yesterday” in Wednesday's paper is “today” in Tuesday's."""
    assert expected == relation(left, right, TUESDAY, WEDNESDAY)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It opened on Monday.", "It opened on Tuesday.", "differ"),
        ("It opened today.", "It opened tomorrow.", "differ"),
        ("It opened last week.", "It opened last month.", "differ"),
        ("It opened last week.", "It opened last week.", "same"),
        ("It opened on May 7.", "It opened on May 9.", "differ"),
        ("It opened in 2014.", "It opened in 2015.", "differ"),
        ("It opened today.", "It opened on Monday.", "unknown"),
        ("It opened last year.", "It opened in 2015.", "unknown"),
        ("It opened last week.", "It opened on May 7.", "unknown"),
        ("It opened on Thursday.", "It opened on May 7.", "unknown"),
        ("It opened last month.", "It opened in May.", "unknown"),
        ("It opened on Thursday.", "It opened in May.", "differ"),
    ],
)
def test_undated_articles_are_taken_to_be_of_one_day(left: str, right: str, expected: str) -> None:
    """Dates differ that differ on nearly every day; names of the calendar are chosen for the day, and may agree."""
    assert expected == relation(left, right, None, None)


def test_undated_dates_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where each of many dates is compared with each of many, each is read on each possible day, and then no more."""
    read: list[DateExpression] = []

    def count(expression: DateExpression, day: datetime.date) -> list[Interval]:
        read.append(expression)
        return resolve(expression, day)

    text = "It opened on March 3, 1931, on May 7, 1932, and on June 1, 1933, which nobody had asked for."
    dates = find_dates(text, 0, len(text))
    monkeypatch.setattr("crosscheck.language.dates.relations.resolve", count)
    first = [compare_dates(one, other, None, None).relation for one in dates for other in dates]
    often = len(read)
    again = [compare_dates(one, other, None, None).relation for one in dates for other in dates]
    assert ["same", "differ", "differ", "differ", "same"] == first[:5] == again[:5]
    assert often == len(read) <= 3 * 133


def test_undated_verdict_is_less_certain() -> None:
    """Without a day there are no intervals to show, and only the share of days on which the dates differ."""
    found = verdict("It opened last week.", "It opened last month.", None, None)

    assert (None, None) == (found.left, found.right)
    assert 0.6 <= found.certainty < 1


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It opened on Monday.", "It opened on Tuesday.", "unknown"),
        ("It opened on May 7.", "It opened on May 9.", "differ"),
        ("It opened on Monday.", "It opened on October 12.", "same"),
        ("It opened on Monday.", "It opened in 2019.", "differ"),
    ],
)
def test_one_undated_article_is_compared_where_its_day_is_not_needed(left: str, right: str, expected: str) -> None:
    """A weekday needs its day of publication; a day of a month is of the year of the other article."""
    assert expected == verdict(left, right, WEDNESDAY, None).relation


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It has run since 2002.", "It has run since 2003.", "differ"),
        ("It is shut until Friday.", "It is shut until 16 October.", "same"),
        ("It has until December 15 to open.", "It has to open in December.", "within"),
        ("It will open by Friday.", "It will open on Thursday.", "unknown"),
        ("It has run since Monday.", "It will run until Monday.", "unknown"),
        ("It opened in the week of May 4.", "It opened on May 7.", "unknown"),
    ],
)
def test_words_before_dates_bound_what_is_compared(left: str, right: str, expected: str) -> None:
    """Since is compared with since; by Friday may be on Thursday."""
    assert expected == relation(left, right, WEDNESDAY, WEDNESDAY)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It opened on March 2.", "It opened in March 2008.", "within"),
        ("It opened on March 2.", "It opened in April 2008.", "differ"),
        ("It opened on Monday.", "It opened in 2008.", "differ"),
    ],
)
def test_day_without_a_year_may_be_of_the_year_that_is_given(left: str, right: str, expected: str) -> None:
    """An article about the past need not name the year each time."""
    assert expected == relation(left, right, WEDNESDAY, WEDNESDAY)


@given(news_text)
def test_date_never_differs_from_itself(text: str) -> None:
    """On one day of publication, known or not, every date agrees with itself."""
    for date in find_dates(text, 0, len(text)):
        for day in (SATURDAY, None):
            assert compare_dates(date, date, day, day).relation in ("same", "unknown")


@given(st.text(alphabet="MondayTuesFri 0123456789,.-/JunMay", max_size=40))
def test_any_words_can_be_compared(text: str) -> None:
    """Whatever is read as a date is compared without an error, the same from either side."""
    found = find_dates(text, 0, len(text))
    for left in found:
        for right in found:
            there, back = compare_dates(left, right, SATURDAY, None), compare_dates(right, left, None, SATURDAY)
            assert there.relation == back.relation
