"""Bylines: lines that say who wrote the article.

In goes a line; out come the names on it, or None. A byline opens with "By" and capitalised names, and holds
nothing that a sentence would: a headline such as "By Monday, all had left" is told apart by its first word.
"""

from __future__ import annotations

import re

__all__ = ["read_byline"]

_LONGEST_LINE = 120
_NOT_NAMES = r"(?:The|All|Any|This|That|Contrast|Law|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
_CAPITALISED = r"[^\W\d_a-z][\w.'\u2019-]*"
_JOINING = r"(?:a[ln]|bin|d[aei]l?|de[nr]|la|of|v[ao]n)"
_PERSON = rf"(?!{_NOT_NAMES}){_CAPITALISED}(?: (?:{_CAPITALISED}|{_JOINING})){{0,4}}"
_BYLINE = re.compile(
    rf"(?:By|BY):? (?P<names>{_PERSON}(?:(?:,| and|, and| &) {_PERSON}){{0,4}})"
    r"(?:\s*[|·•(].*|,? on .*|\s*[,\u2013\u2014-]\s?[^.!?]{2,60})?"
)


def read_byline(line: str) -> str | None:
    """The names that a byline gives, without the role, agency or date that may follow; None for any other line."""
    if len(line) > _LONGEST_LINE or line[:2] not in ("By", "BY"):
        return None
    match = _BYLINE.fullmatch(line)
    return match["names"].strip(" ,") if match else None
