"""Rows of the list of differences."""

from __future__ import annotations

from factories import make_comparison, make_event, make_finding, make_place

from crosscheck.findings.finding import Finding
from crosscheck.reviews.evidence import Evidence
from crosscheck.reviews.item import Item, items_of
from crosscheck.tui.widgets.item_row import draw_item, values_of


def make_item(finding: Finding) -> Item:
    """The difference that a finding shows."""
    return items_of([Evidence(make_event(), make_comparison(finding))])[0]


def test_two_values() -> None:
    """Two values that differ are told as they are printed, where there is one."""
    assert "not / nothing" == values_of(make_item(make_finding()))


def test_one_value() -> None:
    """Of a difference with one value, that comes first, so that it is seen where not all fits."""
    places = make_place(value="but we have looked at half"), make_place("bridge/beta")
    item = make_item(make_finding(*places, rule="quote.limiter"))

    assert "but we have looked at half · Alpha, Beta" == values_of(item)
    assert "     but we have looked at half · Alpha, Beta" == draw_item(item, 40)[1].plain


def test_a_changed_text() -> None:
    """Of a text that changed it is said so, not by which digest it is known."""
    item = make_item(make_finding(make_place(value="5f2c9a3e7d10"), rule="source.changed", pair=None))

    assert "another text · Alpha" == values_of(item)
