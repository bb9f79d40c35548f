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

_NEXT = re.compile(r"(?:\s+|[-‑])(?:(?P<mark>[“\"‘'(])?)(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*)")
_WORD = re.compile(r"[^\W\d_]+|[.,;:!?()—–]|\d+")
_CLAUSE_END = frozenset(".,;:!?()—–")
_JOINTS = frozenset("and or but while as who which that in at by on from to after before of with for since during".split())
_ADJECTIVE = ("al", "ic", "ive", "ous", "ful", "ish", "able", "ible", "ent", "ed", "ing", "ly", "ary", "less")
_IRREGULAR = frozenset("people men women children police feet teeth geese mice oxen staff crew cattle personnel".split())
_SINGULAR_S = ("ss", "us", "is", "'s", "’s")


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
        if is_light(folded) and not (position == 0 and folded in ("other", "more")):
            break
        if _is_plural(folded):
            return folded, match.end()
        if first and folded.endswith(("ed", "ing")):
            break
        if not first or first.endswith(_ADJECTIVE):
            first, place = folded, match.end()
        at = match.end()
    return ("", start) if first in _roles().words else (first, place)


def _is_plural(folded: str) -> bool:
    if folded in _IRREGULAR:
        return True
    return len(folded) > 3 and folded.endswith("s") and not folded.endswith(_SINGULAR_S)


def find_role(text: str, start: int, end: int, floor: int, ceiling: int) -> str:
    """What the clause says happened to the people counted by the number at ``text[start:end]``, or "".

    ``floor`` and ``ceiling`` limit the search, usually at the sentence.
    """
    roles = _roles()
    before = _WORD.findall(text, max(floor, start - 40), start)[-3:]
    for word in reversed(before):
        folded = word.lower()
        if folded in roles.verbs:
            return roles.verbs[folded]
        if folded in _CLAUSE_END or folded in _JOINTS or word.isdigit():
            break
    for match in _WORD.finditer(text, end, min(ceiling, end + 120)):
        folded = match.group().lower()
        if folded in roles.words:
            return roles.words[folded]
        if folded in _CLAUSE_END or folded[0].isdigit():
            break
    return ""


@frozen
class _Roles:
    words: dict[str, str]
    verbs: dict[str, str]


@functools.cache
def _roles() -> _Roles:
    words = data.load("numbers")["roles"]
    nouns = ("death", "deaths", "fatalities", "injuries", "dead", "died", "die", "dies", "evacuees", "homeless")
    return _Roles(words, {word: role for word, role in words.items() if word not in nouns})
