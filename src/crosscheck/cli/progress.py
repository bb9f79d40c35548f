"""How far a long piece of work is, on standard error, for somebody who sits in front of it.

Items go in and come out again, one by one. Nothing is drawn before a second has gone by, and nothing at all where
standard error is no terminal, in a CI run, or where quiet was asked for; rich is only imported to draw.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TextIO, TypeVar

import attrs

from crosscheck.output.terminal import one_line

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

__all__ = ["follow", "is_watched"]

Item = TypeVar("Item")

_PATIENCE = 1.0
_LONGEST_NAME = 40


@contextlib.contextmanager
def follow(items: Sequence[Item], name: Callable[[Item], str], quiet: bool = False) -> Iterator[Iterator[Item]]:
    """The items, with a bar on standard error from the second second on; ``name`` says what is being worked on.

    A context, so that the bar is gone before anybody is told how the work ended.
    """
    if quiet or not is_watched(sys.stderr, os.environ):
        yield iter(items)
        return
    bar = _Bar(len(items))
    timer = threading.Timer(_PATIENCE, bar.show)
    timer.daemon = True
    timer.start()
    try:
        yield _told(items, name, bar)
    finally:
        timer.cancel()
        bar.close()


def _told(items: Sequence[Item], name: Callable[[Item], str], bar: _Bar) -> Iterator[Item]:
    for number, item in enumerate(items):
        bar.tell(number, one_line(name(item))[:_LONGEST_NAME])
        yield item


def is_watched(stream: TextIO | None, environ: Mapping[str, str]) -> bool:
    """Whether a person sits in front of a stream that can redraw a line."""
    return stream is not None and stream.isatty() and not environ.get("CI") and environ.get("TERM") != "dumb"


@attrs.define
class _Bar:
    """A bar that is drawn late, from another thread, or never."""

    total: int
    done: int = 0
    current: str = ""
    closed: bool = False
    lock: threading.Lock = attrs.field(factory=threading.Lock)
    progress: Progress | None = None
    task: TaskID | None = None

    def show(self) -> None:
        """Begin to draw, unless the work is over by now."""
        with self.lock:
            if not self.closed:
                self.progress = _make_progress()
                self.task = self.progress.add_task(self.current, total=self.total, completed=self.done)
                self.progress.start()

    def tell(self, done: int, current: str) -> None:
        """Say how many items are done and what is being worked on."""
        with self.lock:
            self.done, self.current = done, current
            if self.progress is not None and self.task is not None:
                self.progress.update(self.task, completed=done, description=current)

    def close(self) -> None:
        """Take the bar away."""
        with self.lock:
            self.closed = True
            if self.progress is not None:
                self.progress.stop()


def _make_progress() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    # One long event is one item: the time that goes by shows that it is being worked on.
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    return Progress(*columns, console=Console(stderr=True), transient=True)
