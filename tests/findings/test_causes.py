"""What findings have in common that show one difference; how rows are made of it is tested there."""

from __future__ import annotations

from factories import make_finding, make_place

from crosscheck.findings.causes import cause_of, reading


def test_values_make_the_cause() -> None:
    """Findings of one pair and rule with the same values have one cause, whichever side has which."""
    six, five = make_place(value="six"), make_place("bridge/beta", "5")

    assert cause_of(make_finding(six, five)) == cause_of(make_finding(five, six, id="f" * 12))
    assert cause_of(make_finding(six, five)) != cause_of(make_finding(six, six))


def test_people_are_of_the_event() -> None:
    """What two outlets call a person is one difference, beside whatever words; in another event it is another."""
    clerk, mayor = make_place(value="clerk"), make_place("bridge/beta", "mayor")
    elsewhere = make_place("flood/alpha", "clerk"), make_place("flood/beta", "mayor")
    found = make_finding(clerk, mayor, rule="attribution.role", pair="bridge/q1")

    assert cause_of(found) == cause_of(make_finding(mayor, clerk, rule="attribution.role", pair="bridge/q2"))
    assert cause_of(found) != cause_of(make_finding(*elsewhere, rule="attribution.role"))


def test_no_values() -> None:
    """A finding without values has a cause of its own."""
    assert cause_of(make_finding(make_place())) != cause_of(make_finding(make_place(), id="f" * 12))


def test_readings() -> None:
    """Case makes no other reading; a speaker is read by the last word of his name."""
    assert reading("quote.wording", " Old  Pier") == reading("quote.wording", "old pier")
    assert reading("attribution.speaker", "Mayor Ann Hale") == reading("attribution.speaker", "Hale")
    assert reading("quote.wording", "Ann Hale") != reading("quote.wording", "Hale")
