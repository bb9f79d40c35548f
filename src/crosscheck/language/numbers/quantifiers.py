"""Words for how much of a group: a sentence in, its quantifiers with what they are said of out.

"All of the passengers", "most passengers", "none of the 340 workers". Only what stands before a plural is taken, so
that "the most popular song", "at all" and "some 300 people" are passed over.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from attrs import frozen

from crosscheck import data
from crosscheck.language.alternation import as_listed, one_of
from crosscheck.language.numbers.counted import find_head, is_plural

__all__ = ["Quantifier", "find_quantifiers"]

_OF = re.compile(
    r"(?:\s+of)?(?:\s+all)?(?:\s+(?:the|its|these|those|his|her|their|our))?(?:\s+\d[\d,]*(?!\S*[%\d]))?(?=\s)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s+(?:\d|(?:dozen|hundred|thousand|million|billion)\b)")
_SINGULAR = frozenset(("every", "each"))
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[^\w]*$")
_SHARE_OF = re.compile(r"\b(?:half|most|some|many|none|few|third|quarter|percent|cent)\s+of\s+$", re.IGNORECASE)
_REACH = 20
_NOT = re.compile(r"(?:\bnot|n['’]t)\s+$", re.IGNORECASE)


@frozen
class Quantifier:
    """A word for how much of a group.

    Attributes:
        start, end: code points of the word or words.
        text: as printed.
        share: all, nearly all, not all, most, many, some, few, none, both or one.
        head: the folded plural noun that it is said of.
        head_end: where the noun ends.
    """

    start: int
    end: int
    text: str
    share: str
    head: str
    head_end: int


def find_quantifiers(text: str, start: int, end: int) -> list[Quantifier]:
    """The quantifiers of the sentence ``text[start:end]``, in order."""
    tables = _tables()
    found, at = [], start
    while match := tables.pattern.search(text, at, end):
        at = match.end()
        if match["phrase"] is None and (quantifier := _read(text, match, start, end)) is not None:
            found.append(quantifier)
    return found


def _read(text: str, match: re.Match[str], start: int, end: int) -> Quantifier | None:
    words = as_listed(match.group().replace("-", " "))
    share = _tables().shares[words]
    if share == "all" and _SHARE_OF.search(text, max(start, match.start() - _REACH), match.start()):
        return None
    if share == "all" and _NOT.search(text, max(start, match.start() - 8), match.start()):
        share = "not all"
    before = _WORD_BEFORE.search(text, max(start, match.start() - _REACH), match.start())
    if words == "most" and before and before[1].lower() in _tables().before_superlative:
        return None
    if share in ("some", "many") and _NUMBER.match(text, match.end(), end):
        return None
    between = _OF.match(text, match.end(), end)
    head, head_end = find_head(text, between.end() if between else match.end(), end)
    if not head or not (is_plural(head) or words in _SINGULAR):
        return None
    return Quantifier(match.start(), match.end(), match.group(), share, head, head_end)


class _Tables(NamedTuple):
    shares: dict[str, str]
    pattern: re.Pattern[str]
    before_superlative: frozenset[str]


@functools.cache
def _tables() -> _Tables:
    lists = data.load("quantifiers")
    phrases, shares = lists["phrases"]["words"], lists["shares"]
    return _Tables(
        shares=shares,
        pattern=re.compile(rf"\b(?:(?P<phrase>{one_of(phrases)})|(?:{one_of(shares)}))\b", re.IGNORECASE),
        before_superlative=frozenset(lists["superlative"]["before"].split()),
    )
