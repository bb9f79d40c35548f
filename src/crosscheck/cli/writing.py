"""What is written and where: results to standard output or a file, narration and problems to standard error.

Nothing else in the program writes, so that standard output holds nothing but the result, and nothing that came from
a source reaches a terminal as anything but text. A reader who closes the pipe early has seen enough; that is no error.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from crosscheck.cli.guard import refuse
from crosscheck.errors import CrosscheckError
from crosscheck.output.terminal import visible
from crosscheck.sources.source import Event

__all__ = ["finish", "line_width", "make_folder", "say", "write_file", "write_result"]

_WIDTH = 100
_DASH = Path("-")  # as a file, it is standard output


def write_result(text: str, output: Path | None = None, events: Iterable[Event] = ()) -> None:
    """Write a result to standard output, or to a file.

    Raises:
        CrosscheckError: no result may stand in the file, or it cannot be written.
    """
    if output not in (None, _DASH):
        write_file(output, text, events)
        return
    if sys.stdout is None:
        raise CrosscheckError("standard output: it is closed; name a file with -o")
    _write(sys.stdout, text)


def say(line: str) -> None:
    """Write a line to standard error, with everything in it made harmless."""
    _write(sys.stderr, visible(line) + "\n")


def finish() -> None:
    """Hand over what is still buffered, so that a closed pipe or a full disk shows now and not while leaving."""
    for stream in (sys.stdout, sys.stderr):
        _write(stream, "")


def line_width(output: Path | None = None) -> int:
    """How long the lines of a result may be: as wide as the terminal that it goes to, or 100."""
    if output in (None, _DASH) and sys.stdout is not None and sys.stdout.isatty():
        return shutil.get_terminal_size((_WIDTH, 24)).columns
    return _WIDTH


def make_folder(folder: Path) -> None:
    """Make a folder for results, with those that it stands in.

    Raises:
        CrosscheckError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(folder, error) from error


def write_file(file: Path, text: str, events: Iterable[Event] = ()) -> None:
    """Write a file whole or not at all: a reader never sees half a result, and a failure leaves the old one.

    Raises:
        CrosscheckError: no result may stand there (`cli.guard`), or it cannot be written.
    """
    refuse(file, events)
    content = text.encode("utf-8", "backslashreplace")
    try:
        if file.exists() and not file.is_file():
            file.write_bytes(content)
            return
        _replace(Path(os.path.realpath(file)), content)
    except OSError as error:
        raise _cannot_write(file, error) from error


def _replace(file: Path, content: bytes) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{file.name[:40]}-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as temporary:
            temporary.write(content)
        os.chmod(name, file.stat().st_mode & 0o777 if file.exists() else 0o666 & ~_mask())
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _cannot_write(path: Path | str, error: OSError) -> CrosscheckError:
    why = error.strerror or str(error)
    return CrosscheckError(f"{path}: it cannot be written ({why}); name another place")


def _write(stream: TextIO | None, text: str) -> None:
    """Write text as UTF-8 with plain line ends, whatever the locale or the platform says.

    Raises:
        CrosscheckError: standard output is closed, or what it leads to is full.
    """
    if stream is None:
        return
    try:
        stream.flush()
        stream.buffer.write(text.encode(_encoding(stream), "backslashreplace"))
        stream.buffer.flush()
    except OSError as error:
        _drop(stream)
        if stream is sys.stdout and not isinstance(error, BrokenPipeError):
            raise _cannot_write("standard output", error) from error


def _encoding(stream: TextIO) -> str:
    """A terminal is written to as it wants; a pipe or a file gets UTF-8, since programs rely on it."""
    return stream.encoding if stream.isatty() else "utf-8"


def _drop(stream: TextIO) -> None:
    """Let what is still buffered fall into nothing, or it would fail again when the program ends."""
    try:
        number = stream.fileno()
    except (OSError, ValueError):
        return
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, number)
    os.close(nothing)
