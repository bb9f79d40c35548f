"""Characters that a page has written out, such as ``&quot;``: a source in, the same with the characters themselves out.

A page that was saved badly prints “&ldquo;We will not&rdquo;” and means quotation marks. Evidence is never edited, so
what is read is a second text in which one character stands for each that is written out, and every place in it is a
place in the text that is printed.
"""

from __future__ import annotations

import bisect
import html
import re
from collections.abc import Sequence

from attrs import evolve, field, frozen

from crosscheck.sources.source import Source

__all__ = ["Reading", "read_entities"]

_ENTITY = re.compile(r"&(?:amp;)*(?P<name>#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});")

_UNKNOWN = "\ufffd"  # what the numbers of no character stand for
_LINE_ENDS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029")


@frozen(eq=False)
class Reading:
    """A source as it is read, and the source as it is printed.

    Attributes:
        source: with characters for those that are written out; the printed one itself where none is.
        printed: as it stands in the file.
    """

    source: Source
    printed: Source
    _ends: Sequence[int] = field(default=(), repr=False)  # where each of these characters ends in what is read
    _more: Sequence[int] = field(
        default=(0,), repr=False
    )  # how much longer the printed text is before, and up to, each

    def place(self, offset: int) -> int:
        """An offset of what is read as one of what is printed."""
        return offset + self._more[bisect.bisect_right(self._ends, offset)]

    def read_place(self, offset: int) -> int:
        """An offset of what is printed as one of what is read."""
        printed = [end + more for end, more in zip(self._ends, self._more[1:], strict=True)]
        return offset - self._more[bisect.bisect_right(printed, offset)]


def read_entities(source: Source) -> Reading:
    """How a source is read: every character of it that is written out as that character."""
    if "&" not in source.text:
        return Reading(source, source)
    pieces: list[str] = []
    ends: list[int] = []
    more, at, length = [0], 0, 0
    for match in _ENTITY.finditer(source.text):
        character = _character(match["name"])
        if character:
            pieces += (source.text[at : match.start()], character)
            length += match.start() - at + 1
            at = match.end()
            ends.append(length)
            more.append(at - length)
    if not ends:
        return Reading(source, source)
    text = "".join((*pieces, source.text[at:]))
    reading = Reading(source, source, ends, more)
    furniture = (
        evolve(each, start=reading.read_place(each.start), end=reading.read_place(each.end))
        for each in source.furniture
    )
    plain = evolve(source, text=text, furniture=tuple(furniture), printed=source.text)
    return evolve(reading, source=plain)


def _character(name: str) -> str:
    """The one character that a name or a number stands for; empty where it stands for none that is printed."""
    character = html.unescape(f"&{name};")
    is_printed = len(character) == 1 and character != _UNKNOWN and (character.isprintable() or character.isspace())
    return character if is_printed and character not in _LINE_ENDS else ""
