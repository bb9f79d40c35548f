"""Knowing a finding again whose sentence was rewritten: decisions that fit nothing and new findings in, pairs out.

A finding's fingerprint changes with its sentence, so that nobody's decision is taken for one on words that he never
saw. The old decision is brought back beside the new finding, as a help: of the same rule, about the same outlets, with
sentences that are still much alike. Where one sentence has several of them, those with the same values belong together;
after that, the most alike are matched first, each once.
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
    """What is compared: of each place of a decision or a finding the outlet, what it printed, and its value."""

    outlets: tuple[str, ...]
    words: tuple[str, ...]
    values: tuple[str, ...] = ()


def recognise(lost: Sequence[Lost], found: Sequence[Side], least: int) -> list[tuple[Lost, int]]:
    """Of each decision the number of what it was most likely made on, where that is at least so much alike."""
    scored = []
    for entry in lost:
        before = Side(entry.outlets, entry.words, getattr(entry, "values", ()))
        for number, side in enumerate(found):
            if sorted(before.outlets) == sorted(side.outlets) and (score := similarity(before, side)) >= least:
                scored.append((_values(before) != _values(side), -score, entry.id, number, entry))
    known: dict[str, tuple[Lost, int]] = {}
    taken: set[int] = set()
    for *_, id, number, entry in sorted(scored, key=lambda each: each[:4]):
        if id not in known and number not in taken:
            known[id] = entry, number
            taken.add(number)
    return list(known.values())


def _values(side: Side) -> list[str]:
    return sorted(map(normalise, side.values))


def similarity(one: Side, other: Side) -> float:
    """How alike the words of the same outlets are, 0 to 100: of the least alike outlet."""
    from rapidfuzz import fuzz

    ours, theirs = (sorted(zip(side.outlets, map(normalise, side.words), strict=True)) for side in (one, other))
    return min(fuzz.ratio(words, others) for (_, words), (_, others) in zip(ours, theirs, strict=True))
