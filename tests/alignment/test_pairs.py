"""Pairs as other programs see them, with spans and speakers."""

from __future__ import annotations

import pytest
from makers import read_all

from crosscheck.alignment.claims import match_claims
from crosscheck.alignment.pairs import Alignment, align, leave_out_quoted
from crosscheck.alignment.quotes import match_quotes
from crosscheck.settings import Settings


def alignment(*texts: str, prefix: str = "") -> Alignment:
    """All that is aligned between some texts."""
    articles, vocabulary = read_all(*texts)
    quotes, claims = match_quotes(articles, vocabulary, Settings()), match_claims(articles, vocabulary, Settings())
    return align(articles, quotes, leave_out_quoted(claims, quotes), prefix=prefix)


QUOTE = "“We will not close the old bridge before the spring,” said Ann Hale."
CLAIM = "A ferry struck the old pier at dawn, and 17 passengers were hurt."


def test_quotes_come_first_and_all_are_numbered() -> None:
    """Pairs of quotes and of claims are counted apart."""
    text = f"{CLAIM} {QUOTE}"
    assert [("q1", "quote"), ("c1", "claim")] == [(pair.id, pair.kind) for pair in alignment(text, text).pairs]


def test_prefix_stands_before_the_number() -> None:
    """The ids of several events can lie together."""
    assert ["bridge/c1"] == [pair.id for pair in alignment(CLAIM, CLAIM, prefix="bridge/").pairs]


def test_spans_are_words_of_the_sources() -> None:
    """A span has the id of its source, and its text stands at its offsets."""
    (pair,) = alignment(f"Vellmouth. {CLAIM}", CLAIM).pairs

    assert ("bridge/alpha", 11, CLAIM) == (pair.left.source, pair.left.start, pair.left.text)
    assert ("bridge/beta", 0, CLAIM) == (pair.right.source, pair.right.start, pair.right.text)


def test_span_of_a_quote_has_its_speaker() -> None:
    """Who is said to have said it stands beside the words."""
    (pair,) = alignment(QUOTE, QUOTE).pairs
    assert ["Ann Hale", "Ann Hale"] == [span.speaker and span.speaker.name for span in (pair.left, pair.right)]


def test_span_of_a_quote_reaches_to_the_ends_of_its_sentences() -> None:
    """The rest of the sentence is shown as far as the marks reach, and no other sentence."""
    left = "“Sadly, we will not close the old bridge.\n\n“Ferries wait,” said Ann Hale."
    (pair,) = alignment(left, "She said they “will not close the old bridge” now.").pairs
    assert ("Sadly, we will not close the old bridge.", "will not close the old bridge") == (
        pair.left.text,
        pair.right.text,
    )


def test_sentences_that_are_an_aligned_quote_make_no_second_pair() -> None:
    """A quote is compared as a quote only."""
    assert ["quote"] == [pair.kind for pair in alignment(QUOTE, QUOTE).pairs]


@pytest.mark.parametrize(
    ("right", "relation"),
    [
        pytest.param(CLAIM, "identical", id="word for word"),
        pytest.param(f"{CLAIM[:-1]} and taken to Vellmouth.", "contained", id="with more at the end"),
        pytest.param(CLAIM.replace("17", "19"), "altered", id="with another number"),
        pytest.param(
            "In Vellmouth 17 passengers were hurt as a ferry struck a pier.", "paraphrase", id="in other words"
        ),
    ],
)
def test_relation_of_two_claims(right: str, relation: str) -> None:
    """The relation says how the sentences differ."""
    (pair,) = alignment(CLAIM, right).pairs
    assert relation == pair.relation


def test_claims_have_the_differences_of_their_words() -> None:
    """What differs inside the shared stretch is there for whoever asks."""
    (claim,) = alignment(CLAIM, CLAIM.replace("17", "19")).claims
    assert [("number", ("17",), ("19",))] == [
        (each.nature, each.left_words, each.right_words) for each in claim.differences
    ]


def test_nothing_aligned() -> None:
    """Articles that have nothing in common have no pairs."""
    assert () == alignment(CLAIM, "Bakers asked for lower taxes on flour.").pairs
