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

__all__ = ["Negation", "find_negations", "half_negations"]


@frozen
class Negation:
    """A negating word or phrase and what it is about.

    Attributes:
        first, last: the words of the cue.
        predicate: the word that it negates.
        is_subject: whether the cue is the subject or belongs to it ("nobody"): it denies whom the other outlet names.
        passing: whether it says that this is so for now ("not yet"), so that a later article may know more.
    """

    first: int
    last: int
    predicate: int
    is_subject: bool
    passing: bool


def find_negations(statement: Statement) -> list[Negation]:
    """The negations of a sentence, in order; those that negate nothing after them are left out."""
    if _listed("plain").isdisjoint(statement.folds) and _lexical().telling.isdisjoint(statement.bases):
        return []
    cues = _cues(statement)
    if not cues:
        return []
    idle = {at for phrase in find_phrases(statement, _idle()) for at in range(phrase.first, phrase.last + 1)}
    found = []
    for first, last in cues:
        predicate = statement.predicate_after(last + 1)
        if predicate is None or first in idle or _contrasts(statement, first) or _is_number(statement, first):
            continue
        if _listed("lifted").isdisjoint(statement.folds[last + 1 : statement.clause(last).stop]):
            found.append(
                Negation(
                    first,
                    last,
                    predicate,
                    is_subject=statement.folds[first] in _listed("subjects"),
                    passing=_is_passing(statement, first, predicate),
                )
            )
    return found


def half_negations(statement: Statement, *stretches: range) -> frozenset[str]:
    """Those words of some stretches that half negate: "hardly", "unlikely", "instead"."""
    found = (_listed("near").intersection(statement.folds[words.start : words.stop]) for words in stretches)
    return frozenset().union(*found)


def _cues(statement: Statement) -> list[tuple[int, int]]:
    """The first and the last word of each negating phrase and word, in order."""
    cues = {phrase.first: phrase.last for phrase in find_phrases(statement, _lexical())}
    plain = _listed("plain")
    if not plain.isdisjoint(statement.folds):
        for at, fold in enumerate(statement.folds):
            if fold in plain:
                cues.setdefault(at, at)
    return sorted(cues.items())


def _contrasts(statement: Statement, at: int) -> bool:
    """Whether "not" sets one thing against another after a comma: "the mayor, not the council"."""
    return statement.folds[at] == "not" and at > 0 and statement.clauses[at] != statement.clauses[at - 1]


def _is_number(statement: Statement, at: int) -> bool:
    """Whether "No." is short for number."""
    if statement.folds[at] != "no" or at + 1 >= len(statement) or not statement.folds[at + 1][0].isdigit():
        return False
    return "." in statement.printed(at, at + 1)


def _is_passing(statement: Statement, first: int, predicate: int) -> bool:
    """Whether a negation is of what has happened so far: "has not appealed", "is not yet open"."""
    if first > 0 and statement.folds[first - 1] in ("has", "have"):
        return True
    return not _listed("yet").isdisjoint(statement.folds[first : predicate + 4])


@functools.cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(data.load("negation")[name]["words"].split())


@functools.cache
def _lexical() -> Phrases:
    return read_phrases([("lexical", data.load("negation")["lexical"]["phrases"].splitlines())])


@functools.cache
def _idle() -> Phrases:
    return read_phrases([("idle", data.load("negation")["idle"]["phrases"].splitlines())])
