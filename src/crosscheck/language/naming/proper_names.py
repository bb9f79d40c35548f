"""Proper names in a stretch of words: words in, names with their titles beside them out.

No model and no list of names decides what a name is: a run of capitals does, less what has its capital for another
reason. The first word of a sentence is a name only if it may be one; titles belong beside a name, not in it; and
capitals after an article may say what somebody is, not who.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from attrs import frozen

from crosscheck.language.naming.aliases import read_aliases
from crosscheck.language.naming.capitals import (
    LINKS,
    PARTICLES,
    SUFFIXES,
    find_runs,
    is_joined,
    is_light_name,
    is_possessive,
    opens_sentence,
    without_possessive,
)
from crosscheck.language.naming.lists import body_nouns, calendar, describers, openers, place_nouns
from crosscheck.language.speakers.names import is_first_name
from crosscheck.language.speakers.titles import is_title
from crosscheck.language.words import Words, fold, is_light

__all__ = ["ProperName", "find_names"]

_LETTERS = re.compile(r"[A-Z]{2,}s")
_DETERMINERS = frozenset(("the", "a", "an", "one", "another", "his", "her", "their", "its"))


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


def find_names(words: Words, first: int, last: int, plain: Collection[str] = frozenset()) -> list[ProperName]:
    """The names among the words from number ``first`` to the one before ``last``, in order.

    ``plain`` are folded words that the text prints without a capital too: no names where they begin a sentence.
    """
    names = (_name(words, at, end, plain) for at, end in find_runs(words, first, last))
    return [name for name in names if name is not None]


def _name(words: Words, at: int, end: int, plain: Collection[str]) -> ProperName | None:
    """The name of a run, without what stands at its head for other reasons; None where nothing is left."""
    opens = opens_sentence(words, at)
    if opens and _is_ordinary(words, at, end, plain):
        at, opens = at + 1, False
    while end > at and _is_date(words, end - 1):
        end -= 1
    while at < end and not words.text[words.starts[at]].isupper():
        at += 1
    if at >= end or _is_description(words, at, end) or _is_handle(words, at, end) or _is_of_a_kind(words, at, end):
        return None
    begin = _after_titles(words, at, end)
    text = words.text[words.starts[begin] : words.ends[end - 1]]
    folds = words.folds[begin:end]
    if is_possessive(words, end - 1):
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


def _is_ordinary(words: Words, at: int, end: int, plain: Collection[str]) -> bool:
    """Whether the first word of a sentence has its capital from that alone."""
    if is_light(words.folds[at]):
        return not is_light_name(words, at) and not is_title(words.folds[at])
    word = without_possessive(words.folds[at])
    if word[0].isdigit():  # a number in words
        return True
    if words.surface(at).isupper() and len(word) > 1:
        return False
    if end - at == 1:
        return word in openers() or word in plain
    return not is_title(word) and (word in openers() or (word in plain and not is_first_name(word)))


def _is_date(words: Words, number: int) -> bool:
    """Whether a word is a day or a month, and no surname: "on Monday", but "Ann May"."""
    if without_possessive(words.folds[number]) not in calendar():
        return False
    return not (number and is_first_name(words.folds[number - 1]))


def _is_description(words: Words, at: int, end: int) -> bool:
    """Whether capitals say what somebody is, not who: "the Ohio Republican", "a Muslim"."""
    described = without_possessive(words.folds[end - 1]) in describers() and LINKS.isdisjoint(words.folds[at:end])
    return described and at > 0 and words.folds[at - 1] in _DETERMINERS and is_joined(words, at)


def _is_handle(words: Words, at: int, end: int) -> bool:
    """Whether capitals are an account, a keyword, a part of an address or a mere letter."""
    start = words.starts[at]
    letter = end - at == 1 and words.ends[at] - start == 1
    return letter or (start > 0 and words.text[start - 1] in "@#/_=")


def _is_of_a_kind(words: Words, at: int, end: int) -> bool:
    """Whether letters with a small "s" behind them say of what kind several are: "MPs", "CEOs"."""
    return end - at == 1 and _LETTERS.fullmatch(words.surface(at)) is not None


def _after_titles(words: Words, at: int, end: int) -> int:
    """Where the name itself begins in a run that begins with titles: "House Speaker | Ann Hale"."""
    if end - at < 2 or _names_a_body(words, at, end):
        return at
    last = words.folds[end - 1]
    for number in range(end - 2, at - 1, -1):
        if _is_describer(words.folds[number]) and last not in SUFFIXES and last != words.folds[number]:
            return _after_office(words, number + 1, end)
    for number in range(at + 1, end - 1):
        if _is_given(words.folds[number]):
            return number if all(_is_attribute(words, each) for each in range(at, number)) else at
    return at


def _names_a_body(words: Words, at: int, end: int) -> bool:
    """Whether a run ends as a body or a place does, so that a title in it is part of its name."""
    last = without_possessive(words.folds[end - 1])
    return (last in body_nouns() or last in place_nouns()) and not is_first_name(words.folds[end - 2])


def _is_describer(word: str) -> bool:
    return is_title(word) or (word in describers() and not is_first_name(word))


def _after_office(words: Words, at: int, end: int) -> int:
    """Beyond the rest of an office: "Secretary of State | Rex Hale"."""
    if words.folds[at] not in LINKS:
        return at
    for number in range(at + 1, end):
        if is_first_name(words.folds[number]):
            return number
    return max(at, end - 2) if end - at > 3 else at


def _is_given(word: str) -> bool:
    return word not in PARTICLES and is_first_name(word)


def _is_attribute(words: Words, number: int) -> bool:
    """Whether a word before a first name says what its bearer is: "CNN", "Republican"; no rarer first name."""
    word, surface = words.folds[number], words.surface(number)
    if len(word) > 2 and surface.isupper():
        return True
    return word in openers() or word in body_nouns() or bool(read_aliases().meanings((word,)))
