"""Two passages side by side: two texts in, the words of the first one marked by how the second has them.

A plain word diff between outlets lights up nearly everything. So there are four kinds: ``same``; ``moved``, on both
sides but elsewhere; ``only``, not on the other side; and ``conflict``, the words that a rule names, which alone are
loud. Where the two share too little, ``only`` is dropped: marking every word marks none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from difflib import SequenceMatcher

from attrs import frozen

from crosscheck.language.printed import read_printed_words
from crosscheck.language.words import Words

__all__ = ["Marked", "collate"]

_SHARED_ENOUGH = 1 / 3


@frozen
class Marked:
    """A stretch of a passage: characters ``start`` to ``end``, and the kind of all words in it."""

    start: int
    end: int
    kind: str


def collate(text: str, other: str, conflict: Collection[str] = ()) -> list[Marked]:
    """The whole of ``text`` in stretches of one kind, in order; joined they are the text again.

    ``conflict`` are folded words that a rule names.
    """
    words, others = read_printed_words(text), read_printed_words(other)
    kinds = _kinds(words, others)
    loud = set(conflict)
    for at, word in enumerate(words.folds):
        if word in loud and kinds[at] in ("only", "moved"):
            kinds[at] = "conflict"
    if kinds and sum(kind in ("same", "moved") for kind in kinds) < _SHARED_ENOUGH * len(kinds):
        kinds = ["same" if kind == "only" else kind for kind in kinds]
    return _stretches(text, words, kinds)


def _kinds(words: Words, others: Words) -> list[str]:
    kinds = ["only"] * len(words)
    spare = Counter(others.folds)
    for block in SequenceMatcher(None, words.folds, others.folds, autojunk=False).get_matching_blocks():
        for at in range(block.a, block.a + block.size):
            kinds[at] = "same"
            spare[words.folds[at]] -= 1
    for at, word in enumerate(words.folds):
        if kinds[at] == "only" and spare[word] > 0:
            kinds[at] = "moved"
            spare[word] -= 1
    return kinds


def _stretches(text: str, words: Words, kinds: list[str]) -> list[Marked]:
    """Words of one kind that stand beside each other as one stretch; what stands between kinds is ``same``."""
    stretches: list[Marked] = []

    def add(start: int, end: int, kind: str) -> None:
        if start >= end:
            return
        if stretches and stretches[-1].kind == kind:
            stretches[-1] = Marked(stretches[-1].start, end, kind)
        else:
            stretches.append(Marked(start, end, kind))

    at = 0
    for number, kind in enumerate(kinds):
        together = bool(number) and kinds[number - 1] == kind
        add(at, words.starts[number], kind if together else "same")
        add(words.starts[number], words.ends[number], kind)
        at = words.ends[number]
    add(at, len(text), "same")
    return stretches
