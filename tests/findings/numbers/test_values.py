"""Numbers of one slot with values that cannot both be true."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import pytest
from makers import DAY, NEXT_DAY, compare_all, findings_of, only_finding

HURT = "A ferry struck the old pier at dawn, and {} passengers were hurt."
REST = " The river froze in January. Nobody else was awake in the tower that night."
TOLD = "Doctors in Vellmouth counted {} passengers hurt after a ferry struck a pier." + REST


def hurt(number: str, *more: str) -> str:
    """An article with a number of passengers, and perhaps more of it."""
    return " ".join([HURT.format(number) + REST, *more])


def told(left: str, right: str, days: Sequence[datetime.date | None] = ()) -> list[tuple[str, str]]:
    """Rule and severity of the findings about numbers of two articles."""
    found = compare_all(left, right, days=days).findings
    return [(each.rule, each.severity) for each in found if each.rule.startswith("number.")]


class TestValue:
    def test_two_values_for_one_slot(self) -> None:
        """Two numbers of one thing in two like sentences are an error that names outlets, values and slot."""
        found = only_finding("number.value", hurt("17"), hurt("19"))

        assert "error" == found.severity
        assert "Alpha gives 17, Beta 19 (passengers injured)." == found.message
        assert [("17", "17"), ("19", "19")] == [(place.text, place.value) for place in found.places]

    def test_thousands_are_set_apart_in_any_way(self) -> None:
        """A comma, a space or an apostrophe between thousands makes no other number."""
        for number in ("5 000", "5'000", "5’000", "5\u00a0000"):
            assert [] == told(hurt(number), hurt("5,000"))

    def test_reasons_say_what_makes_the_slot(self) -> None:
        """A reader sees how like the sentences are, what is counted, and what would have silenced it."""
        reasons = only_finding("number.value", hurt("17"), hurt("19")).reasons

        assert reasons[0].startswith("the sentences share their content")
        assert "the same slot: passengers injured" == reasons[1]
        assert "11 words straight around the numbers are the same" == reasons[2]
        assert "'17' and '19' cannot both be true" == reasons[3]
        assert reasons[4].startswith("rounding, a bound, a range")

    def test_less_like_sentences_are_a_warning(self) -> None:
        """Where the sentences tell it in other words, nothing is raised to an error."""
        found = only_finding("number.value", hurt("17"), TOLD.format("19"))

        assert "warning" == found.severity
        assert found.confidence < 0.7
        assert "words near both numbers: “struck”, “hurt”" in found.reasons

    def test_same_words_around_the_numbers_are_an_error(self) -> None:
        """In sentences that share less, a run of equal words around the numbers is enough for an error."""
        right = "People slept when at dawn the ferry came, and after the crash 19 passengers were hurt near the pier."
        left = "A ferry struck the old pier, and after the crash 17 passengers were hurt near the pier of Vellmouth."
        found = only_finding("number.value", left + REST, right + REST)

        assert "error" == found.severity

    def test_numbers_said_not_to_be_exact_are_a_warning(self) -> None:
        """Two different approximations are no error, and the reasons say why."""
        found = only_finding("number.value", hurt("about 40"), hurt("about 70"))

        assert "warning" == found.severity
        assert "but a number is given as not exact" in found.reasons

    @pytest.mark.parametrize(
        ("left", "right", "values"),
        [
            ("The council paid $5 million for the bridge.", "The council paid $7 million for the bridge.", "USD"),
            ("The tower is 40 meters high and of stone.", "The tower is 60 meters high and of stone.", "meter"),
            ("The fares rose by 5 percent in January.", "The fares rose by 8 percent in January.", "percent"),
            ("The council voted 9-6 for the new bridge.", "The council voted 9-5 for the new bridge.", "score"),
            ("Mayor Hale, 54, opened the new bridge.", "Mayor Hale, 45, opened the new bridge.", "(age)"),
            ("It was the second storm of the winter there.", "It was the third storm of the winter there.", "storm"),
        ],
    )
    def test_other_kinds_are_values_too(self, left: str, right: str, values: str) -> None:
        """A slot may be a currency, a measure, a share, a score, an age or a place in a row."""
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
    def test_values_that_can_both_be_true_are_not_raised(self, left: str, right: str) -> None:
        """Numerals, rounding, bounds and ranges agree."""
        assert [] == findings_of("number.value", hurt(left), hurt(right))
        assert [] == findings_of("number.value", hurt(right), hurt(left))

    @pytest.mark.parametrize(
        ("left", "right"),
        [
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
    def test_another_fact_is_no_rival(self, left: str, right: str) -> None:
        """Another thing, a date or another claim is compared with nothing."""
        assert [] == told(left, right)

    def test_explained_difference_is_hidden(self) -> None:
        """Where the other value stands elsewhere the finding is kept, hidden, and says why."""
        found = only_finding("number.value", hurt("17"), hurt("19", "Doctors first counted 17 passengers."))

        assert "hidden" == found.severity
        assert "but Beta has '17' in another place, so these may be two facts" in found.reasons


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

    def test_later_count_in_other_words(self) -> None:
        """Killed and died, injured and hurt tell one toll."""
        left = "Six people were killed and 43 injured when a ferry struck the old pier of Vellmouth on Monday."
        right = "Seven people have died and 43 were hurt, a dozen of them badly."
        assert [("number.update", "info")] == told(left + REST, right + REST, (DAY, NEXT_DAY))

    @pytest.mark.parametrize(
        ("left", "right", "days"),
        [
            pytest.param(hurt("17"), hurt("19"), (DAY, DAY), id="one day"),
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
        """Of one day, with a lower count, or of a thing that does not add up, values differ."""
        assert [("number.value", "error")] == told(left, right, days)

    def test_count_without_a_date_is_a_warning(self) -> None:
        """Where a date is unknown a higher count may be a later one, and the reasons say so."""
        found = only_finding("number.value", hurt("17"), hurt("19"), days=(DAY, None))

        assert "warning" == found.severity
        assert "but without both dates a later count cannot be told" in found.reasons
