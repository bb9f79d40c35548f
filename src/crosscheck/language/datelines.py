"""Datelines: the start of a sentence in, the place where the telling begins out.

``PORT VELL (Agency) –`` says where and by whom a report was filed, not what happened. It belongs to the evidence and
is shown with it, but when two sentences are compared for what they tell, its words would count against the pair.
"""

from __future__ import annotations

import re

__all__ = ["after_dateline"]

_LONGEST = 90
_DASH = r"\s*(?:--|[\u2013\u2014-])\s*"
_AGENCY = r"\s?\([^()\n]{2,40}\)"
_CITY = r"[A-Z][A-Z.'\u2019-]+(?: [A-Z][A-Z.'\u2019-]+){0,3}"
_MORE = r"(?:, [^\s,()\u2013\u2014][^,()\u2013\u2014\n]{0,24}){0,3}"
_DATELINE = re.compile(
    rf"(?:{_CITY}{_MORE}(?:{_AGENCY})?|[A-Z][\w.'\u2019 ,-]{{1,50}}{_AGENCY}){_DASH}(?=[^\W\d_a-z]|[\d“\"\u2018'$£€])"
)


def after_dateline(text: str, start: int, end: int) -> int:
    """Where the sentence ``text[start:end]`` begins to tell: after its dateline, or at ``start`` where it has none."""
    match = _DATELINE.match(text, start, min(end, start + _LONGEST))
    return match.end() if match and match.end() < end else start
