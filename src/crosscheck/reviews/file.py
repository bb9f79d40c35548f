"""The reviews file: its bytes in, reviews out, and back.

One entry a line, sorted as text, UTF-8: the same decisions are the same bytes, a decision more is a line more, and git
can merge what two people decided line by line (`reviews.jsonl merge=union` in ``.gitattributes`` lets it do so without
asking). Lines that are alike after such a merge are one; two decisions on one finding that are not alike are an error
that names both lines, since only the people who made them know which holds. A file that cannot be read is an error
too, never an empty beginning: it would be written over, and the decisions would be lost.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from crosscheck.errors import ReviewsError
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.decision import Entry, Key
from crosscheck.reviews.lines import from_line, to_line
from crosscheck.reviews.storage import alone_in, replace_file

__all__ = ["hold", "read_reviews", "to_bytes", "write_reviews"]

_CONFLICT = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_LONGEST_NAME = 60
_ANY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def read_reviews(file: Path) -> Reviews:
    """What was decided so far; nothing, where the file is not there yet.

    Raises:
        ReviewsError: the file cannot be read or is not what was written; the message names the line.
    """
    try:
        if file.exists() and not file.is_file():
            raise _not_a_file(file)
        content = file.read_bytes()
    except FileNotFoundError:
        return Reviews()
    except OSError as error:
        raise ReviewsError(
            f"{_shown(file)}: it cannot be read ({error.strerror or error}); {_way_out(error)}"
        ) from error
    return _from_text(_decode(content, file), file)


def write_reviews(file: Path, reviews: Reviews) -> None:
    """Put these reviews in the place of what the file holds, whole or not at all.

    Raises:
        ReviewsError: it cannot be written; what it held still stands.
    """
    try:
        if file.exists() and not file.is_file():
            raise _not_a_file(file)
        if file.exists() and not (os.access(file, os.W_OK) and file.stat().st_mode & _ANY_WRITE):
            raise ReviewsError(f"{_shown(file)}: it is read-only; allow writing it, or set `reviews` to another file")
        replace_file(file, to_bytes(reviews))
    except OSError as error:
        raise _cannot_write(file, error) from error


@contextmanager
def hold(file: Path) -> Iterator[None]:
    """Keep every other process from changing the file, from reading it to writing it.

    Raises:
        ReviewsError: somebody else holds it for long, or its folder is not there.
    """
    folder = Path(os.path.realpath(file)).parent
    with ExitStack() as held:
        try:
            held.enter_context(alone_in(folder))
        except TimeoutError as error:
            what = "end the process that holds it" if error.filename == str(folder) else f"remove {error.filename}"
            raise ReviewsError(
                f"{_shown(file)}: another crosscheck is writing it; wait for it to end, or, if there is none, {what}"
            ) from error
        except OSError as error:
            raise _cannot_write(file, error) from error
        yield


def to_bytes(reviews: Reviews) -> bytes:
    """What stands in the file when it holds these reviews."""
    lines = sorted(to_line(entry) for entry in reviews)
    return "".join(f"{line}\n" for line in lines).encode()


def _decode(content: bytes, file: Path) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ReviewsError(
            f"{_shown(file)}:{line}: this is not UTF-8; restore the file from a copy or from git, or save it as UTF-8"
        ) from error


def _from_text(text: str, file: Path) -> Reviews:
    entries: dict[Key, Entry] = {}
    lines: dict[Key, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        entry = _entry(line.rstrip("\r"), file, number)
        key = entry.key
        if entries.setdefault(key, entry) is not entry and entries[key] != entry:
            raise _twice(entry, file, lines[key], number)
        lines.setdefault(key, number)
    return Reviews(entries)


def _entry(line: str, file: Path, number: int) -> Entry:
    if line.startswith(_CONFLICT):
        raise ReviewsError(
            f"{_shown(file)}:{number}: git left a merge conflict here; keep the decisions of both sides and delete "
            "the lines of <<<<<<<, ======= and >>>>>>> (with `reviews.jsonl merge=union` in .gitattributes git does so)"
        )
    try:
        return from_line(line)
    except ValueError as error:
        raise ReviewsError(
            f"{_shown(file)}:{number}: {error}; mend the line, delete it, or restore the file from a copy or from git"
        ) from error


def _twice(entry: Entry, file: Path, first: int, second: int) -> ReviewsError:
    kind, id = entry.key[:2]
    return ReviewsError(
        f"{_shown(file)}:{second}: this is another decision on {kind} {id[:_LONGEST_NAME]!r} than line {first} has; "
        "delete the one of the two lines that does not hold"
    )


def _not_a_file(file: Path) -> ReviewsError:
    return ReviewsError(f"{_shown(file)}: this is not an ordinary file; set `reviews` to another file")


def _cannot_write(file: Path, error: OSError) -> ReviewsError:
    return ReviewsError(f"{_shown(file)}: it cannot be written ({error.strerror or error}); {_way_out(error)}")


def _way_out(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "make the folder that it is to stand in, or set `reviews` to another file"
    if isinstance(error, PermissionError):
        return "change the permissions, or set `reviews` to another file"
    return "set `reviews` to another file"


def _shown(file: Path) -> str:
    return file.as_posix()
