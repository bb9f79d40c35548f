"""A check as Markdown: a row for each difference, and nothing that acts."""

from __future__ import annotations

import pytest
from factories import make_checked, make_finding, make_place, make_review
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from strategies import checks

from crosscheck.checking.checked import Checked, Stale
from crosscheck.output.as_text import place_of
from crosscheck.output.check.markdown import render
from crosscheck.output.terminal import one_line

MARKDOWN = MarkdownIt("gfm-like")


def tokens(checked: Checked) -> list[Token]:
    """The page as a Markdown reader takes it."""
    return MARKDOWN.parse(render(checked))


def text_of(token: Token) -> str:
    """What a reader sees of a piece of text; it holds nothing but text."""
    pieces = token.children or []
    assert [] == [piece.type for piece in pieces if piece.type not in ("text", "text_special")]
    return "".join(piece.content for piece in pieces)


def titles(checked: Checked) -> list[str]:
    """The headings, in order."""
    page = tokens(checked)
    return [text_of(page[at + 1]) for at, token in enumerate(page) if token.type == "heading_open"]


def table_rows(checked: Checked) -> list[list[str]]:
    """The cells of each row of all tables, without their heads."""
    found: list[list[str]] = []
    page = tokens(checked)
    for at, token in enumerate(page):
        if token.type == "tr_open":
            found.append([])
        elif token.type == "td_open":
            found[-1].append(text_of(page[at + 1]))
    return [row for row in found if row]


def test_row() -> None:
    """A difference is a row: place, rule, what differs, id."""
    assert [
        [
            "sources/bridge/alpha.md:3:5",
            "quote.operator (error)",
            "Alpha prints “not” where Beta prints nothing.",
            "0123456789ab",
        ]
    ] == table_rows(make_checked(make_finding()))


def test_one_row_a_difference() -> None:
    """Findings of one cluster with the same values share a row, with all their ids; decided ones never do."""
    places = [(make_place(f"bridge/{name}", "6"), make_place("bridge/gamma", "7")) for name in ("alpha", "beta")]
    pair = [
        make_finding(*each, id=id * 12, pair=f"bridge/{id}", cluster="bridge/k1", review=make_review("accepted", id))
        for each, id in zip(places, "ab", strict=True)
    ]
    assert ["aaaaaaaaaaaa, bbbbbbbbbbbb"] == [row[3] for row in table_rows(make_checked(*pair))]
    known = table_rows(make_checked(known=tuple(pair), list_known=True))
    assert [("(accepted: a)", "a" * 12), ("(accepted: b)", "b" * 12)] == [(row[2][-13:], row[3]) for row in known]


def test_titles() -> None:
    """The lots are kept apart, and the heading says how the check ended."""
    finding = make_finding()
    everything = make_checked(
        finding,
        passing=(finding,),
        known=(finding,),
        unavailable=(finding,),
        stale=(Stale("a" * 12, "number.value"),),
        list_known=True,
    )
    assert titles(everything) == [
        "crosscheck: failed",
        "These fail the check",
        "These do not fail it",
        "These are decided on",
        "These could not be checked",
        "These decisions match nothing any more and can go",
    ]
    assert ["crosscheck: passed"] == titles(make_checked())


def test_stale_decisions_that_fail() -> None:
    """Where stale decisions fail the check that is said."""
    checked = make_checked(stale=(Stale("a" * 12, "number.value", "why"),), strict=True)
    assert "These decisions match nothing any more and fail the check" == titles(checked)[-1]
    assert [["", "number.value", "why", "a" * 12]] == table_rows(checked)


def test_incomplete_check() -> None:
    """A strict check that could not look at everything has not passed, and its heading says why."""
    checked = make_checked(unavailable=(make_finding(severity="info"),), strict=True)
    assert ["crosscheck: failed", "These could not be checked, which --strict does not let pass"] == titles(checked)


def test_too_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows beyond what GitHub takes are counted in place of being shown, in every table."""
    findings = tuple(make_finding(id=f"{number:012x}", pair=f"bridge/q{number}") for number in range(5))
    checked = make_checked(*findings, passing=findings[:1])
    row = len(render(make_checked(findings[0])).splitlines()[-1]) + 9  # its quotation marks have three bytes
    monkeypatch.setattr("crosscheck.output.check.markdown._MOST_BYTES", 3 * row)
    assert 3 == len(table_rows(checked))
    assert ["2 more rows, too many to be shown here.", "1 more row, too many to be shown here."] == [
        line for line in render(checked).splitlines() if "more row" in line
    ]


@settings(max_examples=60)
@given(checks())
def test_rows_are_the_findings(checked: Checked) -> None:
    """Whatever comes from outside, each finding is a row with its own words, and they are only words."""
    found = table_rows(checked)
    listed = [finding for _, finding in checked.listed()]
    assert len(found) == len(listed) + len(checked.stale)
    for row, finding in zip(found, listed, strict=False):
        where, rule, told, id = row
        assert (place_of(finding.places[0]), finding.id) == (where, id)
        assert f"{finding.rule} ({finding.severity})" == rule
        assert told.startswith(one_line(finding.message).strip())
    for row, stale in zip(found[len(listed) :], checked.stale, strict=True):
        assert ["", one_line(stale.rule), one_line(stale.note), one_line(stale.id)] == row


@settings(max_examples=60)
@given(checks())
def test_nothing_from_outside_makes_a_block(checked: Checked) -> None:
    """Whatever comes from outside, the page has headings, paragraphs and tables, and nothing else."""
    blocks = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens(checked)}
    assert blocks <= {"heading", "inline", "paragraph", "table", "thead", "tbody", "tr", "th", "td"}
