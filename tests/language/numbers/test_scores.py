"""Scores and votes, however they are written."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crosscheck.language.numbers.grammar import find_numbers


def kinds(sentence: str) -> list[str]:
    """The kinds of the numbers of a sentence."""
    return [number.kind for number in find_numbers(sentence, 0, len(sentence))]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The council voted 9-6.", "9-6"),
        ("The council voted, 9 to 6, for the bridge.", "9 to 6"),
        ("They passed it by nine votes to six.", "nine votes to six"),
        ("The bridge won by 9 votes to 6.", "9 votes to 6"),
        ("It was nine for, six against.", "nine for, six against"),
        ("It was 9 in favor and 6 against.", "9 in favor and 6 against"),
        ("They stood nine votes for and six against.", "nine votes for and six against"),
        ("It was nine for and six opposed.", "nine for and six opposed"),
        ("They won nine goals to six.", "nine goals to six"),
        ("It passed with nine bakers in favor and six against.", "nine bakers in favor and six against"),
        ("Nine bakers voted in favor and six against.", "Nine bakers voted in favor and six against"),
    ],
)
def test_every_form_of_a_score_is_one_number(sentence: str, text: str) -> None:
    """Digits or words, a dash or a phrase: both sides are one number, the smaller one its low end."""
    (number,) = find_numbers(sentence, 0, len(sentence))
    assert ("score", text, Fraction(6), Fraction(9)) == (number.kind, number.text, number.low, number.high)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They walked 9 to 12 miles.", ["measure"]),
        ("It fell 9-6 percent.", ["count", "percent"]),
        ("Nine for the price of six.", ["count", "count"]),
        ("They waited for 9 to 12 bakers.", ["count"]),
        ("The season of 2010-11 was short.", ["year"]),
        ("Nine-six was never said.", ["count", "count"]),
        ("They had nine votes to spare.", ["count"]),
    ],
)
def test_what_only_looks_like_a_score(sentence: str, expected: list[str]) -> None:
    """Measures, ranges, seasons, and a number with no other side are no scores."""
    assert expected == kinds(sentence)
