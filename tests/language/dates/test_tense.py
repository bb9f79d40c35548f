"""Whether what happens on a date is still to come."""

from __future__ import annotations

import pytest

from crosscheck.language.dates.grammar import find_dates


def ahead(sentence: str) -> list[bool]:
    """Of each date of a sentence, whether it lies ahead."""
    return [date.ahead for date in find_dates(sentence, 0, len(sentence))]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council will vote on Monday.",
        "The council'll vote on Monday.",
        "The council is to vote on Monday.",
        "The vote is due on Monday.",
        "The council plans to vote on Monday.",
        "The trial opens on Monday.",
        "The bridge is shut until Monday.",
        "On Monday, the council will vote.",
        "The council on Monday will vote again.",
    ],
)
def test_future_lies_ahead(sentence: str) -> None:
    """Modal verbs, plans, present forms that announce, and “until” look forward."""
    assert [True] == ahead(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council voted on Monday.",
        "On Monday, the council voted.",
        "The vote on Monday was close.",
        "She said on Monday that the council will vote.",
    ],
)
def test_past_does_not(sentence: str) -> None:
    """A date is over unless its own clause says otherwise."""
    assert [False] == ahead(sentence)


def test_each_clause_has_its_own_tense() -> None:
    """A sentence may tell on Monday what will be on Friday."""
    assert [False, True] == ahead("She said on Monday that the council will vote on Friday.")
