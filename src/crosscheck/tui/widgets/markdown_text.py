"""A report as it reads: Markdown in, content out.

Textual's own Markdown widget takes a string, builds hundreds of widgets and follows links. A report holds the words of
articles, so it is read by a parser here, and every word of it goes the one way that all words from outside go.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from textual.content import Content

from crosscheck.tui.shown import joined, shown

__all__ = ["render_markdown"]

_HEADINGS = {"h1": "bold underline", "h2": "bold $text-accent", "h3": "bold", "h4": "bold"}
_MARKS = {"strong": "bold $text-warning", "em": "italic", "a": "$text-accent"}
_BETWEEN_CELLS = Content.styled("  │  ", "$foreground-disabled")


def render_markdown(text: str) -> Content:
    """Headings, paragraphs, lists and tables as lines; links show what they are called, and lead nowhere."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return joined(list(_blocks(tokens)), "\n")


def _blocks(tokens: Sequence[Token]) -> Iterator[Content]:
    """A line for each row, list entry and paragraph, with an empty line before what begins something."""
    style, mark = "", ""
    cells: list[Content] = []
    for token in tokens:
        if _begins(token):
            yield Content()
        if token.type == "heading_open":
            style = _HEADINGS.get(token.tag, "bold")
        elif token.type == "list_item_open":
            mark = "- "
        elif token.type == "inline":
            cells.append(joined([Content(mark), *_inline(token.children or ())]).stylize_before(style))
        elif token.type in ("tr_close", "heading_close", "paragraph_close"):
            first = cells[0].stylize_before("bold") if token.type == "tr_close" else cells[0]
            yield _BETWEEN_CELLS.join([first, *cells[1:]])
            cells, style, mark = [], "", ""


def _begins(token: Token) -> bool:
    return token.type in ("heading_open", "table_open", "bullet_list_open") or (
        token.type == "paragraph_open" and not token.hidden
    )


def _inline(tokens: Sequence[Token]) -> Iterator[Content]:
    styles: list[str] = []
    for token in tokens:
        if token.nesting > 0:
            styles.append(_MARKS.get(token.tag, ""))
        elif token.nesting < 0:
            styles.pop()
        elif token.type in ("softbreak", "hardbreak"):
            yield Content(" ")
        else:
            yield shown(token.content, " ".join(styles) or ("$foreground-muted" if token.tag == "code" else ""))
