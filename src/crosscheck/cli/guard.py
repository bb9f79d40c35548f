"""Where no result goes: over articles, decisions and settings, and to where it would be read as an article.

What is kept where is told here where the settings are read, which every command does: none can forget to say it, and
a result that lands on the decisions of months cannot be got back.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from attrs import frozen

from crosscheck.cli.configuration import FILE_NAMES
from crosscheck.errors import CrosscheckError
from crosscheck.settings import Settings
from crosscheck.sources.source import Event

__all__ = ["guard", "refuse"]


@frozen
class _Guarded:
    """What the project that a command runs in has besides the articles that were read.

    Attributes:
        settings: they name the folder of articles and the files of decisions.
        config: the settings file that was named, wherever it is; None where none was.
    """

    settings: Settings
    config: Path | None


_guarded: _Guarded | None = None


def guard(settings: Settings, config: Path | None) -> None:
    """From here on, keep results away from what these settings name, and from the file they were read from."""
    global _guarded
    _guarded = _Guarded(settings, config)


def refuse(file: Path, events: Iterable[Event] = ()) -> None:
    """Let a file pass that a result may be written to.

    Raises:
        CrosscheckError: it is an article, holds decisions or settings, or would be read as an article the next time.
    """
    events = list(events)
    # By both names, since a link is read by its own, and written to where it leads.
    for path in (os.path.join(os.path.realpath(file.parent), file.name), os.path.realpath(file)):
        if why := _why_not(path, events):
            raise CrosscheckError(f"{file.as_posix()}: {why}")


def _why_not(path: str, events: Iterable[Event]) -> str:
    """What is wrong with a result in this place, and what to do; empty where nothing is."""
    read = list(_articles(events))
    if path in map(os.path.realpath, read):
        return "this is one of the articles; name another file"
    if path in map(os.path.realpath, _decisions()):
        return "the decisions are kept in this file; name another file"
    if os.path.basename(path) in FILE_NAMES or path in map(os.path.realpath, _config()):
        return "this is a file of settings; name another file"
    if _is_read(path, {os.path.realpath(os.path.dirname(each)) for each in read}):
        return "a file here would be read as an article the next time; name another folder"
    return ""


def _articles(events: Iterable[Event]) -> Iterator[str]:
    """The files of events, those that could not be read too."""
    for event in events:
        yield from (source.path for source in event.sources)
        yield from (unreadable.path for unreadable in event.unreadable)


def _decisions() -> list[Path]:
    if _guarded is None:
        return []
    from crosscheck.reviews.desk import open_desk

    desk = open_desk(_guarded.settings)
    return [desk.file, *([desk.history.file] if desk.history.file else [])]


def _config() -> list[Path]:
    return [_guarded.config] if _guarded and _guarded.config else []


def _is_read(path: str, folders: Collection[str]) -> bool:
    """Whether a file has the name of an article and stands in one of these folders, or below the folder of articles."""
    from crosscheck.sources.reading import names_article

    folder, name = os.path.split(path)
    if folder in folders:
        return names_article(name)
    root = os.path.realpath(_guarded.settings.sources) if _guarded else None
    return root is not None and Path(folder).is_relative_to(root) and names_article(os.path.relpath(path, root))
