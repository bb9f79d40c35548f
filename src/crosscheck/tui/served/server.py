"""The server behind ``crosscheck review --web``: a browser on this machine in, the same application out.

It listens on this machine only, and answers only pages that it served itself (`guard`). What it serves names no host
and no port of its own, so that it works by whichever of its names somebody came, and through a tunnel.
"""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server, to_int

from crosscheck.tui.served.ending import GONE
from crosscheck.tui.served.guard import HOST, only_own, put_headers
from crosscheck.tui.served.program import Program

__all__ = ["LocalServer"]

_TEMPLATES = Path(__file__).parent
_PATIENCE = 2.0  # seconds that a page may take to say goodbye


class LocalServer(Server):
    """Serves one application to this machine."""

    def __init__(self, words: Sequence[str], port: int, say: Callable[[str], None]) -> None:
        """A server of a command, as words; ``say`` tells whoever started it where it is, and what goes wrong."""
        url = f"http://{HOST}:{port}"
        super().__init__(words[0], host=HOST, port=port, public_url=url, templates_path=_TEMPLATES)
        self._words = words
        self._say = say
        self._programs: set[Program] = set()

    def serve_on(self, listening: socket.socket) -> None:
        """Serve whoever connects there, until Ctrl-C or a signal to terminate; every review is ended then."""
        with suppress(KeyboardInterrupt):
            asyncio.run(self._serve_on(listening))

    async def _serve_on(self, listening: socket.socket) -> None:
        is_stopped = asyncio.Event()
        with suppress(NotImplementedError):  # on Windows, where nobody sends it
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, is_stopped.set)
        runner = web.AppRunner(await self._make_app(), access_log=None, shutdown_timeout=_PATIENCE)
        await runner.setup()
        try:
            await web.SockSite(runner, listening).start()
            await is_stopped.wait()
        finally:
            await runner.cleanup()

    async def on_startup(self, app: web.Application) -> None:
        """Tell where it is."""
        self._say(f"The review is at {self.public_url}/ for everybody on this machine; Ctrl-C ends it.")

    async def on_shutdown(self, app: web.Application) -> None:
        """End every review that is open, and wait until it has saved what it can."""
        await asyncio.gather(*(program.stop() for program in self._programs))

    async def _make_app(self) -> web.Application:
        application = await super()._make_app()
        application.middlewares.append(only_own)
        application.on_response_prepare.append(put_headers)
        return application

    @aiohttp_jinja2.template("app_index.html")
    async def handle_index(self, request: web.Request) -> dict[str, Any]:
        """The page."""
        return {
            "socket": f"ws://{request.host}/ws",
            "font_size": to_int(request.query.get("fontsize", ""), 16),
            "gone": GONE,
        }

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """A review for a page, until one of them ends."""
        websocket = web.WebSocketResponse(heartbeat=15, timeout=_PATIENCE)
        await websocket.prepare(request)
        program = Program(self._words, websocket, self.download_manager, self._say)
        self._programs.add(program)
        try:
            await program.start(to_int(request.query.get("width", ""), 80), to_int(request.query.get("height", ""), 24))
            await self._process_messages(websocket, program)
        finally:
            await program.stop()
            self._programs.discard(program)
        return websocket
