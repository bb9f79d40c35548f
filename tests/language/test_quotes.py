"""Quotes with their places, kinds and damages, before anybody has said them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from strategies import any_text

from crosscheck.language.quote import Quote
from crosscheck.language.quotes import find_quotes, is_title
from crosscheck.language.sentences import find_paragraphs
from crosscheck.language.words import read_words


def quotes(text: str) -> list[Quote]:
    """The quotes of a text."""
    return find_quotes(text, find_paragraphs(text), read_words(text))


def segments(text: str) -> list[list[str]]:
    """What stands between the marks of each quote, segment by segment."""
    return [[text[segment.start : segment.end] for segment in quote.segments] for quote in quotes(text)]


class TestSegments:
    def test_offsets_are_the_insides_of_the_marks(self) -> None:
        """A quote begins after its first mark and ends before its last."""
        (quote,) = quotes("She said: “We will go.”")
        assert (11, 22, "We will go.") == (quote.start, quote.end, quote.text)

    def test_quote_split_around_a_cue_is_one(self) -> None:
        """A sentence that goes on after “she said” is one quote of two segments."""
        assert [["We will go,", "and we will not wait."]] == segments("“We will go,” she said, “and we will not wait.”")

    def test_text_of_a_split_quote_is_what_the_source_prints(self) -> None:
        """The text of a quote is never put together: the words between its segments are in it."""
        text = "“We will go,” she said, “and we will not wait.”"
        assert text[1:-1] == quotes(text)[0].text

    def test_new_sentence_after_the_cue_is_a_quote_of_its_own(self) -> None:
        """Where the cue ends in a full stop, two quotes stand beside each other."""
        assert [["We will go,"], ["Nobody waits."]] == segments("“We will go,” she said. “Nobody waits.”")

    def test_two_fragments_of_one_sentence_are_two_quotes(self) -> None:
        """A quote that ends without a comma is not continued by the next one."""
        assert [["sad"], ["a scandal"]] == segments("She called it “sad” and, later, “a scandal”.")

    def test_quote_of_several_paragraphs_is_one(self) -> None:
        """A paragraph that opens again where the one before has not closed continues its quote."""
        text = "“We will go.\n\n“We will not wait,” she said."
        assert [["We will go.", "We will not wait,"]] == segments(text)
        assert [None] == [quote.damaged for quote in quotes(text)]

    def test_quote_inside_a_quote_is_listed_too(self) -> None:
        """Words in single marks inside a quote are a quote of their own, and are marked as nested."""
        found = quotes("“He told us ‘do not wait here’ twice,” she said.")
        assert [("He told us ‘do not wait here’ twice,", False), ("do not wait here", True)] == [
            (quote.text, quote.nested) for quote in found
        ]


class TestKind:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("“We will not wait,” she said.", "direct"),
            ("She said: “Go!”", "scare"),
            ("She said they would “not wait for the council again” this year.", "mixed"),
            ("The “safe” bridge fell.", "scare"),
            ("They sang “The Long Way Home” at noon.", "scare"),
            ("They sang on the show “Deep End.”", "scare"),
        ],
    )
    def test_kind_is_read_from_the_shape(self, text: str, kind: str) -> None:
        """A sentence is direct, a fragment mixed, a few words or a title scare."""
        assert [kind] == [quote.kind for quote in quotes(text)]

    @pytest.mark.parametrize(
        ("text", "expected"), [("The Long Way Home", True), ("The long way home", False), ("Home", False)]
    )
    def test_title_has_capitals_on_every_word_with_content(self, text: str, expected: bool) -> None:
        """Light words may be small in a title; one word is none."""
        assert expected == is_title(text)


class TestDamage:
    @pytest.mark.parametrize(
        ("text", "damaged"),
        [
            ("“We will not wait,” she said.", None),
            ("We will not wait,” she said.", "unopened"),
            ("“We will not wait, she said.", "unclosed"),
            ("She said ”we will not wait” today.", "mixed marks"),
        ],
    )
    def test_lost_or_turned_marks_are_noted(self, text: str, damaged: str | None) -> None:
        """A quote says which of its marks is missing, or that one has the wrong shape."""
        assert [damaged] == [quote.damaged for quote in quotes(text)]

    def test_damage_in_one_paragraph_ends_there(self) -> None:
        """A mark that is missing does not turn the quotes of the next paragraph inside out."""
        text = "We will not wait,” she said.\n\nVirk left. “Nobody asked me,” he said."
        assert [["We will not wait,"], ["Nobody asked me,"]] == segments(text)


@settings(max_examples=80)
@given(any_text)
def test_segments_lie_inside_the_text_in_order(text: str) -> None:
    """Whatever the text, its quotes are found, each with its segments in order and inside it."""
    for quote in quotes(text):
        borders = [border for segment in quote.segments for border in (segment.start, segment.end)]
        assert sorted(borders) == borders
        assert (quote.start, quote.end) == (borders[0], borders[-1])
        assert text[quote.start : quote.end] == quote.text
        assert any(map(str.isalnum, quote.text))


@settings(max_examples=60)
@given(any_text)
def test_quotes_come_in_the_order_of_their_first_words(text: str) -> None:
    """Quotes are listed as a reader meets them."""
    starts = [quote.start for quote in quotes(text)]
    assert sorted(starts) == starts
