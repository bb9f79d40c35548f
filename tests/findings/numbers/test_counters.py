"""Counts that go up as an event goes on."""

from __future__ import annotations

import datetime

import pytest
from factories import make_source
from makers import DAY, NEXT_DAY

from crosscheck.findings.numbers.counters import is_counter, is_undated, later_count
from crosscheck.findings.numbers.slots import Side, Slot, match_numbers
from crosscheck.language.numbers.grammar import find_numbers
from crosscheck.language.words import read_words

Published = datetime.date | datetime.datetime | None


def sides(*texts: str) -> tuple[Side, ...]:
    """Sentences with their numbers."""
    return tuple(Side(read_words(text), 0, len(text), find_numbers(text, 0, len(text))) for text in texts)


def later(left: str, right: str, first: Published, second: Published) -> str:
    """Why the one number of one sentence is a later count than that of the other."""
    both = sides(left, right)
    (slot,) = match_numbers(*both, 80)
    sources = make_source(left, published=first), make_source(right, "Beta", published=second)
    return later_count(slot, sources, *both)


def slot_of(left: str, right: str) -> Slot:
    """The one slot that two sentences fill."""
    (slot,) = match_numbers(*sides(left, right), 80)
    return slot


def at(hour: int, zone: int = 0) -> datetime.datetime:
    """A time of one day, in a zone so many hours east."""
    return datetime.datetime(2026, 10, 13, hour, tzinfo=datetime.timezone(datetime.timedelta(hours=zone)))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The storm hurt 17 bakers.", True),
        ("They counted 17 new cases.", True),
        ("They sold 17 loaves.", False),
        ("The pier is 17 meters long.", False),
    ],
)
def test_what_goes_on_being_counted(sentence: str, expected: bool) -> None:
    """The hurt and cases are counters, loaves and meters are not."""
    assert [expected] == [is_counter(number) for number in sides(sentence)[0].numbers]


LEFT, RIGHT = "The storm hurt 17 bakers.", "The storm hurt 19 bakers."


@pytest.mark.parametrize(
    ("first", "second", "outlet"),
    [
        (DAY, NEXT_DAY, "Beta"),
        (at(8), at(9), "Beta"),
        (at(8, zone=5), at(8, zone=1), "Beta"),
        (DAY, at(9), ""),
        (NEXT_DAY, DAY, ""),
        (at(9), at(8), ""),
        (DAY, DAY, ""),
        (DAY, None, ""),
    ],
)
def test_the_later_article_counts_on(first: Published, second: Published, outlet: str) -> None:
    """Days are compared, and times of one day where both are known; a higher count that is not later counts nothing."""
    expected = f"{outlet} was published later than Alpha and counts on" if outlet else ""
    assert expected == later(LEFT, RIGHT, first, second)


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("{} people were missing after the storm.", "Beta was published later than Alpha and counts who is left"),
        ("{} people were trapped in the mill.", "Beta was published later than Alpha and counts who is left"),
        ("The storm killed {} bakers.", ""),
        ("The storm hurt {} bakers.", ""),
    ],
)
def test_later_count_of_those_who_are_left_may_be_lower(sentence: str, why: str) -> None:
    """The missing are found and the trapped are freed; nobody is killed or hurt less."""
    left, right = sentence.format(17), sentence.format(9)

    assert why == later(left, right, DAY, NEXT_DAY)
    assert not later(right, left, DAY, DAY)


def test_words_of_progress_make_any_count_go_on() -> None:
    """“Now” says of a count that it is one of several."""
    left, right = "Crews found 40 boats along the river.", "Crews have now found 60 boats along the river."

    assert later(left, right, DAY, NEXT_DAY)
    assert not later(left, right.replace(" now", ""), DAY, NEXT_DAY)


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [
        ("The fire has destroyed {} houses on the hill.", True),
        ("The river flooded {} homes near the mill.", True),
        ("The council has built {} houses on the hill.", False),
        ("The fire has destroyed {} paintings on the hill.", False),
    ],
)
def test_what_a_disaster_damages_goes_on_being_counted(sentence: str, goes_on: bool) -> None:
    """A higher count of destroyed houses is a later one; houses that are built, or paintings, are not counted on."""
    assert goes_on == bool(later(sentence.format(112), sentence.format(140), DAY, NEXT_DAY))


def test_measures_do_not_count_on() -> None:
    """A measure is no count, whatever the dates and words."""
    assert not later("The pier is now 17 meters long.", "The pier is now 19 meters long.", DAY, NEXT_DAY)


def test_what_cannot_be_told_without_a_date() -> None:
    """A counter of an undated source may be a later one; loaves need no date."""
    undated = make_source(published=None), make_source(outlet="Beta")

    assert is_undated(slot_of(LEFT, RIGHT), undated)
    assert not is_undated(slot_of(LEFT, RIGHT), (make_source(), make_source(outlet="Beta")))
    assert not is_undated(slot_of("They sold 17 loaves.", "They sold 19 loaves."), undated)
