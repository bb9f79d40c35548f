"""Proper names in a stretch of words: where each begins and ends, and what titles stand before it.

No model and no list of names decides what a name is: a run of capitals does, less what has a capital for another
reason. Days and months are dates; the first word of a sentence is a name only if it may be one; titles belong beside
the name, not in it. A possessive ends a name, a comma always does, and "of" goes on only after words that take it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import compress

from attrs import frozen

from crosscheck.language.naming.lists import (
    body_nouns,
    calendar,
    describers,
    linking,
    openers,
    place_nouns,
)
from crosscheck.language.speakers.mentions import is_title
from crosscheck.language.speakers.names import is_first_name
from crosscheck.language.words import Words, fold, is_light

__all__ = ["ProperName", "find_names", "has_capital", "without_possessive"]

_BETWEEN = re.compile(r"[^\S\n]{1,2}|-|\.[^\S\n]|['’][^\S\n]")
_PARTICLES = frozenset("de del della der den da dos das di du la le van von zu zur bin ibn al el ter ten".split())
_LINKS = frozenset(("of", "for", "on"))
_DETERMINERS = frozenset(("the", "a", "an", "one", "another", "his", "her", "their", "its"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_OPENS = re.compile(r"(?:^|[.?!:;…\n\"“„«‘—–])[\W_]*$")


@frozen
class ProperName:
    """One name in a text.

    Attributes:
        start, end: the name without titles and possessive, code points into the text.
        first, last: its word numbers, titles left out: ``first`` to the one before ``last``.
        outset: the number of the first word with titles.
        words: folded, without possessive.
        titles: the folded words before the name that say what its bearer is.
        opens: whether it is one word that begins a sentence, so that its capital says little.
        text: as printed.
    """

    start: int
    end: int
    first: int
    last: int
    outset: int
    words: tuple[str, ...]
    titles: tuple[str, ...]
    opens: bool
    text: str


def find_names(words: Words, first: int, last: int, lower: Collection[str] = frozenset()) -> list[ProperName]:
    """The names among the words from number ``first`` to the one before ``last``, in order.

    ``lower`` are folded words that the text prints without a capital too: no name where they begin a sentence.
    """
    names = []
    free = first  # the first word that belongs to no name yet
    capital = map(str.isupper, map(words.text.__getitem__, words.starts[first:last]))
    for at in compress(range(first, last), capital):
        if at < free or not _may_begin(words, at):
            continue
        free = _run_end(words, at, last)
        name = _name(words, at, free, lower)
        if name is not None:
            names.append(name)
    return names


def has_capital(words: Words, number: int) -> bool:
    """Whether a word is printed with a capital, "I" and small words at a sentence's head left out."""
    start = words.starts[number]
    if not words.text[start].isupper():
        return False
    if not is_light(words.folds[number]):
        return True
    surface = words.text[start : words.ends[number]]
    return len(surface) > 1 and (surface.isupper() or not _opens_sentence(words, number))


def without_possessive(folded: str) -> str:
    """A folded word without its possessive."""
    return folded.removesuffix("'s").removesuffix("'")


def _may_begin(words: Words, number: int) -> bool:
    """Whether a word with a capital may be the first of a name."""
    fold = words.folds[number]
    if is_light(fold):
        return _is_light_name(words, number)
    return without_possessive(fold) not in calendar() or is_first_name(fold)


def _is_light_name(words: Words, number: int) -> bool:
    """Whether a small word is a name: "US" in capitals, "Will" before a surname."""
    surface = words.surface(number)
    if len(surface.replace(".", "")) > 1 and surface.isupper():
        return True
    follows = number + 1 < len(words) and words.text[words.starts[number + 1]].isupper()
    return is_first_name(words.folds[number]) and follows and _joined(words, number + 1)


def _run_end(words: Words, at: int, last: int) -> int:
    """The number after the last word of the name that begins here."""
    end = at + 1
    while end < last and not _is_possessive(words, end - 1):
        if not _joined(words, end):
            break
        if _goes_on(words, end):
            end += 1
            continue
        link = _after_link(words, at, end, last)
        if not link:
            break
        end = link
    return end


def _joined(words: Words, number: int) -> bool:
    """Whether nothing but a blank, a hyphen or an abbreviation's dot stands before a word."""
    between = words.text[words.ends[number - 1] : words.starts[number]]
    if _BETWEEN.fullmatch(between) is None:
        return False
    if "." in between:
        return _is_abbreviated(words, number - 1)
    return len(between) < 2 or between.isspace() or _is_owned_by(words, number)


def _is_owned_by(words: Words, number: int) -> bool:
    """Whether the possessive before a word belongs to a body's name: "Dockers' Union", "Dockers' and Pilots' Union"."""
    fold = without_possessive(words.folds[number])
    return fold == "and" or fold in body_nouns()


def _is_abbreviated(words: Words, number: int) -> bool:
    surface = words.surface(number)
    return len(surface) == 1 or surface.lower() in ("st", *_SUFFIXES) or is_title(surface)


def _is_possessive(words: Words, number: int) -> bool:
    return words.folds[number].endswith("'s")


def _goes_on(words: Words, number: int) -> bool:
    """Whether a word is one more of a name: a capital that no date and no sentence gives it."""
    fold = words.folds[number]
    if not words.text[words.starts[number]].isupper() or fold == "i":
        return False
    return fold not in calendar() or is_first_name(words.folds[number - 1])


def _after_link(words: Words, at: int, end: int, last: int) -> int:
    """The number after the capital beyond a small word that links names; 0 where the name ends before it."""
    fold = words.folds[end]
    beyond = end + 1
    if fold in _LINKS:
        if without_possessive(words.folds[end - 1]) not in linking():
            return 0
        beyond += beyond < last and words.folds[beyond] == "the"
    elif fold == "and":
        return _after_and(words, at, end, last)
    elif words.surface(end) not in _PARTICLES:
        return 0
    elif beyond < last and words.surface(beyond) in _PARTICLES:
        beyond += 1
    fits = beyond < last and words.text[words.starts[beyond]].isupper() and _joined(words, beyond)
    return beyond + 1 if fits else 0


def _after_and(words: Words, at: int, end: int, last: int) -> int:
    """Whether "and" stands inside one body's name: "Food and Drug Administration", "Centers for Control and Care"."""
    stop = end + 1
    while stop < last and _joined(words, stop) and _goes_on(words, stop):
        stop += 1
    after = stop - end - 1
    ends_as_body = after and without_possessive(words.folds[stop - 1]) in body_nouns()
    linked = any(words.folds[number] in _LINKS for number in range(at, end))
    owned = words.text[words.ends[end - 1]] in "'’"
    begins_as_body = end - at <= 2 and without_possessive(words.folds[end - 1]) not in body_nouns()
    return stop if after and (linked or (ends_as_body and begins_as_body and (after > 1 or owned))) else 0


def _name(words: Words, at: int, end: int, lower: Collection[str]) -> ProperName | None:
    """The name of a run, without what stands at its head for other reasons; None where nothing is left."""
    opens = _opens_sentence(words, at)
    if opens and _is_ordinary(words, at, end, lower):
        at, opens = at + 1, False
    while end > at and _is_date(words, end - 1):
        end -= 1
    while at < end and not words.text[words.starts[at]].isupper():
        at += 1
    if at >= end or _is_description(words, at, end):
        return None
    begin = _after_titles(words, at, end)
    text = words.text[words.starts[begin] : words.ends[end - 1]]
    folds = words.folds[begin:end]
    if _is_possessive(words, end - 1):
        text = text[:-2]
        folds[-1] = fold(text[words.starts[end - 1] - words.starts[begin] :])
    return ProperName(
        start=words.starts[begin],
        end=words.starts[begin] + len(text),
        first=begin,
        last=end,
        outset=at,
        words=tuple(folds),
        titles=tuple(words.folds[at:begin]),
        opens=opens and end - at == 1,
        text=text,
    )


def _is_date(words: Words, number: int) -> bool:
    """Whether a word is a day or a month, and no surname: "on Monday", but "Ann May"."""
    return without_possessive(words.folds[number]) in calendar() and not (
        number and is_first_name(words.folds[number - 1])
    )


def _is_description(words: Words, at: int, end: int) -> bool:
    """Whether capitals say what somebody is, not who: "the Ohio Republican", "a Muslim"."""
    described = without_possessive(words.folds[end - 1]) in describers()
    return described and at > 0 and words.folds[at - 1] in _DETERMINERS and _joined(words, at)


def _opens_sentence(words: Words, number: int) -> bool:
    return _OPENS.search(words.text[max(0, words.starts[number] - 8) : words.starts[number]]) is not None or number == 0


def _is_ordinary(words: Words, at: int, end: int, lower: Collection[str]) -> bool:
    """Whether the first word of a sentence has its capital from that alone."""
    fold = words.folds[at]
    if is_light(fold):
        return not _is_light_name(words, at)
    if words.surface(at).isupper() and len(fold) > 1:
        return False
    if end - at == 1 or fold in openers():
        alone = end - at == 1
        return (fold in openers() and (alone or not is_title(fold))) or (alone and without_possessive(fold) in lower)
    return fold in lower and not is_title(fold) and not is_first_name(fold)


def _after_titles(words: Words, at: int, end: int) -> int:
    """Where the name itself begins in a run that begins with titles: "House Speaker | Ann Hale"."""
    if end - at < 2 or _names_a_body(words, at, end):
        return at
    for number in range(end - 2, at - 1, -1):
        if _is_describer(words, number) and words.folds[end - 1] not in _SUFFIXES | {words.folds[number]}:
            return _after_office(words, number + 1, end)
    for number in range(at + 1, end - 1):
        fold = words.folds[number]
        if (
            fold not in _PARTICLES
            and is_first_name(fold)
            and all(_is_attribute(words, each) for each in range(at, number))
        ):
            return number
    return at


def _names_a_body(words: Words, at: int, end: int) -> bool:
    """Whether a run ends as a body or a place does, so that a title in it is part of its name."""
    last = without_possessive(words.folds[end - 1])
    return (last in body_nouns() or last in place_nouns()) and not is_first_name(words.folds[end - 2])


def _is_describer(words: Words, number: int) -> bool:
    fold = words.folds[number]
    if is_title(fold):
        return True
    return fold in describers() and not is_first_name(fold)


def _after_office(words: Words, at: int, end: int) -> int:
    """Beyond the rest of an office: "Secretary of State | Rex Hale"."""
    if words.folds[at] not in _LINKS:
        return at
    for number in range(at + 1, end):
        if is_first_name(words.folds[number]):
            return number
    return max(at, end - 2) if end - at > 3 else at


def _is_attribute(words: Words, number: int) -> bool:
    """Whether a word before a first name says what its bearer is: "CNN", "Republican"; no first name or initial."""
    fold, surface = words.folds[number], words.surface(number)
    return not is_first_name(fold) and len(fold) > 2 and (surface.isupper() or fold not in _PARTICLES)
