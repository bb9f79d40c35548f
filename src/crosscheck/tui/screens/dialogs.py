"""Questions that are asked on top of a screen: a note, a filter, a yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, TypeAlias

from attrs import frozen
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, SelectionList, Static
from textual.widgets.selection_list import Selection

from crosscheck.output.terminal import one_line
from crosscheck.tui.shown import joined, shown_line

__all__ = ["Choice", "ConfirmDialog", "FilterDialog", "NoteDialog"]

Chosen: TypeAlias = list[tuple[str, str]]


class NoteDialog(ModalScreen[str | None]):
    """Asks for a note; None where it is left."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, title: str, note: str) -> None:
        super().__init__()
        self._title = title
        self._note = note

    def compose(self) -> ComposeResult:
        """One line to write on."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = shown_line(self._title)
            dialog.border_subtitle = Content("enter saves, escape leaves it as it was")
            yield Input(one_line(self._note), id="note")

    @on(Input.Submitted)
    def save(self, event: Input.Submitted) -> None:
        """Hand the note over."""
        self.dismiss(event.value)


class ConfirmDialog(ModalScreen[bool]):
    """Asks for a yes or a no."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "dismiss(True)", show=False),
        Binding("n,escape,q", "dismiss(False)", show=False),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question."""
        with Vertical(id="dialog") as dialog:
            dialog.border_subtitle = Content("y or enter: yes    n or escape: no")
            yield Static(shown_line(self._question))


@frozen
class Choice:
    """Something to filter by.

    Attributes:
        field: the field of the filter.
        value: what it must be.
        words: as it is shown.
        is_on: whether it is chosen now.
    """

    field: str
    value: str
    words: str
    is_on: bool


class FilterDialog(ModalScreen[Chosen | None]):
    """Asks what to show; the answer is the chosen fields and values, None where it is left."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "apply", show=False, priority=True),
        Binding("escape,q", "dismiss(None)", show=False),
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("backspace,delete", "nothing", show=False),
    ]

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._choices = choices

    def compose(self) -> ComposeResult:
        """All choices in one list."""
        with Vertical(id="dialog", classes="-tall") as dialog:
            dialog.border_title = Content("Show only")
            dialog.border_subtitle = Content("space chooses, enter shows, backspace none, escape leaves")
            yield SelectionList[tuple[str, str]](*(_selection(choice) for choice in self._choices), id="choices")

    def action_apply(self) -> None:
        """Hand over what is chosen."""
        self.dismiss(list(self._list.selected))

    def action_cursor_down(self) -> None:
        """Down a line, as everywhere else."""
        self._list.action_cursor_down()

    def action_cursor_up(self) -> None:
        """Up a line."""
        self._list.action_cursor_up()

    def action_nothing(self) -> None:
        """Choose nothing, which shows everything."""
        self._list.deselect_all()

    @property
    def _list(self) -> SelectionList[tuple[str, str]]:
        return self.query_one("#choices", SelectionList)


def _selection(choice: Choice) -> Selection[tuple[str, str]]:
    heading = Content.styled(f"{choice.field:9} ", "$foreground-muted")
    return Selection(joined([heading, shown_line(choice.words)]), (choice.field, choice.value), choice.is_on)
