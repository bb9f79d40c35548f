"""What Markdown adds to the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.sources.markup import find_marks

PIECES = (
    *(
        "[",
        "]",
        "](https://vell.example/a_b)",
        "](/news)",
        "(",
        ")",
        "!",
        "\\",
        "*",
        "**",
        "***",
        "_",
        "__",
        "# ",
        "> ",
    ),
    *("- ", "<b>", "</b>", "<", "Hale", "the bridge", " ", "\n", "https://vell.example/_x_", "“", "”", "s***"),
)


def without_marks(text: str) -> str:
    """The text less its marks."""
    for mark in reversed(find_marks(text)):
        text = text[: mark.start] + text[mark.end :]
    return text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("[Ann Hale](https://vell.example/hale), the mayor", "Ann Hale, the mayor"),
        ('the [bridge](/news "The bridge") stays', "the bridge stays"),
        ("the [bridge [sic] stays](https://vell.example/a_(b)) open", "the bridge [sic] stays open"),
        ("the [port](<https://vell.example/a b>)", "the port"),
        ("We will **not** close it", "We will not close it"),
        ("“We will *not* close it,” _she_ said", "“We will not close it,” she said"),
        ("***Not now***, she said", "Not now, she said"),
        ("**“We will not”**", "“We will not”"),
        ("**the *old* bridge**", "the old bridge"),
        ("**[Ann Hale](https://vell.example)**’s plan", "Ann Hale’s plan"),
        ("__Not__ the _snake_case_ one", "Not the snake_case one"),
        ("<b>Not</b> the <a href='https://vell.example'>bridge</a>", "Not the bridge"),
        ("## What we know", "What we know"),
        ("> The bridge stays.", "The bridge stays."),
        ("> ## The bridge", "The bridge"),
        ("* The bridge stays.", "The bridge stays."),
        (r"\[sic\] and 3\. and \*", "[sic] and 3. and *"),
    ],
)
def test_marks_are_no_words(printed: str, read: str) -> None:
    """Links, bold and slanted words, headings, quoted lines, points and escaped characters."""
    assert read == without_marks(printed)


@pytest.mark.parametrize(
    "text",
    [
        "“[W]e will not,” she said",
        "the bridge [sic](he meant the ferry) stays",
        "that s*** and that f***ing bridge",
        "5 * 3 * 2, and * as a note*",
        "the price* of a ticket*",
        "#bridge #ferry",
        "a file_name_here and https://vell.example/_old_/_new_",
        "- Ann Hale, Bergen",
        "-5 degrees",
        "5 < 7 and <tweet id='1'>",
        "![The bridge](https://vell.example/bridge.png)",
        "***",
        r"C:\harbour and \n",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    """Editors' brackets, masked words, sums, notes, tags of other kinds, addresses and a signature."""
    assert not find_marks(text)


@pytest.mark.parametrize("mark", ["> ", "[", "*a ", "_a ", "<b ", "[a](", "- "])
def test_line_of_nothing_but_marks_is_read_once(mark: str) -> None:
    """Ten thousand marks that mark no words take no longer than as many words: each is looked at once."""
    assert len(find_marks(mark * 10_000)) <= 1


def test_mark_knows_its_partner() -> None:
    """Both marks around words name each other; one that stands alone names none."""
    opening, closing, alone = find_marks("**Not** the \\* one")

    assert (opening.start, closing.start) == (closing.partner, opening.partner)
    assert alone.partner == -1


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_marks_stand_in_order_and_apart(text: str) -> None:
    """No mark is empty, none overlaps another, and what is left has every word that is no address."""
    marks = find_marks(text)
    borders = [border for mark in marks for border in (mark.start, mark.end)]

    assert borders == sorted(borders)
    assert all(mark.start < mark.end for mark in marks)
    assert text.count("bridge") == without_marks(text).count("bridge")
