"""Dates of one happening that cannot both be right: aligned claims in, drafts out.

That two sentences name different days is easy to see and mostly means nothing. What is asked here is whether both
dates hang on one happening, whether the days that they mean, each taken from its own article's day of publication, can
be the same, and whether an article tells the other's date too, so that these are two happenings.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.alignment.pairs import AlignedClaim
from crosscheck.findings.date_rivals import APART, Rivals, Told
from crosscheck.findings.date_slots import IN_ONE_PLACE, NEARLY_THE_SAME
from crosscheck.findings.finding import Draft
from crosscheck.findings.rule import Case, Rule

__all__ = ["RULES", "find_dates_apart"]

RULES = (
    Rule(
        "date.value",
        "one happening, dates that cannot both be right",
        "warning",
        "Two sentences that tell the same date one happening differently, after words such as “Thursday”, “yesterday” "
        "and “last week” have been taken from each article's own day of publication. Dates are intervals: silenced "
        "where they overlap, where one holds the other, where a date cannot be resolved, where one dates the words "
        "and the other the deed, and where an article gives the other's date for a like happening elsewhere.",
        advice="Find out the day before you print it.",
        gate=True,
    ),
    Rule(
        "date.relative",
        "other words for one day, or one word for two days",
        "info",
        "Two outlets date one happening in other words that mean the same day, such as “today” and “Thursday”, or in "
        "the same words that mean different days, because they appeared on different days. It explains; nothing is "
        "wrong. Needs both days of publication.",
        advice="Nothing to mend; keep the day in mind when you put the two together.",
    ),
    Rule(
        "date.precision",
        "one date holds the other",
        "hidden",
        "Two outlets date one happening, one more closely than the other: the month here, the day there.",
        advice="Take the closer date, if its source is good.",
    ),
)

_ALIKE = 60
_SURE = 0.8


def find_dates_apart(case: Case) -> Iterator[Draft]:
    """A draft for each happening in a pair of claims that two outlets date in different words."""
    told = Told(case)
    for aligned in case.alignment.claims:
        articles = aligned.match.left_article, aligned.match.right_article
        for rivals in told.rivals(aligned):
            if not rivals.left.says:
                yield from _judge(told, aligned, rivals, articles)


def _judge(told: Told, aligned: AlignedClaim, rivals: Rivals, articles: tuple[int, int]) -> Iterator[Draft]:
    """The draft of two dates of one happening, if how they relate is worth one."""
    relation = rivals.verdict.relation
    if relation in APART and not rivals.written_alike:
        if not told.are_two(rivals, articles):
            yield _draft(aligned, rivals, "date.value", "warning", _confidence(aligned, rivals))
    elif relation in APART or (relation == "same" and not rivals.written_alike):
        yield _draft(aligned, rivals, "date.relative", "info", _SURE)
    elif relation == "within":
        changed = rivals.likeness >= IN_ONE_PLACE and rivals.left.date.is_told and rivals.right.date.is_told
        yield _draft(aligned, rivals, "date.precision", "note" if changed else "hidden", _SURE)


def _draft(aligned: AlignedClaim, rivals: Rivals, rule: str, severity: str, confidence: float) -> Draft:
    what = f"“{rivals.left.printed}”" if rivals.left.printed else "this"
    left, right = rivals.phrases()
    shared = sorted(rivals.left.words & rivals.right.words)
    return Draft(
        rule=rule,
        severity=severity,
        confidence=confidence,
        message=f"{rivals.sources[0].outlet} dates {what} {left}, {rivals.sources[1].outlet} {right}.",
        reasons=(
            f"the sentences share their content ({aligned.pair.similarity} of 100)",
            f"both date {what}" + (f", in clauses that share {len(shared)} words" if shared else ""),
            *rivals.explain(),
            _SILENCED[rule],
        ),
        places=rivals.places(),
        pair=aligned.pair.id,
        slot=f"date {rivals.left.printed.lower()}",
    )


_SILENCED = {
    "date.value": "dates that overlap, or the other date for a like happening elsewhere, would have silenced it",
    "date.relative": "nothing is wrong: this explains why the words differ, or why the days do",
    "date.precision": "one date holds the other: both can be right",
}


def _confidence(aligned: AlignedClaim, rivals: Rivals) -> float:
    """From 0.3: more for one word that both hang on, for likeness of clauses and sentences, and for a shared name."""
    left, right = rivals.left, rivals.right
    confidence = 0.3 + 0.2 * bool(left.hooks & right.hooks) + 0.1 * (rivals.likeness >= 1.5)
    confidence += 0.2 * (aligned.pair.similarity >= NEARLY_THE_SAME) + 0.1 * (aligned.pair.similarity >= _ALIKE)
    confidence += 0.1 * bool(left.names & right.names) - 0.2 * (rivals.verdict.relation == "other time")
    if rivals.verdict.left is None:
        confidence = min(confidence, 0.6) * rivals.verdict.certainty
    return max(0.1, min(0.95, confidence))
