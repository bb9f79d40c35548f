"""How many people an article says were killed, hurt or arrested in its event: an article in, its tolls out.

A toll counts everybody, or one group of people where an article counts no more than that: then what it says of a part
("three children") is passed over.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from crosscheck import data
from crosscheck.language.article import Article
from crosscheck.language.numbers.grammar import Number
from crosscheck.language.particulars.particular import Given, Particular, agreed
from crosscheck.language.particulars.plain import find_plain
from crosscheck.language.words import fold

__all__ = ["find_tolls"]


def find_tolls(article: Article) -> list[Particular]:
    """The tolls of an article, in the order of their names: those that it gives one number of."""
    given: defaultdict[str, list[Given]] = defaultdict(list)
    for sentence in find_plain(article, _tables().words):
        for number in filter(_is_toll, sentence.plain):
            given[number.role].append((sentence.number, number))
    tolls = (_of_all(role, found) for role, found in given.items())
    return list(agreed("toll", dict(filter(None, tolls))))


def _of_all(role: str, found: Sequence[Given]) -> tuple[str, Sequence[Given]] | None:
    """Of the numbers of a role those that count everybody, or else one group of people, with what they count."""
    groups = {_group_of(number) for _, number in found}
    if "" not in groups and len(groups) > 1:
        return None
    group = "" if "" in groups else groups.pop()
    return f"{group} {role}".lstrip(), [(at, number) for at, number in found if _group_of(number) == group]


def _group_of(number: Number) -> str:
    """The group of people that a number counts; empty for all, as arrested protesters and evacuated residents are."""
    groups = _tables().groups
    is_whole = number.role in _tables().of_one_group and number.head in groups
    return "" if is_whole or number.head in ("other", "others") else groups.get(number.head, number.head)


def _is_toll(number: Number) -> bool:
    if number.kind != "count" or number.role not in _tables().roles:
        return False
    is_rest = number.role == "injured" and number.head in ("other", "others")  # beside the dead
    return is_rest or number.head in _tables().groups or number.role in _tables().of_one_group


class _Tables(NamedTuple):
    roles: frozenset[str]
    words: frozenset[str]
    groups: dict[str, str]
    of_one_group: frozenset[str]


@functools.cache
def _tables() -> _Tables:
    tolls, forms = data.load("particulars")["tolls"], data.load("numbers")["roles"]["forms"]
    roles = frozenset(tolls["roles"].split())
    words = [fold(word) for word, role in forms.items() if role in roles]
    groups = {word: group.split()[0] for group in tolls["groups"] for word in group.split()}
    everybody = dict.fromkeys(("", *tolls["everybody"].split()), "")
    of_one_group = frozenset(tolls["of_one_group"].split())
    return _Tables(roles, frozenset((*words, *tolls["words"].split())), groups | everybody, of_one_group)
