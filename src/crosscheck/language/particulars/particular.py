"""A particular: a number that an article gives of its event or of a person in it, and where.

An article gives one where all that it says of it agrees. Who gives two prison terms gives none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

from attrs import frozen

from crosscheck.language.numbers.grammar import Number
from crosscheck.language.numbers.quantities import compare_values

__all__ = ["Given", "Particular", "agreed"]

Given: TypeAlias = tuple[int, Number]
"""The number of a sentence, and what it gives."""


@frozen(eq=False)
class Particular:
    """A number that an article gives of its event, or of a person in it, once or several times.

    Attributes:
        kind: ``toll``, ``figure`` or ``age``.
        of: who are counted, and what became of them ("killed", "miners killed"), the name of the figure ("prison
            term"), or the fullest name of whose age it is.
        sentences: the numbers of the sentences that give it, in order.
        number: the number, as the first of them gives it.
    """

    kind: str
    of: str
    sentences: tuple[int, ...]
    number: Number


def agreed(kind: str, given: Mapping[str, Sequence[Given]]) -> Iterator[Particular]:
    """The particulars of one kind, by what they are of, in the order of the names: those of which every one agrees."""
    for name, found in sorted(given.items()):
        if all(compare_values(one, other).compatible for (_, one), (_, other) in combinations(found, 2)):
            yield Particular(kind, name, tuple(sentence for sentence, _ in found), found[0][1])
