"""Questions that are asked on top of a screen: a note, a filter, a yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, TypeAlias

from attrs import evolve, frozen
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from crosscheck.output.terminal import one_line
from crosscheck.tui.shown import joined, shown_line
from crosscheck.tui.widgets.row_list import RowList

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
        Binding("space", "choose", show=False),
        Binding("enter", "apply", show=False),
        Binding("escape,q", "dismiss(None)", show=False),
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("backspace,delete", "nothing", show=False),
    ]

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._choices = list(choices)

    def compose(self) -> ComposeResult:
        """All choices in one list."""
        with Vertical(id="dialog", classes="-tall") as dialog:
            dialog.border_title = Content("Show only")
            dialog.border_subtitle = Content("space chooses, enter shows, backspace none, escape leaves")
            yield RowList(_draw_choice, id="choices")

    def on_mount(self) -> None:
        """Fill the list."""
        self._rows.show(self._choices)
        self._rows.focus()

    def action_apply(self) -> None:
        """Hand over what is chosen."""
        self.dismiss([(choice.field, choice.value) for choice in self._choices if choice.is_on])

    def action_move(self, by: int) -> None:
        """Up or down a line."""
        self._rows.current = max(0, min(len(self._choices) - 1, self._rows.current + by))

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Choose the current line, or choose it no more."""
        row = self._rows.current
        self._choices[row] = evolve(self._choices[row], is_on=not self._choices[row].is_on)
        self._rows.refresh()

    def action_nothing(self) -> None:
        """Choose nothing, which shows everything."""
        self._choices[:] = [evolve(choice, is_on=False) for choice in self._choices]
        self._rows.refresh()

    @property
    def _rows(self) -> RowList:
        return self.query_one("#choices", RowList)


def _draw_choice(choice: Choice, width: int) -> list[Content]:
    mark = Content("[x] " if choice.is_on else "[ ] ")
    field = Content.styled(f"{choice.field:10}", "$foreground-muted")
    return [joined([mark, field, shown_line(choice.words)])]
