"""Names in running text, with titles beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import any_text

from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.words import read_words


def names(text: str, plain: frozenset[str] = frozenset()) -> list[ProperName]:
    """The names of a text."""
    words = read_words(text)
    return find_names(words, 0, len(words), plain)


@pytest.mark.parametrize(
    ("text", "titles", "name"),
    [
        pytest.param("they met House Speaker Ann Hale", "house speaker", "Ann Hale", id="an office"),
        pytest.param("with Sen. Hale today", "senator", "Hale", id="an abbreviated title"),
        pytest.param("with Secretary of State Rex Hale", "secretary of state", "Rex Hale", id="an office with of"),
        pytest.param("by Ohio Republican Ann Hale", "ohio republican", "Ann Hale", id="a description"),
        pytest.param("by CNN anchor Ann Hale", "", "CNN", id="a small word ends it"),
        pytest.param("by KTV Reporter Ann Hale", "ktv reporter", "Ann Hale", id="a calling with a capital"),
        pytest.param("by BBC Ann Hale", "bbc", "Ann Hale", id="an acronym before a first name"),
        pytest.param("by Terrill Wayne Virk", "", "Terrill Wayne Virk", id="a rare first name"),
        pytest.param("at the Justice Department", "", "Justice Department", id="a title inside a body"),
        pytest.param("from King County", "", "King County", id="a title inside a place"),
        pytest.param("the Department of Justice", "", "Department of Justice", id="a title at the end of a body"),
        pytest.param("by Ann Hale's lawyer", "", "Ann Hale", id="a possessive"),
        pytest.param("since Ann Hale Monday", "", "Ann Hale", id="a date after it"),
    ],
)
def test_titles_stand_beside_names(text: str, titles: str, name: str) -> None:
    """What says what somebody is stands beside the name, not in it."""
    found = names(text)[0]
    assert (titles, name) == (" ".join(found.titles), found.text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police closed it", id="a body without a name"),
        pytest.param("Residents left. However, nobody came", id="ordinary openers"),
        pytest.param("Three came", id="a number"),
        pytest.param("it was the Ohio Republican", id="what somebody is"),
        pytest.param("an email from @HarborWatch", id="an account"),
        pytest.param("under #BridgeNow", id="a keyword"),
        pytest.param("on Monday", id="a day"),
        pytest.param("on Monday’s ferry", id="a day with a possessive"),
        pytest.param("plan B failed", id="a letter"),
        pytest.param("she told MPs of it", id="what several are, in letters"),
    ],
)
def test_capitals_that_name_nobody(text: str) -> None:
    """Openers, descriptions, accounts and dates are no names."""
    assert [] == names(text)


def test_opening_word_that_may_be_a_name() -> None:
    """One unknown word at the head of a sentence is a name, and it is said that it opens the sentence."""
    assert [("Kayran", True)] == [(name.text, name.opens) for name in names("Kayran wrote songs")]


def test_opening_word_printed_without_capital_elsewhere() -> None:
    """A word that the text prints without a capital too is no name at the head of a sentence."""
    assert [] == names("Wingers ran", frozenset({"wingers"}))
    assert ["Ann Hale"] == [name.text for name in names("Winger Ann Hale ran", frozenset({"winger"}))]


def test_folded_words_are_those_of_the_name_alone() -> None:
    """A possessive does not keep a name from being folded as it is elsewhere."""
    with_possessive, without = names("to Ann Scalise's house")[0], names("to Ann Scalise")[0]
    assert with_possessive.words == without.words


@given(any_text)
def test_names_are_the_evidence(text: str) -> None:
    """Every name stands at its place in the text, and its words are in order."""
    for name in names(text):
        assert name.text == text[name.start : name.end]
        assert name.outset <= name.first < name.last
        assert len(name.words) == name.last - name.first
