"""The formats of a check: which there are, which were asked for and where each goes.

``--format`` may be given several times: ``--format text --format sarif=check.sarif`` prints text and writes a file.
What is asked for goes in as it was typed, and comes out as formats with their files. Each format is a module of this
folder, imported when it is needed.
"""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from crosscheck.checking.checked import Checked
from crosscheck.errors import SettingsError

__all__ = ["FORMATS", "Wanted", "read_formats", "render"]

_MODULES = {
    "text": "as_text",
    "json": "as_json",
    "jsonl": "as_json_lines",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "markdown": "markdown",
    "rdjson": "rdjson",
}
FORMATS = tuple(_MODULES)


@frozen
class Wanted:
    """A format that was asked for.

    Attributes:
        format: its name.
        file: where it goes; None for standard output.
    """

    format: str
    file: Path | None = None


def read_formats(options: Iterable[str]) -> tuple[Wanted, ...]:
    """What each ``FORMAT`` or ``FORMAT=FILE`` asks for, in order; ``-`` is standard output.

    Files are extra: where nothing else was asked for standard output, text goes there.

    Raises:
        SettingsError: there is no such format, a file has no name, or two formats would go to one place.
    """
    wanted = [_read_format(option) for option in options]
    if all(each.file is not None for each in wanted):
        wanted.insert(0, Wanted("text"))
    taken: dict[Path | None, str] = {}
    for each in wanted:
        if each.file in taken:
            where = f"the file {each.file.as_posix()}" if each.file else "standard output"
            raise SettingsError(
                f"--format: {taken[each.file]} and {each.format} would both go to {where}; "
                f"give one of them a file of its own: --format {each.format}=FILE"
            )
        taken[each.file] = each.format
    return tuple(wanted)


def render(name: str, checked: Checked) -> str:
    """The check in the format of this name."""
    module = importlib.import_module(f"crosscheck.output.check.{_MODULES[name]}")
    return str(module.render(checked))


def _read_format(option: str) -> Wanted:
    name, equals, file = option.partition("=")
    if name not in _MODULES:
        near = difflib.get_close_matches(name, FORMATS, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(FORMATS)}"
        raise SettingsError(f"--format: there is no format {name!r}; {hint}")
    if equals and not file:
        raise SettingsError(f"--format: {option} names no file; write {name}=FILE, or {name} for standard output")
    return Wanted(name, Path(file) if file not in ("", "-") else None)
