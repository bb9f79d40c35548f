"""What a reviewer walks through."""

from __future__ import annotations

import pytest
from attrs import evolve

from crosscheck.comparison import Comparison
from crosscheck.errors import ReviewsError
from crosscheck.reviews.desk import Desk
from crosscheck.reviews.history import History
from crosscheck.reviews.queue import ReviewQueue
from crosscheck.reviews.selection import Filter
from crosscheck.sources.source import Event

Comparisons = list[tuple[Event, Comparison]]


@pytest.fixture
def queue(comparisons: Comparisons, desk: Desk) -> ReviewQueue:
    """A queue in which nothing is decided."""
    return ReviewQueue(comparisons, desk)


def rule(queue: ReviewQueue) -> str:
    """The rule of the item that the reviewer stands on."""
    return queue.current.lead.rule if queue.current else ""


def test_items(queue: ReviewQueue) -> None:
    """Findings of one cause are one item; the most costly comes first, and the reviewer stands on it."""
    assert [("quote.operator", 2), ("number.value", 1)] == [
        (item.lead.rule, len(item.findings)) for item in queue.visible
    ]
    assert "quote.operator" == rule(queue)


def test_decide(queue: ReviewQueue, desk: Desk) -> None:
    """One call decides on every finding of the item, keeps it and moves on to what is not decided on."""
    decided = queue.decide("accepted", "Beta dropped a word.")

    assert decided is not None
    assert ("accepted", "Beta dropped a word.", "known") == (decided.verdict, decided.note, decided.status)
    assert "number.value" == rule(queue)
    assert 2 == len([entry for entry in desk.read() if entry.key[0] == "finding"])


def test_counts(queue: ReviewQueue) -> None:
    """The counts say how many of the visible severities are decided on, and what is left of each."""
    queue.decide("dismissed")

    assert (2, 1) == (queue.counts.total, queue.counts.decided)
    assert {"error": 1} == {severity: left for severity, left in queue.counts.left.items() if left}


def test_last_decision(queue: ReviewQueue) -> None:
    """When everything is decided on, the reviewer stays where he is."""
    queue.decide("accepted")
    queue.decide("accepted")

    assert "number.value" == rule(queue)
    assert not queue.to_next_undecided()


def test_resume(queue: ReviewQueue, comparisons: Comparisons, desk: Desk) -> None:
    """A queue that is opened later begins at the first item that is not decided on."""
    queue.decide("accepted")

    assert "number.value" == rule(ReviewQueue(comparisons, desk))


def test_undo_in_a_later_session(queue: ReviewQueue, comparisons: Comparisons, desk: Desk) -> None:
    """What was decided in an earlier session is undone and done again in a later one, step by step."""
    queue.decide("accepted")
    queue.decide("dismissed")
    later = ReviewQueue(comparisons, Desk(desk.file, History(desk.history.file)))

    assert later.undo() is not None
    assert ("number.value", "") == (rule(later), later.current.verdict if later.current else None)
    assert later.undo() is not None
    assert ("quote.operator", 0) == (rule(later), later.counts.decided)
    assert later.undo() is None
    assert later.redo() is not None
    assert later.redo() is not None
    assert ["accepted", "dismissed"] == [item.verdict for item in later.visible]
    assert later.redo() is None


def test_undo_in_memory(comparisons: Comparisons, desk: Desk) -> None:
    """Without a history on the disk, what this session decided can still be undone."""
    queue = ReviewQueue(comparisons, Desk(desk.file, History()))
    queue.decide("accepted")

    assert queue.undo() is not None
    assert 0 == len(desk.read())
    assert not (desk.file.parent / ".crosscheck").exists()


def test_deciding_forgets_what_was_undone(queue: ReviewQueue) -> None:
    """After a new decision there is nothing to do again."""
    queue.decide("accepted")
    queue.undo()
    queue.decide("dismissed")

    assert queue.redo() is None


def test_undo_meets_another_decision(queue: ReviewQueue, comparisons: Comparisons, desk: Desk) -> None:
    """What somebody else decided since is not undone."""
    queue.decide("accepted")
    other = ReviewQueue(comparisons, Desk(desk.file, History()))
    other.to_first()
    other.decide("dismissed")

    with pytest.raises(ReviewsError, match="decided otherwise since"):
        queue.undo()
    queue.reload()
    assert "dismissed" == queue.items[0].verdict


def test_wrong_pair(queue: ReviewQueue, desk: Desk) -> None:
    """A wrong pair takes all findings of the pair with it, and is kept as a decision on the pair."""
    queue.decide("wrong-pair")

    assert [("wrong-pair", "known")] * 2 == [
        (finding.review.verdict, finding.review.status)
        for finding in queue.items[0].findings
        if finding.review is not None
    ]
    assert ["pair", "pair"] == [entry.key[0] for entry in desk.read() if entry.key[0] != "source"]


def test_one_wrong_pair_of_several(queue: ReviewQueue) -> None:
    """Of one pair it is said that it is wrong; the reviewer stays until nothing of the difference waits."""
    first, second = queue.items[0].findings
    queue.reject(second)

    assert [None, "wrong-pair"] == [each.review and each.review.verdict for each in queue.items[0].findings]
    assert queue.current is queue.items[0]
    queue.reject(first)
    assert "wrong-pair" == queue.items[0].verdict
    assert queue.current is queue.items[1]


def test_a_wrong_pair_stays_when_the_rest_is_decided(queue: ReviewQueue, desk: Desk) -> None:
    """Whoever decides on a difference leaves what was said of one pair of it, once and again."""
    queue.reject(queue.items[0].findings[0])
    decided = queue.decide("accepted")

    assert decided is not None
    assert ["wrong-pair", "accepted"] == [each.review and each.review.verdict for each in decided.findings]
    assert ["finding", "pair"] == sorted(entry.key[0] for entry in desk.read() if entry.key[0] != "source")
    queue.to_first()
    dismissed = queue.decide("dismissed")
    assert dismissed is not None
    assert ["wrong-pair", "dismissed"] == [each.review and each.review.verdict for each in dismissed.findings]


def test_deciding_what_is_decided_so(queue: ReviewQueue, desk: Desk) -> None:
    """To decide the same again does nothing, gives the very same item, and leaves the step before to be undone."""
    queue.decide("accepted")
    queue.to_first()
    queue.annotate("Ask Beta.")
    noted = queue.items[0]

    assert noted is queue.decide("accepted")
    assert queue.undo() is not None
    assert ("accepted", "") == (queue.items[0].verdict, queue.items[0].note)


def test_accepting_what_was_a_wrong_pair(queue: ReviewQueue, desk: Desk) -> None:
    """Whoever decides on a finding of a wrong pair takes back that the pair is wrong."""
    queue.decide("wrong-pair")
    queue.to_first()
    queue.decide("accepted")

    assert "accepted" == queue.items[0].verdict
    assert ["finding", "finding"] == [entry.key[0] for entry in desk.read() if entry.key[0] != "source"]


def test_note_is_kept(queue: ReviewQueue) -> None:
    """A note on what was not decided on makes it something to follow up; a later decision keeps the note."""
    noted = queue.annotate("Ask Beta.")
    assert noted is not None
    assert ("follow-up", "Ask Beta.", "quote.operator") == (noted.verdict, noted.note, rule(queue))

    queue.decide("accepted")
    assert ("accepted", "Ask Beta.") == (queue.items[0].verdict, queue.items[0].note)


def test_note_keeps_the_verdict(queue: ReviewQueue) -> None:
    """A note on what was decided on leaves the verdict as it is."""
    queue.decide("dismissed")
    queue.to_first()
    queue.annotate("Both are right.")

    assert ("dismissed", "Both are right.") == (queue.items[0].verdict, queue.items[0].note)


def test_note_on_what_is_decided_in_part(queue: ReviewQueue) -> None:
    """With a note, what was decided of a difference keeps its verdict and the rest is to follow up; to take it away
    decides on nothing."""
    queue.reject(queue.items[0].findings[0])
    queue.annotate("  ")
    assert ["wrong-pair", None] == [each.review and each.review.verdict for each in queue.items[0].findings]

    queue.annotate("Ask Beta.")
    assert [("wrong-pair", "Ask Beta."), ("follow-up", "Ask Beta.")] == [
        (each.review.verdict, each.review.note) for each in queue.items[0].findings if each.review
    ]


def test_note_on_what_the_filter_then_hides(queue: ReviewQueue, comparisons: Comparisons, desk: Desk) -> None:
    """A note stands on what it was written on, though somebody else decided meanwhile and the filter hides it."""
    queue.show(filter=Filter(statuses=("new",)))
    ReviewQueue(comparisons, Desk(desk.file, History())).decide("dismissed")
    queue.annotate("Mine.")

    assert [("dismissed", "Mine."), ("", "")] == [(item.verdict, item.note) for item in queue.items]


def test_withdraw(queue: ReviewQueue) -> None:
    """What is withdrawn is as if it had never been decided."""
    queue.decide("accepted", "A note.")
    queue.to_first()
    queue.withdraw()

    assert ("new", "", "quote.operator") == (queue.items[0].status, queue.items[0].note, rule(queue))


def test_alike(comparisons: Comparisons, desk: Desk) -> None:
    """What the same rule raised on the same values elsewhere is decided on with one step, and undone with one."""
    event, comparison = comparisons[0]
    copies = [
        evolve(finding, id=f"{number:012x}", pair=None, cluster=None)
        for number, finding in enumerate(comparison.findings)
    ]
    queue = ReviewQueue([(event, evolve(comparison, findings=(*comparison.findings, *copies)))], desk)

    assert ["quote.operator"] * 2 == [item.lead.rule for item in queue.alike()]
    queue.decide_alike("dismissed")
    assert 3 == queue.counts.decided
    queue.undo()
    assert 0 == queue.counts.decided


def test_filter(queue: ReviewQueue) -> None:
    """A filter shows what it admits and keeps the reviewer's place where it can."""
    queue.to_last()
    queue.show(filter=Filter(words="HURT police"))
    assert ["number.value"] == [item.lead.rule for item in queue.visible]
    assert "number.value" == rule(queue)

    queue.show(filter=Filter(outlets=("Gamma",)))
    assert ["quote.operator"] == [item.lead.rule for item in queue.visible]

    queue.show(filter=Filter(words="nothing of the kind"))
    assert (None, []) == (queue.current, queue.visible)
    assert queue.decide("accepted") is None

    queue.show(filter=Filter())
    assert 2 == len(queue.visible)


@pytest.mark.parametrize(
    ("filter", "expected"),
    [
        (Filter(rules=("quote",)), ["quote.operator"]),
        (Filter(rules=("number.value",)), ["number.value"]),
        (Filter(severities=("warning",)), []),
        (Filter(statuses=("known",)), ["quote.operator"]),
        (Filter(statuses=("new", "changed")), ["number.value"]),
        (Filter(verdicts=("accepted",)), ["quote.operator"]),
    ],
)
def test_filter_fields(queue: ReviewQueue, filter: Filter, expected: list[str]) -> None:
    """A filter asks for rules, severities, statuses and verdicts."""
    queue.decide("accepted")
    queue.show(filter=filter)

    assert expected == [item.lead.rule for item in queue.visible]


def test_deciding_what_the_filter_then_hides(queue: ReviewQueue) -> None:
    """Where only the undecided are shown, the next one takes the place of the one that was decided."""
    queue.show(filter=Filter(statuses=("new", "changed")))
    queue.decide("accepted")
    assert "number.value" == rule(queue)

    queue.decide("accepted")
    assert queue.current is None


def test_orders(queue: ReviewQueue) -> None:
    """A reviewer walks by cost, as the story goes, or from the least certain finding on."""
    queue.show(order="story")
    assert ["quote.operator", "number.value"] == [item.lead.rule for item in queue.visible]

    queue.show(order="uncertain")
    confidences = [item.lead.confidence for item in queue.items]
    assert sorted(confidences) == confidences


def test_walking(queue: ReviewQueue) -> None:
    """Walking stops at both ends; looking for the undecided goes round."""
    queue.to_previous()
    assert "quote.operator" == rule(queue)
    queue.to_last()
    queue.to_next()
    assert "number.value" == rule(queue)
    assert queue.to_next_undecided()
    assert "quote.operator" == rule(queue)
    assert queue.to_previous_undecided()
    assert "number.value" == rule(queue)
    queue.go_to(queue.items[0])
    assert "quote.operator" == rule(queue)


def test_what_cannot_be_kept(queue: ReviewQueue, desk: Desk) -> None:
    """When the file cannot be written, the error says so and nothing is decided."""
    desk.file.mkdir()

    with pytest.raises(ReviewsError, match=r"reviews\.jsonl: "):
        queue.decide("accepted")
    assert ("quote.operator", 0) == (rule(queue), queue.counts.decided)
