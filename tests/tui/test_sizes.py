"""Terminals of every size, and without colours."""

from __future__ import annotations

import re

import pytest
from screens import NARROW, SMALLEST, WIDE, flat, keys_shown, lines_of, play, review_of, text_of
from textual.pilot import Pilot

from crosscheck.reviews.selection import Filter
from crosscheck.tui.keys import DEEDS, SCREENS
from crosscheck.tui.project import Project
from crosscheck.tui.widgets.key_line import KeyLine
from crosscheck.tui.widgets.row_list import RowList

PAGES = {"review": (), "pairs": ("P",), "article": ("enter",), "report": ("r",)}


def test_footers(ferry: Project) -> None:
    """On every screen the line at the bottom shows all of its keys where it is wide; in 80 columns all but the filter
    fit, and no two keys share one of its places."""

    async def scenario(pilot: Pilot[None]) -> None:
        for page, keys in PAGES.items():
            await pilot.press(*keys)
            await pilot.pause()
            labels = [DEEDS[id].label for id in SCREENS[page].footer]
            await pilot.resize_terminal(*WIDE)
            await pilot.pause()
            assert labels == list(keys_shown(pilot.app)), page
            await pilot.resize_terminal(*NARROW)
            await pilot.pause()
            last = lines_of(pilot.app)[-1]
            assert [each for each in labels if each != "Filter"] == list(keys_shown(pilot.app)), page
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


def test_the_day_of_a_passage(ferry: Project) -> None:
    """However narrow two passages beside each other are, the day of each is told whole: above, or below its words."""

    async def scenario(pilot: Pilot[None]) -> None:
        for width in range(100, 160, 4):
            await pilot.resize_terminal(width, 36)
            await pilot.pause()
            await pilot.pause()
            shown = flat(pilot.app)
            assert "2026-10-14" in shown, width
            assert "2026-10-15" in shown, width
        await pilot.resize_terminal(170, 36)
        await pilot.pause()
        assert "Ellary Harbour Gazette · line 24 · 2026-10-14" in flat(pilot.app)

    play(ferry, scenario)


def test_help_in_80_columns(ferry: Project) -> None:
    """What does not fit on a line of the help goes on below its beginning, not below the keys."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("question_mark")
        await pilot.pause()
        lines = lines_of(pilot.app)
        row = next(number for number, line in enumerate(lines) if "│   n   " in line)
        assert lines[row].index("write a note") == lines[row + 1].index("to follow up")

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


def test_nothing_is_decided_unseen(ferry: Project) -> None:
    """While the notice is all that is seen, no key, click or letter does anything; then all is as it was."""

    async def scenario(pilot: Pilot[None]) -> None:
        queue = review_of(pilot).session.queue
        assert queue is not None
        before = queue.current
        for begun in ((), ("slash",)):
            await pilot.resize_terminal(*NARROW)
            await pilot.press(*begun)
            focused = pilot.app.focused
            await pilot.resize_terminal(40, 12)
            await pilot.press(
                "a", "x", "w", "F", "A", "n", "tab", "pagedown", "j", "f", "enter", "P", "ctrl+p", "R", "u"
            )
            await pilot.click(offset=(5, 3))
            await pilot.click(offset=(1, 11))
            await pilot.resize_terminal(*NARROW)
            await pilot.pause()
            assert review_of(pilot) is pilot.app.screen
            assert (before, 0, Filter()) == (queue.current, queue.counts.decided, queue.filter)
            assert focused is pilot.app.focused

    play(ferry, scenario)


def test_a_window_that_shrinks_below_a_question(ferry: Project) -> None:
    """Whoever leaves a question in a window that became too small sees the notice, and decides nothing there."""

    async def scenario(pilot: Pilot[None]) -> None:
        queue = review_of(pilot).session.queue
        assert queue is not None
        await pilot.press("n")
        await pilot.resize_terminal(40, 12)
        await pilot.press("escape")
        await pilot.pause()
        assert "This window is too small" in flat(pilot.app)
        await pilot.press("a")
        assert 0 == queue.counts.decided

    play(ferry, scenario)


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
def test_leaving_a_window_that_is_too_small(ferry: Project, key: str) -> None:
    """While the notice is up, one can leave."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(40, 12)
        await pilot.press(key)
        assert pilot.app._exit

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
