"""Dates that are told from another day: from the day of publication, or from something told before."""

from __future__ import annotations

import re

from crosscheck.language.dates.lexicon import any_of, lexicon
from crosscheck.language.dates.parts import UNITS, Form, Part

__all__ = ["relative_forms"]

_UNIT = rf"(?:{UNITS})"
_COUNTED = r"(?:hour|day|week|weekend|fortnight|month|quarter|season|year|decade)s?|centur(?:y|ies)"
_BACK = frozenset({"earlier", "before", "previously", "previous", "preceding"})
_ADJECTIVES = frozenset({"early", "mid", "late"})
_WINDOWS = frozenset({"last", "past"})


def relative_forms() -> list[Form]:
    """The forms, longer ones before those they begin with."""
    words = lexicon()
    named = rf"\b(?P<named_beyond>[tT]he\sday\s(?:before|after)\s)?(?P<named_day>(?i:{any_of(words.named_days)}))\b"
    return [
        Form("named", named, _read_named_day),
        *_anchored_forms(),
        Form("ago", _ago_pattern(), _read_ago),
        *_period_forms(),
        Form("edge", _edge_pattern(), _read_edge),
    ]


def _read_named_day(match: re.Match[str]) -> list[Part]:
    """Yesterday, the day before yesterday, tonight."""
    name = match["named_day"].lower()
    shift = lexicon().named_days[name] * (2 if match["named_beyond"] else 1)
    day = Part(match.start(), match.end(), "period", 0, 0, "day", shift)
    return [day, Part(match.end(), match.end(), "day part", 0, 0, "night")] if name == "tonight" else [day]


def _count(group: str) -> str:
    return rf"(?P<{group}>(?i:{any_of(lexicon().counts)})|\d{{1,3}})"


def _anchored_forms() -> list[Form]:
    units = rf"{UNITS}|{any_of(lexicon().day_parts)}"
    return [
        Form(
            "apart",
            rf"\b{_count('apart_count')}\s(?P<apart_unit>{_COUNTED})\s(?P<apart_word>earlier|later|before|after|previously)\b",
            _read_apart,
        ),
        Form("beside", r"\b[tT]he\s(?P<beside_unit>day|night|week|month|year)\s(?P<beside_word>before|after)\b", _read_beside),
        Form(
            "following",
            rf"\b(?:[tT]he\s)(?P<following_word>next|following|previous|preceding)\s(?P<following_unit>{units})\b",
            _read_following,
        ),
        Form("same", rf"\b(?i:that|the\ssame)\s(?P<same_unit>{units})\b", _read_same),
    ]


def _read_apart(match: re.Match[str]) -> list[Part]:
    """Two days later."""
    return [_anchored(match, *_counted(match["apart_count"]), match["apart_unit"], match["apart_word"])]


def _read_beside(match: re.Match[str]) -> list[Part]:
    """The day before."""
    return [_anchored(match, 1, 1, match["beside_unit"], match["beside_word"])]


def _read_following(match: re.Match[str]) -> list[Part]:
    """The following week."""
    return [_anchored(match, 1, 1, match["following_unit"], match["following_word"])]


def _anchored(match: re.Match[str], low: int, high: int, unit: str, word: str) -> Part:
    return Part(match.start(), match.end(), "anchored", low, high, _singular(unit), -1 if word in _BACK else 1)


def _read_same(match: re.Match[str]) -> list[Part]:
    """That night, the same day."""
    return [Part(match.start(), match.end(), "anchored", 0, 0, match["same_unit"], 0)]


def _counted(word: str) -> tuple[int, int]:
    plain = " ".join(word.lower().split())
    return (int(plain), int(plain)) if plain.isdigit() else lexicon().counts[plain]


def _singular(unit: str) -> str:
    plain = unit.lower()
    return "century" if plain == "centuries" else plain.removesuffix("s")


def _ago_pattern() -> str:
    hedge = r"(?P<ago_about>(?i:about|around|some|nearly|almost|more\sthan|over|roughly|at\sleast|less\sthan|just\sover)\s)?"
    return rf"\b{hedge}{_count('ago_count')}\s(?P<ago_unit>{_COUNTED})\s(?P<ago_word>ago|hence|from\snow)\b"


def _read_ago(match: re.Match[str]) -> list[Part]:
    """Three weeks ago; "about" makes it wider by a half of itself."""
    low, high = _counted(match["ago_count"])
    if match["ago_about"]:
        low, high = low - low // 4, high + (high + 1) // 2
    shift = -1 if match["ago_word"] == "ago" else 1
    return [Part(match.start(), match.end(), "ago", low, high, _singular(match["ago_unit"]), shift)]


def _period_forms() -> list[Form]:
    words = lexicon()
    shifts = rf"(?P<period_shift>(?i:{any_of(words.shifts)}))"
    units = rf"(?P<period_unit>{UNITS}|{any_of(words.day_parts)})"
    edges = any_of(name for name in words.edges if name not in _ADJECTIVES)
    return [
        Form("inside", rf"\b(?i:(?P<inside_edge>{edges})\sof)\s(?:the|this)\s(?P<inside_unit>{_UNIT})\b(?!\sof\b)", _read_inside),
        Form("period", rf"\b(?P<period_the>[tT]he\s)?{shifts}\s{units}\b(?!\sof\b)", _read_period),
    ]


def _read_inside(match: re.Match[str]) -> list[Part]:
    """The end of the year: of the year of publication."""
    cut = match.start("inside_unit")
    edge = " ".join(match["inside_edge"].lower().split())
    return [
        Part(match.start(), cut, "edge", 0, 0, edge),
        Part(cut, match.end(), "period", 0, 0, match["inside_unit"], 0),
    ]


def _read_period(match: re.Match[str]) -> list[Part]:
    """Last week, this morning, last night; "the past week" goes up to today."""
    name, word = match["period_unit"].lower(), match["period_shift"].lower()
    shift = lexicon().shifts[word]
    if name in lexicon().day_parts:
        cut = match.start("period_unit")
        day = Part(match.start(), cut, "period", 0, 0, "day", shift)
        return [day, Part(cut, match.end(), "day part", 0, 0, name)]
    kind = "window" if match["period_the"] and word in _WINDOWS else "period"
    return [Part(match.start(), match.end(), kind, 0, 0, name, shift)]


def _edge_pattern() -> str:
    """Words that stand before a period of any kind and name a share of it."""
    nouns = any_of(name for name in lexicon().edges if name not in _ADJECTIVES)
    return rf"\b(?i:(?P<edge_word>early|late|mid|earlier|later)(?:[\s-]+(?:in|on)\b)?|(?P<edge_noun>{nouns})\sof)(?=[\s-])"


def _read_edge(match: re.Match[str]) -> list[Part]:
    name = " ".join((match["edge_word"] or match["edge_noun"]).lower().split())
    return [Part(match.start(), match.end(), "edge", 0, 0, name)]
