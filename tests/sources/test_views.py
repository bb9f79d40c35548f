"""A source as it is read, and its places in what is printed."""

from __future__ import annotations

import textwrap

import pytest
from factories import make_source
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.sources.source import Furniture
from crosscheck.sources.views import view_of

PIECES = (
    *(
        "&quot;",
        "&#8217;",
        "&amp;quot;",
        "&",
        ";",
        "&x;",
        "AT&T",
        "Hale",
        " ",
        "\n",
        "**",
        "*",
        "[the bridge]",
        "stays",
    ),
    *("(https://vell.example/?a&amp;b)", "\\", "> ", "<b>", "</b>"),
)
WRAPPED = textwrap.fill(
    "The council of the eight-mile harbour decided on Monday, after a long and bitter evening in the old hall, that "
    "the bridge stays open, but nobody knows for how long the ferry that crosses beside it can be kept in service.",
    26,
)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("&quot;No,&quot; said Hale.", '"No," said Hale.'),
        ("[Orr &amp; Hale](/a?b&amp;c) say **no**", "Orr & Hale say no"),
        ("He left.\u00a0 She \u00a0 stayed\u00a0\u2009on", "He left. She stayed on"),
    ],
)
def test_view_has_the_words_alone(printed: str, read: str) -> None:
    """Characters that are written out, and marks, each read once."""
    assert read == view_of(make_source(printed)).source.text


def test_view_of_a_wrapped_text_is_one_line() -> None:
    """A word that was broken after its hyphen is whole; one that stands for another keeps its blank."""
    assert "eight-\nmile" in WRAPPED
    assert " ".join(WRAPPED.split()).replace("eight- mile", "eight-mile") == view_of(make_source(WRAPPED)).source.text
    pair = WRAPPED.replace("eight-\nmile", "two-\nand three-mile")
    assert "two- and three-mile" in view_of(make_source(pair)).source.text


@pytest.mark.parametrize("text", ["Orr & Hale", "“[W]e,” he said", "The bridge.\nThe ferry."])
def test_plain_text_is_its_own_view(text: str) -> None:
    """Where nothing is read otherwise the source is not even copied."""
    source = make_source(text)
    view = view_of(source)

    assert view.source is source is view.printed


@pytest.mark.parametrize(
    ("printed", "words", "evidence"),
    [
        ("We [will](/a) not", "will", "will"),
        ("We [will](/a) not", "We will", "We [will](/a)"),
        ("We [will](/a) not", "will not", "[will](/a) not"),
        ("**We will** not", "We", "We"),
        ("**[We](/a) will** not", "We will", "[We](/a) will"),
        ("**[We](/a) will** not", "We will not", "**[We](/a) will** not"),
        ("> We will not", "We will not", "We will not"),
    ],
)
def test_evidence_has_both_marks_or_none(printed: str, words: str, evidence: str) -> None:
    """A stretch takes in the mark beside it where the other one stands inside."""
    view = view_of(make_source(printed))
    start = view.source.text.index(words)

    assert evidence == printed[slice(*view.span(start, start + len(words)))]


def test_empty_stretch_stays_empty() -> None:
    """A place where nothing stands is one place, behind the marks."""
    assert view_of(make_source("We **will** not")).span(3, 3) == (5, 5)


def test_source_keeps_its_fingerprint_and_its_furniture() -> None:
    """The text that was reviewed is the printed one; what is no article lies where it lay."""
    text = "&quot;No.&quot; Share &amp; **like** this. Hale left."
    start = text.index("Share")
    source = make_source(text, furniture=(Furniture(start, text.index(" Hale"), "a share line"),))
    read = view_of(source).source

    assert source.digest == read.digest
    assert ["Share & like this."] == [read.text[each.start : each.end] for each in read.furniture]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_places_lead_back_to_the_printed_text(text: str) -> None:
    """Every character that is read is printed there, as itself or written out, and the other way round."""
    view = view_of(make_source(text))
    places = [view.span(at, at + 1) for at in range(len(view.source.text))]
    pieces = [text[start:end] for start, end in places]

    assert places == sorted(places)
    assert all(len(piece) == 1 or (piece[0] == "&" and piece[-1] == ";") or piece.isspace() for piece in pieces)
    assert [*range(len(places))] == [view.read_place(start) for start, _ in places]
