"""A check as JUnit XML: valid, with a case for each finding, and a suite for each event."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import attrs
import pytest
import xmlschema
from factories import make_checked, make_comparison, make_event, make_finding, make_place, make_review, make_source
from hypothesis import given, settings
from samples import sample_check
from strategies import checks

from crosscheck.checking.checked import Checked, Stale
from crosscheck.output.as_text import place_of
from crosscheck.output.check.junit import render
from crosscheck.output.terminal import one_line
from crosscheck.sources.source import Unreadable

ENDINGS = {"failing": "failure", "passing": "system-out", "known": "skipped", "unavailable": "skipped"}


@pytest.fixture(scope="module")
def schema() -> xmlschema.XMLSchema:
    """What Jenkins takes for JUnit XML."""
    return xmlschema.XMLSchema(str(Path(__file__).parents[1] / "schemas" / "junit-10.xsd"))


def read(checked: Checked) -> Element:
    """The document, as a reader of bytes gets it."""
    return ElementTree.fromstring(render(checked).encode("utf-8"))


def suites(checked: Checked) -> dict[str, list[str]]:
    """The names of the cases in each suite."""
    return {suite.attrib["name"]: [case.attrib["name"] for case in suite] for suite in read(checked)}


def test_failing_finding() -> None:
    """A finding that fails is a failure with its message, its places, the words on every side, and its reasons."""
    case = read(make_checked(make_finding()))[0][0]
    failure = case[0]
    assert {"classname": "sources/bridge/alpha.md", "name": "quote.operator [0123456789ab]"} == case.attrib
    assert {"type": "error", "message": "Alpha prints “not” where Beta prints nothing."} == failure.attrib
    assert (failure.text or "").splitlines() == [
        "Alpha prints “not” where Beta prints nothing.",
        "sources/bridge/alpha.md:3:5: Alpha: the bridge",
        "sources/bridge/beta.md:3:5: Beta: the bridge",
        "- seven words match",
    ]


def test_other_findings_do_not_fail() -> None:
    """A milder finding passes; a decided one and what could not be checked are skipped, and say why."""
    finding = make_finding(message="Told.")
    known = make_finding(message="Told.", review=make_review("accepted", "asked"))
    passing, decided, unavailable = read(
        make_checked(passing=(finding,), known=(known,), unavailable=(finding,), list_known=True)
    )[0]
    assert "system-out" == passing[0].tag
    assert ("skipped", "accepted: asked; Told.") == (decided[0].tag, decided[0].attrib["message"])
    assert ("skipped", "not checked; Told.") == (unavailable[0].tag, unavailable[0].attrib["message"])


def test_suites_are_events() -> None:
    """Each event is a suite, and a file that could not be read is a case of its own event."""
    unreadable = Unreadable("sources/tunnel/beta.md", 0, "it is empty")
    broken = make_finding(make_place("", path=unreadable.path, text=""), rule="source.unreadable", id="a" * 12)
    tunnel = make_event(make_source(id="tunnel/alpha", path="sources/tunnel/alpha.md"), id="tunnel")
    tunnel = attrs.evolve(tunnel, unreadable=(unreadable,))
    checked = make_checked(
        broken,
        make_finding(),
        comparisons=((make_event(), make_comparison()), (tunnel, make_comparison(sources=tunnel.sources))),
    )
    assert suites(checked) == {
        "sources/bridge": ["quote.operator [0123456789ab]"],
        "sources/tunnel": ["source.unreadable [aaaaaaaaaaaa]"],
    }


def test_event_without_findings() -> None:
    """An event without findings has a case that passes."""
    assert {"sources/bridge": ["nothing to report"]} == suites(make_checked())


def test_finding_of_no_event() -> None:
    """A finding whose place is in no event is told all the same."""
    assert suites(make_checked(make_finding(make_place("x", path="x.md"))))["elsewhere"] == [
        "quote.operator [0123456789ab]"
    ]


@pytest.mark.parametrize(("strict", "ending"), [(False, "skipped"), (True, "failure")])
def test_stale_decision(strict: bool, ending: str) -> None:
    """A stale decision is a case of its own, which fails where that was asked for."""
    case = read(make_checked(stale=(Stale("a" * 12, "number.value"),), strict=strict))[1][0]
    assert ("number.value [aaaaaaaaaaaa]", ending) == (case.attrib["name"], case[0].tag)


def test_counts() -> None:
    """Each suite and the whole say how many cases they have and how they ended."""
    root = read(sample_check())
    assert {"name": "crosscheck", "tests": "7", "failures": "2", "errors": "0"} == root.attrib
    assert [("5", "2", "2"), ("1", "0", "0"), ("1", "0", "1")] == [
        (suite.attrib["tests"], suite.attrib["failures"], suite.attrib["skipped"]) for suite in root
    ]


def test_sample_is_valid(schema: xmlschema.XMLSchema) -> None:
    """A check with something of everything is as the schema says, and another document is not."""
    schema.validate(render(sample_check()))
    with pytest.raises(xmlschema.XMLSchemaValidationError):
        schema.validate(render(sample_check()).replace("<failure", "<fault").replace("</failure", "</fault"))


@settings(max_examples=60)
@given(checks())
def test_cases_are_the_findings(schema: xmlschema.XMLSchema, checked: Checked) -> None:
    """Whatever comes from outside, the document is valid, and each case says what its finding does."""
    text = render(checked)
    schema.validate(text)
    cases = [
        case for case in ElementTree.fromstring(text.encode("utf-8")).iter("testcase") if "[" in case.attrib["name"]
    ]
    assert len(cases) == len(list(checked.listed())) + len(checked.stale)
    for case, (lot, finding) in zip(cases, checked.listed(), strict=False):
        (told,) = case
        assert f"{finding.rule} [{finding.id}]" == case.attrib["name"]
        assert ENDINGS[lot] == told.tag
        assert one_line(finding.places[0].path) == case.attrib["classname"]
        lines = (told.text or "").split("\n")
        assert one_line(finding.message) == lines[0]
        assert one_line(finding.message) in told.attrib.get("message", lines[0])
        assert [place_of(place) for place in finding.places] == [
            line[: len(place_of(place))] for line, place in zip(lines[1:], finding.places, strict=False)
        ]
