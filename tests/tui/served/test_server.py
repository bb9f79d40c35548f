"""The server of the review, asked as a browser asks."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

testing = pytest.importorskip("aiohttp.test_utils", reason="the extra crosscheck[serve] is not installed")
server = pytest.importorskip("crosscheck.tui.served.server", reason="the extra crosscheck[serve] is not installed")

Scenario = Callable[[Any], Awaitable[None]]


def ask(scenario: Scenario) -> None:
    """Do something with a client of a server."""
    local = server.LocalServer("crosscheck review", 8123, lambda line: None)

    async def run() -> None:
        async with testing.TestClient(testing.TestServer(await local._make_app())) as client:
            await scenario(client)

    asyncio.run(run())


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/", {}, 200),
        ("/static/js/textual.js", {}, 200),
        ("/nosuch", {}, 404),
        ("/static/nosuch", {}, 404),
        ("/download/nosuch", {}, 404),
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

    ask(scenario)
