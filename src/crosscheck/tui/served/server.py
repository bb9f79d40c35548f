"""The server behind ``crosscheck review --web``: a browser on this machine in, the same application out.

It listens on this machine only, and answers only pages that it served itself (`guard`).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from aiohttp import web
from textual_serve.server import Server

from crosscheck.tui.served.guard import HOST, only_own, put_headers

__all__ = ["HOST", "LocalServer"]

_TEMPLATES = Path(__file__).parent


class LocalServer(Server):
    """Serves one application to this machine."""

    def __init__(self, command: str, port: int, say: Callable[[str], None]) -> None:
        """A server of a command; ``say`` tells whoever started it where it is."""
        super().__init__(command, host=HOST, port=port, title="crosscheck", templates_path=_TEMPLATES)
        self._say = say

    def initialize_logging(self) -> None:
        """Leave the log of requests out: it is nobody's business here."""

    async def on_startup(self, app: web.Application) -> None:
        """Tell where it is."""
        self._say(f"The review is at {self.public_url}/ for everybody on this machine; Ctrl-C ends it.")

    async def _make_app(self) -> web.Application:
        application = await super()._make_app()
        application.middlewares.append(only_own)
        application.on_response_prepare.append(put_headers)
        return application
