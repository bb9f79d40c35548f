"""Spellings of one place."""

from __future__ import annotations

import pytest
from makers import findings_of, only_finding

LEFT = "The ferry sank at noon on Monday. {} Nobody else was awake in the tower that night."
RIGHT = "Two dogs and a baker saw the boat go down. {} The river had frozen early."


def texts(left: str, right: str) -> tuple[str, str]:
    """Two articles about one event that share no sentence."""
    return LEFT.format(left), RIGHT.format(right)


def test_place_with_a_slip() -> None:
    """Two places that are spelled almost alike, each in one article alone, are a note without a pair."""
    found = only_finding("name.spelling", *texts("It had left in Norrvik.", "It comes from a yard at Norvvik."))

    assert ("note", None) == (found.severity, found.pair)
    assert "Alpha has Norrvik where Beta has Norvvik." == found.message
    assert "“Norrvik” and “Norvvik” differ in a letter" in found.reasons


def test_shown_where_the_sentences_are_likest() -> None:
    """Of several mentions that one is shown whose sentence shares the most words."""
    left = "It had left in Norrvik. A choir of bakers sang near Norrvik."
    right = "It comes from a yard at Norvvik. The choir of the Norvvik bakers sang."
    found = only_finding("name.spelling", *texts(left, right))

    starts = [text.rindex(word) for text, word in zip(texts(left, right), ("Norrvik", "Norvvik"), strict=True)]
    assert starts == [place.start for place in found.places]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("It left in Norrvik.", "It was built in Norrvik, not in Norvvik.", id="both in one article"),
        pytest.param("It left in Norrvik.", "It was built in Hallvik.", id="other letters"),
        pytest.param("It left in Norrvik.", "It was built in Torrvik.", id="another first letter"),
        pytest.param("It left in Lundby.", "A Lunbby sat in the tower.", id="no place there"),
        pytest.param("It left in Vell.", "It was built in Veil.", id="short names"),
        pytest.param("It left in Austria.", "It was built in Australia.", id="countries"),
        pytest.param("It left in Norrvik Sound.", "It was built in Norvvik.", id="a name of two words"),
    ],
)
def test_silence(left: str, right: str) -> None:
    """Places that are plainly two, or that one article tells apart, are silent."""
    assert [] == findings_of("name.spelling", *texts(left, right))
    assert [] == findings_of("name.spelling", *texts(right, left))
