"""Runs of capitals that may be names: words in, the first and last word of each run out.

A run goes on over blanks, hyphens and the dots of abbreviations, and never over a comma. "Of" and "for" belong to it
only after words that take them ("Bank of …"), "and" only inside what ends as a body does. A possessive ends it, but
for one of a body ("Dockers' Union"). Days and months are dates, and begin no run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress

from crosscheck.language.naming.lists import body_nouns, calendar, linking
from crosscheck.language.speakers.names import is_first_name
from crosscheck.language.speakers.titles import is_title
from crosscheck.language.words import Words, is_light

__all__ = [
    "LINKS",
    "PARTICLES",
    "SUFFIXES",
    "find_capitals",
    "find_runs",
    "is_joined",
    "is_light_name",
    "is_possessive",
    "opens_sentence",
    "without_possessive",
]

PARTICLES = frozenset("de del della der den da dos das di du la le van von zu zur bin ibn al el ter ten".split())
LINKS = frozenset(("of", "for", "on"))
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_BETWEEN = re.compile(r"[^\S\n]{1,2}|-|\.[^\S\n]|['’][^\S\n]")
_OPENS = re.compile(r"(?:^|[.?!:;…\n\"“„«‘—–])[\W_]*$")
_REACH = 8  # how far back a sentence's border is looked for: past marks and blanks


def find_runs(words: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The runs of capitals among the words from number ``first`` to the one before ``last``.

    Each is given by the number of its first word and the one after its last.
    """
    free = first  # the first word that belongs to no run yet
    for at in _with_capital(words, first, last):
        if at >= free and _may_begin(words, at):
            free = _run_end(words, at, last)
            yield at, free


def find_capitals(words: Words, first: int, last: int) -> list[str]:
    """The folded words with a capital, in order, without small words that have it from their place alone."""
    return [
        words.folds[number]
        for number in _with_capital(words, first, last)
        if not is_light(words.folds[number]) or is_light_name(words, number)
    ]


def _with_capital(words: Words, first: int, last: int) -> Iterator[int]:
    capital = map(str.isupper, map(words.text.__getitem__, words.starts[first:last]))
    return compress(range(first, last), capital)


def without_possessive(folded: str) -> str:
    """A folded word without its possessive."""
    return folded.removesuffix("'s").removesuffix("'")


def is_possessive(words: Words, number: int) -> bool:
    """Whether a word ends in a possessive."""
    return words.folds[number].endswith("'s")


def opens_sentence(words: Words, number: int) -> bool:
    """Whether a word may have its capital from standing first: in the text, a sentence, a line or a quote."""
    start = words.starts[number]
    if number and words.text[start - 1 : start] == " " and words.text[start - 2 : start - 1].isalnum():
        return False  # most words stand behind another and a blank
    return number == 0 or _OPENS.search(words.text[max(0, start - _REACH) : start]) is not None


def is_joined(words: Words, number: int) -> bool:
    """Whether nothing but a blank, a hyphen or the dot of an abbreviation stands before a word."""
    between = words.text[words.ends[number - 1] : words.starts[number]]
    if _BETWEEN.fullmatch(between) is None:
        return False
    if "." in between:
        return _is_abbreviated(words, number - 1)
    return len(between) < 2 or between.isspace() or _is_owned_by(words, number)


def is_light_name(words: Words, number: int) -> bool:
    """Whether a small word is a name: "US" in capitals, "Will" before a surname."""
    surface = words.surface(number)
    if len(surface.replace(".", "")) > 1 and surface.isupper():
        return True
    follows = number + 1 < len(words) and _has_capital(words, number + 1)
    return is_first_name(words.folds[number]) and follows and is_joined(words, number + 1)


def _has_capital(words: Words, number: int) -> bool:
    return words.text[words.starts[number]].isupper()


def _may_begin(words: Words, number: int) -> bool:
    """Whether a word with a capital may be the first of a name."""
    fold = words.folds[number]
    if is_light(fold):
        return is_light_name(words, number) or is_title(fold)
    return without_possessive(fold) not in calendar() or is_first_name(fold)


def _is_owned_by(words: Words, number: int) -> bool:
    """Whether the possessive before a word belongs to a body's name: "Dockers' Union", "Dockers' and Pilots' Union"."""
    fold = without_possessive(words.folds[number])
    return fold == "and" or fold in body_nouns()


def _is_abbreviated(words: Words, number: int) -> bool:
    surface = words.surface(number)
    return len(surface) == 1 or surface.lower() in ("st", *SUFFIXES) or is_title(surface)


def _run_end(words: Words, at: int, last: int) -> int:
    """The number after the last word of the run that begins here."""
    end = at + 1
    while end < last and not is_possessive(words, end - 1) and is_joined(words, end):
        beyond = end + 1 if _goes_on(words, end) else _after_link(words, at, end, last)
        if not beyond:
            break
        end = beyond
    return end


def _goes_on(words: Words, number: int) -> bool:
    """Whether a word is one more of a name: a capital that is neither "I" nor a date."""
    fold = words.folds[number]
    if not _has_capital(words, number) or fold == "i":
        return False
    return fold not in calendar() or is_first_name(words.folds[number - 1])


def _after_link(words: Words, at: int, end: int, last: int) -> int:
    """The number after the capital beyond small words that link names; 0 where the run ends before them."""
    if words.folds[end] == "and":
        return _after_and(words, at, end, last)
    beyond = end + 1
    if words.folds[end] in LINKS:
        if without_possessive(words.folds[end - 1]) not in linking():
            return 0
        beyond += beyond < last and words.folds[beyond] == "the"
    elif words.surface(end) in PARTICLES:
        beyond += beyond < last and words.surface(beyond) in PARTICLES
    else:
        return 0
    fits = beyond < last and _has_capital(words, beyond) and is_joined(words, beyond)
    return beyond + 1 if fits else 0


def _after_and(words: Words, at: int, end: int, last: int) -> int:
    """The number after what "and" joins to a body's name: "Food and Drug Administration"; 0 where it joins nothing."""
    stop = end + 1
    while stop < last and is_joined(words, stop) and _goes_on(words, stop):
        stop += 1
    after = stop - end - 1
    if not after:
        return 0
    if any(words.folds[number] in LINKS for number in range(at, end)):
        return stop
    ends_as_body = without_possessive(words.folds[stop - 1]) in body_nouns()
    begins_as_body = end - at <= 2 and without_possessive(words.folds[end - 1]) not in body_nouns()
    owned = words.text[words.ends[end - 1]] in "'’"
    return stop if ends_as_body and begins_as_body and (after > 1 or owned) else 0
