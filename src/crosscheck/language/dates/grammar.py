"""Dates in a sentence: text in, every expression of a date out, with its place and its parts.

The parts are found (``scanning``) and joined (``joining``); here they become expressions, with the word before them
that says from when or until when, and whether what happens then lies ahead. What days an expression means depends on
the day of publication, and is the business of ``resolving``.

Libraries for dates were measured on news and take "we" and "may" for dates; hence this grammar.
"""

from __future__ import annotations

import re

from attrs import frozen

from crosscheck.language.dates.joining import join_parts, join_ranges
from crosscheck.language.dates.lexicon import lexicon
from crosscheck.language.dates.parts import Part
from crosscheck.language.dates.scanning import find_parts
from crosscheck.language.dates.tense import is_ahead

__all__ = ["DateExpression", "find_dates"]

_TOLD = frozenset({"period", "window", "ago", "edge", "day part"})


@frozen
class DateExpression:
    """A date as it is written.

    Attributes:
        start, end: code points in the text.
        text: ``text[start:end]``.
        parts: what it is made of, in the order of the text.
        until: the parts of the other end of a range; empty where it is none.
        bound: ``since``, ``until``, ``by``, ``before``, ``after`` or ``around`` where such a word stands before it
            ("the week of" is around a day); else empty.
        ahead: whether what happens then is said to be still to come.
        loose: whether a word before it says that it is not exact ("around", "shortly after").
    """

    start: int
    end: int
    text: str
    parts: tuple[Part, ...]
    until: tuple[Part, ...] = ()
    bound: str = ""
    ahead: bool = False
    loose: bool = False

    @property
    def is_anchored(self) -> bool:
        """Whether it is told from a date that stands elsewhere: two days later, the day before."""
        return any(part.kind == "anchored" for part in self.parts)

    @property
    def is_told(self) -> bool:
        """Whether it names nothing of the calendar: told from the day of publication alone."""
        return all(part.kind in _TOLD for part in self.parts)

    @property
    def is_absolute(self) -> bool:
        """Whether it names its year, so that no day of publication is needed."""
        return any(part.kind == "year" for part in self.parts)

    @property
    def is_range(self) -> bool:
        """Whether both ends are written: May 5-7, from Monday to Friday."""
        return bool(self.until) or any(part.kind == "day" and part.low != part.high for part in self.parts)


def find_dates(text: str, start: int, end: int) -> list[DateExpression]:
    """The dates of the sentence ``text[start:end]`` in order, without overlaps."""
    parts = find_parts(text, start, end)
    if not parts:
        return []
    ranges = join_ranges(text, start, join_parts(text, parts))
    return [_express(text, start, end, group, until) for group, until in ranges]


_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s(?:the\s|at\sleast\s)?$")
_WEEK_OF = re.compile(r"\bweek(?:end)?\sof\s(?:the\s)?$")
_REACH = 24


def _express(text: str, sentence: int, limit: int, group: list[Part], until: list[Part]) -> DateExpression:
    start, end = group[0].start, max((until or group)[-1].end, group[-1].end)
    end = start + len(text[start:end].rstrip(" ,"))
    found = _WORD_BEFORE.search(text, max(sentence, start - _REACH), start)
    word = found[1].lower() if found else ""
    bound = lexicon().bounds.get(word, "")
    if _WEEK_OF.search(text, max(sentence, start - _REACH), start):
        bound = "around"
    return DateExpression(
        start,
        end,
        text[start:end],
        tuple(group),
        tuple(until),
        "" if until and bound == "since" else bound,
        is_ahead(text, sentence, start, end, limit),
        word in lexicon().loose,
    )
