"""Numbers of one slot that cannot both be true: a pair of numbers in, a draft out.

An error where the sentences, or the words around the numbers, are nearly the same and nothing weakens it; a warning
where they tell the same in other words; a note where something else may explain it. A later and higher count is no
contradiction.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.findings.finding import Draft
from crosscheck.findings.numbers.counters import is_undated, later_count
from crosscheck.findings.numbers.doubts import Doubt
from crosscheck.findings.numbers.pairs import NumberPair
from crosscheck.findings.numbers.slots import quoted_words
from crosscheck.settings import SEVERITIES

__all__ = ["draft_value"]

_SAME_WORDS = 5
_HALF_THE_SAME = 50
_MANY_NUMBERS = 4
# Set on the findings from 238 pairs of articles about like matters: all five about numbers were below the second, and
# none of them was about one slot.
_UNLIKELY, _LIKELY = 0.25, 0.4


def draft_value(pair: NumberPair, doubts: Sequence[Doubt]) -> Draft:
    """What is to be told of two numbers that cannot both be true."""
    later = later_count(pair.slot, pair.sources, pair.left, pair.right)
    if later:
        return pair.draft("number.update", "info", 0.8, f"{pair.told}; {later}.", (later,))
    inexact = _inexact(pair)
    weakening = [*(doubt.why for doubt in doubts), *inexact]
    confidence = _confidence(pair, len(weakening))
    silenced = confidence < _UNLIKELY or any(doubt.silences for doubt in doubts)
    severity = "hidden" if silenced else _severity(pair, len(doubts), bool(inexact), confidence)
    reasons = (*_around(pair), pair.slot.verdict.why, *(f"but {why}" for why in weakening), *_missing(pair, weakening))
    return pair.draft("number.value", severity, confidence, f"{pair.told}.", reasons)


def _around(pair: NumberPair) -> tuple[str, ...]:
    """The evidence of the words beside the numbers, where there is any."""
    if pair.slot.run >= _SAME_WORDS:
        return (f"{pair.slot.run} words straight around the numbers are the same",)
    shared = quoted_words(pair.slot.shared, pair.left)
    return (f"words near both numbers: {shared}",) if shared else ()


def _inexact(pair: NumberPair) -> list[str]:
    """What about the numbers themselves keeps a difference from being an error."""
    slot, inexact = pair.slot, []
    if slot.ours.approximate or slot.theirs.approximate:
        inexact.append("a number is given as not exact")
    if is_undated(slot, pair.sources):
        inexact.append("without both dates a later count cannot be told")
    return inexact


def _severity(pair: NumberPair, doubts: int, is_inexact: bool, confidence: float) -> str:
    """An error where the words are nearly the same, a step lower for each doubt, down to a note; inexact is none.

    A note, too, where nothing but the likeness of the sentences makes the numbers one slot. Few words are no error, nor
    are sentences that were paired by what they give.
    """
    if confidence < _LIKELY:
        return "note"
    same_words = pair.slot.run >= _SAME_WORDS and pair.similarity >= _HALF_THE_SAME
    is_copy = not pair.in_other_words and not pair.aligned.match.is_short
    is_error = pair.basis is None and (is_copy or same_words)
    lowered = SEVERITIES.index("error" if is_error else "warning") + doubts
    highest, lowest = SEVERITIES.index("warning" if is_inexact else "error"), SEVERITIES.index("note")
    return SEVERITIES[min(max(lowered, highest), lowest)]


def _missing(pair: NumberPair, weakening: Sequence[str]) -> tuple[str, ...]:
    """What would have silenced it, where nothing speaks against it."""
    if weakening:
        return ()
    if pair.basis and pair.slot.ours.kind == "age":
        return ("a birthday between the two articles, or two ages in one of them, would have silenced it",)
    return ("rounding, a bound, a range, or the other value elsewhere in the article would have silenced it",)


def _confidence(pair: NumberPair, weakening: int) -> float:
    """From 0.3: more for one head noun or unit, for one role, for like sentences and like words around."""
    slot = pair.slot
    confidence = 0.3 + 0.2 * (slot.evidence >= 2) + 0.15 * (slot.run >= 3)
    confidence += 0.1 * (pair.similarity >= 60) + 0.2 * (not pair.in_other_words)
    confidence -= 0.15 * weakening
    confidence -= 0.1 * any(len(side.numbers) >= _MANY_NUMBERS for side in (pair.left, pair.right))
    return min(0.95, max(0.1, confidence))
