"""What the command's exit code says to the program that ran it."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["ExitCode"]


class ExitCode(IntEnum):
    """How a command ended."""

    CLEAR = 0
    """The command did what it was asked to, and nothing counts against the sources."""

    FINDINGS = 1
    """There are findings that count; only ``check`` says so."""

    FAILED = 2
    """The command could not run, or not on everything: wrong usage, settings or ids, an unreadable file."""

    INTERRUPTED = 130
    """Somebody pressed Ctrl-C."""
