"""The verb that hands words to their speaker, in one outlet and in the other."""

from __future__ import annotations

import pytest
from makers import findings_of, only_finding

QUOTE = "“The pumps were not tested before the flood reached the old mill,”"
CLAIM = "the pumps had not been tested before the flood reached the old mill in March"


def claim(verb: str, by: str = "Mayor Ann Hale") -> str:
    """An article that hands the claim to somebody with a verb."""
    return f"{by} {verb} {CLAIM}."


def test_said_against_admitted() -> None:
    """A verb that makes a confession of a plain report is a note with both verbs."""
    found = only_finding("attribution.verb", claim("said"), claim("admitted"))

    assert "note" == found.severity
    assert "Alpha writes “said”, Beta “admitted”." == found.message
    assert ["said", "admitted"] == [place.value for place in found.places]
    assert "“admitted” admits" in found.reasons[1]


@pytest.mark.parametrize("by", ["The lawsuit", "Prosecutors", "Prosecutor Ann Hale"])
def test_whose_trade_it_is_to_allege_is_silent(by: str) -> None:
    """A lawsuit alleges whatever it says; a mayor does not."""
    assert [] == findings_of("attribution.verb", claim("said", by), claim("alleged", by))
    assert 1 == len(findings_of("attribution.verb", claim("said"), claim("alleged")))


def test_verbs_of_a_quote_are_compared() -> None:
    """The verb beside the same quote counts too."""
    found = only_finding("attribution.verb", f"{QUOTE} said Mayor Ann Hale.", f"{QUOTE} claimed Mayor Ann Hale.")

    assert ["said", "claimed"] == [place.value for place in found.places]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("said", "added", id="both only report"),
        pytest.param("said", "says", id="another tense"),
        pytest.param("admitted", "conceded", id="both judge alike"),
        pytest.param("said", "argued", id="an argument is no verdict on the words"),
    ],
)
def test_verbs_that_judge_alike_are_silent(one: str, other: str) -> None:
    """A tense or a synonym is style."""
    assert [] == findings_of("attribution.verb", claim(one), claim(other))


def test_other_speaker_is_another_matter() -> None:
    """Where the speakers differ, that is told, and not their verbs."""
    texts = claim("said"), claim("admitted", "Governor Tomas Virk")

    assert [] == findings_of("attribution.verb", *texts)
    assert 1 == len(findings_of("attribution.speaker", *texts))


def test_two_speakers_in_one_sentence_are_silent() -> None:
    """A sentence that hands over the words of two has no one verb."""
    double = f"Mayor Ann Hale said the engineer admitted {CLAIM}."

    assert [] == findings_of("attribution.verb", claim("said"), double)


@pytest.mark.parametrize("again", ["said", "claimed"])
def test_outlet_that_has_it_either_way_is_silent(again: str) -> None:
    """A quote that one outlet prints again with a verb like the other's is handed over as the other does."""
    left, right = f"{QUOTE} said Mayor Ann Hale.", f"{QUOTE} claimed Mayor Ann Hale."
    both = f"{left} The flood came on Friday.\n\n{right}"

    assert [] == findings_of("attribution.verb", both, f"{QUOTE} {again} Mayor Ann Hale.")
    assert [] == findings_of("attribution.verb", both, both)


def test_verb_of_another_clause_does_not_hand_the_quote_over() -> None:
    """Where one sentence has two verbs of one speaker, the one that is nearer to the quote counts."""
    quote = "“not wait for another flood to reach the old mill”"
    plain = f"Mayor Ann Hale said she would {quote}."
    conceded = f"Mayor Ann Hale conceded that the pumps were old but said that she would {quote}."
    nearest = f"Mayor Ann Hale conceded that she would {quote}."

    assert [] == findings_of("attribution.verb", plain, conceded)
    assert 1 == len(findings_of("attribution.verb", plain, nearest))
