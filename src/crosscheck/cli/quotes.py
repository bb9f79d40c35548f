"""The command ``quotes``: articles in, their quotes with who said them out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from crosscheck.cli.events import exit_code, read_events, settings_of, tell_unreadable
from crosscheck.cli.options import CommonOptions, Output
from crosscheck.cli.writing import line_width, write_result

__all__ = ["quotes"]

_DEFAULT = CommonOptions()


def quotes(
    files: Annotated[tuple[Path, ...], Parameter(name="FILES", negative=(), help="Articles, or folders of them.")],
    /,
    *,
    format: Annotated[Literal["text", "json"], Parameter(metavar="FORMAT", help="For people, or programs.")] = "text",
    output: Output = None,
    options: CommonOptions = _DEFAULT,
) -> int:
    """List the quotes of each article; an unreadable one makes the code a 2."""
    from crosscheck.output.inventory import quotes_as_json, quotes_as_text

    settings = settings_of(options)
    events = read_events(files, settings)
    tell_unreadable(events)
    sources = [source for event in events for source in event.sources]
    if format == "json":
        text = quotes_as_json(sources, settings)
    else:
        text = quotes_as_text(sources, settings, line_width(output))
    write_result(text, output, events)
    return exit_code(events)
