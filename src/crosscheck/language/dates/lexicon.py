"""The words of dates as tables and as pieces of regular expressions, from ``data/dates.toml``.

Everything that reads dates takes its words from here, so that a word that is added to the list is known everywhere.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from crosscheck import data

__all__ = ["Lexicon", "any_of", "lexicon"]


class Lexicon(NamedTuple):
    """The tables; names are keyed as they are printed, other words in lower case.

    Attributes:
        months, weekdays: full and short names with their numbers, from 1 and from 0.
        month_names, short_months, weekday_names, short_weekdays: the same names apart.
        ambiguous_months: full names that are also names of people, or verbs.
        month_before: words of which a bare month needs one before it.
        named_by, naming: words before and after a weekday that make a name of it.
        holidays: (month, day) by name.
        seasons: (first month, last month) by name.
        named_days: days after publication by name.
        day_parts: (first hour, hour after the last) by name.
        clock_names: hours by name.
        edges: shares of a period by the name of its part.
        shifts: how many periods a word moves.
        counts: how many a word counts, at least and at most.
        zones: minutes from Greenwich, at least and at most.
        loose, loose_minutes: words before a clock time that is not to the minute, and by how many it may be off.
        bounds: what a word before a date makes of it.
        ordinals: the numbers of quarters.
        year_before, year_counted: words before a year, and words after a number that is none.
        year_labels: words that make a name of the number behind them ("Flight 1549").
    """

    months: dict[str, int]
    month_names: tuple[str, ...]
    short_months: tuple[str, ...]
    ambiguous_months: frozenset[str]
    month_before: frozenset[str]
    weekdays: dict[str, int]
    weekday_names: tuple[str, ...]
    short_weekdays: tuple[str, ...]
    named_by: frozenset[str]
    naming: frozenset[str]
    holidays: dict[str, tuple[int, int]]
    seasons: dict[str, tuple[int, int]]
    named_days: dict[str, int]
    day_parts: dict[str, tuple[int, int]]
    clock_names: dict[str, int]
    edges: dict[str, tuple[float, float]]
    shifts: dict[str, int]
    counts: dict[str, tuple[int, int]]
    zones: dict[str, tuple[int, int]]
    loose: frozenset[str]
    loose_minutes: int
    bounds: dict[str, str]
    ordinals: dict[str, int]
    year_before: frozenset[str]
    year_counted: frozenset[str]
    year_labels: frozenset[str]


@functools.cache
def lexicon() -> Lexicon:
    """The tables, read once."""
    lists = data.load("dates")
    months, weekdays = lists["months"], lists["weekdays"]
    month_names, weekday_names = months["names"].split(), weekdays["names"].split()
    return Lexicon(
        months={name: number for number, name in enumerate(month_names, 1)} | months["short"],
        month_names=tuple(month_names),
        short_months=tuple(months["short"]),
        ambiguous_months=frozenset(months["ambiguous"].split()),
        month_before=frozenset(months["before"].split()),
        weekdays={name: number for number, name in enumerate(weekday_names)} | weekdays["short"],
        weekday_names=tuple(weekday_names),
        short_weekdays=tuple(weekdays["short"]),
        named_by=frozenset(weekdays["named_by"].split()),
        naming=frozenset(weekdays["naming"].split()),
        holidays=_pairs(lists["holidays"]),
        seasons=_pairs(lists["seasons"]),
        named_days=lists["named_days"],
        day_parts=_pairs(lists["day_parts"]),
        clock_names=lists["clock_names"],
        edges={name: (share[0], share[1]) for name, share in lists["edges"].items()},
        shifts=lists["shifts"],
        counts=_pairs(lists["counts"]),
        zones=_pairs(lists["zones"]),
        loose=frozenset(lists["loose"]["words"].split()),
        loose_minutes=lists["loose"]["minutes"],
        bounds=lists["bounds"],
        ordinals=lists["ordinals"],
        year_before=frozenset(lists["years"]["before"].split()),
        year_counted=frozenset(lists["years"]["counted"].split()),
        year_labels=frozenset(lists["years"]["labels"].split()),
    )


def _pairs(table: dict[str, list[int]]) -> dict[str, tuple[int, int]]:
    return {name: (pair[0], pair[1]) for name, pair in table.items()}


def any_of(words: Iterable[str]) -> str:
    """One alternation of words, the longest first, with any white space between them and any apostrophe."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s").replace("'", "['’]") for word in ordered)
