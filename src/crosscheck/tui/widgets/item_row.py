"""A difference as a row of the list: severity, decision, rule, values; one line or two."""

from __future__ import annotations

from textual.content import Content

from crosscheck.findings import causes
from crosscheck.findings.finding import NOTHING, Place
from crosscheck.reviews.item import Item
from crosscheck.tui.marks import NOTED, SEVERITY_MARKS, SEVERITY_STYLES, mark_of
from crosscheck.tui.shown import joined, shown_line

__all__ = ["draw_item", "draw_item_low", "reading", "values_of"]

_RULE_COLUMN = 21
_LONGEST = 60


def draw_item(item: Item, width: int) -> list[Content]:
    """Two lines: marks and rule, then the values."""
    return [_head(item), joined([Content("     "), shown_line(values_of(item), _fade(item))])]


def draw_item_low(item: Item, width: int) -> list[Content]:
    """One line for lists that are wide and low."""
    head = _head(item)
    gap = Content(" " * max(1, _RULE_COLUMN + 5 - len(head)))
    parts = [head, gap, shown_line(values_of(item), _fade(item))]
    if len(_values(item)) > 1:
        parts += [Content("  "), shown_line(", ".join(item.outlets), "$foreground-muted")]
    return [joined(parts)]


def values_of(item: Item) -> str:
    """The values that differ, as they are printed; where there are no two, the outlets after what there is."""
    values = _values(item)
    return " / ".join(values) if len(values) > 1 else " · ".join([*values, ", ".join(item.outlets)])


def _values(item: Item) -> list[str]:
    values: dict[str, str] = {}
    for finding in item.findings:
        for place in finding.places:
            if place.value:
                values.setdefault(causes.reading(finding.rule, place.value), reading(finding.rule, place))
    return list(dict.fromkeys(values.values()))


def reading(rule: str, place: Place) -> str:
    """What a place has in the slot that differs, as it is printed; of a text, only that it is another one."""
    if place.value == NOTHING:
        return "nothing"
    if rule == "source.changed":
        return "another text"
    value = place.text if rule.startswith("number.") else place.value
    return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"


def _head(item: Item) -> Content:
    severity = item.lead.severity
    note = NOTED if item.note else " "
    return Content.assemble(
        (f"{SEVERITY_MARKS.get(severity, ' ')} ", SEVERITY_STYLES.get(severity, "")),
        f"{mark_of(item)}{note} ",
        shown_line(item.lead.rule, _fade(item) or "bold"),
    )


def _fade(item: Item) -> str:
    """What is decided steps back."""
    return "$foreground-muted" if item.is_decided else ""
