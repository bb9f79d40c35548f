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

__all__ = ["LEAD", "Given", "Particular", "agreed", "agreed_in_lead"]

LEAD = 3  # sentences that lead an article

_MOST = 12  # ways to give one number

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
        leads: whether it is only what leads the article, which gives another one further down.
    """

    kind: str
    of: str
    sentences: tuple[int, ...]
    number: Number
    leads: bool = False


def agreed(kind: str, given: Mapping[str, Sequence[Given]]) -> Iterator[Particular]:
    """The particulars of one kind, by what they are of, in the order of the names: those of which every one agrees."""
    for name, found in sorted(given.items()):
        if _agree([number for _, number in found]):
            yield Particular(kind, name, tuple(sentence for sentence, _ in found), found[0][1])


def agreed_in_lead(kind: str, given: Mapping[str, Sequence[Given]]) -> Iterator[Particular]:
    """As ``agreed``; where not every one agrees, of those that lead the article every one does."""
    for name, found in sorted(given.items()):
        lead = [each for each in found if each[0] < LEAD]
        whole = _agree([number for _, number in found])
        if whole or (lead and _agree([number for _, number in lead])):
            told = found if whole else lead
            yield Particular(kind, name, tuple(sentence for sentence, _ in told), told[0][1], not whole)


def _agree(numbers: Sequence[Number]) -> bool:
    """Whether all of some numbers can be true at once; of more than a few different ones it is not asked."""
    different = {(each.value, each.low, each.high, each.bound, each.unit): each for each in numbers}
    if len(different) > _MOST:
        return False
    return all(compare_values(one, other).compatible for one, other in combinations(different.values(), 2))
