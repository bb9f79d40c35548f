"""What a number counts: a place behind a number in, its head noun out.

Without a parser the head is guessed as a reader would: the first plural among the next few words, before the
sentence goes on ("11 million undocumented immigrants": immigrants), else the first word.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from crosscheck import data
from crosscheck.language.words import fold, is_light

__all__ = ["find_head", "is_plural", "next_word"]

_NEXT = re.compile(r"(?:\s+|[-\u2011])[“\"\u2018'(]?(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['\u2019-][^\W\d_]+)*)")
_GROUPS = frozenset(("men", "women", "boys", "girls", "passengers"))
_BOTH = re.compile(r"(?:,|\s(?:and|or))\s(?:(?:wo)?men|boys|girls|crew)\b")  # "passengers and crew"
_SINGULAR_S = ("ss", "us", "is", "'s", "\u2019s")


def next_word(text: str, at: int, end: int) -> str:
    """The word that directly follows a place, as printed; empty where a mark or a number comes first."""
    match = _NEXT.match(text, at, end)
    return match["word"] if match else ""


def find_head(text: str, at: int, end: int) -> tuple[str, int]:
    """The folded head noun after a number and the place where it ends ("" and ``at`` where there is none)."""
    first, place, start = "", at, at
    for position in range(6):
        match = _NEXT.match(text, at, end)
        if match is None:
            break
        word = match["word"]
        folded = fold(word)
        if folded in _tables().passed_over:
            at = match.end()
            continue
        if folded in _tables().no_heads or (is_light(folded) and not (position == 0 and folded in ("other", "more"))):
            break
        if is_plural(folded) and not _is_followed(text, match, end):
            return "people" if folded in _GROUPS and _BOTH.match(text, match.end(), end) else folded, match.end()
        if first and folded.endswith(("ed", "ing")):
            break
        if not first or first.endswith(_tables().adjective_endings):
            first, place = folded, match.end()
        at = match.end()
    return ("", start) if first in _tables().roles or first.endswith("ed") else (first, place)


def _is_followed(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a plural says what those behind it are: "four police officers"."""
    behind = _NEXT.match(text, match.end(), end) if fold(match["word"]) in _tables().before_plurals else None
    return behind is not None and is_plural(fold(behind["word"]))


def is_plural(folded: str) -> bool:
    """Whether a folded word is a plural noun, as far as its ending or a short list tells."""
    if folded in _tables().plurals:
        return True
    return len(folded) > 3 and folded.endswith("s") and not folded.endswith(_SINGULAR_S)


class _Tables(NamedTuple):
    roles: frozenset[str]
    plurals: frozenset[str]
    before_plurals: frozenset[str]
    no_heads: frozenset[str]
    passed_over: frozenset[str]
    adjective_endings: tuple[str, ...]


@functools.cache
def _tables() -> _Tables:
    lists = data.load("numbers")
    head = lists["head"]
    return _Tables(
        roles=frozenset(lists["roles"]["forms"]),
        plurals=frozenset(head["plurals"].split()),
        before_plurals=frozenset(head["before_plurals"].split()),
        no_heads=frozenset(head["never"].split()),
        passed_over=frozenset(head["passed_over"].split()),
        adjective_endings=tuple(head["adjective_endings"].split()),
    )
