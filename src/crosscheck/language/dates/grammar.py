"""Dates in a sentence: text in, every expression of a date out, with its place and its parts.

A sentence without a hint of a date costs one search. Otherwise one compiled expression finds the parts, and what only
looks like one is passed over (``lookalikes``). Parts that stand together and fit ("early on Monday, May 5", "January
of last year") become one expression, two expressions with "to" between them a range. What days it means depends on the
day of publication, and is the business of ``resolving``.

Libraries for dates were measured on news and take "we" and "may" for dates; hence this grammar.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from attrs import evolve, frozen

from crosscheck.language.dates.calendar_forms import calendar_forms
from crosscheck.language.dates.clock_forms import clock_forms
from crosscheck.language.dates.lexicon import any_of, lexicon
from crosscheck.language.dates.lookalikes import is_lookalike
from crosscheck.language.dates.parts import UNITS, YEAR, Form, Part
from crosscheck.language.dates.relative_forms import relative_forms
from crosscheck.language.dates.tense import is_ahead

__all__ = ["DateExpression", "find_dates"]


@frozen
class DateExpression:
    """A date as it is written.

    Attributes:
        start, end: code points in the text.
        text: ``text[start:end]``.
        parts: what it is made of, in the order of the text.
        until: the parts of the other end of a range; empty where it is none.
        bound: ``since``, ``until``, ``by``, ``before`` or ``after`` where such a word stands before it; else empty.
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
    if not _hint().search(text, start, end):
        return []
    groups = _join(text, _find_parts(text, start, end))
    ranges = _join_ranges(text, start, [group for group in groups if _names_a_time(group)])
    return [_express(text, start, end, group, until) for group, until in ranges]


def _find_parts(text: str, start: int, end: int) -> list[Part]:
    scan, readers = _scan()
    parts: list[Part] = []
    at = start
    while match := scan.search(text, at, end):
        at = match.end()
        form = match.lastgroup or ""
        if not is_lookalike(form, match, start, end):
            parts += readers[form].read(match)
    return parts


_TOLD = frozenset({"period", "window", "ago", "edge", "day part"})
# How fine a part is; only parts of different fineness go together.
_RANKS = {
    "edge": -1,
    "clock": 0,
    "day part": 1,
    "weekday": 2,
    "day": 2,
    "ordinal": 2,
    "anchored": 2,
    "month": 4,
    "quarter": 5,
    "season": 5,
    "year": 6,
    "window": 6,
    "ago": 6,
}
_PERIOD_RANKS = {"day": 2, "week": 3, "weekend": 3, "fortnight": 3, "month": 4, "quarter": 5, "year": 6, "season": 6}
_GLUE = {
    "edge": re.compile(r"[\s-]+(?:the\s)?$|^$"),
    "clock": re.compile(r",?\s(?:on\s|at\s|in\sthe\s)?$|^$"),
    "day": re.compile(r"\s(?:on\s|of\s|the\s)?$|,\s(?:the\s)?$|^$"),
    "week": re.compile(r"\s(?:of\s)?$"),
    "year": re.compile(r",?\s(?:of\s|in\s)?$|^$"),
}


def _rank(part: Part) -> int:
    return _PERIOD_RANKS.get(part.name, 6) if part.kind == "period" else _RANKS[part.kind]


def _join(text: str, parts: Sequence[Part]) -> list[list[Part]]:
    """Neighbouring parts that make one date, as groups."""
    groups: list[list[Part]] = []
    for part in parts:
        if groups and _belongs(text, groups[-1], part):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _belongs(text: str, group: Sequence[Part], part: Part) -> bool:
    last = group[-1]
    glue = text[last.end : part.start]
    if part.kind == "edge" or last.kind == "year":
        return False
    if last.kind == "edge":
        return _rank(part) >= 2 and _GLUE["edge"].match(glue) is not None
    kinds = {each.kind for each in group}
    if part.kind in kinds and not (part.kind == "period" and _rank(part) not in map(_rank, group)):
        return False
    finest, rank = min(_rank(each) for each in group if each.kind != "edge"), _rank(part)
    return _fits(glue, sorted((rank, _nearest(group, rank))), kinds | {part.kind}, finest) and not _is_owner(text, part)


def _nearest(group: Sequence[Part], rank: int) -> int:
    return min((_rank(each) for each in group if each.kind != "edge"), key=lambda other: abs(other - rank))


def _fits(glue: str, ranks: Sequence[int], kinds: set[str], finest: int) -> bool:
    """Whether parts of two ranks go together over what stands between them."""
    fine, coarse = ranks
    if fine <= 1 and coarse <= 2 and fine != coarse:
        return _GLUE["clock" if fine == 0 else "day"].match(glue) is not None
    if fine == coarse == 2:
        return "weekday" in kinds and bool(kinds & {"day", "ordinal"}) and _GLUE["day"].match(glue) is not None
    if fine == 2 and coarse == 3:
        return "weekday" in kinds and _GLUE["week"].match(glue) is not None
    if coarse == 6 and kinds & {"year", "period"}:
        return fine in (2, 4, 5) and not kinds & {"weekday", "anchored"} - ({"weekday"} if "day" in kinds else set()) and _GLUE["year"].match(glue) is not None
    return fine == 2 and coarse == 4 and "ordinal" in kinds and _GLUE["year"].match(glue) is not None


def _is_owner(text: str, part: Part) -> bool:
    """Whether a period owns what follows: in "said Monday last year's budget" it dates the budget."""
    return part.kind == "period" and part.name != "day" and text[part.end : part.end + 2] in ("'s", "’s")


def _names_a_time(group: Sequence[Part]) -> bool:
    return any(part.kind not in ("edge", "day part") for part in group)


_Range = tuple[list[Part], list[Part]]
_JOINTS = re.compile(r"\s?[-–]\s?|\s(?:to|through|until|till)\s")
_FROM = re.compile(r"\b(?:[fF]rom|[bB]etween)\s(?:the\s)?$")


def _join_ranges(text: str, sentence: int, groups: Sequence[list[Part]]) -> list[_Range]:
    """Two dates of one kind with "to" between them, as a range; with "and", after "between"."""
    ranges: list[_Range] = []
    for group in groups:
        if ranges and not ranges[-1][1] and _is_range(text, sentence, ranges[-1][0], group):
            ranges[-1] = (ranges[-1][0], group)
        else:
            ranges.append((group, []))
    return ranges


def _is_range(text: str, sentence: int, first: Sequence[Part], second: Sequence[Part]) -> bool:
    if _rank(first[0]) != _rank(second[0]) or "edge" in (first[0].kind, second[0].kind):
        return False
    joint = text[first[-1].end : second[0].start]
    opened = _FROM.search(text, max(sentence, first[0].start - 14), first[0].start)
    if joint == " and ":
        return opened is not None and opened.group().lower().startswith("between")
    return _JOINTS.fullmatch(joint) is not None


_BOUND = re.compile(r"([^\W\d_]+)\s(?:the\s|about\s|around\s|at\sleast\s)?$")


def _express(text: str, sentence: int, limit: int, group: list[Part], until: list[Part]) -> DateExpression:
    start, end = group[0].start, max((until or group)[-1].end, group[-1].end)
    end = start + len(text[start:end].rstrip(" ,"))
    word = _BOUND.search(text, max(sentence, start - 24), start)
    bound = lexicon().bounds.get(word[1].lower(), "") if word else ""
    if until and bound == "since":
        bound = ""
    return DateExpression(
        start,
        end,
        text[start:end],
        tuple(group),
        tuple(until),
        bound,
        is_ahead(text, sentence, start, end, limit),
        word is not None and word[1].lower() in lexicon().loose,
    )


@functools.cache
def _scan() -> tuple[re.Pattern[str], dict[str, Form]]:
    clocks, *day_parts = clock_forms()
    forms = [clocks, *relative_forms(), *calendar_forms(), *day_parts]
    return re.compile("|".join(f"(?P<{form.name}>{form.pattern})" for form in forms)), {f.name: f for f in forms}


@functools.cache
def _hint() -> re.Pattern[str]:
    """Whatever a date cannot do without."""
    words = lexicon()
    capitals = any_of([*words.month_names, *words.weekday_names, *words.holidays])
    shifts = any_of(form for word in (*words.shifts, "following", "preceding") for form in (word, word.capitalize()))
    units = f"{UNITS}|{any_of([*words.day_parts, *words.seasons])}"
    return re.compile(
        rf"(?=[A-Z])(?<!\w)(?:{capitals}|(?:{any_of(words.short_months)})\b)"
        r"|(?=[tTyYonm])\b(?:[tT]o(?:day|night|morrow)|[yY]esterday|overnight|noon|midday|midnight)\b"
        rf"|(?=[lLpPtTcCnNuUf])\b(?:{shifts}|[tT]hat|same)\s(?:{units})\b"
        r"|(?=[aehlf])\b(?:ago|earlier|later|hence|from\snow)\b"
        r"|(?=[dnwmy])\b(?:day|night|week|month|year|decade)s?\s(?:before|after|previously)\b"
        r"|(?=[bsemclf])\b(?:beginning|start|end|middle|close|half|part)\sof\s(?:the|this)\b"
        rf"|(?=[12]\d\d\d)(?<![\w$£€#.,]){YEAR}(?![\d%])|(?<=\d)(?:[:.]\d\d|\s?[ap]\.?m\b|th\b|/\d|0['’]?s\b)"
        r"|['’]\d0s|\b(?:quarter|o['’]clock)\b"
    )
