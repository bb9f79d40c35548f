"""The reviewed lists of what an article gives, against how words are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from crosscheck import data
from crosscheck.language.words import read_words


def words_of(listed: Any) -> Iterator[str]:
    """All single words of a list, however deep; names of figures and numbers are none."""
    if isinstance(listed, str):
        yield from listed.split()
    elif isinstance(listed, dict):
        for name, inner in listed.items():
            if name not in ("kind", "figures") or isinstance(inner, dict):
                yield from words_of(inner)
    elif isinstance(listed, list):
        for inner in listed:
            yield from words_of(inner)


@pytest.mark.parametrize(
    "listed", [data.load("particulars"), data.load("slots")["scopes"], data.load("slots")["heads"]]
)
def test_every_listed_word_can_be_met(listed: Any) -> None:
    """A word is listed in the form in which it is read: as one word, in American spelling, without a numeral."""
    assert [] == [word for word in words_of(listed) if read_words(word).folds != [word]]
