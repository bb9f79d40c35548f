"""A check as JSON: one object for programs, described in ``crosscheck-check-1.schema.json`` in the folder above.

Findings are what they are in the JSON of a comparison. Known ones are always there: a program can leave them out.
"""

from __future__ import annotations

import attrs

from crosscheck.checking.checked import LOTS, Checked
from crosscheck.output.as_json import event_entry, object_lines, unstructure

__all__ = ["SCHEMA", "render"]

SCHEMA = "crosscheck-check/1"


def render(checked: Checked) -> str:
    """The check as one JSON object, ending in a line end; the same check gives the same bytes."""
    return object_lines(
        {
            "schema": SCHEMA,
            "crosscheck": {"version": checked.version},
            "passed": checked.passed,
            "strict": checked.strict,
            "events": [event_entry(event, comparison) for event, comparison in checked.comparisons],
            **{lot: [unstructure(finding) for finding in getattr(checked, lot)] for lot in LOTS},
            "stale": [attrs.asdict(stale) for stale in checked.stale],
        }
    )
