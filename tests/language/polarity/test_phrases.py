"""Phrases of a word list in a sentence."""

from __future__ import annotations

import pytest
from makers import make_statement

from crosscheck.language.polarity.phrases import find_phrases, read_phrases

TABLE = read_phrases(
    [
        ("lost", ["fail to", "fail"]),
        ("out", ["rule out", "deny -ing", ""]),
        ("both", ["fail to"]),
        ("meant", ["promise to"]),
    ]
)


def found(text: str) -> list[tuple[str, str]]:
    """The phrases of a sentence as printed, with their labels."""
    statement = make_statement(text)
    return [(statement.printed(each.first, each.last), each.label) for each in find_phrases(statement, TABLE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He failed to come.", [("failed to", "lost"), ("failed to", "both")], id="inflected, two labels"),
        pytest.param(
            "He failed again to come.", [("failed again to", "lost"), ("failed again to", "both")], id="adverb"
        ),
        pytest.param("He failed in Vellmouth.", [("failed", "lost")], id="the shorter one"),
        pytest.param("He promised to come.", [("promised to", "meant")], id="a word that looks British"),
        pytest.param("They ruled it out.", [], id="another word between"),
        pytest.param("They ruled, out of spite.", [], id="over a comma"),
        pytest.param("He denies taking it.", [("denies", "out")], id="a participle next"),
        pytest.param("He denies the charge.", [], id="no participle next"),
        pytest.param("They left.", [], id="none"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_phrases_are_found_in_all_inflections(text: str, expected: list[tuple[str, str]]) -> None:
    """The longest phrase that begins at a word is found, with adverbs between its words, inside one clause."""
    assert expected == found(text)
