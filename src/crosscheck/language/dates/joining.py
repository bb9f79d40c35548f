"""Which parts make one date: the parts of a sentence in order in, groups out.

"Early on Monday, May 5, 2031" is one date, "Monday and May" two. Two parts belong together where they are of layers
that complete each other and little stands between them: a comma, "on", "of". Two dates of one layer with "to" between
them are the ends of a range.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.language.dates.parts import Part

__all__ = ["Ends", "join_parts", "join_ranges"]

Ends = tuple[list[Part], list[Part]]

_LAYERS = {"day": "today", "week": "week", "weekend": "week", "fortnight": "week", "month": "told month"}
_AT = re.compile(r",?\s(?:on\s|at\s|in\sthe\s)?|")
_ON = re.compile(r"\s(?:on\s|of\s|the\s)?|,\s(?:the\s)?|")
_OF = re.compile(r"\s(?:of\s)?")
_IN = re.compile(r",?\s(?:of\s|in\s)?|")
_EDGE = re.compile(r"[\s-]+(?:the\s)?|")
# Layers that complete each other, and what may stand between them.
_TOGETHER = {
    **{("clock", day): _AT for day in ("day part", "weekday", "day", "ordinal", "today")},
    **{("day part", day): _ON for day in ("weekday", "day", "ordinal", "today")},
    ("weekday", "day"): _ON,
    ("weekday", "ordinal"): _ON,
    ("weekday", "week"): _OF,
    ("ordinal", "month"): _IN,
    ("ordinal", "told month"): _IN,
    **{(part, year): _IN for part in ("day", "month", "quarter", "season") for year in ("year", "told year")},
}


def join_parts(text: str, parts: Sequence[Part]) -> list[list[Part]]:
    """Neighbouring parts that make one date, as groups; those that name no time by themselves are left out."""
    groups: list[list[Part]] = []
    for part in parts:
        if groups and _belongs(text, groups[-1], part):
            groups[-1].append(part)
        else:
            groups.append([part])
    return [group for group in groups if any(part.kind not in ("edge", "day part") for part in group)]


def _layer(part: Part) -> str:
    """What a part completes: a period told from the day of publication is a day, a week, a month or a year."""
    return part.kind if part.kind != "period" else _LAYERS.get(part.name, "told year")


def _belongs(text: str, group: Sequence[Part], part: Part) -> bool:
    last, layer = group[-1], _layer(part)
    between = text[last.end : part.start]
    if last.kind == "edge":
        return layer not in ("edge", "clock", "day part") and _EDGE.fullmatch(between) is not None
    if last.kind == "year" or layer in map(_layer, group) or _is_owner(text, part):
        return False
    pairs = ((_layer(each), layer) for each in group)
    glues = (_TOGETHER.get(pair) or _TOGETHER.get(pair[::-1]) for pair in pairs)
    return any(glue is not None and glue.fullmatch(between) for glue in glues)


def _is_owner(text: str, part: Part) -> bool:
    """Whether a period owns what follows: in "said Monday last year's budget" it dates the budget."""
    return part.kind == "period" and part.name != "day" and text[part.end : part.end + 2] in ("'s", "’s")


_TO = re.compile(r"\s?[-–]\s?|\s(?:to|through|until|till)\s")
_BETWEEN = re.compile(r"\b[bB]etween\s(?:the\s)?$")
_REACH = 14


def join_ranges(text: str, sentence: int, groups: Sequence[list[Part]]) -> list[Ends]:
    """Two dates of one layer with "to" between them, as a range; with "and", after "between"."""
    ranges: list[Ends] = []
    for group in groups:
        if ranges and not ranges[-1][1] and _is_range(text, sentence, ranges[-1][0], group):
            ranges[-1] = (ranges[-1][0], group)
        else:
            ranges.append((group, []))
    return ranges


def _is_range(text: str, sentence: int, first: Sequence[Part], second: Sequence[Part]) -> bool:
    if _layer(first[0]) != _layer(second[0]) or first[0].kind == "edge":
        return False
    joint = text[first[-1].end : second[0].start]
    if joint == " and ":
        return _BETWEEN.search(text, max(sentence, first[0].start - _REACH), first[0].start) is not None
    return _TO.fullmatch(joint) is not None
