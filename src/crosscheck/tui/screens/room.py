"""What every screen of the review has: a line above, a line below, the footer, help, and a smallest size."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from crosscheck.tui.keys import SCREENS
from crosscheck.tui.screens.help import HelpScreen
from crosscheck.tui.sentences import TOO_SMALL, Sentences
from crosscheck.tui.session import Session
from crosscheck.tui.widgets.key_line import KeyLine
from crosscheck.tui.widgets.lines import StatusLines, TopLine

__all__ = ["LOWEST", "NARROWEST", "WIDE", "Room"]

NARROWEST, LOWEST = 60, 16
WIDE = 100


class Room(Screen[None]):
    """A screen of the review.

    What each screen has to give is a method that raises NotImplementedError, here and in the classes between: Textual's
    screens have a metaclass of their own, so that they cannot be abstract classes too.
    """

    PAGE: ClassVar[str]
    SCROLLED: ClassVar[str] = "#article"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._left: Widget | None = None

    @property
    def sentences(self) -> Sentences:
        """What is said."""
        return self.session.sentences

    @property
    def top(self) -> TopLine:
        """The line above."""
        return self.query_one(TopLine)

    @property
    def status(self) -> StatusLines:
        """The lines below."""
        return self.query_one(StatusLines)

    def compose(self) -> ComposeResult:
        """The lines, with the body of the screen between them."""
        yield TopLine(id="top")
        yield from self.compose_body()
        yield StatusLines(id="status")
        yield KeyLine(SCREENS[self.PAGE].footer, self.is_idle)
        yield Static(TOO_SMALL, id="too-small", markup=False)

    def compose_body(self) -> ComposeResult:
        """What stands between the lines."""
        raise NotImplementedError

    def is_idle(self, id: str) -> bool:
        """Whether a deed could not be done now, and its key would only say so."""
        return False

    @property
    def is_too_small(self) -> bool:
        """Whether the window shows the notice, and nothing that could be decided on."""
        return self.app.size.width < NARROWEST or self.app.size.height < LOWEST

    @on(events.Resize)
    @on(events.ScreenResume)
    def measure(self) -> None:
        """Say by classes how much room there is; where there is too little, no widget gets a key."""
        self.set_class(self.is_too_small, "-too-small")
        self.set_class(self.app.size.width >= WIDE, "-wide")
        if self.is_too_small and self.focused:
            self._left = self.focused
            self.set_focus(None)
        elif not self.is_too_small and self._left:
            self.set_focus(self._left)
            self._left = None
        self.lay_out()

    def lay_out(self) -> None:
        """Take the new size into account."""

    def action_scroll(self, pages: int) -> None:
        """Scroll what there is to read half a page."""
        read = self.query_one(self.SCROLLED)
        read.scroll_relative(y=pages * max(1, read.size.height // 2), animate=False)

    def action_help(self) -> None:
        """Show all keys of this screen."""
        self.app.push_screen(HelpScreen(self.PAGE, self.session.project.settings.keys))

    def action_back(self) -> None:
        """Leave this screen."""
        self.dismiss()
