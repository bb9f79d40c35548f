"""Text from outside made harmless for a terminal: any text in, the same text with visible marks out.

An article, an outlet's name or a file's name may hold characters that a terminal obeys instead of printing: escape
sequences that move the cursor or change the title, marks that turn the direction of writing so that words seem to
stand elsewhere, characters without a width that hide. A tool that shows evidence shows these too. The log of a CI run
is a terminal as well: there, ``::error::`` at the start of a line and ``##[`` anywhere are commands. What is drawn as
itself everywhere is left as it is, other scripts, accents and emoji included.
"""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["escape_json", "one_line", "visible"]

_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for the tab and the line end
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\ud800-\udfff"  # halves of characters, which nothing can print
    "]"
)
_COMMANDS = re.compile(r"^([ \t]*):(?=:)|(##(?:vso)?)\[", re.MULTILINE)
_PICTURES = 0x2400
_DELETE, _DELETE_PICTURE = 0x7F, "\u2421"
_JOINERS = re.compile("(?<=[^\x00-\u02ff])[\u200c\u200d](?=[^\x00-\u02ff])")
_BREAKS = re.compile(r"[ \t\n]+")


def visible(text: str) -> str:
    """The text with every character that a terminal would obey or hide shown as a mark; tabs and line ends stay.

    A control character becomes its picture (``␛``), any other becomes its number (``<U+202E>``), and so does the
    character that would begin a command of a CI log. Joiners inside words of other scripts and inside emoji, where
    they only shape letters, are left.
    """
    return _replace_unseen(_COMMANDS.sub(_disarmed, text), _mark)


def one_line(text: str) -> str:
    """The text made visible, on one line: each run of blanks, tabs and line ends becomes one blank."""
    return visible(_BREAKS.sub(" ", text).strip())


def escape_json(text: str) -> str:
    """JSON in which what a terminal or a CI log would obey or hide is escaped; whoever reads it gets the same value.

    Outside strings JSON has no such character, so that every one may be written as an escape.
    """
    text = text.replace("##[", "##\\u005b").replace("##vso[", "##vso\\u005b")
    return _replace_unseen(text, _escape)


def _replace_unseen(text: str, replace: Callable[[str], str]) -> str:
    """The text with another text for every character that is not drawn, but for joiners that shape letters."""
    if not _UNSEEN.search(text):
        return text
    shaping = {found.start() for found in _JOINERS.finditer(text)}
    return _UNSEEN.sub(lambda found: found[0] if found.start() in shaping else replace(found[0]), text)


def _disarmed(found: re.Match[str]) -> str:
    return f"{found[1]}{_number(':')}" if found[1] is not None else f"{found[2]}{_number('[')}"


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _mark(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(_PICTURES + code)
    return _DELETE_PICTURE if code == _DELETE else _number(character)


def _number(character: str) -> str:
    return f"<U+{ord(character):04X}>"
