"""What may explain two different numbers of one slot."""

from __future__ import annotations

import pytest
from makers import DAY, NEXT_DAY, compare_all, findings_of, only_finding, severity_of_numbers

from crosscheck.findings.numbers import doubts
from crosscheck.language.numbers.grammar import find_numbers

HURT = "A ferry struck the old pier at dawn, and {} passengers were hurt."
NUMBERS = ((113, 211, 317, 419), (118, 223, 331, 443))
REST = " The river froze in January. Nobody else was awake in the tower that night."


def hurt(number: str, *more: str) -> str:
    """An article with a number of passengers, and perhaps more of it."""
    return " ".join([HURT.format(number) + REST, *more])


class TestElsewhere:
    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(hurt("17"), hurt("19", "Doctors first counted 17 passengers."), id="there"),
            pytest.param(hurt("17", "Later they counted 19 passengers."), hurt("19"), id="here"),
            pytest.param(hurt("17"), hurt("19", "All of the 17 hurt were bakers."), id="the same role"),
            pytest.param(hurt("17"), hurt("19", "The mayor put the number at 17."), id="a bare number"),
        ],
    )
    def test_other_value_in_another_place_explains(self, left: str, right: str) -> None:
        """A value that the other article has too is probably another fact."""
        assert "hidden" == severity_of_numbers(left, right)

    @pytest.mark.parametrize(
        "more",
        [
            "The fares rose by 17 percent.",
            "The bakers sold 17 loaves.",
            "The storm killed 17 passengers.",
        ],
    )
    def test_value_of_another_thing_explains_nothing(self, more: str) -> None:
        """The number elsewhere of another kind, thing or role would not explain it."""
        assert "error" == severity_of_numbers(hurt("17"), hurt("19", more))

    def test_share_elsewhere_only_weakens_the_difference_of_a_copy(self) -> None:
        """Where all other words are the same, a share elsewhere is probably one of something else."""
        left = "In the poll 31 percent of the town chose Hale, and 17 percent Virk." + REST
        right = left.replace("17", "41") + " Of the bakers 17 percent were for the bridge."
        assert "warning" == severity_of_numbers(left, right)

    def test_rounded_value_in_another_place_explains(self) -> None:
        """“Nearly a quarter of a million” elsewhere is the 240,000 of the other article."""
        left = "In 2023 the line was fined $240,000 by the harbor court." + REST
        right = (
            "In autumn the line was fined $90,000 by the harbor court. It paid nearly a quarter of a million dollars "
            "before." + REST
        )
        assert "hidden" == severity_of_numbers(left, right)


class TestFormer:
    @pytest.mark.parametrize(
        "former",
        [
            "An earlier report put the toll of the storm in Vellmouth at 14 dead.",
            "Officials had earlier put the toll of the storm in Vellmouth at 14 dead.",
            "It was initially reported that the storm in Vellmouth left 14 dead.",
        ],
    )
    def test_count_that_is_told_as_an_earlier_one_explains(self, former: str) -> None:
        """An outlet that quotes an earlier toll does not give another one than the outlet with the toll of now."""
        now = "The toll of the storm in Vellmouth is 16 dead."
        assert {"hidden"} >= {each.severity for each in findings_of("number.value", former + REST, now + REST)}

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("Earlier the storm in Vellmouth left 14 dead.", "The storm in Vellmouth left 16 dead."),
            (
                "Officials had earlier put the toll of the storm in Vellmouth at 14 dead.",
                "Officials had earlier put the toll of the storm in Vellmouth at 16 dead.",
            ),
            (
                "An earlier report put the cost of the bridge in Vellmouth at $14 million.",
                "The report put the cost of the bridge in Vellmouth at $16 million.",
            ),
        ],
    )
    def test_earlier_event_or_two_earlier_counts_explain_nothing(self, left: str, right: str) -> None:
        """Only a count that moves has a former one, and only one of two."""
        assert severity_of_numbers(left + REST, right + REST) in ("warning", "error")


class TestPortions:
    SHIPPED = "The bakers of the old mill have shipped {} of flour to the island since the storm." + REST

    @pytest.mark.parametrize("part", ["the final 40 tonnes", "another 40 tonnes", "a further 40 tonnes"])
    def test_amount_that_is_told_as_a_part_explains(self, part: str) -> None:
        """A part of what goes on is less than the whole of it."""
        assert "hidden" == severity_of_numbers(self.SHIPPED.format("310 tonnes"), self.SHIPPED.format(part))

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(SHIPPED.format("the last 40 tonnes"), SHIPPED.format("the final 60 tonnes"), id="two parts"),
            pytest.param(hurt("17"), HURT.format("another 19") + REST, id="the hurt beside the dead"),
            pytest.param(
                "Rain fell on the old mill for 12 days." + REST,
                "Rain fell on the old mill for the last 15 days." + REST,
                id="days",
            ),
        ],
    )
    def test_two_parts_and_wholes_of_their_own_explain_nothing(self, left: str, right: str) -> None:
        """Two parts are compared, and a group beside another and a span of days up to now are whole."""
        assert severity_of_numbers(left, right) in ("error", "warning")


class TestTimes:
    def test_years_are_read_once_for_all_numbers_of_a_sentence(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Each of two sentences is read once, however many of their numbers differ."""
        read: list[int] = []
        monkeypatch.setattr(doubts, "find_numbers", lambda *place: read.append(place[1]) or find_numbers(*place))
        left, right = ("They sold {} boats, {} carts, {} tents and {} lamps at the fair.".format(*n) for n in NUMBERS)

        assert 4 == len(findings_of("number.value", left, right))
        assert 2 == len(read)

    def test_own_years_explain(self) -> None:
        """Each sentence tells of its own year."""
        left = "In 2021 the line was fined $240,000 by the harbor court." + REST
        right = "In 2023 the line was fined $90,000 by the harbor court." + REST
        assert "hidden" == severity_of_numbers(left, right)

    def test_time_of_one_sentence_weakens(self) -> None:
        """What only one sentence dates to a year may be history; in a copy, and with a month, it is a weak reason."""
        fine = "the line was fined {} by the harbor court."
        assert "warning" == severity_of_numbers(
            f"In 2021 {fine.format('$240,000')}{REST}", f"Later {fine.format('$90,000')}{REST}"
        )
        burned = "The fires of 2009 burned 430 boats of the old town.", "The fire has burned 158 boats by now."
        assert {"hidden"} >= {each.severity for each in findings_of("number.value", *burned)}
        april = "In April, 69 percent of patients were seen in four hours, the clinic said."
        assert "warning" == severity_of_numbers(april + REST, april.replace("In April, 69", "At the clinic 74") + REST)

    def test_amount_for_each_of_several(self) -> None:
        """What is paid for each of several is not what all of them bring, unless all other words are the same."""
        paid = "The mill pays 110 crowns a month for each child, as it did before the flood." + REST
        other = "A family with two children has 220 crowns a month from the mill, as before." + REST
        assert {"hidden"} >= {each.severity for each in findings_of("number.value", paid, other)}

    def test_ages_of_two_people(self) -> None:
        """The age of a driver is not that of a passenger; of people called alike it may be one's."""
        hurt = "The {}, 34, was taken to the old clinic by the river at dawn."
        other = hurt.format("passenger").replace("34", "32")
        assert "hidden" == severity_of_numbers(hurt.format("driver") + REST, other + REST)
        assert "error" == severity_of_numbers(hurt.format("passenger") + REST, other + REST)

    def test_own_days_explain_a_count_that_moves(self) -> None:
        """How many were missing on Tuesday and how many on Wednesday are two counts."""
        left = "On Tuesday nineteen of the bakers were missing from the old town by the river." + REST
        right = "On Wednesday fifteen of the bakers were missing from the old town by the river." + REST
        assert "hidden" == severity_of_numbers(left, right)

    def test_day_of_the_deed_explains_no_toll(self) -> None:
        """Where the day dates what happened, two days and two tolls of it are two differences."""
        left = "The old dam burst on Monday, killing 14 people in the valley." + REST
        right = "The old dam burst on Tuesday, killing 17 people in the valley." + REST
        assert "error" == severity_of_numbers(left, right)
        assert ["warning"] == [each.severity for each in findings_of("date.value", left, right)]

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("Shares of the ferry line closed at $10 on {}.", "Shares of the ferry line closed at $12 on {}."),
            ("The toll rose to 14 on {}, the mayor said.", "The toll rose to 19 on {}, the mayor said."),
            ("The mayor said on {} that 16 people had died.", "The mayor said on {} that 14 people had died."),
        ],
    )
    def test_articles_of_two_days_tell_of_their_own(self, left: str, right: str) -> None:
        """What moves from day to day differs, and so does the day; of one day's articles that explains nothing."""
        texts = left.format("Monday") + REST, right.format("Tuesday") + REST
        loud = ("error", "warning", "note")

        assert [] == [each.rule for each in compare_all(*texts, days=(DAY, NEXT_DAY)).findings if each.severity in loud]
        assert {"error", "warning"} & {each.severity for each in compare_all(*texts).findings}

    def test_own_days_explain_no_price(self) -> None:
        """What a bridge cost does not move from day to day."""
        left = "On Tuesday the council paid $5 million for the old bridge." + REST
        right = "On Wednesday the council paid $7 million for the old bridge." + REST
        assert "error" == severity_of_numbers(left, right)


class TestSurveys:
    MARGIN = "The margin of error {}is plus or minus {} percentage points."

    def test_each_survey_has_its_own_margin(self) -> None:
        """How exact a survey is says nothing of another survey."""
        left, right = (self.MARGIN.format("", number) + REST for number in ("four", "5.7"))
        assert "hidden" == severity_of_numbers(left, right)

    def test_one_survey_has_one_margin(self) -> None:
        """Where both name the survey, two margins are a difference."""
        left, right = (self.MARGIN.format("of the Vell Survey ", number) + REST for number in ("four", "5.7"))
        assert "error" == severity_of_numbers(left, right)


class TestShares:
    def test_shares_of_other_groups_are_weakened(self) -> None:
        """Two percentages of what is not called alike are less sure, and the reasons say so."""
        left = "In the new survey 42 percent of the bakers wanted the old bridge closed." + REST
        right = "The old bridge should be closed, 66 percent in the survey wanted." + REST
        found = only_finding("number.value", left, right)

        assert "warning" == found.severity
        assert "but the sentences do not say in the same words what the numbers are shares of" in found.reasons

    def test_shares_of_one_group_are_not(self) -> None:
        """Percentages of one group are compared as other numbers are."""
        left = "In the new survey 42 percent of the bakers wanted the old bridge closed." + REST
        right = "In the new survey 66 percent of the bakers wanted the old bridge closed." + REST
        assert "error" == severity_of_numbers(left, right)


class TestWeakened:
    def test_market_copy_without_an_instrument_is_weakened(self) -> None:
        """Shares that rose by two figures may be of two companies."""
        left = "The shares rose 5 percent in early trading on Monday." + REST
        right = "The shares rose 8 percent in early trading on Monday." + REST
        assert "warning" == severity_of_numbers(left, right)

    def test_each_doubt_takes_it_down_a_step(self) -> None:
        """Market copy that names two instruments is a note."""
        left = "The shares of Vell Line rose 5 percent in early trading on Monday." + REST
        right = "The shares of Carrick Water rose 8 percent in early trading on Monday." + REST
        assert "note" == severity_of_numbers(left, right)

    def test_market_copy_about_one_instrument_is_not(self) -> None:
        """One name in both sentences makes it one instrument."""
        left = "Early on Monday the shares of Vell Line rose 5 percent." + REST
        right = "Early on Monday the shares of Vell Line rose 8 percent." + REST
        assert "error" == severity_of_numbers(left, right)

    def test_other_names_beside_the_numbers_weaken(self) -> None:
        """Sentences that name two towns may tell of two, and the reasons name both."""
        left = "The council of Vellmouth paid 40 bakers for the bread of the winter." + REST
        right = "The council of Carrick paid 60 bakers for the bread of the winter." + REST
        found = only_finding("number.value", left, right)

        assert "warning" == found.severity
        assert "but different names stand near the numbers: “vellmouth” and “carrick”" in found.reasons

    def test_name_that_only_one_sentence_has_weakens_nothing(self) -> None:
        """One outlet says more than the other."""
        left = "The council of Vellmouth paid 40 bakers for the bread of the winter." + REST
        right = "The council paid 60 bakers for the bread of the winter." + REST
        assert "error" == severity_of_numbers(left, right)


def test_amount_for_a_time_beside_one_for_all_of_it() -> None:
    """What is lost in a day is no less than what is lost in three, where the sentences are of other words."""
    left = "The spokeswoman of the buses said that the strike was costing 1.1 million crowns a day in lost fares."
    right = "Its spokeswoman expects that the three days of the bus strike will cost 3.3 million crowns altogether."
    finding = only_finding("number.value", left, right)
    assert "hidden" == finding.severity
    assert "but only one is the amount for a day" in finding.reasons


def test_year_that_lies_ahead_only_says_by_when() -> None:
    """A year to come in one sentence makes its number no other year's."""
    left = "The maker Kestrel will cut 620 jobs at the mill, the company said."
    right = "At the mill of Kestrel, the plan means, 760 jobs will be cut by the end of {}."
    assert "hidden" != severity_of_numbers(left, right.format(2028))
    assert "hidden" == severity_of_numbers(left, right.format(2019))


def test_large_number_elsewhere_is_told_of_something_else_too() -> None:
    """Whoever has 1,500 of other people there has not got the number wrong here; 150 may be chance."""
    left = "The maker Kestrel will cut {} jobs at the mill, the company said."
    right = "The maker Kestrel will cut 350 jobs at the mill. The plan affects {} of its employees."
    assert "hidden" == severity_of_numbers(left.format("1,500"), right.format("1,500"))
    assert "hidden" != severity_of_numbers(left.format("150"), right.format("150"))


def test_score_elsewhere_is_the_same_only_by_both_sides() -> None:
    """4-0 is no 3-1, though as many were scored."""
    left, right = "On Monday Rovers beat Tarn 3-1 in the cup.", "In the end it was Tarn who lost to Rovers 3-2 at home."
    assert "hidden" != severity_of_numbers(left, f"{right} In the spring they had been beaten 4-0.")
    assert "hidden" == severity_of_numbers(left, f"{right} In the spring they had been beaten 3-1.")
