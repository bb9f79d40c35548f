"""Titles and offices."""

from __future__ import annotations

import pytest

from crosscheck.language.speakers.titles import begin_of_name, is_courtesy, is_title, strip_titles, words_of_office


@pytest.mark.parametrize(("title", "courtesy"), [("Sen.", False), ("senator", False), ("mr.", True), ("Gov", False)])
def test_titles_with_and_without_a_dot(title: str, courtesy: bool) -> None:
    """A title is one in any form; "mr" says nothing of an office."""
    assert (is_title(title), is_courtesy(title)) == (True, courtesy)


def test_name_without_titles_and_possessive() -> None:
    """All titles before a name go, and those that stand behind one; one word always stays."""
    assert strip_titles("Gov. Sen. Ruth Okafor’s") == "Ruth Okafor"
    assert strip_titles("Ruth Okafor MP") == "Ruth Okafor"
    assert strip_titles("Ruth Okafor's MP") == "Ruth Okafor's MP"
    assert strip_titles("Pope") == "Pope"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Vell MP Edda Quill", "MP Edda Quill"),
        ("Acme CEO Quill", "CEO Quill"),
        ("House Speaker Pro Tem Quill", "Speaker Pro Tem Quill"),
        ("Chief Justice Edda Quill", "Chief Justice Edda Quill"),
        ("Vice President Edda Quill", "Edda Quill"),
        ("Nora Pope Quill", "Nora Pope Quill"),
        ("Edda Quill", "Edda Quill"),
        ("Quill", "Quill"),
    ],
)
def test_name_behind_titles(words: str, name: str) -> None:
    """What stands before titles is of the office; the title of a deputy goes, and a surname may be a title too."""
    listed = words.split()
    assert " ".join(listed[begin_of_name(listed) :]) == name


def test_words_of_an_office() -> None:
    """An abbreviation is found written out too; a deputy's office is another one than the one deputised for."""
    assert words_of_office("Gov.") == {"gov", "governor"}
    assert "president" not in words_of_office("Vice-President")
    assert "vice president" in words_of_office("former Vice President")
