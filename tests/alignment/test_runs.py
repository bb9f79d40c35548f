"""The words of a passage in order, with the way back to the text."""

from __future__ import annotations

import pytest
from makers import make_run, read

from crosscheck.alignment.runs import Run, quoted_words, words_between


def quoted(text: str) -> list[str]:
    """The folded words of the first quote of a text."""
    article = read(text)
    return [article.words.folds[number] for number in quoted_words(article.words, article.quotes[0])]


class TestQuotedWords:
    def test_words_between_segments_are_left_out(self) -> None:
        """A quote split around its cue reads as what was said."""
        text = "“We will go,” said Ann Hale, “and we will not wait.”"
        assert ["we", "will", "go", "and", "we", "will", "not", "wait"] == quoted(text)

    @pytest.mark.parametrize("inserted", ["[the ferries]", "(the ferries)"])
    def test_words_in_brackets_are_left_out(self, inserted: str) -> None:
        """What an editor put in was not said."""
        assert ["they", "will", "not", "wait"] == quoted(f"“They {inserted} will not wait,” said Ann Hale.")

    def test_changed_first_letter_is_part_of_its_word(self) -> None:
        """A letter in brackets is no insertion."""
        assert ["we", "will", "not", "wait"] == quoted("“[W]e will not wait,” said Ann Hale.")

    def test_quote_that_is_all_in_brackets_keeps_its_words(self) -> None:
        """Brackets around everything put nothing in."""
        assert ["we", "will", "not", "wait"] == quoted("“(We will not wait.)” said Ann Hale.")

    def test_words_between_are_all_words_of_a_stretch(self) -> None:
        """The words of a sentence are those that lie whole inside it."""
        words = make_run("We will not wait").words
        assert [1, 2] == words_between(words, 3, 11).tolist()


class TestRun:
    RUN = Run(make_run("“We’ll go,” she said, “to Vell…”").words, [0, 1, 2, 5, 6])

    def test_folds_are_those_of_the_passage(self) -> None:
        """Positions count the words of the passage, not of the article."""
        assert (5, ["go", "to"]) == (len(self.RUN), self.RUN.folds(2, 4))

    def test_printed_is_without_case_and_curls(self) -> None:
        """A word as printed, but for what is never a difference."""
        assert ["we", "'ll"] == [self.RUN.printed(0), self.RUN.printed(1)]

    def test_text_is_as_printed(self) -> None:
        """Words keep case, curls and what stands between them; what the passage leaves out is a blank."""
        assert "We’ll go to Vell" == self.RUN.text(0, 5)
        assert "" == self.RUN.text(2, 2)

    def test_is_capital_looks_at_the_first_letter(self) -> None:
        """A word with a capital is told from one without."""
        assert [True, False, False, False, True] == [self.RUN.is_capital(at) for at in range(5)]

    def test_span_is_where_the_words_stand(self) -> None:
        """The span of some words reaches from the first one's start to the last one's end."""
        start, end = self.RUN.span(2, 4)
        assert "go,” she said, “to" == self.RUN.words.text[start:end]

    @pytest.mark.parametrize(
        ("position", "before"), [(0, "“"), (3, "“We’ll go"), (5, "“We’ll go,” she said, “to Vell")]
    )
    def test_span_of_no_words_is_empty_after_the_word_before(self, position: int, before: str) -> None:
        """Where nothing stands, the place is right behind the word before, or at the first word."""
        assert (len(before), len(before)) == self.RUN.span(position, position)

    def test_around_is_what_stands_between_two_words(self) -> None:
        """The text around no words shows the marks between its neighbours."""
        assert ",” she said, “" == self.RUN.around(3, 3)

    def test_around_the_end_looks_a_little_further(self) -> None:
        """Behind the last word, up to three characters are seen."""
        assert "…”" == self.RUN.around(5, 5)
