"""What a reviewer walks through: comparisons and a desk in, one difference after the other out.

An item is a difference with all the findings that show it; deciding on it decides on each of them. The queue knows
the order, the filter and where the reviewer stands; it knows nothing of how it is shown. Every decision is on the disk
when the call returns, and the reviewer stands on the next item that nobody decided on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from attrs import define, field, frozen

from crosscheck.comparison import Comparison
from crosscheck.findings.causes import cause_of
from crosscheck.findings.finding import Review
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.deciding import decide, withdraw
from crosscheck.reviews.desk import Desk
from crosscheck.reviews.history import Step
from crosscheck.reviews.item import Item, ItemKey, items_of
from crosscheck.reviews.selection import ORDERS, Filter
from crosscheck.reviews.status import Reviewed, apply_reviews
from crosscheck.settings import SEVERITIES
from crosscheck.sources.source import Event

__all__ = ["Counts", "ReviewQueue"]


@frozen
class Counts:
    """How far the review is, of all items whose severity the filter shows.

    Attributes:
        total, decided: how many items.
        left: how many are not decided, by severity, in the order of severities; none are left out.
    """

    total: int
    decided: int
    left: dict[str, int]


@define(eq=False)
class ReviewQueue:
    """The items of some comparisons, and where a reviewer stands among them.

    Attributes:
        desk: where decisions are kept.
        filter, order: which items are visible, and how they are ordered; set with ``show``.
        reviewed: the comparisons with what is decided on them, and the decisions that nothing was found for.
        items: all items in the order chosen, those too that the filter hides.
        visible: the items that the filter shows.
    """

    _comparisons: tuple[tuple[Event, Comparison], ...] = field(converter=tuple, repr=False)
    desk: Desk
    filter: Filter = field(factory=Filter)
    order: str = "severity"
    reviewed: Reviewed = field(init=False, repr=False)
    items: list[Item] = field(init=False, repr=False, factory=list)
    visible: list[Item] = field(init=False, repr=False, factory=list)
    _key: ItemKey | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        self.reload()
        if self.current and self.current.is_decided:
            self.to_next_undecided()

    @property
    def current(self) -> Item | None:
        """The item that the reviewer stands on; None where none is visible."""
        return next((item for item in self.visible if item.key == self._key), None)

    @property
    def counts(self) -> Counts:
        """How far the review is, of all items of the severities that the filter shows."""
        items = [item for item in self.items if Filter(severities=self.filter.severities).admits(item)]
        left = Counter(item.lead.severity for item in items if not item.is_decided)
        decided = sum(item.is_decided for item in items)
        return Counts(len(items), decided, {severity: left[severity] for severity in SEVERITIES})

    def reload(self) -> None:
        """Read what was decided, by others too, and keep the place.

        Raises:
            ReviewsError: the reviews file cannot be read; everything is as before.
        """
        self._take(self.desk.read())

    def walk(self, comparisons: Sequence[tuple[Event, Comparison]]) -> None:
        """Go on with these comparisons in the place of the others; the reviewer stays where he is, if that is left.

        Raises:
            ReviewsError: the reviews file cannot be read; everything is as before.
        """
        reviews = self.desk.read()
        self._comparisons = tuple(comparisons)
        self._take(reviews)

    def show(self, *, filter: Filter | None = None, order: str | None = None) -> None:
        """Show other items, or in another order; the reviewer stays on his item where it is still visible."""
        self.filter = self.filter if filter is None else filter
        self.order = self.order if order is None else order
        self._arrange()

    def go_to(self, item: Item) -> None:
        """Stand on a visible item; on one that is hidden, nothing happens."""
        if any(item.key == each.key for each in self.visible):
            self._key = item.key

    def to_next(self) -> None:
        """Stand on the next visible item; at the end, stay."""
        self._move(1)

    def to_previous(self) -> None:
        """Stand on the visible item before; at the beginning, stay."""
        self._move(-1)

    def to_first(self) -> None:
        """Stand on the first visible item."""
        self._move(-len(self.visible))

    def to_last(self) -> None:
        """Stand on the last visible item."""
        self._move(len(self.visible))

    def to_next_undecided(self) -> bool:
        """Stand on the next visible item that is not decided on, from the beginning again after the end."""
        return self._seek(1)

    def to_previous_undecided(self) -> bool:
        """Stand on the visible item before that is not decided on, from the end again after the beginning."""
        return self._seek(-1)

    def alike(self) -> list[Item]:
        """The other items, not decided on yet, that the same rule raised on the same values as the current one."""
        current = self.current
        if current is None:
            return []
        return [
            item
            for item in self.items
            if item.key != current.key and not item.is_decided and _likeness(item) == _likeness(current)
        ]

    def decide(self, verdict: str, note: str | None = None) -> Item | None:
        """Decide on the current item, and stand on the next one that is not decided on; None where there is none.

        Args:
            verdict: ``accepted``, ``dismissed``, ``wrong-pair`` or ``follow-up``.
            note: the reviewer's words; None keeps those that are there.

        Raises:
            ReviewsError: it cannot be kept; everything is as before.
        """
        return self._decide([self.current] if self.current else [], verdict, note)

    def decide_alike(self, verdict: str, note: str | None = None) -> Item | None:
        """Decide on the current item and on all that are ``alike``, in one step that is undone as one."""
        return self._decide([self.current, *self.alike()] if self.current else [], verdict, note)

    def annotate(self, note: str) -> Item | None:
        """Write a note on the current item and stay there; one that was not decided on is to be followed up."""
        item = self.current
        if item is None:
            return None
        decided = item.is_decided and item.verdict != "mixed"
        self._record([item], item.verdict if decided else "follow-up", note)
        return self.current

    def withdraw(self) -> None:
        """Take back whatever was decided on the current item, and stay there."""
        item = self.current
        if item is not None:
            self._take(self.desk.record(lambda reviews: _withdrawn(reviews, item)))

    def undo(self) -> Step | None:
        """Take back the last step, of an earlier session too, and stand on what it decided; None where there is none.

        Raises:
            ReviewsError: somebody decided otherwise since, or the files cannot be read or written.
        """
        return self._step(self.desk.undo)

    def redo(self) -> Step | None:
        """Do again what was undone last, and stand on it; None where there is nothing."""
        return self._step(self.desk.redo)

    def _decide(self, items: Sequence[Item], verdict: str, note: str | None) -> Item | None:
        if not items:
            return None
        after = self._undecided_from(1)
        decided = items[0].key
        self._record(items, verdict, note)
        following = next((item for item in after if any(item.key == each.key for each in self._waiting())), None)
        if following:
            self._key = following.key
        return next((item for item in self.items if item.key == decided), None)

    def _record(self, items: Sequence[Item], verdict: str, note: str | None) -> None:
        self._take(self.desk.record(lambda reviews: _decided(reviews, items, verdict, note)))

    def _step(self, act: Callable[[], Step | None]) -> Step | None:
        step = act()
        if step is not None:
            before = {item.key: _reviews_of(item) for item in self.items}
            self.reload()
            touched = [item for item in self.visible if before.get(item.key) != _reviews_of(item)]
            if touched:
                self._key = touched[0].key
        return step

    def _take(self, reviews: Reviews) -> None:
        self.reviewed = apply_reviews(self._comparisons, reviews)
        self._arrange()

    def _arrange(self) -> None:
        """Order and filter the items, and stand where the reviewer stood, or on what follows there now."""
        place = self._place()
        order = ORDERS[self.order]
        events = {event.id: number for number, (event, _) in enumerate(self.reviewed.comparisons)}
        items = items_of(self.reviewed.comparisons)
        self.items = sorted(items, key=lambda item: (events[item.case.event.id], *order(item)))
        self.visible = [item for item in self.items if self.filter.admits(item)]
        if self.current is None:
            self._key = self.visible[min(place, len(self.visible) - 1)].key if self.visible else None

    def _place(self) -> int:
        return next((number for number, item in enumerate(self.visible) if item.key == self._key), 0)

    def _move(self, by: int) -> None:
        if self.visible:
            self._key = self.visible[max(0, min(len(self.visible) - 1, self._place() + by))].key

    def _seek(self, by: int) -> bool:
        """Whether there was an undecided item to stand on, other than the current one."""
        waiting = self._undecided_from(by)
        if waiting:
            self._key = waiting[0].key
        return bool(waiting)

    def _undecided_from(self, by: int) -> list[Item]:
        """The visible items that are not decided on, from beside the current one on, forwards or backwards."""
        at = self._place()
        around = [*self.visible[at + 1 :], *self.visible[:at]]
        return [item for item in around[::by] if not item.is_decided]

    def _waiting(self) -> list[Item]:
        return [item for item in self.visible if not item.is_decided]


def _likeness(item: Item) -> tuple[str, frozenset[str]]:
    """What items have in common that the same thing can be said of."""
    _, rule, values = cause_of(item.lead)
    return rule, values


def _reviews_of(item: Item) -> list[Review | None]:
    return [finding.review for finding in item.findings]


def _decided(reviews: Reviews, items: Sequence[Item], verdict: str, note: str | None) -> Reviews:
    for item in items:
        for finding in item.findings:
            reviews = decide(reviews, item.case, finding, verdict, note)
    return reviews


def _withdrawn(reviews: Reviews, item: Item) -> Reviews:
    for finding in item.findings:
        reviews = withdraw(reviews, item.case, finding)
    return reviews
