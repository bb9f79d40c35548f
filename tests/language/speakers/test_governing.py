"""Which verb before a quote hands its words over: one sentence each, the words found."""

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
        ("Okafor said that her port would continue to be “a friend of all ships.”", "Okafor"),
        ("Okafor said that the council should reiterate its support for “small ports.”", "Okafor"),
        ("Okafor said that many voters would also find the port “hard to love.”", "Okafor"),
        ("Okafor boasted that, thanks to her “friend of all ships,” the port was rich.", "Okafor"),
        ("Okafor would only say that the port was “a friend of all ships.”", "Okafor"),
        ("Okafor said that Brandt did say the port was “hard to love.”", "Brandt"),
    ],
)
def test_what_may_be_said_is_not_said_yet(text: str, mention: str) -> None:
    """A verb behind a modal and "continue to" yield to one that reports; alone they are all there is."""
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Last spring, the mayor said, most papers thought her “a fringe candidate.”", "the mayor"),
        ("The trouble with the port, says Ruth Okafor, a historian, is that it was “too big.”", "Ruth Okafor"),
        ("Because of the tide, explained Okafor, “no ship of ours can leave before noon.”", "Okafor"),
        ("Okafor, a clerk, told the panel, which sat late, that the port was “too big.”", "Okafor"),
        ("Last spring, the mayor said, Brandt declared that the port was “too big.”", "Brandt"),
    ],
)
def test_aside_says_whom_the_sentence_is_from(text: str, mention: str) -> None:
    """Who is named with a verb between commas speaks, unless a nearer verb hands the words to another."""
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Brandt scolded the papers over Mayor Okafor’s claim that the port was “too big.”", "Mayor Okafor"),
        ("Brandt mocked Okafor’s claim that the port, as he put it, was “too big.”", "he"),
    ],
)
def test_claim_belongs_to_its_owner(text: str, mention: str) -> None:
    """What a clause after somebody's claim quotes is theirs, not whoever's who speaks of the claim."""
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Although Okafor told the panel that the port was “too big,” Brandt said they never met.", "Okafor"),
        ("When Okafor said she would “guard every ship,” the crowd applauded loudly.", "Okafor"),
        ("Although the port is “too big,” Brandt said it would stay.", "Brandt"),
        ("Although Okafor had to leave early, the port is “too big,” Brandt said.", "Brandt"),
    ],
)
def test_quote_that_ends_a_clause_with_a_speaker(text: str, mention: str) -> None:
    """The clause that a quote ends is asked before the one that follows."""
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The cable maker expects “a record summer” in its northern ports.", "The cable maker"),
        ("The cable maker criticises “a record fine” as far too high.", "The cable maker"),
    ],
)
def test_verb_behind_a_common_noun(text: str, mention: str) -> None:
    """Forms in -s that are never nouns are verbs behind a noun, too."""
    assert mentions(text) == [mention]


@pytest.mark.parametrize(("between", "mention"), [(5, "Okafor"), (90, None)])
def test_owner_stands_near_what_is_quoted(between: int, mention: str | None) -> None:
    """Whose claim it is is looked for in the words before a quote, not in all of a sentence without end."""
    text = f"Nobody liked Okafor’s claim that {'old ' * between}harbor towns “mend slowly.”"
    assert mentions(text) == [mention]
