"""Lines that end where a screen or a sheet ended: a text in, the same text with every paragraph in one line out.

Text that was mailed, typed or saved by an editor breaks after some seventy characters, in the middle of sentences and
quotes. A break that only wraps becomes a blank and nothing else changes, so that every place in one of the two is the
same place in the other. Other texts set each paragraph on a line and no blank line between; theirs stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

__all__ = ["unwrap"]

_TWO_LINES = re.compile(r"\n(?<=[^\n]\n)[^\n]")  # found quickly; most articles have none, and are not looked at more
# A line's end between two lines that hold something, with the blanks around it and the next line's ``>``.
_BREAK = re.compile(r"(?<=\S)[^\S\n]*\n(?:[^\S\n]*>)*[^\S\n]*(?=\S)")
_QUOTED = re.compile(r"(?:[^\S\n]*>)*")
_ON_ITS_OWN = re.compile(r"#{1,6}\s|\||`{3}|~{3}|[=*_-]{3,}\s*$")  # a heading, a row of a table, a rule
_BEGINS_ITS_OWN = re.compile(r"[-*+•]\s|\d{1,3}[.)]\s")  # a point of a list
_MID_SENTENCE = re.compile(r"[\w,;&%$€£)\]’'–—-]$")
_GOES_ON = re.compile(r"[*_(\[“\"‘']{0,3}[^\W\d_A-Z]")
_FEWEST = 3  # breaks in the middle of sentences that make a text a wrapped one: a headline or a credit gives one or two
_SHARE = 0.4  # of all its breaks; wrapped prose has 60 % to 80 %, as most words begin with a small letter
_FULL = 0.85  # of the width: what wraps by itself leaves no room for another word, some editors a little


@frozen
class _Break:
    """The end of a line: where its blanks begin and end, the line before and the line after."""

    start: int
    end: int
    line: str
    following: str

    @property
    def goes_on(self) -> bool:
        """Whether it stands in the middle of a sentence, as far as one can see without knowing the words."""
        return bool(_MID_SENTENCE.search(self.line) and _GOES_ON.match(self.following))

    @property
    def wanted(self) -> int:
        """How long the line would be with the next word on it."""
        return len(self.line) + 1 + len(self.following.split(maxsplit=1)[0])


def unwrap(text: str) -> str:
    """The text, of the same length, with blanks for the line ends that only wrap; the text itself where none does."""
    if _TWO_LINES.search(text) is None:
        return text
    breaks = _find_breaks(text)
    going_on = [each for each in breaks if each.goes_on]
    if len(going_on) < max(_FEWEST, _SHARE * len(breaks)):
        return text
    full = _FULL * max(len(each.line) for each in going_on)
    return _joined(text, [each for each in breaks if each.goes_on or each.wanted > full])


def _find_breaks(text: str) -> list[_Break]:
    """The line ends inside a block of lines, but for those that must be there: a heading's, a list's."""
    breaks = []
    for match in _BREAK.finditer(text):
        line = _line_before(text, match.start())
        following = text[match.end() : _line_end(text, match.end())].rstrip()
        quoted = match[0].count(">") == _depth(text, match.start())
        if quoted and not (_ON_ITS_OWN.match(line) or _ON_ITS_OWN.match(following) or _BEGINS_ITS_OWN.match(following)):
            breaks.append(_Break(match.start(), match.end(), line, following))
    return breaks


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _line_before(text: str, end: int) -> str:
    line = text[_line_start(text, end) : end]
    return line[_quote_marks(line) :].strip()


def _depth(text: str, at: int) -> int:
    """How many ``>`` the line of a place begins with."""
    line = text[_line_start(text, at) : at]
    return line[: _quote_marks(line)].count(">")


def _quote_marks(line: str) -> int:
    match = _QUOTED.match(line)
    return match.end() if match else 0


def _joined(text: str, breaks: Sequence[_Break]) -> str:
    pieces: list[str] = []
    at = 0
    for each in breaks:
        pieces += (text[at : each.start], " " * (each.end - each.start))
        at = each.end
    return "".join((*pieces, text[at:]))
