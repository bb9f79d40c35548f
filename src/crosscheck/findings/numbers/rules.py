"""What the rules of this room see: how much, how many, and measured in what."""

from __future__ import annotations

from crosscheck.findings.rule import Rule

__all__ = ["RULES"]

RULES = (
    Rule(
        "number.value",
        "the same slot, values that cannot both be true",
        "warning",
        "Two sentences that tell the same give different numbers of one thing: the same kind, unit and head noun; “a "
        "soldier” counts where nothing else differs, the number of a flight or a road where the words around it are "
        "the same. Wherever they stand, two tolls, ages of one person and figures of which each article gives one (a "
        "prison term, a fine, a final score). An error where sentences or words around are nearly the same and not "
        "very short; a step lower where one alone names a month; a note where they name different people or places, "
        "or share little but content; hidden where several of these come together. Silenced by rounding, bounds, "
        "ranges, unit conversion, later and earlier counts, sums of parts, one alone told as a part or for each, ages "
        "of people called differently or a birthday apart, years or days of each sentence's own, a year that one "
        "alone names in other words, a survey's margin, and the other value elsewhere in the article, which makes a "
        "share or a measure in the same words only less sure.",
        advice="Ask the source of the number which one is right, and of when it is.",
        gate=True,
    ),
    Rule(
        "number.update",
        "a later article counts on",
        "info",
        "The same slot with a higher count in the article published later: a toll, cases, arrests. Of those missing, "
        "trapped, stranded, displaced, evacuated or in hospital the later count may be lower, too. Needs both dates.",
        advice="Take the later count, and give its time.",
    ),
    Rule(
        "number.quantifier",
        "all, most, half, many, some, few or none of the same group",
        "note",
        "Two sentences that tell the same say of one group that all, most, half, many, some, few or none of it is "
        "meant. The words after the group must be the same, or nearly all of the sentences. Silenced where a sentence "
        "has the other word too, and where words stand for one share (some, several, a few).",
        advice="Ask how many; print the number, or the word that the source used.",
    ),
    Rule(
        "number.unit",
        "the same slot in another unit",
        "warning",
        "Two sentences that tell the same give an amount in two units, or for two periods: a month here, a year there. "
        "A warning where one does not convert to the other within 3 percent, or 5 between periods, for information "
        "where it does. Currencies are not converted: a note.",
        advice="Convert it yourself, from the unit in which the source gave it.",
    ),
    Rule(
        "number.precision",
        "one amount, once exact and once rounded or bounded",
        "hidden",
        "Two numbers of one slot agree once the finer one is rounded to the printed precision of the coarser one, or "
        "by a word such as “about”, “more than” or “at least”. Never reported, always explained.",
        advice="Nothing to do; print the exact figure where you have it.",
    ),
)
