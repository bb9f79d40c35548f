"""The command ``report``: articles in, a file for each event out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from crosscheck.cli.events import compare_all, exit_code, read_events, settings_of, tell_problems
from crosscheck.cli.options import Options, Output, Paths
from crosscheck.cli.writing import make_folder, say, write_file, write_result
from crosscheck.errors import SettingsError
from crosscheck.settings import Settings
from crosscheck.sources.source import Event

if TYPE_CHECKING:
    from crosscheck.comparison import Comparison

__all__ = ["file_names", "report"]

Format = Literal["markdown", "text", "json"]
_SUFFIXES: dict[Format, str] = {"markdown": ".md", "text": ".txt", "json": ".json"}
_UNSAFE = re.compile(r"[^\w.-]+")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_LONGEST_NAME = 80
_DEFAULT = Options()


def report(
    paths: Paths = (),
    /,
    *,
    format: Annotated[Format, Parameter(metavar="FORMAT", help="What to write.")] = "markdown",
    output: Output = None,
    stdout: Annotated[bool, Parameter(negative=(), help="Print the reports instead of writing files.")] = False,
    options: Options = _DEFAULT,
) -> int:
    """Write a report of each event; all of them in one file or on standard output where that is asked for."""
    settings = settings_of(options)
    _check_folder(settings)
    events = read_events(paths, settings)
    tell_problems(events)
    comparisons = compare_all(events, settings, options.quiet)
    if stdout or output is not None:
        write_result(_render(comparisons, format), None if stdout else output, events)
    else:
        _write_each(comparisons, format, Path(settings.reports), options.quiet)
    return exit_code(events)


def file_names(ids: Iterable[str]) -> list[str]:
    """A file name without suffix for each event: no separators, no leading dots, no device names, no two alike."""
    names: list[str] = []
    for event in ids:
        base = _UNSAFE.sub("-", event).strip("-.")[:_LONGEST_NAME] or "event"
        base = f"event-{base}" if _DEVICES.match(base) else base
        name, copy = base, 2
        while name.casefold() in (taken.casefold() for taken in names):
            name, copy = f"{base}-{copy}", copy + 1
        names.append(name)
    return names


def _check_folder(settings: Settings) -> None:
    if Path(settings.reports).resolve() == Path(settings.sources).resolve():
        raise SettingsError(f"reports: {settings.reports} is the folder of the articles; choose another folder")


def _render(comparisons: Sequence[tuple[Event, Comparison]], format: Format) -> str:
    if format == "json":
        from crosscheck.output.as_json import dumps

        return dumps(comparisons)
    if format == "text":
        from crosscheck.output.as_text import render

        return render(comparisons)
    from crosscheck.output.markdown import report as write_markdown

    return "\n".join(write_markdown(event, comparison) for event, comparison in comparisons)


def _write_each(comparisons: Sequence[tuple[Event, Comparison]], format: Format, folder: Path, quiet: bool) -> None:
    make_folder(folder)
    names = file_names(event.id for event, _ in comparisons)
    for name, (event, comparison) in zip(names, comparisons, strict=True):
        file = folder / (name + _SUFFIXES[format])
        write_file(file, _render([(event, comparison)], format), [each for each, _ in comparisons])
        if not quiet:
            say(f"{file.as_posix()}: written")
