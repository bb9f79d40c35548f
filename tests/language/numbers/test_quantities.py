"""Comparing the numbers of two outlets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.numbers.grammar import Number, find_numbers
from crosscheck.language.numbers.quantities import compare_values


def number(phrase: str) -> Number:
    """The one number of a phrase."""
    (found,) = find_numbers(phrase, 0, len(phrase))
    return found


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("two geese", "2 geese", "equal"),
        ("a dozen geese", "12 geese", "equal"),
        ("a 43-year-old", "aged 43", "equal"),
        ("won 52-48", "a 52 to 48 vote", "equal"),
        ("about 4,100 geese", "4,127 geese", "rounding"),
        ("4,100 geese", "4,127 geese", "rounding"),
        ("114 million", "114.3 million", "rounding"),
        ("$1.5 million", "$1.46 million", "rounding"),
        ("42 percent", "41.7 percent", "rounding"),
        ("two-thirds of them", "66 percent", "rounding"),
        ("more than 40 geese", "43 geese", "bound"),
        ("nearly 50 geese", "48 geese", "bound"),
        ("dozens of geese", "30 geese", "bound"),
        ("more than 17,000", "about 17,500", "bound"),
        ("at least 5 geese", "up to 8 geese", "bound"),
        ("more than 40 geese", "40 geese", "bound"),
        ("18-24 geese", "22 geese", "range"),
        ("30 miles", "48 km", "unit"),
        ("20C", "68F", "unit"),
        ("two weeks", "14 days", "unit"),
        ("half of them", "50 percent", "unit"),
    ],
)
def test_compatible_values(a: str, b: str, relation: str) -> None:
    """Rounding, limits, ranges and units explain these differences, in either order."""
    verdicts = compare_values(number(a), number(b)), compare_values(number(b), number(a))
    assert [relation, relation] == [verdict.relation for verdict in verdicts]
    assert all(verdict.compatible for verdict in verdicts)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("19 geese", "20 geese", "conflict"),
        ("77 percent", "80 percent", "conflict"),
        ("$9.99", "$9.95", "conflict"),
        ("1,200 geese", "1,100 geese", "conflict"),
        ("1 million geese", "600,000 geese", "conflict"),
        ("18-24 geese", "18-64 geese", "conflict"),
        ("won 4-3", "won 4-2", "conflict"),
        ("more than 40 geese", "more than 50 geese", "conflict"),
        ("more than 40 geese", "400 geese", "conflict"),
        ("nearly 50 geese", "40 geese", "conflict"),
        ("at least 5 geese", "up to 4 geese", "conflict"),
        ("dozens of geese", "300 geese", "conflict"),
        ("the first goose", "the second goose", "conflict"),
        ("in 2016", "in 2015", "conflict"),
        ("30 miles", "30 km", "other unit"),
        ("three weeks", "three days", "other unit"),
        ("$5 million", "£5 million", "other unit"),
        ("30 miles", "30 kg", "incomparable"),
        ("30 miles", "30 geese", "incomparable"),
        ("5 percent", "5 percentage points", "other unit"),
        ("42 percent", "2 percentage points", "incomparable"),
        ("life in prison", "two years in prison", "conflict"),
        ("life in prison", "two miles", "incomparable"),
    ],
)
def test_incompatible_values(a: str, b: str, relation: str) -> None:
    """Neither rounding nor limits explain these differences, in either order."""
    verdicts = compare_values(number(a), number(b)), compare_values(number(b), number(a))
    assert [relation, relation] == [verdict.relation for verdict in verdicts]
    assert not any(verdict.compatible for verdict in verdicts)


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("about 4,100 geese", "4,127 geese", "4,127 rounds to 4,100, as 'about 4,100' prints it"),
        ("more than 40 geese", "43 geese", "43 is within 'more than 40'"),
        ("30 miles", "48 km", "'30 miles' is 48.3 km, as '48 km'"),
        ("three weeks", "three days", "'three weeks' is 21 days, not 'three days'"),
        ("19 geese", "20 geese", "'19' and '20' cannot both be true"),
    ],
)
def test_reasons_are_plain_phrases(a: str, b: str, why: str) -> None:
    """The reason names the printed words and the rule."""
    assert why == compare_values(number(a), number(b)).why


NUMERALS = st.one_of(
    st.integers(0, 10**9).map(lambda value: f"{value:,}"),
    st.decimals(0, 10**6, places=2).map(str),
    st.sampled_from(["two-thirds", "dozens", "5 to 7", "4-3", "a couple of", "1.5 million", "31st", "9" * 400]),
)
PHRASES = st.tuples(
    st.sampled_from(["", "about ", "more than ", "up to ", "nearly ", "$", "between "]),
    NUMERALS,
    st.sampled_from(
        [
            "",
            " km",
            " percent",
            " geese",
            " weeks",
            "-year-old",
            " degrees Celsius",
            " degrees Fahrenheit",
            " miles",
            " days",
        ]
    ),
).map("".join)


@given(PHRASES)
def test_a_number_equals_itself(phrase: str) -> None:
    """Any number compared with itself is equal."""
    found = find_numbers(phrase, 0, len(phrase))
    assert ["equal"] * len(found) == [compare_values(one, one).relation for one in found]


@given(PHRASES, PHRASES)
def test_the_relation_does_not_depend_on_the_order(first: str, second: str) -> None:
    """Two numbers stand in the same relation whichever comes first, and always with a reason."""
    for a in find_numbers(first, 0, len(first)):
        for b in find_numbers(second, 0, len(second)):
            forth, back = compare_values(a, b), compare_values(b, a)
            assert forth.why
            assert forth.relation == back.relation
