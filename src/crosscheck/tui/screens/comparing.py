"""Comparing while one reads: a thread compares and posts messages, and the screen takes them in, in order.

The first event is shown as soon as it is there. What is compared again is shown whole, so that nobody loses his place
to half a comparison. Files are looked at every other moment; that one changed is said, and nothing happens by itself.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress

from textual import on, work
from textual.worker import get_current_worker

from crosscheck.comparing import compare_event
from crosscheck.errors import CrosscheckError, ReviewsError
from crosscheck.memory import leave_alone, look_at_all
from crosscheck.reviews.item import Item
from crosscheck.reviews.queue import ReviewQueue
from crosscheck.reviews.status import digests
from crosscheck.sources.source import Event
from crosscheck.tui.messages import EventCompared, EventsRead, Failed, Looked
from crosscheck.tui.project import Compared, states_of, touched
from crosscheck.tui.screens.walking import Walking

__all__ = ["Comparing"]

_BETWEEN = 1.0  # seconds between two looks at a comparison that is not complete


class Comparing(Walking):
    """The screen that compares."""

    failure = ""
    is_comparing = False
    _events: tuple[Event, ...] = ()
    _shown_at = 0.0
    _earlier: Sequence[Item] | None = None

    def on_mount(self) -> None:
        """Begin to compare, and to look at the files."""
        self._collected: list[Compared] = []
        self.compare()
        self.set_interval(self.session.project.patience, self.look)

    def compare(self) -> None:
        """Compare what the files say now; what is shown stays until that is done."""
        self.is_comparing, self.failure = True, ""
        look_at_all()  # what was compared before will be needed no more
        self._collected = []
        self.status.keep("changed", "")
        self.status.keep("comparing", self.sentences.reading())
        self.compare_in_a_thread()
        self.show()

    @work(thread=True, exclusive=True, group="comparing", exit_on_error=True)
    def compare_in_a_thread(self) -> None:
        """Read and compare, an event after the other."""
        worker = get_current_worker()
        project = self.session.project
        states = states_of(project.places)
        try:
            reviewed = digests(self.session.desk.read())
            events = project.read()
            self.post_message(EventsRead(events, states))
            for number, event in enumerate(events, 1):
                comparison = compare_event(event, settings=project.settings, reviewed=reviewed)
                if worker.is_cancelled:
                    return
                self.post_message(EventCompared((event, comparison), number == len(events)))
        except (CrosscheckError, OSError) as error:
            self.post_message(Failed(str(error), states))

    @work(thread=True, exclusive=True, group="preparing")
    def prepare(self, queue: ReviewQueue) -> None:
        """Do ahead what would keep the first key waiting that needs it.

        That is to read what the words of a filter are looked for in, and the list of pairs. All of it stays.
        """
        worker = get_current_worker()
        for item in queue.items:
            if worker.is_cancelled:
                return
            queue.text_of(item)
        with suppress(ReviewsError):  # what is wrong is said when the pairs are asked for
            self.session.pairs()
        leave_alone()

    @on(EventsRead)
    def events_read(self, message: EventsRead) -> None:
        """Say what is compared."""
        self._events = tuple(message.events)
        self.session.states = message.states
        self.status.keep("comparing", self.sentences.comparing(0, self._events))
        self.show_lines()

    @on(EventCompared)
    def event_compared(self, message: EventCompared) -> None:
        """Take a comparison in."""
        self._collected.append(message.compared)
        if message.is_last:
            self.is_comparing = False
            self.status.keep("comparing", "")
            self._take()
            if self.session.queue is not None:
                self._say_again(self.session.queue)
                self.prepare(self.session.queue)
            return
        self.status.keep("comparing", self.sentences.comparing(len(self._collected), self._events))
        is_first_time = len(self.session.comparisons) < len(self._collected)
        if is_first_time and time.monotonic() - self._shown_at > _BETWEEN:
            self._take()

    @on(Failed)
    def failed(self, message: Failed) -> None:
        """Say why there is nothing to show, or nothing new."""
        self.is_comparing, self.failure = False, message.why
        self.status.keep("comparing", "")
        if self.session.queue is None:
            self.session.states = message.states  # nothing is shown that could be of other articles
        else:
            self.status.keep("problem", f"{message.why}.", "$text-error")
        self.show()

    def look(self) -> None:
        """Look whether a file changed, away from the screen."""
        if not self.is_comparing:
            self.look_in_a_thread()

    @work(thread=True, exclusive=True, group="looking")
    def look_in_a_thread(self) -> None:
        """Ask the disk."""
        self.post_message(Looked(states_of(self.session.project.places), states_of([self.session.file])))

    @on(Looked)
    def looked(self, message: Looked) -> None:
        """Say which articles are not what was compared; what others decided is taken in."""
        if self.is_comparing:
            return
        paths = touched(self.session.states, message.states)
        self.status.keep("changed", self.sentences.changed_on_disk(paths) if paths else "")
        if message.kept != self.session.kept and self.session.queue and not self.session.desk.waiting:
            self.session.kept = message.kept
            self.act(
                lambda queue: queue.reload(), lambda _: "Somebody else decided meanwhile; this is how it stands now."
            )

    def action_again(self) -> None:
        """Try to write what waits, and compare again."""
        if self.session.desk.waiting:
            self.session.desk.retry()
            self.show_unsaved()
            if not self.session.desk.waiting:
                self.status.say("Saved.")
            return
        if not self.is_comparing:
            self._earlier = _told(self.session.queue) if self.session.queue else None
            self.status.say("")
            self.compare()

    def _say_again(self, queue: ReviewQueue) -> None:
        """Say what became otherwise, where it was compared before."""
        if self._earlier is not None and not self.failure:
            self.status.say(self.sentences.compared_again(self._earlier, _told(queue)))
        self._earlier = None

    def _take(self) -> None:
        try:
            self.session.take(list(self._collected))
        except ReviewsError as error:
            self.failure = str(error)
        else:
            self.status.keep("problem", "")
            self.status.keep("left out", self.sentences.what_is_left_out(self._collected))
        self._shown_at = time.monotonic()
        self.remember_file()
        self.show()


def _told(queue: ReviewQueue) -> list[Item]:
    """The differences of the severities that are shown."""
    return queue.filter.costly(queue.items)
