"""What the interface is given to work on, and what it keeps while it runs; nothing here needs a screen.

The command line says how articles are read and where a report is written, so that the interface need not know.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from attrs import frozen

from crosscheck.comparison import Comparison
from crosscheck.settings import Settings
from crosscheck.sources.source import Event

__all__ = ["Compared", "Project", "States", "states_of", "touched"]

Compared: TypeAlias = tuple[Event, Comparison]
States: TypeAlias = dict[str, tuple[int, int]]


@frozen
class Project:
    """The articles to review.

    Attributes:
        settings: how they are compared, and which keys do what.
        places: the folders and files that are watched for changes.
        read: reads the events anew; raises SourceError where there is nothing to read.
        write_report: writes the report of an event and returns the name of its file.
        patience: how often, in seconds, it is looked whether an article changed.
    """

    settings: Settings
    places: tuple[Path, ...]
    read: Callable[[], Sequence[Event]]
    write_report: Callable[[Event, Comparison], str]
    patience: float = 2.0


def states_of(places: Iterable[Path]) -> States:
    """Time and size of every file in these folders, or in folders in them, by path; it changes with the file."""
    states: States = {}
    for place in places:
        for entry in _files(place):
            try:
                state = entry.stat()
            except OSError:
                continue
            states[os.path.normpath(entry)] = state.st_mtime_ns, state.st_size
    return states


def touched(before: States, after: States) -> list[str]:
    """The files that are new, gone or otherwise than they were, in order."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def _files(place: Path, depth: int = 1) -> Iterator[Path | os.DirEntry[str]]:
    if not place.is_dir():
        yield place
        return
    try:
        entries = list(os.scandir(place))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith((".", "_")):
            continue
        if entry.is_dir():
            yield from _files(Path(entry.path), depth - 1) if depth else ()
        else:
            yield entry
