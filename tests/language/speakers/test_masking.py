"""Paragraphs as the parser reads them: shorter, and with every place still known."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.speakers.masking import read_view


def view_of(text: str, *quotes: str) -> str:
    """What is parsed of a text with some quotes replaced."""
    spans = [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    return read_view(text, 0, len(text), spans).text


def test_quote_becomes_a_short_clause() -> None:
    """The marks and the last stop stay."""
    text = "“We tested every bolt of it, twice,” Okafor said."
    assert view_of(text, "We tested every bolt of it, twice,") == "“This is so,” Okafor said."


def test_question_does_not_end_the_sentence() -> None:
    """What may go on with who asked ends in a comma, what ends the paragraph in its own mark."""
    assert view_of("“Is it safe?” Okafor asked.", "Is it safe?") == "“This is so,” Okafor asked."
    assert view_of("Okafor asked: “Is it safe?”", "Is it safe?") == "Okafor asked: “This is so?”"


def test_dateline_is_left_out() -> None:
    """A place is nobody's subject."""
    assert view_of("HARBOUR CITY (NNA) – Ferries run again.") == "Ferries run again."


def test_forgotten_space_is_supplied() -> None:
    """A name that sticks to a mark is a word of its own."""
    assert view_of("“It is safe,”Okafor said.", "It is safe,") == "“This is so,” Okafor said."


@given(st.text("ab ,.“”", max_size=60), st.data())
def test_places_outside_quotes_map_back(text: str, data: st.DataObject) -> None:
    """What was not replaced is found in the view and leads back to where it stands."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    view = read_view(text, 0, len(text), [(start, end)])
    for place in [*range(start), *range(end, len(text))]:
        here = view.from_article(place)
        assert view.text[here] == text[place]
        assert view.to_article(here) == place
        assert not view.is_replaced(here)
