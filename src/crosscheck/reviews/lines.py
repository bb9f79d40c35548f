"""An entry as a line of JSON, and a line as an entry.

The first key of a line says what it is about: a finding, a pair, a source. Every line has all the keys of its kind,
in one order, so that the same entries are the same bytes, and lines sorted as text are sorted by kind and fingerprint.
"""

from __future__ import annotations

import functools
import json
import re
from typing import Any

import attrs

from crosscheck.reviews.decision import (
    FINDING_VERDICTS,
    RIGHT_PAIR,
    WRONG_PAIR,
    Decision,
    Entry,
    ReviewedText,
    RightPair,
    WrongPair,
)

__all__ = ["from_line", "from_members", "to_line", "to_members"]

_FINGERPRINT = re.compile(r"[0-9a-f]{12}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_UNSEEN = re.compile("[\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb]")
_LINES = 1 << 16  # as many lines are kept in memory as entries, so that each is read once however often it is written

_MEMBERS: dict[str, tuple[str, ...]] = {
    "finding": ("finding", "rule", "verdict", "note", "event", "outlets", "values", "words"),
    "pair": ("pair", "verdict", "note", "event", "outlets", "words"),
    "source": ("source", "digest", "note"),
}
_LONGEST = 60
_LISTS = ("outlets", "values", "words")


@functools.lru_cache(maxsize=_LINES)
def to_line(entry: Entry) -> str:
    """The line of an entry, without its end; what a terminal would obey or hide is written as a number."""
    text = json.dumps(to_members(entry), ensure_ascii=False)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


@functools.lru_cache(maxsize=_LINES)
def from_line(line: str) -> Entry:
    """The entry of a line.

    Raises:
        ValueError: the line is none; its text says why.
    """
    try:
        # No member is a number, so that how numbers are read only matters to those that are too long for int.
        members = json.loads(line, object_pairs_hook=_members_once, parse_int=float)
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not JSON ({error.msg} at column {error.colno})") from error
    except RecursionError as error:
        raise ValueError("this is not a decision, but lists in lists") from error
    return from_members(members)


def to_members(entry: Entry) -> dict[str, Any]:
    """The members of an entry's line."""
    members = {name: list(value) if name in _LISTS else value for name, value in attrs.asdict(entry).items()}
    match entry:
        case Decision():
            return {"finding": members.pop("id"), **members}
        case WrongPair() | RightPair():
            return {"pair": members.pop("id"), "verdict": entry.verdict, **members}
        case ReviewedText():
            return members


def from_members(members: Any) -> Entry:
    """The entry of a line's members.

    Raises:
        ValueError: there is too much, too little or something impossible among them.
    """
    kind = _kind(members)
    for name in _MEMBERS[kind]:
        _check(name, members[name])
    values: dict[str, Any] = {name: tuple(value) if name in _LISTS else value for name, value in members.items()}
    if len({len(values[name]) for name in _LISTS if name in values}) > 1:
        raise ValueError("the lists are not equally long")
    match kind:
        case "finding":
            _check_verdict(values["verdict"], FINDING_VERDICTS)
            return Decision(id=_fingerprint(values.pop("finding")), **values)
        case "pair":
            verdict = values.pop("verdict")
            _check_verdict(verdict, (WRONG_PAIR, RIGHT_PAIR))
            pair = WrongPair if verdict == WRONG_PAIR else RightPair
            return pair(id=_fingerprint(values.pop("pair")), **values)
    if not _DIGEST.fullmatch(values["digest"]):
        raise ValueError("the digest is not one: 64 digits from 0 to f are wanted")
    return ReviewedText(**values)


def _members_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("a key stands there twice")
    return members


def _kind(members: Any) -> str:
    """Which of the three kinds these are the members of; all of them must be there, and no others."""
    kinds = [kind for kind in _MEMBERS if isinstance(members, dict) and kind in members]
    if len(kinds) != 1:
        raise ValueError("this is not a decision: none of finding, pair and source is in it, or more than one")
    wanted = _MEMBERS[kinds[0]]
    if missing := [name for name in wanted if name not in members]:
        raise ValueError(f"{missing[0]!r} is missing")
    if unknown := [name for name in members if name not in wanted]:
        raise ValueError(f"there is nothing called {_quoted(unknown[0])}; a newer version may have written it")
    return kinds[0]


def _check(name: str, value: Any) -> None:
    if name in _LISTS:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise ValueError(f"{name!r} is not a list of texts")
    elif not isinstance(value, str):
        raise ValueError(f"{name!r} is not a text")


def _check_verdict(verdict: str, known: tuple[str, ...]) -> None:
    if verdict not in known:
        raise ValueError(f"there is no verdict {_quoted(verdict)} here; there are {', '.join(known)}")


def _fingerprint(id: str) -> str:
    if not _FINGERPRINT.fullmatch(id):
        raise ValueError(f"{_quoted(id)} is not a fingerprint: twelve digits from 0 to f are wanted")
    return id


def _quoted(text: str) -> str:
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
