"""At which stage a sentence puts something."""

from __future__ import annotations

import pytest
from makers import make_statement

from crosscheck.language.polarity.stages import find_intents, find_rivals, find_stages


def rivals(left: str, right: str) -> list[tuple[str, str, str]]:
    """The family and the rival stages of two sentences, as printed."""
    ours, theirs = make_statement(left), make_statement(right)
    return [
        (one.family, ours.printed(one.first, one.last), theirs.printed(other.first, other.last))
        for one, other in find_rivals(find_stages(ours), find_stages(theirs))
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("He was charged.", "He was convicted.", [("a criminal case", "charged", "convicted")]),
        ("It was proposed.", "It was approved.", [("a bill or a plan", "proposed", "approved")]),
        ("It was suspended.", "It was called off.", [("a service or an event", "suspended", "called off")]),
        ("She resigned.", "She was fired.", [("leaving an office", "resigned", "fired")]),
        ("Two are missing.", "Two are dead.", [("what became of people", "missing", "dead")]),
    ],
)
def test_two_stages_of_one_family_are_rivals(left: str, right: str, expected: list[tuple[str, str, str]]) -> None:
    """Stages in any inflection, words or phrases, are rivals in both orders."""
    assert expected == rivals(left, right)
    assert [(family, other, one) for family, one, other in expected] == rivals(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("He was accused.", "He allegedly lied.", id="one stage in two words"),
        pytest.param("He was charged.", "He was charged and convicted.", id="both stages there"),
        pytest.param("He was charged.", "He resigned.", id="two families"),
        pytest.param("He was charged.", "He left.", id="one stage"),
    ],
)
def test_other_stages_are_no_rivals(left: str, right: str) -> None:
    """One stage, both stages on one side, or two families are no rivals."""
    assert [] == rivals(left, right)


def test_only_some_families_are_ordered() -> None:
    """A case goes on; a sailing that is canceled was not suspended."""
    (charged,) = find_stages(make_statement("He was charged."))
    (canceled,) = find_stages(make_statement("It was canceled."))

    assert charged.ordered
    assert not canceled.ordered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They plan to close the mill.", [("plan to", "close", "planned")]),
        ("He threatened to sue.", [("threatened to", "sue", "threatened")]),
        ("She is considering resigning.", [("considering", "resigning", "considered")]),
        ("They tried to flee.", [("tried to", "flee", "tried")]),
        ("They plan a fair.", []),
        ("They said they want to.", []),
    ],
)
def test_an_intent_is_about_one_act(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each phrase says of the next word of content that it is meant, tried or threatened."""
    statement = make_statement(text)
    found = [
        (statement.printed(each.first, each.last), statement.printed(each.predicate), each.kind)
        for each in find_intents(statement)
    ]
    assert expected == found
