"""A report as it reads."""

from __future__ import annotations

from hypothesis import given
from strategies import attack

from crosscheck.output.markdown import escape
from crosscheck.output.terminal import one_line
from crosscheck.tui.widgets.markdown_text import render_markdown

REPORT = """\
# A bridge

One *fact*, **two** words,
and `a.rule`.

| Where | Words |
|---|---|
| [Alpha, line 3](<../a.md#L3>) | not **now** |

- first
- second
"""


def test_report() -> None:
    """Headings, paragraphs, tables and lists are lines; marks are gone, and links show what they are called."""
    assert [
        "",
        "A bridge",
        "",
        "One fact, two words, and a.rule.",
        "",
        "Where  │  Words",
        "Alpha, line 3  │  not now",
        "",
        "- first",
        "- second",
    ] == ["".join(words for words, _ in line) for line in render_markdown(REPORT)]


def test_styles() -> None:
    """What is strong is bold."""
    *_, line = render_markdown("not **now**")
    assert (("not ", ""), ("now", "bold $text-warning")) == line


@given(attack)
def test_words_of_articles(text: str) -> None:
    """Whatever stands in an article is read as it was written into the report, all of it and nothing else."""
    shown = " ".join(words for line in render_markdown(f"before {escape(text)} after") for words, _ in line)
    assert " ".join(f"before {one_line(text)} after".split()) == " ".join(shown.split())
