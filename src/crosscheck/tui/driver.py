"""Textual's driver for terminals, with a relay before it so that escape is answered as soon as other keys.

Only what the driver reads comes from the relay; modes, size and signals stay with the terminal. The module needs a
system with terminals such as Linux and macOS have, and is imported only there.
"""

from __future__ import annotations

from textual import constants
from textual.drivers.linux_driver import LinuxDriver

from crosscheck.tui.relay import relayed

__all__ = ["RelayDriver"]

# Where it is true, Textual does not know the name that the relay gives to escape; its first 8.x always does.
_NAMES_ARE_UNKNOWN = getattr(constants, "DISABLE_KITTY_KEY", False)


class RelayDriver(LinuxDriver):
    """The driver that Textual chooses for a terminal, but for the way of its keys."""

    def run_input_thread(self) -> None:
        """Read keys until Textual stops it, which it does before a terminal is left to others."""
        if _NAMES_ARE_UNKNOWN or not self.input_tty:
            super().run_input_thread()
        else:
            self._read_relayed()

    def _read_relayed(self) -> None:
        terminal = self.fileno
        try:
            with relayed(terminal, constants.ESCAPE_DELAY, self.exit_event.set) as self.fileno:
                super().run_input_thread()
        finally:
            self.fileno = terminal
            self.exit_event.clear()  # where the relay ended it, Textual has yet to leave the terminal as it found it
