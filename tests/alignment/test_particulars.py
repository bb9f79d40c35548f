"""Sentences of other words that give one particular."""

from __future__ import annotations

from makers import read_all

from crosscheck.alignment.claims import match_claims
from crosscheck.alignment.particulars import ParticularMatch, match_particulars
from crosscheck.settings import Settings

CRASH = "Twelve people were killed when a bus overturned near Velna, police said."
RETOLD = "The crash claimed 14 lives."
REST = " Bakers asked for lower taxes on flour. The mayor opened a bridge. Rain fell on the old town."


def matches(*texts: str) -> list[ParticularMatch]:
    """The pairs of particulars of some texts."""
    articles, vocabulary = read_all(*texts)
    return match_particulars(articles, vocabulary, match_claims(articles, vocabulary, Settings()))


def test_one_toll_in_other_words_is_a_pair() -> None:
    """Two sentences that share no word of content are a pair where each gives how many were killed."""
    (pair,) = matches(CRASH, RETOLD)
    assert ("killed", "Twelve", "14") == (pair.left.of, pair.left.number.text, pair.right.number.text)
    assert (0, 1, 0) == (pair.match.left_article, pair.match.right_article, pair.match.similarity)


def test_sentences_aligned_by_their_words_are_no_second_pair() -> None:
    """What is aligned already is left to the rules that compare such sentences."""
    assert [] == matches(CRASH, CRASH.replace("Twelve", "Fourteen"))


def test_tolls_far_down_in_both_need_a_word_in_common() -> None:
    """A toll that leads neither article is of one event only where both sentences share a word of it."""
    assert [] == matches(f"The day began quietly.{REST} {CRASH}", f"A quiet day.{REST} {RETOLD}")
    velna = RETOLD.replace("The crash", "A crash at Velna")
    (pair,) = matches(f"The day began quietly.{REST} {CRASH}", f"A quiet day.{REST} {velna}")
    assert "killed" == pair.left.of


def test_another_role_is_another_particular() -> None:
    """How many were killed says nothing of how many were hurt."""
    assert [] == matches(CRASH, "The crash left 14 people injured.")


def test_one_person_under_two_forms_of_a_name_is_one() -> None:
    """An age belongs to a person, whichever form of the name an article uses."""
    (pair,) = matches("Thomas Orr, 42, keeps sheep.", "The farmer is called Tom Orr, 44, and he was alone.")
    assert ("Thomas Orr", "Tom Orr") == (pair.left.of, pair.right.of)


def test_brothers_are_two() -> None:
    """Two people of one surname have two ages."""
    assert [] == matches("Thomas Orr, 42, keeps sheep.", "The farmer is called Nils Orr, 44, and he was alone.")


def test_each_of_two_sisters_has_her_own_age() -> None:
    """Two people of one surname whom both articles name are two pairs."""
    pairs = matches(
        "Down in the valley Mara Orr, 42, keeps sheep. Up in town Nora Orr, 39, sells all the wool they bring her.",
        "The bridge fell while 38-year-old Nora Orr slept below. Firemen spoke first of 44-year-old Mara Orr instead.",
    )
    assert {("Mara Orr", "Mara Orr"), ("Nora Orr", "Nora Orr")} == {(each.left.of, each.right.of) for each in pairs}
