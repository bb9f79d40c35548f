"""The lines above and below the panes: where one is and how far, and what was just done or went wrong."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from crosscheck.tui.shown import joined, shown_line

__all__ = ["StatusLines", "TopLine"]


class TopLine(Horizontal):
    """Where one is, on the left; how far the work is, on the right."""

    def compose(self) -> ComposeResult:
        """Both ends of the line."""
        yield Static(id="where")
        yield Static(id="how-far")

    def show(self, where: Content, how_far: str = "") -> None:
        """Show this; what does not fit on the left is cut off."""
        self.query_one("#where", Static).update(where)
        self.query_one("#how-far", Static).update(shown_line(how_far))


class StatusLines(Static):
    """What was done last, below what stays until it is no longer so: nothing that matters goes away by itself."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._kept: dict[str, tuple[str, str]] = {}
        self._said = ""

    def on_mount(self) -> None:
        """Begin without a line."""
        self._draw()

    def say(self, sentence: str) -> None:
        """Say what was done, in the place of what was said before."""
        self._said = sentence
        self._draw()

    def keep(self, name: str, sentence: str, style: str = "") -> None:
        """Say something that stays until something else, or nothing, is kept under its name."""
        if sentence:
            self._kept[name] = sentence, style
        else:
            self._kept.pop(name, None)
        self._draw()

    @property
    def sentences(self) -> list[str]:
        """All that is said now, from top to bottom."""
        return [*(sentence for sentence, _ in self._kept.values()), *([self._said] if self._said else [])]

    def _draw(self) -> None:
        lines = [shown_line(sentence, style) for sentence, style in self._kept.values()]
        lines += [shown_line(self._said, "$foreground-muted")] if self._said else []
        self.display = bool(lines)
        self.update(joined(lines, "\n"))
