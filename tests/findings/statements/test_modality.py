"""How sure an outlet is, and how far it says things have gone."""

from __future__ import annotations

import pytest
from makers import DAY, NEXT_DAY, compare_all, findings_of, only_finding

REST = " The river froze in January. Nobody else was awake in the tower that night."
ALLEGED = "The mate of the ferry allegedly stole two boats from the pier."
STATED = "The mate of the ferry stole two boats from the pier."


def rules(left: str, right: str) -> list[tuple[str, str]]:
    """The rules about certainty and stages of two articles, with their severities."""
    found = compare_all(left + REST, right + " Bakers sold salt at noon.").findings
    return [(each.rule, each.severity) for each in found if each.rule.startswith("modality.")]


class TestCertainty:
    def test_hedge_against_a_fact(self) -> None:
        """A hedge that the other outlet does not have is a warning that shows the words of both."""
        found = only_finding("modality.certainty", ALLEGED + REST, STATED + REST)

        assert "warning" == found.severity
        assert "Alpha has “allegedly stole”, Beta states it as a fact: “stole”." == found.message
        assert [("allegedly stole", "allegedly stole"), ("stole", "stole")] == [(p.text, p.value) for p in found.places]

    def test_reasons_name_cue_and_predicate(self) -> None:
        """A reader sees what is left open, and what would have silenced it."""
        reasons = only_finding("modality.certainty", ALLEGED, STATED).reasons

        assert "Alpha: “allegedly” leaves “stole” open" == reasons[0]
        assert "Beta: “stole”, with no hedge and no source in the sentence" == reasons[1]
        assert reasons[3].startswith("a hedge or a source in the other sentence")

    def test_hedging_outlet_may_come_second(self) -> None:
        """The order of the outlets does not matter."""
        found = only_finding("modality.certainty", STATED, ALLEGED)
        assert ["stole", "allegedly stole"] == [place.text for place in found.places]

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("The pilot appears to have slept on the bridge.", "The pilot slept on the bridge."),
            ("Ann Hale is believed to have left the town.", "Ann Hale left the town."),
            ("The judge is expected to rule on the case on Friday.", "The judge will rule on the case on Friday."),
            ("The brakes of the tram apparently failed.", "The brakes of the tram failed."),
        ],
    )
    def test_evidentials_are_warnings(self, left: str, right: str) -> None:
        """Each cue of the short list is worth a warning."""
        assert [("modality.certainty", "warning")] == rules(left, right)

    @pytest.mark.parametrize("modal", ["may", "might", "could"])
    def test_bare_modals_are_notes(self, modal: str) -> None:
        """A modal alone is a note."""
        left, right = f"The storm {modal} reach the coast on Friday.", "The storm reached the coast on Friday."
        assert [("modality.certainty", "note")] == rules(left, right)

    def test_what_both_hand_to_a_speaker(self) -> None:
        """One of two outlets that hand a claim on leaves it open: of what is to come that is a difference."""
        strike = "The strike {} begin on Friday, the union said."
        found = only_finding("modality.certainty", strike.format("may"), strike.format("will"))

        assert "Alpha has “may begin”, Beta states it as certain: “begin”." == found.message
        assert "Beta: “begin”, with no hedge, though handed to a speaker too" == found.reasons[1]
        assert [] == rules("Virk allegedly fled, police said.", "Virk fled, police said.")

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(ALLEGED, ALLEGED.replace("allegedly", "reportedly"), id="both hedge"),
            pytest.param(ALLEGED, f"Police said t{STATED[1:]}", id="handed to somebody"),
            pytest.param(ALLEGED, "The mate of the ferry is accused of stealing two boats.", id="accused"),
            pytest.param(ALLEGED, STATED.replace(".", ", according to the crew."), id="according to"),
            pytest.param(ALLEGED, "The mate of the ferry may have stolen two boats from the pier.", id="a modal"),
            pytest.param(ALLEGED, "If the mate of the ferry stole two boats from the pier, he ran.", id="a condition"),
            pytest.param(ALLEGED, "The mate of the ferry never stole two boats from the pier.", id="a negation"),
            pytest.param(ALLEGED, f"{STATED} The mate of the ferry reportedly stole them.", id="hedged elsewhere"),
            pytest.param(f"{ALLEGED} The mate of the ferry stole them.", STATED, id="stated elsewhere"),
            pytest.param(
                "The mate of the ferry stole two boats, and was reportedly drunk.", STATED, id="on another clause"
            ),
            pytest.param(
                "Near dawn, it appeared that Hale had sent two boats from the pier.",
                "Near dawn, it appeared that Hale had sent two boats from the pier.",
                id="one hedge before a name",
            ),
            pytest.param(ALLEGED, "The cook of the tavern stole two boats.", id="another subject"),
        ],
    )
    def test_what_no_outlet_states_is_silent(self, left: str, right: str) -> None:
        """A hedge, a source or a condition on the other side, and a hedge on something else, explain it."""
        assert [] == rules(left, right)
        assert [] == rules(right, left)

    def test_later_article_may_know_more(self) -> None:
        """What was to be expected and is a fact a day later is no difference, and the reason says so."""
        left = "The senate is expected to pass the water bill."
        right = "The senate passed the water bill on Tuesday."
        found = only_finding("modality.certainty", left, right, days=(DAY, NEXT_DAY))

        assert "info" == found.severity
        assert "Beta was published later and may know more" in found.reasons
        assert "warning" == only_finding("modality.certainty", left, right).severity
        assert "note" == only_finding("modality.certainty", left.replace("is expected to", "may"), right).severity

    def test_later_article_does_not_prove_an_allegation(self) -> None:
        """What was alleged is not a fact because a day has passed."""
        assert "warning" == only_finding("modality.certainty", ALLEGED, STATED, days=(DAY, NEXT_DAY)).severity


class TestStatus:
    CHARGED = "Tomas Virk was charged with the theft of two boats."
    CONVICTED = "Tomas Virk was convicted of the theft of two boats."

    def test_two_stages_in_one_slot(self) -> None:
        """Two stages of one course are a warning that shows both words."""
        found = only_finding("modality.status", self.CHARGED + REST, self.CONVICTED + REST)

        assert "warning" == found.severity
        assert "Alpha has “charged” where Beta has “convicted”." == found.message
        assert "“charged” and “convicted” are two stages of a criminal case" == found.reasons[0]
        assert ["charged", "convicted"] == [place.text for place in found.places]

    def test_later_stage_in_a_later_article_is_an_update(self) -> None:
        """The world may have gone on: a note that says so; backwards it does not go."""
        found = only_finding("modality.status", self.CHARGED, self.CONVICTED, days=(DAY, NEXT_DAY))

        assert "note" == found.severity
        assert "the later article has the later stage: the world may have gone on" in found.reasons
        assert "warning" == only_finding("modality.status", self.CHARGED, self.CONVICTED, days=(NEXT_DAY, DAY)).severity

    def test_one_day_that_both_name_is_no_update(self) -> None:
        """Two stages on one day contradict, whenever they were printed."""
        left, right = (text.replace("theft", "August theft") for text in (self.CHARGED, self.CONVICTED))
        assert "warning" == only_finding("modality.status", left, right, days=(DAY, NEXT_DAY)).severity

    def test_stages_that_exclude_each_other_are_no_update(self) -> None:
        """A sailing that is canceled was not suspended, whenever that was printed."""
        left, right = "The line has suspended all sailings.", "The line has canceled all sailings."
        assert "warning" == only_finding("modality.status", left, right, days=(DAY, NEXT_DAY)).severity

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("The driver of the bus is in critical condition.", "The driver of the bus is in stable condition."),
            ("Prosecutors filed the charges against Virk.", "Prosecutors dropped the charges against Virk."),
            ("The suspect in the theft is at large.", "The suspect in the theft is in custody."),
        ],
    )
    def test_courses_of_people(self, left: str, right: str) -> None:
        """How somebody fares, and whether he was caught, is told at two stages; a day later it may be another."""
        assert [("modality.status", "warning")] == rules(left, right)
        assert "note" == only_finding("modality.status", left, right, days=(DAY, NEXT_DAY)).severity

    def test_both_stages_on_one_side_are_no_difference(self) -> None:
        """Critical but stable is critical."""
        left = "The driver of the bus is in critical but stable condition."
        assert [] == rules(left, "The driver of the bus is in critical condition.")

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("The board plans to close the mill.", "The board closed the mill."),
            ("Virk threatened to sue the city over the pier.", "Virk sued the city over the pier."),
            ("The mayor is considering leaving the party.", "The mayor left the party."),
            ("Police are considering whether to search the mill.", "Police searched the mill."),
        ],
    )
    def test_intent_against_the_deed(self, left: str, right: str) -> None:
        """What is only meant or threatened here is done there."""
        assert [("modality.status", "warning")] == rules(left, right)

    def test_deed_in_a_later_article_is_an_update(self) -> None:
        """What was planned may be done a day later."""
        left, right = "The board plans to close the mill.", "The board closed the mill."
        found = only_finding("modality.status", left, right, days=(DAY, NEXT_DAY))

        assert "note" == found.severity
        assert ["planned: close", "done: closed"] == [place.value for place in found.places]

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(CHARGED, CHARGED, id="one stage"),
            pytest.param(CHARGED, "Ann Hale was convicted of the theft of a ring.", id="another person"),
            pytest.param(CHARGED, "Tomas Virk was not convicted of the theft of two boats.", id="negated"),
            pytest.param(CHARGED, "If Tomas Virk is convicted of the theft of two boats, he flees.", id="a condition"),
            pytest.param(CHARGED, "Tomas Virk could be convicted of the theft of two boats.", id="a modal"),
            pytest.param(CHARGED, f"{CONVICTED} Virk was charged with the theft in May.", id="told elsewhere"),
            pytest.param("The board plans to close the mill.", "The board is closing the mill.", id="under way"),
            pytest.param("The board plans to close the mill.", "The board will close the mill.", id="to come"),
        ],
    )
    def test_what_is_one_course_is_silent(self, left: str, right: str) -> None:
        """Another person, a negation, a condition or both stages in one article explain it."""
        assert [] == rules(left, right)
        assert [] == rules(right, left)


def test_nothing_is_said_of_articles_that_agree() -> None:
    """The same sentences in both articles differ in nothing."""
    text = f"{ALLEGED} {STATED}"
    assert [] == findings_of("modality.certainty", text, text)
