"""Bodies and places as speakers: two names in, whether they may be one party out.

Outlets give what the Pentagon says to the Defense Department, and what the Kremlin says to Moscow or to Russia. A
capital stands for its country, a country for its government, a body for its part; who really spoke nobody prints.
"""

from __future__ import annotations

from crosscheck.language.naming.aliases import Aliases, shorten
from crosscheck.language.naming.lists import body_nouns, place_nouns
from crosscheck.language.speakers.names import is_first_name, parse_name
from crosscheck.language.words import read_words

__all__ = ["are_one_party", "is_body"]

_ARTICLES = frozenset(("the", "a", "an"))


def are_one_party(left: str, right: str, aliases: Aliases) -> bool:
    """Whether two printed names may stand for one body, or one for a part or the place of the other."""
    one, other = _words(left), _words(right)
    if aliases.name_one(one, other):
        return True
    ours, theirs = aliases.meanings(one), aliases.meanings(other)
    around, beyond = _around(ours, aliases), _around(theirs, aliases)
    if ours & beyond or theirs & around:
        return True
    one_is_a_place = bool(ours & aliases.located) != bool(theirs & aliases.located)
    return one_is_a_place and bool(around & beyond)


def is_body(name: str, aliases: Aliases) -> bool:
    """Whether a printed name is a body's or a place's, as far as tables and its last word tell."""
    form, words = parse_name(name), _words(name)
    if form.titles or not words or is_first_name(words[0]):
        return False
    return form.acronym or bool(aliases.meanings(words)) or words[-1] in body_nouns() or words[-1] in place_nouns()


def _words(name: str) -> tuple[str, ...]:
    folds = read_words(name).folds
    return shorten(folds[1:] if folds and folds[0] in _ARTICLES else folds)


def _around(keys: frozenset[str], aliases: Aliases) -> frozenset[str]:
    return frozenset().union(*(aliases.surrounding(key) for key in keys))
