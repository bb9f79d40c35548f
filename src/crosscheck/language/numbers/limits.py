"""Words of approximation and limit: a drafted number in, its bound and the wider span in the text out.

"about", "nearly", "more than" and "up to" stand before a number, "or so" and "or more" behind it. Up to two may
stand together ("at least about 40"); the nearest decides. Words that are prepositions of place and time as well
("over ten days", "under three presidents") count only where the rest of the expression shows an amount.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from crosscheck import data
from crosscheck.language.alternation import as_listed
from crosscheck.language.numbers.draft import Draft
from crosscheck.language.numbers.units import find_unit, unit_of

__all__ = ["check_lead", "read_lead", "read_tail"]


def read_lead(draft: Draft) -> None:
    """The approximations and limits before the number: "at least", "about", "well over"; up to two of them."""
    for _ in range(2):
        found = _lead_before(draft)
        if found is None:
            return
        phrase, start = found
        draft.start = start
        bound = _tables().before[phrase]
        draft.bound = draft.bound or bound
        draft.loose = draft.loose or bound == "about"


def _lead_before(draft: Draft) -> tuple[str, int] | None:
    before = draft.before(34)
    if before.endswith("~"):
        return "about", draft.start - 1
    if not before.endswith((" ", "\n", "\u00a0")):
        return None
    words = list(re.finditer(r"[^\s“\"\u2018(—\u2013]+", before))[-4:]
    for count in range(len(words), 0, -1):
        phrase = " ".join(word.group().lower() for word in words[-count:])
        if phrase in _tables().before and _may_lead(draft, phrase, words[: len(words) - count]):
            return phrase, draft.start - len(before) + words[-count].start()
    return None


def _may_lead(draft: Draft, phrase: str, earlier: list[re.Match[str]]) -> bool:
    numeral = draft.numeral
    if numeral.form == "ordinal":
        return False
    if phrase == "some":
        return numeral.form == "vague" or numeral.value >= 10
    if phrase == "about" and numeral.form == "words" and numeral.value < 4:
        return False  # "questions about two of them"
    if phrase not in _tables().place_words:
        return True
    if draft.bare and numeral.form == "words":
        return find_unit(draft.text, draft.end, draft.limit) is not None and _is_for(earlier)
    unit = find_unit(draft.text, draft.end, draft.limit)
    is_span = unit is not None and getattr(unit_of(unit[0]), "dimension", "") == "duration"
    return not is_span or _is_for(earlier)


def _is_for(earlier: list[re.Match[str]]) -> bool:
    return bool(earlier) and earlier[-1].group().lower() in _tables().before_place_words


def check_lead(draft: Draft) -> None:
    """Take "between" back where no second number came, and every limit where it cannot stand."""
    if draft.bound == "between":
        draft.bound = ""
        if draft.second is None:
            draft.start = draft.core
    since = draft.before(8).lower().endswith(("since ", "until ", "from "))
    if draft.kind == "year" and draft.second is None and draft.bound not in ("", "about", "nearly") and not since:
        draft.kind = "count"


def read_tail(draft: Draft) -> None:
    """Limits straight behind the number: "or so", "or more", "-plus"."""
    match = _tables().tail.match(draft.text, draft.end, draft.limit)
    if match is None or draft.kind in ("ordinal", "score", "year"):
        return
    words = as_listed(match.group(1))
    bound = _tables().after[words]
    draft.bound, draft.end = draft.bound or bound, match.end()
    if draft.kind == "count" and words.endswith(("older", "younger")):
        draft.kind, draft.unit = "age", "year"
    draft.loose = draft.loose or bound == "about"


class _Tables(NamedTuple):
    before: dict[str, str]
    after: dict[str, str]
    tail: re.Pattern[str]
    place_words: frozenset[str]
    before_place_words: frozenset[str]


@functools.cache
def _tables() -> _Tables:
    lists = data.load("numbers")
    after = "|".join(re.escape(phrase) for phrase in sorted(lists["after"], key=len, reverse=True))
    return _Tables(
        before=lists["before"],
        after=lists["after"],
        tail=re.compile(rf"[\s-]?({after})(?!\w)", re.IGNORECASE),
        place_words=frozenset(lists["place_words"]["words"]),
        before_place_words=frozenset(lists["place_words"]["for"]),
    )
