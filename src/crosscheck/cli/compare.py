"""The command ``compare``: articles in, what differs between them out."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter

from crosscheck.cli.events import compare_all, exit_code, read_events, settings_of, tell_problems
from crosscheck.cli.options import Options, Output, Paths
from crosscheck.cli.writing import line_width, write_result

__all__ = ["compare"]

_DEFAULT = Options()


def compare(
    paths: Paths = (),
    /,
    *,
    format: Annotated[Literal["text", "json"], Parameter(metavar="FORMAT", help="For people, or programs.")] = "text",
    output: Output = None,
    options: Options = _DEFAULT,
) -> int:
    """Compare the events that were named; whatever the result, only an unreadable source makes the code a 2."""
    settings = settings_of(options)
    events = read_events(paths, settings)
    tell_problems(events)
    comparisons = compare_all(events, settings, options.quiet)
    if format == "json":
        from crosscheck.output.as_json import dumps

        write_result(dumps(comparisons), output, events)
    else:
        from crosscheck.output.as_text import render

        write_result(render(comparisons, line_width(output)), output, events)
    return exit_code(events)
