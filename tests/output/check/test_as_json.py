"""A check as JSON, whole and in lines: what is described, in the order that is described, and nothing lost."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from factories import make_checked, make_finding
from hypothesis import given, settings
from referencing import Registry, Resource
from samples import sample_check
from strategies import checks

from crosscheck.checking.checked import LOTS, Checked
from crosscheck.findings.finding import Finding
from crosscheck.output.check import as_json, as_json_lines

KEYS = "schema crosscheck passed strict events failing passing known unavailable stale"


def schema(name: str) -> Any:
    """A schema that the package ships."""
    return json.loads((files("crosscheck.output") / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    """Checks results against the schema of checks, which refers to that of comparisons."""
    comparison = Resource.from_contents(schema("crosscheck-1.schema.json"))
    own = schema("crosscheck-check-1.schema.json")
    jsonschema.Draft202012Validator.check_schema(own)
    return jsonschema.Draft202012Validator(own, registry=Registry().with_resource(comparison.id() or "", comparison))


def as_read(text: str) -> str:
    """A text as JSON can hold it: two halves of a character that stand side by side are one."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def said(finding: Finding) -> tuple[Any, ...]:
    """What a finding says, as JSON can hold it."""
    places = [(as_read(place.path), place.start, place.line, as_read(place.text)) for place in finding.places]
    return finding.id, as_read(finding.message), places


def read(entry: dict[str, Any]) -> tuple[Any, ...]:
    """What a finding in JSON says."""
    places = [(place["path"], place["start"], place["line"], place["text"]) for place in entry["places"]]
    return entry["id"], entry["message"], places


def test_keys() -> None:
    """The keys stand in the order of the schema."""
    loaded = json.loads(as_json.render(sample_check()))
    assert KEYS.split() == list(loaded) == schema("crosscheck-check-1.schema.json")["required"]
    assert ["lot", *loaded["failing"][0]] == list(json.loads(as_json_lines.render(sample_check()).splitlines()[0]))


def test_schema(validator: jsonschema.Draft202012Validator) -> None:
    """A check with something of everything is as the schema says, and another one is not."""
    loaded = json.loads(as_json.render(sample_check()))
    validator.validate(loaded)
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(loaded | {"failing": [{"id": "x"}]})


def test_verdict() -> None:
    """A check says whether it has passed, and whether stale decisions count."""
    failed, strict = (
        json.loads(as_json.render(each)) for each in (make_checked(make_finding()), make_checked(strict=True))
    )
    assert (False, False, True, True) == (failed["passed"], failed["strict"], strict["passed"], strict["strict"])


def test_known_findings_are_always_there() -> None:
    """Programs leave out themselves what they do not want."""
    checked = make_checked(known=(make_finding(),), list_known=False)
    assert 1 == len(json.loads(as_json.render(checked))["known"]) == as_json_lines.render(checked).count("\n")


def test_no_findings_are_no_lines() -> None:
    """A check without findings has no lines."""
    assert as_json_lines.render(make_checked()) == ""


@settings(max_examples=60)
@given(checks())
def test_object_holds_what_was_found(validator: jsonschema.Draft202012Validator, checked: Checked) -> None:
    """Whatever comes from outside, the findings of each lot are there with all their words."""
    loaded = json.loads(as_json.render(checked))
    validator.validate(loaded)
    for lot in LOTS:
        assert [said(finding) for finding in getattr(checked, lot)] == [read(entry) for entry in loaded[lot]]
    assert [as_read(stale.note) for stale in checked.stale] == [entry["note"] for entry in loaded["stale"]]


@settings(max_examples=60)
@given(checks())
def test_lines_hold_what_was_found(checked: Checked) -> None:
    """Whatever comes from outside, each line is one finding, whatever a reader takes for a line end."""
    entries = [json.loads(line) for line in as_json_lines.render(checked).splitlines()]
    assert [(lot, *said(finding)) for lot, finding in checked.lots()] == [(e["lot"], *read(e)) for e in entries]
