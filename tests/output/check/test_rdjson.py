"""A check in the Reviewdog Diagnostic Format: valid, with columns in bytes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from factories import make_checked, make_comparison, make_event, make_finding, make_place, make_source
from hypothesis import given, settings
from samples import sample_check
from strategies import checks

from crosscheck.checking.checked import Checked
from crosscheck.output.check.rdjson import render
from crosscheck.output.terminal import one_line


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft7Validator:
    """Checks results against a schema that is not ours."""
    file = Path(__file__).parents[1] / "schemas" / "rdformat.schema.json"
    return jsonschema.Draft7Validator(json.loads(file.read_text(encoding="utf-8")))


def diagnostics(checked: Checked) -> list[dict[str, Any]]:
    """The diagnostics, as a program reads them."""
    return list(json.loads(render(checked))["diagnostics"])


def bytes_at(location: dict[str, Any], lines: list[bytes]) -> bytes:
    """What stands in a file at a location, whose columns count bytes."""
    start, end = location["range"]["start"], location["range"]["end"]
    rows = lines[start["line"] - 1 : end["line"]]
    rows[-1] = rows[-1][: end["column"] - 1]
    rows[0] = rows[0][start["column"] - 1 :]
    return b"\n".join(rows)


def test_diagnostic() -> None:
    """A finding is a diagnostic with its rule as the code, and the other outlet as a related location."""
    (diagnostic,) = diagnostics(make_checked(make_finding()))
    place = {"range": {"start": {"line": 3, "column": 5}, "end": {"line": 3, "column": 15}}}
    assert {
        "message": "Alpha prints “not” where Beta prints nothing. [0123456789ab]",
        "location": {"path": "sources/bridge/alpha.md", **place},
        "severity": "ERROR",
        "code": {"value": "quote.operator"},
        "related_locations": [{"message": "Beta", "location": {"path": "sources/bridge/beta.md", **place}}],
    } == diagnostic


@pytest.mark.parametrize(
    ("severity", "expected"), [("error", "ERROR"), ("warning", "WARNING"), ("note", "INFO"), ("info", "INFO")]
)
def test_severity(severity: str, expected: str) -> None:
    """What is milder than a warning is information."""
    assert expected == diagnostics(make_checked(make_finding(severity=severity)))[0]["severity"]


def test_columns_count_bytes() -> None:
    """Columns count the bytes of UTF-8, from 1, and the end is behind the last one."""
    source = make_source("é🌉 “ß” x\nß.")
    event = make_event(source)
    place = make_place(start=3, line=1, column=4, text="“ß” x\nß")
    checked = make_checked(make_finding(place), comparisons=((event, make_comparison(sources=event.sources)),))
    expected = {"start": {"line": 1, "column": 8}, "end": {"line": 2, "column": 3}}
    assert expected == diagnostics(checked)[0]["location"]["range"]


def test_file_that_could_not_be_read() -> None:
    """A place in a file that could not be read stands where it was said to be."""
    place = make_place("", path="sources/bridge/gamma.md", text="", line=3, column=1)
    expected = {"start": {"line": 3, "column": 1}, "end": {"line": 3, "column": 1}}
    assert expected == diagnostics(make_checked(make_finding(place)))[0]["location"]["range"]


def test_known_findings_are_left_out() -> None:
    """What is decided on would be told as if it were not."""
    finding = make_finding()
    checked = make_checked(passing=(finding,), known=(finding,), unavailable=(finding,), list_known=True)
    assert 2 == len(diagnostics(checked))


def test_sample_is_valid(validator: jsonschema.Draft7Validator) -> None:
    """A check with something of everything is as the schema says, and another result is not."""
    result = json.loads(render(sample_check()))
    validator.validate(result)
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**result, "diagnostics": [{"message": "no place"}]})


@settings(max_examples=60)
@given(checks())
def test_diagnostics_are_the_findings(validator: jsonschema.Draft7Validator, checked: Checked) -> None:
    """Whatever comes from outside, the result is valid, and each diagnostic says and shows what its finding does."""
    validator.validate(json.loads(render(checked)))
    told = [finding for lot, finding in checked.lots() if lot != "known"]
    for diagnostic, finding in zip(diagnostics(checked), told, strict=True):
        assert f"{one_line(finding.message)} [{finding.id}]" == diagnostic["message"]
        related = [each["location"] for each in diagnostic.get("related_locations", [])]
        for location, place in zip([diagnostic["location"], *related], finding.places, strict=True):
            source = checked.source(place)
            assert source is not None
            lines = [b""] * (source.first_line - 1) + source.text.encode("utf-8", "surrogatepass").split(b"\n")
            assert place.text.encode("utf-8", "surrogatepass") == bytes_at(location, lines)
            assert json.loads(json.dumps(place.path)) == location["path"]
