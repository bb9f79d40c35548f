"""One measure in two units, anywhere in two articles."""

from __future__ import annotations

import pytest
from makers import findings_of, only_finding

HERE = "The river froze in January. Nobody was awake in the tower. {}"
THERE = "Bakers of the upper town asked for lower taxes. {}"


def told(left: str, right: str) -> list[str]:
    """The severities of the findings about units of two articles that share no sentence."""
    return [each.severity for each in findings_of("number.unit", HERE.format(left), THERE.format(right))]


def test_measures_that_convert_are_information() -> None:
    """A speed in knots and the same one in kilometers an hour are one measure, in sentences that share nothing."""
    left, right = "Instruments put her at 14 knots.", "She was moving at about 26 kilometers an hour."
    found = only_finding("number.unit", HERE.format(left), THERE.format(right))

    assert "info" == found.severity
    assert "'14 knots' is 25.9 km/h, as 'about 26 kilometers an hour'" in found.message
    assert found.pair is None


def test_one_figure_with_two_units_is_a_warning() -> None:
    """Eight miles here and eight kilometers there, beside a word that both have, look like a slip of the unit."""
    left, right = "Her crossing from the island is eight kilometers.", "She came eight miles from that island."
    found = only_finding("number.unit", HERE.format(left), THERE.format(right))

    assert "warning" == found.severity
    assert "words near both: “island”" in found.reasons
    assert ["8 km", "8 mile"] == [place.value for place in found.places]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("It is five miles long.", "It weighs eight kilograms.", id="another dimension"),
        pytest.param("It is five miles long.", "It is 20 kilometers wide.", id="another length"),
        pytest.param("It is five miles long.", "They ran eight kilometers.", id="one digit, and no word"),
        pytest.param("Her run is eight miles.", "They dug eight kilometers.", id="one figure, and no word"),
        pytest.param("They waited two weeks.", "They waited 14 days.", id="time"),
        pytest.param("It is 14 miles long.", "It is 14 miles wide.", id="one unit"),
    ],
)
def test_chance_is_no_conversion(left: str, right: str) -> None:
    """Another dimension or length, a bare digit without a word in common, time, or one unit is no slip."""
    assert [] == told(left, right)


def test_right_conversion_elsewhere_is_no_slip() -> None:
    """Where the other article has the right conversion too, the same figure is of another thing."""
    left, right = "The island is eight kilometers away.", "The island is eight miles long and five miles away."
    assert ["hidden"] == told(left, right)


def test_numbers_of_aligned_sentences_are_told_once() -> None:
    """What was compared in an aligned pair is not told again."""
    left = "The bridge is 5 miles from the sea and was built for the bakers."
    right = "The bridge is 8 kilometers from the sea and was built for the bakers."
    assert 1 == len(findings_of("number.unit", left, right))
