"""What became of the people counted by a number: a number's place in, a role ("killed", "arrested") or nothing out.

The role is the nearest word of a reviewed list in the same clause. What stands before the number goes first: a verb
straight before it ("killed 12 and injured 40"), a noun with "of" or "to" ("the deaths of 12 people"), the toll that
"rose to 43", or the number of dead. Then what stands behind it ("17 people were killed"), where a phrase set off by
commas is passed over ("12 people, including three children, were killed"). Some verbs and nouns say it only together:
lives that are claimed, taken or lost are the dead.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from crosscheck import data

__all__ = ["find_role"]

_WORD = re.compile(r"[^\W\d_]+|[.,;:!?()—\u2013]|\d+")
_CLAUSE_END = frozenset(".,;:!?()—\u2013")
_BEFORE, _BEHIND = 80, 160
_STRAIGHT, _FAR = 3, 12
_INSERTED = re.compile(
    r",\s(?:including|among\sthem|most|mostly|some|many|half|all|both|\w+\sof\s(?:them|whom))\b[^,.;:]{0,80},"
    r"|,\s(?:\w+,\s)?\w+\sand\s\w+(?=\s(?:are|were|have|had)\b)"  # men, women and children were
)


def find_role(text: str, start: int, end: int, floor: int, ceiling: int) -> str:
    """The role of those counted by the number at ``text[start:end]``, or "".

    ``floor`` and ``ceiling`` limit the search: the number before, and the end of the sentence.
    """
    before = [word.lower() for word in _WORD.findall(text, max(floor, start - _BEFORE), start)]
    told = _straight_before(before) or _of_a_toll(before) or _of_lives(before)
    return told or _behind(text, end, min(ceiling, end + _BEHIND), before)


def _straight_before(before: Sequence[str]) -> str:
    """The role that a verb just before the number gives, or a noun with "of" or "to" after it."""
    tables = _tables()
    if before[-1:] in (["of"], ["to"]) and before[-2:-1] and before[-2] in tables.nouns_of:
        return tables.nouns_of[before[-2]]
    for word in reversed(before[-_STRAIGHT:]):
        if word in tables.verbs:
            return tables.verbs[word]
        if word in _CLAUSE_END or word in tables.joints or word.isdigit():
            break
    return ""


def _of_a_toll(before: Sequence[str]) -> str:
    """What the clause up to the number tells of: the toll that rose to it or is it, the number of dead."""
    if not before or before[-1] not in _tables().toll:
        return ""
    role = ""
    for word in reversed(before[-_FAR:]):
        if word in ("toll", "number"):
            return "killed" if word == "toll" else role
        if word in _CLAUSE_END:
            break
        role = _tables().roles.get(word, role)
    return ""


def _of_lives(before: Sequence[str]) -> str:
    """What "claimed the lives of" says of the number behind it."""
    together = _tables().together.get(before[-2]) if before[-1:] == ["of"] and len(before) > 1 else None
    return together.role if together and not together.verbs.isdisjoint(before[-_STRAIGHT - 2 : -2]) else ""


def _behind(text: str, at: int, end: int, before: Sequence[str]) -> str:
    """The first role in the rest of the clause."""
    tables = _tables()
    verbs = set(before[-2:])
    while match := _WORD.search(text, at, end):
        word, at = match.group().lower(), match.end()
        if word in tables.roles:
            return tables.roles[word]
        if word in tables.together and not tables.together[word].verbs.isdisjoint(verbs):
            return tables.together[word].role
        verbs.add(word)
        inserted = _INSERTED.match(text, match.start(), end) if word == "," else None
        if inserted:
            at = inserted.end()
        elif word in _CLAUSE_END or word[0].isdigit():
            break
    return ""


class _Together(NamedTuple):
    """The verbs with which a noun says what became of people, and the role."""

    verbs: frozenset[str]
    role: str


class _Tables(NamedTuple):
    roles: dict[str, str]
    verbs: dict[str, str]
    nouns_of: dict[str, str]
    joints: frozenset[str]
    toll: frozenset[str]
    together: dict[str, _Together]


@functools.cache
def _tables() -> _Tables:
    roles = data.load("numbers")["roles"]
    nouns = frozenset(roles["nouns"].split())
    together = [
        (each["nouns"], _Together(frozenset(each["verbs"].split()), each["role"])) for each in roles["together"]
    ]
    return _Tables(
        roles=roles["forms"],
        verbs={word: role for word, role in roles["forms"].items() if word not in nouns},
        nouns_of=roles["of"],
        joints=frozenset(roles["joints"].split()),
        toll=frozenset(roles["toll"].split()),
        together={noun: told for nouns, told in together for noun in nouns.split()},
    )
