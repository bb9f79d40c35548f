"""The command ``report``: articles in, a file for each event out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from crosscheck.cli.events import compare_all, exit_code, read_events, settings_of, tell_problems
from crosscheck.cli.guard import refuse
from crosscheck.cli.options import Options, Output, Paths
from crosscheck.cli.writing import make_folder, say, write_file, write_result
from crosscheck.errors import SettingsError
from crosscheck.output.counts import count
from crosscheck.settings import TOLD, Settings
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
    accepted_only: Annotated[
        bool, Parameter(negative=(), help="Of the discrepancies, report only those that were accepted.")
    ] = False,
    stats: Annotated[
        bool, Parameter(negative=(), help="Print how often each rule was right, by what was decided, and no report.")
    ] = False,
    options: Options = _DEFAULT,
) -> int:
    """Write a report of each event; all of them in one file or on standard output where that is asked for."""
    settings = settings_of(options)
    _check_folder(settings)
    events = read_events(paths, settings)
    tell_problems(events)
    comparisons = compare_all(events, settings, options.quiet)
    if stats:
        from crosscheck.output.precision import render_precision

        write_result(render_precision(comparisons, format), output, events)
        return exit_code(events)
    left_out: dict[str, int] = {}
    if accepted_only:
        comparisons, left_out = _accepted(comparisons)
    if stdout or output is not None:
        file = None if stdout or output == Path("-") else output
        write_result(_render(comparisons, format, left_out, file.parent if file else None), file, events)
    else:
        _write_each(comparisons, format, Path(settings.reports), options.quiet, left_out)
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


def _accepted(
    comparisons: Sequence[tuple[Event, Comparison]],
) -> tuple[list[tuple[Event, Comparison]], dict[str, int]]:
    """The comparisons with what was accepted, and of each event how many discrepancies are left out."""
    from crosscheck.output.rows import rows
    from crosscheck.reviews.status import only_accepted

    accepted = [(event, only_accepted(comparison)) for event, comparison in comparisons]
    left_out = {
        event.id: sum(row.severity in TOLD for row in rows(whole)) - sum(row.severity in TOLD for row in rows(kept))
        for (event, whole), (_, kept) in zip(comparisons, accepted, strict=True)
    }
    if sum(left_out.values()):
        say(f"{count(sum(left_out.values()), 'discrepancy', 'discrepancies')} that nobody accepted left out")
    return accepted, left_out


def _render(
    comparisons: Sequence[tuple[Event, Comparison]],
    format: Format,
    left_out: Mapping[str, int],
    folder: Path | None,
) -> str:
    """The text of one file; what links start from is the folder it stands in, or that of reports where it has none."""
    if format == "json":
        from crosscheck.output.as_json import dumps

        return dumps(comparisons)
    if format == "text":
        from crosscheck.output.as_text import render

        return render(comparisons)
    from crosscheck.output.markdown import report as write_markdown

    start = folder.as_posix() if folder else None
    return "\n".join(
        write_markdown(event, comparison, left_out.get(event.id, 0), start) for event, comparison in comparisons
    )


def _write_each(
    comparisons: Sequence[tuple[Event, Comparison]],
    format: Format,
    folder: Path,
    quiet: bool,
    left_out: Mapping[str, int],
) -> None:
    events = [event for event, _ in comparisons]
    files = [folder / (name + _SUFFIXES[format]) for name in file_names(event.id for event in events)]
    for file in files:  # all before the first, or some reports would be new and some old
        refuse(file, events)
    make_folder(folder)
    for file, (event, comparison) in zip(files, comparisons, strict=True):
        write_file(file, _render([(event, comparison)], format, left_out, folder), events)
        if not quiet:
            say(f"{file.as_posix()}: written")
