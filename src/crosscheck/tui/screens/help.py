"""All keys of a screen, as they are set, with what they do; the same table as the palette and the README."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from crosscheck.tui.keys import DEEDS, SCREENS, keys_of, shown_key
from crosscheck.tui.shown import joined

__all__ = ["HelpScreen", "render_keys"]

_COLUMN = 20
_MARKS = """\
! error   ~ warning   · note   i for information
✓ accepted   × dismissed   ≠ wrong pair   ? to follow up   Δ changed since   * with a note
underlined: only this outlet has it     loud: what the finding is about     pale: the sentences around\
"""


class HelpScreen(ModalScreen[None]):
    """The help; any of the keys that close things closes it."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,f1,enter", "dismiss", show=False)]

    def __init__(self, page: str, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._page = page
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The table, then the marks."""
        with VerticalScroll(id="dialog", classes="-tall") as dialog:
            dialog.border_title = Content(f"{SCREENS[self._page].title}: keys")
            dialog.border_subtitle = Content("arrows scroll, escape closes")
            yield Static(render_keys(self._page, self._keys))
            yield Static(joined([Content.styled("\nMarks\n", "bold"), Content(_MARKS)]))


def render_keys(page: str, changed: Mapping[str, str]) -> Content:
    """The keys of a screen under their headings."""
    lines = []
    for heading, ids in SCREENS[page].groups.items():
        lines.append(Content.styled(heading, "bold"))
        for id in ids:
            keys = " ".join(map(shown_key, keys_of(DEEDS[id], changed)))
            lines.append(Content.assemble((f"  {keys:{_COLUMN}}", "$text-accent"), DEEDS[id].purpose))
    return joined(lines, "\n")
