"""The line at the bottom."""

from __future__ import annotations

import gc

from attrs import evolve
from screens import SMALLEST, WIDE, keys_shown, lines_of, play, review_of
from textual.pilot import Pilot
from textual.widget import Widget

from crosscheck.settings import Settings
from crosscheck.tui.keys import DEEDS, SCREENS
from crosscheck.tui.project import Project
from crosscheck.tui.widgets.key_line import KeyLine


def test_keys(bridge: Project) -> None:
    """Every key of the footer is there once, in its order, and those that do something now are not dim."""

    async def scenario(pilot: Pilot[None]) -> None:
        assert [DEEDS[id].label for id in SCREENS["review"].footer] == list(keys_shown(pilot.app))
        assert all(keys_shown(pilot.app).values())

    play(bridge, scenario, WIDE)


def test_help_is_there_in_the_smallest_window(bridge: Project) -> None:
    """Keys that have no room are left out whole, but the one that shows all keys is there; with room all come back."""

    async def scenario(pilot: Pilot[None]) -> None:
        assert lines_of(pilot.app)[-1].endswith("? Help")
        assert list(keys_shown(pilot.app)) == ["Accept", "Dismiss", "Wrong pair", "Later", "Help"]
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert [DEEDS[id].label for id in SCREENS["review"].footer] == list(keys_shown(pilot.app))

    play(bridge, scenario, SMALLEST)


def test_other_keys_keep_their_places(bridge: Project) -> None:
    """Keys that the settings change stand where the others stood, and Help is still the last."""
    settings = Settings(keys={"accept": "1", "undo": "ctrl+b", "help": "f2"})

    async def scenario(pilot: Pilot[None]) -> None:
        assert lines_of(pilot.app)[-1].startswith(" 1 Accept  x Dismiss ")
        assert lines_of(pilot.app)[-1].endswith(" f2 Help")

    play(evolve(bridge, settings=settings), scenario, SMALLEST)


def test_clicking(bridge: Project) -> None:
    """A key that is clicked on does what it does; beside the keys nothing happens."""

    async def scenario(pilot: Pilot[None]) -> None:
        line = lines_of(pilot.app)[-1]
        await pilot.click(KeyLine, offset=(len(line) + 1, 0))
        queue = review_of(pilot).session.queue
        assert queue is not None
        assert [""] == [item.verdict for item in queue.items]
        await pilot.click(KeyLine, offset=(line.index("Dismiss") + 2, 0))
        await pilot.pause()
        assert ["dismissed"] == [item.verdict for item in queue.items]

    play(bridge, scenario, WIDE)


def test_typing(bridge: Project) -> None:
    """While words are typed, letters are no keys, and the line does not say that they are."""

    async def scenario(pilot: Pilot[None]) -> None:
        before = keys_shown(pilot.app)
        await pilot.press("slash")
        await pilot.pause()
        assert "Accept" not in keys_shown(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        assert before == keys_shown(pilot.app)

    play(bridge, scenario)


def test_nothing_is_kept(bridge: Project) -> None:
    """However often the focus goes to and fro, there are no more widgets than before."""

    async def scenario(pilot: Pilot[None]) -> None:
        def widgets() -> int:
            gc.collect()
            return sum(issubclass(type(each), Widget) for each in gc.get_objects())

        gc.unfreeze()
        await pilot.press("slash", "escape")
        before = widgets()
        await pilot.press(*["slash", "escape"] * 5)
        assert before == widgets()

    play(bridge, scenario)
