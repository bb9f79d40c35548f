"""Clues: what a page gives away about itself, and what it does not."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.sources.inference import find_clues

PARAGRAPH = "The bridge over the Vell fell on Monday, and nobody was on it, the port office said."
DAY = datetime.date(2017, 8, 20)


def clue(name: str, *lines: str) -> object:
    """What these lines above a paragraph give away."""
    return find_clues("\n".join([*lines, "", PARAGRAPH])).get(name)


def test_whole_head() -> None:
    """Title, name and date on lines of their own are all read."""
    text = f"Bridge over the Vell falls\n\nCasey Dawe\nAugust 20, 2017\n\n{PARAGRAPH}"
    assert find_clues(text) == {"title": "Bridge over the Vell falls", "byline": "Casey Dawe", "published": DAY}


def test_what_is_known_is_left_out() -> None:
    """A clue that front matter gives is not looked for; what hangs on it still is."""
    text = f"Bridge over the Vell falls\n\nCasey Dawe\nAugust 20, 2017\n\n{PARAGRAPH}"
    assert find_clues(text, known={"title", "published"}) == {"byline": "Casey Dawe"}


def test_running_text_gives_nothing_away() -> None:
    """A date, a name or an agency in a sentence is no clue."""
    text = f"On August 20, 2017, Jane Doe told Reuters (AP) that the bridge would hold.\n\n{PARAGRAPH}\n\n{PARAGRAPH}"
    assert find_clues(text) == {}


@pytest.mark.parametrize("line", ["Bridge falls in Vell", "Why did the bridge fall?", "Bridge falls in the U.S."])
def test_title(line: str) -> None:
    """A short first line without a full stop is the title."""
    assert clue("title", line) == line


@pytest.mark.parametrize("line", ["# Bridge falls", "**Bridge falls**", "## Bridge falls"])
def test_title_in_markdown(line: str) -> None:
    """The marks of a Markdown heading are not part of the title."""
    assert clue("title", line) == "Bridge falls"


@pytest.mark.parametrize(
    "line", ["The bridge fell.", "Bridge", "By Jane Doe", "May 31, 2024", "Share this:", "Bridge falls: " * 20]
)
def test_no_title(line: str) -> None:
    """A sentence, a byline, a date, a share button or a long line is no title."""
    assert clue("title", line) is None


def test_first_line_of_a_paragraph_is_no_title() -> None:
    """A line that its paragraph goes on from is no title."""
    assert find_clues(f"The bridge over the Vell\n{PARAGRAPH}") == {}


def test_lone_line_is_no_title() -> None:
    """A page of one line has no title."""
    assert find_clues("Bridge falls in Vell") == {}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By JANE Q. DOE and John van Roe", "JANE Q. DOE and John van Roe"),
        ("By Jane Doe, staff writer", "Jane Doe"),
        ("By Jane Doe, Ann Poe and John Roe", "Jane Doe, Ann Poe and John Roe"),
        ("By Jane Doe | The Beta", "Jane Doe"),
        ("*By Jane Doe*", "Jane Doe"),
        ("By Jane Doe on May 31, 2024", "Jane Doe"),
        ("By Friday, all had left", None),
        ("By the river", None),
    ],
)
def test_byline(line: str, names: str | None) -> None:
    """A line of "By" and names is the byline, without what follows the names."""
    assert clue("byline", "Bridge falls in Vell", line) == names


def test_name_needs_a_title() -> None:
    """A line that is just a name is a byline only under a title."""
    assert clue("byline", "Jane Doe talks to the press.", "Jane Doe") is None


@pytest.mark.parametrize("line", ["NEW VELL CITY", "Monday 31 May", "the bridge", "What we know now"])
def test_not_a_name(line: str) -> None:
    """A line in capitals, with figures, or with small words is not just a name."""
    assert clue("byline", "Bridge falls in Vell", "", line) is None


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("TOKYO (Reuters) - The bridge fell.", "Reuters"),
        ("SEOUL, Aug. 20 (Yonhap) -- The bridge fell.", "Yonhap"),
        ("Seoul, South Korea (Yonhap News Agency) \u2013 The bridge fell.", "Yonhap"),
        ("NAIROBI, Kenya (AP) \u2014 The bridge fell.", "AP"),
        ("BEIJING/TOKYO (Reuters) - The bridge fell.", "Reuters"),
        ("(Reuters) - The bridge fell.", "Reuters"),
        ("VELL (Vell News) - The bridge fell.", "Vell News"),
        ("Vell (the old port) - a bridge fell.", None),
        ("Jane Doe (R-Vell) - no friend of bridges - was away.", None),
        ("DOE (R-Vell): No bridge will fall.", None),
    ],
)
def test_dateline(line: str, agency: str | None) -> None:
    """A dateline names the agency; one that is on no list needs a place in capitals."""
    assert find_clues(f"{line}\n\n{PARAGRAPH}").get("agency") == agency


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("(Yonhap)", "Yonhap"),
        ("The bridge fell. (Yonhap)", "Yonhap"),
        ("\u2014 Reuters", "Reuters"),
        ("The bridge fell. - AFP", "AFP"),
        ("Source: Xinhua", "Xinhua"),
        ("Copyright 2017 The Associated Press. All rights reserved.", "AP"),
        ("(Reporting by Jane Doe for Reuters; Editing by John Roe)", "Reuters"),
        ("(Reporting by Jane Doe; Editing by John Roe)", None),
        ("The mayor spoke to Reuters", None),
        ("The bridge fell (again)", None),
        ("The bridge fell. (Again)", None),
    ],
)
def test_credit(line: str, agency: str | None) -> None:
    """A credit at the end names an agency, if it is one that is known."""
    assert find_clues(f"{PARAGRAPH}\n\n{PARAGRAPH}\n\n{line}").get("agency") == agency


def test_credit_in_the_middle() -> None:
    """A credit in the middle of the page may be a picture's, so it does not count."""
    assert find_clues("\n\n".join([PARAGRAPH, "(Yonhap)", *[PARAGRAPH] * 9])) == {}


@pytest.mark.parametrize("line", ["By Jane Doe, The Associated Press", "By AP", "AP", "By Jane Doe (AP)"])
def test_agency_in_the_head(line: str) -> None:
    """An agency in the byline, or alone on a line of the head, is the agency."""
    assert clue("agency", "Bridge falls in Vell", line) == "AP"


@pytest.mark.parametrize(
    "line",
    [
        "August 20, 2017",
        "Aug. 20, 2017",
        "20 August 2017",
        "20th of August 2017",
        "2017-08-20",
        "Sunday, August 20, 2017 10:15 a.m. ET",
        "3 min readAug 20, 2017",
        "Aug 20, 2017 · 3 min read",
        "Published: 20 Aug 2017 | Updated: 21 Aug 2017",
        "Published on Aug. 20, 2017 at 5:30 p.m. EDT",
        "By Jane Doe, August 20, 2017",
        "Jane Doe | August 20, 2017",
        "SEOUL, Aug. 20, 2017 (Yonhap) -- The bridge fell.",
    ],
)
def test_published(line: str) -> None:
    """A full date on a line of its own, beside a label, a clock or a name, or in a dateline, is the date."""
    assert clue("published", "Bridge falls in Vell", "", line) == DAY


def test_published_with_zone() -> None:
    """A date-time in ISO form keeps its zone."""
    expected = datetime.datetime(2017, 8, 20, 10, 15, tzinfo=datetime.UTC)
    assert clue("published", "Published: 2017-08-20T10:15:00Z") == expected


@pytest.mark.parametrize(
    "line",
    [
        "August 20",
        "08/09/2017",
        "February 30, 2017",
        "Updated: August 20, 2017",
        "August 20, 2017 was a day of rain",
        "SEOUL, Aug. 20 (Yonhap) -- The bridge fell.",
        "The accord of August 20, 2017",
    ],
)
def test_not_published(line: str) -> None:
    """Half a date, one that can be read two ways, a date that is none and a date in a sentence do not count."""
    assert clue("published", "Bridge falls in Vell", "", line) is None


def test_date_far_down() -> None:
    """A date line below the head of the page belongs to something else."""
    assert find_clues("\n\n".join([PARAGRAPH] * 8 + ["August 20, 2017"])) == {}


@given(st.text())
def test_any_text(text: str) -> None:
    """Any text can be read for clues, and no clue is empty."""
    assert all(find_clues(text).values())
