"""Whether a quote was said at all."""

from __future__ import annotations

import pytest
from makers import DAY, NEXT_DAY, findings_of, only_finding

QUOTE = "“We will not close the bridge this winter, whatever the council of Vellmouth decides,”"
AHEAD = f"{QUOTE} Ann Hale is expected to say on Friday."
SAID = f"{QUOTE} Ann Hale said on Friday."


def test_one_outlet_prints_what_is_still_to_be_said() -> None:
    """A quote that is expected here and said there is a warning that shows both ways of handing it over."""
    found = only_finding("modality.certainty", AHEAD, SAID)

    assert "warning" == found.severity
    assert "Alpha has “is expected to say” of this quote, Beta has “said”." == found.message
    assert [("is expected to say", "is expected to say"), ("said", "said")] == [(p.text, p.value) for p in found.places]
    assert found.pair is not None


def test_outlet_with_the_hedge_may_come_second() -> None:
    """The order of the outlets does not matter."""
    found = only_finding("modality.certainty", SAID, AHEAD)

    assert "Beta has “is expected to say” of this quote, Alpha has “said”." == found.message
    assert ["said", "is expected to say"] == [place.text for place in found.places]


def test_later_article_may_know_more() -> None:
    """A day later the speech may have been held: a note that says so."""
    found = only_finding("modality.certainty", AHEAD, SAID, days=(DAY, NEXT_DAY))

    assert "note" == found.severity
    assert "Beta was published later and may know more" in found.reasons


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(SAID, SAID, id="said in both"),
        pytest.param(AHEAD, f"{QUOTE} Ann Hale will reportedly say on Friday.", id="hedged in both"),
        pytest.param(AHEAD, QUOTE, id="handed to nobody"),
        pytest.param(f"{QUOTE} said Ann Hale, who reportedly told the bakers first.", SAID, id="another telling"),
        pytest.param("Ann Hale is expected to speak. " + SAID, SAID, id="another sentence"),
        pytest.param(f"{AHEAD}\n\n{SAID}", SAID, id="said too where it was expected"),
        pytest.param(AHEAD, f"{SAID}\n\n{AHEAD}", id="expected too where it was said"),
    ],
)
def test_quotes_that_are_handed_over_alike_are_silent(left: str, right: str) -> None:
    """Both said, both hedged, or a hedge of another telling, is no difference."""
    assert [] == findings_of("modality.certainty", left, right)
    assert [] == findings_of("modality.certainty", right, left)
