"""Opposites of two sentences."""

from __future__ import annotations

import pytest
from makers import make_statement

from crosscheck import data
from crosscheck.language.polarity.antonyms import find_opposites, find_others, find_terms


def opposites(left: str, right: str) -> list[tuple[str, str]]:
    """The opposites of two sentences, as printed."""
    ours, theirs = make_statement(left), make_statement(right)
    pairs = find_opposites(find_terms(ours), find_terms(theirs))
    return [(ours.printed(*pair.left), theirs.printed(*pair.right)) for pair in pairs]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Its shares rose.", "Its shares were falling.", [("rose", "falling")]),
        ("He was convicted.", "He was acquitted.", [("convicted", "acquitted")]),
        ("It raised the tax.", "It lowered the tax.", [("raised", "lowered")]),
        ("Hale praised it.", "Hale criticised it.", [("praised", "criticised")]),
        ("The board accepted it.", "The board turned down the offer.", [("accepted", "turned down")]),
        ("They are in favor of it.", "They are against it.", [("in favor of", "against")]),
        ("The men were armed.", "The men were unarmed.", [("armed", "unarmed")]),
        ("It was legally sold.", "It was illegally sold.", [("legally", "illegally")]),
        ("Her son left.", "Her daughter left.", [("son", "daughter")]),
        ("The former mayor left.", "The current mayor left.", [("former", "current")]),
    ],
)
def test_opposites_are_found_in_all_inflections(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    """Two listed words, one a side, are opposites in either order."""
    assert expected == opposites(left, right)
    assert [pair[::-1] for pair in expected] == opposites(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Its shares rose.", "Its shares rose.", id="the same word"),
        pytest.param("Its shares rose.", "Its shares were sold.", id="another word"),
        pytest.param("Its shares rose and fell.", "Its shares fell.", id="both on one side"),
        pytest.param("A valuable ring.", "An invaluable ring.", id="a prefix that opposes nothing"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_other_words_are_opposed_to_nothing(left: str, right: str) -> None:
    """What both sides have, and what no list opposes, is no opposite."""
    assert [] == opposites(left, right)


def test_things_of_one_kind_are_found() -> None:
    """Any two sides of a row exclude each other; they are no opposites, and what both have excludes nothing."""
    knife, gun = make_statement("He had a knife."), make_statement("He had two guns.")
    ((pair),) = find_others(find_terms(knife), find_terms(gun))

    assert ("knife", "guns") == (knife.printed(*pair.left), gun.printed(*pair.right))
    assert [] == find_opposites(find_terms(knife), find_terms(gun))
    assert [] == find_others(find_terms(knife), find_terms(make_statement("He had a knife and a gun.")))


def test_no_word_is_two_things_of_one_kind() -> None:
    """The list is well made: a row has two sides or more, and a word stands on one of them only."""
    rows = [row for rows in data.load("antonyms")["kinds"].values() for row in rows.strip().splitlines()]
    sides = [[word.strip() for side in row.split("/") for word in side.split(",")] for row in rows]

    assert [] == [row for row, words in zip(rows, sides, strict=True) if "/" not in row or len({*words}) < len(words)]


def test_every_row_opposes_two_sides() -> None:
    """The list is well made: each row has two sides, and no word stands on both."""
    rows = [row for rows in data.load("antonyms")["pairs"].values() for row in rows.strip().splitlines()]
    sides = [[{word.strip() for word in side.split(",")} for side in row.split("/")] for row in rows]

    assert [] == [row for row, both in zip(rows, sides, strict=True) if len(both) != 2 or both[0] & both[1]]
    assert "" not in set().union(*(word for both in sides for word in both))
