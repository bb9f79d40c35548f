"""Terminals of every size, and without colours."""

from __future__ import annotations

import re

import pytest
from screens import NARROW, SMALLEST, WIDE, flat, lines_of, play, text_of
from textual.pilot import Pilot

from crosscheck.tui.keys import DEEDS, SCREENS
from crosscheck.tui.project import Project
from crosscheck.tui.widgets.key_line import KeyLine
from crosscheck.tui.widgets.row_list import RowList

PAGES = {"review": (), "pairs": ("P",), "article": ("enter",), "report": ("r",)}


def test_footers(ferry: Project) -> None:
    """On every screen the line at the bottom fits 80 columns, and no two keys share one of its places."""

    async def scenario(pilot: Pilot[None]) -> None:
        for page, keys in PAGES.items():
            await pilot.press(*keys)
            await pilot.pause()
            labels = [DEEDS[id].label for id in SCREENS[page].footer]
            last = lines_of(pilot.app)[-1]
            assert labels == [label for label in labels if f" {label}" in last], page
            assert last.endswith("Help"), page
            assert len(str(pilot.app.screen.query_one(KeyLine).content)) <= 80, page
            await pilot.press("escape")

    play(ferry, scenario)


def test_sizes(ferry: Project) -> None:
    """In every size from 60 by 16 on the list, the sentence and the first passage are in sight."""

    async def scenario(pilot: Pilot[None]) -> None:
        for size in (NARROW, SMALLEST, (100, 24), WIDE, (200, 60)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            shown = flat(pilot.app)
            assert "! quote.operator" in shown, size
            assert "error Inside the same quote" in shown, size
            assert "Ellary Harbour Gazette" in shown, size
            assert "The inquiry must see every" in shown, size
            assert max(map(len, lines_of(pilot.app))) <= size[0]

    play(ferry, scenario)


def test_five_outlets(ferry: Project) -> None:
    """A cluster of five outlets shows each value with its outlets, and each wording with those that print it."""

    async def scenario(pilot: Pilot[None]) -> None:
        shown = flat(pilot.app)
        assert "must: Ellary Harbour Gazette, Meridian Wire, The National Courier, Northlight" in shown
        assert "may: newslantern" in shown
        assert "How each outlet has it" in shown
        assert "newslantern 23" in shown

    play(ferry, scenario, WIDE)


def test_too_small(ferry: Project) -> None:
    """A window that is too small says so and nothing else, and is as it was once it is larger."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(59, 16)
        await pilot.pause()
        assert "This window is too small: crosscheck needs 60 columns and 16 lines." == flat(pilot.app)
        await pilot.resize_terminal(60, 15)
        await pilot.pause()
        assert "This window is too small" in flat(pilot.app)
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        assert "! quote.operator" in flat(pilot.app)

    play(ferry, scenario)


def test_wider(ferry: Project) -> None:
    """From 100 columns on the list stands beside the passages, below them it stands above."""

    async def scenario(pilot: Pilot[None]) -> None:
        for width, beside in ((99, False), (100, True)):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            line = next(line for line in lines_of(pilot.app) if "Inside the same quote" in line)
            assert beside == ("quote.operator" in line), width

    play(ferry, scenario)


def test_no_colour(ferry: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without colours there are only greys, and what is current or differs is told by more than them."""
    monkeypatch.setenv("NO_COLOR", "1")

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("a", "k")
        picture = pilot.app.export_screenshot()
        colours = re.findall(r"(?:fill: |fill=\")#([0-9a-f]{6})", picture.partition("</style>")[2])
        content = [colour for colour in colours if colour not in ("292929", "ff5f57", "febc2e", "28c840", "c5c8c6")]
        assert [] == [each for each in content if not each[:2] == each[2:4] == each[4:]]
        rows = pilot.app.screen.query_one("#list", RowList)
        current, other = (next(iter(rows.render_line(y))).style for y in (0, 1))
        assert (True, None) == (current and current.reverse, other and other.reverse)
        assert "! ✓  quote.operator" in text_of(pilot.app)

    play(ferry, scenario)
