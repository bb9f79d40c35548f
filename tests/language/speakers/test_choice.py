"""Which speaker engine runs."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from crosscheck import Settings, SettingsError
from crosscheck.language.speakers import choice
from crosscheck.language.speakers.choice import choose_engine


def test_rules_are_always_there() -> None:
    """Where the rules are asked for, the rules run."""
    assert "rules" == choose_engine(Settings(speakers="rules")).name


def test_auto_without_the_extra_is_the_rules() -> None:
    """Where the parser is not installed, as the tests pretend, ``auto`` means the rules."""
    assert "rules" == choose_engine(Settings()).name


def test_missing_parser_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a parser is asked for and not installed, the error names the extra."""
    from importlib import metadata

    from crosscheck.language.speakers import parsing

    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(parsing.metadata, "version", missing)
    parsing.load_parser.cache_clear()
    with pytest.raises(SettingsError, match=r"pip install \"crosscheck\[nlp\]\""):
        choose_engine(Settings(speakers="parser"))


def test_auto_with_the_extra_is_the_parser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the parser is installed, ``auto`` means that both vote."""
    pytest.importorskip("spacy", reason="the extra crosscheck[nlp] is not installed")
    monkeypatch.setattr(choice, "find_spec", find_spec)

    assert "parser" == choose_engine(Settings(cache=str(tmp_path))).name
