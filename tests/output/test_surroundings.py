"""What stands around a passage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text

from crosscheck.output.surroundings import surroundings

STORY = "One is here. Two is here.\n\nThree is here. Four is here. Five is here.\n\nSix is here."


@pytest.mark.parametrize(
    ("words", "more", "expected"),
    [
        ("Four is", 0, "Four is here."),
        ("is here. Four", 0, "Three is here. Four is here."),
        ("Four", 1, "Three is here. Four is here. Five is here."),
        ("Four", 2, "Two is here.\n\nThree is here. Four is here. Five is here.\n\nSix is here."),
        ("Four", 9, STORY),
        ("One", 1, "One is here. Two is here."),
    ],
)
def test_surroundings(words: str, more: int, expected: str) -> None:
    """A passage is shown in its whole sentences, and with as many more as are asked for, across paragraphs."""
    start = STORY.index(words)
    begin, finish = surroundings(STORY, start, start + len(words), more)
    assert expected == STORY[begin:finish]


@given(any_text, st.data())
def test_surroundings_hold_the_passage(text: str, data: st.DataObject) -> None:
    """Whatever the text, the passage is inside its surroundings, and they are inside the text."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    begin, finish = surroundings(text, start, end, data.draw(st.integers(0, 3)))
    assert 0 <= begin <= start <= end <= finish <= len(text)
