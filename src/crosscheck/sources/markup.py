"""What Markdown adds to the words: a text in, the marks that are no words out.

An article that was clipped from the web has links, bold words, headings and escaped characters. They are for whoever
sets the page: ``[the mayor](https://…)`` says "the mayor". Only what is surely meant as a mark is taken for one: stars
around words, never those of a masked word; an address that is one, never brackets that an editor put in a row.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Mark", "find_marks"]

_HIDDEN = "\0"  # stands for what has been read, so that it is not read in another way too
_ADDRESS = r"(?:[a-z][a-z0-9+.-]{1,12}:|/|\.{1,2}/|#|\?|www\.)[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*"
_LINK = re.compile(
    r"(?<!!)(?P<open>\[)(?=[^\s\]])(?:[^\[\]\n]|\[[^\[\]\n]*\])+"
    rf"(?P<close>\]\((?:<[^<>\n]*>|{_ADDRESS})?(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\))"
)
_BARE_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]+")
_ESCAPE = re.compile(r"(?P<open>\\)[!-/:-@\[-`{-~]")
_STARS = re.compile(r"(?<![\w*])(?P<open>\*{1,3})(?=[^\s*])[^*\n]*?(?<![\s*])(?P<close>(?P=open))(?![\w*])")
_LINES = re.compile(
    r"(?<![^\s(\[“\"‘'*—–-])(?P<open>_{1,2})(?=[^\s_])(?:[^_\n]|(?<=\w)_(?=\w))*?(?<![\s_])(?P<close>(?P=open))(?![\w_])"
)
_TAG = re.compile(
    r"(?P<open></?(?:a|abbr|b|big|cite|em|font|i|ins|mark|small|span|strong|sub|sup|time|u)(?:\s[^<>\n]{0,500})?/?>)",
    re.IGNORECASE,
)
# A heading, a passage set apart, a point of a list; a hyphen before a few words is the dash of a signature.
_POINT = r"(?:#{1,6}|[*+]|-(?=[^\n]{60}))[^\S\n]+"
_LINE_HEAD = re.compile(rf"^[^\S\n]*+(?P<open>(?:>[^\S\n]*+)++(?:{_POINT})?+|{_POINT})(?=[^\n]*\w)", re.MULTILINE)
_DEEPEST = 3  # slanted words in bold ones in a link are read, nothing deeper


class Mark(NamedTuple):
    """A stretch that is no word.

    Attributes:
        start, end: code points into the text.
        partner: where the one begins that belongs to it, before the words or after them; -1 for a mark that has none.
    """

    start: int
    end: int
    partner: int = -1


def find_marks(text: str) -> list[Mark]:
    """The marks of a text, in order; none overlaps another."""
    marks: list[Mark] = []
    if "\\" in text:
        text = _take(_ESCAPE, text, marks, whole=True)
    if "](" in text:
        text = _take(_LINK, text, marks)
    if "<" in text:
        text = _take(_TAG, text, marks)
    text = _take(_LINE_HEAD, text, marks)
    if "*" in text or "_" in text:
        text = _BARE_ADDRESS.sub(lambda address: _HIDDEN * len(address[0]), text)
        for pattern in (_STARS, _LINES) * _DEEPEST:
            text = _take(pattern, text, marks)
    return sorted(marks)


def _take(pattern: re.Pattern[str], text: str, marks: list[Mark], *, whole: bool = False) -> str:
    """The text with the marks that a pattern finds hidden; they are added to those found before.

    With ``whole`` all that the pattern matches is hidden: an escaped star is a star, and no mark.
    """
    pieces: list[str] = []
    at = 0
    for match in pattern.finditer(text):
        found = _marks_of(match)
        marks += found
        for start, end in [match.span()] if whole else [(mark.start, mark.end) for mark in found]:
            pieces += (text[at:start], _HIDDEN * (end - start))
            at = end
    return "".join((*pieces, text[at:])) if pieces else text


def _marks_of(match: re.Match[str]) -> list[Mark]:
    """The mark before the words and, where the pattern has one, that after them."""
    opening = match.span("open")
    if "close" not in match.re.groupindex:
        return [Mark(*opening)]
    closing = match.span("close")
    return [Mark(*opening, closing[0]), Mark(*closing, opening[0])]
