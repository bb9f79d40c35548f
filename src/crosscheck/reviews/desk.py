"""Where decisions are made: steps in, the reviews file and the history out, one step of one process at a time.

Each step reads the file again while nobody else can write it, so that two people who decide at once lose nothing. When
a call returns, what was decided is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import frozen

from crosscheck.errors import ReviewsError
from crosscheck.reviews.content import Change, Reviews, changes_between
from crosscheck.reviews.file import hold, read_reviews, write_reviews
from crosscheck.reviews.history import History, Step, last_done, last_undone, make_step
from crosscheck.settings import Settings

__all__ = ["Desk", "open_desk", "reviews_file"]

_FILE = "reviews.jsonl"
_HISTORY = "history.jsonl"


@frozen
class Desk:
    """The reviews file of a project, with the history of what was done to it from here.

    Attributes:
        file: the decisions; it need not be there yet.
        history: what can be undone.
    """

    file: Path
    history: History

    def read(self) -> Reviews:
        """What was decided so far.

        Raises:
            ReviewsError: the file cannot be read.
        """
        return read_reviews(self.file)

    def record(self, decide: Callable[[Reviews], Reviews]) -> Reviews:
        """Do one step: ``decide`` gets what stands in the file and returns what shall stand in it.

        Raises:
            ReviewsError: the file or the history cannot be read or written.
        """
        return self._do("decided", lambda reviews: (decide(reviews), None))[0]

    def undo(self) -> Step | None:
        """Take the last step back that stands; None where there is none.

        Raises:
            ReviewsError: what it decided was decided otherwise since, or a file cannot be read or written.
        """
        return self._do("undone", lambda reviews: self._undone(reviews))[1]

    def redo(self) -> Step | None:
        """Do the last step again that was taken back; None where there is none, or something was decided since.

        Raises:
            ReviewsError: what it decided was decided otherwise since, or a file cannot be read or written.
        """
        return self._do("redone", lambda reviews: self._redone(reviews))[1]

    def _do(self, did: str, act: Callable[[Reviews], tuple[Reviews, Step | None]]) -> tuple[Reviews, Step | None]:
        with hold(self.file):
            before = self.read()
            after, step = act(before)
            changes = changes_between(before, after)
            if changes:
                with self.history.adding(make_step(did, changes)):
                    write_reviews(self.file, after)
        return after, step

    def _undone(self, reviews: Reviews) -> tuple[Reviews, Step | None]:
        step = last_done(self.history.read())
        changes = [change.reversed for change in step.changes] if step else []
        return self._changed(reviews, changes), step

    def _redone(self, reviews: Reviews) -> tuple[Reviews, Step | None]:
        step = last_undone(self.history.read())
        return self._changed(reviews, step.changes if step else ()), step

    def _changed(self, reviews: Reviews, changes: Iterable[Change]) -> Reviews:
        """The reviews after some changes, each of which must find what it changes.

        Raises:
            ReviewsError: something else stands there by now.
        """
        changes = list(changes)
        if any(reviews.entries.get(change.key) != change.before for change in changes):
            raise ReviewsError(
                f"{self.file.as_posix()}: this was decided otherwise since, and is left as it is; decide on it again"
            )
        kept = reviews.without(change.key for change in changes)
        return kept.adding(*(change.after for change in changes if change.after))


def open_desk(settings: Settings) -> Desk:
    """The desk of a project; nothing is read or written yet."""
    return Desk(reviews_file(settings), History(Path(settings.cache) / _HISTORY if settings.history else None))


def reviews_file(settings: Settings) -> Path:
    """The file that decisions are kept in: the one that is set, or the one beside the folder of sources."""
    return Path(settings.reviews) if settings.reviews else Path(settings.sources).parent / _FILE
