"""Which numbers of two sentences fill the same slot."""

from __future__ import annotations

import pytest

from crosscheck.findings.number_slots import find_rivals
from crosscheck.language.numbers.grammar import find_numbers
from crosscheck.language.words import read_words


def rivals(left: str, right: str) -> list[tuple[str, str]]:
    """The rivals of two sentences, as printed."""
    numbers = (find_numbers(text, 0, len(text)) for text in (left, right))
    found = find_rivals(*numbers, read_words(left), read_words(right))
    return [(one.text, other.text) for one, other in found]


def test_one_thing_counted_twice_is_one_slot() -> None:
    """Two numbers of one noun among like words are rivals."""
    assert [("17", "19")] == rivals("The storm hurt 17 passengers at dawn.", "The storm hurt 19 passengers at dawn.")


def test_numbers_that_agree_are_set_aside_first() -> None:
    """A number with an equal partner is nobody's rival."""
    left = "The storm sank 17 boats and 40 nets of the bakers."
    right = "The storm sank 17 boats and 60 nets of the bakers."
    assert [("40", "60")] == rivals(left, right)


def test_each_number_has_one_rival_at_most() -> None:
    """The likeliest rival is taken, and the rest stay alone."""
    left = "The storm sank 17 boats at the old pier."
    right = "The storm sank 19 boats at the old pier and 23 boats at sea."
    assert [("17", "19")] == rivals(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("The storm sank 17 boats.", "The storm sank 19 nets.", id="another thing"),
        pytest.param("The pier is 17 meters long.", "The pier is 19 feet long.", id="another unit"),
        pytest.param("The pier cost $17 in all.", "The pier lost 19 percent in all.", id="another kind"),
        pytest.param("The storm hurt 17 people.", "The storm killed 19 people.", id="another role"),
        pytest.param("The storm sank 17 boats.", "The storm sank 17 boats.", id="the same value"),
        pytest.param("The storm sank 17 boats.", "The storm sank boats.", id="one number only"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_other_slots_have_no_rivals(left: str, right: str) -> None:
    """Another thing, unit, kind or role, or the same value, is no rival."""
    assert [] == rivals(left, right)


def test_order_of_the_sentences_does_not_matter() -> None:
    """Rivals are rivals in both orders."""
    left, right = "The storm hurt 17 passengers at dawn.", "At dawn 19 passengers were hurt by the storm."
    assert [pair[::-1] for pair in rivals(left, right)] == rivals(right, left)
