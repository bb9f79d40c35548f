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
        form, match = _match_form(text, place.start(), end)
        at = match.end() if match else place.start() + 1
        if form is not None and match is not None and not is_lookalike(form.name, match, start, end):
            parts += form.read(match)
    return parts


def _match_form(text: str, at: int, end: int) -> tuple[Form | None, re.Match[str] | None]:
    """The first form that stands at a place, with its match; of all forms only those are tried that may begin so."""
    for form in _forms_by_first()[text[at]]:
        if match := _pattern(form.name).match(text, at, end):
            return form, match
    return None, None


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
def _pattern(name: str) -> re.Pattern[str]:
    """The expression of a form, compiled when a text first may need it: most texts need few of them."""
    return re.compile(_forms()[name].pattern)


@functools.cache
def _forms_by_first() -> dict[str, tuple[Form, ...]]:
    """For each first character of a date the forms that may begin with it, in their order."""
    first: dict[str, dict[str, Form]] = {}
    for form in _forms().values():
        for word in form.starts:
            for written in _writings(word):
                first.setdefault(written[0], {})[form.name] = form
    return {letter: tuple(forms.values()) for letter, forms in first.items()}


@functools.cache
def _starts() -> re.Pattern[str]:
    """Where a form may begin: one alternative for each first character, behind which the words stand that have it."""
    rests: dict[str, set[str]] = {}
    for word in {word for form in _forms().values() for word in form.starts}:
        for written in _writings(word):
            rests.setdefault(written[0], set()).add(written[1:])
    return re.compile("|".join(rf"{first}(?<!\w{first})(?:{any_of(rests[first])})" for first in sorted(rests)))


def _writings(word: str) -> set[str]:
    """How what a form begins with may be written; ``0`` is any digit."""
    return set("0123456789") if word == "0" else {word, word[0].upper() + word[1:]}
