"""Quoted sentences beside words that two outlets print alike."""

from __future__ import annotations

import pytest
from makers import read_all

from crosscheck.alignment.neighbours import match_beside
from crosscheck.alignment.quotes import match_quotes
from crosscheck.settings import Settings

SAME = "If the wind turns tonight the whole village of Dorn will be in its way"
OURS, THEIRS = "We have 900 people on the hill and could use some", "We have 900 people on the hill and that is a lot"
BEHIND = "“{0},” said Ann Hale. “{1}.”"
BEFORE = "“{1},” said Ann Hale. “{0}.”"
INSIDE = "“{0}. {1},” said Ann Hale."


def beside(left: str, right: str) -> list[tuple[str, str]]:
    """What is matched beside other matches of two texts: the quotes of both."""
    articles, vocabulary = read_all(left, right)
    matches = match_quotes(articles, vocabulary, Settings())
    found = match_beside(articles, vocabulary, matches)
    return [
        (match.left_run.text(0, len(match.left_run)), match.right_run.text(0, len(match.right_run))) for match in found
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [(BEHIND, BEHIND), (BEFORE, BEFORE), (BEHIND, INSIDE), (INSIDE, BEHIND), ("“{1}. {0},” said Ann Hale.", BEFORE)],
)
def test_sentence_behind_or_before_the_same_words(left: str, right: str) -> None:
    """A sentence of which most words are the same is one, whatever stands around it."""
    assert [(OURS, THEIRS)] == beside(left.format(SAME, OURS), right.format(SAME, THEIRS))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(BEHIND.format(SAME, OURS), f"“{THEIRS},” said Ann Hale.", id="nothing beside it"),
        pytest.param(BEHIND.format(SAME, OURS), BEFORE.format(SAME, THEIRS), id="on the other side"),
        pytest.param(BEHIND.format(SAME, OURS), BEHIND.format(SAME, "Nobody slept in Dorn"), id="other words"),
        pytest.param(BEHIND.format(SAME, OURS), BEHIND.format(SAME, OURS), id="matched before"),
        pytest.param(
            BEHIND.format(SAME, OURS), f"“{SAME},” said Ann Hale. Tom Virk said: “{THEIRS}.”", id="another speaker"
        ),
        pytest.param(
            BEHIND.format("We will rebuild the old bridge in the spring", "We will rebuild the old school in May"),
            BEHIND.format("We will rebuild the old bridge in the spring", "We will rebuild the old ferry later"),
            id="sentences on one pattern",
        ),
    ],
)
def test_other_sentences(left: str, right: str) -> None:
    """Without the same words beside them, of two speakers, or on one pattern, two sentences are not one."""
    assert [] == beside(left, right)


def test_whole_sentences_are_compared() -> None:
    """The stretch runs from mark to mark, so that what differs at its ends is a difference too."""
    articles, vocabulary = read_all(BEHIND.format(SAME, OURS), BEHIND.format(SAME, THEIRS))
    (match,) = match_beside(articles, vocabulary, match_quotes(articles, vocabulary, Settings()))

    assert "altered" == match.relation
    assert ["could use some"] == [difference.left_text for difference in match.differences]
