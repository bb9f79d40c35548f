"""A check as text: a line for each finding, and a sum."""

from __future__ import annotations

import re

from factories import make_checked, make_comparison, make_event, make_finding, make_place, make_review
from hypothesis import given, settings
from runner_commands import read_log
from strategies import checks

from crosscheck.checking.checked import Checked, Stale
from crosscheck.output.check.as_text import render
from crosscheck.output.terminal import one_line

LINE = re.compile(
    r"(.*):(\d+):(\d+): (error|warning|note|info) ([a-z]+\.[a-z-]+): (.*?) \[([0-9a-f]{12})\](?: \((.*)\))?"
)


def test_finding() -> None:
    """A finding is one line under the heading of its lot: place, severity, rule, message and id."""
    assert render(make_checked(make_finding())).splitlines() == [
        "These fail the check:",
        "sources/bridge/alpha.md:3:5: error quote.operator: Alpha prints “not” where Beta prints nothing. "
        "[0123456789ab]",
        "",
        "1 failing finding (1 error). 1 event, 2 outlets, 40 words, 0 quotes, 0 pairs compared.",
    ]


def test_decision() -> None:
    """A finding that was decided on says so, with the note."""
    for review, told in (
        (make_review("accepted"), "(accepted)"),
        (make_review("dismissed", "same\nday"), "(dismissed: same day)"),
    ):
        line = render(make_checked(known=(make_finding(review=review),), list_known=True)).splitlines()[1]
        assert line.endswith(f"[0123456789ab] {told}")


def test_stale_decision() -> None:
    """A decision that matches nothing any more is named by its rule and id."""
    stale = Stale("a" * 12, "number.value"), Stale("b" * 12, "number.value", "counted anew")
    assert render(make_checked(stale=stale)).splitlines()[:3] == [
        "These decisions match nothing any more and can go:",
        "stale decision on number.value [aaaaaaaaaaaa]",
        "stale decision on number.value [bbbbbbbbbbbb]: counted anew",
    ]


def test_headings() -> None:
    """What fails and what does not stand apart, though both may be warnings; a blank line ends each lot."""
    warning = make_finding(severity="warning")
    lines = render(
        make_checked(warning, passing=(warning,), unavailable=(warning,), known=(warning,), list_known=True)
    ).splitlines()
    assert [
        "These fail the check:",
        "These do not fail it:",
        "These are decided on:",
        "These could not be checked:",
    ] == [line for at, line in enumerate(lines[:-1]) if at == 0 or lines[at - 1] == ""]


def test_sum() -> None:
    """The last line counts every lot, those that are not listed too, and everything that was compared."""
    one, two = make_finding(), make_finding(severity="warning")
    checked = make_checked(
        one,
        two,
        make_finding(severity="warning", pair="bridge/q2"),
        passing=(two, two, make_finding(severity="note")),
        known=(one,) * 1200,
        unavailable=(one,),
        stale=(Stale("a" * 12, "number.value"),) * 2,
        comparisons=((make_event(), make_comparison()), (make_event(id="tunnel"), make_comparison())),
    )
    assert render(checked).splitlines()[-1] == (
        "3 failing findings (1 error, 2 warnings), 3 that do not fail (2 warnings, 1 note), 1,200 decided on, "
        "1 not checked, 2 stale decisions. "
        "2 events, 2 outlets, 80 words, 0 quotes, 0 pairs compared."
    )


def test_one_difference_between_several_outlets() -> None:
    """Findings are about two articles each: where several show one difference, differences are counted too."""
    places = [(make_place(f"bridge/{name}", "6"), make_place("bridge/gamma", "7")) for name in ("alpha", "beta")]
    pair = [
        make_finding(*each, id=id * 12, pair=f"bridge/{id}", cluster="bridge/k1")
        for each, id in zip(places, "ab", strict=True)
    ]
    told = render(make_checked(*pair)).splitlines()[-1]
    assert told.startswith("2 failing findings between pairs of articles (2 errors, in 1 difference). 1 event")


def test_strict() -> None:
    """A strict check that fails without a finding says what fails it, in its sum and in the heading."""
    finding, stale = make_finding(severity="info"), Stale("a" * 12, "number.value")
    assert "With --strict" not in render(make_checked(unavailable=(finding,), stale=(stale,)))
    incomplete = render(make_checked(unavailable=(finding,), strict=True)).splitlines()
    assert "These could not be checked, which --strict does not let pass:" == incomplete[0]
    assert (
        "0 failing findings, 1 not checked. With --strict, what was not checked may not pass. 1 event"
        in (incomplete[-1])
    )
    both = render(make_checked(unavailable=(finding,), stale=(stale,), strict=True)).splitlines()
    assert ". With --strict, what was not checked and stale decisions may not pass. " in both[-1]


def test_nothing() -> None:
    """A check without findings says what was compared."""
    assert render(make_checked()) == "0 failing findings. 1 event, 2 outlets, 40 words, 0 quotes, 0 pairs compared.\n"


def test_text_that_came_from_no_file() -> None:
    """Where there is no file the source's id stands in its place, and without a place nothing does."""
    lines = render(make_checked(make_finding(make_place("a", path="")))).splitlines()
    assert lines[1].startswith("a:3:5: error ")


@settings(max_examples=60)
@given(checks())
def test_lines_are_the_findings(checked: Checked) -> None:
    """Whatever comes from outside, there is a line for each finding and each stale decision, with its own words."""
    blocks = render(checked).removesuffix("\n").split("\n\n")[:-1]
    lines = [line for block in blocks for line in read_log(block)[1:]]
    listed = [finding for _, finding in checked.listed()]
    assert len(lines) == len(listed) + len(checked.stale)
    for line, finding in zip(lines, listed, strict=False):
        found = LINE.fullmatch(line)
        assert found
        place = finding.places[0]
        assert (one_line(place.path), str(place.line), str(place.column)) == found.groups()[:3]
        assert (finding.severity, finding.rule) == found.groups()[3:5]
        assert f"{one_line(finding.message)} [{finding.id}]" in line
