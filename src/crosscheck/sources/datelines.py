"""Datelines: where, and by which agency, an article was written, at the head of its first paragraph.

In goes a line; out comes how much of it is a dateline. ``WASHINGTON --`` is no part of the sentence it stands before:
two outlets that tell one thing from two desks tell one thing.
"""

from __future__ import annotations

import re

from .agencies import match_agency_dateline

__all__ = ["dateline_length"]

_CAPITALS = r"[A-Z][A-Z.'\u2019]+(?:[ -][A-Z][A-Z.'\u2019]+){0,3}"
_REGION_OR_DATE = r"(?:, [A-Z][\w.]*(?: [\w.]+){0,2}){0,2}"
_DATELINE = re.compile(rf"\W?{_CAPITALS}{_REGION_OR_DATE}\s*(?:--|[\u2013\u2014]|-(?=\s))\s*(?=[A-Z\"“‘'\d])")


def dateline_length(line: str) -> int:
    """How many characters at the start of a line are a dateline, dash and space behind it included; 0 where none."""
    match = match_agency_dateline(line) or _DATELINE.match(line)
    if match is None:
        return 0
    rest = line[match.end() :]
    return match.end() + len(rest) - len(rest.lstrip())
