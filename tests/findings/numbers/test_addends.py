"""Parts that add up to a whole."""

from __future__ import annotations

from fractions import Fraction
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import findings_of, only_finding, severity_of_numbers

from crosscheck.findings.numbers.addends import find_addends
from crosscheck.language.numbers.grammar import Number

REST = " The river froze in January. Nobody else was awake in the tower that night."


class TestSums:
    def test_parts_that_add_up_explain(self) -> None:
        """Two and five others are the seven of the other outlet."""
        left = "Seven people were killed when the ferry struck the old pier at dawn."
        right = "Two people and five others were killed when the ferry struck the old pier at dawn."
        found = findings_of("number.value", left + REST, right + REST)

        assert ["hidden"] == [each.severity for each in found]
        assert any("add up to 'Seven'" in reason for reason in found[0].reasons)

    @given(st.fractions(0, 9, max_denominator=2), st.lists(st.fractions(0, 9, max_denominator=2), max_size=7))
    def test_first_numbers_that_add_up_are_found_by_looking_them_up(
        self, rest: Fraction, values: list[Fraction]
    ) -> None:
        """The parts are those that trying each one and then each two, in their order, comes to first."""
        numbers = [Number(at, at, "", each, None, None, Fraction(1), "count") for at, each in enumerate(values)]
        tried = chain.from_iterable(combinations(numbers, count) for count in (1, 2))
        expected = next((found for found in tried if sum(each.value for each in found) == rest), ())

        assert list(expected) == list(find_addends(rest, numbers))

    def test_parts_that_do_not_add_up_explain_nothing(self) -> None:
        """Two and four others are not seven."""
        left = "Seven people were killed when the ferry struck the old pier at dawn."
        right = "Two people and four others were killed when the ferry struck the old pier at dawn."
        assert "hidden" not in {each.severity for each in findings_of("number.value", left + REST, right + REST)}

    @pytest.mark.parametrize(
        ("parts", "whole"),
        [
            ("Two men and a woman", "Three people"),
            ("A woman and two men", "Three suspects"),
            ("Two men, aged 21 and 30, and a teenage girl", "Three people"),
            ("Five sailors, a nurse and another passenger", "Seven people"),
            ("The pilot and two passengers", "Three people"),
        ],
    )
    def test_who_is_listed_alone_counts_as_one(self, parts: str, whole: str) -> None:
        """A part of a list may be one person without a number."""
        text = "{} were hurt in Vellmouth when a ferry struck the old pier at dawn."
        assert [] == [
            each
            for each in findings_of("number.value", text.format(parts), text.format(whole))
            if each.severity != "hidden"
        ]

    @pytest.mark.parametrize(
        ("parts", "whole"),
        [
            ("Two men and a woman", "Four people"),
            ("Two men and a woman", "Three men"),
            ("Two men and a dog", "Three people"),
        ],
    )
    def test_list_that_does_not_add_up_explains_nothing(self, parts: str, whole: str) -> None:
        """Only people count as one each, and only of a whole that is not what the number of the list counts."""
        text = "{} were hurt in Vellmouth when a ferry struck the old pier at dawn."
        assert severity_of_numbers(text.format(parts), text.format(whole)) in ("warning", "error")


def test_what_a_number_is_measured_by() -> None:
    """Six, which is two more than there were, contradicts nobody who had four."""
    left = "The police counted four injured officers at the gate on Monday afternoon."
    right = "The police counted six injured officers at the gate in the night, two more than in the afternoon."
    finding = only_finding("number.value", left, right)
    assert "hidden" == finding.severity
    assert "but 'six' is told as 'two' more than 'four'" in finding.reasons


def test_rest_in_the_next_sentence_adds_up() -> None:
    """Eleven who were brought up and four others who were still down there are fifteen."""
    up = "Rescuers have brought 11 miners to the surface at Kolvar. {} others were still trapped."
    whole = "All 15 miners at Kolvar have been brought to the surface by the rescuers."
    finding = only_finding("number.value", up.format("Four"), whole)
    assert ("hidden", "but '11' and 'Four' add up to '15'") == (finding.severity, finding.reasons[-1])
    assert "hidden" != severity_of_numbers(up.format("Six"), whole)


def test_part_is_no_addend() -> None:
    """Two who are among five do not make them seven."""
    left = "Five suspects were arrested in Vellmouth, among {} two dockers, when the old pier burned."
    right = "Seven suspects were arrested in Vellmouth when the old pier burned."
    assert "hidden" != severity_of_numbers(left.format("them"), right)
