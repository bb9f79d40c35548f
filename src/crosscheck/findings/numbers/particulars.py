"""Tolls and ages that two articles give in sentences of other words: a case in, pairs of such numbers out.

Each article gives one, and everything in it agrees with that; so what makes two of them one slot is not the words
around, but what they are of.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.alignment.pairs import AlignedParticular
from crosscheck.findings.case import Case
from crosscheck.findings.numbers.pairs import ArticleNumbers, NumberPair
from crosscheck.findings.numbers.scopes import find_bearers
from crosscheck.findings.numbers.slots import Slot, words_near
from crosscheck.language.numbers.quantities import compare_values
from crosscheck.language.speakers.names import surname_of

__all__ = ["read_particulars"]

_ENOUGH = 2.0  # what the numbers are of is the evidence


def read_particulars(case: Case) -> Iterator[NumberPair]:
    """The pairs of numbers that two articles give of one toll, or of one person's age."""
    numbers = case.read_once(ArticleNumbers)
    for aligned in case.alignment.particulars:
        match, ours, theirs = aligned.claim.match, aligned.left.number, aligned.right.number
        left, right = numbers.side(match.left_article, match.left), numbers.side(match.right_article, match.right)
        shared = frozenset(words_near(ours, left) & words_near(theirs, right))
        slot = Slot(ours, theirs, compare_values(ours, theirs), _ENOUGH, 0, shared)
        sources = case.sources[match.left_article], case.sources[match.right_article]
        kind, whose = aligned.left.kind, aligned.left.of
        of = {"age": f"age of {whose}", "figure": whose}.get(kind, "")
        about, bearers = f"{kind} {surname_of(whose)}", tuple(find_bearers(case, aligned))
        yield NumberPair(aligned.claim, slot, left, right, sources, _why(aligned), of, about, bearers)


def _why(aligned: AlignedParticular) -> str:
    """Why two sentences of other words were paired."""
    if aligned.left.kind == "age":
        return f"each article gives one age of {aligned.left.of}"
    if aligned.left.kind == "figure":
        return f"each article gives one {aligned.left.of}, and the two share a word of what happened"
    return f"each article gives one number of those {aligned.left.of}, and the two share a word of what happened"
