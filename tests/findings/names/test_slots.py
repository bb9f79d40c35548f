"""Names that fill one slot of two sentences."""

from __future__ import annotations

import pytest

from crosscheck.findings.names.slots import Side, Swap, find_swaps
from crosscheck.language.naming.proper_names import find_names
from crosscheck.language.words import read_words


def side(text: str) -> Side:
    """A whole text as one run."""
    words = read_words(text)
    return Side(words, range(len(words)), find_names(words, 0, len(words)))


def swaps(left: str, right: str) -> list[tuple[str, str]]:
    """The swapped names of two texts."""
    return [(swap.left.text, swap.right.text) for swap in find_swaps(side(left), side(right))]


def swap_of(left: str, right: str) -> Swap:
    """The one swap of two texts."""
    (swap,) = find_swaps(side(left), side(right))
    return swap


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(
            "They met Ann Hale on the pier.", "They met Tom Virk on the pier.", ("Ann Hale", "Tom Virk"), id="inside"
        ),
        pytest.param("Ann Hale sang.", "Tom Virk sang.", ("Ann Hale", "Tom Virk"), id="at the beginning"),
        pytest.param("He was born in Vell.", "He was born in Dorn.", ("Vell", "Dorn"), id="at the end"),
        pytest.param("They met Sen. Hale there.", "They met Virk there.", ("Hale", "Virk"), id="a title on one side"),
        pytest.param(
            "He went to the Northern Sea then.", "He went to Dorn then.", ("Northern Sea", "Dorn"), id="an article"
        ),
        pytest.param(
            "The vote of Dorn police counts.",
            "The vote of Vell Police counts.",
            ("Dorn", "Vell Police"),
            id="a noun with a capital there",
        ),
        pytest.param("Writer Ann Hale sang it.", "Tom Virk sang it.", ("Ann Hale", "Tom Virk"), id="a description"),
        pytest.param(
            "Near Skerrow Island it sank.",
            "Near Tern Island it sank.",
            ("Skerrow Island", "Tern Island"),
            id="a part differs",
        ),
    ],
)
def test_one_slot(left: str, right: str, expected: tuple[str, str]) -> None:
    """The words on both sides agree, titles, articles and descriptions set aside."""
    assert [expected] == swaps(left, right)
    assert [expected[::-1]] == swaps(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("They met Ann Hale on the pier.", "They met Ann Hale on the pier.", id="the same name"),
        pytest.param("They met Ann Hale on the pier.", "They saw Tom Virk on the pier.", id="another word before"),
        pytest.param("They met Ann Hale on the pier.", "They met Tom Virk by boat.", id="another word after"),
        pytest.param("They met the mayor on the pier.", "They met Tom Virk on the pier.", id="no name on one side"),
        pytest.param("In Vell, Ann Hale sang.", "Tom Virk sang.", id="more before it than a description"),
        pytest.param("Hale sang", "", id="nothing"),
    ],
)
def test_no_slot(left: str, right: str) -> None:
    """Without a name on both sides, or with other words beside them, there is no slot."""
    assert [] == swaps(left, right)
    assert [] == swaps(right, left)


def test_one_office() -> None:
    """The same office before both names is the same slot, whatever stands before it; many hold other titles."""
    left, right = "The lone no was House Speaker Ann Hale now.", "House Speaker Tom Virk now."

    assert [("Ann Hale", "Tom Virk")] == swaps(left, right)
    assert [] == swaps(left.replace("House Speaker", "Ohio Senator"), right.replace("House Speaker", "Ohio Senator"))


def test_words_of_one_meaning_beside_names() -> None:
    """An abbreviation and its long form agree."""
    left, right = side("He was born in Hope, Ark., then."), side("He was born in Vell, Arkansas, then.")

    assert [] == find_swaps(left, right)
    meant = [Side(each.words, each.numbers, each.names, {each.names[-1].first: "Arkansas"}) for each in (left, right)]
    assert [("Hope", "Vell")] == [(swap.left.text, swap.right.text) for swap in find_swaps(*meant)]


@pytest.mark.parametrize(("winner", "loser"), [("Vell", "Dorn"), ("Nora Vell", "Dorn"), ("Dorn", "Nora Vell")])
def test_two_names_that_changed_places(winner: str, loser: str) -> None:
    """Each of two names that stand in each other's place is a swap, and nothing else differs; whoever comes first."""
    found = find_swaps(side(f"At dawn {winner} beat {loser} by ten."), side(f"At dawn {loser} beat {winner} by ten."))

    assert [(winner, loser), (loser, winner)] == [(swap.left.text, swap.right.text) for swap in found]
    assert all(swap.alone for swap in found)


def test_surroundings() -> None:
    """How like the words around are is measured on the side that is less alike."""
    swap = swap_of("They met Ann Hale on the old pier.", "They met Tom Virk on the new pier of stone.")

    assert 0.5 < swap.likeness < 1
    assert 2 == swap.shared
    assert not swap.alone


def test_gaps_in_a_run_are_no_description() -> None:
    """What stands between two stretches of a run, such as a quote, belongs to no name."""
    text = "Writer “so” Ann Hale sang it."
    words = read_words(text)
    numbers = [0, 2, 3, 4, 5]
    left = Side(words, numbers, find_names(words, 2, 4))

    assert [] == find_swaps(left, side("Tom Virk sang it."))
