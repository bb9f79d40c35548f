"""Numerals that count nothing: an amount that has been read in, the place after the name it belongs to out.

News is full of numerals inside names ("No. 1", "Article 5", "Boeing 737-700", "Fifth Avenue", "the 14th Amendment")
and of "one" as a pronoun. A label before the numeral, a named thing behind an ordinal, or a capitalized word before a
bare number after which the sentence just goes on, each makes a name of it.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from crosscheck import data
from crosscheck.language.numbers.counted import next_word
from crosscheck.language.numbers.draft import Draft
from crosscheck.language.words import is_light

__all__ = ["is_label", "name_end"]

_RUN = re.compile(r"\d[\w/]*(?:[-.]\d[\w]*)*")
_DIGITS = re.compile(r"\d+")
_LONGEST_COUNT = 8  # digits that are printed without a comma
_SLASH = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2,4})?\b")
_LAST_WORD = re.compile(r"([^\s“\"\u2018(\[—\u2013]+?)[\s-]+$")
_CAPITALS = re.compile(r"(?: [A-Z][\w'\u2019]+\.?){1,3} (?P<last>[A-Z][a-z]+)\b(?! [a-z]+s\b)")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s+|[“\"\u2018(]\s*|—\s*)$")


def name_end(draft: Draft, sentence: int) -> int:
    """Where the name around this numeral ends, or 0 where it is a number of content."""
    for check in (
        _is_fused,
        _is_of_the_clock,
        _is_slashed,
        _is_half_word,
        _is_labelled,
        _is_pronoun,
        _is_named_ordinal,
        _is_set_ordinal,
        _is_numbered_name,
        _is_address,
        _is_identifier,
    ):
        if check(draft, sentence):
            run = _RUN.match(draft.text, draft.numeral.start, draft.limit)
            return max(run.end() if run else 0, draft.numeral.end, draft.start + 1)
    return 0


def _previous(draft: Draft, sentence: int) -> str:
    before = draft.text[max(sentence, draft.start - 28) : draft.start]
    match = _LAST_WORD.search(before)
    return match[1] if match else ""


def _is_fused(draft: Draft, sentence: int) -> bool:
    """5G, 4x4, F-16, COVID-19, Erik ten Hag."""
    text, start = draft.text, draft.numeral.start
    if text[draft.end : draft.end + 1].isalpha() and text[draft.end - 1].isdigit():
        return True
    if text[start].isdigit() and text[start - 1 : start] in ("-", "\u2011") and start - 1 > sentence:
        word = _previous(draft, sentence).rsplit("-", 1)[-1]
        return draft.bare and word[:1].isupper()
    particle = text[start : draft.end] == "ten" and _previous(draft, sentence)[:1].isupper()
    return particle and next_word(text, draft.end, draft.limit)[:1].isupper()


def _is_of_the_clock(draft: Draft, sentence: int) -> bool:
    """Ten o'clock, written out."""
    return draft.text.startswith((" o'clock", " o\u2019clock"), draft.end)


def _is_slashed(draft: Draft, sentence: int) -> bool:
    """9/11, 24/7, 3/4: dates and idioms, unless something is measured in the fraction."""
    if draft.numeral.form == "part":
        return "/" in draft.text[draft.start : draft.end] and draft.kind != "measure" and not _of_follows(draft)
    return draft.bare and bool(_SLASH.match(draft.text, draft.numeral.start, draft.limit))


def _is_identifier(draft: Draft, sentence: int) -> bool:
    """750366792434978816: so many digits without a comma count nothing."""
    run = _DIGITS.match(draft.text, draft.numeral.start, draft.limit)
    return run is not None and run.end() - run.start() >= _LONGEST_COUNT


def _of_follows(draft: Draft) -> bool:
    return draft.text.startswith((" of ", " cup", "-of"), draft.end)


def _is_half_word(draft: Draft, sentence: int) -> bool:
    """half-life, half-staff: a part with a hyphen and no unit."""
    return draft.kind == "fraction" and draft.text[draft.end - 4 : draft.end + 1].lower() == "half-"


def _is_labelled(draft: Draft, sentence: int) -> bool:
    """No. 1, Article 5, Flight 370, Formula One, the Group of 20."""
    if draft.kind not in ("count", "year", "age", "score") or draft.unit not in ("", "year") or draft.numeral.scaled:
        return False
    if draft.bound or (draft.text[draft.end - 1].isalpha() and draft.kind == "age"):
        return False
    word = _previous(draft, sentence)
    plain = word.rstrip(".").lower()
    if plain == "of":
        return draft.text[max(sentence, draft.start - 9) : draft.start] in ("Group of ", " Gang of ")
    if plain in ("no", "nos"):
        return word.endswith(".") or (
            word == "No" and not _SENTENCE_START.search(draft.text[sentence : draft.start - 3])
        )
    return is_label(word)


def is_label(word: str) -> bool:
    """Whether a word, as printed, makes the numeral after it a name: "Flight", but not "flight" before any noun."""
    plain, tables = word.rstrip(".").lower(), _tables()
    return plain in tables.labels and (word[0].isupper() or plain not in tables.capital_only)


def _is_pronoun(draft: Draft, sentence: int) -> bool:
    """The "one" of "one of the", "no one", "the one who"; "one person" counts."""
    numeral = draft.text[draft.numeral.start : draft.numeral.end].lower()
    if numeral != "one" or not draft.bare:
        return False
    tables = _tables()
    following = next_word(draft.text, draft.end, draft.limit).lower()
    if not following or is_light(following) or following in tables.pronoun_before:
        return True
    rest = draft.text[draft.numeral.start : draft.numeral.start + 14].lower()
    return rest.startswith(tables.one_phrases) or _previous(draft, sentence).lower() in tables.pronoun_after


def _is_named_ordinal(draft: Draft, sentence: int) -> bool:
    """14th Amendment, 27th Congressional District, Fifth Avenue."""
    if draft.kind != "ordinal":
        return False
    following = next_word(draft.text, draft.end, draft.limit)
    if not following[:1].isupper():
        return False
    if following.lower().rstrip(".") in _tables().named_ordinals:
        return True
    capital = draft.text[draft.numeral.start].isupper()
    return capital and not _SENTENCE_START.search(draft.text[sentence : draft.start])


def _is_set_ordinal(draft: Draft, sentence: int) -> bool:
    """Tell set phrases: "first lady", "at first", "First, he said"."""
    if draft.kind != "ordinal":
        return False
    start, tables = draft.numeral.start, _tables()
    opens = draft.text.startswith(",", draft.end) and _SENTENCE_START.search(draft.text[sentence : draft.start])
    around = draft.text[start - 24 if start - sentence > 24 else sentence : start + 26].lower().replace("-", " ")
    at = min(start - sentence, 24)
    before = any(around.startswith(phrase, at - offset) for phrase, offset in tables.idioms if offset <= at)
    return bool(opens) or before or around.startswith(tables.ordinal_phrases, at)


def _is_numbered_name(draft: Draft, sentence: int) -> bool:
    """Project 21, Catch 22: a capitalized word, a bare number, and no noun behind it."""
    if not draft.bare or draft.kind != "count" or draft.numeral.form != "digits" or draft.bound:
        return False
    word = _previous(draft, sentence)
    if not word[:1].isupper() or word[-1] in ".,;:" or _is_grouped(draft):
        return False
    if _SENTENCE_START.search(draft.text[sentence : draft.start - len(word) - 1]):
        return False
    following = next_word(draft.text, draft.end, draft.limit)
    return not following or not following[0].islower() or is_light(following)


def _is_grouped(draft: Draft) -> bool:
    """Whether thousands are set apart in a number, as in no name: 4,100, 4 100, 4'100."""
    return not draft.text[draft.start : draft.end].replace(".", "").isdecimal()


def _is_address(draft: Draft, sentence: int) -> bool:
    """10 Orchard Street, 1600 Harbor View Avenue: a bare number before capitals that end in a kind of street."""
    plain = draft.kind in ("count", "year") and draft.second is None and not draft.unit and not draft.bound
    if not plain or draft.numeral.form != "digits":
        return False
    match = _CAPITALS.match(draft.text, draft.end, draft.limit)
    return match is not None and match["last"].lower() in _tables().streets


class _Tables(NamedTuple):
    labels: frozenset[str]
    capital_only: frozenset[str]
    named_ordinals: frozenset[str]
    ordinal_phrases: tuple[str, ...]
    idioms: tuple[tuple[str, int], ...]
    pronoun_after: frozenset[str]
    pronoun_before: frozenset[str]
    one_phrases: tuple[str, ...]
    streets: frozenset[str]


@functools.cache
def _tables() -> _Tables:
    lists = data.load("numbers")
    labels, named, one = lists["labels"], lists["named_ordinals"], lists["one"]
    return _Tables(
        labels=frozenset(labels["words"].split()),
        capital_only=frozenset(labels["capital_only"].split()),
        named_ordinals=frozenset(named["words"].split()),
        ordinal_phrases=tuple(named["phrases"]),
        idioms=tuple((entry["phrase"], entry["phrase"].index(entry["at"])) for entry in named["idioms"]),
        pronoun_after=frozenset(one["pronoun_after"].split()),
        pronoun_before=frozenset(one["pronoun_before"].split()),
        one_phrases=tuple(one["phrases"]),
        streets=frozenset(lists["streets"]["words"].split()),
    )
