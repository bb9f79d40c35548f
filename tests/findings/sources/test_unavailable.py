"""What could not be compared, and why."""

from __future__ import annotations

import pytest
from factories import make_event, make_source
from makers import DAY, findings_of, only_finding

from crosscheck.comparing import compare, compare_event

FELL = "The old bridge over the Vell fell on {} after a storm."
QUOTE = "Nobody has asked the crews of the old pier this winter"


def days(*texts: str) -> list[str]:
    """The messages about two articles of which the first has no date."""
    return [found.message for found in findings_of("check.unavailable", *texts, days=(None, DAY))]


class TestAlone:
    def test_one_article_is_not_checked(self) -> None:
        """One article alone is told as not checked, at its beginning."""
        found = only_finding("check.unavailable", QUOTE)

        assert "Alpha is the only article here, so there was nothing to compare it with." == found.message
        assert ("info", [QUOTE]) == (found.severity, [place.text for place in found.places])

    @pytest.mark.parametrize(
        ("ignored", "told"),
        [
            (("a.html",), "; a.html was left alone, since only .md and .txt files are read."),
            (("a.html", "b.pdf"), "; a.html and b.pdf were left alone, since"),
            (tuple(f"{name}.html" for name in "abcdefg"), "d.html, e.html and 2 more were left alone, since"),
        ],
    )
    def test_files_of_other_kinds_are_named(self, ignored: tuple[str, ...], told: str) -> None:
        """Where nothing was compared, the files beside the article that are not read are named."""
        (found,) = compare([make_source()], ignored=ignored).findings

        assert told in found.message

    def test_two_articles_are_compared(self) -> None:
        """With two articles a file of another kind is told nowhere."""
        event = make_event(make_source(), make_source(outlet="Beta"), ignored=("a.html",))
        assert not any("a.html" in found.message for found in compare_event(event).findings)


class TestDates:
    def test_weekday_of_an_undated_article(self) -> None:
        """A weekday without a day of publication is told with its place, and with the place beside it."""
        found = only_finding("check.unavailable", FELL.format("Monday"), FELL.format("Tuesday"), days=(None, DAY))

        assert found.message.startswith("Alpha has no publication date, so “Monday” (line 1) could not be compared")
        assert "info" == found.severity
        assert ["Monday", "Tuesday"] == [place.text for place in found.places]

    def test_one_finding_for_all_days_of_a_source(self) -> None:
        """Several days of one article are one finding that counts them."""
        more = " Crews towed nine boats out of the river by last night."
        (message,) = days(FELL.format("Monday") + more, FELL.format("Tuesday") + more)
        assert "“Monday” (line 1) and 1 other day could not" in message

    @pytest.mark.parametrize("other", ["Oct. 12", "last week", "yesterday"])
    def test_any_date_beside_it_counts(self, other: str) -> None:
        """What it could not be compared with may be any date."""
        assert 1 == len(days(FELL.format("Monday"), FELL.format(other)))

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(FELL.format("Oct. 12"), FELL.format("Monday"), id="a full date"),
            pytest.param(FELL.format("Monday"), FELL.format("land"), id="nothing to compare with"),
            pytest.param(FELL.format("Monday"), "Bakers sold salt on Monday.", id="another claim"),
        ],
    )
    def test_what_needs_no_date(self, left: str, right: str) -> None:
        """A date that stands by itself, or beside none, needs no publication date."""
        assert [] == days(left, right)

    def test_dated_articles_are_compared(self) -> None:
        """With both dates nothing is unavailable."""
        assert [] == findings_of("check.unavailable", FELL.format("Monday"), FELL.format("Tuesday"))

    def test_days_inside_quotes_are_the_speakers(self) -> None:
        """“Tonight” in a quote is not the outlet's."""
        told = "Ann Hale told the bakers of the old bridge that “tonight we take our water back” at the Corn Exchange."
        assert not any("tonight" in message for message in days(told, told.replace("bakers", "crews")))


class TestSpeakers:
    def test_quote_of_nobody(self) -> None:
        """A quote that only one outlet gives to somebody is told once, under the other outlet."""
        found = only_finding("check.unavailable", f"“{QUOTE}.”", f"“{QUOTE},” said Mayor Ann Hale.")

        assert found.message.startswith("No speaker was found in Alpha for the quote on line 1, so who said it")
        assert ["bridge/alpha", "bridge/beta"] == [place.source for place in found.places]

    def test_quotes_of_one_source_are_counted(self) -> None:
        """Two quotes of nobody in one article are one finding."""
        more = "The boats lie where the storm of last night has left them"
        left = f"“{QUOTE}.”\n\nIt rained.\n\n“{more}.”"
        right = f"“{QUOTE},” said Mayor Ann Hale.\n\nIt rained.\n\n“{more},” said Tomas Virk."
        assert "line 1 and 1 other quote, so" in only_finding("check.unavailable", left, right).message

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            (f"“{QUOTE},” said Tomas Virk.", f"“{QUOTE},” said Mayor Ann Hale."),
            (f"“{QUOTE}.”", f"“{QUOTE}.”"),
        ],
    )
    def test_both_or_neither(self, left: str, right: str) -> None:
        """Where both outlets name somebody they are compared, and where neither does there is nothing to compare."""
        assert [] == findings_of("check.unavailable", left, right)


class TestTooMany:
    LIST = "The town of Vellmouth counted {} boats, {} carts, {} tents and {} lamps on the long quay."
    DATED = "The old bridge over the Vell fell on May {}, on May {} and on May {} after a storm."

    @pytest.fixture(autouse=True)
    def _few(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A list is soon too long here."""
        monkeypatch.setattr("crosscheck.findings.sources.unavailable._LONG", 1)
        monkeypatch.setattr("crosscheck.findings.numbers.pairs._MOST_PAIRS", 15)
        monkeypatch.setattr("crosscheck.findings.dates.rivals._MOST_DATES", 2)

    def test_long_lists_of_numbers_are_told_and_not_compared(self) -> None:
        """Sentences with too many numbers raise nothing but that these were not compared, at the first of each."""
        texts = self.LIST.format(11, 22, 33, 44), self.LIST.format(13, 25, 37, 49)
        found = only_finding("check.unavailable", *texts)

        assert (
            "The sentence of Alpha on line 1, or what other outlets have for it, lists so many numbers that they "
            "could not be compared with each other."
        ) == found.message
        assert ["11", "13"] == [place.text for place in found.places]
        assert [] == findings_of("number.value", *texts)

    def test_long_lists_of_dates_are_told_and_not_compared(self) -> None:
        """So are those with too many dates."""
        texts = self.DATED.format(1, 2, 3), self.DATED.format(5, 6, 7)

        assert "lists so many dates that" in only_finding("check.unavailable", *texts).message
        assert [] == findings_of("date.value", *texts)

    def test_several_lists_are_one_finding(self) -> None:
        """Of several sentences of an article the first is named and the others counted; all are shown."""
        more = " The port of Orm sold {} ropes, {} sails, {} nets and {} hooks in the spring."
        left = self.LIST.format(11, 22, 33, 44) + more.format(51, 62, 73, 84)
        found = only_finding("check.unavailable", left, left.replace("84", "85"))

        assert "line 1 and 1 other sentence, or" in found.message
        assert 4 == len(found.places)

    def test_shorter_lists_are_compared(self) -> None:
        """Fewer numbers and dates than that leave nothing to tell."""
        left, right = "The storm sank 17 old boats on May 2.", "The storm sank 19 old boats on May 4."
        assert [] == findings_of("check.unavailable", left, right)
