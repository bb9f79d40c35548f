"""One statement, two days on which it was made."""

from __future__ import annotations

import pytest
from makers import DAY, findings_of, only_finding

QUOTE = "“We will not close the bridge this winter, whatever it costs,” {}. The river froze twice."
CLAIM = "Mayor Ann Hale said {} that the old bridge of Vellmouth will stay open this winter. The river froze twice."


class TestQuotes:
    def test_two_days_for_one_quote(self) -> None:
        """A quote that was said on two days is a warning that names both."""
        found = only_finding(
            "attribution.date", QUOTE.format("Ann Hale said on Sunday"), QUOTE.format("Ann Hale said on Monday")
        )

        assert "warning" == found.severity
        assert "Alpha says that this was said “Sunday” (2026-10-11), Beta “Monday” (2026-10-12)." == found.message
        assert "the dates hang on “said” and on “said”" in found.reasons
        assert "Beta: “Monday” is 2026-10-12, for it was published on 2026-10-13" in found.reasons

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            (
                QUOTE.format("Ann Hale said in a statement on Sunday"),
                QUOTE.format("Ann Hale said in a letter last Thursday"),
            ),
            (
                "Ann Hale went further on Sunday, saying: “We will not close the bridge this winter.”",
                "Ann Hale went further on Monday, saying: “We will not close the bridge this winter.”",
            ),
        ],
    )
    def test_texts_and_other_verbs_are_dated_too(self, left: str, right: str) -> None:
        """A statement, a letter, or one verb that both hang the date on hands the words over."""
        assert 1 == len(findings_of("attribution.date", left, right))

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("Ann Hale said on Sunday", "Ann Hale said", id="no date"),
            pytest.param("Ann Hale said on Sunday", "Ann Hale said on Sunday evening", id="the same day"),
            pytest.param("Ann Hale said on Sunday", "Tomas Virk said on Monday", id="another speaker"),
            pytest.param(
                "Ann Hale said on Sunday", "Ann Hale said, after the council had met on Monday", id="the date of a deed"
            ),
            pytest.param("Ann Hale said on Sunday", "Ann Hale said two days later", id="unresolved"),
        ],
    )
    def test_days_that_can_be_one_are_silent(self, left: str, right: str) -> None:
        """Another speaker, a date of something else, or one that may be the same raises nothing."""
        assert [] == findings_of("attribution.date", QUOTE.format(left), QUOTE.format(right))

    def test_quote_said_on_two_days_is_silent_where_one_is_shared(self) -> None:
        """Words that both say were said on Sunday and on Monday, or one of them on Monday, are dated alike."""
        twice = QUOTE.format("Ann Hale said on Sunday and on Monday")
        assert [] == findings_of("attribution.date", twice, twice)
        assert [] == findings_of("attribution.date", twice, QUOTE.format("Ann Hale said on Monday"))
        assert [] != findings_of("attribution.date", twice, QUOTE.format("Ann Hale said on Friday"))

    def test_short_quotes_are_said_often(self) -> None:
        """Of a few words nobody knows whether they were said once."""
        left, right = (f"“We will not close it,” Ann Hale said on {day}." for day in ("Sunday", "Monday"))
        assert [] == findings_of("attribution.date", left, right)

    def test_two_halves_of_a_quote_are_told_once(self) -> None:
        """One pair of dates is one finding, however many quotes they introduce."""
        text = (
            "“We will not close the bridge this winter, whatever it costs,” Ann Hale said on {}. "
            "“The ferries lost their boats in the storm of last night,” she added."
        )
        assert 1 == len(findings_of("attribution.date", text.format("Sunday"), text.format("Monday")))


class TestClaims:
    def test_two_days_for_one_claim(self) -> None:
        """A claim in other words than a quote is dated by its cue."""
        found = only_finding("attribution.date", CLAIM.format("on Sunday"), CLAIM.format("on Monday"))
        assert ["2026-10-11", "2026-10-12"] == [place.value for place in found.places]

    def test_said_on_both_days(self) -> None:
        """A speaker that an article has saying it twice may have said it on either day."""
        again = "Hale said on Sunday as well that the bridge of Vellmouth will stay open."
        assert [] == findings_of("attribution.date", CLAIM.format("on Sunday"), CLAIM.format("on Monday") + f" {again}")

    def test_date_of_a_deed_is_another_rule(self) -> None:
        """What was done, not said, on two days is not about the saying."""
        left, right = (
            f"The council of Vellmouth shut the old pier on {day} with a chain." for day in ("Sunday", "Monday")
        )
        assert [] == findings_of("attribution.date", left, right)
        assert 1 == len(findings_of("date.value", left, right))

    def test_undated_articles_are_less_sure(self) -> None:
        """Without days of publication the words alone differ."""
        dated = only_finding("attribution.date", CLAIM.format("on Sunday"), CLAIM.format("on Monday"))
        undated = only_finding(
            "attribution.date", CLAIM.format("on Sunday"), CLAIM.format("on Monday"), days=(None, None)
        )
        assert undated.confidence < dated.confidence

    def test_one_undated_article_is_not_compared(self) -> None:
        """A weekday needs the day of publication of its article."""
        assert [] == findings_of(
            "attribution.date", CLAIM.format("on Sunday"), CLAIM.format("on Monday"), days=(DAY, None)
        )
