"""What one outlet affirms and another denies."""

from __future__ import annotations

import datetime

import pytest
from makers import DAY, NEXT_DAY, compare_all, findings_of, only_finding

REST = " The river froze in January. Nobody else was awake in the tower that night."
LOWERED = "The lifeboats of the ferry were lowered at once."
NOT_LOWERED = "The lifeboats of the ferry were not lowered at once."


def rules(left: str, right: str) -> list[str]:
    """The rules about statements of two articles."""
    found = compare_all(left + REST, right + " Bakers sold salt at noon.").findings
    return [each.rule for each in found if each.rule.startswith(("polarity.", "modality."))]


class TestNegation:
    def test_one_predicate_affirmed_and_negated(self) -> None:
        """A negation that the other outlet does not have is a warning that shows the words of both."""
        found = only_finding("polarity.negation", NOT_LOWERED + REST, LOWERED + REST)

        assert "warning" == found.severity
        assert "Alpha has “not lowered”, Beta affirms it: “lowered”." == found.message
        assert [("not lowered", "not lowered"), ("lowered", "lowered")] == [(p.text, p.value) for p in found.places]

    def test_no_negation_is_surer_than_a_half(self) -> None:
        """Even in sentences that are otherwise the same."""
        assert 0.5 == only_finding("polarity.negation", NOT_LOWERED, LOWERED).confidence

    def test_reasons_name_cue_predicate_and_scope(self) -> None:
        """A reader sees what negates what, what the clauses share, and what would have silenced it."""
        reasons = only_finding("polarity.negation", NOT_LOWERED, LOWERED).reasons

        assert "Alpha: “not” negates “lowered”" == reasons[0]
        assert "Beta: nothing in the clause negates “lowered”" == reasons[1]
        assert "the clauses share “lifeboats”, “ferry”" == reasons[2]
        assert reasons[3].startswith("a second negation or an opposite in the clause")

    def test_negating_outlet_may_come_second(self) -> None:
        """The order of the outlets does not matter."""
        found = only_finding("polarity.negation", LOWERED, NOT_LOWERED)

        assert "Beta has “not lowered”, Alpha affirms it: “lowered”." == found.message
        assert ["lowered", "not lowered"] == [place.text for place in found.places]

    @pytest.mark.parametrize(
        "sentence",
        [
            "There is a growing fear that the crews are not in control of the river.",
            "He told of the races in the lower town that have not been called.",
            "But Virk said Hale has not replied to the council this year.",
        ],
    )
    def test_negation_that_is_all_that_differs(self, sentence: str) -> None:
        """Where every other word is the same, a "not" was left out, or put in."""
        assert ["polarity.negation"] == rules(sentence, sentence.replace(" not ", " "))
        assert ["polarity.negation"] == rules(sentence.replace(" not ", " "), sentence)

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(
                "Ann Hale, 54, its director, said engineers had found no cracks.",
                "Ann Hale, 45, its director, said engineers had found cracks.",
                id="an age",
            ),
            pytest.param(
                "The mayor did not sign the 2021 treaty with Harrow in Vellmouth.",
                "The mayor signed the 2012 treaty with Harrow in Vellmouth.",
                id="a year that names the object",
            ),
        ],
    )
    def test_another_difference_hides_no_negation(self, left: str, right: str) -> None:
        """Where a number differs too, both differences are told."""
        assert ["polarity.negation"] == rules(left, right)
        assert ["polarity.negation"] == rules(right, left)

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("The mayor did not win in Vellmouth in 2021.", "The mayor won in Vellmouth in 2012."),
            (
                "Hale, the mayor, said engineers had found no cracks in 2021.",
                "Hale, the mayor, said engineers had found cracks in 2012.",
            ),
        ],
    )
    def test_two_years_tell_of_two_things(self, left: str, right: str) -> None:
        """What was not so in one year may have been so in another."""
        assert [] == rules(left, right)

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("The alarm failed to sound on the ferry.", "The alarm sounded on the ferry.", id="failed to"),
            pytest.param("The mayor refused to sign the deed.", "The mayor signed the deed.", id="refused to"),
            pytest.param("Nobody was hurt in the fire.", "Two sailors were hurt in the fire.", id="nobody"),
            pytest.param("Neither man was armed on Monday.", "Both men were armed on Monday.", id="neither"),
            pytest.param("No crew was hurt in the fire.", "Some crew was hurt in the fire.", id="no"),
            pytest.param("The jury found Virk guilty of theft.", "The jury found Virk not guilty of theft.", id="noun"),
            pytest.param("The council voted to sell it.", "The council voted not to sell it.", id="infinitive"),
            pytest.param(
                "The harbor police did not find the boat.", "The boat was found by the harbor police.", id="passive"
            ),
            pytest.param("The minister ruled out a tax on boats.", "The minister proposed a tax on boats.", id="noun"),
        ],
    )
    def test_lexical_negators_and_subjects_negate_too(self, left: str, right: str) -> None:
        """ "Failed to" is as good as "not", and "nobody" denies whomever the other outlet names."""
        assert ["polarity.negation"] == rules(left, right)

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("The alarm did not sound.", "The alarm failed to sound.", id="both negate"),
            pytest.param("The alarm did not fail to sound.", "The alarm sounded.", id="a double negation"),
            pytest.param("None of the crew lost a job.", "All of the crew kept a job.", id="an opposite"),
            pytest.param("The bridge will not open until Friday.", "The bridge will open on Friday.", id="until"),
            pytest.param("If the ferry does not sail, we swim.", "The ferry does sail, and we swim.", id="a condition"),
            pytest.param("The ferry may not sail on Friday.", "The ferry did sail on Friday.", id="another modal"),
            pytest.param("The mayor did not sell the boat.", "The bakers did sell the boat.", id="another subject"),
            pytest.param("The mayor did not sell the boat.", "The mayor did sell the house.", id="another object"),
            pytest.param(
                "Ann Hale said the ferry was not safe.", "Tomas Virk said the ferry was safe.", id="two speakers"
            ),
            pytest.param(
                "They called it “a ferry that was not safe for us”.",
                "They called it “a ferry that was safe for us”.",
                id="inside marks",
            ),
            pytest.param(
                "The alarm did not sound on the ferry.",
                "The alarm sounded on the ferry. On deck the alarm did not sound on the ferry.",
                id="told elsewhere",
            ),
            pytest.param(
                "The biggest winner was not on the ferry, it was the ferry itself.",
                "The biggest winner was not on the ferry, it was the ferry itself.",
                id="told in the sentence itself",
            ),
            pytest.param(
                "The alarm hardly sounded on the ferry.", "The alarm did not sound on the ferry.", id="half negated"
            ),
        ],
    )
    def test_what_is_no_contradiction_is_silent(self, left: str, right: str) -> None:
        """Another cue, a condition, another slot, another speaker or the other's version elsewhere explains it."""
        assert [] == rules(left, right)
        assert [] == rules(right, left)

    def test_manner_alone_may_be_negated(self) -> None:
        """Who did not sell the mill lightly has sold it, unless the other outlet says that it was done lightly."""
        sold = "The council of Vell sold the old mill to the bakers in the spring."
        how = "The council of Vell {} the old mill to the bakers lightly in the spring."

        assert [] == rules(how.format("had not sold"), sold)
        assert ["polarity.negation"] == rules(sold.replace("sold", "had not sold"), sold)
        assert ["polarity.negation"] == rules(how.format("had not sold"), how.format("had sold"))

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("The owner of the old mill said it was insured.", "The old mill was not insured, its owner said."),
            ("The old mill was fully insured.", "The old mill was not insured."),
        ],
    )
    def test_who_says_it_and_how_it_was_done_are_no_subject(self, left: str, right: str) -> None:
        """Of whom something is negated stands behind "said", and "fully" says nothing of whom."""
        assert ["polarity.negation"] == rules(left, right)

    def test_nobody_against_somebody(self) -> None:
        """A short sentence that denies of anybody what was done is about whoever it was done to."""
        denied = "No one has been charged."
        assert ["polarity.negation"] == rules("The owner of the mill has been charged, a judge said.", denied)
        assert [] == rules("The owner of the mill has been heard, a judge said.", denied)

    def test_sentences_may_be_cut_differently(self) -> None:
        """What one outlet tells in the aligned sentence another may tell in the next one."""
        left = "Judge Miriam Alcott refused on Monday to halt the vote. Brightwell has not appealed."
        right = "On Monday Judge Miriam Alcott refused to halt the vote, and Brightwell has appealed."
        found = only_finding("polarity.negation", left, right)

        assert found.pair is None
        assert ["not appealed", "appealed"] == [place.text for place in found.places]

    def test_later_article_may_know_more(self) -> None:
        """What was not so yet, and is so a day later, is a note that says so."""
        left = "The owners of the ferry have not appealed against the fine."
        right = "The owners of the ferry have appealed against the fine."
        found = only_finding("polarity.negation", left, right, days=(DAY, NEXT_DAY))

        assert "note" == found.severity
        assert "Beta was published later and may know more" in found.reasons
        assert "warning" == only_finding("polarity.negation", left, right, days=(NEXT_DAY, DAY)).severity

    def test_what_came_about_since(self) -> None:
        """What was not so on Tuesday may be so since Thursday, though no "yet" says so; Monday lies before both."""
        left, right = "The captain of the ferry was not arrested.", "The captain of the ferry was arrested on {}."
        later = DAY + datetime.timedelta(days=3)  # a Friday, and the first article is of a Tuesday
        for day, severity in (("Thursday", "note"), ("Monday", "warning")):
            found = only_finding("polarity.negation", left, right.format(day), days=(DAY, later))
            assert severity == found.severity


class TestAntonym:
    ROSE, FELL = "Shares of the ferry line rose on Monday.", "Shares of the ferry line fell on Monday."

    def test_opposites_in_one_slot(self) -> None:
        """Two opposites are a warning that shows both words."""
        found = only_finding("polarity.antonym", self.ROSE + REST, self.FELL + REST)

        assert "warning" == found.severity
        assert "Alpha has “rose” where Beta has “fell”." == found.message
        assert ["rose", "fell"] == [place.text for place in found.places]
        assert "“rose” and “fell” are opposites" == found.reasons[0]

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("The council accepted the plan.", "The plan was rejected by the council."),
            ("The board turned down the offer.", "The board accepted the offer."),
            ("Her son opened the fair in Vellmouth.", "Her daughter opened the fair in Vellmouth."),
            ("The men on the pier were armed.", "The men on the pier were unarmed."),
            ("He left the town before the storm.", "He left the town after the storm."),
            ("The council raised the water tax.", "The council lowered the water tax."),
            ("The council increased the funding for schools.", "The council slashed the funding for schools."),
            ("All 19 members voted for the tax.", "All 19 members voted against the tax."),
            ("Hale voted for the new harbor bill.", "Hale voted against the new harbor bill."),
            ("Engineers called the old bridge sound.", "Engineers called the old bridge unsound."),
            ("Virk was convicted of murder.", "Virk was convicted of manslaughter."),
            ("The march ended without arrests in Vellmouth.", "The march ended with 40 arrests in Vellmouth."),
            ("Sales rose 6 percent, but profit fell 12 percent.", "Sales rose 6 percent, but profit rose 12 percent."),
            ("The tax applies to all boats except the ferries.", "The tax applies to all boats including the ferries."),
            ("The crew refused to sell the old boats.", "The crew agreed to sell the old boats."),
            ("Planners had advised that it be refused.", "Planners had advised that it be approved."),
            ("The man was armed with a knife when he left.", "The man was armed with a gun when he left."),
            ("Hale broke a leg when the ladder slipped.", "Hale broke an arm when the ladder slipped."),
            ("Her husband was lost in the storm of 1994.", "Her brother was lost in the storm of 1994."),
            (
                "The mill, built in 1904, will become a museum.",
                "The mill, which dates from 1904, is to become a hotel.",
            ),
            ("The council narrowly approved the tax.", "The council unanimously approved the tax."),
        ],
    )
    def test_opposites_of_every_kind(self, left: str, right: str) -> None:
        """Verbs in both voices, phrases, nouns, prefixes and small words."""
        assert ["polarity.antonym"] == rules(left, right)

    def test_things_of_one_kind(self) -> None:
        """A knife is no gun, but not its opposite either: the reason says so, and a "not" makes neither true."""
        knife, gun = "Police said that he carried a knife.", "Police said that he carried a gun."

        assert (
            "“knife” and “gun” are two of one kind, and one is meant"
            == (only_finding("polarity.antonym", knife + REST, gun + REST).reasons[0])
        )
        assert [] == rules(knife, gun.replace("carried", "did not carry"))
        assert [] == rules(knife, gun + " Police said later that he carried a knife too.")

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("The driver of the car was hurt.", "The driver of the van was hurt.", id="words used alike"),
            pytest.param("He had a knife and a gun on him.", "He had a gun on him.", id="both things on one side"),
            pytest.param("Vellmouth beat Harrow on Sunday.", "Harrow lost to Vellmouth on Sunday.", id="two views"),
            pytest.param("The council did not accept the plan.", "The council rejected the plan.", id="a negation"),
            pytest.param(
                "More than half of the crew voted for the plan.",
                "Fewer than half of the crew were opposed, and voted against the plan.",
                id="other clauses",
            ),
            pytest.param("Shares of the line rose in May.", "Shares of the mill fell in May.", id="another subject"),
            pytest.param(
                "The council accepted the budget and rejected the tax.",
                "The council rejected the tax and accepted the budget.",
                id="both on both sides",
            ),
            pytest.param(
                "Shares of the ferry line rose on Monday.",
                "Shares of the ferry line fell on Monday. In Harrow shares of the ferry line rose.",
                id="told elsewhere",
            ),
            pytest.param(
                "Virk left with two boats.", "Virk left without a word to the crew.", id="with and without else"
            ),
            pytest.param(
                "Virk was cleared of murder but convicted of manslaughter.",
                "Virk was convicted of manslaughter.",
                id="both on one side",
            ),
            pytest.param("Ten members voted for the tax.", "Nine members voted against the tax.", id="two groups"),
            pytest.param("Some members voted for the tax.", "Some members voted against the tax.", id="two parts"),
            pytest.param(
                "Sales rose 6 percent, but profit fell 12 percent.",
                "Profit fell 12 percent, although sales rose 6 percent.",
                id="both of both subjects",
            ),
            pytest.param("The crew agreed to drop the claim.", "The crew refused to keep the claim.", id="two deeds"),
            pytest.param("Hale said that she would win.", "Hale said that they would lose.", id="another pronoun"),
            pytest.param(
                "The council would accept the plan.", "The council rejected the plan at noon.", id="another modal"
            ),
        ],
    )
    def test_what_is_no_opposition_is_silent(self, left: str, right: str) -> None:
        """Opposites of two slots, or turned back by a negation, are not told."""
        assert [] == rules(left, right)
        assert [] == rules(right, left)


def test_one_difference_is_told_once() -> None:
    """Opposites that are stages too are one finding."""
    left = "Hale was arrested in May over the missing money."
    right = "Hale was released in May over the missing money."
    assert 1 == len(rules(left, right))


def test_nothing_is_said_of_articles_that_agree() -> None:
    """The same sentence in both articles differs in nothing, even beside one that says the opposite."""
    text = f"{NOT_LOWERED} In the drill of May {LOWERED}"
    assert [] == findings_of("polarity.negation", text, text)
