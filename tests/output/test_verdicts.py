"""What was decided, in words."""

from __future__ import annotations

import pytest
from factories import make_finding

from crosscheck.findings.finding import Finding, Review
from crosscheck.output.verdicts import phrases
from crosscheck.reviews.decision import VERDICTS


def decided(id: str, verdict: str = "", note: str = "", status: str = "known") -> Finding:
    """A finding on which this was decided."""
    return make_finding(id=id, review=Review(verdict, note, status, id) if verdict else None)


def test_nothing_decided() -> None:
    """Of what nobody decided on nothing is said."""
    assert [] == phrases([decided("a"), decided("b")])


@pytest.mark.parametrize("verdict", VERDICTS.values())
def test_every_verdict(verdict: str) -> None:
    """Every verdict has a mark and a word, with the note behind it."""
    (phrase,) = phrases([decided("a", verdict, "because")])

    mark, words = phrase.split(" ", 1)
    assert (1, f"{verdict.replace('wrong-pair', 'wrong pair')}: because") == (len(mark), words)


def test_not_all_alike() -> None:
    """Where findings of one difference were not decided on alike, it is said which."""
    found = [decided("a", "accepted"), decided("b", "accepted"), decided("c", "dismissed", "same thing"), decided("d")]

    assert ["✓ accepted (a, b)", "× dismissed (c): same thing"] == phrases(found)


def test_changed() -> None:
    """What was decided before the sentence was rewritten is told as such."""
    assert ["~ changed since the decision (≠ wrong pair): another bridge"] == phrases(
        [decided("a", "wrong-pair", "another bridge", "changed")]
    )
