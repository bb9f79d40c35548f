"""Noun phrases in lines of tags."""

from __future__ import annotations

import pytest

from crosscheck.language.speakers.lines import tag_line
from crosscheck.language.speakers.phrases import Subject, find_phrase_after, find_phrase_before


def before(text: str, word: str) -> str | None:
    """The phrase that ends right before a word of a text."""
    line = tag_line(text, 0, len(text))
    return _shown(text, find_phrase_before(line, 0, line.token_at(text.index(word))))


def after(text: str) -> str | None:
    """The phrase that a text begins with."""
    line = tag_line(text, 0, len(text))
    return _shown(text, find_phrase_after(line, 0, len(line.tags)))


def _shown(text: str, phrase: Subject | None) -> str | None:
    line = tag_line(text, 0, len(text))
    return None if phrase is None else line.span(phrase.start, phrase.end)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("On Monday the head of the harbor board said no.", "the head of the harbor board"),
        ("Then Ruth Okafor and Otto Brandt said no.", "Ruth Okafor and Otto Brandt"),
        ("She left and many said no.", "many"),
        ("It was late said no.", None),
    ],
)
def test_phrase_before_a_verb(text: str, phrase: str | None) -> None:
    """What is tied to the noun by "of" and "and" belongs to it; an adjective alone is no phrase."""
    assert before(text, "said") == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the harbor board's director, Ruth Okafor, said no", "the harbor board's director, Ruth Okafor"),
        ("Ruth Okafor of the harbor board said no", "Ruth Okafor of the harbor board"),
        ("she said no", "she"),
        ("quickly and loudly", None),
    ],
)
def test_phrase_after_a_quote(text: str, phrase: str | None) -> None:
    """A description takes the name behind it along."""
    assert after(text) == phrase
