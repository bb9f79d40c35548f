"""Settings as a program makes them: what is refused, and in which words."""

from __future__ import annotations

from typing import Any

import pytest

from crosscheck import Settings, compare_texts
from crosscheck.errors import SettingsError


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"select": "quote"}, "select: 'quote' is not a tuple of rules or groups"),
        ({"ignore": ("quote", 7)}, "ignore: ('quote', 7) is not a tuple of rules or groups"),
        ({"select": None}, "select: None is not a tuple"),
        ({"severity": {"quote.wording": "bad"}}, "severity: {'quote.wording': 'bad'} is not a table of rules"),
        ({"severity": ["quote.wording"]}, "severity: ['quote.wording'] is not a table of rules and severities"),
        ({"severity": {"quote.wording": ["error"]}}, "severity: {'quote.wording': ['error']} is not a table"),
        ({"aliases": {"FTB": "the board"}}, "aliases: {'FTB': 'the board'} is not a table of names"),
        ({"aliases": {"FTB": ()}}, "aliases: {'FTB': ()} is not a table of names"),
        ({"aliases": ("FTB",)}, "aliases: ('FTB',) is not a table of names"),
        ({"keys": {"accept": 1}}, "keys: {'accept': 1} is not a table of what a key does"),
        ({"speakers": "typo"}, "speakers: 'typo' is not one of auto, rules, parser"),
        ({"fail_on": "info"}, "fail_on: 'info' is not one of gate, error, warning, note, never"),
        ({"history": "no"}, "history: 'no' is not True or False"),
        ({"sources": ""}, "sources: '' is not the name of a folder"),
        ({"reports": None}, "reports: None is not the name of a folder"),
        ({"reviews": "a\0"}, "reviews: 'a\\x00' is not the name of a file"),
        ({"claim_similarity": 101}, "claim_similarity: 101 is not a whole number from 0 to 100"),
        ({"quote_words": 0}, "quote_words: 0 is not a whole number from 1 to 1000"),
        ({"quote_words": True}, "quote_words: True is not a whole number"),
        ({"exhaustive_passages": 2000.0}, "exhaustive_passages: 2000.0 is not a whole number from 1 to 1000000"),
        ({"speakers": "x" * 100}, f"speakers: '{'x' * 56}… is not one of"),
    ],
)
def test_impossible_value(values: dict[str, Any], told: str) -> None:
    """A value that cannot be meant is refused where the settings are made, by its name and with what it should be."""
    with pytest.raises(SettingsError) as caught:
        Settings(**values)
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize(
    ("setting", "value"), [("select", ("quotes",)), ("ignore", ("quote.nonsense",)), ("severity", {"quotes": "error"})]
)
def test_unknown_rule(setting: str, value: Any) -> None:
    """A rule that does not exist is told: one that nothing is found by would be taken for articles that agree."""
    settings = Settings(**{setting: value})
    with pytest.raises(SettingsError, match=rf"^{setting}: there is no rule or group '"):
        compare_texts("The bridge is open.", "The bridge is closed.", settings=settings)


def test_lists_are_made_firm() -> None:
    """Lists of rules and of other forms are taken as well, and kept as what cannot be changed."""
    settings = Settings(select=["quote"], ignore={"quote.style"}, aliases={"FTB": ["Federal Transport Board"]})
    assert settings == Settings(
        select=("quote",), ignore=("quote.style",), aliases={"FTB": ("Federal Transport Board",)}
    )
