"""Opposites: the words of two statements in, those of one that exclude a word of the other out.

Which words are opposites is a reviewed list, one way and the other, with inflections known; "armed" and "unarmed"
come from a list of prefixes. Things of one kind are listed too: a knife is no gun, though not its opposite, and where
it is not a knife nothing says that it is a gun. Whether two words fill one slot is not asked here.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise

from attrs import frozen

from crosscheck import data
from crosscheck.language.polarity.forms import base
from crosscheck.language.polarity.statements import Statement
from crosscheck.language.words import fold

__all__ = ["Opposites", "Terms", "find_crossed", "find_opposites", "find_others", "find_terms"]

_BEHIND_AT = frozenset(("least", "most", "first", "last", "best", "worst"))

_Words = tuple[str, ...]
_Table = Mapping[_Words, tuple[_Words, ...]]
Terms = Mapping[_Words, tuple[int, int]]


@frozen
class Opposites:
    """Two words or phrases that exclude each other: first and last word in the left and in the right statement."""

    left: tuple[int, int]
    right: tuple[int, int]


def find_terms(statement: Statement) -> Terms:
    """The words and phrases of a statement that a list has, with the first and last word of each first one."""
    sizes, bases = _sizes(), statement.bases
    found: dict[_Words, tuple[int, int]] = {}
    for at in [at for at, word in enumerate(bases) if word in sizes and not _is_bound(statement, at)]:
        for size in sizes[bases[at]]:
            term = bases[at : at + size]
            if len(term) == size and (term in _opposites() or term in _others()):
                found.setdefault(term, (at, at + size - 1))
    return found


def _is_bound(statement: Statement, at: int) -> bool:
    """Whether a word belongs to a name, or to "at least" and its like."""
    bound = at > 0 and statement.folds[at - 1] == "at" and statement.folds[at] in _BEHIND_AT
    return bound or _is_of_a_name(statement, at)


def _is_of_a_name(statement: Statement, at: int) -> bool:
    """Whether a word has a capital that is not only that of its sentence: "Red Sox", "Mr. Brown"."""
    alone = at == 0 and not (len(statement) > 1 and statement.printed(1)[0].isupper())
    return statement.printed(at)[0].isupper() and not alone


def find_crossed(left: Statement, right: Statement) -> list[Opposites]:
    """The opposites of one subject in two statements that both have one of the two words of another subject.

    "Sales rose and profit fell" has "rose" as "sales rose and profit rose" has; what differs is said of the profit.
    """
    ours, theirs = _by_subject(left), _by_subject(right)
    subjects = [subject for subject in ours if subject in theirs]
    alike = {ours[subject][0] for subject in subjects if ours[subject][0] == theirs[subject][0]}
    return [
        Opposites((at, at), (other, other))
        for subject in subjects
        for (term, at), (opposite, other) in [(ours[subject], theirs[subject])]
        if opposite in _opposites()[term] and not alike.isdisjoint((term, opposite))
    ]


_Term = tuple[_Words, int]


def _by_subject(statement: Statement) -> dict[str, _Term]:
    """The words with an opposite and their places, by the word of content right before, where it has one."""
    found: dict[str, list[_Term]] = {}
    for at, (before, word) in enumerate(pairwise(statement.bases), 1):
        if (
            (word,) in _opposites()
            and statement.is_content(at - 1)
            and statement.clauses[at] == statement.clauses[at - 1]
        ):
            found.setdefault(before, []).append(((word,), at))
    return {subject: terms[0] for subject, terms in found.items() if len(terms) == 1}


def find_opposites(left: Terms, right: Terms) -> list[Opposites]:
    """The opposites that two statements do not share: what stands on both sides is opposed to nothing."""
    return _find_excluding(_opposites(), left, right)


def find_others(left: Terms, right: Terms) -> list[Opposites]:
    """The things of one kind that two statements do not share: a knife here and a gun there."""
    return _find_excluding(_others(), left, right)


def _find_excluding(table: _Table, left: Terms, right: Terms) -> list[Opposites]:
    found = []
    for term, place in left.items():
        if term not in right:
            others = [other for other in table.get(term, ()) if other in right and other not in left]
            found += [Opposites(place, right[other]) for other in others]
    return sorted(found, key=lambda pair: (pair.left, pair.right))


@functools.cache
def _sizes() -> dict[str, list[int]]:
    """How many words the terms have that begin with a word, the fewest first."""
    sizes: dict[str, set[int]] = {}
    for term in (*_opposites(), *_others()):
        sizes.setdefault(term[0], set()).add(len(term))
    return {word: sorted(found) for word, found in sizes.items()}


@functools.cache
def _opposites() -> _Table:
    """Each term with its opposites."""
    lists = data.load("antonyms")
    prefixed = [
        (_term(word), _term(prefix + word)) for prefix, words in lists["prefixes"].items() for word in words.split()
    ]
    return _table((*_listed(lists["pairs"]), *prefixed))


@functools.cache
def _others() -> _Table:
    """Each term for a thing with those for others of its kind."""
    return _table(_listed(data.load("antonyms")["kinds"]))


def _table(pairs: Iterable[tuple[_Words, _Words]]) -> _Table:
    """Each term with those that exclude it, in a fixed order."""
    table: dict[_Words, set[_Words]] = {}
    for one, other in pairs:
        if one != other:
            table.setdefault(one, set()).add(other)
            table.setdefault(other, set()).add(one)
    return {term: tuple(sorted(others)) for term, others in table.items()}


def _listed(groups: Mapping[str, str]) -> Iterator[tuple[_Words, _Words]]:
    """Each term of a side of a row with each of its other sides."""
    for rows in groups.values():
        for row in rows.strip().splitlines():
            for one, other in combinations((side.split(",") for side in row.split("/")), 2):
                yield from ((_term(a), _term(b)) for a in one for b in other)


def _term(phrase: str) -> _Words:
    return tuple(base(fold(word)) for word in phrase.split())
