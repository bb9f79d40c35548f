"""Units: their names, and how they convert."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crosscheck.language.numbers.units import Unit, convert, has_plural, may_name_unit, names_unit, unit_of
from crosscheck.language.words import read_words

LENGTHS = frozenset(("length", "temperature"))


def known(name: str) -> Unit:
    """The unit of this name, which must be known."""
    unit = unit_of(name)
    assert unit is not None
    return unit


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (Fraction(1), "mile", "km", Fraction("1.609344")),
        (Fraction(5), "ft", "in", Fraction(60)),
        (Fraction(2), "week", "day", Fraction(14)),
        (Fraction(-40), "celsius", "fahrenheit", Fraction(-40)),
    ],
)
def test_conversion_is_exact(value: Fraction, source: str, target: str, expected: Fraction) -> None:
    """A value is converted by the defined sizes, and temperatures by their zero points too."""
    assert expected == pytest.approx(convert(value, known(source), known(target)), abs=1e-9)


@pytest.mark.parametrize(
    ("name", "expected"), [("mile", True), ("day", True), ("km", False), ("mph", False), ("USD", False)]
)
def test_names_that_take_an_s(name: str, expected: bool) -> None:
    """Words have a plural, abbreviations and currencies have none."""
    assert expected == has_plural(name)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It is five miles long.", True),
        ("It is 5km long.", True),
        ("An eight-kilometre crossing.", True),
        ("It was 20C at noon.", True),
        ("It took five days.", False),
        ("It smiles.", False),
        ("", False),
    ],
)
def test_a_unit_is_seen_before_numbers_are_read(sentence: str, expected: bool) -> None:
    """A word or sign of one of the dimensions is seen, part of another word is not."""
    assert expected == names_unit(sentence, 0, len(sentence), LENGTHS)


@pytest.mark.parametrize(
    "text",
    [
        "It is five miles long.",
        "The 5 mile's end.",
        "An eight-kilometre crossing.",
        "It was 20C at noon.",
        "It was 20 °c at noon.",
        "It was 20 ºC at noon.",
        "It weighs 5 KG** today.",
        "A wall of 6” stones.",
    ],
)
def test_a_text_that_gives_a_measure_may_name_a_unit(text: str) -> None:
    """However a unit is written, the whole text is not passed over."""
    dimensions = LENGTHS | {"mass"}
    assert (True, True) == (names_unit(text, 0, len(text), dimensions), may_name_unit(read_words(text), dimensions))


def test_most_texts_name_no_unit() -> None:
    """Words that only hold a unit's letters are none."""
    assert may_name_unit(read_words("After 12 days of smiles, the crew of 9 inched on."), LENGTHS) is False
