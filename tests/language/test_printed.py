"""The words of a passage as it is printed."""

from __future__ import annotations

from hypothesis import given
from strategies import any_text

from crosscheck.language.printed import read_printed_words
from crosscheck.language.words import read_words


def test_words_stand_where_they_are_printed() -> None:
    """An address is no word, and the words around it have the places of the page."""
    text = "We [will](https://vell.example/a) **not** close it"
    words = read_printed_words(text)

    assert words.folds == ["we", "will", "not", "close", "it"]
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == ["We", "will", "not", "close", "it"]


@given(any_text)
def test_plain_passages_have_the_words_of_any_text(text: str) -> None:
    """Where nothing is marked, the words are those that every text has."""
    plain = "".join(character for character in text if character.isalnum() or character in " .,’")

    assert read_words(plain) == read_printed_words(plain)
