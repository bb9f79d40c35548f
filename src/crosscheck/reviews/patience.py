"""A desk that forgets nothing while the disk cannot be written: steps in, the reviews as if they were written out.

A reviewer must not lose what he decided because a folder is full or somebody took away the permission. What cannot be
written is kept, in order, and tried again with the next step or when it is asked for; until then everything looks as
if it were written, and the desk says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from attrs import define, field, frozen

from crosscheck.errors import ReviewsError
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.desk import Desk
from crosscheck.reviews.history import Step, make_step

__all__ = ["PatientDesk"]

Decide = Callable[[Reviews], Reviews]


@define
class _Memory:
    """What is not on the disk: steps, the last that was read of it, and why it cannot be written."""

    waiting: list[Decide] = field(factory=list)
    known: Reviews = field(factory=Reviews)
    problem: str = ""


@frozen
class PatientDesk:
    """A desk that keeps what it cannot write; otherwise it is the one that it stands for.

    Attributes:
        desk: the one that writes.
    """

    desk: Desk
    _memory: _Memory = field(factory=_Memory, repr=False)

    @property
    def waiting(self) -> int:
        """How many steps are not on the disk."""
        return len(self._memory.waiting)

    @property
    def problem(self) -> str:
        """Why not; empty where everything is."""
        return self._memory.problem

    def read(self) -> Reviews:
        """What was decided so far, with what is not on the disk yet.

        Raises:
            ReviewsError: the file cannot be read, and nothing is waiting to be written.
        """
        try:
            self._memory.known = self.desk.read()
        except ReviewsError as error:
            if not self.waiting:
                raise
            self._memory.problem = str(error)
        return self._on_top(self._memory.known)

    def latest(self) -> Reviews:
        """The same, where the file cannot be read as it was when it last could."""
        with suppress(ReviewsError):
            return self.read()
        return self._on_top(self._memory.known)

    def record(self, decide: Decide) -> Reviews:
        """Do one step, on the disk or, where that fails, here.

        Raises:
            ReviewsError: what shall be done is impossible; nothing is kept.
        """
        decide(self._on_top(self._memory.known))
        self._memory.waiting.append(decide)
        self.retry()
        return self._on_top(self._memory.known)

    def retry(self) -> bool:
        """Write what waits, the oldest first; whether nothing waits any more."""
        memory = self._memory
        try:
            while memory.waiting:
                memory.known = self.desk.record(memory.waiting[0])
                memory.waiting.pop(0)
            memory.problem = ""
        except ReviewsError as error:
            memory.problem = str(error)
        return not memory.waiting

    def undo(self) -> Step | None:
        """Take the last step back; one that is not on the disk is forgotten.

        Raises:
            ReviewsError: what it decided was decided otherwise since, or a file cannot be read or written.
        """
        if not self.waiting:
            return self.desk.undo()
        self._memory.waiting.pop()
        if not self.waiting:
            self._memory.problem = ""
        return make_step("undone", ())

    def redo(self) -> Step | None:
        """Do the last step again that was taken back; nothing can be while something waits to be written.

        Raises:
            ReviewsError: what it decided was decided otherwise since, or a file cannot be read or written.
        """
        return None if self.waiting else self.desk.redo()

    def _on_top(self, reviews: Reviews) -> Reviews:
        for decide in self._memory.waiting:
            reviews = decide(reviews)
        return reviews
