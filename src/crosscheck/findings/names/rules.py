"""What the rules of this room see: who and which place is named."""

from __future__ import annotations

from crosscheck.findings.rule import Rule

__all__ = ["RULES"]

RULES = (
    Rule(
        "name.conflict",
        "another person or body in the same slot",
        "warning",
        "Two sentences that tell the same name different people or bodies in the same place, with the same words on "
        "both sides of the name; or one speaker holds one post at two bodies; or two people hold an office of which "
        "there is one, wherever it stands, and neither article names the other's. A note where the sentences are less "
        "alike, and where nothing else differs but the name may be an ordinary word or stands elsewhere in the other "
        "article, so that it may be another fact; hidden where more differs too. Silenced by other forms of a name, "
        "nicknames, initials, acronyms, titles and offices, by the setting `aliases`, inside quotes, and at the "
        "speaker of a claim, which is told as attribution.speaker.",
        advice="Find out which name is right; a wrong name is a correction.",
    ),
    Rule(
        "name.spelling",
        "one name in two spellings",
        "note",
        "Two names in the same slot, of one speaker, or of people with one first name, differ in a letter or two, or "
        "in accents; or each article has a place that the other does not name, and the two are spelled almost alike. "
        "Silenced where both spellings stand in one article, and by countries and states.",
        advice="Look up how the name is written, and whether it is the right place.",
    ),
    Rule(
        "name.variant",
        "two forms of one name",
        "hidden",
        "Two names in the same slot, or of one speaker, differ and are explained: a nickname, an acronym, a country "
        "and its people, a longer form. It says why nothing is raised.",
        advice="Nothing needs to be done.",
    ),
    Rule(
        "place.value",
        "another place in the same slot",
        "warning",
        "Two sentences that tell the same give different places, with the same words on both sides; or an event has "
        "one building here and another there, in the sentence that tells of it or in the next, which takes it up "
        "again. Silenced as names are, and where one place lies in the other.",
        advice="Find out where it was.",
    ),
    Rule(
        "place.precision",
        "one place lies in the other",
        "hidden",
        "One outlet gives the city, the other the country or the state around it. It says why nothing is raised.",
        advice="Nothing needs to be done.",
    ),
)
