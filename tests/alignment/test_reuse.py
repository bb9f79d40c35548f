"""Long identical runs of words, outside quotes and across their marks."""

from __future__ import annotations

import pytest
from factories import make_source
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import read_all

from crosscheck.alignment.reuse import CommonRun, find_reuse, find_unmarked, outside_quotes
from crosscheck.alignment.vocabulary import read_vocabulary
from crosscheck.language.article import read_article
from crosscheck.sources.source import Furniture, Source


def runs(left: list[int], right: list[int], length: int) -> list[tuple[int, int, int]]:
    """The common runs of two articles, with a word for each number; those below zero stand in page furniture."""
    articles = [read_article(written(numbers)) for numbers in (left, right)]
    return [(run.left, run.right, run.size) for run in find_reuse(articles, read_vocabulary(articles), length)]


def written(numbers: list[int]) -> Source:
    """A source with a word of three letters for each number."""
    words = [3 * chr(ord("a") + abs(number)) for number in numbers]
    hidden = tuple(Furniture(4 * at, 4 * at + 3, "a notice") for at, number in enumerate(numbers) if number < 0)
    return make_source(" ".join(words), furniture=hidden)


class TestCommonRuns:
    @pytest.mark.parametrize(
        ("left", "right", "expected"),
        [
            pytest.param([1, 2, 3, 4], [1, 2, 3, 4], [(0, 0, 4)], id="the whole"),
            pytest.param([9, 1, 2, 3], [1, 2, 3, 8, 7], [(1, 0, 3)], id="a part"),
            pytest.param([1, 2, 3, 9, 4, 5, 6], [4, 5, 6, 8, 1, 2, 3], [(0, 4, 3), (4, 0, 3)], id="two, crossed"),
            pytest.param([1, 2, 3], [1, 2, 3, 9, 1, 2, 3], [(0, 0, 3), (0, 4, 3)], id="a repetition"),
            pytest.param([1, 2, 8, 3], [1, 2, 9, 3], [], id="too short"),
            pytest.param([1, 2], [1, 2, 3], [], id="fewer words than a run"),
            pytest.param([], [], [], id="nothing"),
            pytest.param([-1, -2, -3], [-1, -2, -3], [], id="words that match nothing"),
            pytest.param([1, 2, 3, -5, 4], [1, 2, 3, -5, 4], [(0, 0, 3)], id="a run ends where nothing matches"),
        ],
    )
    def test_runs_are_found(self, left: list[int], right: list[int], expected: list[tuple[int, int, int]]) -> None:
        """Runs of three equal numbers and more are found whole, wherever they stand."""
        assert expected == runs(left, right, 3)

    @settings(max_examples=150)
    @given(st.lists(st.integers(0, 3), max_size=25), st.lists(st.integers(0, 3), max_size=25))
    def test_runs_are_all_there_are(self, left: list[int], right: list[int]) -> None:
        """The runs are those that trying every place finds."""
        expected = []
        for i in range(len(left)):
            for j in range(len(right)):
                begun = i and j and left[i - 1] == right[j - 1]
                size = 0
                while i + size < len(left) and j + size < len(right) and left[i + size] == right[j + size]:
                    size += 1
                if size >= 3 and not begun:
                    expected.append((i, j, size))
        assert expected == runs(left, right, 3)


COPY = "The ferry left the upper landing before dawn with two crews and a load of salt for the bakers."


class TestReuse:
    def test_copied_words_are_found_where_they_stand(self) -> None:
        """A run is given by its first word on each side and its length."""
        articles, vocabulary = read_all(f"Vellmouth. {COPY}", COPY)
        assert [CommonRun(0, 1, 1, 0, 19)] == find_reuse(articles, vocabulary, 14)

    def test_every_two_articles_are_compared(self) -> None:
        """Three copies are three pairs."""
        articles, vocabulary = read_all(COPY, COPY, COPY)
        assert [(0, 1), (0, 2), (1, 2)] == [
            (run.left_article, run.right_article) for run in find_reuse(articles, vocabulary, 14)
        ]

    def test_quoted_words_are_no_copy(self) -> None:
        """Two outlets may quote the same words without copying from each other."""
        articles, vocabulary = read_all(f"“{COPY}” said Ann Hale.", f"“{COPY}” said Ann Hale.")
        assert [] == find_reuse(articles, vocabulary, 14)

    def test_furniture_is_no_copy(self) -> None:
        """A notice on the page is nobody's reporting."""
        furniture = (Furniture(0, len(COPY), "a notice"),)
        articles = [read_article(make_source(COPY, outlet, furniture=furniture)) for outlet in ("Alpha", "Beta")]
        assert [] == find_reuse(articles, read_vocabulary(articles), 14)

    def test_outside_quotes_hides_words_and_keeps_their_numbers(self) -> None:
        """Hidden words match nothing, each not even another hidden one, and the others keep their places."""
        articles, vocabulary = read_all("“Go, go,” said Ann Hale.")
        ids = outside_quotes(articles[0], vocabulary.folds[0])

        assert [True, True, False, False, False] == (ids < 0).tolist()
        assert 5 == len(set(ids.tolist()))


class TestUnmarked:
    def test_quoted_words_are_found_without_marks(self) -> None:
        """The quote, the article without marks, the first words and their number are given."""
        articles, vocabulary = read_all(
            "The mayor spoke. “We will not close the old bridge,” said Ann Hale.",
            "All agree: we will not close the old bridge.",
        )
        (found,) = find_unmarked(articles, vocabulary, 6)

        assert (0, 0, 1, 7) == (found.article, found.quote, found.other, found.size)
        assert ["we", "we"] == [
            articles[0].words.folds[found.first],
            articles[1].words.folds[found.other_first],
        ]

    def test_words_in_marks_on_both_sides_are_not_unmarked(self) -> None:
        """Two quotes are no copy without marks."""
        text = "“We will not close the old bridge,” said Ann Hale."
        articles, vocabulary = read_all(text, text)
        assert [] == find_unmarked(articles, vocabulary, 6)

    def test_run_does_not_reach_beyond_the_marks(self) -> None:
        """The words of the outlet around a quote do not make the run longer."""
        articles, vocabulary = read_all(
            "Ann Hale said “we will not close the old bridge” on Monday.",
            "Ann Hale said we will not close the old bridge on Monday.",
        )
        assert [7] == [found.size for found in find_unmarked(articles, vocabulary, 6)]

    def test_short_run_is_not_found(self) -> None:
        """Fewer words than asked for are no run."""
        articles, vocabulary = read_all("“We will not close it,” said Ann Hale.", "We will not close it.")
        assert [] == find_unmarked(articles, vocabulary, 6)

    def test_words_that_an_article_repeats_hundreds_of_times_begin_no_run(self) -> None:
        """A table of one word is not compared place by place with another one; what stands beside it is found."""
        article = "We will not close the old bridge. " + 400 * "Closed again and again and again. "
        articles, vocabulary = read_all(article, article)
        assert [(0, 0)] == [(run.left, run.right) for run in find_reuse(articles, vocabulary, 6)]
