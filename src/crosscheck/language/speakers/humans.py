"""Whether a name can be a person's: its words in, a yes or a no out.

"He" means a person. "Northern Rail", "Dockworkers" and "Lisbon" are named like people and act like people, so that what
they are has to be looked up: a place, a body, a kind of people, an acronym.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from crosscheck import data
from crosscheck.language.speakers.names import is_first_name

__all__ = ["is_description", "is_kind_of_person", "may_be_person"]

_AGED = re.compile(r"\d+-year-old")
_TABLES = ("regions", "countries", "states", "provinces", "cities")


@functools.lru_cache(maxsize=8192)
def may_be_person(name: str, words: tuple[str, ...]) -> bool:
    """Whether a name, printed and as folded words, may be one person's: not a place, a body, a group or an acronym."""
    first, last = words[0], words[-1]
    named = is_first_name(first) and first not in _places()
    if first in _openings_of_places() or last in _kinds() or (last.removesuffix("s") in _kinds() and not named):
        return False
    if not _bodies().isdisjoint(words) or name.isupper() or len(last) == 1 or (last in _mastheads() and not named):
        return False
    return name.lower() not in _places()


def is_description(words: Sequence[str]) -> bool:
    """Whether words tell of somebody known already only an age, a people or a party: "young Texan", "Ohio Democrat".

    Words as printed, without "the" before them; a capital before the last one must be a place's.
    """
    *before, last = words
    if _AGED.fullmatch(last):
        return True
    if not last.istitle() or not all(word.islower() or word.lower() in _places() for word in before):
        return False
    low, (endings, peoples, names) = last.lower(), _peoples()
    return low not in names and (low in peoples or low.endswith(endings))


def is_kind_of_person(word: str) -> bool:
    """Whether a lower-case word says what one person is or does ("neighbor", "spokesman")."""
    return word in _kinds()


@functools.cache
def _kinds() -> frozenset[str]:
    return frozenset(data.load("roles")["people"]["words"].split())


@functools.cache
def _peoples() -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    """Endings of what people are called by where they are from, other such words, and the names that end so too."""
    lists = data.load("roles")["peoples"]
    return tuple(lists["endings"].split()), frozenset(lists["words"].split()), frozenset(lists["names"].split())


@functools.cache
def _mastheads() -> frozenset[str]:
    return frozenset(data.load("roles")["mastheads"]["words"].split())


@functools.cache
def _bodies() -> frozenset[str]:
    return frozenset(data.load("roles")["bodies"]["words"].split())


@functools.cache
def _openings_of_places() -> frozenset[str]:
    return frozenset(data.load("names")["places"]["words"].split())


@functools.cache
def _places() -> frozenset[str]:
    """Every place by every name, and what its people are called, in lower case."""
    tables = data.load("places")
    entries = (entry for table in _TABLES for entry in tables[table].items())
    names = (name for key, others in entries for name in (key, *re.split("[,|]", others)))
    return frozenset(name.strip().lower() for name in names)
