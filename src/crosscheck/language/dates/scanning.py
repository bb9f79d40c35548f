"""Where dates stand: a sentence in, the parts of dates in it out.

Most sentences have no date, so they are asked cheapest first: a few words that a date cannot do without are looked
for, which costs a twentieth of an expression that says where they are; then the places where a form may begin are
found, by an expression whose alternatives all begin with one plain character, which is found quickest; only there are
those forms tried that may begin with it, and what only looks like one (``lookalikes``) is passed over.
"""

from __future__ import annotations

import functools
import re

from crosscheck import data
from crosscheck.language.dates.calendar_forms import calendar_forms
from crosscheck.language.dates.clock_forms import clock_forms
from crosscheck.language.dates.lexicon import any_of
from crosscheck.language.dates.lookalikes import is_lookalike
from crosscheck.language.dates.parts import Form, Part
from crosscheck.language.dates.relative_forms import relative_forms

__all__ = ["find_parts"]

_FIGURES = re.compile(r"\d(?:\d\d\d|\d?[:.]\d\d|\d?(?:\s?(?:[ap]\.?\s?m\b|o['’]clock)|/|th\b|st\b|[nr]d\b)|0s)")


def find_parts(text: str, start: int, end: int) -> list[Part]:
    """The parts of dates in ``text[start:end]``, in order, without overlaps."""
    if not _has_hint(text[start:end]):
        return []
    starts = _starts()
    parts: list[Part] = []
    at = start
    while place := starts.search(text, at, end):
        match = _scan(_beginning()[_plain(place.group())]).match(text, place.start(), end)
        at = match.end() if match else place.start() + 1
        if match is not None and not is_lookalike(match.lastgroup or "", match, start, end):
            parts += _forms()[match.lastgroup or ""].read(match)
    return parts


def _plain(start: str) -> str:
    """What a form begins with as the list has it: any digit as 0, one shape of apostrophes and blanks."""
    if start.isalpha():
        return start
    return "0" if start.isdigit() else " ".join(start.replace("’", "'").split())


def _has_hint(sentence: str) -> bool:
    for word in _hints():  # plainly, since a generator would take twice as long
        if word in sentence:
            return True
    return _FIGURES.search(sentence) is not None


@functools.cache
def _hints() -> tuple[str, ...]:
    return tuple(data.load("dates")["hints"]["words"].split())


@functools.cache
def _forms() -> dict[str, Form]:
    """All forms by name, longer ones before those they begin with."""
    clocks, *times = clock_forms()
    return {form.name: form for form in (clocks, *relative_forms(), *calendar_forms(), *times)}


@functools.cache
def _scan(names: tuple[str, ...]) -> re.Pattern[str]:
    """Some forms as named groups; compiled when a text first may hold one, since most texts need few of them."""
    return re.compile("|".join(f"(?P<{name}>{_forms()[name].pattern})" for name in names))


@functools.cache
def _beginning() -> dict[str, tuple[str, ...]]:
    """For each start of a date the names of the forms that may begin with it or with a part of it, in their order."""
    begun = {name: tuple(start for word in form.starts for start in _writings(word)) for name, form in _forms().items()}
    starts = {start for own in begun.values() for start in own}
    return {start: tuple(name for name, own in begun.items() if start.startswith(own)) for start in starts}


@functools.cache
def _starts() -> re.Pattern[str]:
    """Where a form may begin: one alternative for each first character, behind which the words stand that have it."""
    rests: dict[str, set[str]] = {}
    for start in _beginning():
        for written in "0123456789" if start == "0" else (start,):
            rests.setdefault(written[0], set()).add(written[1:])
    return re.compile("|".join(rf"{first}(?<!\w{first})(?:{any_of(rests[first])})" for first in sorted(rests)))


def _writings(word: str) -> tuple[str, ...]:
    """How a word that a form begins with may be written: with a capital too; of "2nd" the digit is enough."""
    return ("0",) if word[0].isdigit() else (word, word[0].upper() + word[1:])
