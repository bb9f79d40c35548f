"""Numbers that are none by themselves, in sentences in which nothing else differs."""

from __future__ import annotations

import pytest
from makers import findings_of, only_finding

REST = " The river froze in January. Nobody else was awake in the tower that night."


@pytest.mark.parametrize(
    ("left", "right", "message"),
    [
        (
            "A soldier was killed in the blast near Vellmouth.",
            "Two soldiers were killed in the blast near Vellmouth.",
            "Alpha gives A soldier, Beta Two (soldier killed).",
        ),
        (
            "The blast near Vellmouth killed 3 young soldiers on Monday.",
            "The blast near Vellmouth killed a young soldier on Monday.",
            "Alpha gives 3, Beta a young soldier (soldiers killed).",
        ),
        (
            "A man was killed in the blast near Harrow.",
            "Two men were killed in the blast near Harrow.",
            "Alpha gives A man, Beta Two (man killed).",
        ),
        (
            "Flight 417 landed in Vellmouth on Monday.",
            "Flight 471 landed in Vellmouth on Monday.",
            "Alpha gives Flight 417, Beta Flight 471 (flight).",
        ),
        (
            "Two of the dead drove around a barrier on Route 91, Sheriff Ann Hale said.",
            "Two of the dead drove around a barrier on Route 19 and were swept away.",
            "Alpha gives Route 91, Beta Route 19 (route).",
        ),
        (
            "The lorry hit a bridge on the M6 near Vellmouth at dawn.",
            "The lorry hit a bridge on the M5 near Vellmouth at noon.",
            "Alpha gives M6, Beta M5 (M).",
        ),
        (
            "Flight AU417, bound for Vellmouth, turned back at dawn.",
            "Flight AU471, bound for Vellmouth, turned back at dawn.",
            "Alpha gives AU417, Beta AU471 (AU).",
        ),
    ],
)
def test_number_that_is_all_that_differs(left: str, right: str, message: str) -> None:
    """An article counts as one beside a number, and a labelled number is compared with one of the same label."""
    found = only_finding("number.value", left + REST, right + REST)

    assert "warning" == found.severity
    assert message == found.message


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "A soldier was killed in the blast near Vellmouth.",
            "Two soldiers were killed in the blast near Harrow at dawn.",
            id="other words",
        ),
        pytest.param(
            "A soldier was killed in the blast near Vellmouth.",
            "A sailor was killed in the blast near Vellmouth.",
            id="no number",
        ),
        pytest.param(
            "A soldier was killed in the blast near Vellmouth.",
            "Two soldiers were killed in the blast near Vellmouth. A soldier was hurt.",
            id="the other's one elsewhere",
        ),
        pytest.param(
            "A soldier was killed in the blast near Vellmouth. Two soldiers were hurt.",
            "Two soldiers were killed in the blast near Vellmouth.",
            id="the other's two elsewhere",
        ),
        pytest.param(
            "It was a historic day for the town of Vellmouth.",
            "It was an historic day for the town of Vellmouth.",
            id="two articles",
        ),
        pytest.param(
            "Flight 417 landed in Vellmouth on Monday. Flight 471 did not.",
            "Flight 471 landed in Vellmouth on Monday.",
            id="the other flight elsewhere",
        ),
        pytest.param(
            "At dawn two boats hit a barrier on Route 91.",
            "A week before, by a truck with two boats, a wall on Route 19 was hit.",
            id="two roads in other words",
        ),
        pytest.param(
            "“A soldier was killed in the blast near Vellmouth,” said Hale.",
            "“Two soldiers were killed in the blast near Vellmouth,” said Hale.",
            id="inside marks",
        ),
    ],
)
def test_what_may_be_two_facts_is_silent(left: str, right: str) -> None:
    """Another word that differs, or the other's version elsewhere, makes no finding."""
    assert [] == findings_of("number.value", left + REST, right + REST)
    assert [] == findings_of("number.value", right + REST, left + REST)
