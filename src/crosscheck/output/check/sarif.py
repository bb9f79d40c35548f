"""A check as SARIF 2.1.0, the format of code scanning: one run, with the catalogue as its rules.

What a service needs to know a finding again is there: rule ids and fingerprints that stay, and paths as they were
named, as relative URIs. Columns are code points, as everywhere in crosscheck. The other outlet's words are a related
location. What could not be checked is a result of the kind "open"; a decision that matches nothing any more has no
place in a file, and is a notification. The format is described at
https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; numbers in comments are its sections.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from crosscheck.checking.checked import Checked, Lot, Stale, end_of
from crosscheck.findings.finding import NOTHING, Finding, Place, Review
from crosscheck.findings.rule import Rule
from crosscheck.output.terminal import escape_json, one_line

__all__ = ["render"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "note": "note", "info": "note", "hidden": "none"}
_ROOT = "%SRCROOT%"
_DRIVE = re.compile(r"[A-Za-z]:/")


def render(checked: Checked) -> str:
    """The check as a SARIF log, ending in a line end."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(checked)]}
    return escape_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _run(checked: Checked) -> dict[str, Any]:
    numbers = {rule: number for number, rule in enumerate(checked.rules)}
    return {
        "tool": {
            "driver": {
                "name": "crosscheck",
                "version": checked.version,
                "rules": [_rule(rule) for rule in checked.rules.values()],
            }
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [_notification(stale, checked.strict) for stale in checked.stale],
            }
        ],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that crosscheck was run in."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(lot, finding, checked, numbers) for lot, finding in checked.listed()],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    advice = f"What to do: {rule.advice}"
    return {
        "id": rule.id,
        "shortDescription": _message(f"{rule.summary[:1].upper()}{rule.summary[1:]}."),
        "fullDescription": _message(rule.text),
        "help": {**_message(f"{rule.text} {advice}"), "markdown": f"{rule.text}\n\n{advice}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.group]},
    }


def _notification(stale: Stale, strict: bool) -> dict[str, Any]:
    note = f" Its note: {stale.note}" if stale.note else ""
    return {
        "descriptor": {"id": "stale-decision"},
        "associatedRule": {"id": one_line(stale.rule)},
        "level": "error" if strict else "warning",
        "message": _message(f"The decision on {stale.rule} {stale.id} matches no finding any more.{note}"),
    }


def _result(lot: Lot, finding: Finding, checked: Checked, numbers: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {"ruleId": finding.rule}
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    result |= {
        # 3.27.9, 3.27.10: what was not checked is neither a pass nor a failure, and such a result has no level
        **({"kind": "open", "level": "none"} if lot == "unavailable" else {"level": _LEVELS[finding.severity]}),
        "message": _message(finding.message),
        "locations": [_location(place) for place in finding.places[:1]],
        "relatedLocations": list(_related(finding.places[1:], checked)),
        # the second name is the one that code scanning looks for; it would else hash the line, which moves
        "partialFingerprints": {"crosscheck/v1": finding.id, "primaryLocationLineHash": finding.id},
        "rank": round(100 * finding.confidence, 1),
        "properties": {"lot": lot, "reasons": list(finding.reasons)},
    }
    if finding.review:
        result["suppressions"] = [_suppression(finding.review)]
    return result


def _suppression(review: Review) -> dict[str, Any]:
    justification = f"{review.verdict}: {review.note}" if review.note else review.verdict
    return {"kind": "external", "status": "accepted", "justification": one_line(justification)}


def _related(places: Sequence[Place], checked: Checked) -> Iterator[dict[str, Any]]:
    for number, place in enumerate(places, 1):
        value = f": {place.value}" if place.value not in ("", NOTHING) else ""
        yield {"id": number, **_location(place), "message": _message(f"{checked.outlet(place)}{value}")}


def _location(place: Place) -> dict[str, Any]:
    line, column = end_of(place)
    region: dict[str, Any] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": line,
        "endColumn": column,
    }
    if place.text:
        region["snippet"] = {"text": place.text}
    return {"physicalLocation": {"artifactLocation": _artifact(place.path or place.source), "region": region}}


def _artifact(path: str) -> dict[str, str]:
    """A file as a URI: relative to the folder that the program ran in, unless it was named from the root."""
    if path.startswith("/"):
        return {"uri": f"file://{_percent(path)}"}
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[0]}:{_percent(path[2:])}"}
    return {"uri": _percent(path.removeprefix("./")), "uriBaseId": _ROOT}


def _percent(path: str) -> str:
    """A path with all but letters, digits and a few marks as percent signs and the bytes of the file's name."""
    try:
        return quote(path.encode("utf-8", "surrogateescape"), safe="/")
    except UnicodeEncodeError:
        return quote(path.encode("utf-8", "surrogatepass"), safe="/")


def _message(text: str) -> dict[str, str]:
    """A message in which nothing is a placeholder (3.11.5) or a link (3.11.6).

    Braces are doubled, as the format says. It has no way to write a bracket that opens no link, so that the character
    that would make one is shown by its number.
    """
    plain = one_line(text).replace("{", "{{").replace("}", "}}").replace("](", "]<U+0028>")
    return {"text": plain or NOTHING}
