"""Quotes that their own sentence gives to nobody: what the quotes and sentences beside them say."""

from __future__ import annotations

import pytest

from crosscheck.language.article import read_article
from crosscheck.language.speakers.engine import RulesEngine, attach_speakers
from crosscheck.sources.source import Source


def mentions(text: str) -> list[str | None]:
    """The words that name the speaker of each quote of a text."""
    quotes = attach_speakers(read_article(Source(text=text)), RulesEngine()).quotes
    return [quote.speaker.mention if quote.speaker else None for quote in quotes]


def test_goes_on_from_few_words_whose_speaker_is_named_after_them() -> None:
    """Few words with their speaker behind them are a quote like any other, and the next one goes on from it."""
    assert mentions("The toll is “profoundly absurd,” said Okafor. “We will not pay for it.”") == ["Okafor", "Okafor"]


def test_passes_over_few_words_in_marks() -> None:
    """Few words that only stand in marks carry nothing on."""
    text = "“We will not pay for it,” said Okafor of what Brandt calls the “tiny toll.” “It is far too high for us.”"
    assert mentions(text) == ["Okafor", "Brandt", "Okafor"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“The toll is far too high,” Okafor said. For drivers, “there is no other way home.”", ["Okafor", "Okafor"]),
        ("“The toll is far too high,” Okafor said. It is now the “tiny toll” to all.", ["Okafor", None]),
        ("“The toll is far too high,” Okafor said.\n\nFor others, “there is no way home.”", ["Okafor", None]),
        ("For drivers, “there is no other way home.”", [None]),
    ],
)
def test_part_of_a_sentence_goes_on_within_its_paragraph(text: str, found: list[str | None]) -> None:
    """A part of some length goes on from the quote before it in the paragraph; few words in marks do not."""
    assert mentions(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "“We open the lock at dawn,” said Brandt.\n\nMayor Ruth Okafor warned of a flood. “The lock should stay shut.”",
        "“We open the lock at dawn,” said Brandt. Mayor Ruth Okafor warned of a flood. “The lock should stay shut.”",
        "“We open the lock at dawn,” said Brandt.\n\nMayor Ruth Okafor warned of a flood.\n\n“The lock stays shut.”",
    ],
)
def test_sentence_before_names_who_speaks(text: str) -> None:
    """A report right before a quote goes before a quote further back."""
    assert mentions(text) == ["Brandt", "Mayor Ruth Okafor"]


def test_paragraph_with_words_of_its_own_takes_nobody_from_the_one_before() -> None:
    """Only a paragraph of nothing but quotes is taken for more of what was reported before."""
    text = "Mayor Ruth Okafor warned of a flood.\n\n“The lock stays shut for now.” Then the lights went out."
    assert mentions(text) == [None]


@pytest.mark.parametrize("signature", ["- Ruth Okafor.", "– Ruth Okafor, mayor", "- Ruth Okafor"])
def test_signature_in_the_paragraph_below(signature: str) -> None:
    """A dash and a name alone in a paragraph sign the quote above them, whoever spoke before."""
    text = f"“We open the lock at dawn,” said Brandt.\n\n“The lock should stay shut.”\n\n{signature}"
    assert mentions(text) == ["Brandt", "Ruth Okafor"]


def test_dash_with_a_sentence_signs_nothing() -> None:
    """A list of points is no row of signatures."""
    assert mentions("“The lock should stay shut.”\n\n- Ruth Okafor left the port.") == [None]


def test_introduction_with_its_verb_first() -> None:
    """ "Said Okafor:" introduces the next paragraph too."""
    assert mentions("Stated Okafor:\n\n“The lock should stay shut for now.”") == ["Okafor"]
