"""Textual's driver for pages, in the program behind one: the end of its input is the end of the review."""

from __future__ import annotations

from contextlib import suppress

from textual import events, messages
from textual.drivers.web_driver import WebDriver
from textual.theme import Theme

__all__ = ["PageDriver"]


class PageDriver(WebDriver):
    """The driver that Textual has for a browser, but for how it begins and how it ends."""

    def start_application_mode(self) -> None:
        """Begin with the keys: Textual takes them away until a page says that it has them, and may hear it before."""
        super().start_application_mode()
        self._app.call_later(self._app.post_message, events.AppFocus())
        self._app.call_later(self._follow_colours)

    def _follow_colours(self) -> None:
        """Tell the page which colour the review stands on, now and whenever it changes."""
        self._app.theme_changed_signal.subscribe(self._app, self._tell_colour)
        self._tell_colour(self._app.current_theme)

    def _tell_colour(self, _: Theme) -> None:
        self.write_meta({"type": "colour", "background": self._app.theme_variables["background"]})

    def run_input_thread(self) -> None:
        """Read what is typed; where nothing will come any more, since the server is gone, leave."""
        super().run_input_thread()
        self._app.post_message(messages.ExitApp())

    def write(self, data: str) -> None:
        """Draw, as long as there is somebody to draw for."""
        with suppress(BrokenPipeError):
            super().write(data)

    def write_meta(self, data: dict[str, object]) -> None:
        """Tell the server, as long as there is one."""
        with suppress(BrokenPipeError):
            super().write_meta(data)
