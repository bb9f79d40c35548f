"""Dates of one happening that cannot both be right."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import pytest
from hypothesis import given
from makers import DAY, NEXT_DAY, compare_all, findings_of, only_finding
from strategies import any_text

SHUT = "The council of Vellmouth shut the old pier {}, after a ferry had struck it."
REST = " The river froze twice that winter. Nobody else was awake in the tower."


def shut(date: str, *more: str) -> str:
    """An article about a day on which a pier was shut, and perhaps more of it."""
    return " ".join([SHUT.format(date) + REST, *more])


def rules(left: str, right: str, days: Sequence[datetime.date | None] = ()) -> list[tuple[str, str]]:
    """Rule and severity of what is found about the dates of two articles."""
    found = compare_all(left, right, days=days).findings
    return [(each.rule, each.severity) for each in found if "date" in each.rule and not each.rule.startswith("source.")]


class TestValue:
    def test_two_days_for_one_happening(self) -> None:
        """Two days for one deed are a warning that names outlets, words and days."""
        found = only_finding("date.value", shut("on Sunday"), shut("on Monday"))

        assert "warning" == found.severity
        assert "Alpha dates “shut” to “Sunday” (2026-10-11), Beta to “Monday” (2026-10-12)." == found.message
        assert [("Sunday", "2026-10-11"), ("Monday", "2026-10-12")] == [(p.text, p.value) for p in found.places]

    def test_reasons_say_how_each_date_was_read(self) -> None:
        """A reader sees what both dates hang on, where the days come from, and what would have silenced it."""
        reasons = only_finding("date.value", shut("on Sunday"), shut("on Monday")).reasons

        assert reasons[0].startswith("the sentences share their content")
        assert reasons[1].startswith("both date “shut”, in clauses that have 4 more words")
        assert "Alpha: “Sunday” is 2026-10-11, for it was published on 2026-10-13" == reasons[2]
        assert "Beta: “Monday” is 2026-10-12, for it was published on 2026-10-13" == reasons[3]
        assert reasons[4].startswith("dates that overlap")

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("on July 8", "on June 8"),
            ("in 2019", "in 2018"),
            ("last year", "last week"),
            ("in the 1940s", "in the 1920s"),
            ("two weeks ago", "two days ago"),
            ("on Monday", "last Thursday"),
            ("at 6 p.m. on Monday", "at 9 p.m. on Monday"),
        ],
    )
    def test_dates_of_every_kind_are_compared(self, left: str, right: str) -> None:
        """Days, years, periods and clock times may differ."""
        assert [("date.value", "warning")] == rules(shut(left), shut(right))

    def test_other_form_of_the_verb_is_the_same_happening(self) -> None:
        """“Met” and “meeting” are of one meeting, whatever the sentence around them."""
        left = "On Sunday, Mayor Ann Hale met the crews of the old pier in Vellmouth."
        right = "Mayor Ann Hale had a meeting with the crews of the old pier, who met her on Monday."
        assert [("date.value", "warning")] == rules(left + REST, right + REST)

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("on Monday", "on Monday", id="the same"),
            pytest.param("on Monday", "Monday night", id="more words"),
            pytest.param("on July 8, 2026,", "on 8 July 2026", id="another order"),
            pytest.param("early in May", "in mid-May", id="an overlap"),
            pytest.param("two days later", "on Monday", id="a date told from another one"),
            pytest.param("by Friday", "on Thursday", id="a bound"),
        ],
    )
    def test_dates_that_can_be_one_are_silent(self, left: str, right: str) -> None:
        """What may mean the same days, or cannot be resolved, raises nothing."""
        assert ("date.value", "warning") not in rules(shut(left), shut(right))

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(
                shut("on Sunday"),
                "After a ferry had struck it on Monday, the council of Vellmouth shut the old pier." + REST,
                id="another verb",
            ),
            pytest.param(
                shut("on Sunday"),
                shut("on Monday", "It had shut the old pier of Vellmouth on Sunday as well, said the council."),
                id="the other date elsewhere",
            ),
            pytest.param(
                "The council of Vellmouth “shut the pier on Sunday”, after a ferry had struck it.",
                "The council of Vellmouth “shut the pier on Monday”, after a ferry had struck it.",
                id="in quotation marks",
            ),
            pytest.param(
                "On Sunday Hale shut the pier in Vellmouth.",
                "On Monday the bakers sold ten loaves.",
                id="another claim",
            ),
            pytest.param(
                "Mayor Ann Hale left the council of the bakers and their guild on Sunday.",
                "Tomas Virk left the council of the bakers and the friends of their guild on Monday.",
                id="another person",
            ),
        ],
    )
    def test_another_happening_is_silent(self, left: str, right: str) -> None:
        """Another verb or person, another place in the article, or a quotation is no rival."""
        assert [] == findings_of("date.value", left, right)

    def test_day_beside_today_is_a_note(self) -> None:
        """A day of publication may be a day off, so “today” against the day before is no warning."""
        assert [("date.value", "note")] == rules(shut("today"), shut("on Monday"))

    def test_undated_articles_are_less_sure(self) -> None:
        """Weekdays that can never be one differ without a day of publication, with less confidence."""
        dated = only_finding("date.value", shut("on Sunday"), shut("on Monday"))
        undated = only_finding("date.value", shut("on Sunday"), shut("on Monday"), days=(None, None))

        assert undated.confidence < dated.confidence
        assert "Alpha dates “shut” to “Sunday”, Beta to “Monday”." == undated.message
        assert "taken to be of one day, they differ on any day that it can have been" in undated.reasons

    def test_one_undated_article_is_not_compared(self) -> None:
        """A weekday without a day of publication means nothing beside one that has it."""
        assert [] == rules(shut("on Sunday"), shut("on Monday"), (DAY, None))


class TestRelative:
    def test_other_words_for_one_day(self) -> None:
        """“Yesterday” and “Monday” are explained where they mean one day."""
        found = only_finding("date.relative", shut("yesterday"), shut("on Monday"))

        assert "info" == found.severity
        assert "Alpha dates “shut” to “yesterday” (2026-10-12), Beta to “Monday” (2026-10-12)." == found.message

    def test_one_word_for_two_days(self) -> None:
        """“Today” on two days of publication is two days, and explained."""
        found = only_finding("date.relative", shut("today"), shut("today"), days=(DAY, NEXT_DAY))
        assert ["2026-10-13", "2026-10-14"] == [place.value for place in found.places]

    def test_date_told_from_a_happening(self) -> None:
        """“The day before the vote” is explained where the articles date the vote."""
        vote = "The council voted on Monday to spend it all."
        found = only_finding("date.relative", shut("the day before the vote", vote), shut("on Sunday"))

        assert "Alpha: “the day before” is 2026-10-11, told from the day of “vote”" in found.reasons

    @pytest.mark.parametrize("more", ["", "Alpha voted on Monday. Beta voted on Friday."])
    def test_happening_without_one_day_tells_nothing(self, more: str) -> None:
        """Where nobody dates the vote, or it is dated twice, nothing is told from it."""
        assert [] == rules(shut("the day before the vote", more), shut("on Sunday"))


class TestPrecision:
    def test_month_holds_the_day(self) -> None:
        """A coarser date that holds the closer one is kept, and hidden."""
        found = only_finding("date.precision", shut("in July"), shut("on July 8"))

        assert "hidden" == found.severity
        assert ["2026-07", "2026-07-08"] == [place.value for place in found.places]

    def test_other_unit_in_one_place_is_a_note(self) -> None:
        """“This week” for “this year” can be right, and is worth a look where all else is the same."""
        assert [("date.precision", "note")] == rules(shut("this year"), shut("this week"))

    def test_year_on_a_rare_word_needs_no_aligned_sentences(self) -> None:
        """Two dates on a word that each article has once are of one happening where one holds the other."""
        left = "The ferry, which was refitted in 2019, lay in the harbor of Vellmouth for a week."
        right = "Her owner has two ships. She was built by Arkwright and refitted in February 2019."
        found = only_finding("date.precision", left, right)

        assert "hidden" == found.severity
        assert found.pair is None
        assert "both date “refitted”, a word that each article has once" in found.reasons

    def test_years_apart_on_a_rare_word_are_silent(self) -> None:
        """Without aligned sentences two dates that differ are two happenings."""
        left = "In 2023 the owner was fined for a fuel spill in the harbor of Vellmouth."
        right = "She has two ships and a shed. The bakers say that she was fined in 2021."
        assert [] == rules(left, right)


@given(any_text)
def test_text_against_itself_raises_nothing(text: str) -> None:
    """On one day of publication, known or not, an article agrees with itself."""
    for days in ((DAY, DAY), (None, None)):
        assert [] == rules(text, text, days)
