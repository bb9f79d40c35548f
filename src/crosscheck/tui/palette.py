"""Everything that a key of the screen does, by its name: the command palette and what it offers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider

from crosscheck.tui.keys import DEEDS, SCREENS
from crosscheck.tui.screens.room import Room

__all__ = ["Deeds", "Palette"]


class Deeds(Provider):
    """Everything that a key of the screen does, by its name, for the command palette."""

    async def discover(self) -> Hits:
        """All of it, as long as nothing is typed."""
        for name, purpose, run in self._deeds():
            yield DiscoveryHit(name, run, help=purpose)

    async def search(self, query: str) -> Hits:
        """What is like the letters that are typed."""
        matcher = self.matcher(query)
        for name, purpose, run in self._deeds():
            score = max(matcher.match(name), matcher.match(purpose) * 0.9)
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, help=purpose)

    def _deeds(self) -> Iterable[tuple[str, str, partial[Any]]]:
        screen = self.screen
        if isinstance(screen, Room):
            for id in SCREENS[screen.PAGE]:
                if id != "palette":
                    yield DEEDS[id].label, DEEDS[id].purpose, partial(screen.run_action, DEEDS[id].action)


class Palette(CommandPalette):
    """Textual's palette, in which a key that moves the list waits until the list has its place on the screen.

    Textual looks for the line of the first command to go a page down from it; before the list is drawn there is none,
    and the whole application ends.
    """

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key does anything now."""
        if action == "command_list":
            return any(each.scrollable_content_region for each in self.query(CommandList))
        return super().check_action(action, parameters)
