"""Who decided what when, one step after the other: what undoing works from.

The history is only ever added to, in a file of its own beside what is kept from run to run; it is nobody's but this
folder's, while the reviews file is shared. Undoing a step is a step too, so that the history says what happened.
"""

from __future__ import annotations

import datetime
import getpass
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from attrs import define, field, frozen

from crosscheck.errors import ReviewsError
from crosscheck.keeping import make_folder
from crosscheck.reviews.content import Change
from crosscheck.reviews.decision import Entry
from crosscheck.reviews.lines import from_members, to_members

__all__ = ["History", "Step", "last_done", "last_undone", "make_step"]

_DEEDS = ("decided", "undone", "redone")


@frozen
class Step:
    """One thing that somebody did to the reviews.

    Attributes:
        did: ``decided``, ``undone`` or ``redone``.
        changes: what became of which entry by it.
        at: when, ISO 8601, in UTC.
        who: the name of the user, as the system has it; empty where it has none.
    """

    did: str
    changes: tuple[Change, ...]
    at: str = ""
    who: str = ""


def make_step(did: str, changes: Sequence[Change]) -> Step:
    """A step that is done now, by whoever runs the program."""
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    return Step(did, tuple(changes), now, _user())


@define
class History:
    """The steps so far, in a file, or for as long as the program runs.

    Attributes:
        file: where they are kept; None keeps them in memory.
    """

    file: Path | None = None
    _steps: list[Step] = field(factory=list)

    def read(self) -> list[Step]:
        """All steps, the oldest first; a last line that a crash cut off is none.

        Raises:
            ReviewsError: the file cannot be read, or holds something else.
        """
        if self.file is None:
            return list(self._steps)
        try:
            lines = self.file.read_bytes().split(b"\n")
        except FileNotFoundError:
            return []
        except OSError as error:
            raise _fault(self.file, f"it cannot be read ({error.strerror or error})") from error
        return [_step(line, self.file, number) for number, line in enumerate(lines[:-1], 1) if line.strip()]

    @contextmanager
    def adding(self, step: Step) -> Iterator[None]:
        """Add a step once what it tells has happened: what is done inside is only begun when the file is open.

        Raises:
            ReviewsError: the file cannot be written.
        """
        if self.file is None:
            yield
            self._steps.append(step)
            return
        with _open(self.file) as opened:
            yield
            try:
                opened.write(_line(step))
                opened.flush()
            except OSError as error:
                raise _fault(self.file, f"the decision is kept, but not here ({error.strerror or error})") from error


def last_done(steps: Sequence[Step]) -> Step | None:
    """The step that would be undone now."""
    done, _ = _replay(steps)
    return done[-1] if done else None


def last_undone(steps: Sequence[Step]) -> Step | None:
    """The step that would be done again now; there is none once something else was decided."""
    _, undone = _replay(steps)
    return undone[-1] if undone else None


def _replay(steps: Sequence[Step]) -> tuple[list[Step], list[Step]]:
    """The steps that stand and those that are undone, each with the one whose turn it is last."""
    done: list[Step] = []
    undone: list[Step] = []
    for step in steps:
        if step.did == "decided":
            done.append(step)
            undone.clear()
        elif step.did == "undone" and done:
            undone.append(done.pop())
        elif step.did == "redone" and undone:
            done.append(undone.pop())
    return done, undone


def _open(file: Path) -> BinaryIO:
    """The file to add to, without a line that was cut off; its folder is made, and git told to leave it alone."""
    try:
        make_folder(file.parent)
        opened = open(file, "a+b")  # noqa: SIM115 (whoever asked for it closes it)
        _cut_off(opened)
        return opened
    except OSError as error:
        raise ReviewsError(
            f"{file.as_posix()}: it cannot be written ({error.strerror or error}), and nothing was decided; "
            "mend that, or set `cache` to another folder, or `history` to false"
        ) from error


def _cut_off(opened: BinaryIO) -> None:
    """Take away what follows the last line end: a crash left it, and a line that begins there would be lost too."""
    size = opened.seek(0, os.SEEK_END)
    opened.seek(max(0, size - 1))
    if opened.read() not in (b"", b"\n"):
        opened.seek(0)
        opened.truncate(opened.read().rfind(b"\n") + 1)


def _line(step: Step) -> bytes:
    changes = [{"before": _members(change.before), "after": _members(change.after)} for change in step.changes]
    members = {"at": step.at, "who": step.who, "did": step.did, "changes": changes}
    return json.dumps(members).encode() + b"\n"


def _members(entry: Entry | None) -> dict[str, Any] | None:
    return to_members(entry) if entry else None


def _step(line: bytes, file: Path, number: int) -> Step:
    try:
        members = json.loads(line)
        if members["did"] not in _DEEDS:
            raise ValueError(f"nobody can have {members['did']!r}")
        changes = tuple(Change(_entry(each["before"]), _entry(each["after"])) for each in members["changes"])
        return Step(members["did"], changes, str(members["at"]), str(members["who"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _fault(file, "this is not a step of a review", number) from error


def _entry(members: Any) -> Entry | None:
    return None if members is None else from_members(members)


def _fault(file: Path, why: str, line: int = 0) -> ReviewsError:
    place = f"{file.as_posix()}:{line}" if line else file.as_posix()
    return ReviewsError(
        f"{place}: {why}; delete the file, or set `history` to false: what was decided stands in the reviews file"
    )


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
