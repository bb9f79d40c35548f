"""Progress: who sees it, and that the work is the same with and without it."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from crosscheck.cli import progress
from crosscheck.cli.progress import follow, is_watched


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Whether this is a terminal."""
        return True


@contextlib.contextmanager
def terminal(monkeypatch: pytest.MonkeyPatch, patience: float) -> Iterator[Terminal]:
    """A terminal as standard error, with so many seconds before anything is drawn."""
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("CI", raising=False)
    with contextlib.redirect_stderr(Terminal()) as stream:
        yield stream


@pytest.mark.parametrize(
    ("stream", "environ", "watched"),
    [
        (Terminal(), {"TERM": "xterm"}, True),
        (Terminal(), {}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {"CI": "true"}, False),
        (io.StringIO(), {"TERM": "xterm"}, False),
        (None, {"TERM": "xterm"}, False),
    ],
)
def test_is_watched(stream: io.StringIO | None, environ: dict[str, str], watched: bool) -> None:
    """Only a terminal that can redraw a line, outside CI, has somebody before it."""
    assert is_watched(stream, environ) is watched


def test_short_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work that is done in time draws nothing."""
    with terminal(monkeypatch, patience=5) as stream, follow("abc", str) as items:
        assert list(items) == ["a", "b", "c"]
    assert stream.getvalue() == ""


def test_long_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work that takes longer shows what is being worked on, made harmless."""
    with terminal(monkeypatch, patience=0.01) as stream, follow(["bridge\x1b[2J [red]"], str) as items:
        for _ in items:
            wait_for(stream, "bridge␛[2J [red]")
    assert "\x1b[2J" not in stream.getvalue()


def test_next_item(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar that is drawn moves on with the work."""
    with terminal(monkeypatch, patience=0.01) as stream, follow("ab", str) as items:
        for item in items:
            wait_for(stream, f"{'ab'.index(item)}/2")


def test_quiet_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Quiet work draws nothing, however long it takes."""
    with terminal(monkeypatch, patience=0.01) as stream, follow("ab", str, quiet=True) as items:
        for _ in items:
            time.sleep(0.05)
    assert stream.getvalue() == ""


def test_failing_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work that fails leaves no thread that draws."""
    before = threading.active_count()
    with pytest.raises(ZeroDivisionError):
        fail_behind_a_bar(monkeypatch)
    wait_until(lambda: threading.active_count() == before)


def fail_behind_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail while a bar is drawn."""
    with terminal(monkeypatch, patience=0.01) as stream, follow("ab", str) as items:
        next(items)
        wait_for(stream, "0/2")
        raise ZeroDivisionError


def wait_for(stream: Terminal, text: str) -> None:
    """Wait until a text is drawn."""
    wait_until(lambda: text in stream.getvalue())


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait until something is so, for ten seconds at most."""
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < 10
        time.sleep(0.01)


def test_nothing_is_imported_to_draw_nothing() -> None:
    """Where nobody watches rich is not imported."""
    program = "import sys\nfrom crosscheck.cli.progress import follow\nwith follow('ab', str):\n  print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert "rich" not in ended.stdout.split()
