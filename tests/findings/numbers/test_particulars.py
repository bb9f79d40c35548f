"""Tolls, figures and ages that two articles give in sentences of other words."""

from __future__ import annotations

from datetime import date

import pytest
from makers import DAY, NEXT_DAY, compare_all, findings_of, only_finding

CRASH = "Twelve people were killed when a bus overturned near Velna, police said."
RETOLD = "The crash claimed 14 lives."
SHEEP = "Mara Orr, 42, keeps sheep."


def test_two_tolls_are_a_warning_that_shows_both() -> None:
    """Twelve and 14 dead of one event cannot both be right, and the finding says what paired the sentences."""
    finding = only_finding("number.value", CRASH, RETOLD)
    assert "warning" == finding.severity
    assert ["Twelve", "14"] == [place.text for place in finding.places]
    assert "each article gives one number of those killed" in finding.reasons[0]
    assert finding.pair is not None


@pytest.mark.parametrize("retold", ["The crash claimed 12 lives.", "The crash claimed at least ten lives."])
def test_tolls_that_can_both_be_true_say_nothing(retold: str) -> None:
    """The same number, or a bound that the other keeps to, is no finding."""
    assert [] == findings_of("number.value", CRASH, retold)


def test_later_toll_counts_on() -> None:
    """A higher toll in an article of the next day is an update."""
    finding = only_finding("number.update", CRASH, RETOLD, days=(DAY, NEXT_DAY))
    assert "info" == finding.severity


def test_other_value_elsewhere_silences() -> None:
    """Whoever gives the other number too, of another group, may mean two things."""
    both = "The crash claimed 14 lives. Of these, 12 people were on the bus."
    assert not [each for each in findings_of("number.value", CRASH, both) if each.severity == "warning"]


def test_age_is_named_with_whose_it_is() -> None:
    """Two ages of one person are told with the name."""
    finding = only_finding("number.value", SHEEP, "Neighbors heard a cry; it came from 44-year-old Mara Orr.")
    assert "Alpha gives 42, Beta 44-year-old (age of Mara Orr)." == finding.message
    assert "a birthday between the two articles, or two ages in one of them, would have silenced it" in finding.reasons


def test_age_beside_a_quote_that_both_print_is_compared() -> None:
    """Sentences that are mostly one aligned quote are no pair of their own, and what stands beside the quote counts."""
    said = "“They never once asked the people who use this bridge,” said Mara Orr, {}."
    finding = only_finding("number.value", said.format(42), said.format(24))

    assert "Alpha gives 42, Beta 24 (age of Mara Orr)." == finding.message


@pytest.mark.parametrize(
    ("days", "severity"), [((DAY, NEXT_DAY), "hidden"), ((NEXT_DAY, DAY), "warning"), ((DAY, DAY), "warning")]
)
@pytest.mark.parametrize("retold", ["Neighbors heard a cry; it came from Mara Orr, 43.", "Mara Orr, 43, kept sheep."])
def test_birthday_between_two_articles(retold: str, days: tuple[date, date], severity: str) -> None:
    """Who is a year older in the later article had a birthday; nobody grows younger, or older on one day."""
    assert severity == only_finding("number.value", SHEEP, retold, days=days).severity


def test_figure_is_named() -> None:
    """Two prison terms of one event are told as such."""
    finding = only_finding(
        "number.value", "He was sent to prison for six years.", "The treasurer of the hospice must serve eight years."
    )
    assert "(prison term)" in finding.message


def test_pairs_of_particulars_are_in_the_comparison() -> None:
    """The sentences stand among the pairs, as claims told in other words."""
    comparison = compare_all(CRASH, RETOLD)
    (finding,) = [each for each in comparison.findings if each.rule == "number.value"]
    (pair,) = [each for each in comparison.pairs if each.id == finding.pair]
    assert ("claim", "paraphrase", CRASH, RETOLD) == (pair.kind, pair.relation, pair.left.text, pair.right.text)
