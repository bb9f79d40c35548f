"""All keys of a screen, as they are set, with what they do; the same table as the palette and the README."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import ClassVar, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widget import Widget

from crosscheck.tui.keys import DEEDS, SCREENS, keys_of, shown_key
from crosscheck.tui.marks import legend
from crosscheck.tui.shown import joined

__all__ = ["HelpScreen", "Rows", "keys_by_heading", "render_table"]

_LOOKS = (
    ("underlined", "only this outlet has it"),
    ("loud", "what the finding is about"),
    ("pale", "the sentences around"),
)
_COLUMN = 22
_NARROWEST = 24  # cells for what is said, however narrow the window

Rows: TypeAlias = Sequence[tuple[str, str]]


class HelpScreen(ModalScreen[None]):
    """The help; any of the keys that close things closes it."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,f1,enter", "dismiss", show=False)]

    def __init__(self, page: str, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._page = page
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The keys under their headings, then the marks."""
        with VerticalScroll(id="dialog", classes="-tall") as dialog:
            dialog.border_title = Content(f"{SCREENS[self._page].title}: keys")
            dialog.border_subtitle = Content("arrows scroll, escape closes")
            yield Table({**keys_by_heading(self._page, self._keys), "Marks": [*legend(), *_LOOKS]})


class Table(Widget):
    """Rows under headings; what does not fit on a line goes on below its beginning."""

    DEFAULT_CSS = "Table { height: auto; }"

    def __init__(self, rows: Mapping[str, Rows]) -> None:
        super().__init__()
        self._rows_by_heading = rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as it takes in this width."""
        return len(render_table(self._rows_by_heading, width))

    def render(self) -> Content:
        """All of it in the width that there is."""
        return joined(render_table(self._rows_by_heading, self.size.width), "\n")


def keys_by_heading(page: str, changed: Mapping[str, str]) -> dict[str, Rows]:
    """The keys of a screen, each with what it does, by their headings."""
    return {
        heading: [(" ".join(map(shown_key, keys_of(DEEDS[id], changed))), DEEDS[id].purpose) for id in ids]
        for heading, ids in SCREENS[page].groups.items()
    }


def render_table(rows_by_heading: Mapping[str, Rows], width: int) -> list[Content]:
    """The lines of a table, each row on as many as it needs."""
    lines = []
    for heading, rows in rows_by_heading.items():
        lines.append(Content.styled(heading, "bold"))
        for name, words in rows:
            said = textwrap.wrap(words, max(_NARROWEST, width - _COLUMN))
            first = said.pop(0) if len(name) < _COLUMN - 2 else ""
            lines.append(Content.assemble((f"  {name} ".ljust(_COLUMN), "$text-accent"), first))
            lines += (Content(" " * _COLUMN + more) for more in said)
    return lines
