"""Decisions that fit nothing any more, as text: decisions in, lines for a person out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crosscheck.output.as_text import WIDTH, passage
from crosscheck.output.counts import count
from crosscheck.output.terminal import one_line

if TYPE_CHECKING:
    from crosscheck.reviews.decision import Decision, WrongPair

__all__ = ["render_stale"]


def render_stale(stale: Sequence[Decision | WrongPair], width: int = WIDTH) -> str:
    """Each decision with the words that it was made on, and a sum at the end."""
    fit = count(len(stale), "decision fits", "decisions fit")
    way_out = "; `crosscheck decide ID withdraw` takes one out" if stale else ""
    blocks = [_block(entry, width) + "\n" for entry in stale]
    return "\n".join([*blocks, f"{fit} nothing any more{way_out}."]) + "\n"


def _block(entry: Decision | WrongPair, width: int) -> str:
    rule = getattr(entry, "rule", "pair")
    note = f": {entry.note}" if entry.note else ""
    head = one_line(f"{entry.event}: {rule} {entry.verdict} [{entry.id}]{note}")
    sides = (passage(outlet, words, width) for outlet, words in zip(entry.outlets, entry.words, strict=True))
    return "\n".join([head, *sides])
