"""Speakers that one outlet names and the other does not."""

from __future__ import annotations

import pytest
from makers import findings_of, only_finding

SAID = "“We will not close the old bridge this winter, whatever it costs,” said {}."
REST = " The river froze in January. Nobody else was awake in the tower that night."


def said(speaker: str, more: str = "") -> str:
    """An article that hands a quote to a speaker."""
    return SAID.format(speaker) + REST + more


@pytest.mark.parametrize(
    ("unnamed", "why"),
    [
        ("an official", "“an official”, who is given no name"),
        ("officials", "“officials”, who are given no names"),
        ("an official who asked not to be named", "who would not be named"),
    ],
)
def test_named_here_unnamed_there(unnamed: str, why: str) -> None:
    """A named speaker and an unnamed one of the same words are a note."""
    found = only_finding("attribution.anonymity", said("Ann Hale"), said(unnamed))

    assert "note" == found.severity
    assert found.message.startswith("Alpha gives this to Ann Hale, Beta to “")
    assert why in found.message


def test_either_side() -> None:
    """The message names the outlet that names the speaker first; the places stay in order."""
    found = only_finding("attribution.anonymity", said("an official"), said("Ann Hale"))

    assert found.message.startswith("Beta gives this to Ann Hale, Alpha to “an official”")
    assert ["an official", "Ann Hale"] == [place.value for place in found.places]


def test_second_mention() -> None:
    """Where the article names the person, the unnamed one may be the same."""
    right = said("an official", " Ann Hale spoke first.")
    assert [] == findings_of("attribution.anonymity", said("Ann Hale"), right)


def test_would_not_be_named() -> None:
    """Who would not be named is no second mention of somebody who is."""
    right = said("an official who asked not to be named", " Ann Hale spoke first.")
    assert 1 == len(findings_of("attribution.anonymity", said("Ann Hale"), right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Ann Hale", "Ann Hale", id="both named"),
        pytest.param("Ann Hale", "she", id="a pronoun"),
        pytest.param("Ann Hale", "the mayor", id="an office of one"),
        pytest.param("Ann Hale", "the statement", id="a text"),
        pytest.param("the Harbor Board", "an official", id="a body"),
        pytest.param("Hale", "an official", id="no full name"),
    ],
)
def test_silence(left: str, right: str) -> None:
    """Pronouns, offices, texts and bodies are no unnamed sources."""
    assert [] == findings_of("attribution.anonymity", said(left), said(right))


def test_phrases_that_two_may_use() -> None:
    """A few quoted words may be two people's."""
    texts = (
        "The bridge is “a disgrace to us all”, Ann Hale said.",
        "It is “a disgrace to us all”, an official said.",
    )
    assert [] == findings_of("attribution.anonymity", *(text + REST for text in texts))


def test_title_without_a_name_names_nobody() -> None:
    """A title that an accent hides has nothing behind it, and is no name."""
    assert [] == findings_of("attribution.anonymity", said("D\u0599r."), said("an official"))
