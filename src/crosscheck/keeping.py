"""What is kept from one run to the next: bytes by key, in a local SQLite file.

It is a convenience and nothing more: the file may be deleted at any time, and one that is damaged, locked, full or not
to be written is done without, in silence, since the answer is the same either way. Several processes may use one file.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

__all__ = ["Store", "make_folder"]

_PATIENCE = 2.0  # seconds to wait for another process
_ASKED_AT_ONCE = 500  # keys in one query; SQLite allows 999

_Result = TypeVar("_Result")


def make_folder(folder: Path) -> None:
    """Make the folder for what is kept, with a note in it by which git leaves it alone.

    Raises:
        OSError: it cannot be made.
    """
    if not folder.exists():
        folder.mkdir(parents=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")


class Store:
    """Entries by key, the last of them kept."""

    def __init__(self, path: Path, kept: int) -> None:
        """Keep the last ``kept`` entries in the file at ``path``, which need not be there yet."""
        self._path = path
        self._kept = kept
        self._usable = True

    def load(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The entries that are in the file, by key."""
        if not os.path.exists(self._path):  # where it may not be looked up, it is not there either
            return {}
        return self._use_file(lambda connection: _select(connection, keys)) or {}

    def save(self, entries: Mapping[bytes, bytes]) -> None:
        """Add entries to the file; the oldest go when there are too many."""
        self._use_file(lambda connection: _insert(connection, entries, self._kept))

    def _use_file(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result | None:
        """What some work on the file comes to; None, and the file is left alone from then on, where it cannot be."""
        if not self._usable:
            return None
        try:
            make_folder(self._path.parent)
            with closing(sqlite3.connect(self._path, timeout=_PATIENCE)) as connection, connection:
                connection.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB UNIQUE NOT NULL, entry BLOB NOT NULL)")
                return work(connection)
        except (sqlite3.Error, OSError):
            self._usable = False
            return None


def _select(connection: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    for at in range(0, len(keys), _ASKED_AT_ONCE):
        some = keys[at : at + _ASKED_AT_ONCE]
        marks = ",".join("?" * len(some))
        found |= dict(connection.execute(f"SELECT key, entry FROM kept WHERE key IN ({marks})", some))
    return found


def _insert(connection: sqlite3.Connection, entries: Mapping[bytes, bytes], kept: int) -> None:
    connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", list(entries.items()))
    connection.execute("DELETE FROM kept WHERE rowid <= (SELECT MAX(rowid) FROM kept) - ?", (kept,))
