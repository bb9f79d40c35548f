"""What of one article others have too."""

from __future__ import annotations

import pytest
from factories import make_event
from makers import compare_all

from crosscheck.output.matches import matches_in, short_names
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.deciding import judge_pair
from crosscheck.reviews.evidence import Evidence

ALPHA = 'The pier was closed on Monday. "We will not open it again this year," said Ida Holm. Nobody was hurt.'
BETA = '"We will not open it again this year," said Ida Holm of the harbour. It rained.'
GAMMA = 'A cold day. "We will not open it again this year," Ida Holm said.'


@pytest.fixture
def case() -> Evidence:
    """Three outlets print one quote."""
    comparison = compare_all(ALPHA, BETA, GAMMA)
    return Evidence(make_event(*comparison.sources), comparison)


def test_matches(case: Evidence) -> None:
    """What is aligned with others is one stretch where passages overlap, with who has it, in the sources' order."""
    matches = matches_in(case, "bridge/alpha", Reviews())
    quote = next(match for match in matches if "We will not open" in ALPHA[match.start : match.end])

    assert ["Beta", "Gamma"] == list(dict.fromkeys(other.source.outlet for other in quote.others))
    ends = [0, *(match.end for match in matches)]
    assert all(end <= match.start for end, match in zip(ends, matches, strict=False))


def test_wrong_pairs_are_no_matches(case: Evidence) -> None:
    """A pair that a reviewer found to be wrong is left out."""
    reviews = Reviews()
    for pair in case.comparison.pairs:
        reviews = judge_pair(reviews, case, pair, "wrong-pair", "")
    assert [] == matches_in(case, "bridge/alpha", reviews)


def test_right_pairs_stay(case: Evidence) -> None:
    """A pair that was confirmed is a match as before."""
    pair = case.comparison.pairs[0]
    reviews = judge_pair(Reviews(), case, pair, "right-pair", "")
    assert len(matches_in(case, "bridge/alpha", Reviews())) == len(matches_in(case, "bridge/alpha", reviews))


@pytest.mark.parametrize(
    ("outlets", "expected"),
    [
        (["The National Courier", "Northlight News", "newslantern"], ["NC", "NN", "Ne"]),
        (["North News", "New Nation", "northlight", "nord"], ["NN", "Ne", "No", "Nor"]),
        (["meridian-wire", "Alpha", "Alpine"], ["MW", "Al", "Alp"]),
        (["A", "a", "é"], ["A", "A2", "É"]),
    ],
)
def test_short_names(outlets: list[str], expected: list[str]) -> None:
    """Short names are initials or first letters, as short as keeps them apart."""
    assert dict(zip(outlets, expected, strict=True)) == short_names(outlets)


def test_short_names_are_apart() -> None:
    """However alike outlets are called, no two get one short name."""
    outlets = ["Al", "al", "AL", "aL", "Al!", "A l"]
    assert len(outlets) == len(set(short_names(outlets).values()))
