"""The driver for pages, in a program of its own with pipes as the server gives it."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

PATIENCE = 30  # seconds that a program may take to end
PROGRAM = """
import sys
from textual.app import App
from crosscheck.tui.served.driver import PageDriver

class Told(App):
    heard = []
    def on_app_blur(self): self.heard.append("blur")
    def on_app_focus(self):
        self.heard.append("focus")
        if "focus" in sys.argv:
            self.exit()
        if "light" in sys.argv:
            self.theme = "textual-light"
            self.call_later(self.call_later, self.call_later, self.exit)

app = Told(driver_class=PageDriver)
app.run()
if "focus" in sys.argv:
    print(*app.heard, file=sys.__stderr__)
sys.exit(app.return_code)
"""


@pytest.fixture
def running(request: pytest.FixtureRequest) -> Iterator[subprocess.Popen[bytes]]:
    """The program, which is ended if it does not end by itself."""
    pipe = subprocess.PIPE
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, request.param], stdin=pipe, stdout=pipe, stderr=pipe)
    timer = threading.Timer(PATIENCE, process.kill)
    timer.start()
    with process:
        yield process
        process.kill()
    timer.cancel()


def _told(drawn: bytes, kind: str) -> list[dict[str, object]]:
    """What the program told the server of this kind."""
    packets = drawn.partition(b"__GANGLION__\n")[2]
    told = []
    while packets:
        size = int.from_bytes(packets[1:5], "big")
        if packets[:1] == b"M":
            told.append(json.loads(packets[5 : 5 + size]))
        packets = packets[5 + size :]
    return [each for each in told if each["type"] == kind]


@pytest.mark.parametrize("running", ["focus"], indirect=True)
def test_keys_from_the_beginning(running: subprocess.Popen[bytes]) -> None:
    """A program begins with the keys, although Textual takes them away first."""
    assert running.stderr is not None
    assert b"blur focus" == running.stderr.read().strip()


@pytest.mark.parametrize("running", [""], indirect=True)
def test_input_ends(running: subprocess.Popen[bytes]) -> None:
    """Where nothing can be typed any more the program ends, and tells so."""
    drawn, errors = running.communicate()
    assert (0, b"") == (running.returncode, errors)
    assert [{"type": "exit"}] == _told(drawn, "exit")


@pytest.mark.parametrize("running", [""], indirect=True)
def test_server_is_gone(running: subprocess.Popen[bytes]) -> None:
    """A program whose server is gone ends without an error, though it can draw nothing."""
    assert running.stdin is not None
    assert running.stdout is not None
    assert running.stderr is not None
    assert b"__GANGLION__\n" == running.stdout.readline()
    running.stdout.close()
    running.stdin.close()
    assert b"" == running.stderr.read()
    assert 0 == running.wait()


@pytest.mark.parametrize("running", ["light"], indirect=True)
def test_colours(running: subprocess.Popen[bytes]) -> None:
    """The server is told which colour the program stands on, at the beginning and when it is changed."""
    assert running.stdout is not None
    told = _told(running.stdout.read(), "colour")
    assert ["#121212", "#E0E0E0"] == [each["background"] for each in told]
