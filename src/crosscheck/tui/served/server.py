"""The server behind ``crosscheck review --web``: a browser on this machine in, the same application out.

It listens on this machine only, and answers only pages that it served itself: without that, any page that an editor
has open in another tab could connect to it, read the articles and decide. Its page loads nothing from elsewhere.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

__all__ = ["HOST", "LocalServer", "is_own"]

HOST = "127.0.0.1"
_NAMES = (HOST, "localhost", "::1")
_TEMPLATES = Path(__file__).parent

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


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
        application.middlewares.append(_only_own)
        return application


@web.middleware
async def _only_own(request: web.Request, handler: Handler) -> web.StreamResponse:
    if not is_own(request.host, request.headers.get("Origin")):
        raise web.HTTPForbidden(text="crosscheck answers only pages that it served itself")
    return await handler(request)


def is_own(host: str, origin: str | None) -> bool:
    """Whether a request came to this machine by its own name, and from a page that it served."""
    name = urlsplit(f"//{host}").hostname
    return name in _NAMES and (origin is None or urlsplit(origin).netloc == host)
