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
        "the same. An error where the sentences, or the words around the numbers, are nearly the same and not very "
        "short; a step lower where one alone names a month; a note where they name different people or places, are "
        "market copy without one instrument, or share little but content; hidden where several of these come "
        "together. Silenced by rounding, bounds and ranges that overlap, later and earlier counts, unit conversion, "
        "parts that add up, where one alone is told as a part or for each, by ages of people called differently, by "
        "years or days of each sentence's own, a year that one alone names in other words, a survey's margin of "
        "error, and by the other value elsewhere in the article, which makes a share or a measure in a sentence of "
        "otherwise the same words only less sure.",
        advice="Ask the source of the number which one is right, and of when it is.",
        gate=True,
    ),
    Rule(
        "number.update",
        "a later article counts on",
        "info",
        "The same slot with a higher count in the article published later: a toll, cases, arrests. Needs both dates.",
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
