"""The server of the review, asked as a browser asks, with a small program in the place of the review."""

from __future__ import annotations

import asyncio
import html
import re
import signal
import socket
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck.tui.served.ending import GONE

testing = pytest.importorskip("aiohttp.test_utils", reason="the extra crosscheck[serve] is not installed")
server = pytest.importorskip("crosscheck.tui.served.server", reason="the extra crosscheck[serve] is not installed")

PAGE = Path(server.__file__).with_name("app_index.html")
CLOSED = "The review is closed; everything decided is saved."
ENDED = "The review has ended; what was shown as saved is in the reviews file."
# Draws its driver's name and what it hears; the keys say how it ends.
PROGRAM = r"""
import json, os, sys

def tell(kind, payload):
    sys.stdout.buffer.write(kind + len(payload).to_bytes(4, "big") + payload)
    sys.stdout.buffer.flush()

def hear():
    kind, size = sys.stdin.buffer.read(1), int.from_bytes(sys.stdin.buffer.read(4), "big")
    return kind, sys.stdin.buffer.read(size)

if sys.argv[1] == "broken":
    sys.exit("crosscheck.toml:1: <b>this is not TOML</b>\x1b[31m")
print("something before", flush=True)
print("__GANGLION__", flush=True)
tell(b"D", os.environ["TEXTUAL_DRIVER"].encode())
tell(b"M", json.dumps({"type": "colour", "background": "#E0E0E0"}).encode())
while True:
    kind, payload = hear()
    if kind == b"M" and json.loads(payload)["type"] == "quit" and sys.argv[1] != "deaf":
        sys.exit("2 steps are lost" if sys.argv[1] == "full" else 0)
    elif payload == b"q":
        tell(b"M", b'{"type": "exit"}')
        sys.exit()
    elif payload == b"x":
        tell(b"M", b'{"type": "exit"}')
        sys.exit("a fault")
    elif kind == b"D":
        tell(b"D", payload)
"""

Scenario = Callable[[Any], Awaitable[None]]


def ask(scenario: Scenario, way: str = "good") -> list[str]:
    """Do something with a client of a server whose program behaves in a way; what was said on the terminal."""
    said: list[str] = []
    local = server.LocalServer([sys.executable, "-c", PROGRAM, way], 8123, said.append)

    async def run() -> None:
        async with testing.TestClient(testing.TestServer(await local._make_app())) as client:
            await scenario(client)

    asyncio.run(run())
    return said[1:]


async def open_page(client: Any) -> Any:
    """A review that has begun."""
    page = await client.ws_connect("/ws?width=80&height=24")
    assert b"crosscheck.tui.served.driver:PageDriver" == await page.receive_bytes()
    assert ["colour", "#E0E0E0"] == await page.receive_json()
    return page


async def type_key(page: Any, key: str) -> None:
    """Type a key."""
    await page.send_json(["stdin", key])


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/", {}, 200),
        ("/static/js/textual.js", {}, 200),
        ("/nosuch", {}, 404),
        ("/static/nosuch", {}, 404),
        ("/download/nosuch", {}, 404),
        ("/ws", {}, 400),
        ("/", {"Host": "["}, 403),
        ("/", {"Origin": "http://["}, 403),
        ("/ws", {"Origin": "http://evil.example"}, 403),
        ("/", {"Sec-Fetch-Site": "cross-site"}, 403),
        ("/static/js/textual.js", {"Sec-Fetch-Dest": "iframe"}, 403),
    ],
)
def test_headers(path: str, headers: dict[str, str], status: int) -> None:
    """Every answer, an error and a file too, may stand in no frame; what is asked from elsewhere is refused."""

    async def scenario(client: Any) -> None:
        answer = await client.get(path, headers=headers)
        assert (status, "DENY") == (answer.status, answer.headers["X-Frame-Options"])
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]

    assert [] == ask(scenario)


@pytest.mark.parametrize("host", ["127.0.0.1:8123", "localhost:9000", "127.0.0.1"])
def test_page(host: str) -> None:
    """The page connects to the name and the port that it was asked for by, and knows what to say if all else fails."""

    async def scenario(client: Any) -> None:
        page = html.unescape(await (await client.get("/?fontsize=20", headers={"Host": host})).text())
        assert f'data-session-websocket-url="ws://{host}/ws"' in page
        assert 'data-font-size="20"' in page
        assert GONE in page

    ask(scenario)


def test_page_loads_nothing_from_elsewhere() -> None:
    """The page that is served names no host."""
    assert "//" not in re.sub(r"^ *// .*$", "", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)


def test_where() -> None:
    """The server listens on this machine only, and tells whoever started it where, also on a port with a name."""
    said: list[str] = []
    for port in (8123, 80, 443):
        local = server.LocalServer(["crosscheck"], port, said.append)
        asyncio.run(local.on_startup(None))
        assert f"The review is at http://127.0.0.1:{port}/ for everybody on this machine; Ctrl-C ends it." == said[-1]


@pytest.mark.parametrize(
    ("way", "keys", "ending", "told"),
    [
        ("good", "jq", [CLOSED, ""], []),
        ("good", "jx", [ENDED, "a fault"], ["a fault"]),
        ("broken", "", [ENDED, "crosscheck.toml:1: <b>this is not TOML</b>\x1b[31m"], None),
    ],
)
def test_program_ends(way: str, keys: str, ending: list[str], told: list[str] | None) -> None:
    """A page is told how its program ended, in the program's words, and closed; what went wrong is said as well."""

    async def scenario(client: Any) -> None:
        page = await (client.ws_connect("/ws") if way == "broken" else open_page(client))
        for key in keys:
            await type_key(page, key)
        if keys:
            assert b"j" == await page.receive_bytes()
        assert ["ended", *ending] == await page.receive_json()
        await page.receive()
        assert page.closed

    assert (ending[1:] if told is None else told) == ask(scenario, way)


def test_page_is_closed() -> None:
    """A program whose page is closed ends, and what it could not save is said on the terminal."""

    async def scenario(client: Any) -> None:
        page = await open_page(client)
        await page.close()

    assert ["2 steps are lost"] == ask(scenario, "full")


@pytest.mark.parametrize(
    ("way", "patience", "ending"),
    [
        ("good", 10, [CLOSED, ""]),
        ("full", 10, [ENDED, "2 steps are lost"]),
        pytest.param(
            "deaf",
            0,
            [ENDED, "crosscheck review: it was killed by signal 9"],
            marks=pytest.mark.skipif(sys.platform == "win32", reason="there are no signals here"),
        ),
    ],
)
def test_server_is_stopped(way: str, patience: float, ending: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is stopped ends its programs, one that does not listen by force, and tells every page."""
    monkeypatch.setattr("crosscheck.tui.served.program.Program.patience", patience)

    async def scenario(client: Any) -> None:
        pages = [await open_page(client), await open_page(client)]
        stopping = asyncio.ensure_future(client.server.close())
        assert [["ended", *ending]] * 2 == [await page.receive_json() for page in pages]
        for page in pages:
            await page.receive()
        await stopping

    assert [why for why in ending[1:] * 2 if why] == ask(scenario, way)


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals here")
def test_signal(number: str) -> None:
    """Ctrl-C ends the server, and so does a signal to terminate, without an error."""
    said: list[str] = []

    def say(line: str) -> None:
        said.append(line)
        signal.raise_signal(getattr(signal, number))

    with socket.create_server((server.HOST, 0)) as listening:
        server.LocalServer(["crosscheck"], 8123, say).serve_on(listening)
    assert 1 == len(said)


def test_page_shows_text() -> None:
    """What a page is told about the end it shows as text, whatever the program wrote."""
    page = PAGE.read_text(encoding="utf-8")
    assert "HTML =" not in page
    assert 'document.querySelector("#why").textContent = second' in page
