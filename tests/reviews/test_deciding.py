"""What a decision does to the reviews."""

from __future__ import annotations

import pytest
from factories import make_comparison, make_decision, make_event, make_finding, make_place, make_source

from crosscheck.alignment.spans import Pair, Span
from crosscheck.errors import ReviewsError
from crosscheck.reviews.content import Change, Reviews, changes_between
from crosscheck.reviews.deciding import clean, decide, decide_all, note_on, withdraw
from crosscheck.reviews.evidence import Evidence

FINDING = make_finding(pair=None)
BESIDE = Span("bridge/beta", 0, 7, "another")
CASE = Evidence(make_event(), make_comparison(FINDING))


def test_unknown_verdict() -> None:
    """A verdict that does not exist is an error that names those that do."""
    with pytest.raises(ReviewsError, match="there is no verdict 'agreed'; there are accepted, dismissed, wrong-pair"):
        decide(Reviews(), CASE, FINDING, "agreed")


def test_no_pair() -> None:
    """Where there is no pair none can be wrong."""
    with pytest.raises(ReviewsError, match="is about no pair, so none is wrong"):
        decide(Reviews(), CASE, FINDING, "wrong-pair")


def test_latest_holds() -> None:
    """A second decision takes the place of the first, and keeps its note unless there is another."""
    first = decide(Reviews(), CASE, FINDING, "accepted", "  because ")
    second = decide(first, CASE, FINDING, "dismissed")
    third = decide(second, CASE, FINDING, "dismissed", "")

    assert ["because", "because", ""] == [note_on(each, CASE, FINDING) for each in (first, second, third)]
    assert [len(first)] * 2 == [len(second), len(third)]


def test_each_keeps_its_own_note() -> None:
    """What is decided on in one go keeps the note of each finding, though it was the pair that had it."""
    pair = Pair("bridge/q1", "quote", "altered", 90, Span("bridge/alpha", 0, 9, "one thing"), BESIDE)
    findings = make_finding(), make_finding(id="f" * 12)
    case = Evidence(make_event(), make_comparison(*findings, pairs=(pair,)))
    wrong = decide(Reviews(), case, findings[0], "wrong-pair", "another bridge")
    accepted = decide_all(wrong, case, findings, "accepted")

    assert ["another bridge"] * 2 == [note_on(accepted, case, finding) for finding in findings]


def test_withdraw() -> None:
    """Withdrawing what was not decided changes nothing."""
    reviews = Reviews().adding(make_decision("fedcba987654"))

    assert reviews == withdraw(reviews, CASE, FINDING)


def test_notes_can_be_written() -> None:
    """Half a character, as a terminal may hand it over, does not keep a note from being kept."""
    assert "caf?" == clean(" caf\udce9\n")


def test_unreadable_source() -> None:
    """A file that could not be read is called by its path, and no text of it was reviewed."""
    finding = make_finding(make_place("", path="sources/bridge/beta.md", text=""), rule="source.unreadable", pair=None)
    (decision,) = decide(Reviews(), CASE, finding, "accepted")

    assert ("sources/bridge/beta.md",) == getattr(decision, "outlets", None)


LONG = " ".join(f"word{number}" for number in range(200))


@pytest.mark.parametrize(
    ("word", "begin", "end"),
    [("word3", "word0 word1", " […]"), ("word100", "[…] word", " […]"), ("word199", "[…] word", "word199")],
)
def test_long_sentences(word: str, begin: str, end: str) -> None:
    """Of a long sentence the part around the place is kept, cut between words and marked."""
    at = LONG.index(word)
    place = make_place(text=word, start=at, end=at + len(word))
    case = Evidence(make_event(make_source(LONG)), make_comparison(sources=(make_source(LONG),)))
    (words,) = case.words(make_finding(place))

    assert words.startswith(begin)
    assert words.endswith(end)
    assert {word} < set(words.split()) <= {*LONG.split(), "[…]"}
    assert len(words) < 260


def test_changes() -> None:
    """Between two states stands what was added, taken away and replaced, and nothing else."""
    old, new = make_decision(), make_decision(verdict="dismissed")
    gone, come, kept = (make_decision(f"{digit * 12}") for digit in "abc")
    changes = changes_between(Reviews().adding(old, gone, kept), Reviews().adding(new, come, kept))

    assert [Change(old, new), Change(gone, None), Change(None, come)] == changes
    assert [old.key, gone.key, come.key] == [change.key for change in changes]
    assert Change(new, old) == changes[0].reversed
