"""Sentences and paragraphs with their places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from strategies import any_text

from crosscheck.language.sentences import find_paragraphs, find_sentences


def sentences(text: str) -> list[str]:
    """The sentences of a text as they are printed."""
    return [text[each.start : each.end] for each in find_sentences(text, find_paragraphs(text))]


def test_paragraphs_are_the_lines_that_hold_anything() -> None:
    """Empty lines are no paragraphs, and white space around a line is not in it."""
    text = "\n  First line. \n \t\n\nSecond line.\n"
    assert ["First line.", "Second line."] == [text[start:end] for start, end in find_paragraphs(text)]


@pytest.mark.parametrize("text", ["", "\n\n", " \t\n "])
def test_text_without_words_has_no_paragraphs(text: str) -> None:
    """White space alone is nothing."""
    assert [] == find_paragraphs(text)


def test_sentences_end_at_full_stops() -> None:
    """Two sentences of one line are two."""
    assert ["The bridge is shut.", "Ferries run."] == sentences("The bridge is shut. Ferries run.")


def test_no_sentence_crosses_a_paragraph() -> None:
    """A line end ends a sentence, whether it has a full stop or not, and the sentence knows its paragraph."""
    text = "Bridge shut\nFerries run. Buses too."
    assert [(0, "Bridge shut"), (1, "Ferries run."), (1, "Buses too.")] == [
        (each.paragraph, text[each.start : each.end]) for each in find_sentences(text, find_paragraphs(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is open, said Ms. Hale of the council.",
        "The order came from Sen. Virk on Tuesday.",
        "It was signed by J. Virk, the engineer.",
        "The U.S. embassy was told.",
        "It opened on Sept. 5, at 9 a.m. sharp.",
        "“Will it hold?” asked Hale.",
        "“It holds!” he said.",
    ],
)
def test_splits_that_are_none_are_joined(text: str) -> None:
    """An abbreviation, an initial, or a mark before a lower-case word ends no sentence."""
    assert [text] == sentences(text)


def test_abbreviation_that_may_end_a_sentence_does() -> None:
    """“a.m.” and a capital after it part two sentences."""
    assert ["It closed at 9 a.m.", "Nobody knew."] == sentences("It closed at 9 a.m. Nobody knew.")


@pytest.mark.parametrize("amount", ["$412m", "£3bn", "40km", "5k"])
def test_amount_with_a_letter_may_end_a_sentence(amount: str) -> None:
    """A letter behind a numeral is no initial, so the stop after it ends the sentence."""
    assert [f"They paid {amount}.", "The city was glad."] == sentences(f"They paid {amount}. The city was glad.")


@settings(max_examples=60)
@given(any_text)
def test_sentences_lie_in_their_paragraphs_in_order(text: str) -> None:
    """Sentences rise, do not overlap, are not empty, and lie in the paragraph that they name."""
    paragraphs = find_paragraphs(text)
    found = find_sentences(text, paragraphs)

    borders = [border for each in found for border in (each.start, each.end)]
    assert sorted(borders) == borders
    assert all(text[each.start : each.end].strip() for each in found)
    assert all(
        paragraphs[each.paragraph][0] <= each.start < each.end <= paragraphs[each.paragraph][1] for each in found
    )


@settings(max_examples=60)
@given(any_text)
def test_sentences_hold_every_letter(text: str) -> None:
    """No letter of a text is outside its sentences."""
    found = find_sentences(text, find_paragraphs(text))
    assert sum(map(str.isalnum, text)) == sum(c.isalnum() for each in found for c in text[each.start : each.end])


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u202f", "\t"])
def test_any_blank_before_a_stop_is_survived(blank: str) -> None:
    """A blank of any kind between a capital and a full stop makes no splitter fail."""
    text = f"S{blank}. Tomas Virk left."

    assert text == text[find_sentences(text, find_paragraphs(text))[0].start :]


def test_half_a_pair_of_surrogates_is_survived() -> None:
    """Half of a pair, which no encoding knows, stands in its sentence as any other sign does."""
    for half in "\ud800\udfff":
        assert [f"The bridge{half} is open.", "Nobody waits."] == sentences(f"The bridge{half} is open. Nobody waits.")
