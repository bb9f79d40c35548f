"""The report of an event as it stands now, before it is written."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.worker import get_current_worker

from crosscheck.errors import CrosscheckError
from crosscheck.output.markdown import report
from crosscheck.tui.bindings import bindings_of
from crosscheck.tui.messages import ReportMade, ReportWritten
from crosscheck.tui.project import Compared
from crosscheck.tui.screens.room import Room
from crosscheck.tui.session import Session
from crosscheck.tui.shown import joined, shown_line
from crosscheck.tui.widgets.long_text import LongText
from crosscheck.tui.widgets.markdown_text import Line, render_markdown

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
        yield LongText(id="article")

    def on_mount(self) -> None:
        """Make the report; that of many differences takes a while."""
        self.top.show(joined([Content.styled("Report", "bold"), shown_line(self._compared[0].id)], "  "))
        self.status.keep("making", "Making the report …")
        self.make_in_a_thread()

    @work(thread=True, exclusive=True, group="making")
    def make_in_a_thread(self) -> None:
        """Write it, and read it as it will read; nobody needs the rest of it once the screen is left."""
        worker = get_current_worker()
        text = report(*self._compared)
        lines: list[Line] = []
        for line in render_markdown(text):
            if worker.is_cancelled:
                return
            lines.append(line)
        self.post_message(ReportMade(text, lines))

    @on(ReportMade)
    def made(self, message: ReportMade) -> None:
        """Show it."""
        self._text, lines = message.text, message.lines
        words = ["".join(text for text, _ in line) for line in lines]
        self.query_one(LongText).show(words, lambda number: Content.assemble(*lines[number]))
        self.status.keep("making", "")

    def action_copy(self) -> None:
        """Put all of it into the clipboard."""
        if self._text:
            self.app.copy_to_clipboard(self._text)
            self.status.say("Copied as Markdown.")

    def action_write(self) -> None:
        """Write it where reports go."""
        self.status.say("Writing the report …")
        self.write_in_a_thread()

    @work(thread=True, exclusive=True, group="writing")
    def write_in_a_thread(self) -> None:
        """Make it once more, with the links that fit its place."""
        try:
            said = f"Written to {self.session.project.write_report(*self._compared)}."
        except CrosscheckError as error:
            said = str(error)
        self.post_message(ReportWritten(said))

    @on(ReportWritten)
    def written(self, message: ReportWritten) -> None:
        """Say where it is."""
        self.status.say(message.said)
