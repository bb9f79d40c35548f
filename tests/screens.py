"""What is on the screen of a running application, and a way to play with it, so that tests read like a session."""

from __future__ import annotations

import asyncio
import html
import re
from collections.abc import Awaitable, Callable
from typing import TypeVar, cast

from textual.app import App
from textual.content import Content
from textual.pilot import Pilot
from textual.style import Style

from crosscheck.tui.app import ReviewApp
from crosscheck.tui.project import Project
from crosscheck.tui.screens.review import ReviewScreen
from crosscheck.tui.widgets.key_line import KeyLine

__all__ = ["NARROW", "SMALLEST", "WIDE", "flat", "keys_shown", "lines_of", "play", "review_of", "settle", "text_of"]

Result = TypeVar("Result")
Scenario = Callable[[Pilot[None]], Awaitable[Result]]

NARROW, WIDE, SMALLEST = (80, 24), (120, 36), (60, 16)

_TEXT = re.compile(r'<text class="[^"]*-r\d+" x="([\d.]+)"[^>]*clip-path="url\(#[^"]*-line-(\d+)\)">([^<]*)</text>')
_FRAMES = re.compile("[─━╭-╰▁-▟]+|(?<!  )│(?!  )")  # but not the bars between the cells of a table
_CELL = 12.2


def play(project: Project, scenario: Scenario[Result], size: tuple[int, int] = NARROW, *, waits: bool = True) -> Result:
    """Start the review of a project, wait until it is compared unless told otherwise, and do something with it."""

    async def run() -> Result:
        app = ReviewApp(project)
        async with app.run_test(size=size) as pilot:
            if waits:
                await settle(pilot)
            return await scenario(pilot)

    return asyncio.run(run())


async def settle(pilot: Pilot[None]) -> None:
    """Wait until no worker works and everything is drawn."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def review_of(pilot: Pilot[None]) -> ReviewScreen:
    """The first screen."""
    return cast(ReviewScreen, next(screen for screen in pilot.app.screen_stack if isinstance(screen, ReviewScreen)))


def text_of(app: App[None]) -> str:
    """Everything on the screen, a line for each of its lines."""
    return "\n".join(lines_of(app))


def flat(app: App[None]) -> str:
    """All words on the screen on one line, without frames, so that a sentence is found however it is wrapped."""
    return " ".join(_FRAMES.sub(" ", text_of(app)).split())


def keys_shown(app: App[None]) -> dict[str, bool]:
    """The labels in the line of keys, with whether the key does anything now."""
    content = app.screen.query_one(KeyLine).content
    assert isinstance(content, Content)
    metas = [(span, span.style.meta) for span in content.spans if isinstance(span.style, Style) and span.style.meta]
    return {content.plain[span.start : span.end].split(maxsplit=1)[1].strip(): meta["enabled"] for span, meta in metas}


def lines_of(app: App[None]) -> list[str]:
    """The lines of the screen, without blanks at their ends."""
    return lines_of_picture(app.export_screenshot(), app.size.height)


def lines_of_picture(picture: str, height: int) -> list[str]:
    """The lines that a screenshot shows."""
    rows: list[list[str]] = [[] for _ in range(height)]
    for x, row, text in _TEXT.findall(picture):
        cells = rows[int(row)]
        column = round(float(x) / _CELL)
        cells += [" "] * (column - len(cells))
        cells += html.unescape(text).replace("\xa0", " ")
    return ["".join(cells).rstrip() for cells in rows]
