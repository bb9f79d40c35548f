"""The line at the bottom: what the keys of a screen do, as far as they do it now.

Textual's own Footer mounts a widget for each key whenever another widget has the focus, and keeps something of all of
them as long as it lives; in an afternoon of reviewing that is a lot to draw and to keep.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual import events, on
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from crosscheck.tui.shown import joined

__all__ = ["KeyLine"]

_KEY, _LABEL, _DIM = "bold $footer-key-foreground", "$footer-description-foreground", "dim $foreground-disabled"


class KeyLine(Static):
    """Keys with their labels, to be clicked on, as many as fit; one that would do nothing now is dim."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "KeyLine { dock: bottom; height: 1; background: $footer-background; text-wrap: nowrap; }"

    def __init__(self, footer: Sequence[str], is_idle: Callable[[str], bool] = lambda _: False) -> None:
        """A line for some deeds.

        Args:
            footer: the ids of the deeds that it shows, in their order; the last one is left out last.
            is_idle: whether a deed of this id could not be done now.
        """
        super().__init__()
        self._is_idle = is_idle
        self._order = {id: number for number, id in enumerate(footer)}

    def on_mount(self) -> None:
        """Follow what the keys do."""
        self.screen.bindings_updated_signal.subscribe(self, self.follow)

    def follow(self, screen: Screen[Any]) -> None:
        """Show what the keys of the screen do now."""
        if screen is self.screen:
            self.update(joined(self._fitting(list(self._labels(screen).values()))), layout=False)

    @on(events.Resize)
    def refit(self) -> None:
        """Show as much of it as there is room for now."""
        self.follow(self.screen)

    def _fitting(self, labels: list[Content]) -> list[Content]:
        """As many as there is room for, with the last one."""
        room = self.size.width
        while room and len(labels) > 1 and sum(label.cell_length for label in labels) > room:
            del labels[-2]
        return labels

    def _labels(self, screen: Screen[Any]) -> dict[str, Content]:
        """The key of each action, with its label."""
        labels: dict[str, Content] = {}
        active = sorted(screen.active_bindings.values(), key=lambda each: self._order.get(each.binding.id or "", -1))
        for _, binding, is_enabled, _ in active:  # Textual puts those with keys of the settings behind the others
            if binding.show and binding.action not in labels:
                is_enabled = is_enabled and not self._is_idle(binding.id or "")
                key = Content.styled(f" {self.app.get_key_display(binding)} ", _KEY if is_enabled else _DIM)
                label = Content.styled(f"{binding.description} ", _LABEL if is_enabled else _DIM)
                meta = Style.from_meta({"key": binding.key, "enabled": is_enabled})
                labels[binding.action] = joined([key, label]).stylize(meta)
        return labels

    @on(events.MouseDown)
    def _press(self, event: events.MouseDown) -> None:
        if event.style.meta.get("enabled"):
            self.app.simulate_key(event.style.meta["key"])
