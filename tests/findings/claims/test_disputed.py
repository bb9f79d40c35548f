"""Claims that outlets tell with more than one value."""

from __future__ import annotations

import pytest
from factories import make_source
from makers import compare_all, findings_of, only_finding

from crosscheck.comparing import compare
from crosscheck.settings import Settings

HURT = "A ferry struck the old pier at dawn, and {} passengers were hurt."
ASKED = "“Nobody has asked the crews of the old pier this winter,” said {}."


def hurt(*numbers: str) -> list[str]:
    """An article for each number of passengers."""
    return [HURT.format(number) for number in numbers]


def test_three_outlets_with_two_values() -> None:
    """One finding says who gives which value, with a place in every outlet."""
    found = only_finding("claim.disputed", *hurt("17", "19", "17"))

    assert "17: Alpha, Gamma; 19: Beta." == found.message
    assert "info" == found.severity
    assert ["bridge/alpha", "bridge/gamma", "bridge/beta"] == [place.source for place in found.places]
    assert ["17", "17", "19"] == [place.text for place in found.places]


def test_dispute_belongs_to_its_cluster() -> None:
    """It is about a cluster, and about no pair."""
    comparison = compare_all(*hurt("17", "19", "17"))
    (found,) = (each for each in comparison.findings if each.rule == "claim.disputed")

    assert None is found.pair
    assert [found.cluster] == [cluster.id for cluster in comparison.clusters]


def test_reasons_say_where_it_comes_from() -> None:
    """The outlets and values are counted, and the rule that found them is named."""
    reasons = only_finding("claim.disputed", *hurt("17", "19", "17")).reasons

    assert "3 outlets tell this, with 2 values between them" == reasons[0]
    assert "found by number.value" == reasons[1]


def test_three_values_are_three_groups() -> None:
    """Every value is told, the one with the most outlets first."""
    found = only_finding("claim.disputed", *hurt("17", "19", "23", "19"))
    assert "19: Beta, Delta; 17: Alpha; 23: Gamma." == found.message


def test_forms_of_one_value_are_one_group() -> None:
    """Seventeen is 17."""
    found = only_finding("claim.disputed", *hurt("17", "19", "seventeen"))
    assert "seventeen: Alpha, Gamma; 19: Beta." == found.message


def test_rounded_form_stands_with_its_value() -> None:
    """An outlet that says “about 61,000” stands with those that say 61,300, and the exact form is told."""
    texts = hurt("61,300", "63,100", "about 61,000", "61,300")
    assert "61,300: Alpha, Gamma, Delta; 63,100: Beta." == only_finding("claim.disputed", *texts).message


def test_speakers_are_values_too() -> None:
    """A quote that outlets give to two speakers is in dispute, by the last word of a name."""
    texts = [ASKED.format(name) for name in ("Mayor Ann Hale", "Tomas Virk", "Ann Hale")]
    assert "Ann Hale: Alpha, Gamma; Tomas Virk: Beta." == only_finding("claim.disputed", *texts).message


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(hurt("17", "19"), id="two outlets"),
        pytest.param(hurt("17", "17", "17"), id="one value"),
        pytest.param(hurt("17", "more than 15", "17"), id="a bound"),
        pytest.param([*hurt("17", "19"), "Bakers of the upper town asked for lower taxes."], id="another claim"),
    ],
)
def test_no_dispute(texts: list[str]) -> None:
    """Two outlets, one value, values that can both be true, or an outlet that tells something else make no dispute."""
    assert [] == findings_of("claim.disputed", *texts)


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param(Settings(ignore=["claim.disputed"]), id="left out"),
        pytest.param(Settings(ignore=["number"]), id="without its numbers"),
        pytest.param(Settings(severity={"number.value": "info"}), id="of nothing that is raised"),
    ],
)
def test_settings_count(settings: Settings) -> None:
    """What is left out, or lowered to information, makes no dispute."""
    assert [] == findings_of("claim.disputed", *hurt("17", "19", "17"), settings=settings)


def test_order_of_the_sources_does_not_matter() -> None:
    """The same outlets in another order are the same dispute."""
    sources = [make_source(text, name) for text, name in zip(hurt("17", "19", "seventeen"), "ABC", strict=True)]
    ids = [
        {each.id for each in compare(order).findings if each.rule == "claim.disputed"}
        for order in (sources, sources[::-1], [sources[1], sources[2], sources[0]])
    ]
    assert 1 == len(ids[0])
    assert ids[0] == ids[1] == ids[2]
