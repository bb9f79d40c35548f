"""Who is said to have said it, in one outlet and in the other."""

from __future__ import annotations

import pytest
from makers import findings_of, only_finding

from crosscheck.settings import Settings

QUOTE = "“We will not close the bridge this winter, whatever the council of Vellmouth decides,”"
CLAIM = "the ferry crew ignored two storm warnings before the crash at the old pier."
REST = "The river froze in January. Nobody else was awake in the tower that night."


def said(by: str) -> str:
    """An article that hands the quote to somebody."""
    return f"{QUOTE} said {by}."


class TestSpeakerOfAQuote:
    @pytest.mark.parametrize(
        ("one", "other"),
        [("the Pentagon", "the Defense Department"), ("Moscow", "the Kremlin"), ("the Ohio GOP", "Ohio Republicans")],
    )
    def test_body_under_another_name_is_silent(self, one: str, other: str) -> None:
        """A body, its seat and the capital speak for one party."""
        assert [] == findings_of("attribution.speaker", said(one), said(other))
        claims = (f"{by[0].upper()}{by[1:]} said {CLAIM}" for by in (one, other))
        assert [] == findings_of("attribution.speaker", *claims)

    @pytest.mark.parametrize(
        ("person", "body"),
        [
            ("President Ruth Okafor", "the White House"),
            ("Defense Secretary Tomas Virk", "the Pentagon"),
            ("Ines Marr, a spokeswoman for the Harbour Commission", "the Harbour Commission"),
        ],
    )
    def test_body_and_somebody_of_it_are_silent(self, person: str, body: str) -> None:
        """What a body says is said for whoever leads it, or by whoever speaks for it."""
        assert [] == findings_of("attribution.speaker", said(person), said(body))
        claims = (f"{by[0].upper()}{by[1:]} said {CLAIM}" for by in (person, body))
        assert [] == findings_of("attribution.speaker", *claims)

    def test_body_of_which_the_mention_says_that_somebody_speaks_for_it_is_silent(self) -> None:
        """Whose spokeswoman somebody is may stand before her name, and in another order of words."""
        one, other = "a spokeswoman for the culture ministry, Ines Marr", "the Ministry of Culture"
        assert [] == findings_of("attribution.speaker", said(one), said(other))

    def test_body_against_a_person_is_a_note_that_says_so(self) -> None:
        """Whether somebody speaks for a body or for himself is seldom told."""
        found = only_finding("attribution.speaker", said("the Harbour Commission"), said("Governor Tomas Virk"))

        assert "note" == found.severity
        assert found.message.endswith("; one of them may speak for the other.")

        claims = (f"{by} said {CLAIM}" for by in ("The Harbour Commission", "Governor Tomas Virk"))
        found = only_finding("attribution.speaker", *claims)

        assert "note" == found.severity
        assert "no error: one of them may speak for the other" in found.reasons

    def test_office_stands_for_the_only_one_named(self) -> None:
        """ "The mayor" against another name is an error, unless two mayors are named: then nothing is sure."""
        opening = "Mayor Ann Hale opened the pier on Monday. Hale was late, Hale said."
        found = only_finding("attribution.speaker", f"{opening}\n\n{said('the mayor')}", said("Tomas Virk"))
        assert "error" == found.severity

        opening = "Mayor Ann Hale met Mayor Ruth Okafor at the pier on Monday."
        found = only_finding("attribution.speaker", f"{opening}\n\n{said('the mayor')}", said("Tomas Virk"))
        assert "note" == found.severity

    def test_two_names_for_one_quote(self) -> None:
        """The same quote with two sure speakers is an error that names outlets and speakers."""
        found = only_finding("attribution.speaker", said("Mayor Ann Hale"), said("Governor Tomas Virk"))

        assert "error" == found.severity
        assert (
            "Alpha gives this quote to Ann Hale (“Mayor Ann Hale”), Beta to Tomas Virk (“Governor Tomas Virk”)."
        ) == found.message
        assert ["Ann Hale", "Tomas Virk"] == [place.value for place in found.places]
        assert [QUOTE[1:-1]] * 2 == [place.text for place in found.places]

    def test_reasons_say_how_each_speaker_was_found(self) -> None:
        """A reader sees the words that name each speaker, and what would have silenced it."""
        reasons = only_finding("attribution.speaker", said("Mayor Ann Hale"), said("Governor Tomas Virk")).reasons

        assert "14 words of the quote match in order" == reasons[0]
        assert reasons[1].startswith("Alpha: ")
        assert "said Mayor Ann Hale" in reasons[1]
        assert "said Governor Tomas Virk" in reasons[2]
        assert "forms of one name" in reasons[3]

    RULES = Settings(speakers="rules")  # a parser may settle what they leave open
    OPENING = "Tomas Virk, the councillor for ferries, came to Bagstad and spoke of a hard winter."

    def test_pronoun_of_a_paragraph_with_one_person_is_a_note(self) -> None:
        """It is not settled, but nobody else is named there, and the other outlet's speaker nowhere."""
        text = f"Nils Orr told the crew to wait.\n\n{self.OPENING} {QUOTE} he said."
        found = only_finding("attribution.speaker", text, said("Mayor Ann Hale"), settings=self.RULES)

        assert "note" == found.severity
        assert "Alpha gives this quote to Tomas Virk (“he”)" in found.message
        assert found.message.endswith("; at least one of them is not sure.")

    @pytest.mark.parametrize(
        "opening",
        [
            f"{OPENING} With him came Nils Orr.",
            f"Ann Hale was late.\n\n{OPENING}",
            "The crew did as it was told by Tomas Virk and Nils Orr.",
        ],
    )
    def test_pronoun_that_may_be_somebody_else_says_nothing(self, opening: str) -> None:
        """Two people in its paragraph, or the other outlet's speaker somewhere in the article."""
        text = f"Nils Orr told the crew to wait.\n\n{opening} {QUOTE} he said."
        assert [] == findings_of("attribution.speaker", text, said("Mayor Ann Hale"), settings=self.RULES)

    def test_unsure_side_makes_it_a_note_that_says_so(self) -> None:
        """Where a speaker is not sure no error is raised."""
        found = only_finding("attribution.speaker", f"{QUOTE} they said.", f"{QUOTE} he said.")

        assert "note" == found.severity
        assert "not sure" in found.message
        assert found.confidence < 0.5

    @pytest.mark.parametrize(
        "by",
        [
            pytest.param("Hale", id="the last name"),
            pytest.param("Ann M. Hale", id="an initial"),
            pytest.param("Ms. Hale", id="a courtesy title"),
            pytest.param("the mayor", id="her office alone"),
            pytest.param("the mayor’s office", id="her own office"),
            pytest.param("a statement from the mayor", id="her statement"),
            pytest.param("a spokesman", id="nobody named"),
        ],
    )
    def test_form_of_one_name_or_her_office_is_silent(self, by: str) -> None:
        """Another form of the name, her office or her statement is the same source."""
        assert [] == findings_of("attribution.speaker", said("Mayor Ann Hale"), said(by))

    def test_nickname_is_silent(self) -> None:
        """Jim and James are one."""
        assert [] == findings_of("attribution.speaker", said("Mayor Jim Hale"), said("James Hale"))

    @pytest.mark.parametrize("called", ["the Portuguese", "the Glaswegian", "the young Democrat", "the Scot"])
    def test_somebody_called_by_a_people_is_silent(self, called: str) -> None:
        """Where somebody is from is no name of another speaker."""
        assert [] == findings_of("attribution.speaker", said("Ann Hale"), said(called))

    @pytest.mark.parametrize("called", ["the Guardian", "the Russians", "the late Rex Norman"])
    def test_names_with_an_article_are_names(self, called: str) -> None:
        """A newspaper and a country's people are not somebody whom the article names."""
        assert 1 == len(findings_of("attribution.speaker", said("Ann Hale"), said(called)))

    def test_quote_without_a_speaker_is_silent(self) -> None:
        """Where nobody is named there is nobody to differ."""
        assert [] == findings_of("attribution.speaker", said("Mayor Ann Hale"), f"{QUOTE}")

    def test_pronoun_for_somebody_the_article_names_is_silent(self) -> None:
        """“He” may be anybody whom the article names."""
        left = said("Mayor Ann Hale")
        right = f"Governor Tomas Virk met Ann Hale.\n\n{QUOTE} she said."
        assert [] == findings_of("attribution.speaker", left, right)

    def test_words_that_two_people_say_are_silent(self) -> None:
        """Where an outlet prints the words twice, by two speakers, the other outlet's speaker is one of them."""
        right = f"{said('Governor Tomas Virk')}\n\n{said('Mayor Ann Hale')}"
        assert [] == findings_of("attribution.speaker", said("Mayor Ann Hale"), right)

    def test_two_who_speak_together_are_silent(self) -> None:
        """A joint statement is handed to one of two in each article, and both articles name both."""
        left = f"In a joint statement the mayor, Ann Hale, and the clerk, Tomas Virk, said: {QUOTE[:-2]}.”"
        right = f"{QUOTE} the mayor, Ms. Ann Hale, and the clerk, Mr. Tomas Virk, said in a joint statement."
        assert [] == findings_of("attribution.speaker", left, right)

    def test_phrase_that_two_people_say_is_silent(self) -> None:
        """A few shared words in two longer quotes are not one quote with two speakers."""
        left = "“The council must decide,” said Mayor Ann Hale."
        right = "“The council must decide on fares, hours and crews,” said Governor Tomas Virk."
        assert [] == findings_of("attribution.speaker", left, right)


class TestSpeakerOfAClaim:
    def test_two_names_for_one_claim(self) -> None:
        """A claim outside quotes that two persons are said to make is told, with both."""
        found = only_finding(
            "attribution.speaker", f"Ann Hale said {CLAIM} {REST}", f"Tomas Virk said {CLAIM} Nobody slept."
        )

        assert "Alpha hands this claim to Ann Hale, Beta to Tomas Virk." == found.message
        assert ["Ann Hale", "Tomas Virk"] == [place.value for place in found.places]

    @pytest.mark.parametrize(
        "right",
        [
            pytest.param(f"Mayor Hale said {CLAIM} Ann Hale was tired.", id="a form of the name"),
            pytest.param(f"She said {CLAIM}", id="a pronoun"),
            pytest.param(f"T{CLAIM[1:]}", id="nobody"),
            pytest.param("Tomas Virk said bakers sold no salt and no flour on Monday.", id="another claim"),
        ],
    )
    def test_one_name_or_none_is_silent(self, right: str) -> None:
        """Only two names for one claim differ."""
        assert [] == findings_of("attribution.speaker", f"Ann Hale said {CLAIM} {REST}", right)


class TestMissing:
    def test_attributed_here_and_stated_there(self) -> None:
        """A claim that one outlet hands to somebody, and the other states as its own, is a note."""
        found = only_finding("attribution.missing", f"Ann Hale said {CLAIM} {REST}", f"T{CLAIM[1:]}")

        assert "note" == found.severity
        assert "Alpha hands this to Ann Hale; Beta states it in its own voice." == found.message
        assert [("bridge/alpha", "Ann Hale said"), ("bridge/beta", "")] == [
            (place.source, place.value) for place in found.places
        ]
        assert any(reason.startswith("“Ann Hale said” in Alpha") for reason in found.reasons)

    def test_attributing_outlet_may_come_second(self) -> None:
        """The order of the outlets does not matter."""
        found = only_finding("attribution.missing", f"T{CLAIM[1:]}", f"Ann Hale said {CLAIM} {REST}")
        assert "Beta hands this to Ann Hale; Alpha states it in its own voice." == found.message

    def test_name_behind_a_pronoun_is_told(self) -> None:
        """Whom "he" or "she" means is said in the message."""
        left = f"Ann Hale came late. She said {CLAIM} {REST}"
        found = only_finding("attribution.missing", left, f"T{CLAIM[1:]}")
        assert "Alpha hands this to Ann Hale (“She”); Beta states it in its own voice." == found.message

    @pytest.mark.parametrize("speaker", ["It", "They"])
    def test_nobody_known_is_no_source(self, speaker: str) -> None:
        """A bare "it" or "they" names nobody whom an editor could ask."""
        assert [] == findings_of("attribution.missing", f"{speaker} said {CLAIM} {REST}", f"T{CLAIM[1:]}")

    def test_according_to_is_an_attribution(self) -> None:
        """“According to” hands a claim over too."""
        found = only_finding("attribution.missing", f"According to Ann Hale, {CLAIM} {REST}", f"T{CLAIM[1:]}")
        assert "according to Ann Hale" == found.places[0].value

    def test_party_to_the_matter_makes_it_a_warning(self) -> None:
        """What a company says of its own matter should not become a fact."""
        found = only_finding("attribution.missing", f"The ferry company said {CLAIM} {REST}", f"T{CLAIM[1:]}")

        assert "warning" == found.severity
        assert "the speaker is a party to the matter" in found.reasons

    @pytest.mark.parametrize(
        "right",
        [
            pytest.param(f"T{CLAIM[1:]} Ann Hale said the log shows it.", id="the next sentence attributes"),
            pytest.param(f"Ann Hale said the log shows it. T{CLAIM[1:]}", id="the sentence before attributes"),
            pytest.param(f"For the crew of Ann Hale, {CLAIM}", id="it names the speaker"),
            pytest.param(f"“T{CLAIM[1:-1]},” a sailor said.", id="quotation marks"),
            pytest.param(f"Tomas Virk said {CLAIM}", id="another attribution"),
            pytest.param("The bakers sold no salt and no flour on Monday.", id="another claim"),
            pytest.param(f"T{CLAIM[1:-1]}\n\nThe bakers sold no salt.", id="a headline"),
        ],
    )
    def test_attribution_beside_it_is_silent(self, right: str) -> None:
        """A source in, before or after the sentence, the speaker's name, or marks, are an attribution."""
        assert [] == findings_of("attribution.missing", f"Ann Hale said {CLAIM} {REST}", right)

    @pytest.mark.parametrize(
        "right",
        [
            f"The court heard that {CLAIM}",
            CLAIM.replace("the ferry crew", "The ferry crew allegedly"),
            CLAIM.replace("the ferry crew ignored", "The ferry crew is accused of having ignored"),
        ],
    )
    def test_hedge_and_what_a_court_heard_are_not_the_outlets_own_voice(self, right: str) -> None:
        """Who says that something is told, or only alleged, does not state it."""
        assert [] == findings_of("attribution.missing", f"Ann Hale said {CLAIM} {REST}", right)

    @pytest.mark.parametrize("said", ["said", "alleges", "alleged"])
    def test_allegation_that_became_a_fact(self, said: str) -> None:
        """What a lawsuit alleges, another outlet should not state as its own knowledge."""
        left = f"A lawsuit of last May {said} that {CLAIM} {REST}"
        assert 1 == len(findings_of("attribution.missing", left, f"T{CLAIM[1:]}"))

    def test_order_is_no_claim(self) -> None:
        """What the police told people to do is nothing that an outlet could state without a source."""
        right = "People who live near the old pier were to stay indoors until the morning."
        told = "Police told people who live near the old pier to stay indoors until the morning."
        said = "Police said people who live near the old pier were to stay indoors until the morning."
        assert [] == findings_of("attribution.missing", told, right)
        assert 1 == len(findings_of("attribution.missing", said, right))

    def test_verb_of_saying_that_is_not_said_is_an_attribution(self) -> None:
        """Who blames something is the source of what he says of it."""
        left = "Virk Marine said the ferry turned over because of a valve made by a supplier in Dorn."
        right = "He blamed a valve made by a supplier in Dorn for the ferry that turned over."
        assert [] == findings_of("attribution.missing", left, right)
        assert 1 == len(findings_of("attribution.missing", left, right.replace("He blamed a", "It was the")))

    @pytest.mark.parametrize("verb", ["expects", "now predicts", "promised"])
    def test_what_somebody_expects_is_theirs(self, verb: str) -> None:
        """Who expects a loss is the source of it."""
        left = "Virk Marine said that it would take a loss of 30 boats in the spring of the year."
        right = f"The company {verb} a loss of 30 boats in the spring of the year."
        assert [] == findings_of("attribution.missing", left, right)
        assert 1 == len(findings_of("attribution.missing", left, right.replace(verb, "will see")))

    def test_attribution_in_another_paragraph_silences_nothing(self) -> None:
        """A source elsewhere in the article is no source of this sentence."""
        right = f"T{CLAIM[1:]}\n\nAnn Hale said the log shows it."
        assert 1 == len(findings_of("attribution.missing", f"Ann Hale said {CLAIM} {REST}", right))
