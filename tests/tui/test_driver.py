"""The driver in a pseudo terminal: keys, pasted text, mouse, and the terminal given back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from crosscheck.tui.app import ReviewApp
from crosscheck.tui.project import Project

pty = pytest.importorskip("pty", reason="there are no pseudo terminals here")

PATIENCE = 30  # seconds that a program may take to tell what it is waited for
KEYS = [
    ([b"\x1b"], ["key escape"]),
    ([b"a\x1b"], ["key a", "key escape"]),
    ([b"\x1bj"], ["key alt+j"]),
    ([b"\x1b", b"j"], ["key alt+j"]),
    ([b"\x1b[A\x1b", b"[", b"B"], ["key up", "key down"]),
    ([b"\x1b[<0;11;", b"6M"], ["mouse 10 5"]),
    ([b"\x1b[200~one ", b"two\x1b", b"[201~"], ["pasted one two"]),
    (["é".encode()[:1], "é".encode()[1:]], ["key é"]),
]
PROGRAM = """
import os, sys
from textual.app import App
from crosscheck.tui.driver import RelayDriver

class Told(App):
    ENABLE_COMMAND_PALETTE = False
    def tell(self, *words): print(*words, file=sys.__stdout__, flush=True)
    def on_mount(self): self.tell("there")
    def on_key(self, event):
        self.tell("key", event.key)
        if event.key == "s":
            with self.suspend():
                self.tell("suspended")
                self.tell("read", os.read(0, 99))
        if event.key == "q":
            self.exit()
    def on_paste(self, event): self.tell("pasted", event.text)
    def on_mouse_down(self, event): self.tell("mouse", event.x, event.y)

Told(driver_class=RelayDriver).run()
"""


@frozen
class Running:
    """A program in a pseudo terminal.

    Attributes:
        process: it.
        typing, terminal: both ends of its terminal.
        told: what it tells, line by line; what it draws goes nowhere.
    """

    process: subprocess.Popen[str]
    typing: int
    terminal: int
    told: Iterator[str]

    def type(self, *keys: bytes) -> None:
        """Type, with a moment after each, so that they are read one after the other."""
        for each in keys:
            os.write(self.typing, each)
            time.sleep(0.05)

    def modes(self) -> list[Any]:
        """How the terminal is set."""
        import termios

        return termios.tcgetattr(self.terminal)


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """The program, which draws on its standard error and tells on its standard output."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("ESCDELAY", "500")  # so that a slow machine does not take an arrow for an escape
    typing, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdin=terminal,
        stderr=terminal,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    threading.Thread(target=_throw_away, args=(typing,), daemon=True).start()
    timer = threading.Timer(PATIENCE, process.kill)
    timer.start()
    with process:
        assert process.stdout is not None
        yield Running(process, typing, terminal, map(str.strip, process.stdout))
        process.kill()
    timer.cancel()
    os.close(terminal)


def _throw_away(typing: int) -> None:
    """Read what is drawn, until nobody has the terminal open."""
    with suppress(OSError):
        while os.read(typing, 4096):
            pass
    os.close(typing)


def test_keys(running: Running) -> None:
    """Every way in which keys, pasted text and the mouse can arrive is understood, and the terminal is given back."""
    before = running.modes()
    assert "there" == next(running.told)
    assert before != running.modes()
    for keys, expected in KEYS:
        running.type(*keys)
        assert expected == [next(running.told) for _ in expected]
    running.type(b"q")
    assert "key q" == next(running.told)
    assert 0 == running.process.wait(PATIENCE)
    assert before == running.modes()


def test_suspended(running: Running) -> None:
    """What is typed while another program has the terminal is left to it; afterwards keys are keys again."""
    assert "there" == next(running.told)
    running.type(b"s")
    assert ["key s", "suspended"] == [next(running.told), next(running.told)]
    running.type(b"j\x1b\n")
    assert "read b'j\\x1b\\n'" == next(running.told)
    running.type(b"\x1b")
    assert "key escape" == next(running.told)


def test_stopped(running: Running) -> None:
    """A program that is stopped gives the terminal back, and takes it again when it goes on."""
    before = running.modes()
    assert "there" == next(running.told)
    running.type(b"j")
    assert "key j" == next(running.told)
    time.sleep(0.5)  # Textual's handler waits for itself where the signal comes while the first picture is drawn
    running.process.send_signal(signal.SIGTSTP)
    os.waitpid(running.process.pid, os.WUNTRACED)
    assert before == running.modes()
    running.process.send_signal(signal.SIGCONT)
    while before == running.modes():
        time.sleep(0.01)
    running.type(b"\x1b")
    assert "key escape" == next(running.told)


def test_driver_is_chosen(bridge: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the one of a review in a terminal; another one that Textual is told to take, as for a browser, stays."""
    assert "RelayDriver" == ReviewApp(bridge).driver_class.__name__
    monkeypatch.setattr("textual.constants.DRIVER", "textual.drivers.web_driver:WebDriver")
    assert "WebDriver" == ReviewApp(bridge).driver_class.__name__
