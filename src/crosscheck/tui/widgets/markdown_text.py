"""A report as it reads: Markdown in, pieces of text with their styles out.

Textual's own Markdown widget takes a string, builds hundreds of widgets and follows links. A report holds the words of
articles, so it is read by a parser here, and every word of it goes the one way that all words from outside go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.token import Token

from crosscheck.tui.shown import without_tabs

__all__ = ["Line", "render_markdown"]

Line: TypeAlias = tuple[tuple[str, str], ...]
"""Pieces of text, each with its style: very many are kept, and Python need not look through what holds only words."""

_HEADING = re.compile(r"(?<=\n)\n(?=#)")
_HEADINGS = {"h1": "bold underline", "h2": "bold $text-accent", "h3": "bold", "h4": "bold"}
_MARKS = {"strong": "bold $text-warning", "em": "italic", "a": "$text-accent"}
_BETWEEN_CELLS = ("  │  ", "$foreground-disabled")


def render_markdown(text: str) -> Iterator[Line]:
    """Headings, paragraphs, lists and tables as lines; links show what they are called, and lead nowhere.

    It is read from heading to heading, so that whoever needs no more of a long report can stop.
    """
    parser = MarkdownIt("commonmark").enable("table")
    for section in _HEADING.split(text):
        yield from _blocks(parser.parse(section))


def _blocks(tokens: Sequence[Token]) -> Iterator[Line]:
    """A line for each row, list entry and paragraph, with an empty line before what begins something."""
    style, mark = "", ""
    cells: list[Line] = []
    for token in tokens:
        if _begins(token):
            yield ()
        if token.type == "heading_open":
            style = _HEADINGS.get(token.tag, "bold")
        elif token.type == "list_item_open":
            mark = "- "
        elif token.type == "inline":
            cells.append(_styled(style, [(mark, ""), *_inline(token.children or ())]))
        elif token.type in ("tr_close", "heading_close", "paragraph_close"):
            first = _styled("bold", cells[0]) if token.type == "tr_close" else cells[0]
            yield first + tuple(piece for cell in cells[1:] for piece in (_BETWEEN_CELLS, *cell))
            cells, style, mark = [], "", ""


def _begins(token: Token) -> bool:
    return token.type in ("heading_open", "table_open", "bullet_list_open") or (
        token.type == "paragraph_open" and not token.hidden
    )


def _styled(style: str, pieces: Iterable[tuple[str, str]]) -> Line:
    """The pieces in a style, with their own on top."""
    return tuple((text, f"{style} {own}".strip()) for text, own in pieces if text)


def _inline(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    styles: list[str] = []
    for token in tokens:
        if token.nesting > 0:
            styles.append(_MARKS.get(token.tag, ""))
        elif token.nesting < 0:
            styles.pop()
        elif token.type in ("softbreak", "hardbreak"):
            yield " ", ""
        else:
            yield without_tabs(token.content), " ".join(styles) or ("$foreground-muted" if token.tag == "code" else "")
