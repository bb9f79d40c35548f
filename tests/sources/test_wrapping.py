"""Lines that end where a screen ended."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.sources.wrapping import unwrap

PARAGRAPHS = (
    "The bridge over the Vell stays open for now, the council decided on Monday after a long and bitter evening, but "
    "nobody knows for how long the old ferry can be kept in service.",
    "“We will not close the bridge this winter,” said Mayor Ann Hale, who had been asked about it for weeks. "
    "“And we will not close the ferry either. That is a promise, and I keep my promises.”",
    "Traders on both banks were relieved. They had feared for their trade since the autumn, when a lorry hit a pier.",
)


def wrapped(width: int, start: str = "") -> str:
    """The paragraphs broken after so many characters, each line with the same start."""
    lines = (textwrap.fill(text, width, initial_indent=start, subsequent_indent=start) for text in PARAGRAPHS)
    return "\n\n".join(lines)


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
def test_broken_paragraph_is_one_line(width: int) -> None:
    """Whatever the width, only the breaks between paragraphs are left, and every character has its place."""
    text = wrapped(width)
    flow = unwrap(text)

    assert "\n\n".join(PARAGRAPHS) == flow
    assert len(text) == len(flow)


def test_lines_that_are_quoted_are_joined_without_their_marks() -> None:
    """The ">" of every line but the first gives way to blanks."""
    flow = unwrap(wrapped(60, "> "))

    assert flow.count("\n") == 4
    assert flow.count(">") == 3


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),  # a line for each paragraph
        "\n\n".join(PARAGRAPHS),
        "Bridge stays open\nBy Cara Orr\nMonday 2 March\n\n" + "\n\n".join(PARAGRAPHS),
        "The bridge stays,\nthe mayor says\n\n" + "\n\n".join(PARAGRAPHS),
        "We will not close the bridge.\nWe will not close the ferry.\nThat is a promise.\nI keep them.",
        "",
        "\n",
        "The bridge",
    ],
)
def test_text_that_is_not_wrapped_stays(text: str) -> None:
    """Paragraphs on lines of their own, a headline with its credit, and sentences on a line each."""
    assert text is unwrap(text)


def test_headings_and_points_keep_their_lines() -> None:
    """In a wrapped text, too, a heading ends and a point begins a line."""
    text = f"## What the mayor\n{wrapped(60)}\n\n- the bridge stays,\n- the ferry goes on"
    flow = unwrap(text)

    assert "## What the mayor\nThe bridge" in flow
    assert flow.endswith("- the bridge stays,\n- the ferry goes on")


def test_paragraphs_that_no_blank_line_parts_stay_apart() -> None:
    """A line that ends a sentence and has room for more ends a paragraph."""
    text = "\n".join(textwrap.fill(text, 60) for text in PARAGRAPHS)

    assert list(PARAGRAPHS) == unwrap(text).split("\n")


@given(
    st.lists(st.sampled_from(["Hale ", "stays", ",", ".", "\n", "\n\n", "> ", "- ", "bridge", " "]), max_size=40).map(
        "".join
    )
)
def test_length_and_words_are_kept(text: str) -> None:
    """No text grows or loses a word."""
    flow = unwrap(text)

    assert len(text) == len(flow)
    assert text.replace(">", " ").split() == flow.replace(">", " ").split()
