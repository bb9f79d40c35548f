"""Knowing a finding again whose sentence was rewritten: decisions that fit nothing and new findings in, pairs out.

A finding's fingerprint changes with its sentence, so that nobody's decision is taken for one on words that he never
saw. The old decision is brought back beside the new finding, as a help: of the same rule, about the same outlets, with
sentences that are still much alike. The most alike are matched first, each once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from attrs import frozen

from crosscheck.findings.finding import normalise
from crosscheck.reviews.decision import Decision, WrongPair

__all__ = ["Side", "recognise", "similarity"]

Lost = TypeVar("Lost", Decision, WrongPair)


@frozen
class Side:
    """What is compared: the outlets of a decision or a finding, and what each of them printed."""

    outlets: tuple[str, ...]
    words: tuple[str, ...]


def recognise(lost: Sequence[Lost], found: Sequence[Side], least: int) -> list[tuple[Lost, int]]:
    """Of each decision the number of what it was most likely made on, where that is at least so much alike."""
    scores = [
        (-similarity(Side(entry.outlets, entry.words), side), entry.id, number, entry)
        for entry in lost
        for number, side in enumerate(found)
        if sorted(entry.outlets) == sorted(side.outlets)
    ]
    known: dict[str, tuple[Lost, int]] = {}
    taken: set[int] = set()
    for score, id, number, entry in sorted(scores, key=lambda each: each[:3]):
        if -score >= least and id not in known and number not in taken:
            known[id] = entry, number
            taken.add(number)
    return list(known.values())


def similarity(one: Side, other: Side) -> float:
    """How alike the words of the same outlets are, 0 to 100: of the least alike outlet."""
    from rapidfuzz import fuzz

    ours, theirs = (sorted(zip(side.outlets, map(normalise, side.words), strict=True)) for side in (one, other))
    return min(fuzz.ratio(words, others) for (_, words), (_, others) in zip(ours, theirs, strict=True))
