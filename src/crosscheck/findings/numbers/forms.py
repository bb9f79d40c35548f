"""One amount in two forms: a pair of numbers that agree, or are in two units, in, a draft out.

That one outlet rounds and another does not is no discrepancy, and an editor who asks why two figures were passed
over is told. Another unit is one where it does not convert to the other value: eight kilometers and eight miles.
Currencies are never converted, for that would need a day and a rate.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.findings.finding import Draft
from crosscheck.findings.numbers.doubts import Doubt
from crosscheck.findings.numbers.pairs import NumberPair

__all__ = ["draft_precision", "draft_unit"]


def draft_precision(pair: NumberPair) -> Draft:
    """Two numbers that agree once one is rounded, or by a word of limit."""
    why = pair.slot.verdict.why
    return pair.draft("number.precision", "hidden", 0.9, f"{pair.told}; {why}.", (why,))


def draft_unit(pair: NumberPair, doubts: Sequence[Doubt]) -> Draft:
    """Two numbers in two units, whether one converts to the other or not."""
    slot = pair.slot
    if slot.verdict.compatible:
        why = f"{slot.verdict.why}, within what rounding leaves open"
        return pair.draft("number.unit", "info", 0.9, f"{pair.told}; {slot.verdict.why}.", (why,))
    if slot.ours.kind == "currency":
        why = "currencies are not converted: that would need a day and a rate"
        return pair.draft("number.unit", "note", 0.4, f"{pair.told}; {why}.", (slot.verdict.why, why))
    severity = "hidden" if any(doubt.silences for doubt in doubts) else "note" if doubts else "warning"
    doubted = tuple(f"but {doubt.why}" for doubt in doubts)
    reasons = doubted or ("a value that converts within 3 percent would have silenced it",)
    return pair.draft("number.unit", severity, 0.6, f"{pair.told}; {slot.verdict.why}.", (slot.verdict.why, *reasons))
