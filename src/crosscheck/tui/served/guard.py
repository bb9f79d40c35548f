"""Who is answered: a request in, whether it came from a page that this server itself served.

Any page that an editor has open in another tab can send requests to this machine, and can show what is answered
inside itself, under something else that is clicked on: it could read the articles and decide. Browsers say where a
request comes from, in ``Origin`` and in ``Sec-Fetch-Site``, and keep what is told to stand in no frame out of frames.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

__all__ = ["HEADERS", "HOST", "is_from_elsewhere", "is_own", "only_own", "put_headers"]

HOST = "127.0.0.1"
_NAMES = re.compile(rf"({re.escape(HOST)}|localhost)(:[0-9]{{1,5}})?")
_FRAMES = {"embed", "fencedframe", "frame", "iframe", "object"}

HEADERS = {
    "Content-Security-Policy": "default-src 'self' data: 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What every answer has: its page loads nothing from elsewhere, and no page of others shows it or holds on to it."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def only_own(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer what is asked for by pages that this server served, or by somebody who typed where it is."""
    if not is_own(request.host, request.headers.get("Origin")) or is_from_elsewhere(request.headers):
        raise web.HTTPForbidden(text="crosscheck answers only pages that it served itself")
    return await handler(request)


async def put_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Put the headers on an answer, before it is sent; errors and files are answers too."""
    response.headers.update(HEADERS)


def is_own(host: str, origin: str | None) -> bool:
    """Whether a request came to this machine by its own name, and from a page that it served."""
    return _NAMES.fullmatch(host) is not None and origin in (None, f"http://{host}")


def is_from_elsewhere(headers: Mapping[str, str]) -> bool:
    """Whether a browser says that another page asks, or that the answer shall stand inside a page."""
    site, place = headers.get("Sec-Fetch-Site", "none"), headers.get("Sec-Fetch-Dest", "document")
    return site not in ("none", "same-origin") or place in _FRAMES
