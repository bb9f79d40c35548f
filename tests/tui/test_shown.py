"""How text from outside becomes content."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from crosscheck.output.terminal import one_line, visible
from crosscheck.tui.shown import joined, shown, shown_line


@given(st.text())
def test_shown(text: str) -> None:
    """Whatever a text holds, all of it is shown, with marks for what a terminal would obey."""
    assert visible(text) == shown(text, "bold").plain


@given(st.text())
def test_shown_line(text: str) -> None:
    """On one line, runs of blanks are one blank."""
    assert one_line(text) == shown_line(text).plain


def test_brackets() -> None:
    """Square brackets are words, not markup."""
    assert "He said [sic] [b]so[/b] [link=x]y" == shown("He said [sic] [b]so[/b] [link=x]y").plain
    assert [] == shown("[bold]so[/bold]").spans


def test_joined() -> None:
    """Contents are put together with their styles."""
    content = joined([Content("a"), shown("[b]", "bold")], ", ")
    assert ("a, [b]", "bold") == (content.plain, content.spans[0].style)
