"""How outlets print a difference."""

from __future__ import annotations

import pytest
from factories import make_comparison, make_event, make_finding, make_place, make_source
from makers import compare_all

from crosscheck.comparison import Comparison
from crosscheck.findings.finding import place_in
from crosscheck.output.prints import (
    Print,
    named_words,
    prints_of,
    prints_of_pair,
    variants_of,
)
from crosscheck.reviews.evidence import Evidence
from crosscheck.reviews.item import Item, items_of

NINE = 'It was dark. "We had nine boats in the water at once," said Ida Holm.'
TEN = '"We had ten boats in the water at once," said Ida Holm, who leads the crew.'
WHERE = "It is a harbour. Ida Holm said: “We had nine boats in the water at once.”"


def case_of(*texts: str) -> Evidence:
    """The comparison of some texts."""
    comparison = compare_all(*texts)
    return Evidence(make_event(*comparison.sources), comparison)


def item_of(case: Evidence, rule: str) -> Item:
    """The one difference of a rule."""
    (item,) = (item for item in items_of([case]) if item.lead.rule == rule)
    return item


def loud(printed: Print) -> list[str]:
    """The words that are marked as what the finding is about."""
    return [printed.source.text[mark.start : mark.end] for mark in printed.marked if mark.kind == "conflict"]


def test_prints() -> None:
    """Each outlet's passage is the one that was aligned, with its speaker, and the words that differ are loud."""
    case = case_of(NINE, TEN)
    alpha, beta = prints_of(case, item_of(case, "quote.number").lead)

    assert "We had nine boats in the water at once," == alpha.text
    assert (["nine"], ["ten"]) == (loud(alpha), loud(beta))
    assert (1, "Ida Holm") == (alpha.line, alpha.speaker.name if alpha.speaker else None)


def test_the_stretches_are_the_passage() -> None:
    """Joined, the stretches are the passage again."""
    case = case_of(NINE, TEN)
    for printed in prints_of(case, item_of(case, "quote.number").lead):
        pieces = [printed.source.text[mark.start : mark.end] for mark in printed.marked]
        assert printed.text == "".join(pieces)


def test_one_place() -> None:
    """Few words are shown in their sentence, many without marks; a file that could not be read has no passage."""
    source = make_source("The bridge over the Vell stays open for now. " + "It is old and it is narrow, " * 5)
    few = make_finding(place_in(source, 4, 10, "closing"), pair=None)
    many = make_finding(place_in(source, 45, 150, "closing"), pair=None)
    unread = make_finding(make_place("", path="sources/bridge/gamma.md"), pair=None)
    case = Evidence(make_event(source), make_comparison(few, many, unread, sources=(source,)))

    (printed,) = prints_of(case, few)
    marked = [(source.text[mark.start : mark.end], mark.kind) for mark in printed.marked]
    assert [("The ", "same"), ("bridge", "conflict"), (" over the Vell stays open for now.", "same")] == marked
    assert [["same"]] == [[mark.kind for mark in each.marked] for each in prints_of(case, many)]
    assert [] == prints_of(case, unread)


def test_pair() -> None:
    """Both passages of a pair are measured against each other."""
    case = case_of(NINE, TEN)
    pair = next(pair for pair in case.comparison.pairs if pair.kind == "quote")
    left, right = prints_of_pair(case, pair)
    assert ["nine"] == [left.source.text[mark.start : mark.end] for mark in left.marked if mark.kind == "only"]
    assert ["ten"] == [right.source.text[mark.start : mark.end] for mark in right.marked if mark.kind == "only"]


def test_variants() -> None:
    """Outlets that print the same words are one variant; what the finding is about is loud in each."""
    case = case_of(NINE, TEN, WHERE)
    variants = variants_of(case, item_of(case, "quote.number"))

    assert [["Alpha", "Gamma"], ["Beta"]] == [[each.source.outlet for each in v.prints] for v in variants]
    assert [["nine"], ["ten"]] == [loud(variant.prints[0]) for variant in variants]


def test_no_variants_of_two() -> None:
    """Two outlets make no cluster, and so no variants."""
    case = case_of(NINE, TEN)
    assert [] == variants_of(case, item_of(case, "quote.number"))


@pytest.mark.parametrize(
    ("rule", "value", "text", "expected"),
    [
        ("number.value", "9", "nine boats", {"9", "boats"}),
        ("quote.operator", "not", "not now", {"not"}),
        ("quote.operator", "–", "now", set()),
    ],
)
def test_named_words(rule: str, value: str, text: str, expected: set[str]) -> None:
    """Of a number the printed words are named, of everything else those of the value, of nothing none."""
    assert expected == named_words(rule, value, text)


def test_every_finding_has_prints() -> None:
    """Whatever was found, the words of each place are inside what is shown of it."""
    comparison: Comparison = compare_all(NINE, TEN, WHERE)
    case = Evidence(make_event(*comparison.sources), comparison)
    for finding in comparison.findings:
        for place, printed in zip(finding.places, prints_of(case, finding), strict=True):
            assert place.text in printed.text
