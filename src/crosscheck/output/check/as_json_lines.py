"""A check as JSON lines: an object for each finding on a line of its own, for programs that read as they go.

Each is the finding of the other JSON with its lot in front. No character inside a line ends it, whatever a reader
takes for a line end.
"""

from __future__ import annotations

import json

from crosscheck.checking.checked import Checked
from crosscheck.output.as_json import unstructure
from crosscheck.output.terminal import escape_json

__all__ = ["render"]


def render(checked: Checked) -> str:
    """A line for each finding; nothing where there are none."""
    entries = ({"lot": lot, **unstructure(finding)} for lot, finding in checked.lots())
    return "".join(escape_json(json.dumps(entry, ensure_ascii=False)) + "\n" for entry in entries)
