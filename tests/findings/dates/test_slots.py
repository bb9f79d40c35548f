"""What a date dates, and whether two dates date one happening."""

from __future__ import annotations

import pytest
from hypothesis import given
from makers import moments_in, read
from strategies import any_text

from crosscheck.findings.dates.slots import IN_ONE_PLACE, Moment, likeness, root, says_much


def moments(text: str) -> list[Moment]:
    """The dates of a text's first sentence with what they date."""
    article = read(text)
    return moments_in(article, article.sentences[0])


def alike(left: str, right: str, similarity: int = 50) -> float:
    """How surely the first dates of two sentences date one happening."""
    return likeness(moments(left)[0], moments(right)[0], similarity)


def test_moment_is_a_date_with_what_it_hangs_on() -> None:
    """The verb of the clause, its other words, and the names among them."""
    (moment,) = moments("On Monday, Mayor Ann Hale refused to close the bridge.")

    assert ("Monday", "refused", "refus", False) == (moment.date.text, moment.printed, moment.hook, moment.says)
    assert {"mayor", "ann", "hal", "clos", "bridg"} == moment.words
    assert {"ann", "hal"} == moment.names


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("Hale said on Monday that it was over.", True),
        ("Hale wrote in a letter on Monday that it was over.", True),
        ("In an interview on Monday, Hale was calm.", True),
        ("Hale opened the bridge on Monday.", False),
        ("Hale said that the bridge was opened on Monday.", False),
    ],
)
def test_dates_of_words_are_told_from_dates_of_deeds(sentence: str, says: bool) -> None:
    """A verb or noun of saying dates the words."""
    assert says == moments(sentence)[0].says


def test_dates_in_quotation_marks_are_left_out() -> None:
    """What a speaker dates is the speaker's."""
    text = "“We met on Sunday and we will meet again,” said Hale on Monday."
    assert ["Monday"] == [moment.date.text for moment in moments(text)]


@pytest.mark.parametrize(
    ("sentence", "anchor"),
    [
        ("Hale left the day before the vote.", "vote"),
        ("Hale left two days after the old council's meeting.", "meeting"),
        ("Hale left the day before.", ""),
        ("Hale left two days later.", ""),
    ],
)
def test_anchor_is_what_a_date_is_told_from(sentence: str, anchor: str) -> None:
    """“The day before the vote” is told from the vote."""
    assert anchor == moments(sentence)[0].anchor


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hale opened the bridge on Monday.", "The bridge will open on Tuesday, Hale says."),
        ("Hale met the crews on Monday.", "Tuesday's meeting with the crews was short."),
        ("Monday's vote on the bridge was close.", "The council voted on Tuesday on the bridge."),
    ],
)
def test_forms_of_one_word_are_one_happening(left: str, right: str) -> None:
    """The same verb, or a noun made of it, in clauses that share a word."""
    assert moments(left)[0].hook == moments(right)[0].hook
    assert alike(left, right) >= 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Hale opened the bridge on Monday.", "Hale closed the bridge on Tuesday.", id="another verb"),
        pytest.param("They opened the bridge on Monday.", "They opened the fair on Tuesday.", id="another object"),
        pytest.param("Hale was calm on Monday.", "Hale was ill on Tuesday.", id="a verb that says little"),
        pytest.param("Ann Hale left the guild on Monday.", "Tomas Virk left the guild on Tuesday.", id="another name"),
        pytest.param("Hale told the crews on Monday.", "Hale fed the crews on Tuesday.", id="a word and a deed"),
    ],
)
def test_other_happenings_are_not_alike(left: str, right: str) -> None:
    """Another verb, object or person is another happening."""
    assert 0 == alike(left, right)


def test_same_place_in_like_sentences_is_one_happening() -> None:
    """The same words on both sides of two dates make one of them where the sentences are nearly the same."""
    left, right = "Rain fell in 1992 on the fair of the bakers.", "Rain fell in 1991 on the fair of the bakers."

    assert IN_ONE_PLACE == alike(left, right, 90)
    assert alike(left, right, 50) < IN_ONE_PLACE


def test_roots_join_forms() -> None:
    """Forms that no ending makes the same have one root."""
    assert root("met") == root("meeting") == root("meets")
    assert root("struck") == root("strike")


def test_words_that_say_little() -> None:
    """“Was” tells no happening from another, “refitted” does."""
    assert (False, False, True) == (says_much(""), says_much(root("was")), says_much(root("refitted")))


@given(any_text)
def test_moments_stand_in_their_clauses(text: str) -> None:
    """Every date lies in the clause that it dates, whatever the text."""
    article = read(text)
    for sentence in article.sentences:
        for moment in moments_in(article, sentence):
            assert moment.clause[0] <= moment.date.start < moment.date.end <= sentence.end
