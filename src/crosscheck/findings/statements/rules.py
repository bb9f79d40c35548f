"""What the rules of this room see: whether something is so, and how surely."""

from __future__ import annotations

from crosscheck.findings.rule import Rule

__all__ = ["RULES"]

RULES = (
    Rule(
        "modality.certainty",
        "left open here, stated as a fact there",
        "warning",
        "One sentence says allegedly, reportedly, apparently, appears to, is expected to or the like of what the other "
        "states as a fact, or hands a quote over as still to be said. A note where it is only a modal (may, might, "
        "could); for information where a later article states what was to be expected. Silenced where the other side "
        "hedges in any words, or hands the claim to somebody (but for what is to come, where both do), where the hedge "
        "hangs on another clause, where the clauses name two days, and where the outlet also tells it as the other "
        "does.",
        advice="Say how you know, or keep the hedge.",
    ),
    Rule(
        "modality.status",
        "another stage of the same thing",
        "warning",
        "Two sentences that tell the same put it at different stages: proposed and approved, charged and convicted, "
        "suspended and canceled, plans to close and closed. A note where the later article has the later stage, unless "
        "both name one day. Silenced by a condition or another modal, where a side is negated, where the clauses name "
        "two days, and where the outlet also tells it as the other does.",
        advice="Find out how far it has gone, and say when.",
    ),
    Rule(
        "polarity.negation",
        "the same predicate, affirmed and negated",
        "warning",
        "One sentence negates what the other affirms: the same word, of the same subject, in clauses that tell the "
        "same, or in sentences of which every other word is the same. “Failed to”, “refused to”, “without” and "
        "their like negate too. A note where a later article affirms what was not so yet, or dates it to a weekday "
        "since. Silenced by a second negation or an opposite in the clause, by a condition or another modal, by two "
        "days, inside quotation marks, and where the outlet also tells it as the other does. Never surer than a half.",
        advice="Read both articles to the end, then ask whoever knows.",
    ),
    Rule(
        "polarity.antonym",
        "opposing words for the same subject",
        "warning",
        "Two sentences that tell the same have opposites in one slot: rose and fell, accepted and rejected, convicted "
        "and acquitted; or two things of one kind, of which one is meant: a knife and a gun, a leg and an arm, a "
        "brother and a father. Both come from a reviewed list. Silenced by a negation or a second pair of opposites in "
        "the clause, by a condition or another modal, by two days, inside quotation marks, and where the outlet also "
        "uses the other's word for it. Whom one outlet has convicted and another acquitted is told wherever it stands, "
        "unless of two offences.",
        advice="Find out which of the two it was.",
    ),
)
