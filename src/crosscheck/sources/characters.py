"""Characters that are printed otherwise than they are meant: a text in, what is to be read at such places out.

A page that was saved badly has “&ldquo;We will not&rdquo;” written out, or as "â€œ" in the wrong encoding; a text that
was set for print has blanks that no line may break at, hyphens that nobody sees, "ﬁ" in one character. None of it is
another word than the other outlet's.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

__all__ = ["Meant", "find_meant"]

_ENTITY = re.compile(r"&(?:amp;)*(?P<name>#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});")
_UNKNOWN = "\ufffd"  # what the numbers of no character stand for
_LINE_ENDS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029")

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen, and blanks and joints without width
_BLANKS = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
_HYPHENS = "\u2010\u2011"
_SET = re.compile(
    rf"(?P<invisible>[{_INVISIBLE}]+)"
    rf"|(?P<blank>[{_BLANKS}])"
    rf"|(?P<ligature>[{''.join(_LIGATURES)}])"
    rf"|(?P<hyphen>[{_HYPHENS}])"
    r"|(?P<accented>[^\W\d_][\u0300-\u036f]+)"
)
# Any of these is found quickly, and few texts have one.
_ODD = re.compile(rf"[{_INVISIBLE}{_BLANKS}{_HYPHENS}{''.join(_LIGATURES)}\u0300-\u036f]")
_READ_AS: dict[str, Callable[[str], str]] = {
    "invisible": lambda _: "",
    "blank": lambda _: " ",
    "ligature": _LIGATURES.__getitem__,
    "hyphen": lambda _: "-",
    "accented": lambda letters: unicodedata.normalize("NFC", letters),
}
_BLANKS_IN_A_ROW = re.compile(rf"(?<=\S)[ \t{_BLANKS}]{{2,}}(?=\S)")
# The characters that the bytes of UTF-8 above 127 are in Windows-1252, and where that has none, in Latin-1. A closing
# mark has one of those, which is often lost on the way.
_AS_READ = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
_FOLLOWING = "".join(re.escape(character) for character, byte in _AS_READ.items() if byte < 0xC0)
_LEADING = re.compile("[ÂÃÄÅâ]")
_MISREAD = re.compile(rf"[ÂÃÄÅ][{_FOLLOWING}]|â[{_FOLLOWING}]{{2}}|(?P<closing>â€(?:\ufffd|(?=[\s.,;:!?)]|\Z)))")


class Meant(NamedTuple):
    """A place at which something else is read than is printed.

    Attributes:
        start, end: code points into the text.
        read: what is meant; empty where nothing is.
    """

    start: int
    end: int
    read: str


def find_meant(text: str) -> Iterator[Meant]:
    """The places of a text that are to be read otherwise than they are printed; sorted only within each kind.

    One may lie in another, as each blank of a row does: then the longer one is meant.
    """
    is_odd = _ODD.search(text) is not None
    if is_odd or "  " in text or "\t" in text:
        yield from (Meant(*match.span(), " ") for match in _BLANKS_IN_A_ROW.finditer(text))
    if "&" in text:
        yield from _written_out(text)
    if is_odd:
        yield from _as_set(text)
    if _LEADING.search(text):
        yield from _misread(text)


def _written_out(text: str) -> Iterator[Meant]:
    for match in _ENTITY.finditer(text):
        character = _character(match["name"])
        if character == "\u00a0" and not _parts_figures(text, *match.span()):
            character = " "
        if character:
            yield Meant(*match.span(), character)


def _parts_figures(text: str, start: int, end: int) -> bool:
    """Whether a blank stands between two figures, where it parts thousands."""
    return text[start - 1 : start].isdecimal() and text[end : end + 1].isdecimal()


def _character(name: str) -> str:
    """The one character that a name or a number stands for; empty where it stands for none that is printed."""
    character = html.unescape(f"&{name};")
    is_printed = len(character) == 1 and character != _UNKNOWN and (character.isprintable() or character.isspace())
    return character if is_printed and character not in _LINE_ENDS else ""


def _as_set(text: str) -> Iterator[Meant]:
    """Blanks, hyphens, ligatures and accents as a typesetter or a program has them."""
    for match in _SET.finditer(text):
        read = _READ_AS[str(match.lastgroup)](match[0])
        if match.lastgroup != "blank" or not _parts_figures(text, *match.span()):
            yield Meant(*match.span(), read)


def _misread(text: str) -> Iterator[Meant]:
    """Characters of several bytes that were read as one character each: "â€œ" for an opening mark."""
    for match in _MISREAD.finditer(text):
        if match["closing"]:
            yield Meant(*match.span(), "”")
            continue
        try:
            character = bytes(_AS_READ[each] for each in match[0]).decode()
        except UnicodeDecodeError:
            continue
        if character == "\u00a0" or character.isprintable():
            yield Meant(*match.span(), " " if character.isspace() else character)
