"""Starting the review for a browser: what must be there, and what is started for each page."""

from __future__ import annotations

import socket
import sys

import pytest

from crosscheck.errors import CrosscheckError
from crosscheck.tui.serving import command_words, serve


@pytest.mark.parametrize("missing", ["textual_serve", "aiohttp", "aiohttp_jinja2"])
def test_not_installed(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, or with half of it, it is said what is missing and how to install it."""
    pytest.importorskip("textual_serve", reason="the extra crosscheck[serve] is not installed")
    for name in [name for name in sys.modules if name.startswith(("crosscheck.tui.served.", f"{missing}."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(CrosscheckError, match=rf"{missing}\S* is not installed; .+ pip install 'crosscheck\[serve\]'"):
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


def test_command_words() -> None:
    """What is started is this Python with this program, its arguments as they are."""
    assert [sys.executable, "-P", "-m", "crosscheck", "review", "--", "a b.md"] == command_words(
        ["review", "--", "a b.md"]
    )
