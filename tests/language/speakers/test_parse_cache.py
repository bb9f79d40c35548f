"""Trees that are kept: the same answer with a file, without one, and with a broken one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hand_parses import HandParser, hand_parse

from crosscheck import keeping
from crosscheck.language.speakers.parse_cache import CachingParser

TEXT = "Hale spoke."
PARSE = hand_parse(TEXT, "Hale 1 nsubj NNP", "spoke 1 ROOT VBD", ". 1 punct .")


def make_parser() -> HandParser:
    """A parser that knows one text."""
    return HandParser(**{TEXT: PARSE})


def test_known_text_is_not_parsed_again(tmp_path: Path) -> None:
    """A second run, with another process's parser, asks for nothing."""
    path = tmp_path / "cache" / "parses.sqlite"
    assert CachingParser(make_parser(), path).parse([TEXT, TEXT]) == [PARSE, PARSE]
    second = make_parser()
    assert CachingParser(second, path).parse([TEXT]) == [PARSE]
    assert second.asked == []


def test_other_version_is_parsed_anew(tmp_path: Path) -> None:
    """A tree of another model is not taken for one of this."""
    path = tmp_path / "parses.sqlite"
    CachingParser(make_parser(), path).parse([TEXT])
    other = make_parser()
    other.version = "another model"
    CachingParser(other, path).parse([TEXT])
    assert other.asked == [TEXT]


def test_damaged_file_is_done_without(tmp_path: Path) -> None:
    """A file that is no database changes nothing in the answer, and is not touched."""
    path = tmp_path / "parses.sqlite"
    path.write_text("no database at all " * 100)
    parser = make_parser()
    caching = CachingParser(parser, path)
    assert caching.parse([TEXT]) == caching.parse([TEXT]) == [PARSE]
    assert parser.asked == [TEXT, TEXT]
    assert path.read_text().startswith("no database")


def test_damaged_entry_is_parsed_anew(tmp_path: Path) -> None:
    """An entry that cannot be read is as good as none."""
    path = tmp_path / "parses.sqlite"
    CachingParser(make_parser(), path).parse([TEXT])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE kept SET entry = x'00'")
    parser = make_parser()
    assert CachingParser(parser, path).parse([TEXT]) == [PARSE]
    assert parser.asked == [TEXT]


def test_locked_file_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process that keeps the file to itself is waited for, but not for ever."""
    monkeypatch.setattr(keeping, "_PATIENCE", 0.05)
    path = tmp_path / "parses.sqlite"
    CachingParser(make_parser(), path).parse([TEXT])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert CachingParser(make_parser(), path).parse([TEXT]) == [PARSE]


def test_unwritable_place_is_done_without(tmp_path: Path) -> None:
    """A path that cannot be a file changes nothing in the answer."""
    (tmp_path / "file").write_text("")
    assert CachingParser(make_parser(), tmp_path / "file" / "parses.sqlite").parse([TEXT]) == [PARSE]


def test_oldest_trees_go(tmp_path: Path) -> None:
    """The file holds no more trees than it may."""
    path = tmp_path / "parses.sqlite"
    texts = [f"{TEXT} {number}" for number in range(10)]
    for text in texts:
        CachingParser(make_parser(), path, kept=4).parse([text])
    parser = make_parser()
    CachingParser(parser, path, kept=4).parse(texts)
    assert parser.asked == texts[:6]
