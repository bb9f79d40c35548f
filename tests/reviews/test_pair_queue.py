"""The aligned passages as a reviewer walks through them."""

from __future__ import annotations

import pytest

from crosscheck.comparison import Comparison
from crosscheck.reviews.desk import Desk
from crosscheck.reviews.history import History
from crosscheck.reviews.pair_queue import PAIR_ORDERS, PairFilter, PairQueue
from crosscheck.reviews.queue import ReviewQueue
from crosscheck.sources.source import Event

Comparisons = list[tuple[Event, Comparison]]


@pytest.fixture
def queue(comparisons: Comparisons, desk: Desk) -> PairQueue:
    """A queue in which nothing is decided."""
    return PairQueue(comparisons, desk)


def with_findings(queue: PairQueue) -> None:
    """Go to the first pair that something was found in."""
    queue.go_to(next(item for item in queue.visible if item.rules))


def test_items(queue: PairQueue, comparisons: Comparisons) -> None:
    """Every pair is there, those too that nothing was found in, as they stand in the story."""
    assert len(comparisons[0][1].pairs) == len(queue.items)
    assert {True, False} == {bool(item.rules) for item in queue.items}
    places = [(item.pair.left.source, item.pair.left.start) for item in queue.items]
    assert sorted(places) == places


def test_right_pair(queue: PairQueue, comparisons: Comparisons, desk: Desk) -> None:
    """A pair that is right is kept as such, and the reviewer goes on; its findings are still to be decided."""
    with_findings(queue)
    judged = queue.current
    queue.judge("right-pair")

    assert judged is not None
    assert queue.current is not None
    assert judged.key != queue.current.key
    assert ["right-pair"] == [item.verdict for item in PairQueue(comparisons, desk).items if item.is_decided]
    assert 0 == ReviewQueue(comparisons, desk).counts.decided


def test_wrong_pair(queue: PairQueue, comparisons: Comparisons, desk: Desk) -> None:
    """A pair that is wrong takes its findings with it, and stays so in a later session."""
    with_findings(queue)
    queue.judge("wrong-pair", "Two bridges.")

    review = ReviewQueue(comparisons, desk)
    findings = [finding for item in review.items for finding in item.findings if finding.review]
    assert [("wrong-pair", "Two bridges.")] == [(f.review.verdict, f.review.note) for f in findings if f.review]
    assert ["wrong-pair"] == [item.verdict for item in PairQueue(comparisons, desk).items if item.is_decided]


def test_wrong_without_findings(queue: PairQueue, comparisons: Comparisons, desk: Desk) -> None:
    """A pair that nothing was found in can be wrong too, and the decision is not lost."""
    queue.go_to(next(item for item in queue.visible if not item.rules))
    queue.judge("wrong-pair")

    assert ["wrong-pair"] == [item.verdict for item in PairQueue(comparisons, desk).items if item.is_decided]
    assert () == ReviewQueue(comparisons, desk).reviewed.stale


def test_accepting_a_finding_keeps_that_its_pair_is_right(
    queue: PairQueue, comparisons: Comparisons, desk: Desk
) -> None:
    """Whoever accepts a finding takes back that its pair is wrong, not that it is right."""
    with_findings(queue)
    queue.judge("right-pair")
    review = ReviewQueue(comparisons, desk)
    review.decide("accepted")

    queue.reload()
    assert ["right-pair"] == [item.verdict for item in queue.items if item.is_decided]


def test_right_after_wrong(queue: PairQueue, comparisons: Comparisons, desk: Desk) -> None:
    """A pair is either right or wrong: the later decision holds, and the findings are undecided again."""
    with_findings(queue)
    item = queue.current
    assert item is not None
    queue.judge("wrong-pair")
    queue.go_to(item)
    queue.judge("right-pair")

    assert ["right-pair"] == [each.verdict for each in queue.items if each.is_decided]
    assert 0 == ReviewQueue(comparisons, desk).counts.decided


def test_judging_what_is_judged_so(queue: PairQueue) -> None:
    """To say the same again does nothing, and gives the very same pair."""
    assert queue.items[0] is not queue.judge("right-pair")
    queue.to_first()
    assert queue.items[0] is queue.judge("right-pair")


def test_undo_and_redo(queue: PairQueue) -> None:
    """What was decided is taken back and done again, and the reviewer stands on it."""
    queue.judge("right-pair")
    assert queue.undo() is not None
    assert (0, "") == (queue.row, queue.current.verdict if queue.current else None)
    assert queue.redo() is not None
    assert (0, "right-pair") == (queue.row, queue.current.verdict if queue.current else None)


def test_note_and_withdraw(queue: PairQueue, comparisons: Comparisons, desk: Desk) -> None:
    """A note stands beside a decision, and goes with it; without one there is nothing to note on."""
    queue.annotate("Nothing yet.")
    assert [] == [item.note for item in queue.items if item.note]

    queue.judge("right-pair")
    queue.to_first()
    queue.annotate("Word for word.")
    assert ["Word for word."] == [item.note for item in PairQueue(comparisons, desk).items if item.note]
    queue.withdraw()
    assert [] == [item for item in queue.items if item.is_decided]


@pytest.mark.parametrize("order", PAIR_ORDERS)
def test_orders(queue: PairQueue, order: str) -> None:
    """Another order holds the same pairs, and the reviewer stays on his."""
    queue.to_last()
    before = queue.current
    queue.show(order=order)

    assert sorted(queue.items, key=PAIR_ORDERS[order]) == queue.items
    assert before is queue.current


def test_filter(queue: PairQueue) -> None:
    """Pairs are chosen by kind, relation, outlet, decision, findings and words."""
    queue.show(filter=PairFilter().choosing([("kind", "quote"), ("finding", "with")]))
    assert queue.visible
    assert all(item.pair.kind == "quote" and item.rules for item in queue.visible)

    queue.show(filter=PairFilter(words="PIER police"))
    assert {"claim"} == {item.pair.kind for item in queue.visible}

    queue.show(filter=PairFilter(decisions=("right-pair",)))
    assert (None, 0) == (queue.current, queue.row)


def test_filter_in_words() -> None:
    """A filter is told in words."""
    assert "" == PairFilter().in_words()
    chosen = PairFilter(" pier ").choosing([("kind", "quote"), ("finding", "without"), ("decision", "undecided")])
    assert "“pier”, quote, undecided, without findings" == chosen.in_words()


def test_kinds(queue: PairQueue) -> None:
    """All that pairs differ in is counted."""
    counted = {(name, value): number for name, value, _, number in queue.kinds()}
    assert len(queue.items) == counted["kind", "quote"] + counted["kind", "claim"]
    assert len(queue.items) == counted["decision", "undecided"]


def test_kinds_of_what_is_shown(queue: PairQueue) -> None:
    """Beside a value stands how many pairs are shown when it is chosen, with what else is asked for."""
    queue.show(filter=PairFilter(kinds=("quote",), decisions=("wrong-pair",)))
    counted = {(name, value): number for name, value, _, number in queue.kinds()}
    assert (0, 0) == (counted["kind", "quote"], counted["decision", "wrong-pair"])
    for name, value in (("decision", "undecided"), ("kind", "quote")):
        queue.show(filter=queue.filter.choosing([("kind", "quote"), (name, value)]))
        expected = {(name, value): number for name, value, _, number in queue.kinds()}[name, value]
        assert expected == len(queue.visible) > 0


def test_without_pairs(desk: Desk) -> None:
    """Without any pairs there is nowhere to stand, and deciding does nothing."""
    queue = PairQueue([], Desk(desk.file, History()))
    queue.judge("right-pair")
    queue.to_next()
    assert (None, False) == (queue.current, queue.to_next_undecided())
