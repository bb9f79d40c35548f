"""What the interface says."""

from __future__ import annotations

import pytest
from attrs import evolve
from factories import make_comparison, make_event, make_finding, make_review, make_source

from crosscheck.findings.causes import cause_of
from crosscheck.findings.finding import Finding, Review
from crosscheck.reviews.evidence import Evidence
from crosscheck.reviews.item import Item
from crosscheck.reviews.queue import Counts
from crosscheck.sources.source import Unreadable
from crosscheck.tui.sentences import Sentences

SAYS = Sentences()


def make_item(*findings: Finding) -> Item:
    """A difference in an event of two outlets."""
    findings = findings or (make_finding(),)
    case = Evidence(make_event(), make_comparison(*findings))
    return Item(case, findings, ("bridge", cause_of(findings[0])))


def decided(verdict: str) -> Item:
    """A difference that was decided on."""
    return make_item(evolve(make_finding(), review=Review(verdict, "", "known", "0123456789ab")))


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (Counts(80, 31, {"error": 2, "warning": 7}), "31 of 80 decided · 2 errors left"),
        (Counts(80, 79, {"error": 0, "warning": 1}), "79 of 80 decided · 1 warning left"),
        (Counts(80, 78, {"error": 0, "info": 2}), "78 of 80 decided · 2 info left"),
        (Counts(80, 80, {"error": 0, "warning": 0}), "80 of 80 decided"),
    ],
)
def test_how_far(counts: Counts, expected: str) -> None:
    """The counter says how many are decided, and how many of the most costly are left."""
    assert expected == SAYS.how_far(counts)


def test_comparing() -> None:
    """While events are compared, it is said which one and how many there are."""
    event = make_event()
    assert "Comparing event: bridge, 2 outlets …" == SAYS.comparing(0, [event])
    assert "Comparing event 2 of 2: bridge, 2 outlets …" == SAYS.comparing(1, [event, event])


def test_nothing_found() -> None:
    """Where nothing differs, it is said how much was compared, and what can be looked at all the same."""
    assert (
        "Nothing differs that is worth a look: 2 outlets, 0 quotes and 0 aligned passages compared. "
        "P shows the passages, f what is only for information."
    ) == SAYS.nothing_found([(make_event(), make_comparison())])


def test_one_outlet() -> None:
    """Where there is one outlet only, it is said where another one is to be put."""
    source = make_source()
    said = SAYS.nothing_found([(make_event(source), make_comparison(sources=(source,)))])
    assert said.startswith("sources/bridge: one outlet only; there is nothing to compare it with. Put another")


def test_all_decided() -> None:
    """When everything is decided, it is counted how; before, nothing is said."""
    assert "" == SAYS.all_decided([])
    assert "" == SAYS.all_decided([decided("accepted"), make_item()])
    items = [decided("dismissed"), decided("accepted"), decided("dismissed"), decided("wrong-pair")]
    assert (
        "Everything is decided: 2 dismissed, 1 accepted, 1 wrong pair. r shows the report, f what to look at again."
    ) == SAYS.all_decided(items)


def test_decided() -> None:
    """What was decided is said with the way back."""
    assert "Wrong pair: quote.operator. u takes it back." == SAYS.decided(decided("wrong-pair"), "wrong-pair")
    said = SAYS.decided(decided("accepted"), "accepted", 3)
    assert "Accepted and 3 more like it: quote.operator. u takes it back." == said


def test_what_was_decided_before() -> None:
    """Of what was decided otherwise before it is said that it is left so; of what was decided so, that it was."""
    item = make_item(
        evolve(make_finding(), review=make_review("wrong-pair")),
        evolve(make_finding(id="1" * 12), review=make_review("accepted")),
    )
    said = SAYS.decided(item, "accepted")
    assert "Accepted: quote.operator; as before: 1 wrong pair. u takes it back." == said
    assert "Already accepted: quote.operator." == SAYS.already("accepted", "quote.operator")


def test_compared_again() -> None:
    """Comparing again tells of differences with a finding that was not there, and of those of which none is left."""
    one, two, three = (make_finding(id=digit * 12) for digit in "123")
    assert "Compared again: nothing new." == SAYS.compared_again([make_item(one)], [make_item(one)])
    assert "Compared again: 1 new." == SAYS.compared_again([make_item(one)], [make_item(one, two)])
    both = [make_item(one), make_item(two)]
    assert "Compared again: 2 new, 1 gone." == SAYS.compared_again([make_item(two)], [make_item(three), *both[:1]])


def test_noted() -> None:
    """A note that makes something to be followed up says so, and that a check passes it."""
    assert "Noted, to follow up: a check passes it. u takes it back." == SAYS.noted("Ask.", True, follows=True)
    assert "Noted." == SAYS.noted("Ask.", True)
    assert "The note is gone." == SAYS.noted("", True)
    assert "The note is as it was." == SAYS.noted("Ask.", False)


def test_keys_are_those_that_are_set() -> None:
    """A key that was changed is called by its new name."""
    said = Sentences({"undo": "ctrl+b,escape"}).decided(decided("accepted"), "accepted")
    assert "Accepted: quote.operator. ctrl+b takes it back." == said


def test_changed_on_disk() -> None:
    """Of many files that changed, two are named."""
    assert "Changed on disk since it was compared: a.md. R compares again." == SAYS.changed_on_disk(["a.md"])
    assert "a.md, b.md and 2 more." in SAYS.changed_on_disk(["a.md", "b.md", "c.md", "d.md"])


def test_what_is_left_out() -> None:
    """Files that could not be read, and events of one outlet beside others, are named."""
    broken = make_event(unreadable=(Unreadable("sources/bridge/gamma.md", 1, "it is empty"),))
    alone = make_event(make_source(), id="pier")
    comparison = make_comparison()
    assert "" == SAYS.what_is_left_out([(make_event(), comparison)])
    assert (
        "Could not be read and was left out: sources/bridge/gamma.md. One outlet only, nothing to compare with: pier."
    ) == SAYS.what_is_left_out([(broken, comparison), (alone, comparison)])
