"""Bare numerals: a place in a text in, the exact value printed there out.

A numeral is what the reader would say aloud without what is counted: "4,100", "5 1/2", "1.5 million", "twenty-five",
"two-thirds", "a dozen", "31st", "tens of thousands". Each kind of numeral has a reader that is tried at one place and
says None where it does not apply; all of them take the longest well-formed run, so that "one two" is 1 and 2.

Values are fractions, never floats: a third must be a third, and two values are compared at the precision in which
they were printed.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import NamedTuple

from attrs import frozen

from crosscheck import data
from crosscheck.language.alternation import as_listed

__all__ = ["Numeral", "numeral_words", "read_numeral"]

_DIGITS = re.compile(
    r"(?P<whole>\d{1,3}(?:[,'\u2019\u00a0\u2009\u202f]\d{3})+(?!\d)"
    # A plain space may also stand between two numbers, so it groups round thousands, or several groups, or with care.
    r"|(?<!\b\d )(?<!\b\d\d )(?<!\b\d\d\d )[1-9]\d{0,2}(?: 000|(?: \d{3}){2,}|(?P<one> \d{3}))(?!\d|,\d{3}| \d)"
    r"|\d+)?(?P<decimals>\.\d+)?"
    r"(?:(?<=\d)(?P<ordinal>st|nd|rd|th)\b"
    r"|(?P<mixed>[ -]?(?P<sign>[¼½¾⅓⅔⅛⅜⅝⅞])|(?:(?<=\d)[ -])?(?<![\d/])\d/\d{1,2}(?![\d/])))?"
)
_GROUPING = re.compile(r"[, '\u2019\u00a0\u2009\u202f]")
_WORD_BEFORE = re.compile(r"(?:^|(?P<inside>[\w,’'”\"]\s))(?P<word>[^\W\d_]+)\.?\s$")
_SIGNS = {"¼": "1/4", "½": "1/2", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8"}
_TOKEN = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[  ]?[-\u2011]?\n?")
_PART_TAIL = re.compile(
    r"\s*(?:$|[.,;:)”\"?!—\u2013]|(?:of|a|an|the|its|his|her|their|our|were|was|is|are|said|have|had)\b"
    r"|[ -](?:mile|inch|century|hour|pound|point)\b)"
)


@frozen
class Numeral:
    """A value as it is printed.

    Attributes:
        start, end: code points of the numeral in its text.
        value: what is printed; the middle of the span where only a span is ("dozens").
        step: the size of one in the last printed place, 100,000 in "1.5 million".
        form: digits, words, part (a fraction), ordinal or vague.
        scaled: whether a scale word or suffix belongs to it ("million", "bn").
        span: for vague forms, the least and the most that it says.
    """

    start: int
    end: int
    value: Fraction
    step: Fraction
    form: str
    scaled: bool = False
    span: tuple[Fraction, Fraction] | None = None


def read_numeral(text: str, at: int, end: int, is_money: bool = False) -> Numeral | None:
    """The numeral that begins at a place of the text, or None; suffixes such as 5b and 5k need ``is_money``."""
    if text[at].isdecimal() or text[at] in ".¼½¾⅓⅔⅛⅜⅝⅞":
        return _read_digits(text, at, end, is_money)
    words = _read_run(text, at, end)
    for reader in (_read_vague, _read_half, _read_cardinal):
        numeral = reader(text, words)
        if numeral:
            return numeral
    return None


def _read_digits(text: str, at: int, end: int, is_money: bool) -> Numeral | None:
    match = _DIGITS.match(text, at, end)
    if match is None or match.end() == at:
        return None
    if match["one"] and not _is_one_group(text, match):
        return _read_digits(text, at, at + match["whole"].index(" "), is_money)
    whole, decimals = _GROUPING.sub("", match["whole"] or ""), match["decimals"] or ""
    try:
        value = Fraction(int(whole or 0)) if not decimals else Fraction(whole + decimals)
        step = Fraction(1, 10 ** max(len(decimals) - 1, 0))
        if match["mixed"]:
            part = Fraction((match["sign"] and _SIGNS[match["sign"]]) or match["mixed"].strip(" -"))
            value, step = value + part, Fraction(1, part.denominator)
    except (ValueError, ZeroDivisionError):  # more digits than Python converts, or x/0
        return None
    form = "ordinal" if match["ordinal"] else "part" if match["mixed"] and not whole else "digits"
    numeral = Numeral(at, match.end(), value, step, form)
    return numeral if form == "ordinal" else _scale(text, numeral, end, is_money)


def _is_one_group(text: str, match: re.Match[str]) -> bool:
    """Whether two runs of digits with a space between them are one number: "5 200 people", not "Flight 5 200 people".

    A name or a word that has a number of its own may stand before the first, and a hyphen behind the second.
    """
    at, end = match.span()
    if match["ordinal"] or match["mixed"] or text[end : end + 1] in ("-", "\u2011") or text[end : end + 1].isalpha():
        return False
    before = _WORD_BEFORE.search(text, max(0, at - 24), at)
    if before is None:
        return True
    is_name = before["inside"] is not None and before["word"][0].isupper()
    return not is_name and before["word"].lower() not in _tables().numbered


def _scale(text: str, numeral: Numeral, end: int, is_money: bool) -> Numeral:
    """The numeral with the scale word or suffix after it: "million", "bn", "-million"."""
    match = _scale_pattern(is_money).match(text, numeral.end, end)
    if match is None:
        return numeral
    tables = _tables()
    word = as_listed(match.group(1))
    factor = tables.scales.get(word) or tables.suffixes[word]
    return Numeral(numeral.start, match.end(), numeral.value * factor, numeral.step * factor, "digits", True)


@functools.cache
def _scale_pattern(is_money: bool) -> re.Pattern[str]:
    tables = _tables()
    suffixes = "|".join(sorted(tables.suffixes if is_money else tables.suffixes.keys() - {"b"}, key=len, reverse=True))
    scales = "|".join(tables.scales)
    metres = r"m[ -](?:sprint|race|freestyle|hurdles|relay|dash|tall|long|high|deep|wide|above|below|away|from|of|x)\b"
    no_metres = "" if is_money else f"(?!{metres})"  # $8m from a donor; 8m from the shore
    return re.compile(rf"(?:[ \u00a0-]?(?={scales})|{no_metres})({scales}|{suffixes})\b", re.IGNORECASE)


_Run = list[tuple[str, int, int]]


def _read_run(text: str, at: int, end: int) -> _Run:
    """The number words from a place on, each with its offsets, joined by nothing but a space or a hyphen."""
    run: _Run = []
    vocabulary = _tables().vocabulary
    while at < end and len(run) < 16:
        match = _TOKEN.match(text, at, end)
        if match is None or match.group().lower() not in vocabulary:
            break
        run.append((match.group().lower(), match.start(), match.end()))
        gap = _GAP.match(text, match.end(), end)
        at = gap.end() if gap else match.end()
        if at == match.end():
            break
    return run


def _read_vague(text: str, run: _Run) -> Numeral | None:
    """Read "dozens", "tens of thousands", "several hundred", "a couple of"."""
    tables = _tables()
    for length in range(min(3, len(run)), 0, -1):
        phrase = " ".join(word for word, _, _ in run[:length])
        span = tables.vague.get(phrase)
        if span:
            return _vague(run, length, span, 1)
        span = tables.vague_times.get(phrase)
        if span and len(run) > length and run[length][0] in tables.scales:
            return _vague(run, length + 1, span, tables.scales[run[length][0]])
    return None


def _vague(run: _Run, length: int, span: list[int], factor: int) -> Numeral:
    low, high = Fraction(span[0] * factor), Fraction(span[1] * factor)
    return Numeral(run[0][1], run[length - 1][2], (low + high) / 2, high - low, "vague", factor > 1, (low, high))


def _read_half(text: str, run: _Run) -> Numeral | None:
    """Read "half", "half a million", "half-dozen", "a third of", "a quarter of a million"."""
    words = [word for word, _, _ in run]
    at = 1 if words[:1] in (["a"], ["one"]) and len(words) > 1 else 0
    if len(words) <= at or words[at] not in _tables().parts or (at == 0 and words[0] != "half"):
        return None
    if words[at] != "half" and words[0] == "a" and not _PART_TAIL.match(text, run[at][2]):
        return None
    part = Fraction(1, _tables().parts[words[at]])
    after = [word for word in words[at + 1 : at + 4] if word not in ("a", "of")]
    if after and after[0] in _tables().scales:
        scale = _tables().scales[after[0]]
        last = words.index(after[0], at)
        return Numeral(run[0][1], run[last][2], part * scale, Fraction(scale, 10), "words", True)
    return Numeral(run[0][1], run[at][2], part, Fraction(1, 100), "part")


@frozen
class _Sum:
    """A cardinal as far as it is read: finished thousands, the group in progress, and what kind of word came last."""

    done: int = 0
    group: int = 0
    last: str = ""
    floor: int = 10**18

    def take(self, word: str) -> _Sum | None:
        """The sum with one more word, or None where that word cannot follow."""
        tables = _tables()
        if word in ("a", "an"):
            return _Sum(group=1, last="article") if not self.last else None
        if word in tables.small:
            return self._add(tables.small[word], "small", word)
        if word in tables.tens:
            return self._add(tables.tens[word], "tens", word)
        if word in tables.scales:
            return self._multiply(tables.scales[word])
        return _Sum(self.done, self.group, "and", self.floor) if word == "and" and self.last == "scale" else None

    def _add(self, number: int, kind: str, word: str) -> _Sum | None:
        after_tens = kind == "small" and self.last == "tens" and 0 < number < 10
        if self.last in ("", "scale", "and") or after_tens:
            return _Sum(self.done, self.group + number, kind, self.floor)
        return None

    def _multiply(self, scale: int) -> _Sum | None:
        if not self.group or scale >= self.floor or self.last == "and":
            return None
        if scale < 1000:
            return _Sum(self.done, self.group * scale, "scale", self.floor) if self.last != "scale" else None
        return _Sum(self.done + self.group * scale, 0, "scale", scale)

    @property
    def total(self) -> int:
        return self.done + self.group


def _read_cardinal(text: str, run: _Run) -> Numeral | None:
    """Read "twenty-five", "a hundred and six", "two-thirds", "one and a half million", "twenty-first"."""
    state, used, good = _Sum(), 0, 0
    for word, _, _ in run:
        following = state.take(word)
        if following is None:
            break
        state, used = following, used + 1
        good = used if word not in ("a", "an", "and") else good
    if good < used:
        state = functools.reduce(lambda sofar, item: sofar.take(item[0]) or sofar, run[:good], _Sum())
    return _finish(text, run, good, state)


def _finish(text: str, run: _Run, used: int, state: _Sum) -> Numeral | None:
    """The cardinal, or the ordinal or fraction that the next word makes of it."""
    tables = _tables()
    word = run[used][0] if used < len(run) else ""
    joins = state.last in ("", "tens", "scale")
    if word in tables.ordinals and joins and (tables.ordinals[word] < 10 or state.last != "tens"):
        return Numeral(run[0][1], run[used][2], Fraction(state.total + tables.ordinals[word]), Fraction(1), "ordinal")
    if not used:
        return None
    if word in tables.parts and (state.total == 1 or word.endswith("s")) and word != "half":
        value = Fraction(state.total, tables.parts[word])
        return Numeral(run[0][1], run[used][2], value, Fraction(1, 100), "part")
    return _with_part(text, run, used, state)


def _with_part(text: str, run: _Run, used: int, state: _Sum) -> Numeral:
    """The cardinal with "and a half" and a scale after it, where they stand."""
    tables = _tables()
    before = [word for word, _, _ in run[:used]]
    after = [word for word, _, _ in run[used : used + 4]]
    scaled = before[-1] in tables.scales
    factor = tables.scales[before[-1]] if scaled and before[-1] != "dozen" else 1
    start, end, value, step = run[0][1], run[used - 1][2], Fraction(state.total), Fraction(factor)
    if after[:2] == ["and", "a"] and after[2:3] in (["half"], ["quarter"], ["third"]):
        scaled = after[3:] != [] and after[3] in tables.scales
        factor = tables.scales[after[3]] if scaled else 1
        step = Fraction(factor, tables.parts[after[2]])
        end, value = run[used + (3 if scaled else 2)][2], value * factor + step
    return Numeral(start, end, value, step, "words", scaled)


class _Tables(NamedTuple):
    small: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    suffixes: dict[str, int]
    ordinals: dict[str, int]
    parts: dict[str, int]
    vague: dict[str, list[int]]
    vague_times: dict[str, list[int]]
    vocabulary: frozenset[str]
    numbered: frozenset[str]


@functools.cache
def _tables() -> _Tables:
    lists = data.load("numbers")
    numerals = lists["numerals"]
    parts = dict(numerals["parts"]) | {f"{word}s": size for word, size in numerals["parts"].items() if word[-1] != "s"}
    phrases = " ".join([*lists["vague"], *lists["vague_times"]]).split()
    known = [numerals[name] for name in ("small", "tens", "scales", "ordinals")]
    vocabulary = (
        frozenset(word for table in known for word in table) | parts.keys() | {"a", "an", "and", "of", *phrases}
    )
    return _Tables(
        **{name: numerals[name] for name in ("small", "tens", "scales", "suffixes", "ordinals")},
        parts=parts,
        vague=lists["vague"],
        vague_times=lists["vague_times"],
        vocabulary=vocabulary,
        numbered=frozenset(f"{lists['labels']['words']} {lists['labels']['numbered']}".split()),
    )


@functools.cache
def numeral_words() -> tuple[str, ...]:
    """Every word or phrase with which a written-out numeral can begin, in the order of the alphabet."""
    tables = _tables()
    parts = [word for word in tables.parts if not word.endswith("s")]
    starts = {*tables.small, *tables.tens, *tables.ordinals, *tables.vague, "half"}
    starts |= {f"{article} {word}" for article in ("a", "an") for word in (*tables.scales, *parts)}
    starts |= {f"{several} {scale}" for several in tables.vague_times for scale in tables.scales}
    return tuple(sorted(starts))
