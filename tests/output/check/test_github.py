"""A check for the log of GitHub Actions: what its runner makes of every line."""

from __future__ import annotations

from typing import Any

import pytest
from factories import make_checked, make_finding, make_place, make_review
from hypothesis import given, settings
from runner_commands import Command, read_command, read_log
from strategies import checks

from crosscheck.checking.checked import Checked, Stale
from crosscheck.findings.finding import Finding
from crosscheck.output.as_text import place_of
from crosscheck.output.check.github import MOST, render
from crosscheck.output.terminal import one_line, visible
from crosscheck.settings import SEVERITIES


def commands(checked: Checked) -> list[Command]:
    """What the runner is told to do."""
    return [command for line in read_log(render(checked)) if (command := read_command(line))]


def plain(checked: Checked) -> list[str]:
    """The lines that are no commands, without the sum."""
    return [line for line in read_log(render(checked)) if not read_command(line)][:-2]


def findings(count: int, **fields: Any) -> tuple[Finding, ...]:
    """Findings about one difference each."""
    return tuple(make_finding(id=f"{number:012x}", pair=f"bridge/q{number}", **fields) for number in range(count))


def test_annotation() -> None:
    """A finding is an annotation at its first place, which names the others too."""
    assert [
        Command(
            "error",
            {
                "file": "sources/bridge/alpha.md",
                "line": "3",
                "endLine": "3",
                "col": "5",
                "endColumn": "15",
                "title": "quote.operator",
            },
            "Alpha prints “not” where Beta prints nothing. [0123456789ab]\nBeta: sources/bridge/beta.md:3:5",
        )
    ] == commands(make_checked(make_finding()))


@pytest.mark.parametrize(
    ("severity", "name"), [("error", "error"), ("warning", "warning"), ("note", "notice"), ("info", "notice")]
)
def test_severity(severity: str, name: str) -> None:
    """What is milder than a warning is a notice."""
    assert [name] == [command.name for command in commands(make_checked(make_finding(severity=severity)))]


def test_words_over_two_lines() -> None:
    """Columns are left out where words stand on two lines, for GitHub takes none there."""
    (command,) = commands(make_checked(make_finding(make_place(text="the\nbridge"))))
    assert ("3", "4", None) == (
        command.properties["line"],
        command.properties["endLine"],
        command.properties.get("col"),
    )


def test_text_that_came_from_no_file() -> None:
    """Where there is no file the annotation is about none."""
    (command,) = commands(make_checked(make_finding(make_place(path=""))))
    assert {"title": "quote.operator"} == command.properties


@pytest.mark.parametrize("path", ["a, b=c.md", "a:b::c.md", "100%25,%2C.md", "a\r\nb.md", " a .md"])
def test_names_of_files(path: str) -> None:
    """Whatever a file is called, the annotation is about this file, and carriage returns are shown."""
    (command,) = commands(make_checked(make_finding(make_place(path=path))))
    assert (visible(path), "quote.operator") == (command.properties["file"], command.properties["title"])


def test_ten_at_most() -> None:
    """Of more than ten, ten are annotated, a notice counts the rest, and these are lines."""
    checked = make_checked(*findings(MOST + 2))
    *annotated, notice = commands(checked)
    assert MOST == len(annotated)
    assert Command("notice", {"title": "crosscheck"}, "2 more; the log of this step has them all.") == notice
    assert [f"[{number:012x}]" for number in (MOST, MOST + 1)] == [line[-14:] for line in plain(checked)]
    assert MOST == len(commands(make_checked(*findings(MOST))))


def test_worst_first() -> None:
    """Failing ones come first, then the severity, the catalogue and the confidence count."""
    first, second, third, fourth, fifth = findings(5)
    mild = make_finding(id="f" * 12, severity="error")
    checked = make_checked(
        make_finding(id=first.id, severity="warning", rule="quote.number", pair="a"),
        make_finding(id=second.id, severity="warning", pair="b", confidence=0.4),
        make_finding(id=third.id, severity="warning", pair="c", confidence=0.8),
        make_finding(id=fourth.id, severity="error", rule="quote.mood", pair="d"),
        make_finding(id=fifth.id, severity="error", rule="quote.number", pair="e"),
        passing=(mild,),
        rules={"quote.operator": None, "quote.number": None},
    )
    expected = [fifth.id, fourth.id, third.id, second.id, first.id, mild.id]
    assert expected == [command.data.split("[")[1][:12] for command in commands(checked)]


def test_one_annotation_a_difference() -> None:
    """Findings of one cluster with the same values share an annotation, which has all their ids and places."""
    alpha, beta = make_place(value="6"), make_place("bridge/beta", "6")
    gamma = make_place("bridge/gamma", "7")
    pair = [
        make_finding(place, gamma, id=id * 12, pair=f"bridge/{id}", cluster="bridge/k1")
        for place, id in ((alpha, "a"), (beta, "b"))
    ]
    (command,) = commands(make_checked(*pair))
    assert command.data.splitlines() == [
        "Alpha prints “not” where Beta prints nothing. [aaaaaaaaaaaa, bbbbbbbbbbbb]",
        "sources/bridge/gamma.md: sources/bridge/gamma.md:3:5",
        "Beta: sources/bridge/beta.md:3:5",
    ]
    assert [] == plain(make_checked(*pair))


def test_the_rest_are_lines() -> None:
    """Decided findings, what could not be checked and stale decisions are lines of the log."""
    checked = make_checked(
        known=(make_finding(message="Told.", review=make_review("accepted")),),
        unavailable=(make_finding(message="Told.", severity="info"),),
        stale=(Stale("a" * 12, "number.value"),),
        list_known=True,
    )
    assert [] == commands(checked)
    place = "sources/bridge/alpha.md:3:5"
    assert plain(checked) == [
        f"{place}: error quote.operator: Told. [0123456789ab] (accepted)",
        f"{place}: info quote.operator: Told. [0123456789ab]",
        "stale decision on number.value [aaaaaaaaaaaa]",
    ]


def test_stale_decision_that_fails() -> None:
    """Where stale decisions fail the check they are annotated, after the findings that do."""
    checked = make_checked(make_finding(), stale=(Stale("a" * 12, "number.value"),), passing=findings(1), strict=True)
    assert ["quote.operator", "stale decision", "quote.operator"] == [c.properties["title"] for c in commands(checked)]
    assert [] == plain(checked)


@settings(max_examples=60)
@given(checks(most=14))
def test_commands_are_the_findings(checked: Checked) -> None:
    """Whatever comes from outside, the runner gets an annotation for each finding, with its own words and file."""
    stale = [None] * len(checked.stale) if checked.strict else []
    failing, passing = (sorted(lot, key=rank) for lot in (checked.failing, checked.passing))
    expected = [*failing, *stale, *passing]
    told = commands(checked)
    assert len(told) == min(len(expected), MOST) + (len(expected) > MOST)
    for command, finding in zip(told, expected[:MOST], strict=False):
        if finding is None:
            assert ("error", {"title": "stale decision"}) == command[:2]
            continue
        first, *others = finding.places
        assert finding.rule == command.properties["title"]
        assert visible(first.path) == command.properties["file"]
        assert str(first.line) == command.properties["line"]
        message = f"{one_line(finding.message)} [{finding.id}]"
        sides = [f"{one_line(checked.outlet(place))}: {place_of(place)}" for place in others]
        assert "\n".join([message, *sides]) == command.data


def rank(finding: Finding) -> tuple[int, bool]:
    """How bad a finding is under the catalogue of these checks."""
    return SEVERITIES.index(finding.severity), finding.rule != "quote.operator"


@settings(max_examples=60)
@given(checks())
def test_nothing_else_is_a_command(checked: Checked) -> None:
    """Whatever comes from outside, what is no annotation is a plain line."""
    others = [finding for lot, finding in checked.listed() if lot in ("known", "unavailable")]
    stale = [] if checked.strict else checked.stale
    assert len(others) + len(stale) == len(plain(checked))
