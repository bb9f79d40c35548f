"""What can be chosen in the filter dialog, and what comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import make_comparison, make_event, make_finding, make_place

from crosscheck.reviews.desk import Desk
from crosscheck.reviews.history import History
from crosscheck.reviews.queue import ReviewQueue
from crosscheck.reviews.selection import Filter
from crosscheck.tui.filtering import choices_for, filter_from, words_for


def make_queue(tmp_path: Path) -> ReviewQueue:
    """An error and a note."""
    other = make_finding(
        make_place(value="5"), make_place("bridge/beta", "6"), id="ba9876543210", rule="number.value", severity="note"
    )
    return ReviewQueue([(make_event(), make_comparison(make_finding(), other))], Desk(tmp_path / "r.jsonl", History()))


def test_choices(tmp_path: Path) -> None:
    """All that the items differ in can be chosen, with how many there are; nothing is chosen at first."""
    choices = choices_for(make_queue(tmp_path))
    assert [
        ("severity", "error (1)"),
        ("severity", "note (1)"),
        ("status", "nobody decided (2)"),
        ("outlet", "Alpha (2)"),
        ("outlet", "Beta (2)"),
        ("rule", "number.value (1)"),
        ("rule", "quote.operator (1)"),
    ] == [(choice.field, choice.words) for choice in choices]
    assert not any(choice.is_on for choice in choices)


@pytest.mark.parametrize(
    "filter",
    [
        Filter(),
        Filter(severities=("info",)),
        Filter(severities=("error", "info"), outlets=("Beta",)),
        Filter(words="hurt", rules=("quote.operator",)),
    ],
)
def test_as_many_are_shown(filter: Filter, tmp_path: Path) -> None:
    """Where a value is chosen, as many rows are shown as stood beside it, with what else is asked for."""
    quiet = make_finding(make_place(), id="c" * 12, rule="claim.single-source", severity="info", pair=None)
    other = make_finding(message="17 were hurt.", id="d" * 12, rule="number.value", severity="note", cluster="k")
    comparison = make_comparison(make_finding(), quiet, other)
    queue = ReviewQueue([(make_event(), comparison)], Desk(tmp_path / "r.jsonl", History()))
    queue.show(filter=filter)
    choices = choices_for(queue)

    assert choices
    for choice in choices:
        chosen = {(each.field, each.value) for each in choices if each.is_on and each.field != choice.field}
        queue.show(filter=filter_from({*chosen, (choice.field, choice.value)}, filter.words))
        assert choice.words.endswith(f" ({len(queue.visible)})"), choice


def test_what_is_on(tmp_path: Path) -> None:
    """What the filter asks for now is chosen."""
    queue = make_queue(tmp_path)
    queue.show(filter=Filter(rules=("number.value",)))
    assert ["number.value"] == [choice.value for choice in choices_for(queue) if choice.is_on]


def test_filter_from() -> None:
    """Several of a kind are alternatives; kinds that nothing was chosen of stay as by default; words stay."""
    chosen = [("rule", "number.value"), ("rule", "quote.operator"), ("decision", "accepted")]
    assert Filter(words="pier", rules=("number.value", "quote.operator"), verdicts=("accepted",)) == filter_from(
        chosen, "pier"
    )
    assert Filter() == filter_from([], "")


def test_words_for() -> None:
    """A filter is told in words, without what is so by default."""
    assert "" == words_for(Filter())
    assert "“pier”, nobody decided or changed since it was decided, quote.operator" == words_for(
        Filter(words=" pier ", statuses=("new", "changed"), rules=("quote.operator",))
    )
