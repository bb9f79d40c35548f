"""A text of any length."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import lines_of
from strategies import attack
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.selection import Selection

from crosscheck.tui.shown import without_tabs
from crosscheck.tui.widgets.long_text import LongText, _height

LINES = [f"line {number} has as many words as need two rows" for number in range(10_000)]


class TextApp(App[None]):
    """A text, six rows high, that remembers which lines were drawn."""

    CSS = "LongText { height: 6; }"

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[int] = []

    def compose(self) -> ComposeResult:
        """The text."""
        yield LongText()

    def draw(self, line: int) -> Content:
        """A line, and note it."""
        self.drawn.append(line)
        return Content(LINES[line])


def with_text(scenario: Callable[[TextApp, LongText, Pilot[None]], Awaitable[None]]) -> None:
    """Do something with ten thousand lines, thirty cells wide."""

    async def run() -> None:
        app = TextApp()
        async with app.run_test(size=(32, 10)) as pilot:
            text = app.query_one(LongText)
            text.show(LINES, app.draw)
            text.focus()
            await pilot.pause()
            await scenario(app, text, pilot)

    asyncio.run(run())


def test_rows() -> None:
    """A line takes as many rows as it needs, and only lines in sight are drawn."""

    async def scenario(app: TextApp, text: LongText, pilot: Pilot[None]) -> None:
        assert ["line 0 has as many words as", "need two rows"] == lines_of(app)[:2]
        assert "line 2 has as many words as" == lines_of(app)[4]
        assert {0, 1, 2} == set(app.drawn)
        assert 20_000 == text.virtual_size.height

    with_text(scenario)


def test_keys() -> None:
    """Arrows go a row on, others a page or to an end."""

    async def scenario(app: TextApp, text: LongText, pilot: Pilot[None]) -> None:
        for key, first in (("down", 1), ("pagedown", 7), ("up", 6), ("pageup", 0), ("end", 19_994), ("home", 0)):
            await pilot.press(key)
            await pilot.wait_for_scheduled_animations()
            assert first == round(text.scroll_offset.y), key

    with_text(scenario)


def test_place() -> None:
    """A place is brought into the upper third: the row of its line that it stands on."""

    async def scenario(app: TextApp, text: LongText, pilot: Pilot[None]) -> None:
        text.show_place(5_000, LINES[5_000].index("need"))
        await pilot.pause()
        assert lines_of(app)[2].startswith("need two rows")
        text.show_place(5_000, 3)
        await pilot.pause()
        assert lines_of(app)[2].startswith("line 5000 has")

    with_text(scenario)


def test_width() -> None:
    """In a wider place the lines take fewer rows; the line at the top stays there."""

    async def scenario(app: TextApp, text: LongText, pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(80, 10)
        assert LINES[:3] == lines_of(app)[:3]
        assert 10_000 == text.virtual_size.height
        text.scroll_to(y=700, animate=False)
        await pilot.resize_terminal(32, 10)
        await pilot.pause()
        assert 20_000 == text.virtual_size.height
        assert lines_of(app)[0].startswith("line 700 has")

    with_text(scenario)


def test_other_lines() -> None:
    """Other lines take the place of those before; an empty line is a row, and after the last one there is nothing."""

    async def scenario(app: TextApp, text: LongText, pilot: Pilot[None]) -> None:
        lines = ["first", "", "last"]
        text.show(lines, lambda line: Content.styled(lines[line], "bold"))
        await pilot.pause()
        assert ["first", "", "last", "", "", ""] == lines_of(app)[:6]

    with_text(scenario)


def test_selecting() -> None:
    """What is selected with the mouse are the words of the lines, wherever they are wrapped, and it is seen."""

    async def scenario(app: TextApp, text: LongText, pilot: Pilot[None]) -> None:
        await pilot.mouse_down(LongText, offset=(0, 1))
        await pilot.hover(LongText, offset=(7, 2))
        await pilot.mouse_up(LongText, offset=(7, 2))
        await pilot.pause()
        assert f"need two rows\n{LINES[1][:7]}" == (app.screen.get_selected_text() or "")[: 13 + 1 + 7]
        row, other = text.render_line(1), text.render_line(4)
        assert {segment.style for segment in row} != {segment.style for segment in other}

    with_text(scenario)


def test_selection() -> None:
    """A selection without ends is all of the text."""

    async def scenario(app: TextApp, text: LongText, pilot: Pilot[None]) -> None:
        assert ("line 1 has", "\n") == text.get_selection(Selection(Offset(0, 1), Offset(10, 1)))

    with_text(scenario)


@pytest.mark.parametrize("line", ["a", "ä" * 20, "字" * 11, "e\u0301" * 15, "👩‍👩‍👧 " * 4])
def test_height(line: str) -> None:
    """A line is as high as it is wrapped."""
    assert len(Content(line).wrap(20)) == _height(line, 20)


@given(attack, st.integers(2, 40))
def test_height_of_any_line(text: str, width: int) -> None:
    """So is whatever an article may hold."""
    for line in without_tabs(text).split("\n"):
        assert max(1, len(Content(line).wrap(width))) == _height(line, width)
