"""The report of an event as it stands now, before it is written."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from crosscheck.errors import CrosscheckError
from crosscheck.output.markdown import report
from crosscheck.tui.bindings import bindings_of
from crosscheck.tui.project import Compared
from crosscheck.tui.screens.room import Room
from crosscheck.tui.session import Session
from crosscheck.tui.shown import joined, shown_line
from crosscheck.tui.widgets.markdown_text import render_markdown

__all__ = ["ReportScreen"]


class ReportScreen(Room):
    """The report as it reads."""

    PAGE = "report"
    CSS_PATH = "article.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("report")
    AUTO_FOCUS = "#article"

    def __init__(self, session: Session, compared: Compared) -> None:
        super().__init__(session)
        self._compared = compared
        self._text = ""

    def compose_body(self) -> ComposeResult:
        """The text."""
        with VerticalScroll(id="article"):
            yield Static(id="text")

    def on_mount(self) -> None:
        """Make the report."""
        self._text = report(*self._compared)
        self.query_one("#text", Static).update(render_markdown(self._text))
        self.top.show(joined([Content.styled("Report", "bold"), shown_line(self._compared[0].id)], "  "))

    def action_copy(self) -> None:
        """Put all of it into the clipboard."""
        self.app.copy_to_clipboard(self._text)
        self.status.say("Copied as Markdown.")

    def action_write(self) -> None:
        """Write it where reports go."""
        try:
            file = self.session.project.write_report(*self._compared)
        except CrosscheckError as error:
            self.status.say(str(error))
        else:
            self.status.say(f"Written to {file}.")
