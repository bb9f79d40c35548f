"""What the rules of this room see: the day on which something happened or was said."""

from __future__ import annotations

from crosscheck.findings.rule import Rule

__all__ = ["RULES"]

RULES = (
    Rule(
        "date.value",
        "one happening, dates that cannot both be right",
        "warning",
        "Two sentences that tell the same date one happening differently, after words such as “Thursday”, “yesterday” "
        "and “last week” have been taken from each article's own day of publication. A note where they are one day "
        "apart and one of them says “today” or the like, for a day of publication may be a day off. Silenced where "
        "the dates overlap or one holds the other, where one cannot be resolved, where one dates the words and the "
        "other the deed, where an article gives the other's date for a like happening elsewhere, and where articles "
        "of two days give each the number of its own.",
        advice="Find out when it was before you print it.",
        gate=True,
    ),
    Rule(
        "date.relative",
        "other words for one day, or one word for two days",
        "info",
        "Two outlets date one happening in other words that mean the same day, such as “today” and “Thursday”, or in "
        "the same words that mean different days, because they appeared on different days; or each tells of its own "
        "day, with the number of that day. It explains; nothing is wrong. Needs both days of publication.",
        advice="Nothing to mend; keep the day in mind when you put the two together.",
    ),
    Rule(
        "date.precision",
        "one date holds the other",
        "hidden",
        "Two outlets date one happening, one more closely than the other: the month here, the day there. A note where "
        "sentences that are otherwise alike have another period in one place, “this week” for “this year”.",
        advice="Take the closer date, if its source is good.",
    ),
)
