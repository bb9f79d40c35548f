"""What workers tell the screen: they touch no widget, they only post one of these."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from crosscheck.sources.source import Event
from crosscheck.tui.project import Compared, States
from crosscheck.tui.widgets.markdown_text import Line

__all__ = ["EventCompared", "EventsRead", "Failed", "Looked", "ReportMade", "ReportWritten"]


class EventsRead(Message):
    """The articles were read, and are compared now.

    Attributes:
        events: what was read.
        states: what the files were when they were read.
    """

    def __init__(self, events: Sequence[Event], states: States) -> None:
        super().__init__()
        self.events = events
        self.states = states


class EventCompared(Message):
    """One event is compared; they come in their order.

    Attributes:
        compared: the event with its comparison.
        is_last: whether it was the last one.
    """

    def __init__(self, compared: Compared, is_last: bool) -> None:
        super().__init__()
        self.compared = compared
        self.is_last = is_last


class Failed(Message):
    """Nothing could be compared.

    Attributes:
        why: what is wrong and what to do.
        states: what the files were when it was tried.
    """

    def __init__(self, why: str, states: States) -> None:
        super().__init__()
        self.why = why
        self.states = states


class Looked(Message):
    """Somebody looked at the files.

    Attributes:
        states: what the articles are now.
        kept: what the reviews file is now.
    """

    def __init__(self, states: States, kept: States) -> None:
        super().__init__()
        self.states = states
        self.kept = kept


class ReportMade(Message):
    """The report is there.

    Attributes:
        text: its Markdown.
        lines: the same as it reads, a line in pieces with their styles.
    """

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        super().__init__()
        self.text = text
        self.lines = lines


class ReportWritten(Message):
    """The report was written, or could not be.

    Attributes:
        said: where it is, or what is wrong and what to do.
    """

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said
