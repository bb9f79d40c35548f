"""Subjects that do not stand right beside their verb: one sentence each, the words found."""

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
        ("Sen. Ruth Okafor (D), an early critic of it, said the dam was “weak as paper.”", "Sen. Ruth Okafor"),
        (
            "At a rally in Port Ashdown, OH, after a long day, Gov. Ruth Okafor (D-OH), said, “the dam is weak.”",
            "Gov. Ruth Okafor",
        ),
        ("Ruth Okafor, head of the Dockworkers' Union (DU), said the dam was “weak as paper.”", "Ruth Okafor"),
        ("Speaking on the same show, Ruth Okafor (D-Ohio), who lost, said the dam was “weak.”", "Ruth Okafor"),
        ("Ruth Okafor, during a walk in Port Ashdown, Ohio, said the dam was “weak as paper.”", "Ruth Okafor"),
        ("Ruth Okafor, who works with Harbor First, a lobby group, said the dam was “weak.”", "Ruth Okafor"),
    ],
)
def test_no_subject_is_what_a_preposition_stands_before(text: str, mention: str) -> None:
    """Over what is inserted before the verb the walk goes on to a phrase that can be its subject."""
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    "mention",
    ["The new envoy to the coast, Mara Lindqvist", "Okafor’s lawyer, Mara Lindqvist", "Her chief aide, Mara Lindqvist"],
)
def test_description_and_name_are_one_phrase(mention: str) -> None:
    """A description and the name behind it are the mention, and the name is the speaker's."""
    speaker = (
        attach_speakers(read_article(Source(text=f"{mention}, said the dam was “weak as paper.”")), RulesEngine())
        .quotes[0]
        .speaker
    )
    assert speaker is not None
    assert (speaker.mention, speaker.name) == (mention, "Mara Lindqvist")


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("A letter obtained by the Harbor Gazette warns that “the dam will not hold for long.”", "A letter"),
        ("The guards questioned by the panel said the dam was “weak as paper.”", "The guards"),
        ("They asked the panel, which said the dam was “weak as paper.”", "the panel"),
    ],
)
def test_participle_describes_the_subject(text: str, mention: str) -> None:
    """In "a letter obtained by the paper warns" the letter warns."""
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Brandt will visit the dam, Okafor said on Monday, adding that he would “look at it all.”", ["Okafor"]),
        ("The two men left – Okafor saying he was “very glad” and Brandt calling it “a day.”", ["Okafor", "Brandt"]),
        ("Brandt opened the dam, saying that Okafor would “look at it all.”", ["Brandt"]),
    ],
)
def test_subject_of_a_participle(text: str, found: list[str | None]) -> None:
    """Whom a sentence is from goes on in its participle; after a dash a name has a participle of its own."""
    assert mentions(text) == found


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The film opens with footage of Ruth Okafor asking, “Who should pay for this port?”", "Ruth Okafor"),
        ("The station aired a recording of Okafor telling a friend: “Nobody should pay.”", "Okafor"),
        ("The clip shows Okafor saying, “Nobody should pay for this port.”", "Okafor"),
        ("Reporters heard the mayor shouting, “Nobody should pay for this port!”", "the mayor"),
        ("Okafor closed the port, saying, “Nobody should pay for this.”", "Okafor"),
        ("Okafor spoke of the port, saying, “Nobody should pay for this.”", "Okafor"),
    ],
)
def test_who_is_heard_or_seen_speaks(text: str, mention: str) -> None:
    """A recording and whoever hears or shows somebody say something do not say it themselves."""
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "At a dinner for port workers, Gov. Ruth Okafor of Ohio is to open a dock, pledges to guard “every ship.”",
            "Gov. Ruth Okafor",
        ),
        ("At Friday’s hearing the governor then took aim at Brandt, calling him “weak as paper.”", "the governor"),
        ("The plan drew the ire of Judge Ruth Okafor who said the dam was “weak as paper.”", "Judge Ruth Okafor"),
        ("Half of the crews, Okafor said on Harbor Radio, were ready to believe “that it is late.”", "Okafor"),
    ],
)
def test_what_opens_a_sentence_does_not_act(text: str, mention: str) -> None:
    """What a preposition stands before is no subject, with a comma behind it or without."""
    found = mentions(text)[0]
    assert found is not None
    assert found.startswith(mention)
