"""The aligned passages as a reviewer walks through them: comparisons and a desk in, one pair after the other out.

Those too that nothing was found in: whether two passages belong together is a question of its own, and its answers
say how good the alignment is. A pair that is wrong takes its findings with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any

from attrs import define, evolve, field, frozen

from crosscheck.alignment.spans import Pair
from crosscheck.comparison import Comparison
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.deciding import judge_pair, withdraw_pair
from crosscheck.reviews.desk import Desk
from crosscheck.reviews.evidence import Evidence
from crosscheck.reviews.history import Step
from crosscheck.reviews.patience import PatientDesk
from crosscheck.reviews.walk import Walk
from crosscheck.sources.source import Event

__all__ = ["PAIR_ORDERS", "PairFilter", "PairItem", "PairQueue"]

_UNDECIDED = "undecided"


@frozen(eq=False)
class PairItem:
    """Two passages to decide on.

    Attributes:
        case: the comparison that they are of, with the event.
        pair: the passages.
        id: the pair's fingerprint.
        rules: what was found in the pair.
        verdict: ``right-pair``, ``wrong-pair``, or empty where nothing was decided.
        note: the reviewer's words.
    """

    case: Evidence
    pair: Pair
    id: str
    rules: tuple[str, ...]
    verdict: str = ""
    note: str = ""

    @property
    def key(self) -> str:
        """What no two items have in common."""
        return self.pair.id

    @property
    def is_decided(self) -> bool:
        """Whether somebody said whether they belong together."""
        return bool(self.verdict)

    @property
    def outlets(self) -> tuple[str, str]:
        """The outlets of both passages, as people are told them."""
        sources = self.case.sources
        return sources[self.pair.left.source].called, sources[self.pair.right.source].called

    @property
    def text(self) -> str:
        """All that the words of a filter are looked for in."""
        pair = self.pair
        shown = (pair.kind, pair.relation, pair.left.text, pair.right.text, *self.outlets, *self.rules, self.note)
        return " ".join(shown).casefold()


@frozen
class PairFilter:
    """Which pairs are shown; what is empty lets everything through.

    Attributes:
        words: each of them must occur in the passages, the outlets, the relation, the rules or the note.
        kinds, relations, outlets: one of them.
        decisions: ``right-pair``, ``wrong-pair`` or ``undecided``.
        findings: ``with`` or ``without``.
    """

    words: str = ""
    kinds: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()

    def admitted(self, items: Iterable[PairItem]) -> list[PairItem]:
        """Those that are shown; of what may be many thousand, only what is asked for is looked at."""
        left = list(items)
        for name, values_of in _TRAITS.items():
            if wanted := set(getattr(self, f"{name}s")):
                left = [item for item in left if wanted & set(values_of(item))]
        for word in self.words.casefold().split():
            left = [item for item in left if word in item.text]
        return left

    def with_words(self, words: str) -> PairFilter:
        """The same filter with other words."""
        return evolve(self, words=words)

    def choosing(self, chosen: Iterable[tuple[str, str]]) -> PairFilter:
        """The filter of some fields and values, with the words of this one."""
        values: dict[str, list[str]] = {}
        for name, value in chosen:
            values.setdefault(f"{name}s", []).append(value)
        return PairFilter(self.words, **{name: tuple(all_of) for name, all_of in values.items()})

    def in_words(self) -> str:
        """What is shown, for people."""
        parts = [f"“{self.words.strip()}”"] if self.words.strip() else []
        for name in ("kinds", "relations", "outlets", "decisions", "findings"):
            values = getattr(self, name)
            label = " findings" if name == "findings" else ""
            parts += [" or ".join(values) + label] if values else []
        return ", ".join(parts)


_TRAITS: dict[str, Callable[[PairItem], Sequence[str]]] = {
    "kind": lambda item: (item.pair.kind,),
    "relation": lambda item: (item.pair.relation,),
    "decision": lambda item: (item.verdict or _UNDECIDED,),
    "finding": lambda item: ("with" if item.rules else "without",),
    "outlet": lambda item: item.outlets,
}
"""What a pair can be chosen by."""


PAIR_ORDERS: dict[str, Callable[[PairItem], tuple[object, ...]]] = {
    "story": lambda item: (item.pair.left.source, item.pair.left.start),
    "similarity": lambda item: (item.pair.similarity,),
    "relation": lambda item: (item.pair.relation, -item.pair.similarity),
    "outlets": lambda item: (*item.outlets, item.pair.left.start),
}
"""The orders a reviewer may walk in: what each sorts by."""


@define(eq=False)
class PairQueue(Walk[PairItem]):
    """The pairs of some comparisons, and where a reviewer stands among them.

    Attributes:
        desk: where decisions are kept.
        items: all pairs in the order chosen.
        filter, order: which are visible, and how they are ordered; set with ``show``.
    """

    comparisons: Sequence[tuple[Event, Comparison]] = field(repr=False)
    desk: Desk | PatientDesk
    filter: PairFilter = field(factory=PairFilter)
    order: str = "story"
    items: list[PairItem] = field(init=False, repr=False, factory=list)

    def __attrs_post_init__(self) -> None:
        self.items = [item for event, comparison in self.comparisons for item in _items(Evidence(event, comparison))]
        self._sort()
        self.reload()

    def reload(self) -> None:
        """Read what was decided, and keep the place.

        Raises:
            ReviewsError: the reviews file cannot be read; everything is as before.
        """
        self._take(self.desk.read())

    def show(self, *, filter: PairFilter | None = None, order: str | None = None) -> None:
        """Show other pairs, or in another order; the reviewer stays where he is if that is still visible."""
        self.filter = self.filter if filter is None else filter
        if order is not None and order != self.order:
            self.order = order
            self._sort()
        self._choose()

    def kinds(self) -> list[tuple[str, str, str, int]]:
        """All that pairs can be chosen by: field, value, the value in words, how many are shown when it is chosen.

        What else is asked for now holds for them too.
        """
        return [(name, value, value, number) for name in _TRAITS for value, number in self._counts_of(f"{name}s", name)]

    def _counts_of(self, wanted: str, name: str) -> Iterable[tuple[str, int]]:
        nothing: dict[str, Any] = {wanted: ()}
        others = evolve(self.filter, **nothing)
        counts = Counter(chain.from_iterable(map(_TRAITS[name], others.admitted(self.items))))
        return {**dict.fromkeys(getattr(self.filter, wanted), 0), **counts}.items()

    def judge(self, verdict: str, note: str | None = None) -> PairItem | None:
        """Say whether the current pair is ``right-pair`` or ``wrong-pair``, and go on to the next undecided one.

        Returns the pair as it is then, the very same one where nothing became otherwise; None where there is none.

        Raises:
            ReviewsError: it cannot be kept; everything is as before.
        """
        item = self.current
        if item is None:
            return None
        words = item.note if note is None else note
        after = [each.key for each in self._undecided_from(1)]
        self._record(lambda reviews: judge_pair(reviews, item.case, item.pair, verdict, words))
        self._stand_on_first(after, undecided=True)
        return self._with(item.key)

    def annotate(self, note: str) -> PairItem | None:
        """Write a note on the current pair, which must be decided, and stay there; returns what ``judge`` does."""
        item = self.current
        if item is None or not item.verdict:
            return None
        self._record(partial(judge_pair, case=item.case, pair=item.pair, verdict=item.verdict, note=note))
        return self._with(item.key)

    def withdraw(self) -> None:
        """Take back what was decided on the current pair, and stay there."""
        item = self.current
        if item is not None:
            self._record(partial(withdraw_pair, case=item.case, pair=item.pair))

    def undo(self) -> Step | None:
        """Take back the last step, and stand on the pair it decided, if it was one; None where there is none."""
        return self._step(self.desk.undo)

    def redo(self) -> Step | None:
        """Do again what was undone last; None where there is nothing."""
        return self._step(self.desk.redo)

    def _step(self, act: Callable[[], Step | None]) -> Step | None:
        before = {item.key: (item.verdict, item.note) for item in self.items}
        step = act()
        if step is not None:
            self.reload()
            self._stand_on_first(item.key for item in self.items if before[item.key] != (item.verdict, item.note))
        return step

    def _with(self, key: str) -> PairItem:
        return next(item for item in self.items if item.key == key)

    def _record(self, decide: Callable[[Reviews], Reviews]) -> None:
        self._take(self.desk.record(decide))

    def _take(self, reviews: Reviews) -> None:
        self.items = [_judged(item, reviews) for item in self.items]
        self._choose()

    def _sort(self) -> None:
        self.items.sort(key=PAIR_ORDERS[self.order])

    def _choose(self) -> None:
        self._show(self.filter.admitted(self.items))


def _items(case: Evidence) -> Iterator[PairItem]:
    rules: dict[str, list[str]] = {}
    for finding in case.comparison.findings:
        rules.setdefault(finding.pair or "", []).append(finding.rule)
    for pair in case.comparison.pairs:
        yield PairItem(case, pair, case.fingerprint(pair), tuple(rules.get(pair.id, ())))


def _judged(item: PairItem, reviews: Reviews) -> PairItem:
    entry = reviews.judged_pair(item.id)
    verdict, note = (entry.verdict, entry.note) if entry else ("", "")
    return item if (item.verdict, item.note) == (verdict, note) else evolve(item, verdict=verdict, note=note)
