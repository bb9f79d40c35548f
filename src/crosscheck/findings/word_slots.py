"""Which words of two sentences fill the same slot: two statements and a word of each in, their likeness out.

"Rose" and "fell" in two sentences that tell the same are mostly about two things. They fill one slot where the words
before them, which say who, and the words after them, which say what, are the same in both clauses.
"""

from __future__ import annotations

import functools
from collections.abc import Collection

from attrs import frozen

from crosscheck import data
from crosscheck.language.polarity.statements import Statement

__all__ = ["Likeness", "Words", "compare_slots"]

_NEAREST = 6
_FARTHER = 5
_LEAST = 0.5
_LEAST_APART = 0.8


@frozen
class Words:
    """The first and the last of some words that stand beside each other in a statement."""

    statement: Statement
    first: int
    last: int

    @property
    def printed(self) -> str:
        """The words as they are printed."""
        return self.statement.printed(self.first, self.last)

    @property
    def place(self) -> tuple[int, int]:
        """Where they stand: code points into the text."""
        return self.statement.place(self.first, self.last)


@frozen
class Likeness:
    """How alike two clauses are around a word.

    Attributes:
        shared: the base forms that both have, those before the word first.
        share: 0 to 1: shared words over the mean number of words around it.
    """

    shared: tuple[str, ...]
    share: float

    @property
    def why(self) -> str:
        """What is shared, in words."""
        return f"the clauses share “{'”, “'.join(self.shared)}”"


@frozen
class _Context:
    """The content around a word: before it in its clause, farther back in its sentence, and after it in its clause."""

    before: tuple[str, ...]
    farther: tuple[str, ...]
    after: tuple[str, ...]
    pronoun: bool


def compare_slots(
    left: Words, right: Words, aside: tuple[Collection[int], Collection[int]], apart: bool
) -> Likeness | None:
    """How alike the clauses of two words are; None where the words do not fill one slot.

    ``aside`` are words of either that do not count, such as a cue; ``apart`` says that the sentences are not aligned
    themselves but stand beside aligned ones.
    """
    ours, theirs = _context(left, aside[0]), _context(right, aside[1])
    before, after = _shared(ours.before, theirs.before), _shared(ours.after, theirs.after)
    if not (_is_one_subject(ours, theirs, before, apart) and _is_one_object(ours, theirs, before, after)):
        return None
    size = sum(len(set(each)) for each in (ours.before, theirs.before, ours.after, theirs.after))
    shared = before + after
    share = 2 * len(shared) / size if size else 0.0
    if share < (_LEAST_APART if apart else _LEAST) or not (len(shared) > 1 or (before and share == 1)):
        return None
    return Likeness(shared, share)


def _context(words: Words, aside: Collection[int]) -> _Context:
    statement = words.statement
    clause = statement.clause(words.first)

    def content(places: range) -> tuple[str, ...]:
        return tuple(statement.bases[at] for at in places if at not in aside and statement.is_content(at))

    leading = range(clause.start, words.first)
    return _Context(
        content(leading)[-_NEAREST:],
        content(range(clause.start))[-_FARTHER:],
        content(range(words.last + 1, clause.stop))[:_NEAREST],
        any(statement.folds[at] in _pronouns() for at in leading),
    )


def _shared(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(ours) if word in theirs)


def _is_one_subject(ours: _Context, theirs: _Context, shared: tuple[str, ...], apart: bool) -> bool:
    if ours.before and theirs.before:
        return 2 * len(shared) >= min(len(set(ours.before)), len(set(theirs.before)))
    if apart:
        return False
    if ours.pronoun or theirs.pronoun:
        return True
    all_ours, all_theirs = ours.farther + ours.before, theirs.farther + theirs.before
    return bool(_shared(all_ours, all_theirs)) or not (all_ours or all_theirs)


def _is_one_object(ours: _Context, theirs: _Context, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    if not ours.after and not theirs.after:
        return True
    if not ours.after or not theirs.after:
        return bool(before)
    return 2 * len(after) >= min(len(set(ours.after)), len(set(theirs.after)))


@functools.cache
def _pronouns() -> frozenset[str]:
    return frozenset(data.load("clauses")["pronouns"].split())
