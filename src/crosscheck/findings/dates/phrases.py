"""How two dates of one happening are told to a reader: rivals in, phrases, reasons and places out.

A reader who is to trust a finding has to see which days were compared, and where they came from.
"""

from __future__ import annotations

from crosscheck.findings.dates.rivals import Rivals
from crosscheck.findings.dates.slots import Moment
from crosscheck.findings.finding import Place, place_in
from crosscheck.language.dates.intervals import Interval, plain_interval
from crosscheck.sources.source import Source

__all__ = ["explain_dates", "phrase_dates", "place_dates"]

_Side = tuple[Source, Moment, Interval | None]


def phrase_dates(rivals: Rivals) -> tuple[str, str]:
    """Both dates with the days they mean: ``“Monday” (2031-04-14)``."""
    left, right = (_phrase(each, days) for _, each, days in _sides(rivals))
    return left, right


def place_dates(rivals: Rivals) -> tuple[Place, Place]:
    """Where both dates stand, with the days they mean for a value."""
    left, right = (
        place_in(source, each.date.start, each.date.end, plain_interval(days) if days else each.date.text)
        for source, each, days in _sides(rivals)
    )
    return left, right


def explain_dates(rivals: Rivals) -> list[str]:
    """How each date was resolved, in words."""
    reasons = [_explain(side) for side in _sides(rivals)]
    if rivals.verdict.left is None and rivals.verdict.relation == "differ":
        share = "any day" if rivals.verdict.certainty == 1 else f"{rivals.verdict.certainty:.0%} of the days"
        reasons.append(f"taken to be of one day, they differ on {share} that it can have been")
    return reasons


def _sides(rivals: Rivals) -> tuple[_Side, _Side]:
    left, right = rivals.sources
    return (left, rivals.left, rivals.verdict.left), (right, rivals.right, rivals.verdict.right)


def _phrase(moment: Moment, days: Interval | None) -> str:
    means = plain_interval(days) if days else moment.date.text
    return f"“{moment.date.text}”" + ("" if means == moment.date.text else f" ({means})")


def _explain(side: _Side) -> str:
    source, moment, days = side
    if days is None:
        unknown = "" if source.day else "; its day of publication is unknown"
        return f"{source.called}: “{moment.date.text}”{unknown}"
    if moment.date.is_anchored:
        because = f", told from the day of “{moment.anchor}”"
    elif moment.date.is_absolute or source.day is None:
        because = ""
    else:
        because = f", for it was published on {source.day.isoformat()}"
    return f"{source.called}: “{moment.date.text}” is {plain_interval(days)}{because}"
