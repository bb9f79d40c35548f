"""Amounts that two prints write in two ways."""

from __future__ import annotations

import pytest
from makers import findings_of, make_run, rules_of

from crosscheck.alignment.amounts import is_one_amount

SAID = "“Nobody in this town has asked for it, but {} is what the council paid in the winter,” said Ann Hale."


def one_amount(left: str, right: str) -> bool:
    """Whether all words of two phrases are one amount."""
    ours, theirs = make_run(left), make_run(right)
    return is_one_amount(ours, theirs, (0, len(ours)), (0, len(theirs)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("$412 million", "$412m"),
        ("five million dollars", "$5 million"),
        ("twenty-five", "25"),
        ("four thousand", "4,000"),
        ("the first", "the 1st"),
        ("40 percent", "40%"),
        ("about forty miles", "about 40 miles"),
    ],
)
def test_one_amount_in_two_forms(left: str, right: str) -> None:
    """Digits and words, signs and names of currencies, suffixes and scale words say the same."""
    last = "the" in left
    ours, theirs = make_run(left), make_run(right)
    assert is_one_amount(ours, theirs, (last, len(ours)), (last, len(theirs)))
    assert is_one_amount(theirs, ours, (last, len(theirs)), (last, len(ours)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("$5 million", "$6 million"),
        ("$5 million", "five million pounds"),
        ("a dozen", "12"),
        ("half a million", "500,000"),
        ("half", "50 percent"),
        ("more than 40", "over 40"),
        ("more than 40", "40"),
        ("40 boats", "40 nets"),
        ("boats", "nets"),
    ],
)
def test_other_amounts_and_other_words_are_not(left: str, right: str) -> None:
    """Another value or unit, words that are spoken otherwise, and words that are no number are no one amount."""
    assert not one_amount(left, right)


def test_amount_in_a_quote_is_style() -> None:
    """A quote with an amount in two forms has the same words, for all that anybody heard."""
    left, right = SAID.format("five million dollars"), SAID.format("$5 million")

    assert ["quote.style"] == [rule for rule in rules_of(left, right) if rule.startswith("quote")]
    assert [] == findings_of("quote.number", left, right)


def test_another_amount_in_a_quote_is_an_error() -> None:
    """Five and six million are two numbers, in whatever form."""
    assert 1 == len(findings_of("quote.number", SAID.format("five million dollars"), SAID.format("$6 million")))
