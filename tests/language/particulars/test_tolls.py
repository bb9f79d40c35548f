"""How many people an article says were killed, hurt or arrested."""

from __future__ import annotations

import pytest
from makers import read

from crosscheck.language.particulars.tolls import find_tolls


def tolls(text: str) -> dict[str, str]:
    """The tolls of a text, as printed, by what they are of."""
    return {toll.of: toll.number.text for toll in find_tolls(read(text))}


@pytest.mark.parametrize(
    ("sentence", "given"),
    [
        ("Twelve people were killed when a coach left the road.", {"killed": "Twelve"}),
        ("The crash claimed 14 lives on Tuesday.", {"killed": "14"}),
        ("The blast left nine dead and 31 injured.", {"killed": "nine", "injured": "31"}),
        ("The death toll stood at 17 at noon.", {"killed": "17"}),
        ("Police detained 17 people in the harbor.", {"arrested": "17"}),
        ("Police arrested 73 demonstrators in the square.", {"arrested": "73"}),
        ("Eleven suspects were arrested when several hundred officers moved in.", {"arrested": "Eleven"}),
        ("Two miners were killed at dawn.", {"miners killed": "Two"}),
        ("Another 23 people were hurt.", {"injured": "23"}),
        ("Four people died and 31 others were injured.", {"killed": "Four", "injured": "31"}),
        ("Some 410 residents were forced to leave their homes.", {"evacuated": "Some 410"}),
        ("Twenty-six men, women and children were hurt.", {"injured": "Twenty-six"}),
        ("Two people were killed and 16 other people injured.", {"killed": "Two", "injured": "16"}),
    ],
)
def test_toll_of_all(sentence: str, given: dict[str, str]) -> None:
    """A sentence gives how many were killed, hurt or arrested in all, or of one group of people."""
    assert given == tolls(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2011 forty people were killed when two buses collided.",
        "Last year 212 people were killed on the roads of the county.",
        "A month after nine people were killed in a fire, the house still stands.",
        "At the last march 12 people were arrested.",
        "On average 30 people are killed each winter, and every year 30 people are hurt.",
        "The flood could leave 40 people dead.",
        "The dead, including three people from Harsten, were killed at once.",
        "Four of them were killed at once.",
        "Four people were seriously injured, and the seven most badly hurt were flown out.",
        '"We have 40 people missing," a baker said.',
        "Three people were arrested. In the evening nine people were arrested.",
        "The road was closed for three hours.",
    ],
)
def test_what_is_no_toll(sentence: str) -> None:
    """Other events, parts, what may be, what somebody says, and two different numbers of one thing give no toll."""
    assert {} == tolls(sentence)


def test_everybody_comes_before_a_group() -> None:
    """Where an article counts all who were killed, what it says of one group is passed over."""
    assert {"killed": "Seven"} == tolls("Seven people were killed. Four passengers were killed in the first carriage.")


def test_two_groups_are_no_toll() -> None:
    """Miners and soldiers alone say nothing of all."""
    assert {} == tolls("Four miners were killed in the shaft. Two soldiers were killed at the gate.")


def test_all_sentences_of_a_toll_are_told() -> None:
    """A toll that is given twice has the numbers of both sentences, and the number of the first."""
    (toll,) = find_tolls(read("Twelve people were killed. Rain fell. The crash left at least ten people dead."))
    assert ("toll", (0, 2), "Twelve") == (toll.kind, toll.sentences, toll.number.text)
