"""What a reviewer walks through: comparisons and a desk in, one difference after the other out.

An item is a difference with all the findings that show it; deciding on it decides on what is left of them. The queue
knows the order, the filter and where the reviewer stands; it knows nothing of how it is shown. Every decision is on the
disk when the call returns, and the reviewer stands on the next item that nobody decided on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from attrs import define, field, frozen

from crosscheck.comparison import Comparison
from crosscheck.findings.causes import reading
from crosscheck.findings.finding import Finding
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.deciding import decide, decide_all, withdraw
from crosscheck.reviews.decision import FOLLOW_UP, WRONG_PAIR
from crosscheck.reviews.desk import Desk
from crosscheck.reviews.evidence import Evidence
from crosscheck.reviews.history import Step
from crosscheck.reviews.item import Item, ItemKey, items_of
from crosscheck.reviews.patience import PatientDesk
from crosscheck.reviews.selection import ORDERS, Filter, text_of
from crosscheck.reviews.status import Reviewed, is_decided, review_cases
from crosscheck.reviews.walk import Walk
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
class ReviewQueue(Walk[Item]):
    """The items of some comparisons, and where a reviewer stands among them.

    Attributes:
        desk: where decisions are kept.
        filter, order: which items are visible, and how they are ordered; set with ``show``.
        reviewed: the comparisons with what is decided on them, and the decisions that nothing was found for.
        items: all items in the order chosen, those too that the filter hides.
        counts: how far the review is, of all items of the severities that the filter shows.
    """

    _comparisons: Sequence[tuple[Event, Comparison]] = field(repr=False)
    desk: Desk | PatientDesk
    filter: Filter = field(factory=Filter)
    order: str = "severity"
    reviewed: Reviewed = field(init=False, repr=False)
    items: list[Item] = field(init=False, repr=False, factory=list)
    counts: Counts = field(init=False, repr=False)
    _plain: list[Evidence] = field(init=False, repr=False, factory=list)
    _cases: list[Evidence] = field(init=False, repr=False, factory=list)
    _found: dict[ItemKey, int] = field(init=False, repr=False, factory=dict)
    _at: dict[tuple[str, str], int] = field(init=False, repr=False, factory=dict)
    _searched: dict[ItemKey, str] = field(init=False, repr=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._begin(self.desk.read())
        if self.current and self.current.is_decided:
            self.to_next_undecided()

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
        self._comparisons = comparisons
        self._begin(reviews)

    def show(self, *, filter: Filter | None = None, order: str | None = None) -> None:
        """Show other items, or in another order; the reviewer stays on his item where it is still visible."""
        self.filter = self.filter if filter is None else filter
        if order is not None and order != self.order:
            self.order = order
            self._sort()
        self._choose()

    def alike(self) -> list[Item]:
        """The other items, not decided on yet, that the same rule raised on the same values as the current one."""
        current = self.current
        if current is None:
            return []
        wanted = _likeness(current)
        return [
            item for item in self.items if item.key != current.key and not item.is_decided and _likeness(item) == wanted
        ]

    def decide(self, verdict: str, note: str | None = None) -> Item | None:
        """Decide on what is left of the current item, and stand on the next one that is not decided on.

        Returns the item as it is then, the very same one where nothing became otherwise; None where there is none.

        Args:
            verdict: ``accepted``, ``dismissed``, ``wrong-pair`` or ``follow-up``.
            note: the reviewer's words; None keeps those that are there.

        Raises:
            ReviewsError: it cannot be kept; everything is as before.
        """
        return self._decide([self.current] if self.current else [], verdict, note)

    def reject(self, finding: Finding) -> Item | None:
        """Say that the passages of one finding of the current item do not belong together, and nothing of its others.

        Stays on the item while others wait; else stands on the next one that is not decided on, as ``decide`` does.

        Raises:
            ReviewsError: it cannot be kept; everything is as before.
        """
        item = self.current
        if item is None:
            return None
        after = [item.key, *(each.key for each in self._undecided_from(1))]
        self._take(self.desk.record(lambda reviews: decide_all(reviews, item.case, [finding], WRONG_PAIR, None)))
        self._stand_on_first(after, undecided=True)
        return self._with(item.key)

    def decide_alike(self, verdict: str, note: str | None = None) -> Item | None:
        """Decide on the current item and on all that are ``alike``, in one step that is undone as one."""
        return self._decide([self.current, *self.alike()] if self.current else [], verdict, note)

    def annotate(self, note: str) -> Item | None:
        """Write a note on the current item and stay there; what nobody decided on of it is to be followed up.

        Returns the item as it is then, the very same one where nothing became otherwise; None where there is none.
        """
        if self.current is None:
            return None
        key = self.current.key
        self.reload()
        item = self._with(key)
        self._take(self.desk.record(lambda reviews: _noted(reviews, item, note)))
        return self._with(key)

    def withdraw(self) -> None:
        """Take back whatever was decided on the current item, and stay there."""
        item = self.current
        if item is not None:
            self._take(self.desk.record(lambda reviews: _withdrawn(reviews, item)))

    def text_of(self, item: Item) -> str:
        """What the words of a filter are looked for in; what an item is about does not change with the decisions."""
        if item.key not in self._searched:
            self._searched[item.key] = text_of(item)
        return self._searched[item.key]

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
        after = [item.key for item in self._undecided_from(1)]
        self._take(self.desk.record(lambda reviews: _decided(reviews, items, verdict, note)))
        self._stand_on_first(after, undecided=True)
        return self._with(items[0].key)

    def _with(self, key: ItemKey) -> Item:
        return next(item for item in self.items if item.key == key)

    def _step(self, act: Callable[[], Step | None]) -> Step | None:
        step = act()
        if step is not None:
            before = self.items
            self.reload()
            both = zip(before, self.items, strict=True)
            self._stand_on_first(item.key for old, item in both if item is not old)
        return step

    def _take(self, reviews: Reviews) -> None:
        """Look at the same items with other decisions: only what was decided otherwise becomes another item."""
        before = self.reviewed.comparisons
        self.reviewed = review_cases(self._plain, reviews)
        changed: dict[tuple[str, str], Finding] = {}
        for (event, old), (_, new) in zip(before, self.reviewed.comparisons, strict=True):
            for was, finding in zip(old.findings, new.findings, strict=True):
                if was.review != finding.review:
                    changed[event.id, finding.id] = finding
        self.items = list(self.items)
        for at in {self._at[key] for key in changed}:
            self.items[at] = self.items[at].renewed(changed)
        for (_, comparison), case in zip(self.reviewed.comparisons, self._cases, strict=True):
            case.comparison = comparison
        self._choose()

    def _begin(self, reviews: Reviews) -> None:
        """Look at all that was found anew."""
        self._plain = [Evidence(event, comparison) for event, comparison in self._comparisons]
        self.reviewed = review_cases(self._plain, reviews)
        self._cases = [Evidence(event, comparison) for event, comparison in self.reviewed.comparisons]
        self._searched.clear()
        self.items = items_of(self._cases)
        self._found = {item.key: number for number, item in enumerate(self.items)}
        self._sort()
        self._choose()

    def _sort(self) -> None:
        events = {case.event.id: number for number, case in enumerate(self._cases)}
        order = ORDERS[self.order]
        self.items.sort(key=lambda item: (events[item.case.event.id], *order(item), self._found[item.key]))
        self._at = {
            (item.case.event.id, finding.id): at for at, item in enumerate(self.items) for finding in item.findings
        }

    def _choose(self) -> None:
        """Show what the filter admits, and count."""
        self._show(self.filter.admitted(self.items, self.text_of))
        counted = self.filter.costly(self.items)
        waiting = [item.lead.severity for item in counted if not item.is_decided]
        left = Counter(waiting)
        self.counts = Counts(
            len(counted), len(counted) - len(waiting), {severity: left[severity] for severity in SEVERITIES}
        )


def _likeness(item: Item) -> tuple[str, frozenset[str]]:
    """What items have in common that the same thing can be said of."""
    rule = item.lead.rule
    return rule, frozenset(reading(rule, place.value) for finding in item.findings for place in finding.places)


def _decided(reviews: Reviews, items: Sequence[Item], verdict: str, note: str | None) -> Reviews:
    for item in items:
        reviews = decide_all(reviews, item.case, item.left, verdict, note)
    return reviews


def _noted(reviews: Reviews, item: Item, note: str) -> Reviews:
    """Each finding keeps what was decided on it as it stands; to take a note away is to decide on nothing new."""
    for finding in item.findings:
        if finding.review or note.strip():
            known = finding.review.verdict if finding.review and is_decided(finding) else FOLLOW_UP
            reviews = decide(reviews, item.case, finding, known, note)
    return reviews


def _withdrawn(reviews: Reviews, item: Item) -> Reviews:
    for finding in item.findings:
        reviews = withdraw(reviews, item.case, finding)
    return reviews
