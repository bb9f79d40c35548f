"""A list of rows of one height, of which only those in sight are drawn.

Ten thousand rows cost what ten cost: nothing is measured, mounted or rendered before it is seen, and going to the end
is arithmetic. That is what all rows being equally high buys. Textual's own OptionList lays out every row first; see
``benchmarks/review.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

__all__ = ["RowList"]

Draw = Callable[[Any, int], Sequence[Content]]


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows to walk through and to choose from."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "RowList { overflow-x: hidden; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "page(-1)", show=False, system=True),
        Binding("pagedown", "page(1)", show=False, system=True),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"row-list--row", "row-list--current", "row-list--hover"}

    current: reactive[int] = reactive(0, repaint=False)
    hovered: reactive[int] = reactive(-1, repaint=False)

    class Moved(Message):
        """Another row became the current one, by the mouse or by a key of the list's own.

        Attributes:
            row: its number.
        """

        def __init__(self, row_list: RowList, row: int) -> None:
            super().__init__()
            self.row_list = row_list
            self.row = row

        @property
        def control(self) -> RowList:
            """The list that it happened in."""
            return self.row_list

    class Chosen(Moved):
        """The current row was clicked."""

    def __init__(self, draw: Draw, *, id: str | None = None) -> None:
        """A list without rows; ``draw`` gives the lines of a row, for an item and a width in cells."""
        super().__init__(id=id)
        self._draw = draw
        self._items: Sequence[Any] = ()
        self._height = 1
        self._drawn: tuple[int, Sequence[Content]] = (-1, ())

    @property
    def items(self) -> Sequence[Any]:
        """What the rows stand for."""
        return self._items

    def show(self, items: Sequence[Any], current: int = 0) -> None:
        """Show other rows, or the same ones with other words, and stand on one of them."""
        self._items = items
        self._measure()
        self.set_reactive(RowList.current, max(0, min(current, len(items) - 1)))
        self.scroll_to_current()
        self.refresh()

    def set_row_height(self, height: int) -> None:
        """Give every row so many lines."""
        if height != self._height:
            self._height = height
            self._measure()
            self.scroll_to_current()
            self.refresh()

    def scroll_to_current(self) -> None:
        """Bring the current row into sight."""
        if self._items and self.is_mounted:
            width = self.scrollable_content_region.width
            region = Region(0, self.current * self._height, width, self._height)
            self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def watch_current(self, before: int, now: int) -> None:
        """Follow the current row; what did not change is not drawn again."""
        self.scroll_to_current()
        for row in (before, now):
            self.refresh_lines(row * self._height, self._height)

    def watch_hovered(self, before: int, now: int) -> None:
        """Show which row the mouse is on."""
        for row in (before, now):
            self.refresh_lines(row * self._height, self._height)

    def render_lines(self, crop: Region) -> list[Strip]:
        """What is in sight; of what was drawn before, nothing is kept: items say other things when they are decided."""
        self._drawn = -1, ()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of what is in sight."""
        width = self.scrollable_content_region.width
        row, line = divmod(self.scroll_offset.y + y, self._height)
        if row >= len(self._items):
            return Strip.blank(width, self.get_visual_style("row-list--row").rich_style)
        if self._drawn[0] != row:
            self._drawn = row, self._draw(self._items[row], width)
        lines = self._drawn[1]
        content = lines[line] if line < len(lines) else Content()
        style = self._style_of(row)
        strips = Visual.to_strips(self, content.truncate(width, ellipsis=True), width, 1, style)
        strip = strips[0] if strips else Strip.blank(width)
        return strip.extend_cell_length(width, style.rich_style).apply_meta({"row": row})

    def _style_of(self, row: int) -> Style:
        """How a row looks; a visual style does not know of reversed text, so that is put on top."""
        name = "current" if row == self.current else "hover" if row == self.hovered else "row"
        style = self.get_visual_style("row-list--row", f"row-list--{name}")
        is_reversed = self.get_component_styles(f"row-list--{name}").text_style.reverse
        return style + Style(reverse=True) if is_reversed else style

    def action_page(self, pages: int) -> None:
        """Go a screenful on or back."""
        rows = max(1, self.scrollable_content_region.height // self._height - 1)
        self._go_to(max(0, min(len(self._items) - 1, self.current + pages * rows)))

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self._items) and row != self.current:
            self.current = row
            self.post_message(self.Moved(self, row))

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._items) * self._height)

    @on(events.Resize)
    def _fit(self) -> None:
        self._measure()
        self.scroll_to_current()

    @on(events.Click)
    def _click(self, event: events.Click) -> None:
        row = event.style.meta.get("row")
        if row is None:
            return
        if row == self.current:
            self.post_message(self.Chosen(self, row))
        else:
            self._go_to(row)

    @on(events.MouseMove)
    def _hover(self, event: events.MouseMove) -> None:
        self.hovered = event.style.meta.get("row", -1)

    @on(events.Leave)
    def _leave(self) -> None:
        self.hovered = -1
