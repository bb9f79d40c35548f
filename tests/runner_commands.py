"""How GitHub's runner reads the log of a step: written from the grammar of its ActionCommand, to test against.

A line is a command of the second kind if, after leading blanks, it begins with two colons, a known name, and has two
more colons after the properties; else it is one of the first kind if ``##[name ...]`` stands anywhere in it. What was
escaped is put back one sequence after the other, the percent sign last.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

__all__ = ["Command", "assert_drawn", "read_command", "read_log"]

_TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
_NAMES = frozenset(
    "add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output "
    "stop-commands warning internal-set-repo-path".split()
)
_DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
_PROPERTY = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
_FIRST_KIND = (("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%25", "%"))


class Command(NamedTuple):
    """What the runner is told to do."""

    name: str
    properties: dict[str, str]
    data: str


def assert_drawn(text: str) -> None:
    """Every character but the blanks is one that is drawn, and all can be encoded."""
    unseen = [c for c in text if unicodedata.category(c) in ("Cc", "Cs") or c in _TURNING]
    assert [] == [c for c in unseen if c not in "\t\n"]


def read_log(text: str) -> list[str]:
    """The lines of a log; all three line ends end one."""
    return re.split("\r\n|\r|\n", text)


def read_command(line: str) -> Command | None:
    """The command that a line is, or None."""
    return _read_second_kind(line) or _read_first_kind(line)


def _read_second_kind(line: str) -> Command | None:
    found = re.match(r"\s*::(?P<info>.*?)::(?P<data>.*)", line, re.DOTALL)
    if not found:
        return None
    name, _, properties = found["info"].partition(" ")
    if name.lower() not in _NAMES:
        return None
    return Command(name.lower(), _properties(properties.strip(), ",", _PROPERTY), _unescape(found["data"], _DATA))


def _read_first_kind(line: str) -> Command | None:
    found = re.search(r"##\[(?P<info>[^\]]*)\](?P<data>.*)", line, re.DOTALL)
    if not found:
        return None
    name, _, properties = found["info"].partition(" ")
    if name.lower() not in _NAMES:
        return None
    return Command(name.lower(), _properties(properties, ";", _FIRST_KIND), _unescape(found["data"], _FIRST_KIND))


def _properties(text: str, comma: str, escapes: tuple[tuple[str, str], ...]) -> dict[str, str]:
    pairs = (piece.partition("=") for piece in text.split(comma))
    return {key: _unescape(value, escapes) for key, _, value in pairs if key and value}


def _unescape(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for escape, character in escapes:
        text = text.replace(escape, character)
    return text
