"""A list of rows of one height."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from screens import lines_of
from textual.app import App, ComposeResult
from textual.content import Content
from textual.pilot import Pilot

from crosscheck.tui.widgets.row_list import RowList


class ListApp(App[None]):
    """A list of numbers, six lines high, that remembers what it is told."""

    CSS = "RowList { height: 6; }"

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        """The list."""
        yield RowList(lambda item, width: [Content(f"number {item}"), Content(f"of width {width}")])

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Remember it."""
        self.told.append(("moved", event.row))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Remember it."""
        self.told.append(("chosen", event.row))


def with_list(scenario: Callable[[ListApp, RowList, Pilot[None]], Awaitable[None]]) -> None:
    """Do something with a list of a hundred numbers."""

    async def run() -> None:
        app = ListApp()
        async with app.run_test(size=(30, 10)) as pilot:
            rows = app.query_one(RowList)
            rows.show(range(100))
            rows.focus()
            await pilot.pause()
            await scenario(app, rows, pilot)

    asyncio.run(run())


def test_rows() -> None:
    """The list shows what is in sight, with as many lines for each row as it is told."""

    async def scenario(app: ListApp, rows: RowList, pilot: Pilot[None]) -> None:
        assert [f"number {n}" for n in range(6)] == [line[:8] for line in lines_of(app)[:6]]
        rows.set_row_height(2)
        rows.show(range(100), 99)
        await pilot.pause()
        assert ["number 97", "of width 28"] == lines_of(app)[:2]
        assert "number 99" == lines_of(app)[4]

    with_list(scenario)


def test_keys_and_mouse() -> None:
    """Keys of the list's own go through whole screens, clicks go to rows and choose them, and it is told."""

    async def scenario(app: ListApp, rows: RowList, pilot: Pilot[None]) -> None:
        await pilot.press("pagedown", "pagedown", "pageup")
        await pilot.click(RowList, offset=(3, 2))
        await pilot.click(RowList, offset=(3, 2))
        await pilot.hover(RowList, offset=(3, 4))
        at = rows.current
        assert [("moved", 5), ("moved", 10), ("moved", 5), ("moved", at), ("chosen", at)] == app.told
        assert at + 2 == rows.hovered

    with_list(scenario)


def test_fewer_rows() -> None:
    """When rows go, the list stands on the last one that is left, or nowhere."""

    async def scenario(app: ListApp, rows: RowList, pilot: Pilot[None]) -> None:
        rows.show(range(100), 90)
        rows.show(range(3), 90)
        assert 2 == rows.current
        rows.show([], 5)
        await pilot.press("pagedown")
        await pilot.click(RowList, offset=(3, 3))
        await pilot.pause()
        assert (0, []) == (rows.current, app.told)
        assert "" == "".join(lines_of(app)).strip()

    with_list(scenario)
