"""What a date hangs on."""

from __future__ import annotations

import pytest

from crosscheck.language.dates.governors import Governors, find_governors
from crosscheck.language.dates.grammar import find_dates
from crosscheck.language.speakers.lines import Line, tag_line


def read(sentence: str) -> list[tuple[Line, Governors]]:
    """The governors of each date of a sentence."""
    line = tag_line(sentence, 0, len(sentence))
    return [
        (line, find_governors(line, line.token_at(date.start), line.token_at(date.end - 1)))
        for date in find_dates(sentence, 0, len(sentence))
    ]


def hooks(sentence: str) -> list[str]:
    """The word that each date of a sentence hangs on; a dash where there is none."""
    words = []
    for line, governors in read(sentence):
        token = governors.noun if governors.verb is None else governors.verb
        words.append("-" if token is None else line.word(token))
    return words


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The judge refused on Monday to halt the vote.", ["refused"]),
        ("On Monday, the judge refused to halt the vote.", ["refused"]),
        ("The judge on Monday refused to halt the vote.", ["refused"]),
        ("The judge said the council on Monday refused to vote.", ["refused"]),
        ("The bridge was last inspected on July 8.", ["inspected"]),
        ("Hale has led the council since 2002.", ["led"]),
        ("The inquiry, which will open on November 5, is public.", ["open"]),
        ("The board has until December 15 to rule.", ["rule"]),
        ("She said on Monday, hinting at more, that it was over.", ["said"]),
        ("She called the office in Vellmouth, Carrick, Monday admitting it.", ["called"]),
        ("Monday's vote was delayed until Tuesday.", ["vote", "delayed"]),
        ("The April 19 attack hurt six.", ["attack"]),
        ("The inquiry is on Tuesday.", ["is"]),
        ("He arrived on Monday and on Tuesday left.", ["arrived", "left"]),
        ("The council will host the games on Monday.", ["host"]),
        ("She will make comments in Vellmouth on Monday.", ["make"]),
        ("Monday: rain.", ["-"]),
    ],
)
def test_word_that_is_dated(sentence: str, expected: list[str]) -> None:
    """A noun behind a date that describes it, else the verb of its clause."""
    assert expected == hooks(sentence)


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("She said that the council voted on Monday.", "the council voted on Monday"),
        ("The council voted on Monday, after the judge had refused to hear it.", "The council voted on Monday,"),
        ("They ordered a public inquiry, which will open on Monday.", "a public inquiry, which will open on Monday"),
    ],
)
def test_clause_ends_where_another_begins(sentence: str, clause: str) -> None:
    """Conjunctions wall a clause in; a relative clause has what it tells of in it."""
    ((line, governors),) = read(sentence)
    assert clause == line.span(governors.begin, governors.end)
