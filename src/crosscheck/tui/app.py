"""The application: what all screens share, and which one is first."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from textual.actions import ActionParseResult
from textual.app import App, SystemCommand
from textual.dom import DOMNode
from textual.driver import Driver
from textual.screen import Screen
from textual.system_commands import SystemCommandsProvider

from crosscheck.tui.palette import Deeds, Palette
from crosscheck.tui.project import Project
from crosscheck.tui.screens.dialogs import ConfirmDialog
from crosscheck.tui.screens.review import ReviewScreen
from crosscheck.tui.screens.room import Room
from crosscheck.tui.session import Session, open_session

__all__ = ["ReviewApp"]


_LEAVES = ("quit", "app.quit")


class ReviewApp(App[None]):
    """The review of a project."""

    TITLE = "crosscheck"
    CSS_PATH: ClassVar = ["app.tcss", "screens/review.tcss"]  # the first screen is not pushed, and brings none
    COMMANDS: ClassVar = {Deeds, SystemCommandsProvider}

    def __init__(self, project: Project) -> None:
        super().__init__()
        self.session: Session = open_session(project)
        self.set_keymap(dict(project.settings.keys))

    def get_driver_class(self) -> type[Driver]:
        """What Textual chooses; where that is its driver for terminals, the one in which escape does not wait."""
        chosen = super().get_driver_class()
        if sys.platform == "win32":
            return chosen
        from textual.drivers.linux_driver import LinuxDriver

        from crosscheck.tui.driver import RelayDriver

        return RelayDriver if chosen is LinuxDriver else chosen

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key is for; while nothing is seen but that the window is too small, only what leaves is done."""
        if isinstance(self.screen, Room) and self.screen.is_too_small and action not in _LEAVES:
            return True
        return await super().run_action(action, default_namespace, namespaces)

    async def action_quit(self) -> None:
        """Leave; asks where something could not be saved."""
        desk = self.session.desk
        if desk.waiting and not desk.retry():
            question = self.session.sentences.ask_leave(desk.waiting)
            self.push_screen(ConfirmDialog(question), lambda yes: self.exit() if yes else None)
        else:
            self.exit()

    def on_exit_app(self) -> None:
        """Try once more to save what waits; a signal, or a page that is closed, asks nobody."""
        self.session.desk.retry()

    def action_command_palette(self) -> None:
        """Open the palette, where it is not open."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Of what Textual offers by itself, the choice of colours; everything else is a deed of a screen."""
        yield SystemCommand("Colours", "other colours; TEXTUAL_THEME keeps them", self.action_change_theme)

    def get_default_screen(self) -> ReviewScreen:
        """The review."""
        return ReviewScreen(self.session)
