"""Verbs and nouns that look alike: one sentence each, the words found to name the speaker."""

from __future__ import annotations

import pytest

from crosscheck.language.article import read_article
from crosscheck.language.speakers.engine import RulesEngine, attach_speakers
from crosscheck.sources.source import Source


def mentions(text: str) -> list[str | None]:
    """The words that name the speaker of each quote of a text."""
    quotes = attach_speakers(read_article(Source(text=text)), RulesEngine()).quotes
    return [quote.speaker.mention if quote.speaker else None for quote in quotes]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“Your boat is a shame to all of us!” the note says.", "the note"),
        ("Friends of the old port, however, say it would keep the town “young and loud.”", "Friends of the old port"),
        ("Okafor may, say, build a port “too big for us,” Brandt said.", "Brandt"),
        ("Okafor called the harbour shooting “a day of shame.”", "Okafor"),
        ("“The port is ours at last!” beamed Okafor.", "Okafor"),
    ],
)
def test_verbs_and_nouns_are_told_apart(text: str, mention: str) -> None:
    """ "Says" is a verb behind any noun, "say" behind a comma; "the shooting" is none."""
    assert mentions(text) == [mention]
