"""A check as Markdown, for the summary of a CI step: a sum, and every difference in a table, with its findings' ids.

GitHub takes a megabyte of summary for a step, and drops all of it where it is more. So rows are left out, and counted,
where there are too many.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosscheck.checking.checked import LOTS, Checked
from crosscheck.output.as_text import place_of
from crosscheck.output.check.as_text import decision, lot_title, stale_title, sum_line
from crosscheck.output.counts import count
from crosscheck.output.markdown import escape
from crosscheck.output.rows import Row, group

__all__ = ["render"]

_MOST_BYTES = 900_000
_COLUMNS = ("Where", "Rule", "What differs", "Id")


def render(checked: Checked) -> str:
    """The check as Markdown, ending in a line end."""
    verdict = "passed" if checked.passed and not checked.is_incomplete else "failed"
    blocks = [f"## crosscheck: {verdict}", escape(sum_line(checked))]
    budget = _MOST_BYTES
    for title, rows in _tables(checked):
        kept, budget = _within(rows, budget)
        blocks += [f"### {title}", "\n".join([*_head(), *kept])]
        if len(kept) < len(rows):
            blocks.append(f"{count(len(rows) - len(kept), 'more row')}, too many to be shown here.")
    return "\n\n".join(blocks) + "\n"


def _tables(checked: Checked) -> Iterator[tuple[str, list[str]]]:
    """(title, rows) of each table that has any."""
    for lot in LOTS:
        findings = [finding for each, finding in checked.listed() if each == lot]
        together = [[finding] for finding in findings] if lot == "known" else [findings]  # decisions differ
        if findings:
            yield lot_title(lot, checked), [_row(row) for members in together for row in group(members)]
    if checked.stale:
        rows = [_cells(("", stale.rule, stale.note, stale.id)) for stale in checked.stale]
        yield stale_title(checked), rows


def _row(row: Row) -> str:
    first = row.findings[0]
    where = place_of(first.places[0]) if first.places else ""
    told = f"{row.message} ({decision(first)})" if first.review else row.message
    return _cells((where, f"{row.rule} ({row.severity})", told, ", ".join(finding.id for finding in row.findings)))


def _head() -> tuple[str, str]:
    return _cells(_COLUMNS), "|" + "---|" * len(_COLUMNS)


def _cells(texts: Iterable[str]) -> str:
    return "|" + "|".join(f" {escape(text)} " for text in texts) + "|"


def _within(rows: list[str], budget: int) -> tuple[list[str], int]:
    """The first rows that have no more bytes than the budget, and what is left of it."""
    kept: list[str] = []
    for row in rows:
        budget -= len(row.encode()) + 1
        if budget < 0:
            return kept, 0
        kept.append(row)
    return kept, budget
