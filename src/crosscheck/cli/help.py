"""How help looks: plain text in two columns that stays readable in a pipe, in 80 columns and to a screen reader."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cyclopts.help import HelpEntry, HelpPanel
    from rich.console import Console, ConsoleOptions

__all__ = ["PlainHelp", "examples"]

_NARROWEST, _WIDEST = 40, 100  # a terminal may say that it is narrower than any word, or has no columns at all
_COLUMN = 30
_EXIT_CODES = {
    "0": "done",
    "1": "findings that count and that nobody has decided on; only `check` ends so",
    "2": "could not run, or not on everything: a wrong option, an unreadable source",
    "130": "interrupted",
}


def examples(*lines: str, finds: bool = False) -> str:
    """The end of a help page: how the command is called, and what its exit code says.

    ``finds`` is whether it may end with 1.
    """
    codes = [f"  {code.ljust(5)}{why}" for code, why in _EXIT_CODES.items() if finds or code != "1"]
    return "\n".join(["Examples:", *(f"  {line}" for line in lines), "", "Exit codes:", *codes])


class PlainHelp:
    """Prints help pages without boxes and colours; what cyclopts calls a help formatter."""

    def __call__(self, console: Console, options: ConsoleOptions, panel: HelpPanel) -> None:
        """Print one list of commands or options."""
        if panel.entries:
            lines = ["", f"{panel.title}:", *(_entry(entry, console.width) for entry in panel.entries)]
            _print(console, "\n".join(lines))

    def render_usage(self, console: Console, options: ConsoleOptions, usage: Any) -> None:
        """Print how the command is called; it comes first, so that the whole page has the width that is set here."""
        console.width = min(max(console.width, _NARROWEST), _WIDEST)
        _print(console, f"{_plain(usage).strip()}\n")

    def render_description(self, console: Console, options: ConsoleOptions, description: Any) -> None:
        """Print what the command is for."""
        text = _plain(description).strip()
        _print(console, "\n\n".join(textwrap.fill(part, console.width) for part in text.split("\n\n")))


def _entry(entry: HelpEntry, width: int) -> str:
    """One option with its help beside it, or below it where its name is long."""
    names = "  " + ", ".join(entry.display_labels_with_metavar or entry.names)
    text = " ".join([_plain(entry.description).strip(), *_notes(entry)])
    lines = textwrap.wrap(text, max(width - _COLUMN, 30))
    if len(names) <= _COLUMN - 2 and lines:
        return "\n".join([names.ljust(_COLUMN) + lines[0], *(" " * _COLUMN + line for line in lines[1:])])
    return "\n".join([names, *(" " * _COLUMN + line for line in lines)])


def _notes(entry: HelpEntry) -> Sequence[str]:
    choices = [f"One of {', '.join(entry.choices)}."] if entry.choices else []
    default = [f"Default: {entry.default}."] if entry.default not in (None, "False") else []
    return [*choices, *default]


def _plain(text: Any) -> str:
    """The words of whatever cyclopts made of a docstring."""
    if text is None:
        return ""
    return str(getattr(text, "plain", None) or getattr(getattr(text, "primary_renderable", None), "plain", text))


def _print(console: Console, text: str) -> None:
    console.print(text, highlight=False, markup=False, soft_wrap=True)
