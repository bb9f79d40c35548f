"""Titles and offices."""

from __future__ import annotations

import pytest

from crosscheck.language.speakers.titles import is_courtesy, is_title, strip_titles, words_of_office


@pytest.mark.parametrize(("title", "courtesy"), [("Sen.", False), ("senator", False), ("mr.", True), ("Gov", False)])
def test_titles_with_and_without_a_dot(title: str, courtesy: bool) -> None:
    """A title is one in any form; "mr" says nothing of an office."""
    assert (is_title(title), is_courtesy(title)) == (True, courtesy)


def test_name_without_titles_and_possessive() -> None:
    """All titles before a name go, and one word always stays."""
    assert strip_titles("Gov. Sen. Ruth Okafor’s") == "Ruth Okafor"
    assert strip_titles("Pope") == "Pope"


def test_words_of_an_office() -> None:
    """An abbreviation is found written out too; a deputy's office is another one than the one deputised for."""
    assert words_of_office("Gov.") == {"gov", "governor"}
    assert "president" not in words_of_office("Vice-President")
    assert "vice president" in words_of_office("former Vice President")
