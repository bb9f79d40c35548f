"""The command ``compare``: articles in, what differs between them out."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter

from crosscheck.cli.events import exit_code, read_events, review_all, settings_of, tell_problems
from crosscheck.cli.options import Options, Output, Paths
from crosscheck.cli.writing import line_width, write_result
from crosscheck.errors import SettingsError

__all__ = ["compare"]

_DEFAULT = Options()


def compare(
    paths: Paths = (),
    /,
    *,
    format: Annotated[Literal["text", "json"], Parameter(metavar="FORMAT", help="For people, or programs.")] = "text",
    output: Output = None,
    status: Annotated[
        Literal["all", "new", "known", "changed", "stale"],
        Parameter(
            metavar="STATUS",
            help="Show what nobody decided on (new), what somebody did (known), what was rewritten since (changed), "
            "or the decisions that fit nothing any more (stale).",
        ),
    ] = "all",
    options: Options = _DEFAULT,
) -> int:
    """Compare the events that were named; whatever the result, only an unreadable source makes the code a 2."""
    if status == "stale" and format != "text":
        raise SettingsError("--status stale: these are decisions, not findings, and only told as text; see the file")
    settings = settings_of(options)
    events = read_events(paths, settings)
    tell_problems(events)
    reviewed = review_all(events, settings, options.quiet)
    comparisons = reviewed.only(status)
    if status == "stale":
        from crosscheck.output.stale import render_stale

        write_result(render_stale(reviewed.stale, line_width(output)), output, events)
    elif format == "json":
        from crosscheck.output.as_json import dumps

        write_result(dumps(comparisons), output, events)
    else:
        from crosscheck.output.as_text import render

        write_result(render(comparisons, line_width(output), len(reviewed.stale)), output, events)
    return exit_code(events)
