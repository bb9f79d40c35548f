"""Words for how much of a group."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import any_text

from crosscheck.language.numbers.quantifiers import find_quantifiers


def shares(sentence: str) -> list[tuple[str, str]]:
    """Share and head noun of the quantifiers of a sentence."""
    return [(each.share, each.head) for each in find_quantifiers(sentence, 0, len(sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Most of the passengers were bakers.", [("most", "passengers")]),
        ("All of the 64 people who spoke were bakers.", [("all", "people")]),
        ("All 340 workers stayed.", [("all", "workers")]),
        ("None of the workers stayed.", [("none", "workers")]),
        ("No passengers were hurt.", [("none", "passengers")]),
        ("Every baker stayed.", [("all", "baker")]),
        ("Nearly all old boats sank.", [("nearly all", "boats")]),
        ("Not all of the boats sank.", [("not all", "boats")]),
        ("It wasn’t all bad news for us.", [("not all", "news")]),
        ("Not every boat sank.", [("not all", "boat")]),
        ("The vast majority of bakers stayed.", [("most", "bakers")]),
        ("A few of the men left, and both women stayed.", [("some", "men"), ("both", "women")]),
        ("One of the men left.", [("one", "men")]),
        ("Nearly half of the houses fell.", [("half", "houses")]),
        ("More than half of the houses fell.", [("most", "houses")]),
        ("Half of all houses fell.", [("half", "houses")]),
    ],
)
def test_share_and_group_are_read(sentence: str, expected: list[tuple[str, str]]) -> None:
    """A quantifier says its share, and of which plural."""
    assert expected == shares(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the most popular song.",
        "In all, nine men came.",
        "They did not wait at all.",
        "Some 300 people came.",
        "Several hundred people came.",
        "A few dozen people came.",
        "No one came.",
        "It is one of the most beautiful piers.",
        "All the bread was gone.",
        "Less than half of the houses fell.",
        "They met half a dozen men.",
    ],
)
def test_words_that_say_nothing_of_a_group(sentence: str) -> None:
    """Superlatives, set phrases, numbers and what is no plural are passed over."""
    assert [] == shares(sentence)


@given(any_text)
def test_places_hold_their_words(text: str) -> None:
    """Whatever the text, the places of a quantifier and its noun lie in it, in order."""
    found = find_quantifiers(text, 0, len(text))
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(each.start < each.end < each.head_end <= len(text) for each in found)
