"""How sure a sentence is of what it states: a statement in, its hedges with the word that each is about out.

Evidentials say that it is only said or only seems so, prospects that it is to be expected, and modals leave open
whether it is so at all.
The lists are short: nearly every hedge of the long lists is a matter of style between outlets.
"""

from __future__ import annotations

import functools

from attrs import frozen

from crosscheck import data
from crosscheck.language.polarity.phrases import Phrases, find_phrases, read_phrases
from crosscheck.language.polarity.statements import Statement
from crosscheck.language.words import is_light

__all__ = ["Hedge", "find_hedges", "is_open"]


@frozen
class Hedge:
    """A hedging word or phrase and what it is about.

    Attributes:
        first, last: the words of the cue.
        predicate: the word that it leaves open; a word of reporting where it stands right behind the cue.
        kind: ``evidential``, ``prospect`` (of what is to come) or ``modal``.
    """

    first: int
    last: int
    predicate: int
    kind: str


def find_hedges(statement: Statement) -> list[Hedge]:
    """The hedges of a sentence, in order; those that are about nothing after them are left out."""
    cues = [(p.first, p.last, p.label) for p in find_phrases(statement, _phrases())]
    if not _adjectives().isdisjoint(statement.folds):
        cues += [(at, at, "evidential") for at in range(len(statement)) if _is_adjective(statement, at)]
    found = []
    for first, last, kind in sorted(cues):
        predicate = _predicate(statement, last + 1)
        if predicate is not None and not (kind == "modal" and _is_month(statement, first)):
            found.append(Hedge(first, last, predicate, kind))
    return found


def is_open(statement: Statement, at: int, sourced: bool = False) -> bool:
    """Whether a sentence leaves a word open in any way, or hands it to somebody: then it states no plain fact.

    Where it is ``sourced``, that it hands the word to somebody is not asked.
    """
    clause = statement.clause(at)
    return not (
        (sourced or _open("sources").isdisjoint(statement.folds))
        and _open("adverbs").isdisjoint(statement.folds[clause.start : clause.stop])
        and _open("before").isdisjoint(statement.folds[clause.start : at])
    )


def _predicate(statement: Statement, at: int) -> int | None:
    """What a cue that ends before a word leaves open: a word of reporting ("is expected to say") or of content."""
    if at < len(statement) and statement.reports(at) and statement.clauses[at] == statement.clauses[at - 1]:
        return at
    return statement.predicate_after(at)


def _is_adjective(statement: Statement, at: int) -> bool:
    """Whether a word is one like "alleged" before its noun: after a small word or a possessive, with a noun next."""
    if statement.folds[at] not in _adjectives() or at + 1 >= len(statement) or not statement.is_content(at + 1):
        return False
    return at == 0 or is_light(statement.folds[at - 1]) or statement.folds[at - 1].endswith(("'s", "s'"))


def _is_month(statement: Statement, at: int) -> bool:
    return statement.folds[at] == "may" and statement.printed(at)[0].isupper()


@functools.cache
def _phrases() -> Phrases:
    lists = data.load("certainty")
    return read_phrases((kind, lists[kind]["phrases"].splitlines()) for kind in ("evidential", "prospect", "modal"))


@functools.cache
def _adjectives() -> frozenset[str]:
    return frozenset(data.load("certainty")["adjectives"]["words"].split())


@functools.cache
def _open(name: str) -> frozenset[str]:
    return frozenset(data.load("certainty")["open"][name].split())
