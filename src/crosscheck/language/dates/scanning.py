"""Where dates stand: a sentence in, the parts of dates in it out.

Most sentences have no date, so they are asked cheapest first: a few words that a date cannot do without are looked
for, which costs a twentieth of an expression that says where they are; then the places where a form may begin are
found, by an expression whose alternatives all begin with one plain character, which is found quickest; only there are
the forms tried, and what only looks like one (``lookalikes``) is passed over.
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
    starts, scan, forms = _scan()
    parts: list[Part] = []
    at = start
    while place := starts.search(text, at, end):
        match = scan.match(text, place.start(), end)
        at = match.end() if match else place.start() + 1
        if match is not None and not is_lookalike(match.lastgroup or "", match, start, end):
            parts += forms[match.lastgroup or ""].read(match)
    return parts


def _has_hint(sentence: str) -> bool:
    for word in _hints():  # plainly, since a generator would take twice as long
        if word in sentence:
            return True
    return _FIGURES.search(sentence) is not None


@functools.cache
def _hints() -> tuple[str, ...]:
    return tuple(data.load("dates")["hints"]["words"].split())


@functools.cache
def _scan() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, Form]]:
    """Where a form may begin, all forms as named groups, and the forms by name."""
    clocks, *times = clock_forms()
    forms = [clocks, *relative_forms(), *calendar_forms(), *times]
    scan = re.compile("|".join(f"(?P<{form.name}>{form.pattern})" for form in forms))
    return re.compile(_starts(forms)), scan, {form.name: form for form in forms}


def _starts(forms: list[Form]) -> str:
    """One alternative for each first character, behind which the words that begin with it stand."""
    rests: dict[str, set[str]] = {}
    for word, then in dict.fromkeys(start for form in forms for start in form.starts):
        for written in "0123456789" if word == "0" else {word, word[0].upper() + word[1:]}:
            rests.setdefault(written[0], set()).add(any_of([written[1:]]) + then)
    return "|".join(rf"{first}(?<!\w{first})(?:{'|'.join(sorted(rests[first]))})" for first in sorted(rests))
