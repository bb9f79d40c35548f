"""Names and places in one slot of two sentences."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from makers import compare_all, findings_of, only_finding
from strategies import news_text

from crosscheck.settings import Settings

RESCUE = "The crew of the old lifeboat pulled {} out of the icy water at dawn, and the harbor was closed for a day."
REST = " The river froze in January. Nobody else was awake in the tower that night."
GROUPS = ("name.", "place.")


def story(sentence: str, name: str, more: str = "") -> str:
    """An article with a name in a slot, and perhaps more of it."""
    return sentence.format(name) + REST + more


def rules(left: str, right: str, **options: Any) -> list[tuple[str, str]]:
    """The rules on names and places with their severities, for two articles."""
    found = compare_all(left, right, **options).findings
    return [(each.rule, each.severity) for each in found if each.rule.startswith(GROUPS)]


def in_slot(left: str, right: str, sentence: str = RESCUE) -> list[tuple[str, str]]:
    """The same for two names in one slot of like sentences."""
    return rules(story(sentence, left), story(sentence, right))


class TestConflict:
    def test_another_person(self) -> None:
        """Another name in the same slot is a warning that names the outlets and shows both names."""
        found = only_finding("name.conflict", story(RESCUE, "Ann Hale"), story(RESCUE, "Tom Virk"))

        assert "warning" == found.severity
        assert "Alpha has Ann Hale where Beta has Tom Virk." == found.message
        assert [("Ann Hale", "Ann Hale"), ("Tom Virk", "Tom Virk")] == [(p.text, p.value) for p in found.places]

    def test_reasons_say_what_makes_the_slot(self) -> None:
        """A reader sees how like the sentences are, that the words agree, and why the names do not."""
        reasons = only_finding("name.conflict", story(RESCUE, "Ann Hale"), story(RESCUE, "Tom Virk")).reasons

        assert reasons[0].startswith("the sentences share their content")
        assert "the words on both sides of the name agree" == reasons[1]
        assert "Ann Hale and Tom Virk are no forms of one name" == reasons[2]

    def test_more_likeness_is_more_confidence(self) -> None:
        """What differs in nothing but the name is surer than what differs in more."""
        nearly = RESCUE.replace("old lifeboat", "small ferry").replace("a day", "a week")
        sure = only_finding("name.conflict", story(RESCUE, "Ann Hale"), story(RESCUE, "Tom Virk"))
        less = only_finding("name.conflict", story(RESCUE, "Ann Hale"), story(nearly, "Tom Virk"))

        assert less.confidence < sure.confidence

    @pytest.mark.parametrize(
        ("left", "right"),
        [("the Harbor Bureau", "the Safety Commission"), ("Vell Police", "Dorn Police"), ("Hale", "Virk")],
    )
    def test_bodies_and_surnames_too(self, left: str, right: str) -> None:
        """Bodies, and names of which nothing is known, are compared as people are."""
        assert [("name.conflict", "warning")] == in_slot(left, right)

    def test_names_that_stand_in_both_articles(self) -> None:
        """Where nothing else differs it is a note, for it may be another fact; it says so."""
        left = story(RESCUE, "Ann Hale", " Tom Virk was on the pier.")
        found = only_finding("name.conflict", left, story(RESCUE, "Tom Virk"))

        assert "note" == found.severity
        assert "Tom Virk stands elsewhere in Alpha, so that this is probably another fact" in found.reasons[2]

    def test_names_that_stand_in_both_articles_in_sentences_that_differ(self) -> None:
        """Where more differs than the name it is hidden."""
        left = story(RESCUE, "Ann Hale", " Tom Virk was on the pier.")
        right = story(RESCUE.replace("old lifeboat", "harbor tug"), "Tom Virk")

        assert [("name.conflict", "hidden")] == rules(left, right)

    def test_word_that_may_be_no_name(self) -> None:
        """An unknown word at the head of a sentence is a note at most."""
        left = "Kayran built the boats of the old harbor for the bakers." + REST
        right = "Tarkol built the boats of the old harbor for the bakers." + REST
        found = only_finding("name.conflict", left, right)

        assert "note" == found.severity
        assert "Kayran may have its capital from the sentence" in found.reasons[2]

    def test_told_once_for_two_articles(self) -> None:
        """The same two names in two slots are one finding, the surer one."""
        twice = RESCUE + " The bakers gave {} a blanket and two loaves of bread."
        left, right = (twice.format(name, name) + REST for name in ("Ann Hale", "Tom Virk"))

        assert 1 == len(findings_of("name.conflict", left, right))

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("Ann Hale", "Ann Hale", id="the same"),
            pytest.param("Ann Hale", "Mayor Hale", id="an office and a surname"),
            pytest.param("Ann Hale", "the mayor", id="an office for a name"),
            pytest.param("Ann Hale", "a woman", id="a common noun"),
            pytest.param("Ann Hale", "the Harbor Bureau", id="a person for a body"),
        ],
    )
    def test_no_conflict(self, left: str, right: str) -> None:
        """Forms of a name, offices, common nouns and a person for a body are silent."""
        assert [] == [each for each in in_slot(left, right) if each[1] != "hidden"]

    @pytest.mark.parametrize(
        ("sentence", "other"),
        [
            pytest.param("The {} campaign did not respond to a request for comment.", None, id="a formula"),
            pytest.param("Did the old harbor crew ever meet {} on the long pier?", None, id="a question"),
            pytest.param("Harbor Crew Saves {} From Icy Water\n", None, id="a headline"),
            pytest.param("The bakers of the harbor cheered for {}.", "Two dogs barked at {}.", id="another sentence"),
            pytest.param("It was “a gift from {} to the harbor”, the bakers of the town wrote.", None, id="in a quote"),
        ],
    )
    def test_sentences_that_are_not_compared(self, sentence: str, other: str | None) -> None:
        """Formulas, questions, headlines, quotes and other sentences have no slot."""
        assert [] == rules(story(sentence, "Hale"), story(other or sentence, "Virk"))

    def test_speakers_are_told_once(self) -> None:
        """Where the names are the speakers of a claim, the rule on speakers tells it alone."""
        left = "The bridge will stay open until the spring, Ann Hale said." + REST
        right = "The bridge will stay open until the spring, Tom Virk said." + REST
        found = compare_all(left, right).findings

        assert ["attribution.speaker"] == [
            each.rule for each in found if each.rule.startswith((*GROUPS, "attribution."))
        ]

    def test_better_told_elsewhere(self) -> None:
        """A sentence that another sentence of the article tells better is not compared."""
        votes = "Hale won the old harbor ward by a hundred votes. Virk won the old harbor ward by a hundred votes."
        assert [] == rules(votes + REST, "Hale won the old harbor ward by a hundred votes." + REST)

    def test_words_around_quotes(self) -> None:
        """What the outlets say around an aligned quote is compared too."""
        quote = "“We will not close the old bridge this winter,” Ann Hale told a crowd in {}."
        assert [("place.value", "warning")] == in_slot("Boston", "Denver", quote)


class TestPlaces:
    @pytest.mark.parametrize(
        ("left", "right"),
        [("Denver", "Boston"), ("Skerrow Island", "Tern Island"), ("France", "Belgium"), ("Vellmouth", "Dornhaven")],
    )
    def test_another_place(self, left: str, right: str) -> None:
        """Cities, islands and countries, and whatever stands behind a small word of place, are places."""
        sentence = "The old ferry sank in {} after a long and stormy night, and the harbor was closed."
        assert [("place.value", "warning")] == in_slot(left, right, sentence)

    def test_peoples_are_their_countries(self) -> None:
        """A nationality stands for its country."""
        sentence = "They found the passport of a {} mother on the pier of the old harbor."
        assert [("place.value", "warning")] == in_slot("Belgian", "French", sentence)

    @pytest.mark.parametrize(
        ("left", "right"), [("Denver", "Colorado"), ("Tehran", "Iran"), ("Brooklyn", "New York City")]
    )
    def test_one_place_in_another(self, left: str, right: str) -> None:
        """A place in a place is hidden, with the reason."""
        sentence = "The old ferry was built in {} by the bakers of a small town."
        assert [("place.precision", "hidden")] == in_slot(left, right, sentence)


class TestForms:
    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("Jim Virk", "James Virk"),
            ("the Federal Transport Board", "the FTB"),
            ("the Justice Department", "the Department of Justice"),
            ("the Senate", "Congress"),
        ],
    )
    def test_variants_are_hidden(self, left: str, right: str) -> None:
        """Nicknames, acronyms, longer forms and parts of bodies are explained and not shown."""
        assert [("name.variant", "hidden")] == in_slot(left, right)

    def test_spellings_are_notes(self) -> None:
        """A letter less is a note."""
        assert [("name.spelling", "note")] == in_slot("Wilma Eichhorn", "Wilma Eichorn")

    def test_aliases_of_the_settings(self) -> None:
        """Forms that a user adds are variants."""
        left, right = story(RESCUE, "the Vell Guild"), story(RESCUE, "the Old Company")
        added = Settings(aliases={"Vell Guild": ("Old Company",)})

        assert [("name.conflict", "warning")] == rules(left, right)
        assert [("name.variant", "hidden")] == rules(left, right, settings=added)


@given(news_text)
@settings(max_examples=50)
def test_a_text_against_itself(text: str) -> None:
    """A text against itself differs in no name."""
    assert [] == rules(text, text)
