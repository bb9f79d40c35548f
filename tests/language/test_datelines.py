"""Where a sentence with a dateline begins to tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import any_text

from crosscheck.language.datelines import after_dateline


def telling(sentence: str) -> str:
    """What is left of a sentence after its dateline."""
    return sentence[after_dateline(sentence, 0, len(sentence)) :]


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT VELL (Meridian) – ",
        "PORT VELL — ",
        "VELLMOUTH, Carrick (AP) -- ",
        "VELLMOUTH, Oct. 13 (Meridian) - ",
        "ST. OLAVE, Carrick — ",
        "Port Vell (Meridian) — ",
        "VELLMOUTH—",
    ],
)
def test_datelines_are_passed_over(dateline: str) -> None:
    """Place, day and agency before a dash belong to no telling."""
    assert "The old bridge fell." == telling(f"{dateline}The old bridge fell.")


def test_a_quote_may_follow_a_dateline() -> None:
    """A mark of quotation begins a telling as a capital does."""
    assert "“It fell,” said Virk." == telling("PORT VELL — “It fell,” said Virk.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The old bridge fell.",
        "The mayor — Ann Hale — left.",
        "NATO — the alliance — met.",
        "F.B.I. agents met.",
        "X-RAY machines broke.",
        "PORT VELL —",
        "",
    ],
)
def test_other_dashes_are_part_of_the_telling(sentence: str) -> None:
    """A dash inside a sentence, or one that nothing follows, makes no dateline."""
    assert sentence == telling(sentence)


@given(any_text)
def test_the_telling_lies_in_the_sentence(text: str) -> None:
    """Whatever the text, the telling begins in it and is empty only where the text is."""
    at = after_dateline(text, 0, len(text))
    assert at == 0 or 0 < at < len(text)
