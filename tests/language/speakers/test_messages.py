"""Whose a statement, a letter or a tweet is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import extract_quotes
from crosscheck.language.quote import Speaker
from crosscheck.language.speakers.lines import read_lines
from crosscheck.language.speakers.messages import find_author
from crosscheck.settings import Settings


def last_speaker(text: str) -> Speaker:
    """Who is found for the last quote of a text by the rules."""
    speaker = extract_quotes(text, settings=Settings(speakers="rules"))[-1].speaker
    assert speaker is not None
    return speaker


@pytest.mark.parametrize(
    ("text", "author"),
    [
        pytest.param("Mayor Ann Hale said in a statement that all was well.", "Ann Hale", id="who says it in one"),
        pytest.param("“It is over,” Ann Hale said in a statement sent by her office.", "Ann Hale", id="after a quote"),
        pytest.param("The Harbour Board issued a short statement on Monday.", "Harbour Board", id="who issued it"),
        pytest.param("A statement from Ann Hale reached the town on Monday.", "Ann Hale", id="whom it is from"),
        pytest.param("A statement issued by the Harbour Board was late.", "Harbour Board", id="who sent it"),
        pytest.param("Ann Hale’s written statement was read out.", "Ann Hale", id="whose it is"),
        pytest.param("Ann Hale was there. His aide read her statement out.", "Ann Hale", id="hers"),
        pytest.param("In a statement, Ann Hale spoke of the pier.", "Ann Hale", id="whose sentence it opens"),
        pytest.param("Tomas Virk sent a statement. Ann Hale made a statement later.", "Ann Hale", id="the last of two"),
    ],
)
def test_statement_is_its_authors(text: str, author: str) -> None:
    """The statement is given to whoever the article last named as the author of one, unsurely and with the words."""
    speaker = last_speaker(f"{text}\n\n“We will open the bridge in May,” the statement said.")
    assert (speaker.name, speaker.mention, speaker.sure) == (author, "the statement", False)
    assert "'the statement' taken as that of" in speaker.why


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Hale left in a late tweet that called the pier “a danger to us all.”", "Ann Hale"),
        ("Ann Hale tweeted on Monday. “We are done with it all,” the tweet read.", "Ann Hale"),
        ("Ann Hale tweeted on Monday. “We are done with it all,” said this tweet from Tomas Virk.", "Tomas Virk"),
        ("Ann Hale spoke on Monday. “We are done with it all,” the tweet read.", None),
        ("Ann Hale wrote a letter. “We are done with it all,” the joint letter said.", None),
        ("Ann Hale wrote a book. “We are done with it all,” the book said.", None),
    ],
)
def test_message_of_nobody_named_has_no_name(text: str, name: str | None) -> None:
    """A message's own words and sentence come first; what is a source by itself, and what nobody wrote, has no name."""
    assert last_speaker(text).name == name


@given(st.text(alphabet="AHb s'’.“”\ntheinafrom", max_size=80), st.integers(0, 80))
def test_any_text_has_an_author_inside_it_or_none(text: str, at: int) -> None:
    """Whatever stands around a message, the author's place lies in the text."""
    lines = read_lines(text, [(0, len(text))], [])
    for mention in ("the statement", "a tweet"):
        found = find_author(lines, mention, at)
        assert found is None or 0 <= found[0] < found[1] <= len(text)
