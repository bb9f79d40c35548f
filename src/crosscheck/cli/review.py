"""The command ``review``: articles in, and every difference to be decided on in the terminal, or in a browser."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from crosscheck.cli.events import read_events, settings_of
from crosscheck.cli.exit_codes import ExitCode
from crosscheck.cli.options import Options, Paths, as_arguments
from crosscheck.cli.report import file_names
from crosscheck.cli.writing import make_folder, say, write_file
from crosscheck.errors import CrosscheckError, ReviewsError, SettingsError
from crosscheck.sources.source import Event

if TYPE_CHECKING:
    from crosscheck.comparison import Comparison
    from crosscheck.settings import Settings
    from crosscheck.tui.project import Project

__all__ = ["review"]

_DEFAULT = Options()


def review(
    paths: Paths = (),
    /,
    *,
    web: Annotated[
        bool, Parameter(negative=(), help="Serve it to a browser on this machine; needs the extra `serve`.")
    ] = False,
    port: Annotated[int, Parameter(metavar="NUMBER", help="Where it is served, with --web.")] = 8000,
    options: Options = _DEFAULT,
) -> int:
    """Review the differences of the events that were named; every decision is saved as it is made."""
    _check_port(port)
    settings = settings_of(options)
    if web:
        return _serve(paths, settings, options, port)
    _check_terminal(os.environ)
    # How long escape waits for the rest of a sequence, in milliseconds: no longer than a key may take.
    os.environ.setdefault("ESCDELAY", "25")
    from crosscheck.tui.app import ReviewApp

    app = ReviewApp(_project(paths, settings))
    app.run()
    desk = app.session.desk
    if not desk.retry():
        raise ReviewsError(app.session.sentences.lost(desk.problem, desk.waiting))
    return ExitCode.FAILED if app.return_code else ExitCode.CLEAR


def _project(paths: tuple[Path, ...], settings: Settings) -> Project:
    from crosscheck.tui.project import Project

    return Project(
        settings=settings,
        places=paths or (Path(settings.sources),),
        read=lambda: read_events(paths, settings),
        write_report=lambda event, comparison: _write_report(event, comparison, Path(settings.reports)),
    )


def _write_report(event: Event, comparison: Comparison, folder: Path) -> str:
    from crosscheck.output.markdown import report

    make_folder(folder)
    file = folder / f"{file_names([event.id])[0]}.md"
    write_file(file, report(event, comparison), [event])
    return file.as_posix()


def _check_port(port: int) -> None:
    """See to it that there can be such a port; 0 would be any, and nobody could be told beforehand which."""
    if not 1 <= port <= 65535:
        raise SettingsError(f"--port: {port} is not a whole number from 1 to 65535")


def _check_terminal(environ: Mapping[str, str]) -> None:
    """See to it that somebody sits in front of it; a browser's driver needs no terminal."""
    if environ.get("TEXTUAL_DRIVER"):
        return
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty()) or environ.get("TERM") == "dumb":
        raise CrosscheckError(
            "crosscheck review: this is no terminal to draw on; use `crosscheck compare` and `crosscheck decide`, "
            "or `crosscheck review --web`"
        )


def _serve(paths: tuple[Path, ...], settings: Settings, options: Options, port: int) -> int:
    from crosscheck.tui.serving import serve

    read_events(paths, settings)  # what is not there is told here; each page would only show it
    serve(["review", *as_arguments(options), "--", *map(str, paths)], port, say)
    return ExitCode.CLEAR
