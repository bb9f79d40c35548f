"""Clues: what a page gives away about itself where no front matter says it.

In goes an article's body; out come the title, byline, agency and date of publication that stand on lines of
their own, or in a dateline or a credit. Running text is never read for them: a date in a sentence says when
something happened, not when the article came out.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Sequence

from .agencies import agency_in_credit, agency_in_dateline, agency_name
from .bylines import read_byline
from .dates import read_date_line, read_dateline_date
from .furniture import HEAD_LINES, furniture_reason

__all__ = ["find_clues"]

_TAIL_LINES = 6
_TITLE_WORDS = (2, 25)
_TITLE_LETTERS = 160
_DATELINE_LINES = 5
_SENTENCE_END = re.compile(r"(?<![A-Z]\.[A-Z])[.:;,…][)\]\"'”\u2019]*$")
_HEADING = re.compile(r"#{1,6}\s+")
_RULE = re.compile(r"[=-]{3,}$")
_BYLINE_PARTS = re.compile(r"\s*[,|/·•()]\s*|\s+[\u2013\u2014-]\s+")
_NAME = re.compile(r"(?:[^\W\d_][\w\u2019'-]+|[A-Z]\.|(?:[A-Z]\.){2,})(?: (?:[A-Z]\.|[^\W\d_][\w\u2019'-]*)){1,5}")
_PARTICLES = frozenset({"al", "and", "bin", "da", "de", "del", "den", "der", "di", "la", "le", "of", "van", "von"})


def find_clues(text: str, known: Collection[str] = ()) -> dict[str, str | datetime.date | datetime.datetime]:
    """What a body gives away: some of ``title``, ``byline``, ``agency`` and ``published``, in this order.

    What is ``known`` by its name from elsewhere is left out.
    """
    lines = [line.strip() for line in text.split("\n")]
    filled = [line for line in lines if line]
    head = [_undecorate(line) for line in filled[:HEAD_LINES]]
    title = _find_title(lines)
    clues = {
        "title": title,
        "byline": _find_byline(head, title),
        "agency": None if "agency" in known else _find_agency(head, filled),
        "published": None if "published" in known else _find_date(head),
    }
    return {name: value for name, value in clues.items() if value is not None and name not in known}


def _undecorate(line: str) -> str:
    """A line without the marks by which Markdown makes it a heading, bold or slanted."""
    return _HEADING.sub("", line).strip("*_ \t")


def _find_title(lines: Sequence[str]) -> str | None:
    first = next((row for row, line in enumerate(lines) if line and not furniture_reason(line)), None)
    if first is None or not any(lines[first + 1 :]):
        return None
    line, title = lines[first], _undecorate(lines[first])
    if _HEADING.match(line):
        return title or None
    return title if _may_be_title(title) and _may_follow_title(lines[first + 1]) else None


def _may_be_title(line: str) -> bool:
    fewest, most = _TITLE_WORDS
    return (
        len(line) <= _TITLE_LETTERS
        and fewest <= len(line.split()) <= most
        and not _SENTENCE_END.search(line)
        and not (read_date_line(line) or read_byline(line) or agency_in_dateline(line))
    )


def _may_follow_title(line: str) -> bool:
    return not line or bool(_RULE.match(line) or read_byline(line) or read_date_line(line))


def _find_byline(head: Sequence[str], title: str | None) -> str | None:
    signed = next(filter(None, map(read_byline, head)), None)
    if signed or title is None or title not in head:
        return signed
    below = head[head.index(title) + 1 :]
    return below[0] if below and _is_name(below[0]) else None


def _is_name(line: str) -> bool:
    if not _NAME.fullmatch(line) or line.isupper():
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in line.split())


def _find_agency(head: Sequence[str], filled: Sequence[str]) -> str | None:
    for line in head[:_DATELINE_LINES]:
        if name := agency_in_dateline(line) or agency_name(line) or _agency_in_byline(line):
            return name
    return next(filter(None, map(agency_in_credit, reversed(filled[-_TAIL_LINES:]))), None)


def _agency_in_byline(line: str) -> str | None:
    parts = _BYLINE_PARTS.split(line.removeprefix("By ")) if read_byline(line) else []
    return next(filter(None, map(agency_name, parts)), None)


def _find_date(head: Sequence[str]) -> datetime.date | datetime.datetime | None:
    dates = (read_date_line(line) or read_dateline_date(line) for line in head)
    return next(filter(None, dates), None)
