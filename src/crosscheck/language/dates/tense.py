"""Whether a date lies ahead: a sentence and the place of a date in it in, what its verb says of time out.

"On Monday" is the last Monday, unless something will happen, is due, or opens then. Only the clause that the date
stands in is asked, for a sentence may tell on Monday what will be on Friday.
"""

from __future__ import annotations

import functools
import re

from crosscheck import data

__all__ = ["is_ahead"]

_BORDER = re.compile(r"[;:—–()“”\"]|,\s|\s--?\s|\b(?:and|but|which|who|that|when|after|because|while)\s")
_REACH = 90


def is_ahead(text: str, sentence: int, start: int, end: int, limit: int) -> bool:
    """Whether what happens on the date ``text[start:end]`` is said to be still to come."""
    before = text[max(sentence, start - _REACH) : start]
    border = 0
    for match in _BORDER.finditer(before):
        border = match.end()
    clause = before[border:]
    if _future().search(clause):
        return True
    after = text[end : min(limit, end + _REACH)]
    return _future().search(_own_clause(after)) is not None if len(clause.split()) <= 2 else _modal().match(after) is not None


def _own_clause(after: str) -> str:
    """What follows a date that opens its clause, up to the next border; the comma after the date is none."""
    plain = after.removeprefix(",")
    border = _BORDER.search(plain)
    return plain[: border.start()] if border else plain


@functools.cache
def _future() -> re.Pattern[str]:
    lists = data.load("dates")["future"]
    phrases = [phrase for line in lists["phrases"].split("\n") for phrase in line.split("|")]
    words = [*lists["words"].split(), *lists["present"].split(), *(p for p in phrases if p)]
    return re.compile("|".join(rf"(?<![^\W_]){re.escape(word)}\b" for word in words))


@functools.cache
def _modal() -> re.Pattern[str]:
    return re.compile(r"\s(?:will|shall|is to|are to|is due|is set|is expected)\b")
