"""What the rules of this room see: claims as wholes, and who else carries them."""

from __future__ import annotations

from crosscheck.findings.rule import Rule

__all__ = ["RULES"]

RULES = (
    Rule(
        "reuse.verbatim",
        "outlets print the same copy",
        "info",
        "Two outlets share a long identical run of words outside quotes, or one credits the agency that the other is "
        "or credits: they are not independent there, and count once where the report counts who says so. Silenced "
        "below fourteen words where no agency is credited.",
        advice="Count these outlets as one source.",
    ),
    Rule(
        "claim.single-source",
        "a claim stands in one outlet only",
        "info",
        "A sentence with a number, a quote or a named source has no counterpart in any other independent outlet. "
        "Copies of one wire story count once. Leaving something out is not contradicting it: this is listed in the "
        "report's corroboration table, not among the discrepancies.",
        advice="Confirm it with a second, independent source, or say whose it is.",
    ),
    Rule(
        "claim.disputed",
        "a claim that outlets tell with more than one value",
        "info",
        "Three outlets or more tell one thing, and a number, a date, a name or a speaker in it has more than one value "
        "between them. One finding for each such value, with every outlet that gives it; the discrepancies themselves "
        "are findings of their own. Only errors and warnings make a dispute.",
        advice="See who stands with whom, and which of them have a source of their own.",
    ),
)
