"""Characters that a page has written out."""

from __future__ import annotations

import pytest
from factories import make_source
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.sources.entities import read_entities
from crosscheck.sources.source import Furniture

PIECES = (
    "&quot;",
    "&#8217;",
    "&#x2019;",
    "&nbsp;",
    "&amp;",
    "&amp;quot;",
    "&",
    ";",
    "&;",
    "&x;",
    "AT&T",
    "Hale",
    " ",
    "\n",
)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("&quot;No,&quot; said Hale.", '"No," said Hale.'),
        ("&ldquo;No&rdquo;", "“No”"),
        ("didn&#8217;t, wasn&#x2019;t", "didn’t, wasn’t"),
        ("14&nbsp;000", "14\u00a0000"),
        ("Orr &amp; Hale", "Orr & Hale"),
        ("&amp;quot;No&amp;quot;", '"No"'),
    ],
)
def test_character_stands_for_what_is_written_out(printed: str, read: str) -> None:
    """Names and numbers are read, once and twice written out."""
    assert read == read_entities(make_source(printed)).source.text


@pytest.mark.parametrize("text", ["Orr & Hale", "AT&T;", "&nothing;", "&quot", "&#0;", "&#10;", "R&D; and &;"])
def test_what_stands_for_no_printed_character_stays(text: str) -> None:
    """An ampersand alone, a name that is none and a control character are read as they are printed."""
    source = make_source(text)
    reading = read_entities(source)

    assert reading.source is source is reading.printed


def test_source_keeps_its_fingerprint_and_its_furniture() -> None:
    """The text that was reviewed is the printed one; what is no article lies where it lay."""
    text = "&quot;No.&quot; Share &amp; like this. Hale left."
    start = text.index("Share")
    source = make_source(text, furniture=(Furniture(start, text.index(" Hale"), "a share line"),))
    read = read_entities(source).source

    assert source.digest == read.digest
    assert ["Share & like this."] == [read.text[each.start : each.end] for each in read.furniture]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_places_lead_back_to_the_printed_text(text: str) -> None:
    """Both ends of every character that is read enclose the characters that are printed for it."""
    reading = read_entities(make_source(text))
    pieces = [text[reading.place(at) : reading.place(at + 1)] for at in range(len(reading.source.text))]

    assert text == "".join(pieces)
    assert all(len(piece) == 1 or (piece[0] == "&" and piece[-1] == ";") for piece in pieces)
    assert [*range(len(pieces))] == [reading.read_place(reading.place(at)) for at in range(len(pieces))]
