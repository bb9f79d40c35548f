"""Dates that are told from another day: from the day of publication, or from something told before."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosscheck.language.alternation import as_listed
from crosscheck.language.dates.lexicon import any_of, lexicon
from crosscheck.language.dates.parts import UNITS, Form, Part

__all__ = ["relative_forms"]

_COUNTED = r"(?:(?:hour|day|week|weekend|fortnight|month|quarter|season|year|decade)s?|centur(?:y|ies))"
_BESIDE = "day|night|week|month|year"
_NEXT = "next|following|previous|preceding"
_BACK = frozenset({"earlier", "before", "previously", "previous", "preceding"})
_ADJECTIVES = frozenset({"early", "mid", "late"})
_WINDOWS = frozenset({"last", "past"})


def relative_forms() -> list[Form]:
    """The forms, longer ones before those they begin with."""
    return [_named_day(), *_anchored_forms(), _ago(), *_period_forms(), _edge()]


def _named_day() -> Form:
    names = lexicon().named_days
    pattern = rf"\b(?P<named_beyond>[tT]he\sday\s(?:before|after)\s)?(?P<named_day>(?i:{any_of(names)}))\b"
    return Form("named", pattern, _read_named_day, [*names, "the day before", "the day after"])


def _read_named_day(match: re.Match[str]) -> list[Part]:
    """Yesterday, the day before yesterday, tonight."""
    name = as_listed(match["named_day"])
    shift = lexicon().named_days[name] * (2 if match["named_beyond"] else 1)
    day = Part(match.start(), match.end(), "period", 0, 0, "day", shift)
    return [day, Part(match.end(), match.end(), "day part", 0, 0, "night")] if name == "tonight" else [day]


def _count(group: str) -> str:
    return rf"\b(?P<{group}>(?i:{any_of(lexicon().counts)})|\d{{1,3}})"


def _anchored_forms() -> list[Form]:
    counts = (*lexicon().counts, "0")
    units = [*UNITS.split("|"), *lexicon().day_parts]
    unit = rf"(?:{UNITS}|{any_of(lexicon().day_parts)})"
    words = "(?:earlier|later|before|after|previously)"
    apart = rf"{_count('apart_count')}\s(?P<apart_unit>{_COUNTED})\s(?P<apart_word>{words})\b"
    beside = rf"\b[tT]he\s(?P<beside_unit>{_BESIDE})\s(?P<beside_word>before|after)\b"
    following = rf"\b[tT]he\s(?P<following_word>{_NEXT})\s(?P<following_unit>{unit})\b"
    same = rf"\b(?i:that|the\ssame)\s(?P<same_unit>{unit})\b"
    return [
        Form("apart", apart, _read_apart, counts),
        Form("beside", beside, _read_beside, _behind("the", _BESIDE.split("|"))),
        Form("following", following, _read_following, _behind("the", _NEXT.split("|"))),
        Form("same", same, _read_same, [*_behind("that", units), "the same"]),
    ]


def _behind(word: str, others: Iterable[str]) -> list[str]:
    """Starts of two words: "the" alone would be looked at in every sentence."""
    return [f"{word} {other}" for other in others]


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
    plain = as_listed(word)
    return (int(plain), int(plain)) if plain.isdigit() else lexicon().counts[plain]


def _singular(unit: str) -> str:
    plain = unit.lower()
    return "century" if plain == "centuries" else plain.removesuffix("s")


_AGO = "(?:ago|hence|from\\snow)"
_HEDGE = re.compile(r"\b(?:about|around|some|nearly|almost|than|over|roughly|least|approximately)\s$", re.IGNORECASE)


def _ago() -> Form:
    pattern = rf"{_count('ago_count')}\s(?P<ago_unit>{_COUNTED})\s(?P<ago_word>{_AGO})\b"
    return Form("ago", pattern, _read_ago, [*lexicon().counts, "0"])


def _read_ago(match: re.Match[str]) -> list[Part]:
    """Three weeks ago; "about" before it makes it wider by a half of itself."""
    low, high = _counted(match["ago_count"])
    if _HEDGE.search(match.string, max(0, match.start() - 16), match.start()):
        low, high = low - low // 4, high + (high + 1) // 2
    shift = -1 if match["ago_word"] == "ago" else 1
    return [Part(match.start(), match.end(), "ago", low, high, _singular(match["ago_unit"]), shift)]


def _period_forms() -> list[Form]:
    shifts = lexicon().shifts
    units = rf"(?:{UNITS}|{any_of(lexicon().day_parts)})"
    edges = [name for name in lexicon().edges if name not in _ADJECTIVES]
    inside = rf"\b(?i:(?P<inside_edge>{any_of(edges)})\sof)\s(?:the|this)\s(?P<inside_unit>{UNITS})\b(?!\sof\b)"
    period = (
        rf"\b(?P<period_the>[tT]he\s)?(?P<period_shift>(?i:{any_of(shifts)}))\s(?P<period_unit>{units})\b(?!\sof\b)"
    )
    return [
        Form("inside", inside, _read_inside, edges),
        Form("period", period, _read_period, [*shifts, *(f"the {shift}" for shift in shifts)]),
    ]


def _read_inside(match: re.Match[str]) -> list[Part]:
    """The end of the year: of the year of publication."""
    cut = match.start("inside_unit")
    edge = as_listed(match["inside_edge"])
    return [
        Part(match.start(), cut, "edge", 0, 0, edge),
        Part(cut, match.end(), "period", 0, 0, match["inside_unit"], 0),
    ]


def _read_period(match: re.Match[str]) -> list[Part]:
    """Last week, this morning, last night; "the past week" goes up to today."""
    name, word = match["period_unit"].lower(), as_listed(match["period_shift"])
    shift = lexicon().shifts[word]
    if name in lexicon().day_parts:
        cut = match.start("period_unit")
        day = Part(match.start(), cut, "period", 0, 0, "day", shift)
        return [day, Part(cut, match.end(), "day part", 0, 0, name)]
    kind = "window" if match["period_the"] and word in _WINDOWS else "period"
    return [Part(match.start(), match.end(), kind, 0, 0, name, shift)]


def _edge() -> Form:
    """Words that stand before a period of any kind and name a share of it."""
    words = (*_ADJECTIVES, "earlier", "later")
    nouns = [name for name in lexicon().edges if name not in _ADJECTIVES]
    word = rf"(?P<edge_word>{any_of(words)})(?:[\s-]+(?:in|on)\b)?"
    return Form(
        "edge",
        rf"\b(?i:{word}|(?P<edge_noun>{any_of(nouns)})\sof)(?=[\s-])",
        _read_edge,
        [*words, *nouns],
    )


def _read_edge(match: re.Match[str]) -> list[Part]:
    name = as_listed(match["edge_word"] or match["edge_noun"])
    return [Part(match.start(), match.end(), "edge", 0, 0, name)]
