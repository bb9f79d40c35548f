"""Characters that a page has written out, such as ``&quot;``: a text in, where they stand and what they are out.

A page that was saved badly prints “&ldquo;We will not&rdquo;” and means quotation marks; some write them out twice.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Entity", "find_entities"]

_ENTITY = re.compile(r"&(?:amp;)*(?P<name>#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});")

_UNKNOWN = "\ufffd"  # what the numbers of no character stand for
_LINE_ENDS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029")


class Entity(NamedTuple):
    """A character that is written out.

    Attributes:
        start, end: code points into the text.
        character: what it stands for.
    """

    start: int
    end: int
    character: str


def find_entities(text: str) -> Iterator[Entity]:
    """The characters of a text that are written out and can be printed, in order."""
    for match in _ENTITY.finditer(text):
        character = _character(match["name"])
        if character:
            yield Entity(*match.span(), character)


def _character(name: str) -> str:
    """The one character that a name or a number stands for; empty where it stands for none that is printed."""
    character = html.unescape(f"&{name};")
    is_printed = len(character) == 1 and character != _UNKNOWN and (character.isprintable() or character.isspace())
    return character if is_printed and character not in _LINE_ENDS else ""
