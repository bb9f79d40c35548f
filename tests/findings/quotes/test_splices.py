"""Quotes put together from words that stand apart."""

from __future__ import annotations

import pytest
from makers import findings_of, only_finding, rules_of

from crosscheck.settings import Settings

FIRST, MIDDLE, LAST = "Nobody has asked the crews.", "They are tired of rowing.", "We will not close the old bridge"
WHOLE = f"“{FIRST} {MIDDLE} {LAST},” said Ann Hale."


def test_two_parts_that_stand_apart_are_joined() -> None:
    """A quote that leaves out a whole sentence without a mark is told, with both parts."""
    found = only_finding("quote.spliced", WHOLE, f"“{FIRST} {LAST},” said Ann Hale.")

    assert "warning" == found.severity
    assert (
        "Beta joins “Nobody has asked the crews” and “We will not close the old bridge”, "
        "which Alpha prints with 5 quoted words between them."
    ) == found.message
    assert [("bridge/alpha", "apart"), ("bridge/beta", "joined")] == [
        (place.source, place.value) for place in found.places
    ]


def test_outlet_that_joins_may_come_first() -> None:
    """The order of the outlets does not matter; the places stand in it."""
    found = only_finding("quote.spliced", f"“{FIRST} {LAST},” said Ann Hale.", WHOLE)

    assert found.message.startswith("Alpha joins")
    assert ["joined", "apart"] == [place.value for place in found.places]


def test_parts_in_another_order_are_joined() -> None:
    """Two parts that the other outlet prints the other way round are told."""
    left = f"“{LAST}. {FIRST}” said Ann Hale."
    found = only_finding("quote.spliced", left, f"“{FIRST} {LAST},” said Ann Hale.")
    assert "in another order" in found.message


def test_parts_may_stand_in_two_quotes() -> None:
    """The whole article is searched for the parts, not only the aligned quote."""
    left = f"“{FIRST}” Ann Hale said. “{MIDDLE}” she said. “{LAST},” she said."
    assert 1 == len(findings_of("quote.spliced", left, f"“{FIRST} {LAST},” said Ann Hale."))


def test_reasons_name_the_parts_and_what_would_have_silenced_it() -> None:
    """A reader sees how long the parts are and what would have explained the gap."""
    reasons = only_finding("quote.spliced", WHOLE, f"“{FIRST} {LAST},” said Ann Hale.").reasons

    assert "the parts have 5 and 7 words, each word for word the same" == reasons[0]
    assert "in Alpha they stand apart" in reasons[1]
    assert "an ellipsis between the parts" in reasons[2]


@pytest.mark.parametrize(
    "right",
    [
        pytest.param(f"“{FIRST} … {LAST},” said Ann Hale.", id="an ellipsis"),
        pytest.param(f"“{FIRST} [...] {LAST},” said Ann Hale.", id="an ellipsis in brackets"),
        pytest.param(f"“{FIRST}” said Ann Hale. “{LAST},” she said.", id="two quotes"),
        pytest.param(f"“{FIRST[:-1]},” said Ann Hale, “{LAST}.”", id="marks that close and open again"),
        pytest.param(f"“{FIRST} {MIDDLE} {LAST},” said Ann Hale.", id="nothing left out"),
        pytest.param(f"“{FIRST} [Crews are tired.] {LAST},” said Ann Hale.", id="brackets"),
    ],
)
def test_marked_gap_is_silent(right: str) -> None:
    """An ellipsis, brackets, marks between the parts, or no gap at all, splice nothing."""
    assert [] == findings_of("quote.spliced", WHOLE, right)


def test_ellipsis_between_parts_that_stand_far_apart_is_information() -> None:
    """A marked gap of a whole sentence is told as an ellipsis."""
    rules = rules_of(WHOLE, f"“{FIRST} … {LAST},” said Ann Hale.")
    assert "quote.ellipsis" in rules


def test_parts_of_two_paragraphs_are_silent() -> None:
    """Articles take quotes to pieces: parts of two paragraphs may have been said together."""
    left = f"“{FIRST}” Ann Hale said.\n\n“{MIDDLE}” she said.\n\n“{LAST},” she said."
    assert [] == findings_of("quote.spliced", left, f"“{FIRST} {LAST},” said Ann Hale.")


def test_fewer_than_four_words_between_are_silent() -> None:
    """Two or three words dropped are another wording, not a splice."""
    left = f"“{FIRST} Believe me. {LAST},” said Ann Hale."
    assert [] == findings_of("quote.spliced", left, f"“{FIRST} {LAST},” said Ann Hale.")


def test_parts_that_any_two_articles_share_are_silent() -> None:
    """A part shorter than the setting is not searched for."""
    right = f"“{FIRST} {LAST},” said Ann Hale."
    assert [1, 0] == [
        sum(
            found.message.startswith("Beta joins")
            for found in findings_of("quote.spliced", WHOLE, right, settings=Settings(splice_words=words))
        )
        for words in (4, 6)
    ]
