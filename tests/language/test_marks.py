"""Quotation marks: what each one does, and what stands between them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from strategies import any_text

from crosscheck.language.marks import find_marks, find_nested, pair_marks


def sides(text: str) -> list[str]:
    """What each mark of a paragraph does."""
    return [mark.side for mark in find_marks(text, 0, len(text))]


def insides(text: str) -> list[str]:
    """What stands between the marks of a paragraph."""
    return [text[passage.start : passage.end] for passage in pair_marks(text, 0, len(text))]


class TestSides:
    @pytest.mark.parametrize("pair", ["“”", "„“", "«»", '""', ("``", "''"), ("''", "''"), ("‘‘", "’’")])
    def test_pair_of_any_kind_opens_and_closes(self, pair: tuple[str, str] | str) -> None:
        """Curly, low, straight, doubled single marks and guillemets are all read."""
        assert ["open", "close"] == sides(f"She said {pair[0]}we will go{pair[1]} and left.")

    def test_straight_mark_is_read_by_its_neighbours(self) -> None:
        """A gap before and a word after open; a word before and a gap after close."""
        assert ["open", "close", "open", "close"] == sides('"Go," she said. "Now."')

    def test_shape_on_the_wrong_side_is_odd(self) -> None:
        """A closing shape where only an opening mark can stand opens, and is marked as odd."""
        first, second = find_marks("She said ”we will go” today.", 0, 28)
        assert ("open", True) == (first.side, first.odd)
        assert ("close", False) == (second.side, second.odd)

    def test_inches_are_no_quotation_marks(self) -> None:
        """A straight mark after a numeral, outside any quote, measures."""
        assert [] == sides('The 12" pipe and the 3" pipe burst.')

    def test_feet_and_inches_are_no_quotation_marks(self) -> None:
        """In 5'2" the mark means inches, inside and outside a quote."""
        assert [] == sides("She is 5’2” tall.")
        assert ["open", "close"] == sides("“She is 5'2\" tall,” he said.")

    def test_numeral_at_the_end_of_a_quote_is_not_inches(self) -> None:
        """A straight mark after a numeral closes a quote that is open."""
        assert ["open", "close"] == sides('He said "it was 12" and left.')

    def test_marks_outside_the_paragraph_are_not_read(self) -> None:
        """Only the marks between start and end are found."""
        assert [] == find_marks("“Go” now “stay”", 4, 9)


class TestPairs:
    def test_words_between_marks_are_passages(self) -> None:
        """Two quotes of one paragraph are two passages, without their marks."""
        assert ["Go,", "Now."] == insides("“Go,” she said. “Now.”")

    def test_inner_double_marks_make_one_passage(self) -> None:
        """Of a quote in double marks inside another one only the outer one is a passage."""
        text = "“He called it “a fine bridge” yesterday,” she said."
        assert ["He called it “a fine bridge” yesterday,"] == insides(text)

    def test_closing_mark_without_an_opening_one_reaches_back(self) -> None:
        """A passage that only closes begins at the sentence's start, and is not opened."""
        text = "We will go,” she said."
        (passage,) = pair_marks(text, 0, len(text))
        assert ("We will go,", False, True) == (text[passage.start : passage.end], passage.opened, passage.closed)

    def test_opening_mark_without_a_closing_one_ends_before_the_cue(self) -> None:
        """A passage that only opens ends where the outlet's own “she said” begins."""
        text = "“We will go, she said on Monday."
        (passage,) = pair_marks(text, 0, len(text))
        assert ("We will go,", True, False) == (text[passage.start : passage.end], passage.opened, passage.closed)

    def test_opening_mark_without_cue_runs_to_the_end(self) -> None:
        """Without a cue, a passage that only opens has the rest of its paragraph."""
        assert ["We will go. We will not wait."] == insides("“We will go. We will not wait.")

    def test_second_opening_mark_ends_the_first_passage(self) -> None:
        """An opening mark that nothing closes does not swallow the quote after it."""
        assert ["We will go.", "We will not wait."] == insides("“We will go. “We will not wait.”")

    def test_marks_around_nothing_are_no_passage(self) -> None:
        """Marks without a letter or a digit between them enclose nothing."""
        assert [] == insides("He wrote “…” and left.")

    def test_odd_mark_makes_an_odd_passage(self) -> None:
        """A passage remembers that one of its marks has the shape of the other side."""
        text = "She said ”we will go” today."
        assert [True] == [passage.odd for passage in pair_marks(text, 0, len(text))]

    @settings(max_examples=80)
    @given(any_text)
    def test_passages_lie_in_the_text_in_order(self, text: str) -> None:
        """Whatever the marks, passages rise, lie inside the text, and hold a word."""
        passages = pair_marks(text, 0, len(text))
        assert all(0 <= passage.start < passage.end <= len(text) for passage in passages)
        assert sorted(passage.start for passage in passages) == [passage.start for passage in passages]
        assert all(any(map(str.isalnum, text[passage.start : passage.end])) for passage in passages)


class TestNested:
    @pytest.mark.parametrize("text", ["He told us ‘do not wait’ twice.", "He told us 'do not wait' twice."])
    def test_single_marks_enclose_a_quote_inside_a_quote(self, text: str) -> None:
        """Two words or more in single marks are found, curly or straight."""
        assert ["do not wait"] == [text[start:end] for start, end in find_nested(text, 0, len(text))]

    def test_single_word_is_no_quote(self) -> None:
        """One word in single marks is a name or a tone."""
        text = "They call it ‘safe’ today."
        assert [] == find_nested(text, 0, len(text))

    def test_apostrophes_are_no_marks(self) -> None:
        """Possessives and contractions enclose nothing."""
        text = "The city’s plan isn’t the workers’ plan, it’s Hale’s."
        assert [] == find_nested(text, 0, len(text))
