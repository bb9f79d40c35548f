"""Who is answered by the server of the review."""

from __future__ import annotations

import pytest

guard = pytest.importorskip("crosscheck.tui.served.guard", reason="the extra crosscheck[serve] is not installed")


@pytest.mark.parametrize(
    ("host", "origin", "expected"),
    [
        ("127.0.0.1:8000", None, True),
        ("127.0.0.1", "http://127.0.0.1", True),
        ("localhost:8000", "http://localhost:8000", True),
        ("[::1]:8000", "http://[::1]:8000", False),  # nothing listens there
        ("evil.example:8000", None, False),
        ("evil.example", "http://evil.example", False),
        ("127.0.0.1.evil.example:8000", None, False),
        ("evil.example@127.0.0.1:8000", None, False),
        ('127.0.0.1:"><script>', None, False),
        ("127.0.0.1:8000", "http://evil.example", False),
        ("127.0.0.1:8000", "http://localhost:8000", False),
        ("127.0.0.1:8000", "http://127.0.0.1:9000", False),
        ("127.0.0.1:8000", "https://127.0.0.1:8000", False),
        ("127.0.0.1:8000", "http://[", False),
        ("127.0.0.1:8000", "null", False),
        ("[", None, False),
        ("", None, False),
    ],
)
def test_own(host: str, origin: str | None, expected: bool) -> None:
    """A request is own where it came by a name of this machine, and from nowhere or a page that was served there."""
    assert expected == guard.is_own(host, origin)


@pytest.mark.parametrize(
    ("site", "place", "expected"),
    [
        (None, None, False),  # no browser
        ("none", "document", False),
        ("same-origin", "websocket", False),
        ("same-origin", "script", False),
        ("same-site", "document", True),
        ("cross-site", "document", True),
        ("cross-site", "empty", True),
        ("same-origin", "iframe", True),
        ("none", "object", True),
        ("none", "embed", True),
        ("none", "frame", True),
    ],
)
def test_elsewhere(site: str | None, place: str | None, expected: bool) -> None:
    """A request is from elsewhere where the browser names another page, or a frame, and else it is not."""
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Dest": place}
    assert expected == guard.is_from_elsewhere({name: value for name, value in headers.items() if value})
