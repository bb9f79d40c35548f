"""The command ``check``: articles and decisions in, an exit code out: 1 where something new counts.

Run by hand before publishing, by a hook before a commit, and by CI. It is the only command that exits 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from crosscheck.cli.events import read_events, review_all, settings_of, tell_problems, tell_unreadable
from crosscheck.cli.exit_codes import ExitCode
from crosscheck.cli.options import Options, Paths
from crosscheck.cli.writing import say, write_result
from crosscheck.errors import CrosscheckError, SourceError
from crosscheck.output.terminal import one_line
from crosscheck.settings import Settings
from crosscheck.sources.source import Event, Source

if TYPE_CHECKING:
    from crosscheck.checking.checked import Checked
    from crosscheck.output.check.formats import Wanted

__all__ = ["check"]

_DEFAULT = Options()


def check(
    paths: Paths = (),
    /,
    *,
    format: Annotated[
        tuple[str, ...],
        Parameter(
            metavar="FORMAT[=FILE]",
            negative=(),
            show_default=lambda _: "text",
            help="text, json, jsonl, sarif, junit, github, markdown or rdjson, to a file where one is named; may be "
            "repeated.",
        ),
    ] = (),
    fail_on: Annotated[
        str | None,
        Parameter(
            metavar="GATE",
            help="What fails: gate (the rules that may, where they are nearly certain), error, warning, note or never.",
        ),
    ] = None,
    since: Annotated[
        str | None,
        Parameter(
            metavar="REV",
            help="Check events with articles changed since this git revision and tell what is in those; the whole of "
            "an event that lost one, and everything where the file of decisions has changed.",
        ),
    ] = None,
    against: Annotated[
        Path | None,
        Parameter(metavar="FOLDER", help="Check one draft, named as PATHS, against the sources in this folder."),
    ] = None,
    strict: Annotated[
        bool, Parameter(negative=(), help="Fail on stale decisions, and on whatever could not be checked.")
    ] = False,
    write_baseline: Annotated[
        bool, Parameter(negative=(), help="Take today's findings as known: keep a decision on each, and pass.")
    ] = False,
    options: Options = _DEFAULT,
) -> int:
    """Check for findings that count and that nobody has decided on."""
    from crosscheck.checking.gate import check_gate
    from crosscheck.output.check.formats import read_formats

    wanted = read_formats(format)
    settings = settings_of(options)
    gate = fail_on or settings.fail_on
    if against is not None:
        if since is not None or fail_on is not None or strict or write_baseline:
            raise CrosscheckError(
                "--against: a draft has no revision, no gate and no baseline, and whatever its sources do not bear out "
                "fails; leave --since, --fail-on, --strict and --write-baseline out"
            )
        return _check_draft(paths, against, settings, wanted)
    check_gate(gate)
    events = read_events(paths, settings)
    changed = None
    if since is not None:
        from crosscheck.checking.changes import changed_events
        from crosscheck.reviews.desk import reviews_file

        events, changed = changed_events(since, events, reviews_file(settings))
    tell_problems(events)
    checked = _check(events, settings, options.quiet, gate, strict, changed)
    if write_baseline:
        _keep(checked, settings)
        checked = _check(events, settings, options.quiet, gate, strict, changed)
    _write(wanted, checked, events)
    return _exit_code(events, checked)


def _check(
    events: Sequence[Event],
    settings: Settings,
    quiet: bool,
    gate: str,
    strict: bool,
    changed: frozenset[Path] | None,
) -> Checked:
    from crosscheck.checking.gate import sort_findings

    return sort_findings(review_all(events, settings, quiet), fail_on=gate, strict=strict, changed=changed)


def _keep(checked: Checked, settings: Settings) -> None:
    """Decide on everything that nobody has decided on, as something to come back to."""
    from crosscheck.checking.baseline import with_baseline
    from crosscheck.reviews.desk import open_desk

    desk = open_desk(settings)
    desk.record(lambda reviews: with_baseline(reviews, checked))
    say(f"{one_line(desk.file.as_posix())}: written")


def _write(wanted: Sequence[Wanted], checked: Checked, events: Sequence[Event]) -> None:
    from crosscheck.output.check.formats import render

    for each in wanted:
        write_result(render(each.format, checked), each.file, events)


def _exit_code(events: Sequence[Event], checked: Checked) -> ExitCode:
    """2 where something could not be read, or not be checked and that is asked for; 1 where something fails."""
    if any(event.unreadable for event in events) or checked.is_incomplete:
        return ExitCode.FAILED
    return ExitCode.CLEAR if checked.passed else ExitCode.FINDINGS


def _check_draft(paths: Sequence[Path], folder: Path, settings: Settings, wanted: Sequence[Wanted]) -> int:
    from crosscheck.checking.draft import check_draft
    from crosscheck.checking.gate import sort_draft
    from crosscheck.output.check.drafts import render_quotes

    draft, event = _draft_and_sources(paths, folder)
    read = [event, Event("", "", (draft,))]
    tell_unreadable(read)
    came_to = check_draft(draft, event.sources, settings=settings)
    checked = sort_draft(event, came_to)
    if any(each.format == "text" and each.file is None for each in wanted):
        write_result(f"{render_quotes(came_to)}\n")
    _write(wanted, checked, read)
    return _exit_code(read, checked)


def _draft_and_sources(paths: Sequence[Path], folder: Path) -> tuple[Source, Event]:
    """The one draft that was named, and the sources it is checked against, without itself.

    Raises:
        SourceError: it is not one file, or it or the folder cannot be read.
    """
    from crosscheck.checking.changes import real_path
    from crosscheck.sources.reading import read_event, read_source

    if len(paths) != 1 or paths[0].is_dir():
        raise SourceError("--against: name one file, the draft: crosscheck check DRAFT --against FOLDER")
    draft, event = read_source(paths[0]), read_event(folder)
    others = tuple(source for source in event.sources if real_path(source.path) != real_path(paths[0]))
    if not others:
        raise SourceError(f"{folder.as_posix()}: there is no other article there to check the draft against")
    return draft, Event(event.id, event.path, others, event.unreadable, event.ignored)
