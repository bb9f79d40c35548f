"""The lines of an article as they are shown."""

from __future__ import annotations

import itertools

from attrs import evolve
from factories import make_event, make_source
from hypothesis import given
from hypothesis import strategies as st
from makers import compare_all

from crosscheck.output.matches import Match, matches_in, short_names
from crosscheck.output.terminal import visible
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.evidence import Evidence
from crosscheck.sources.furniture import Furniture
from crosscheck.tui.widgets.article_lines import ArticleLines
from crosscheck.tui.widgets.long_text import _height

ALPHA = 'The pier \x1b was closed.\n\n"We will not open it again\nthis year," said Ida Holm.\nShare this story'
BETA = '"We will not open it again this year," said Ida Holm of the harbour. It rained.'


def lines_of_alpha() -> ArticleLines:
    """The first article, whose quote the other has too."""
    comparison = compare_all(ALPHA, BETA)
    case = Evidence(make_event(*comparison.sources), comparison)
    matches = matches_in(case, "bridge/alpha", Reviews())
    return ArticleLines(case.sources["bridge/alpha"], matches, short_names(["Alpha", "Beta"]))


def made(text: str, *ends: tuple[int, int], furniture: tuple[int, int] | None = None) -> ArticleLines:
    """An article with stretches that nobody else is named for."""
    source = make_source(text)
    if furniture:
        source = evolve(source, furniture=(Furniture(*furniture, "a button"),))
    return ArticleLines(source, [Match(start, end, ()) for start, end in ends], {})


def test_lines() -> None:
    """Each line of the text is a line; what others have is followed by who they are, at its end only."""
    page = lines_of_alpha()
    shown = "\n".join(page.lines)
    assert 5 == len(page.lines)
    assert "The pier ␛ was closed." == page.lines[0]
    assert "‹" not in page.lines[2]
    assert " ‹Be›" in page.lines[3]
    assert ALPHA.replace("\x1b", "␛") == shown.replace(" ‹Be›", "")


def test_drawing() -> None:
    """A line is drawn with the words it was said to have; the match where the reader stands is marked otherwise."""
    page = made("one two\nthree", (0, 3), (4, 9))
    assert ["one ‹› two", "t ‹›hree"] == page.lines
    for number in range(2):
        assert page.lines[number] == page.draw(number).plain
    here = [span for span in page.draw(0).spans if span.style == "reverse bold"]
    assert [(0, 3)] == [(span.start, span.end) for span in here]
    page.current = 1
    assert ["reverse bold", "$text-accent"] == [span.style for span in page.draw(1).spans]


def test_a_match_that_ends_with_its_line() -> None:
    """The mark stands where the last word does."""
    assert ["one ‹›", "two"] == made("one\ntwo", (0, 3)).lines
    assert ["one ‹›", "two"] == made("one\ntwo", (0, 4)).lines
    assert ["one", "two ‹›"] == made("one\ntwo", (0, 7)).lines
    page = made("one\n\ntwo", (0, 5))
    assert ["one", " ‹›", "two"] == page.lines == [page.draw(line).plain for line in range(3)]


def test_places() -> None:
    """A match is found in the line that it begins in, after the marks of those before it."""
    page = made("one two\nthree four", (0, 3), (4, 5), (14, 18))
    for number, words in enumerate(("one", "t", "four")):
        line, offset = page.place_of(number)
        assert page.lines[line][offset:].startswith(words)
    assert (0, 0) == page.place_of(0)
    assert (1, 6) == page.place_of(2)
    assert ["one ‹› t ‹›wo", "three four ‹›"] == page.lines


def test_furniture() -> None:
    """Page furniture steps back, in every line that it has a part in, but not where others have it too."""
    page = made("one two\nthree four", (8, 13), furniture=(4, 15))
    styles = [[(span.start, span.end) for span in page.draw(n).spans if "disabled" in str(span.style)] for n in (0, 1)]
    assert [(4, 7)] == styles[0]
    assert ["three ‹› four", [(8, 10)]] == [page.lines[1], styles[1]]


@given(st.text("ab字 \n\t\x1b\u202e", max_size=60), st.data())
def test_any_article(text: str, data: st.DataObject) -> None:
    """However passages and furniture lie, every word of the article is shown once, in its order."""
    borders = st.lists(st.integers(0, len(text)), max_size=8, unique=True).map(sorted)
    ends = [(start, end) for start, end in itertools.pairwise(data.draw(borders)) if text[start:end].strip()][::2]
    furniture = data.draw(borders)
    page = made(text, *ends, furniture=(furniture[0], furniture[-1]) if len(furniture) > 1 else None)
    assert visible(text).replace("\t", " ") == "\n".join(page.lines).replace(" ‹›", "")
    drawn = [page.draw(number) for number in range(len(page.lines))]
    assert page.lines == [line.plain for line in drawn]
    assert [_height(line, 9) for line in page.lines] == [max(1, len(line.wrap(9))) for line in drawn]
    assert len(ends) == sum(line.count("‹›") for line in page.lines)
