"""Tolls, figures and ages that two articles give in sentences of other words: a case in, pairs of such numbers out.

Each article gives one, and everything in it agrees with that; so what makes two of them one slot is not the words
around, but what they are of.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.alignment.pairs import AlignedParticular
from crosscheck.findings.case import Case
from crosscheck.findings.numbers.pairs import ArticleNumbers, Basis, NumberPair
from crosscheck.findings.numbers.scopes import find_bearers
from crosscheck.findings.numbers.slots import Slot, words_near
from crosscheck.language.numbers.quantities import compare_values
from crosscheck.language.speakers.names import surname_of

__all__ = ["read_particulars"]

_ENOUGH = 2.0  # what the numbers are of is the evidence


def read_particulars(case: Case) -> Iterator[NumberPair]:
    """The pairs of numbers that two articles give of one toll, of one figure, or of one person's age."""
    numbers = case.read_once(ArticleNumbers)
    for aligned in case.alignment.particulars:
        match, ours, theirs = aligned.claim.match, aligned.left.number, aligned.right.number
        left, right = numbers.side(match.left_article, match.left), numbers.side(match.right_article, match.right)
        shared = frozenset(words_near(ours, left) & words_near(theirs, right))
        slot = Slot(ours, theirs, compare_values(ours, theirs), _ENOUGH, 0, shared)
        sources = case.sources[match.left_article], case.sources[match.right_article]
        yield NumberPair(aligned.claim, slot, left, right, sources, _basis(case, aligned))


def _basis(case: Case, aligned: AlignedParticular) -> Basis:
    """What paired two sentences of other words."""
    kind, whose = aligned.left.kind, aligned.left.of
    of = {"age": f"age of {whose}", "figure": whose}.get(kind, "")
    if kind == "age":
        why = f"each article gives one age of {whose}"
    else:
        given = whose if kind == "figure" else f"number of those {whose}"
        why = f"each article gives one {given}, in its lead or beside a word that both have"
    return Basis(why, of, f"{kind} {surname_of(whose)}", tuple(find_bearers(case, aligned)))
