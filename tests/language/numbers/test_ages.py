"""Ages, however they are written."""

from __future__ import annotations

import pytest

from crosscheck.language.numbers.grammar import find_numbers


def kinds(sentence: str) -> list[str]:
    """The kinds of the numbers of a sentence."""
    return [number.kind for number in find_numbers(sentence, 0, len(sentence))]


@pytest.mark.parametrize(
    "sentence",
    [
        "A 43-year-old baker called.",
        "A baker aged 43 called.",
        "Orla Vance, 43, called.",
        "Orla Vance (43) called.",
        "Orla Vance, now 43, called.",
        "A woman of 43 died in the hospital.",
        "He is 43.",
        "Orla Vance, who was 43, called.",
        "Orla Vance, just 43, called.",
        "The call came from Orla Vance, 43.",
        "Vance turned 43, they say.",
        "A boy of just 3 called.",
        "Those between the ages of 12 and 16 called.",
    ],
)
def test_numbers_that_say_how_old_somebody_is(sentence: str) -> None:
    """Set off behind a name, after "aged" or "a woman of", or with "year-old", a number is an age."""
    assert ["age"] == kinds(sentence)


@pytest.mark.parametrize(
    ("sentence", "count"), [("Two sons, ages 5 and 7, came.", 2), ("The girls, aged 9, 11 and 12, left.", 3)]
)
def test_ages_in_a_row_are_all_ages(sentence: str, count: int) -> None:
    """What holds of the first number after "aged" holds of those that follow it."""
    assert ["age"] * count == kinds(sentence)[-count:]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The storm killed 43, he said.", ["count"]),
        ("The toll is 43 percent.", ["percent"]),
        ("Vance is 43 miles away.", ["measure"]),
        ("The council of 43 met.", ["count"]),
        ("They flew to Velna, 43.", ["count"]),
        ("Of the bakers (43) six left.", ["count", "count"]),
        ("They baked 143, she says.", ["count"]),
    ],
)
def test_other_numbers_are_no_ages(sentence: str, expected: list[str]) -> None:
    """What became of people, a unit, or a body of so many is no age."""
    assert expected == kinds(sentence)


@pytest.mark.parametrize(
    ("sentence", "age"),
    [
        ("The foal died at the age of nine days.", (9, "day")),
        ("Pups aged eight weeks were given away.", (8, "week")),
        ("She retired at the age of 71.", (71, "year")),
    ],
)
def test_unit_of_an_age(sentence: str, age: tuple[int, str]) -> None:
    """An age counts years, unless a shorter time stands behind it."""
    (found,) = find_numbers(sentence, 0, len(sentence))

    assert ("age", age) == (found.kind, (found.value, found.unit))
