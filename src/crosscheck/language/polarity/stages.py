"""At which stage a sentence puts something: statements in, the stages that they name out.

"Charged" and "convicted" are no opposites, and both may be true one after the other; but of one act at one time they
are not. A family is a course of stages. In an ordered one a later article may know a later stage; in the others the
stages exclude each other. Intents ("threatened to sue") are the stages before the act itself.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from attrs import frozen

from crosscheck import data
from crosscheck.language.polarity.phrases import Phrases, find_phrases, read_phrases
from crosscheck.language.polarity.statements import Statement

__all__ = ["Intent", "Rivals", "Stage", "find_intents", "find_rivals", "find_stages"]


@frozen
class Stage:
    """A word or phrase that names a stage.

    Attributes:
        first, last: where it stands.
        family: the name of its family.
        rank: the number of the stage in it.
        ordered: whether the family's stages follow each other.
    """

    first: int
    last: int
    family: str
    rank: int
    ordered: bool


@frozen
class Rivals:
    """Two stages of one family, in the left and in the right statement."""

    left: Stage
    right: Stage


@frozen
class Intent:
    """A phrase that says of an act that it is meant, tried or threatened.

    Attributes:
        first, last: the words of the phrase.
        predicate: the act.
        kind: ``considered``, ``threatened``, ``promised``, ``planned``, ``decided`` or ``tried``.
    """

    first: int
    last: int
    predicate: int
    kind: str


def find_stages(statement: Statement) -> list[Stage]:
    """The stages that a sentence names, in order; one word may belong to several families."""
    ordered = {family["name"]: family["ordered"] for family in data.load("stages")["families"]}
    found = []
    for name, table in _families().items():
        for phrase in find_phrases(statement, table):
            found.append(Stage(phrase.first, phrase.last, name, int(phrase.label), ordered[name]))
    return found


def find_rivals(left: Statement, right: Statement) -> Iterator[Rivals]:
    """Two stages of one family, one a side, neither of which the other side names too."""
    ours, theirs = find_stages(left), find_stages(right)
    if not ours or not theirs:
        return
    known = {(s.family, s.rank) for s in ours}, {(s.family, s.rank) for s in theirs}
    for one in ours:
        for other in theirs:
            if one.family != other.family or one.rank == other.rank:
                continue
            if (one.family, one.rank) not in known[1] and (other.family, other.rank) not in known[0]:
                yield Rivals(one, other)


def find_intents(statement: Statement) -> list[Intent]:
    """The intents of a sentence, in order, with the act that each is about."""
    found = []
    for phrase in find_phrases(statement, _intents()):
        predicate = statement.predicate_after(phrase.last + 1)
        if predicate is not None:
            found.append(Intent(phrase.first, phrase.last, predicate, phrase.label))
    return found


@functools.cache
def _families() -> dict[str, Phrases]:
    return {
        family["name"]: read_phrases((str(rank), stage.split(",")) for rank, stage in enumerate(family["stages"]))
        for family in data.load("stages")["families"]
    }


@functools.cache
def _intents() -> Phrases:
    return read_phrases((kind, row.split(",")) for kind, row in data.load("stages")["intents"].items())
