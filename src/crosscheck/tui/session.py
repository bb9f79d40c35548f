"""What all screens share while the interface runs: the project, the desk, and the queue once there is one."""

from __future__ import annotations

from pathlib import Path

from attrs import define, field

from crosscheck.reviews.desk import open_desk
from crosscheck.reviews.item import Item
from crosscheck.reviews.pair_queue import PairQueue
from crosscheck.reviews.patience import PatientDesk
from crosscheck.reviews.queue import ReviewQueue
from crosscheck.tui.project import Compared, Project, States
from crosscheck.tui.sentences import Sentences

__all__ = ["Session", "open_session"]


@define
class Session:
    """The state of a review.

    Attributes:
        project: what is reviewed.
        desk: where decisions are kept.
        sentences: what is said about it.
        comparisons: the events compared so far.
        states: what the articles were when they were read.
        kept: what the reviews file was when it was read or written from here.
        queue: the differences; None before the first event is compared.
    """

    project: Project
    desk: PatientDesk
    sentences: Sentences
    comparisons: list[Compared] = field(factory=list)
    states: States = field(factory=dict)
    kept: States = field(factory=dict)
    queue: ReviewQueue | None = None
    _began: Item | None = None
    _pairs: PairQueue | None = None

    @property
    def file(self) -> Path:
        """The reviews file."""
        return self.desk.desk.file

    def take(self, comparisons: list[Compared]) -> None:
        """Go on with these comparisons; the reviewer keeps his place.

        Raises:
            ReviewsError: what was decided cannot be read.
        """
        if self.queue is None:
            self.queue = ReviewQueue(comparisons, self.desk)
            self._began = self.queue.current
        else:
            self.queue.walk(comparisons)
            self._begin_again(self.queue)
        self.comparisons = comparisons

    def pairs(self) -> PairQueue:
        """The aligned passages of what is compared, as the reviewer left them.

        Raises:
            ReviewsError: what was decided cannot be read.
        """
        if self._pairs is None or self._pairs.comparisons is not self.comparisons:
            self._pairs = PairQueue(self.comparisons, self.desk)
        return self._pairs

    def _begin_again(self, queue: ReviewQueue) -> None:
        """Go to the first undecided difference once there is one, as long as the reviewer has not gone anywhere."""
        current = queue.current
        if current and current.is_decided and self._began and current.key == self._began.key:
            queue.to_next_undecided()


def open_session(project: Project) -> Session:
    """The state at the beginning; nothing is read yet."""
    desk = PatientDesk(open_desk(project.settings))
    return Session(project, desk, Sentences(project.settings.keys))
