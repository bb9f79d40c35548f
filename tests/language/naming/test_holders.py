"""Who holds an office of which there is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from makers import read
from strategies import any_text

from crosscheck import data
from crosscheck.language.article import read_article
from crosscheck.language.naming.holders import find_holders
from crosscheck.sources.source import Source


def holders(text: str) -> list[tuple[str, str, str]]:
    """Who holds what in a text: the name, the office, and of what, its words in order of the alphabet."""
    return [(each.name.text, each.office, " ".join(sorted(each.of))) for each in find_holders(read(text))]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Site manager Ann Hale wrote to them.", ("Ann Hale", "manager", "site")),
        ("The site’s manager, Ann Hale, wrote to them.", ("Ann Hale", "manager", "site")),
        ("Ann Hale, 54, the mayor of Vellmouth, wrote to them.", ("Ann Hale", "mayor", "vellmouth")),
        ("He was asked by the examining magistrate, Ann Hale.", ("Ann Hale", "magistrate", "examining")),
        ("The manager of the upper mill, Ann Hale, wrote.", ("Ann Hale", "manager", "mill upper")),
        ("They met the mayor of Vellmouth, Ann Hale, there.", ("Ann Hale", "mayor", "vellmouth")),
        ("The captain, Ann Hale, was asleep.", ("Ann Hale", "captain", "")),
        ("Ann Hale, chief executive of the ferry line, wrote.", ("Ann Hale", "chief executive", "ferry line")),
        ("Ann Hale, chairwoman of the harbour board, wrote.", ("Ann Hale", "chair", "board harbor")),
        ("Ann Hale, who chairs the harbour board, wrote.", ("Ann Hale", "chair", "board harbor")),
        ("A jury headed by the Danish painter Ann Hale met.", ("Ann Hale", "chair", "jury")),
        ("The jury was chaired by Ann Hale.", ("Ann Hale", "chair", "jury")),
    ],
)
def test_holder(sentence: str, held: tuple[str, str, str]) -> None:
    """An office before a name, behind it, or in a verb, with the words that say which one it is."""
    assert held in holders(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A manager of the mill, Ann Hale, wrote to them.",
        "Her chief executive, Ann Hale, wrote to them.",
        "Former mayor Ann Hale of Vellmouth wrote.",
        "The incoming mayor of Vellmouth, Ann Hale, wrote.",
        "Mayor Ann Hale wrote to them.",
        "Campaign manager Ann Hale wrote to them.",
        "“The mayor of Vellmouth, Ann Hale, is late,” he said.",
        "The site manager, Hale, wrote to them.",
        "Ann Hale, who likes the harbour board, wrote.",
        "In a letter to the manager of the upper mill, Ann Hale asked for more.",
        "A manager of the upper mill, Ann Hale, wrote.",
        "They met the mayor of Vellmouth and a baker, Ann Hale, at the mill.",
        "The team headed by Ann Hale met.",
    ],
)
def test_what_is_no_holder(sentence: str) -> None:
    """One of several, somebody's own, one of another time, a courtesy title, a quote, and half a name are none."""
    assert [] == holders(sentence)


def test_every_office_of_the_list_is_found() -> None:
    """No office is listed that nobody could hold."""
    listed = data.load("offices")["holders"]
    for names in listed["offices"]:
        for name in names:
            assert [("Ann Hale", names[0], "vellmouth")] == holders(f"Ann Hale, the {name} of Vellmouth, wrote.")
    for office, verbs in listed["verbs"].items():
        for verb in verbs.split():
            by, who = f"The Vellmouth board was {verb} by Ann Hale.", f"Ann Hale, who {verb} the board, wrote."
            assert ("Ann Hale", office, "board") in [*holders(by), *holders(who)]


@given(any_text)
def test_holders_of_any_text_stand_in_it(text: str) -> None:
    """Whatever a text is, a holder's name stands where it is said to stand."""
    for holder in find_holders(read_article(Source(text))):
        assert text[holder.name.start : holder.name.end] == holder.name.text
