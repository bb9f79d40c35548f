"""Two people in one office."""

from __future__ import annotations

from datetime import date

import pytest
from makers import DAY, findings_of, only_finding

HERE = "The workers have voted for a council. Site manager Nils Orr sent his good wishes to whoever was elected."
THERE = "A letter came, too. The site’s manager, Ann Hale, congratulated the winners in it."


def test_two_holders_of_one_office_are_a_warning() -> None:
    """Both names are shown, and why they are in one place."""
    found = only_finding("name.conflict", HERE, THERE)

    assert ("warning", "Alpha has Nils Orr where Beta has Ann Hale.") == (found.severity, found.message)
    assert ["Nils Orr", "Ann Hale"] == [place.text for place in found.places]
    assert "“Site manager” and “site’s manager” are one office" in found.reasons


def test_office_of_nothing_is_a_note() -> None:
    """Of "the captain" there may be another one."""
    texts = "The captain, Nils Orr, was asleep when it struck.", "Nobody was hurt. Ann Hale, the captain, was on deck."
    assert "note" == only_finding("name.conflict", *texts).severity


@pytest.mark.parametrize(
    ("office", "severities"),
    [
        ("the regional service’s commander", ["warning"]),
        ("deputy commander of the regional service", []),
        ("commander of the regional Vell service", []),
        ("commander of the service", []),
    ],
)
def test_office_of_which_one_outlet_says_more(office: str, severities: list[str]) -> None:
    """It is one office, unless what is said more is a rank or a name, or what both say is too little."""
    here = "Nils Orr, commander of the regional fire service, slept in his car. The pines burned all night."
    there = f"The wind has turned. Ann Hale, {office}, wiped her glasses."
    assert severities == [found.severity for found in findings_of("name.conflict", here, there)]


@pytest.mark.parametrize(
    "there",
    [
        THERE.replace("Ann Hale", "Nils Orr"),
        THERE.replace("site’s", "mill’s"),
        f"{THERE} Orr did not write.",
        f"{THERE} The former site manager, Tom Virk, did not write.".replace("former ", ""),
        THERE.replace("Ann Hale", "Nils Ore"),
        THERE.replace("manager", "guard"),
    ],
)
def test_what_may_both_be_true_is_silent(there: str) -> None:
    """The same person, another office, a name that both know, two holders, another spelling, and no single office."""
    assert [] == findings_of("name.conflict", HERE, there)


def test_office_may_change_hands() -> None:
    """Articles that are months apart may name two who followed each other."""
    assert [] == findings_of("name.conflict", HERE, THERE, days=(DAY, date(DAY.year + 1, DAY.month, DAY.day)))


def test_names_that_aligned_sentences_show_are_told_once() -> None:
    """Where the sentences are alike, the two names are found there as well."""
    alike = "The ferry line sold its last boat, and site manager {} sent his good wishes to the crew on Monday."
    assert 1 == len(findings_of("name.conflict", alike.format("Nils Orr"), alike.format("Ann Hale")))
