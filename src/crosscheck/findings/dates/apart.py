"""Dates of one happening that cannot both be right: aligned claims in, drafts out.

That two sentences name different days is easy to see and mostly means nothing. What is asked here is whether both
dates hang on one happening, whether the days that they mean, each taken from its own article's day of publication, can
be the same, and whether an article tells the other's date too, so that these are two happenings.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from crosscheck.alignment.pairs import AlignedClaim
from crosscheck.findings.case import Case
from crosscheck.findings.dates.phrases import explain_dates, phrase_dates, place_dates
from crosscheck.findings.dates.rivals import APART, Rivals, Told, is_of_two_days
from crosscheck.findings.dates.slots import IN_ONE_PLACE, NEARLY_THE_SAME, Moment
from crosscheck.findings.finding import Draft

__all__ = ["find_dates_apart"]

_ALIKE = 60
_SURE = 0.8
_LEAST, _MOST, _UNDATED = 0.1, 0.95, 0.6
_DAY = datetime.timedelta(days=1)
_SILENCED = {
    "date.value": "dates that overlap, or the other date for a like happening elsewhere, would have silenced it",
    "date.relative": "nothing is wrong: this explains why the words differ, or why the days do",
    "date.precision": "one date holds the other, so that both can be right",
}


def find_dates_apart(case: Case) -> Iterator[Draft]:
    """A draft for each happening that two outlets date in different words."""
    told = case.read_once(Told)
    seen: set[tuple[str, int, str, int]] = set()
    for aligned in case.alignment.claims:
        articles = aligned.match.left_article, aligned.match.right_article
        for rivals in told.rivals(aligned):
            seen.add(rivals.key)
            judged = None if rivals.left.says else _judge(rivals)
            if judged is not None and judged[0] == "date.value" and is_of_two_days(rivals, aligned, case):
                judged = "date.relative", "info"
            if judged is not None and not (judged[0] == "date.value" and told.are_two(rivals, articles)):
                yield _draft(rivals, *judged, aligned)
    for rivals in told.histories():
        if rivals.verdict.relation == "within" and rivals.key not in seen:
            yield _draft(rivals, "date.precision", "hidden")


def _judge(rivals: Rivals) -> tuple[str, str] | None:
    """The rule and the severity of two dates of one happening; None where how they relate is worth no word."""
    relation = rivals.verdict.relation
    if relation in APART and not rivals.written_alike:
        return "date.value", "note" if _may_be_a_day_off(rivals) else "warning"
    if relation in APART or (relation == "same" and not rivals.written_alike):
        return "date.relative", "info"
    if relation != "within":
        return None
    changed = rivals.likeness >= IN_ONE_PLACE and rivals.left.date.is_told and rivals.right.date.is_told
    return "date.precision", "note" if changed else "hidden"


def _may_be_a_day_off(rivals: Rivals) -> bool:
    """Whether one of two neighbouring days is told from the day of publication alone: "today", "yesterday"."""
    left, right = rivals.verdict.left, rivals.verdict.right
    if left is None or right is None or _says_today(rivals.left) == _says_today(rivals.right):
        return False
    return abs(left.first_day - right.first_day) <= _DAY


def _says_today(moment: Moment) -> bool:
    return any(part.kind == "period" and part.name == "day" for part in moment.date.parts)


def _draft(rivals: Rivals, rule: str, severity: str, aligned: AlignedClaim | None = None) -> Draft:
    what = f"“{rivals.left.printed}”" if rivals.left.printed else "this"
    left, right = phrase_dates(rivals)
    return Draft(
        rule=rule,
        severity=severity,
        confidence=_confidence(aligned, rivals) if aligned and rule == "date.value" else _SURE,
        message=f"{rivals.sources[0].called} dates {what} to {left}, {rivals.sources[1].called} to {right}.",
        reasons=(*_likeness_reasons(rivals, what, aligned), *explain_dates(rivals), _SILENCED[rule]),
        places=place_dates(rivals),
        pair=aligned.pair.id if aligned else None,
        slot=f"date {rivals.left.printed.lower()}",
    )


def _likeness_reasons(rivals: Rivals, what: str, aligned: AlignedClaim | None) -> tuple[str, ...]:
    if aligned is None:
        return (f"both date {what}, a word that each article has once",)
    shared = len(rivals.left.words & rivals.right.words)
    more = f"{shared} more word{'s' if shared > 1 else ''}" if shared else "no other word"
    return (
        f"the sentences share their content ({aligned.pair.similarity} of 100)",
        f"both date {what}, in clauses that have {more} in common",
    )


def _confidence(aligned: AlignedClaim, rivals: Rivals) -> float:
    """From 0.3: more for one word that both hang on, for likeness of clauses and sentences, and for a shared name."""
    left, right = rivals.left, rivals.right
    confidence = 0.3 + 0.2 * (bool(left.hook) and left.hook == right.hook) + 0.1 * (rivals.likeness >= 1.5)
    confidence += 0.2 * (aligned.pair.similarity >= NEARLY_THE_SAME) + 0.1 * (aligned.pair.similarity >= _ALIKE)
    confidence += 0.1 * bool(left.names & right.names) - 0.2 * (rivals.verdict.relation == "other time")
    if rivals.verdict.left is None:
        confidence = min(confidence, _UNDATED) * rivals.verdict.certainty
    return max(_LEAST, min(_MOST, confidence))
