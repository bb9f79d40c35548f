"""How often each rule was right, by what was decided: reviewed comparisons in, a table or JSON out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crosscheck.output.as_json import object_lines
from crosscheck.sources.source import Event

if TYPE_CHECKING:
    from crosscheck.comparison import Comparison
    from crosscheck.reviews.statistics import RuleCounts

__all__ = ["render_precision"]

_SCHEMA = "crosscheck-precision/1"
_COLUMNS = ("accepted", "dismissed", "wrong pair", "follow-up", "undecided", "precision")
_RULE_COLUMN = 24


def render_precision(comparisons: Sequence[tuple[Event, Comparison]], format: str = "text") -> str:
    """A line for each rule that found something and one for all, as a table or, where ``format`` says so, as JSON."""
    from crosscheck.findings.catalogue import RULES
    from crosscheck.reviews.statistics import count_verdicts

    counted = count_verdicts(comparisons, RULES)
    if format == "json":
        return object_lines({"schema": _SCHEMA, "rules": [_members(row) for row in counted]})
    head = "rule".ljust(_RULE_COLUMN) + "  ".join(_COLUMNS)
    explained = "Precision: of the findings that were accepted, dismissed or of a wrong pair, how many were accepted."
    return "\n".join([head, *map(_line, counted), "", explained]) + "\n"


def _line(row: RuleCounts) -> str:
    precision = "–" if row.precision is None else f"{row.precision:.0%}"
    cells = (row.accepted, row.dismissed, row.wrong_pair, row.follow_up, row.undecided, precision)
    aligned = (str(cell).rjust(len(column)) for cell, column in zip(cells, _COLUMNS, strict=True))
    return (row.rule or "all").ljust(_RULE_COLUMN) + "  ".join(aligned)


def _members(row: RuleCounts) -> dict[str, object]:
    return {
        "rule": row.rule or None,
        "accepted": row.accepted,
        "dismissed": row.dismissed,
        "wrong_pair": row.wrong_pair,
        "follow_up": row.follow_up,
        "undecided": row.undecided,
        "precision": None if row.precision is None else round(row.precision, 4),
    }
