"""Many phrases as one expression."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.alternation import as_listed, one_of


def found(phrases: list[str], text: str) -> str | None:
    """What the expression for some phrases matches at the start of a text."""
    match = re.match(one_of(phrases), text)
    return match.group() if match else None


@pytest.mark.parametrize(
    ("phrases", "text", "expected"),
    [
        (["six", "sixty", "sixteen"], "sixteen boats", "sixteen"),
        (["six", "sixty", "sixteen"], "six boats", "six"),
        (["six", "sixty"], "five boats", None),
        (["a dozen", "a hundred"], "a-dozen", "a-dozen"),
        (["more.than"], "more than", None),
        (["one"], "one", "one"),
    ],
)
def test_the_longest_phrase_is_matched(phrases: list[str], text: str, expected: str | None) -> None:
    """Of phrases with one beginning the longest is taken, a blank may be a hyphen, and a dot is a dot."""
    assert expected == found(phrases, text)


@given(st.lists(st.sampled_from("aiksIKS \u0130\u0131\u017f\u212a"), min_size=1, max_size=12).map("".join))
def test_whatever_is_matched_is_listed(text: str) -> None:
    """What an expression without regard to case finds reads as the phrase it was made from, dotless letters too."""
    phrases = ["kiss", "ask", "i ask", "sik"]
    match = re.search(one_of(phrases), text, re.IGNORECASE)
    assert match is None or as_listed(match.group()) in phrases


@given(st.lists(st.text("abc-.( ", min_size=1, max_size=5), min_size=1, max_size=12))
def test_every_phrase_is_found(phrases: list[str]) -> None:
    """Each phrase is matched whole, alone and whatever the others are."""
    pattern = re.compile(one_of(phrases))
    assert [phrase for phrase in phrases if not pattern.fullmatch(phrase)] == []
