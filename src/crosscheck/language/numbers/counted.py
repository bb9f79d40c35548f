"""What a number counts and what became of it: a place behind a number in, its head noun and a role out.

Without a parser the head is guessed as a reader would: the first plural among the next few words, before the
sentence goes on ("11 million undocumented immigrants": immigrants), else the first word. The role is the nearest
word of a reviewed list in the same clause: the verb straight before the number ("killed 12 and injured 40") before
anything after it ("17 people were killed").
"""

from __future__ import annotations

import functools
import re

from attrs import frozen

from crosscheck import data
from crosscheck.language.words import fold, is_light

__all__ = ["find_head", "find_role", "next_word"]

_NEXT = re.compile(r"(?:\s+|[-\u2011])[“\"\u2018'(]?(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['\u2019-][^\W\d_]+)*)")
_WORD = re.compile(r"[^\W\d_]+|[.,;:!?()—\u2013]|\d+")
_CLAUSE_END = frozenset(".,;:!?()—\u2013")
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
        if folded in _tables().no_heads or (is_light(folded) and not (position == 0 and folded in ("other", "more"))):
            break
        if _is_plural(folded):
            return folded, match.end()
        if first and folded.endswith(("ed", "ing")):
            break
        if not first or first.endswith(_tables().adjective_endings):
            first, place = folded, match.end()
        at = match.end()
    return ("", start) if first in _tables().roles or first.endswith("ed") else (first, place)


def _is_plural(folded: str) -> bool:
    if folded in _tables().plurals:
        return True
    return len(folded) > 3 and folded.endswith("s") and not folded.endswith(_SINGULAR_S)


def find_role(text: str, start: int, end: int, floor: int, ceiling: int) -> str:
    """What the clause says happened to the people counted by the number at ``text[start:end]``, or "".

    ``floor`` and ``ceiling`` limit the search, usually at the sentence.
    """
    tables = _tables()
    before = _WORD.findall(text, max(floor, start - 40), start)[-3:]
    for word in reversed(before):
        folded = word.lower()
        if folded in tables.verbs:
            return tables.verbs[folded]
        if folded in _CLAUSE_END or folded in tables.joints or word.isdigit():
            break
    for match in _WORD.finditer(text, end, min(ceiling, end + 120)):
        folded = match.group().lower()
        if folded in tables.roles:
            return tables.roles[folded]
        if folded in _CLAUSE_END or folded[0].isdigit():
            break
    return ""


@frozen
class _Tables:
    roles: dict[str, str]
    verbs: dict[str, str]
    joints: frozenset[str]
    plurals: frozenset[str]
    no_heads: frozenset[str]
    adjective_endings: tuple[str, ...]


@functools.cache
def _tables() -> _Tables:
    lists = data.load("numbers")
    roles, head = lists["roles"], lists["head"]
    return _Tables(
        roles=roles["of"],
        verbs={word: role for word, role in roles["of"].items() if word not in roles["nouns"].split()},
        joints=frozenset(roles["joints"].split()),
        plurals=frozenset(head["plurals"].split()),
        no_heads=frozenset(head["never"].split()),
        adjective_endings=tuple(head["adjective_endings"].split()),
    )
