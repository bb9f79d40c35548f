"""Finding dates in sentences of news English."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text, news_text

from crosscheck.language.dates.grammar import DateExpression, find_dates


def dates(sentence: str) -> list[DateExpression]:
    """All dates of one sentence."""
    return find_dates(sentence, 0, len(sentence))


def only(sentence: str) -> DateExpression:
    """The one date of a sentence."""
    (date,) = dates(sentence)
    return date


def written(sentence: str) -> list[str]:
    """The dates of a sentence as they are written."""
    return [date.text for date in dates(sentence)]


def kinds(sentence: str) -> list[tuple[str, int, int, str, int | None]]:
    """What the parts of the one date of a sentence are."""
    return [(part.kind, part.low, part.high, part.name, part.shift) for part in only(sentence).parts]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The bridge opened on May 5, 2031, to cheers.", "May 5, 2031"),
        ("The bridge opened on 5 May 2031 to cheers.", "5 May 2031"),
        ("The bridge opened on the 5th of May.", "5th of May"),
        ("The bridge opened on Sept. 5 to cheers.", "Sept. 5"),
        ("The bridge opened on Monday, May 5, to cheers.", "Monday, May 5"),
        ("The bridge opened on Friday 6 November to cheers.", "Friday 6 November"),
        ("The bridge opened on Mon., Oct. 5, to cheers.", "Mon., Oct. 5"),
        ("The bridge opened on 2031-05-05 to cheers.", "2031-05-05"),
        ("The bridge opened on 10/13/2031 to cheers.", "10/13/2031"),
        ("The bridge opened on 13/10/2031 to cheers.", "13/10/2031"),
        ("The bridge opened on the 15th, to cheers.", "15th"),
        ("The bridge opened on the 15th of this month.", "15th of this month"),
        ("The bridge opened on Monday to cheers.", "Monday"),
        ("The bridge opened early on Monday to cheers.", "early on Monday"),
        ("The bridge opened last Monday night.", "last Monday night"),
        ("The bridge opened on Tuesday evening of last week.", "Tuesday evening of last week"),
        ("The bridge opened at 6:52 p.m. on Monday.", "6:52 p.m. on Monday"),
        ("The bridge opened on Monday at 7pm ET.", "Monday at 7pm ET"),
        ("The bridge opened at 18:52 to cheers.", "18:52"),
        ("The bridge opened at 1845 GMT to cheers.", "1845 GMT"),
        ("The bridge opened at noon on Monday.", "noon on Monday"),
        ("The bridge opened on Christmas Eve.", "Christmas Eve"),
        ("The bridge opened on New Year’s Eve.", "New Year’s Eve"),
        ("The bridge opened in February 2019.", "February 2019"),
        ("The bridge opened in January of last year.", "January of last year"),
        ("The bridge opened in mid-December.", "mid-December"),
        ("The bridge opened at the end of 2019.", "end of 2019"),
        ("The bridge opened in the summer of 2015.", "summer of 2015"),
        ("The bridge opened last summer.", "last summer"),
        ("The bridge opened in the first quarter of 2015.", "first quarter of 2015"),
        ("The bridge opened in 2019.", "2019"),
        ("The bridge opened in 2019-20.", "2019-20"),
        ("The bridge (2019) is new.", "2019"),
        ("The bridge opened in the early 1960s.", "early 1960s"),
        ("The bridge opened in the '90s.", "'90s"),
        ("The bridge opened in the 19th century.", "19th century"),
        ("The bridge opened yesterday.", "yesterday"),
        ("The bridge opened the day before yesterday.", "the day before yesterday"),
        ("The bridge opens tomorrow evening.", "tomorrow evening"),
        ("The bridge opens tonight.", "tonight"),
        ("The bridge opened last night.", "last night"),
        ("The bridge opened this morning.", "this morning"),
        ("The bridge opens next week.", "next week"),
        ("The bridge opened earlier this year.", "earlier this year"),
        ("The bridge opens at the end of the year.", "end of the year"),
        ("The bridge was shut over the past week.", "the past week"),
        ("The bridge opened two weeks ago.", "two weeks ago"),
        ("The bridge opened a year ago.", "a year ago"),
        ("The bridge opened a week later.", "a week later"),
        ("The bridge opened the day before the vote.", "the day before"),
        ("The bridge opened the following day.", "the following day"),
    ],
)
def test_dates_are_found_whole(sentence: str, text: str) -> None:
    """A date is found with all that belongs to it, in US and in UK order, told from the calendar or from today."""
    assert [text] == written(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It opened early on Monday, May 5, 2031.", ["edge", "weekday", "day", "year"]),
        ("It opened at 6:52 p.m. on Monday.", ["clock", "weekday"]),
        ("It opened in January this year.", ["month", "period"]),
        ("It opens tonight.", ["period", "day part"]),
        ("It opened late last month.", ["edge", "period"]),
    ],
)
def test_parts_that_complete_each_other_are_one_date(sentence: str, expected: list[str]) -> None:
    """The parts of a date stand in the order of the text."""
    assert expected == [part.kind for part in only(sentence).parts]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It opened on May 5-7.", [("day", 505, 507, "", None)]),
        ("It opened on 5 to 7 May.", [("day", 505, 507, "", None)]),
        ("It opened last Friday.", [("weekday", 4, 4, "", -1)]),
        ("It opens next May.", [("month", 5, 5, "", 1)]),
        ("It opened at 7 p.m.", [("clock", 1140, 1140, "", None)]),
        ("It opened at 7:30.", [("clock", 450, 450, "either", None)]),
        ("It opened around three weeks ago.", [("ago", 3, 5, "week", -1)]),
        ("It opened in the 1940s.", [("year", 1940, 1949, "", None)]),
        ("It opened a century ago.", [("ago", 1, 1, "century", -1)]),
        ("It opened two weeks earlier.", [("anchored", 2, 2, "week", -1)]),
    ],
)
def test_parts_say_what_they_name(sentence: str, expected: list[tuple[str, int, int, str, int | None]]) -> None:
    """A part has its numbers, its unit and how far it is moved."""
    assert expected == kinds(sentence)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("It ran from Monday to Wednesday.", "Monday to Wednesday"),
        ("It ran between 2010 and 2014.", "2010 and 2014"),
        ("It ran from April 28 through May 3.", "April 28 through May 3"),
    ],
)
def test_two_dates_with_a_joint_are_a_range(sentence: str, text: str) -> None:
    """Both ends of a range are one expression."""
    assert text == only(sentence).text
    assert only(sentence).is_range


def test_list_is_no_range() -> None:
    """Days that are listed are dates by themselves."""
    assert ["Monday", "Tuesday"] == written("It ran on Monday and Tuesday.")


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("It has run since Monday.", "since"),
        ("It will run until Monday.", "until"),
        ("It will open by Monday.", "by"),
        ("It opened before Monday.", "before"),
        ("It opened after Monday.", "after"),
        ("It opened around Monday.", "around"),
        ("It opened in the week of May 5.", "around"),
        ("It opened on Monday.", ""),
        ("It ran from Monday to Wednesday.", ""),
    ],
)
def test_word_before_a_date_bounds_it(sentence: str, bound: str) -> None:
    """From when, until when, or only about then; a range says both by itself."""
    assert bound == only(sentence).bound


def test_period_that_owns_what_follows_is_not_part_of_the_date_before() -> None:
    """“Last year's budget” dates the budget, not Monday."""
    assert ["Monday", "last year"] == written("She said on Monday last year's budget was a joke.")


@pytest.mark.parametrize(
    "sentence",
    [
        "It has run for two years.",
        "It has run for the past two years.",
        "It ran in the last week of the show.",
        "It took 45 days to paint.",
        "The bridge is 200 meters long.",
        "It opened on May 99.",
        "It opened on 08/09/2017.",
        "",
    ],
)
def test_durations_and_unclear_days_are_no_dates(sentence: str) -> None:
    """How long it took is not when it was, and what two countries read differently is not read."""
    assert [] == written(sentence)


def test_sentence_is_read_alone() -> None:
    """Nothing outside the stretch asked for is found, and offsets are into the whole text."""
    text = "It shut on Monday. It opened on Friday. It shut on Sunday."
    (date,) = find_dates(text, 19, 39)

    assert "Friday" == text[date.start : date.end] == date.text


@given(st.one_of(any_text, news_text))
def test_offsets_map_back(text: str) -> None:
    """Every date is the text between its offsets, and none overlaps the next."""
    found = dates(text)

    assert [text[date.start : date.end] for date in found] == [date.text for date in found]
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
