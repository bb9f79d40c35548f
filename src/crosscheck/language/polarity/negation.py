"""What a sentence negates: a statement in, its negations with the word that each is about out.

A count of negating words says nothing: in news two sentences in ten differ by one, and one of twenty of those differ
in what they say. So each negation has a reach, the first word of content after it in its clause, and phrases that
negate without "not" ("failed to", "refused to", "ruled out") are negations like any other, so that "did not fail to"
is none.
"""

from __future__ import annotations

import functools

from attrs import frozen

from crosscheck import data
from crosscheck.language.polarity.phrases import Phrases, find_phrases, read_phrases
from crosscheck.language.polarity.statements import Statement

__all__ = ["Negation", "comes_near", "find_negations"]


@frozen
class Negation:
    """A negating word or phrase and what it is about.

    Attributes:
        first, last: the words of the cue.
        predicate: the word that it negates.
        passing: whether it says that this is so for now ("not yet"), so that a later article may know more.
    """

    first: int
    last: int
    predicate: int
    passing: bool


def find_negations(statement: Statement) -> list[Negation]:
    """The negations of a sentence, in order; those that negate nothing after them are left out."""
    plain, near, lifted, passing = _words()
    if plain.isdisjoint(statement.folds) and _lexical().keys().isdisjoint(statement.bases):
        return []
    idle = {at for phrase in find_phrases(statement, _idle()) for at in range(phrase.first, phrase.last + 1)}
    cues = {(p.first, p.last) for p in find_phrases(statement, _lexical())}
    taken = {first for first, _ in cues}
    cues |= {(at, at) for at, fold in enumerate(statement.folds) if fold in plain and at not in taken}
    found = []
    for first, last in sorted(cues):
        if first in idle or _contrasts(statement, first) or _is_number(statement, first):
            continue
        predicate = statement.predicate_after(last + 1)
        if predicate is None or not lifted.isdisjoint(statement.folds[last + 1 : statement.clause(last).stop]):
            continue
        around = statement.folds[first : predicate + 4]
        found.append(Negation(first, last, predicate, _is_perfect(statement, first) or not passing.isdisjoint(around)))
    return found


def comes_near(statement: Statement, clause: range) -> bool:
    """Whether a clause holds a word that half negates ("hardly", "unlikely", "instead")."""
    near = _words()[1]
    return any(statement.folds[at] in near for at in clause)


def _contrasts(statement: Statement, at: int) -> bool:
    """Whether "not" sets one thing against another after a comma: "the mayor, not the council"."""
    return statement.folds[at] == "not" and at > 0 and statement.clauses[at] != statement.clauses[at - 1]


def _is_number(statement: Statement, at: int) -> bool:
    """Whether "No." is short for number."""
    if statement.folds[at] != "no" or at + 1 >= len(statement) or not statement.folds[at + 1][:1].isdigit():
        return False
    return "." in statement.printed(at, at + 1)


def _is_perfect(statement: Statement, at: int) -> bool:
    return at > 0 and statement.folds[at - 1] in ("has", "have")


@functools.cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    lists = data.load("negation")
    plain, near, lifted, passing = (
        frozenset(lists[name]["words"].split()) for name in ("plain", "near", "lifted", "yet")
    )
    return plain, near, lifted, passing


@functools.cache
def _lexical() -> Phrases:
    return read_phrases([("lexical", data.load("negation")["lexical"]["phrases"].splitlines())])


@functools.cache
def _idle() -> Phrases:
    return read_phrases([("idle", data.load("negation")["idle"]["phrases"].splitlines())])
