"""What has changed since a git revision: a revision and a folder in, paths out, and which events they are of.

Git knows best; it is asked, never imitated. A file that git does not track yet has changed too. Paths are compared as
what they lead to, and a link that leads back to itself leads nowhere, which is no reason to stop.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from crosscheck.errors import RevisionError
from crosscheck.sources.reading import is_article_name
from crosscheck.sources.source import Event

__all__ = ["changed_events", "changed_since", "real_path"]


def real_path(path: str | Path) -> Path:
    """What a path leads to, absolute; `Path.resolve` takes a link that leads back to itself for a fault."""
    return Path(os.path.realpath(path))


def changed_events(revision: str, events: Sequence[Event], reviews: Path) -> tuple[list[Event], frozenset[Path] | None]:
    """The events that have changed since a revision, and the files whose findings count; None where those of all do.

    Where the file of the reviews has changed, everything has: a decision that is gone may be one on any finding. An
    event that has lost an article has changed as a whole: what the article bore out or silenced, it does no more.

    Raises:
        RevisionError: as `changed_since` does.
    """
    folders = {_standing(folder) for event in events for folder in _folders(event)}
    changed = frozenset[Path]().union(*(changed_since(revision, folder) for folder in sorted(folders)))
    if real_path(reviews) in changed:
        return list(events), None
    counting = changed.union(*(_files(event) for event in events if _has_lost(event, changed)))
    return [event for event in events if not counting.isdisjoint(_files(event))], counting


def changed_since(revision: str, folder: Path) -> frozenset[Path]:
    """The files that differ from a revision, as absolute paths, whether committed since, edited or not yet tracked.

    ``folder`` is any folder of the repository.

    Raises:
        RevisionError: git is not there, the folder is in no repository, or the revision is not known.
    """
    top = Path(_ask(["rev-parse", "--show-toplevel"], folder, revision).removesuffix("\n"))
    commit = _ask(["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"], folder, revision)
    changed = _ask(["diff", "--name-only", "--no-renames", "-z", commit.strip(), "--"], top, revision)
    new = _ask(["ls-files", "--others", "--exclude-standard", "-z"], top, revision)
    return frozenset(_as_shown(os.path.realpath(top / name)) for name in f"{changed}{new}".split("\0") if name)


def _paths(event: Event) -> list[str]:
    """The files of an event, those that could not be read too."""
    return [*(source.path for source in event.sources), *(unreadable.path for unreadable in event.unreadable)]


def _files(event: Event) -> list[Path]:
    """What the files of an event lead to."""
    return [real_path(path) for path in _paths(event)]


def _folders(event: Event) -> Iterator[Path]:
    """The folders that the files of an event stand in, and those that they lead to."""
    for path in _paths(event):
        yield real_path(Path(path).parent)
        yield real_path(path).parent


def _standing(folder: Path) -> Path:
    """A folder, or the nearest one around it where it is not there: a link may lead nowhere."""
    return next(each for each in (folder, *folder.parents) if each.is_dir())


def _has_lost(event: Event, changed: AbstractSet[Path]) -> bool:
    """Whether an article that stood in the folder of an event is not there any more."""
    if not event.path:
        return False
    folder, there = real_path(event.path), _files(event)
    return any(path.parent == folder and is_article_name(path.name) and path not in there for path in changed)


def _as_shown(name: str) -> Path:
    """A path as sources have it: with a mark for each byte that is not UTF-8."""
    return Path(os.fsencode(name).decode("utf-8", "replace"))


def _ask(arguments: list[str], folder: Path, revision: str) -> str:
    """What git answers, file names as the system writes them."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False, env=_in_english())
    except OSError as error:
        raise RevisionError(
            f"{revision}: git cannot be run ({error.strerror}); install it, or check everything"
        ) from error
    if done.returncode:
        raise RevisionError(_fault(revision, folder, os.fsdecode(done.stderr).strip()))
    return os.fsdecode(done.stdout)


def _in_english() -> dict[str, str]:
    """The environment in which git words its errors as they are looked for below."""
    return {**os.environ, "LC_ALL": "C"}


def _fault(revision: str, folder: Path, said: str) -> str:
    if "not a git repository" in said:
        return (
            f"{folder}: this is in no git repository, so that nothing can have changed since {revision}; leave it out"
        )
    if not said:
        return f"{revision}: git knows no such revision here; fetch it (a shallow clone may lack it), or name another"
    return f"{revision}: git says: {said.splitlines()[0]}"
