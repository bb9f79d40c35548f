"""What the rules of this room see: whose words they are said to be, and how that is said."""

from __future__ import annotations

from crosscheck.findings.rule import Rule

__all__ = ["RULES"]

RULES = (
    Rule(
        "attribution.speaker",
        "the same quote or claim, another speaker",
        "error",
        "Two outlets hand the same words to different speakers. An error where both speakers are sure, a note that "
        "says so where one is not, or where one is a body for which the other may speak. Silenced by forms of one "
        "name, where both print a name that may be one, by other names, seats and capitals of one body, by a person's "
        "own office, statement, letter or tweet, by a body and somebody whose office is there, where a speaker could "
        "not be named, where both may have spoken together, and where the other outlet also hands the words to this "
        "speaker.",
        advice="Find out who said it before you print either name.",
        gate=True,
    ),
    Rule(
        "attribution.missing",
        "attributed in one outlet, in the other outlet's own voice",
        "note",
        "One outlet says who said it, the other states it as its own knowledge. A warning where the speaker is a party "
        "to the matter. Silenced where the sentence before or after attributes it, where it names the speaker, "
        "where it stands in quotation marks, where it is a headline, and where only a bare “it” or “they” says it.",
        advice="Name the source, or say how you know.",
    ),
    Rule(
        "attribution.date",
        "one statement, two days on which it was made",
        "warning",
        "Two outlets print the same quote, or nearly the same claim by one speaker, and date the saying of it "
        "differently: “said Monday” here, “said in a letter on Friday” there. Silenced where either date cannot be "
        "resolved, where the days can be the same, where the speakers are two, and where an outlet says that it was "
        "said on both days.",
        advice="Look at the statement itself, or ask the speaker when it was made.",
    ),
    Rule(
        "attribution.role",
        "one person, an office that contradicts the other outlet's",
        "note",
        "Two outlets give one person two posts that nobody holds at once, an office here and that of its deputy there, "
        "or a speaker one post at two bodies; or one has an office held that the other calls former. Silenced by more "
        "general words for an office, by any post that both outlets give, by acting and coming ones, and where the "
        "articles are more than a year apart or the later one says former. One post at two bodies that have names is "
        "told as name.conflict.",
        advice="Check what the person's office is, at which body, and whether it is still held.",
    ),
    Rule(
        "attribution.anonymity",
        "named in one outlet, unnamed in the other",
        "note",
        "Two outlets print the same words; one names who said them, the other gives “an official” or somebody who "
        "would not be named. Silenced where the unnamed one may be a second mention of the person, because the "
        "article names him elsewhere, and by texts, groups and bodies.",
        advice="Find out whether the source may be named, and why the other outlet names it.",
    ),
    Rule(
        "attribution.verb",
        "reported here, judged there: said, admitted, denied, claimed, confirmed",
        "note",
        "One speaker's words are handed over with a verb that judges in one outlet and with another in the other: "
        "“said” here, “admitted” there. Silenced where both verbs judge alike, where the speakers differ, and where "
        "the sentence hands over the words of more than one.",
        advice="Use the verb that the source bears out; “said” is always safe.",
    ),
)
