"""Bodies and places as speakers: two names in, whether they may be one party out.

Outlets give what the Pentagon says to the Defense Department, and what the Kremlin says to Moscow or to Russia. A
capital stands for its country, a country for its government, a body for its part; who really spoke nobody prints. A
body speaks for whoever heads it, too.
"""

from __future__ import annotations

import functools

from crosscheck import data
from crosscheck.language.naming.aliases import Aliases, shorten
from crosscheck.language.naming.lists import body_nouns, place_nouns
from crosscheck.language.speakers.names import is_first_name, parse_name
from crosscheck.language.words import read_words

__all__ = ["are_one_party", "is_body", "is_of"]

_ARTICLES = frozenset(("the", "a", "an"))
_LIGHT = _ARTICLES | {"of", "and", "for"}


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
    """Whether a printed name is a body's or a place's, as far as tables and its main word tell."""
    form, words = parse_name(name), _words(name)
    if form.titles or not words or is_first_name(words[0]):
        return False
    main = words[words.index("of") - 1] if "of" in words[1:] else words[-1]  # "Ministry of Culture"
    return form.acronym or bool(aliases.meanings(words)) or main in body_nouns() or words[-1] in place_nouns()


def is_of(role: str, body: str, aliases: Aliases) -> bool:
    """Whether an office is one at a body: it names it ("Pentagon spokesman"), or the table of heads gives it.

    Whoever speaks for a person ("Hale's spokesman") is somebody else; "Hale" alone may be a body for all we know.
    """
    office, keys = read_words(role).folds, aliases.meanings(_words(body))
    if not _former().isdisjoint(office) or not (is_body(body, aliases) or _voices().isdisjoint(office)):
        return False
    if any(tuple(office) in _heads().get(key, ()) for key in keys):
        return True
    names = [_words(body), *(words for words, meant in aliases.forms.items() if meant & keys)]
    return any(own and own.issubset(office) for own in (set(words) - body_nouns() - _LIGHT for words in names))


@functools.cache
def _heads() -> dict[str, frozenset[tuple[str, ...]]]:
    """The folded words of the offices that lead a body, by its key."""
    table = data.load("aliases")["heads"].items()
    return {body: frozenset(_words(office) for office in offices.split(",")) for body, offices in table}


@functools.cache
def _voices() -> frozenset[str]:
    """Those who speak for somebody and are somebody else."""
    return frozenset(data.load("roles")["others"]["words"].split())


@functools.cache
def _former() -> frozenset[str]:
    return frozenset(data.load("offices")["gone"]["words"].split())


def _words(name: str) -> tuple[str, ...]:
    folds = read_words(name).folds
    return shorten(folds[1:] if folds and folds[0] in _ARTICLES else folds)


def _around(keys: frozenset[str], aliases: Aliases) -> frozenset[str]:
    return frozenset().union(*(aliases.surrounding(key) for key in keys))
