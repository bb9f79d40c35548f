"""How sure a sentence is of what it states."""

from __future__ import annotations

import pytest
from makers import make_statement

from crosscheck.language.polarity.certainty import find_hedges, is_open


def hedged(text: str) -> list[tuple[str, str, str]]:
    """The cues of a sentence with the word that each leaves open, and its kind."""
    statement = make_statement(text)
    return [
        (statement.printed(each.first, each.last), statement.printed(each.predicate), each.kind)
        for each in find_hedges(statement)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Virk allegedly stole it.", [("allegedly", "stole", "evidential")]),
        ("He was reportedly on the telephone.", [("reportedly", "telephone", "evidential")]),
        ("The pilot appears to have slept.", [("appears to", "slept", "evidential")]),
        ("She is widely believed to be abroad.", [("is widely believed to", "abroad", "evidential")]),
        ("Virk is accused of lying.", [("is accused of", "lying", "evidential")]),
        ("It seems that the brakes failed.", [("It seems", "brakes", "evidential")]),
        ("They sought her alleged helper.", [("alleged", "helper", "evidential")]),
        ("The judge is expected to rule.", [("is expected to", "rule", "prospect")]),
        ("The board will likely agree.", [("will likely", "agree", "prospect")]),
        ("Hale is expected to say so.", [("is expected to", "say", "prospect")]),
        ("The firm may close.", [("may", "close", "modal")]),
        ("The storm could turn.", [("could", "turn", "modal")]),
    ],
)
def test_a_hedge_is_about_one_word(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each cue leaves open the first word of content after it."""
    assert expected == hedged(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fair opens in May 2027.", id="a month"),
        pytest.param("Prosecutors alleged a plot.", id="a verb"),
        pytest.param("A poll of likely voters was held.", id="a term of polls"),
        pytest.param("He was hurt, apparently.", id="nothing after it"),
        pytest.param("The mayor left.", id="none"),
    ],
)
def test_some_hedging_words_hedge_nothing(text: str) -> None:
    """A month, a verb, and a cue with nothing to be about are no hedges."""
    assert [] == hedged(text)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Virk stole two boats.", "stole", False),
        ("Police said Virk stole two boats.", "stole", True),
        ("Virk stole two boats, according to police.", "stole", True),
        ("Virk perhaps stole two boats.", "stole", True),
        ("Virk may have stolen two boats.", "stolen", True),
        ("Virk stole two boats with a possible helper.", "stole", False),
        ("Virk stole two boats, which may sink.", "stole", False),
    ],
)
def test_a_plain_statement_has_no_hedge_and_no_source(text: str, word: str, expected: bool) -> None:
    """A source anywhere, or a hedge before the word in its clause, leaves it open."""
    statement = make_statement(text)
    assert expected == is_open(statement, statement.folds.index(word))
