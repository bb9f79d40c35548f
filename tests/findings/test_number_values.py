"""Numbers of one slot with values that cannot both be true."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import pytest
from makers import DAY, NEXT_DAY, compare_all, findings_of, only_finding

HURT = "A ferry struck the old pier at dawn, and {} passengers were hurt."
REST = " The river froze in January. Nobody else was awake in the tower that night."


def hurt(number: str, *more: str) -> str:
    """An article with a number of passengers, and perhaps more of it."""
    return " ".join([HURT.format(number) + REST, *more])


def rules(left: str, right: str, days: Sequence[datetime.date | None] = ()) -> list[str]:
    """The rules about numbers of two articles."""
    return [found.rule for found in compare_all(left, right, days=days).findings if found.rule.startswith("number.")]


class TestValue:
    def test_two_values_for_one_slot(self) -> None:
        """Two numbers of one thing in two like sentences are an error that names outlets, values and slot."""
        found = only_finding("number.value", hurt("17"), hurt("19"))

        assert "error" == found.severity
        assert "Alpha gives 17, Beta 19 (passengers injured)." == found.message
        assert [("17", "17"), ("19", "19")] == [(place.text, place.value) for place in found.places]

    def test_reasons_say_what_makes_the_slot(self) -> None:
        """A reader sees how like the sentences are, what is counted, and what would have silenced it."""
        reasons = only_finding("number.value", hurt("17"), hurt("19")).reasons

        assert reasons[0].startswith("the sentences share their content")
        assert "the same slot: passengers injured" == reasons[1]
        assert "'17' and '19' cannot both be true" == reasons[2]
        assert reasons[3].startswith("rounding, a bound, a range")

    def test_less_like_sentences_are_a_warning(self) -> None:
        """Where the sentences tell it in other words, nothing is raised to an error."""
        right = "Doctors in Vellmouth counted 19 passengers hurt after a ferry struck a pier." + REST
        found = only_finding("number.value", hurt("17"), right)

        assert "warning" == found.severity
        assert found.confidence < 0.7

    @pytest.mark.parametrize(
        ("left", "right", "values"),
        [
            ("The council paid $5 million for the bridge.", "The council paid $7 million for the bridge.", "USD"),
            ("The tower is 40 meters high and of stone.", "The tower is 60 meters high and of stone.", "meter"),
            ("The fares rose by 5 percent in January.", "The fares rose by 8 percent in January.", "percent"),
        ],
    )
    def test_money_measures_and_shares_are_values_too(self, left: str, right: str, values: str) -> None:
        """A slot may be a currency, a measure or a share."""
        assert values in only_finding("number.value", left + REST, right + REST).message

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("17", "seventeen", id="written out"),
            pytest.param("4,127", "4,100", id="rounding"),
            pytest.param("about 20", "19", id="about"),
            pytest.param("more than 15", "17", id="a bound"),
            pytest.param("at least 15", "17", id="another bound"),
            pytest.param("up to 20", "17", id="an upper bound"),
            pytest.param("15 to 20", "17", id="a range"),
            pytest.param("17", "17", id="the same"),
        ],
    )
    def test_values_that_can_both_be_true_are_silent(self, left: str, right: str) -> None:
        """Numerals, rounding, bounds and ranges agree."""
        assert [] == rules(hurt(left), hurt(right))
        assert [] == rules(hurt(right), hurt(left))

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(hurt("17"), hurt("19", "Doctors first counted 17 passengers."), id="elsewhere there"),
            pytest.param(hurt("17", "Later they counted 19 passengers."), hurt("19"), id="elsewhere here"),
            pytest.param(
                "The bridge is 5 miles from the sea and was built for the bakers.",
                "The bridge is 8 kilometers from the sea and was built for the bakers.",
                id="another unit",
            ),
            pytest.param(
                hurt("17"),
                HURT.format("17").replace("17 passengers", "17 passengers and 3 sailors") + REST,
                id="another thing counted",
            ),
            pytest.param(
                "A ferry struck the old pier in 1931 and sank at once." + REST,
                "A ferry struck the old pier in 1932 and sank at once." + REST,
                id="years are dates",
            ),
            pytest.param(
                "In Vellmouth 17 passengers of the ferry were hurt.", "The bakers sold 19 loaves.", id="another claim"
            ),
        ],
    )
    def test_another_fact_is_silent(self, left: str, right: str) -> None:
        """The other value elsewhere, another unit, another thing or another claim is no rival."""
        assert [] == findings_of("number.value", left, right)

    def test_value_elsewhere_of_another_unit_silences_nothing(self) -> None:
        """The other number elsewhere, of another thing than passengers or people, would not explain it."""
        assert 1 == len(findings_of("number.value", hurt("17"), hurt("19", "The fares rose by 17 percent.")))


class TestUpdate:
    def test_later_article_counts_on(self) -> None:
        """A higher toll a day later is information that names the later outlet."""
        found = only_finding("number.update", hurt("17"), hurt("19"), days=(DAY, NEXT_DAY))

        assert "info" == found.severity
        assert "Beta was published later than Alpha and counts on" in found.message
        assert "Beta was published later than Alpha and counts on" in found.reasons

    def test_later_article_may_come_first(self) -> None:
        """The dates count, not the order of the files."""
        found = only_finding("number.update", hurt("19"), hurt("17"), days=(NEXT_DAY, DAY))
        assert "Alpha was published later than Beta and counts on" in found.message

    def test_words_of_progress_make_any_count_go_on(self) -> None:
        """“Now” says of a count that it is one of several."""
        left = "Crews found 40 boats along the river after the storm."
        right = "Crews have now found 60 boats along the river after the storm."
        assert ["number.update"] == rules(left, right, (DAY, NEXT_DAY))

    @pytest.mark.parametrize(
        ("left", "right", "days"),
        [
            pytest.param(hurt("17"), hurt("19"), (DAY, DAY), id="one day"),
            pytest.param(hurt("17"), hurt("19"), (DAY, None), id="an unknown day"),
            pytest.param(hurt("19"), hurt("17"), (DAY, NEXT_DAY), id="a lower count later"),
            pytest.param(
                "The bakers sold 40 loaves before the storm came over the river.",
                "The bakers sold 60 loaves before the storm came over the river.",
                (DAY, NEXT_DAY),
                id="a count that does not go on",
            ),
        ],
    )
    def test_other_counts_are_values(
        self, left: str, right: str, days: tuple[datetime.date, datetime.date | None]
    ) -> None:
        """Without two days, with a lower count, or of a thing that does not add up, values differ."""
        assert ["number.value"] == rules(left, right, days)
