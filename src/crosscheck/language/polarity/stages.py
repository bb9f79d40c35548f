"""At which stage a sentence puts something: statements in, the stages that they name out.

"Charged" and "convicted" are no opposites, and both may be true one after the other; but of one act at one time they
are not. A family is a course of stages. In an ordered one a later article may know a later stage; in the others the
stages exclude each other. Intents ("threatened to sue") are the stages before the act itself.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from attrs import frozen

from crosscheck import data
from crosscheck.language.polarity.phrases import Phrases, find_phrases, read_phrases
from crosscheck.language.polarity.statements import Statement

__all__ = ["Intent", "Stage", "find_intents", "find_rivals", "find_stages"]


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
    families = data.load("stages")["families"]
    found = []
    for phrase in find_phrases(statement, _stages()):
        number, rank = map(int, phrase.label.split())
        found.append(Stage(phrase.first, phrase.last, families[number]["name"], rank, families[number]["ordered"]))
    return found


def find_rivals(left: Sequence[Stage], right: Sequence[Stage]) -> Iterator[tuple[Stage, Stage]]:
    """Two stages of one family, one of each side, neither of which the other side names too."""
    if not left or not right:
        return
    ours, theirs = {(stage.family, stage.rank) for stage in left}, {(stage.family, stage.rank) for stage in right}
    for one in left:
        for other in right:
            if one.family != other.family or one.rank == other.rank:
                continue
            if (one.family, one.rank) not in theirs and (other.family, other.rank) not in ours:
                yield one, other


def find_intents(statement: Statement) -> list[Intent]:
    """The intents of a sentence, in order, with the act that each is about."""
    found = []
    for phrase in find_phrases(statement, _intents()):
        predicate = statement.predicate_after(phrase.last + 1)
        if predicate is not None:
            found.append(Intent(phrase.first, phrase.last, predicate, phrase.label))
    return found


@functools.cache
def _stages() -> Phrases:
    """All stages, each labelled with the number of its family and its rank there."""
    return read_phrases(
        (f"{number} {rank}", stage.split(","))
        for number, family in enumerate(data.load("stages")["families"])
        for rank, stage in enumerate(family["stages"])
    )


@functools.cache
def _intents() -> Phrases:
    return read_phrases((kind, row.split(",")) for kind, row in data.load("stages")["intents"].items())
