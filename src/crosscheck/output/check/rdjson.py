"""A check in the Reviewdog Diagnostic Format, which reviewdog turns into comments on any forge.

Known findings are left out, since the format has no word for them. Columns are bytes of UTF-8 here, not characters,
and begin at 1, as the format demands: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf.
"""

from __future__ import annotations

import json
from typing import Any

from crosscheck.checking.checked import Checked
from crosscheck.findings.finding import Finding, Place
from crosscheck.output.terminal import escape_json, one_line

__all__ = ["render"]

_SEVERITIES = {"error": "ERROR", "warning": "WARNING"}
_MILDEST = "INFO"


def render(checked: Checked) -> str:
    """The check as one JSON object, ending in a line end."""
    findings = (finding for lot, finding in checked.lots() if lot != "known" and finding.places)
    result = {
        "source": {"name": "crosscheck"},
        "diagnostics": [_diagnostic(finding, checked) for finding in findings],
    }
    return escape_json(json.dumps(result, ensure_ascii=False, indent=2)) + "\n"


def _diagnostic(finding: Finding, checked: Checked) -> dict[str, Any]:
    first, *others = finding.places
    diagnostic: dict[str, Any] = {
        "message": f"{one_line(finding.message)} [{finding.id}]",
        "location": _location(first, checked),
        "severity": _SEVERITIES.get(finding.severity, _MILDEST),
        "code": {"value": finding.rule},
    }
    if others:
        diagnostic["related_locations"] = [
            {"message": one_line(checked.outlet(place)), "location": _location(place, checked)} for place in others
        ]
    return diagnostic


def _location(place: Place, checked: Checked) -> dict[str, Any]:
    lines = place.text.split("\n")
    start = place.column + _more_bytes(_before(place, checked))
    end = _bytes(lines[-1]) + (start if len(lines) == 1 else 1)
    return {
        "path": place.path or place.source,
        "range": {
            "start": {"line": place.line, "column": start},
            "end": {"line": place.line + len(lines) - 1, "column": end},
        },
    }


def _before(place: Place, checked: Checked) -> str:
    """What stands on the line before the place."""
    source = checked.source(place)
    return source.text[place.start - place.column + 1 : place.start] if source else ""


def _more_bytes(text: str) -> int:
    """How many bytes the text has more than characters."""
    return _bytes(text) - len(text)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
