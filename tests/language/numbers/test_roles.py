"""What is said to have become of those counted."""

from __future__ import annotations

import pytest

from crosscheck.language.numbers.grammar import find_numbers


def roles(sentence: str) -> list[str]:
    """The roles of the numbers of a sentence."""
    return [number.role for number in find_numbers(sentence, 0, len(sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The storm killed 12 and injured 40.", ["killed", "injured"]),
        ("At least 17 bakers were killed.", ["killed"]),
        ("They mourned the deaths of 12 bakers.", ["killed"]),
        ("It caused injuries to 40 bakers.", ["injured"]),
        ("The arrest of six bakers followed.", ["arrested"]),
        ("The death toll rose to 43 on Friday.", ["killed"]),
        ("The toll, 43, is the highest yet.", [""]),
        ("The toll now stands at 43.", ["killed"]),
        ("They said the toll from the storm in Vellmouth had risen to 43.", ["killed"]),
        ("The storm claimed 12 lives.", ["killed"]),
        ("It had taken seven lives and injured 43 bakers.", ["killed", "injured"]),
        ("Seven bakers lost their lives.", ["killed"]),
        ("They saved nine lives.", ["rescued"]),
        ("Twelve bakers, including three children, were killed.", ["killed", ""]),
        ("Twelve bakers, two of them young, were hurt.", ["injured", ""]),
        ("Twelve bakers, the mayor said, were hurt.", [""]),
        ("Seven bakers have drowned.", ["killed"]),
        ("The storm claimed the lives of 12 bakers.", ["killed"]),
        ("It changed the lives of 12 bakers.", [""]),
        ("The number of dead rose to 43.", ["killed"]),
        ("The number of bakers hurt has risen to 43.", ["injured"]),
        ("The number of loaves rose to 43.", [""]),
        ("Some 400 bakers were forced from their homes.", ["evacuated"]),
        ("Some 400 bakers returned to their homes.", [""]),
        ("Nine bakers were rushed to a hospital.", ["hospitalized"]),
        ("Nine bakers work at a hospital.", [""]),
        ("Guards took 17 bakers into custody.", ["arrested"]),
        ("Twenty-six men, women and children were hurt.", ["injured"]),
        ("They were arrested when 300 officers came.", [""]),
        ("They sold 40 loaves.", [""]),
        ("They fed 40, and a storm killed many.", [""]),
    ],
)
def test_the_nearest_word_of_the_clause_gives_the_role(sentence: str, expected: list[str]) -> None:
    """A verb or noun straight before, the toll, then the rest of the clause; phrases set off are passed over."""
    assert expected == roles(sentence)
