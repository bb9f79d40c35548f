"""Whether a name can be a person's: its words in, a yes or a no out.

"He" means a person. "Northern Rail", "Dockworkers" and "Lisbon" are named like people and act like people, so that what
they are has to be looked up: a place, a body, a kind of people, an acronym.
"""

from __future__ import annotations

import functools
import re

from crosscheck import data
from crosscheck.language.speakers.names import is_first_name

__all__ = ["is_bare_description", "is_describing_name", "is_kind_of_person", "may_be_person"]

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


def is_describing_name(word: str) -> bool:
    """Whether a capitalised word says of a person where from or of what party ("Texan", "Democrat"), not who."""
    low = word.lower()
    return low in _adherents() or (low.endswith(("an", "er", "ite")) and low in _peoples())


def is_kind_of_person(word: str) -> bool:
    """Whether a lower-case word says what one person is or does ("neighbor", "spokesman")."""
    return word in _kinds()


_AGED = re.compile(r"\d+-year-old")


def is_bare_description(word: str) -> bool:
    """Whether a lower-case word tells of somebody known already only an age, a people or a party ("the Texan")."""
    return _AGED.fullmatch(word) is not None or is_describing_name(word)


@functools.cache
def _kinds() -> frozenset[str]:
    return frozenset(data.load("roles")["people"]["words"].split())


@functools.cache
def _adherents() -> frozenset[str]:
    return frozenset(data.load("roles")["adherents"]["words"].split())


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
    return _peoples() | {name.lower() for table in _TABLES for name in data.load("places")[table]}


@functools.cache
def _peoples() -> frozenset[str]:
    """What the people of each place are called, and the other names of the place, in lower case."""
    others = (other for table in _TABLES for other in data.load("places")[table].values())
    return frozenset(name.strip().lower() for names in others for name in re.split("[,|]", names))
