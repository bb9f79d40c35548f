"""Units and currencies: what may follow or precede a numeral, and how units of one dimension convert.

In goes a place behind a numeral, out comes a canonical unit ("km", "USD", "week") and where it ends. Conversion is
exact (fractions of the defined sizes); currencies are never converted, for that would need a day and a rate.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction

from attrs import frozen

from crosscheck import data
from crosscheck.language.alternation import as_listed, one_of
from crosscheck.language.words import Words, read_words

__all__ = [
    "Unit",
    "convert",
    "find_currency",
    "find_unit",
    "has_plural",
    "may_name_unit",
    "names_unit",
    "sign_pattern",
    "unit_of",
]

_CURRENCY_TABLES = ("currency", "subunits")


@frozen
class Unit:
    """A unit of measure.

    Attributes:
        name: canonical ("km").
        dimension: what can be converted into each other ("length").
        size: one of it in the base unit of the dimension.
        zero: its zero point on the scale it shares with the base unit, for temperatures.
    """

    name: str
    dimension: str
    size: Fraction
    zero: Fraction = Fraction(0)


def unit_of(name: str) -> Unit | None:
    """The unit with this canonical name; None for currencies, heads and anything else."""
    return _units().get(name)


def convert(value: Fraction, source: Unit, target: Unit) -> Fraction:
    """A value of one unit in another unit of the same dimension, exactly."""
    return (value - source.zero) * source.size / target.size + target.zero


def names_unit(text: str, start: int, end: int, dimensions: frozenset[str]) -> bool:
    """Whether a unit of one of these dimensions is named in part of a text: one search, before numbers are read."""
    return _naming(dimensions).search(text, start, end) is not None


def may_name_unit(words: Words, dimensions: frozenset[str]) -> bool:
    """Whether a whole text may give a measure of one of these dimensions: asked before its sentences are searched.

    Most articles give none, and a look at their folded words costs a tenth of a search.
    """
    forms, signs = _telling(dimensions)
    return not forms.isdisjoint(words.folds) or signs.search(words.text) is not None


@functools.cache
def _telling(dimensions: frozenset[str]) -> tuple[frozenset[str], re.Pattern[str]]:
    """The folded first words of all units, with a possessive too, and a pattern for the signs among them."""
    entries = [entry for name in dimensions for entry in data.load("units")[name].values()]
    words = [word for entry in entries for word in entry["words"]]
    plain = [each for word in words if word[0].isascii() for each in (word, f"{word}'s")]
    signs = {sign for entry in entries for sign in entry.get("tight", ())}
    bare = "".join(sorted({re.escape(word[0]) for word in words if not word[0].isascii()}))
    tight = "|".join(map(re.escape, sorted(signs)))
    forms = frozenset(read_words(each).folds[0] for each in plain)
    # Two stars may be folded into a word. All begin with a character of one set, because that is found quickest.
    return forms, re.compile(rf"[\d*{bare}](?:(?<=[^\d*])|(?<=\*)\*|(?<=\d)(?:{tight or '(?!)'})(?!\w))")


@functools.cache
def _naming(dimensions: frozenset[str]) -> re.Pattern[str]:
    entries = [entry for name in dimensions for entry in data.load("units")[name].values()]
    words = {word.replace("-", " ") for entry in entries for word in entry["words"]}
    tight = {sign for entry in entries for sign in entry.get("tight", ())}
    behind_digit = "|".join(re.escape(sign) for sign in sorted(tight)) or "(?!)"
    return re.compile(rf"(?<![^\W\d_])(?i:{one_of(words)})(?!\w)|(?<=\d)(?:{behind_digit})(?!\w)")


def has_plural(name: str) -> bool:
    """Whether the name of a unit is a word that takes an s, and no abbreviation."""
    unit = _units().get(name)
    return unit is not None and len(name) > 2 and f"{name}s" in data.load("units")[unit.dimension][name]["words"]


def find_unit(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The canonical unit that stands at a place straight after a numeral, and the place after it."""
    pattern, names = _unit_pattern()
    match = pattern.match(text, at, end)
    if match is None:
        return None
    written = match["tight"] or as_listed(match["word"].replace("-", " "))
    return names[written], match.end()


def find_currency(text: str, at: int, end: int, scaled: bool) -> tuple[str, Fraction, int] | None:
    """The currency written after a numeral: its code, the share of it that one is, and the place after it.

    ``scaled`` says that a scale word precedes: three million pounds are money, three pounds are a weight.
    """
    pattern, names = _currency_pattern(scaled)
    match = pattern.match(text, at, end)
    if match is None:
        return None
    code, share = names[match["tight"] or as_listed(match["word"].replace("-", " "))]
    return code, share, match.end()


@functools.cache
def sign_pattern() -> tuple[str, dict[str, str]]:
    """The signs before an amount of money, as one alternation, and the code that each stands for."""
    codes = {sign: code for code, entry in data.load("units")["currency"].items() for sign in entry["signs"]}
    return "|".join(re.escape(sign) for sign in sorted(codes, key=len, reverse=True)), codes


@functools.cache
def _units() -> dict[str, Unit]:
    return {
        name: Unit(name, dimension, Fraction(entry["is"]), Fraction(entry.get("from", 0)))
        for dimension, table in data.load("units").items()
        if dimension not in _CURRENCY_TABLES
        for name, entry in table.items()
    }


@functools.cache
def _unit_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    names: dict[str, str] = {}
    tight: list[str] = []
    for dimension, table in data.load("units").items():
        if dimension not in _CURRENCY_TABLES:
            for name, entry in table.items():
                names |= {word.replace("-", " "): name for word in entry["words"]}
                names |= dict.fromkeys(entry.get("tight", ()), name)
                tight += entry.get("tight", ())
    return _after_numeral([word for word in names if word not in tight], tight), names


@functools.cache
def _currency_pattern(scaled: bool) -> tuple[re.Pattern[str], dict[str, tuple[str, Fraction]]]:
    tables = data.load("units")
    names: dict[str, tuple[str, Fraction]] = {}
    for code, entry in tables["currency"].items():
        words = entry["words"] + (entry.get("scaled", []) if scaled else [])
        names |= dict.fromkeys(words, (code, Fraction(1)))
    tight: list[str] = []
    for entry in tables["subunits"].values():
        names |= dict.fromkeys(entry["words"] + entry["tight"], (entry["of"], Fraction(1, 100)))
        tight += entry["tight"]
    return _after_numeral([word for word in names if word not in tight], tight), names


def _after_numeral(words: list[str], tight: list[str]) -> re.Pattern[str]:
    """The words after a space, a hyphen or nothing, in any case; the tight ones straight after a digit, as they are."""
    ordered = sorted(words, key=len, reverse=True)
    spaced = "|".join(re.escape(word).replace(r"\ ", r"[\s-]").replace(r"\-", r"[\s-]") for word in ordered)
    symbols = "|".join(map(re.escape, tight)) or "(?!)"
    return re.compile(rf"(?:(?<=\d)(?P<tight>{symbols})(?!\w)|[\s\u00a0-]?(?P<word>(?i:{spaced}))(?!\w))")
