"""Trees kept from one run to the next: a parser in, the same parser out that asks only for texts it has not seen.

A local SQLite file, keyed by the text, the parser's version and the format, so that no entry can ever be stale. It
is a convenience and nothing more: it may be deleted at any time, and a file that is damaged, locked, full or not to be
written is done without, in silence, since the answer is the same either way. Several processes may use one file.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from crosscheck.language.speakers.parsing import Parse, Parser

__all__ = ["CachingParser"]

_FORMAT = 1  # of the entries; an entry of another format has another key
_PATIENCE = 2.0  # seconds to wait for another process
_ASKED_AT_ONCE = 500  # keys in one query; SQLite allows 999
_KEPT = 20_000  # trees, about a kilobyte each: some thousand articles


_Result = TypeVar("_Result")


class CachingParser:
    """A parser that remembers its trees in a file."""

    def __init__(self, parser: Parser, path: Path, kept: int = _KEPT) -> None:
        """Remember the trees of a parser in the file at ``path``, the last ``kept`` of them."""
        self._parser = parser
        self._path = path
        self._kept = kept
        self._usable = True

    @property
    def version(self) -> str:
        """The version of the parser behind it."""
        return self._parser.version

    def parse(self, texts: Sequence[str]) -> list[Parse]:
        """A tree for each text; the parser is not called, nor loaded, where all are known."""
        keys = [self._key(text) for text in texts]
        known = self._load(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            new = dict(zip(missing, self._parser.parse(list(missing.values())), strict=True))
            self._save(new)
            known |= new
        return [known[key] for key in keys]

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{_FORMAT}\0{self.version}\0{text}".encode("utf-8", "surrogatepass")).digest()

    def _load(self, keys: Sequence[bytes]) -> dict[bytes, Parse]:
        """The trees that are in the file and can be read."""
        if not self._path.exists():
            return {}
        entries = self._use_file(lambda connection: _select(connection, keys)) or {}
        decoded = {key: _decode(entry) for key, entry in entries.items()}
        return {key: parse for key, parse in decoded.items() if parse is not None}

    def _save(self, parses: dict[bytes, Parse]) -> None:
        """Add trees to the file; the oldest go when there are too many."""
        entries = {key: _encode(parse) for key, parse in parses.items()}
        self._use_file(lambda connection: _insert(connection, entries, self._kept))

    def _use_file(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result | None:
        """What some work on the file comes to; None, and the file is left alone from then on, where it cannot be."""
        if not self._usable:
            return None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=_PATIENCE)) as connection, connection:
                connection.execute("CREATE TABLE IF NOT EXISTS parses (key BLOB UNIQUE NOT NULL, tree BLOB NOT NULL)")
                return work(connection)
        except (sqlite3.Error, OSError):
            self._usable = False
            return None


def _select(connection: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    for at in range(0, len(keys), _ASKED_AT_ONCE):
        some = keys[at : at + _ASKED_AT_ONCE]
        marks = ",".join("?" * len(some))
        found |= dict(connection.execute(f"SELECT key, tree FROM parses WHERE key IN ({marks})", some))
    return found


def _insert(connection: sqlite3.Connection, entries: dict[bytes, bytes], kept: int) -> None:
    connection.executemany("INSERT OR REPLACE INTO parses VALUES (?, ?)", list(entries.items()))
    connection.execute("DELETE FROM parses WHERE rowid <= (SELECT MAX(rowid) FROM parses) - ?", (kept,))


def _encode(parse: Parse) -> bytes:
    columns = [parse.starts, parse.ends, parse.heads, parse.labels, parse.tags]
    return zlib.compress(json.dumps(columns, separators=(",", ":")).encode(), 1)


def _decode(entry: bytes) -> Parse | None:
    """A tree as it was kept; None where the entry is damaged."""
    try:
        starts, ends, heads, labels, tags = (tuple(column) for column in json.loads(zlib.decompress(entry)))
    except (zlib.error, ValueError, TypeError):
        return None
    parse = Parse(starts, ends, heads, labels, tags)
    return parse if len({len(starts), len(ends), len(heads), len(labels), len(tags)}) == 1 else None
