"""The command ``sources``: paths in, what was read of each article out, and what was not."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter

from crosscheck.cli.events import exit_code, read_events, settings_of
from crosscheck.cli.options import CommonOptions, Output, Paths
from crosscheck.cli.writing import line_width, say, write_result
from crosscheck.output.counts import count

__all__ = ["sources"]

_DEFAULT = CommonOptions()


def sources(
    paths: Paths = (),
    /,
    *,
    format: Annotated[Literal["text", "json"], Parameter(metavar="FORMAT", help="For people, or programs.")] = "text",
    output: Output = None,
    options: CommonOptions = _DEFAULT,
) -> int:
    """List the articles of each event; one that could not be read makes the code a 2."""
    from crosscheck.output.inventory import sources_as_json, sources_as_text

    settings = settings_of(options)
    events = read_events(paths, settings)
    if format == "json":
        text = sources_as_json(events, settings)
    else:
        text = sources_as_text(events, settings, line_width(output))
    write_result(text, output, events)
    if unreadable := sum(len(event.unreadable) for event in events):
        say(f"{count(unreadable, 'file')} could not be read")
    return exit_code(events)
