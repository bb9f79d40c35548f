"""The review in a browser: what must be there, and what is started for each page."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from crosscheck.errors import CrosscheckError
from crosscheck.tui.serving import command_line, serve

PAGE = Path(__file__).parents[2] / "src" / "crosscheck" / "tui" / "served" / "app_index.html"


def test_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra it is said how to install it."""
    monkeypatch.setattr("crosscheck.tui.serving.find_spec", lambda name: None)
    with pytest.raises(CrosscheckError, match=r"install it with pip install 'crosscheck\[serve\]'"):
        serve([], 8000, lambda line: None)


def test_port_that_is_taken() -> None:
    """A port that somebody else has is an error that says what to do, before anything is said to be served."""
    pytest.importorskip("textual_serve", reason="the extra crosscheck[serve] is not installed")
    said: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CrosscheckError, match=rf"port {port} cannot be had \(.+\); choose another with --port"):
            serve([], port, said.append)
    assert [] == said


def test_command_line() -> None:
    """What is started is this Python with this program, its arguments kept apart whatever they hold."""
    command = command_line(["review", "--", "a b.md", "c;d"])
    assert command.endswith(" -P -m crosscheck review -- 'a b.md' 'c;d'")


def test_server() -> None:
    """The server listens on this machine only, and tells whoever started it where."""
    import asyncio

    server = pytest.importorskip("crosscheck.tui.served.server", reason="the extra crosscheck[serve] is not installed")
    said: list[str] = []
    local = server.LocalServer("crosscheck review", 8123, said.append)
    asyncio.run(local.on_startup(None))

    assert ("127.0.0.1", "http://127.0.0.1:8123") == (local.host, local.public_url)
    assert ["The review is at http://127.0.0.1:8123/ for everybody on this machine; Ctrl-C ends it."] == said


def test_page_loads_nothing_from_elsewhere() -> None:
    """The page that is served names no other host."""
    assert "//" not in PAGE.read_text(encoding="utf-8").replace("// Keys belong", "")
