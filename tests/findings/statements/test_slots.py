"""Which words of two sentences fill the same slot."""

from __future__ import annotations

from typing import Any

import pytest
from makers import make_statement

from crosscheck.findings.statements.slots import Likeness, Slot, compare_slots, names_a_day
from crosscheck.language.polarity.statements import Statement


def slot(text: str, word: str, **fields: Any) -> Slot:
    """A word of a sentence as a slot."""
    statement = make_statement(text)
    at = statement.folds.index(word)
    return Slot(statement, at, at, **fields)


def likeness(left: Slot, right: Slot, closeness: int = 60) -> Likeness | None:
    """How alike two slots are, the same in both orders."""
    found, turned = compare_slots(left, right, closeness), compare_slots(right, left, closeness)
    assert (found is None) == (turned is None)
    if found is not None and turned is not None:
        assert (set(found.shared), found.share) == (set(turned.shared), turned.share)
    return found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(("Its shares rose 3 percent.", "rose"), ("Its shares fell 3 percent.", "fell"), id="all the same"),
        pytest.param(
            ("Its shares rose in Vellmouth.", "rose"),
            ("The firm, whose shares fell in Vellmouth on Monday, is old.", "fell"),
            id="in a relative clause",
        ),
        pytest.param(
            ("The board rejected the plan.", "rejected"),
            ("The plan was accepted by the board.", "accepted"),
            id="a passive",
        ),
        pytest.param(
            ("The board rejected the plan.", "rejected"), ("The plan was accepted.", "accepted"), id="nobody named"
        ),
        pytest.param(
            ("Hale, the mayor, rejected it in Vellmouth in May.", "rejected"),
            ("Hale accepted it in Vellmouth in May.", "accepted"),
            id="an apposition",
        ),
        pytest.param(
            ("He rejected the plan of the bakers.", "rejected"),
            ("Hale accepted the plan of the bakers.", "accepted"),
            id="a pronoun",
        ),
    ],
)
def test_one_subject_and_one_object_make_one_slot(left: tuple[str, str], right: tuple[str, str]) -> None:
    """Words of the same subject and object fill one slot, in active and in passive clauses."""
    assert likeness(slot(*left), slot(*right)) is not None


def test_body_and_its_part_are_one_subject() -> None:
    """What the Senate does an outlet may have Congress do; each side's own word is named."""
    senate = slot("The Senate rejected the plan of the bakers.", "rejected")
    congress = slot("Congress accepted the plan of the bakers.", "accepted")
    found, turned = compare_slots(senate, congress, 60), compare_slots(congress, senate, 60)

    assert found
    assert turned
    assert ("Senate", "Congress") == (found.printed[0], turned.printed[0])
    assert (1, found.share) == (found.subjects, turned.share)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            ("Hale rejected the plan in May.", "rejected"), ("Virk accepted the plan in May.", "accepted"), id="subject"
        ),
        pytest.param(
            ("Hale rejected the plan.", "rejected"), ("Hale accepted the ring.", "accepted"), id="another object"
        ),
        pytest.param(
            ("Vellmouth beat Harrow.", "beat"), ("Harrow lost to Vellmouth.", "lost"), id="subject and object swapped"
        ),
        pytest.param(
            ("The board rejected the plan.", "rejected"),
            ("The ring was accepted by the board.", "accepted"),
            id="another object of a passive",
        ),
        pytest.param(
            ("The board rejected the plan.", "rejected"),
            ("The plan was accepted by Hale.", "accepted"),
            id="another agent",
        ),
        pytest.param(
            ("Its shares rose in Harrow trading on Monday.", "rose"),
            ("Its shares fell in Harrow trading on Tuesday.", "fell"),
            id="two weekdays",
        ),
        pytest.param(
            ("Its shares rose in Harrow trading in 2019.", "rose"),
            ("Its shares fell in Harrow trading in 2021.", "fell"),
            id="two years",
        ),
        pytest.param(("It rose.", "rose"), ("It fell.", "fell"), id="nothing around it"),
        pytest.param(
            ("They met before the vote in May.", "before"), ("We sang after the vote of bakers.", "after"), id="light"
        ),
    ],
)
def test_another_subject_or_object_is_another_slot(left: tuple[str, str], right: tuple[str, str]) -> None:
    """Words that say who or what else it is about make another slot."""
    assert likeness(slot(*left), slot(*right)) is None


def test_what_is_set_aside_does_not_count() -> None:
    """A cue is no part of what two clauses share, or do not."""
    text = "Hale allegedly rejected the plan."
    plain = slot("Hale rejected the plan.", "rejected")

    found = likeness(slot(text, "rejected", aside=(1,)), plain)

    assert found is not None
    assert 1 == found.share


def test_subject_of_its_own_meets_any_other() -> None:
    """Whom "nobody" denies may be called anything."""
    left, right = "Nobody was hurt in the fire.", "Two sailors were hurt in the fire."

    assert likeness(slot(left, "hurt", aside=(0,), free=True), slot(right, "hurt")) is not None
    assert likeness(slot(left, "hurt", aside=(0,)), slot(right, "hurt"), closeness=0) is None


def test_sentences_beside_aligned_ones_must_be_more_alike() -> None:
    """What is enough between aligned sentences is not enough between their neighbours."""
    left = slot("The board rejected the plan on Monday.", "rejected")
    right = slot("The board accepted the plan of the bakers after a long debate.", "accepted")

    assert likeness(left, right) is not None
    assert likeness(left, right, closeness=0) is None


def test_likeness_says_what_is_shared() -> None:
    """The words that both clauses have are named."""
    found = likeness(slot("Its shares rose in Harrow.", "rose"), slot("The share fell in Harrow.", "fell"))

    assert found is not None
    assert "the clauses share “shares”, “Harrow”" == found.why


def test_a_day_that_both_name_is_known() -> None:
    """A weekday, a month or a year among the shared words is named by both."""
    on_monday = likeness(slot("Its shares rose on Monday.", "rose"), slot("Its shares fell on Monday.", "fell"))
    in_harrow = likeness(slot("Its shares rose in Harrow.", "rose"), slot("Its shares fell in Harrow.", "fell"))

    assert on_monday is not None
    assert in_harrow is not None
    assert [True, False] == [names_a_day(on_monday), names_a_day(in_harrow)]


def test_only_words_that_count_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a sentence of thousands of words those around a slot are looked at, and no others."""
    asked: list[int] = []
    is_content = Statement.is_content

    def count(statement: Statement, at: int) -> bool:
        asked.append(at)
        return is_content(statement, at)

    clauses = ", ".join(f"the council closed harbor {'abc'[number % 3] * (number // 3 + 1)}" for number in range(200))
    text = f"Officials said {clauses}, and the mayor opened the bridge, and {clauses}."
    one, other = slot(text, "opened"), slot(text, "opened")
    monkeypatch.setattr(Statement, "is_content", count)
    assert likeness(one, other) is not None
    assert len(asked) < 200
