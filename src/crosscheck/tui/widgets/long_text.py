"""A text of any length, of which only what is in sight is drawn.

Textual's own Static wraps and draws all of its text whenever a word of it changes. Here lines are wrapped when they are
seen, and those that fit are never wrapped; only how high each is has to be known of all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

__all__ = ["LongText"]

Draw = Callable[[int], Content]


class LongText(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines of text, each as many rows high as the width makes it."""

    DEFAULT_CSS = "LongText { overflow-x: hidden; scrollbar-gutter: stable; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, action, show=False, system=True)
        for key, action in (
            ("up", "scroll_up"),
            ("down", "scroll_down"),
            ("home", "scroll_home"),
            ("end", "scroll_end"),
            ("pageup", "page_up"),
            ("pagedown", "page_down"),
        )
    ]

    def __init__(self, *, id: str | None = None) -> None:
        """A text without lines."""
        super().__init__(id=id)
        self._lines: Sequence[str] = ()
        self._draw: Draw = lambda _: Content()
        self._tops: list[int] = [0]
        self._drawn: tuple[int, list[Strip]] = (-1, [])
        self._width = 0

    def show(self, lines: Sequence[str], draw: Draw) -> None:
        """Show other lines, or the same ones in other styles.

        Args:
            lines: the words of each, without line ends and tabs.
            draw: gives the same words in their styles, by the number of the line.
        """
        if lines is not self._lines:
            self._lines, self._tops, self._width, self._drawn = lines, [0], 0, (-1, [])
        self._draw = draw
        self._measure()
        self.refresh()

    def show_place(self, line: int, offset: int) -> None:
        """Bring a character of a line into the upper third."""
        if line < len(self._tops) - 1:
            begins = [_offset_of(strip) for strip in self._rows_of(line)]
            row = self._tops[line] + max(0, bisect_right(begins, offset) - 1)
            self.scroll_to(y=max(0, row - self.size.height // 3), animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """One row of what is in sight."""
        width, row = self.scrollable_content_region.width, self.scroll_offset.y + y
        line = bisect_right(self._tops, row) - 1
        if line >= len(self._tops) - 1:
            return Strip.blank(width, self.visual_style.rich_style)
        rows = self._rows_of(line)
        return rows[row - self._tops[line]].extend_cell_length(width, self.visual_style.rich_style)

    def render_lines(self, crop: Region) -> list[Strip]:
        """What is in sight; nothing of what was drawn before is kept, since styles change without a word."""
        self._drawn = -1, []
        return super().render_lines(crop)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """The words that are selected, in the lines that they are of."""
        return selection.extract("\n".join(self._lines)), "\n"

    def _rows_of(self, line: int) -> list[Strip]:
        """The rows of a line, wrapped; those of the last line are kept, since rows are asked for in turn."""
        if self._drawn[0] != line:
            content = self._draw(line)
            if self.text_selection is not None and (span := self.text_selection.get_span(line)):
                start, end = span
                selected = Style.from_styles(self.screen.get_component_styles("screen--selection"))
                content = content.stylize(selected, start, len(content) if end == -1 else end)
            strips = Visual.to_strips(self, content, self._width, None, self.visual_style, apply_selection=False)
            self._drawn = line, [strip.apply_offsets(_offset_of(strip), line) for strip in strips] or [Strip([])]
        return self._drawn[1]

    def _measure(self) -> None:
        """Know how high each line is, where the width or the lines are others."""
        width = self.scrollable_content_region.width
        if width and width != self._width:
            self._width, self._drawn = width, (-1, [])
            self._tops = [0, *accumulate(_height(line, width) for line in self._lines)]
            self.virtual_size = Size(width, self._tops[-1])

    @on(events.Resize)
    def _fit(self) -> None:
        """Measure again; the line at the top stays there."""
        top = bisect_right(self._tops, round(self.scroll_offset.y)) - 1
        self._measure()
        if 0 < top < len(self._tops):
            self.scroll_to(y=self._tops[top], animate=False, force=True, immediate=True)


def _height(line: str, width: int) -> int:
    """How many rows a line takes."""
    if len(line.encode("utf-8", "surrogatepass")) <= width:  # no character has more cells
        return 1
    return len(Content(line).wrap(width))


def _offset_of(strip: Strip) -> int:
    """The place in its line of a row's first character, as Textual notes it for selecting."""
    offsets = (segment.style.meta.get("offset") for segment in strip if segment.style)
    return next((offset[0] for offset in offsets if offset), 0)
