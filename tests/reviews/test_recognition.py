"""Knowing a finding again whose sentence was rewritten."""

from __future__ import annotations

from factories import make_decision, make_wrong_pair

from crosscheck.reviews.recognition import Side, recognise, similarity

OUTLETS = ("Alpha", "Beta")
OLD = "Police said 17 people were hurt on the old pier."
NEW = "Police said on Tuesday that 17 people were hurt on the old pier."
OTHER = "The council of Vellmouth voted to spend more on repairs."


def side(*words: str, outlets: tuple[str, ...] = OUTLETS, values: tuple[str, ...] = ("17", "19")) -> Side:
    """What a finding shows now."""
    return Side(outlets, words, values)


DECISION = make_decision(words=(OLD, OLD.replace("17", "19")), values=("17", "19"))


def test_rewritten_sentence() -> None:
    """A sentence with some words more is known again."""
    assert [(DECISION, 1)] == recognise([DECISION], [side(OTHER, OTHER), side(NEW, OLD.replace("17", "19"))], 60)


def test_another_order_of_the_outlets() -> None:
    """Which outlet was read first makes no difference."""
    turned = side(OLD.replace("17", "19"), NEW, outlets=("Beta", "Alpha"), values=("19", "17"))

    assert [(DECISION, 0)] == recognise([DECISION], [turned], 60)


def test_other_outlets() -> None:
    """The same words of another outlet are another finding."""
    assert [] == recognise([DECISION], [side(NEW, OLD, outlets=("Alpha", "Gamma"))], 60)


def test_another_sentence() -> None:
    """It is not enough that one of the outlets says the same."""
    assert [] == recognise([DECISION], [side(OLD, OTHER)], 60)


def test_each_once() -> None:
    """Of two decisions that are like one finding the more alike is taken, and of two findings as well."""
    near = make_decision("fedcba987654", words=(NEW, NEW), values=("17", "19"))

    assert [(near, 0)] == recognise([DECISION, near], [side(NEW, NEW)], 60)
    assert [(near, 1)] == recognise([near], [side(OLD, OLD), side(NEW, NEW)], 60)


def test_several_findings_of_one_sentence() -> None:
    """Of several findings in one sentence each decision finds that with its own values."""
    decisions = [
        make_decision(f"{number:012x}", words=(OLD, OLD), values=values)
        for number, values in enumerate([("17", "19"), ("old", "new")])
    ]
    found = [side(NEW, NEW, values=("old", "new")), side(NEW, NEW)]

    assert [(decisions[0], 1), (decisions[1], 0)] == recognise(decisions, found, 60)


def test_pairs() -> None:
    """A wrong pair is known again by its passages."""
    pair = make_wrong_pair(words=(OLD, OTHER))

    assert [(pair, 0)] == recognise([pair], [Side(OUTLETS, (NEW, OTHER))], 60)


def test_similarity() -> None:
    """Sentences are as alike as those of the least alike outlet; case and the shape of marks make no difference."""
    assert 100 == similarity(side("“A”", "b"), side('"a"', "B"))
    assert 0 == similarity(side("same", "abc"), side("same", "xyz"))
