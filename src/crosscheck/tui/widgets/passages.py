"""Two outlets' passages beside each other: what both print in plain, what only one has underlined, what the rule names
loud. The sentences around stand back.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from crosscheck.output.prints import Print
from crosscheck.output.surroundings import surroundings
from crosscheck.sources.source import Source
from crosscheck.tui.shown import joined, shown, shown_line

__all__ = ["KIND_STYLES", "PassageView", "Passages", "published", "render_print", "render_speaker"]

KIND_STYLES = {"same": "", "moved": "", "only": "underline", "conflict": "bold reverse $text-warning"}
_AROUND = "$foreground-muted"
_BLANK_LINES = re.compile(r"\n\s*\n")
_MOST = 2
_FRAME = 6  # cells of a frame that its title leaves free


class PassageView(Static):
    """One outlet's passage, under the outlet's name."""

    _printed: Print | None = None

    def show(self, printed: Print, more: int) -> None:
        """Show this passage with so many sentences more on both sides."""
        self._printed = printed
        self.show_head()
        said = render_speaker(printed)
        self.update(joined([render_print(printed, more), *([said] if said else [])], "\n"))

    @on(events.Resize)
    def show_head(self) -> None:
        """Show outlet, line and day; the day in the frame below where there is one and no room for it above."""
        if self._printed is None:
            return
        source = self._printed.source
        head = [shown_line(source.called, "bold"), shown_line(f"line {self._printed.line}")]
        day = shown_line(published(source))
        whole = joined([*head, day], " · ")
        is_below = bool(self.styles.border_bottom[0]) and whole.cell_length > self.outer_size.width - _FRAME
        self.border_title = joined(head, " · ") if is_below else whole
        self.border_subtitle = day if is_below else ""


class Passages(Container):
    """One passage or two; the class ``-side`` puts them side by side, otherwise they are stacked."""

    def compose(self) -> ComposeResult:
        """Two places for passages."""
        for number in range(_MOST):
            yield PassageView(id=f"passage-{number}")

    def show(self, prints: Sequence[Print], more: int) -> None:
        """Show these passages, two at the most, with so many sentences more around."""
        for number, view in enumerate(self.query(PassageView)):
            view.display = number < len(prints)
            if number < len(prints):
                view.show(prints[number], more)


def render_print(printed: Print, more: int = 0) -> Content:
    """A passage within its sentences, with what differs marked."""
    text = printed.source.text
    begin, finish = surroundings(printed.source.flow, printed.start, printed.end, more)
    marked = [shown(_close(text[each.start : each.end]), KIND_STYLES[each.kind]) for each in printed.marked]
    before, after = text[begin : printed.start], text[printed.end : finish]
    return joined([shown(_close(before), _AROUND), *marked, shown(_close(after), _AROUND)])


def render_speaker(printed: Print) -> Content:
    """Who is said to have said it; empty where nobody is."""
    speaker = printed.speaker
    if speaker is None:
        return Content()
    name = speaker.name or speaker.mention
    mention = f" (“{speaker.mention}”)" if speaker.name and speaker.mention != speaker.name else ""
    return shown_line(f"said by {name}{mention}" + ("" if speaker.sure else ", not sure"), _AROUND)


def published(source: Source) -> str:
    """The day a source was published, with the time where it is known."""
    if isinstance(source.published, datetime.datetime):
        return source.published.strftime("%Y-%m-%d %H:%M")
    return str(source.published or "undated")


def _close(text: str) -> str:
    """Without empty lines: a paragraph's end is a line's end here."""
    return _BLANK_LINES.sub("\n", text)
