"""From paths and settings to events and comparisons: what the commands that compare share."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.configuration import load_settings, named_file
from crosscheck.cli.exit_codes import ExitCode
from crosscheck.cli.guard import guard
from crosscheck.cli.options import CommonOptions, given
from crosscheck.cli.progress import follow
from crosscheck.cli.writing import say
from crosscheck.errors import CrosscheckError, SourceError
from crosscheck.settings import Settings
from crosscheck.sources.source import Event

if TYPE_CHECKING:
    from crosscheck.comparison import Comparison
    from crosscheck.reviews.status import Reviewed

__all__ = [
    "compare_all",
    "exit_code",
    "read_events",
    "review_all",
    "settings_of",
    "tell_problems",
    "tell_unreadable",
]


def settings_of(options: CommonOptions) -> Settings:
    """The settings that hold here, with the flags on top; no result is written over what they name from now on."""
    settings = load_settings(_here(), os.environ, given(options), options.config)
    guard(settings, named_file(os.environ, options.config))
    return settings


def read_events(paths: Sequence[Path], settings: Settings) -> list[Event]:
    """The events that were named, in the order of their ids, however they were named.

    Raises:
        SourceError: a path is not there or holds no article, no path was given and there is no default folder, or
            an article that stands loose in that folder, or alone in any, would hide the events beside it.
    """
    from crosscheck.sources.reading import read_paths

    if not paths and not Path(settings.sources).exists():
        raise SourceError(
            f"{settings.sources}: there is no such folder here; put each outlet's article into a file of its own, "
            f"such as {settings.sources}/<event>/<outlet>.md, or name the articles: crosscheck compare PATH"
        )
    events = read_paths(paths or (settings.sources,))
    for event in events:
        is_root = event.path and os.path.realpath(event.path) == os.path.realpath(settings.sources)
        if not _is_closed(event) and (is_root or (event.path and len(event.sources) + len(event.unreadable) == 1)):
            _check_nothing_hidden(event)
    return sorted(events, key=lambda event: (event.id, event.path))


def _is_closed(event: Event) -> bool:
    """Whether the folder of an event could not be opened: it has no article that could hide anything."""
    return any(unreadable.path == event.path for unreadable in event.unreadable)


def _check_nothing_hidden(event: Event) -> None:
    """See to it that a folder of events is none itself: one loose article would make it one, and hide the others."""
    from crosscheck.sources.reading import find_folders

    if hidden := find_folders(event.path):
        loose = (event.sources or event.unreadable)[0].path
        raise SourceError(
            f"{loose}: this article stands beside folders of articles ({', '.join(hidden)}), which would not be read; "
            "put it into a folder, or begin its name with _"
        )


def compare_all(events: Sequence[Event], settings: Settings, quiet: bool) -> list[tuple[Event, Comparison]]:
    """Every event with its comparison, each finding with what was decided on it."""
    return list(review_all(events, settings, quiet).comparisons)


def review_all(events: Sequence[Event], settings: Settings, quiet: bool) -> Reviewed:
    """The same, with the decisions that nothing was found for; what takes long shows how far it is.

    Raises:
        ReviewsError: the decisions cannot be read; nothing has been compared then.
    """
    from crosscheck.remembering import compare_or_recall
    from crosscheck.reviews.desk import open_desk
    from crosscheck.reviews.status import apply_reviews, digests

    reviews = open_desk(settings).read()
    reviewed = digests(reviews)
    with follow(events, lambda event: event.id, quiet) as followed:
        compared = [(event, compare_or_recall(event, settings=settings, reviewed=reviewed)) for event in followed]
    return apply_reviews(compared, reviews)


def tell_problems(events: Sequence[Event]) -> None:
    """Name on standard error what could not be read, and where there was nothing to compare with."""
    tell_unreadable(events)
    for event in events:
        if len(event.sources) == 1:
            say(f"{event.path or event.sources[0].path}: one article only; there is nothing to compare it with")


def tell_unreadable(events: Sequence[Event]) -> None:
    """Name on standard error, one a line, what could not be read."""
    for event in events:
        for unreadable in event.unreadable:
            say(str(unreadable))


def exit_code(events: Sequence[Event]) -> ExitCode:
    """Whether everything that was named could be read."""
    return ExitCode.FAILED if any(event.unreadable for event in events) else ExitCode.CLEAR


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError as error:
        raise CrosscheckError(".: the current folder is gone; go to another one") from error
