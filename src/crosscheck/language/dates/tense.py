"""Whether a date lies ahead: a sentence and the place of a date in it in, what its verb says of time out.

"On Monday" is the last Monday, unless something will happen, is due, or opens then. Only the clause that the date
stands in is asked, for a sentence may tell on Monday what will be on Friday.
"""

from __future__ import annotations

import functools
import re
from itertools import pairwise
from typing import NamedTuple

from crosscheck import data

__all__ = ["is_ahead"]

_BORDER = re.compile(r"[;:—–()“”\"]|,\s|\s--?\s|\b(?:and|but|which|who|that|when|after|because|while)\s")
_REACH = 90
_FEW = 2  # words before a date that opens its clause: "And on"


def is_ahead(text: str, sentence: int, start: int, end: int, limit: int) -> bool:
    """Whether what happens on the date ``text[start:end]`` is said to be still to come."""
    before = text[max(sentence, start - _REACH) : start]
    border = 0
    for match in _BORDER.finditer(before):
        border = match.end()
    words = before[border:].split()
    if _tells_of_later(words):
        return True
    after = text[end : min(limit, end + _REACH)]
    if len(words) > _FEW:
        return after.split(None, 1)[:1] in (["will"], ["shall"])
    return _tells_of_later(_own_clause(after).split())


def _own_clause(after: str) -> str:
    """What follows a date that opens its clause, up to the next border; the comma after the date is none."""
    plain = after.removeprefix(",")
    border = _BORDER.search(plain)
    return plain[: border.start()] if border else plain


def _tells_of_later(words: list[str]) -> bool:
    future = _future()
    if not future.words.isdisjoint(words) or any(word.endswith(("'ll", "’ll")) for word in words):
        return True
    return any(f"{first} {second}" in future.pairs for first, second in pairwise(words))


class _Future(NamedTuple):
    words: frozenset[str]
    pairs: frozenset[str]


@functools.cache
def _future() -> _Future:
    lists = data.load("dates")["future"]
    words = f"{lists['words']} {lists['present']}".split()
    return _Future(frozenset(words), frozenset(lists["pairs"]))
