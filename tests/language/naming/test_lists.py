"""The word lists of names."""

from __future__ import annotations

import pytest

from crosscheck.language.naming import lists


@pytest.mark.parametrize(
    ("words", "word"),
    [
        (lists.place_nouns(), "islands"),
        (lists.body_nouns(), "agencies"),
        (lists.body_nouns(), "churches"),
        (lists.callings(), "spokesmen"),
        (lists.callings(), "ceo"),
        (lists.openers(), "prosecutors"),
    ],
)
def test_plurals_and_other_lists_are_in(words: frozenset[str], word: str) -> None:
    """Plurals are made here, and lists that belong together are joined."""
    assert word in words


def test_words_that_are_more_often_names() -> None:
    """Callings that are part of many names are no titles."""
    assert "baker" in lists.callings()
    assert "baker" not in lists.describers()
