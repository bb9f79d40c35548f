"""Offices that contradict each other, and speakers that one outlet does not name."""

from __future__ import annotations

import datetime

import pytest
from makers import DAY, compare_all, findings_of, only_finding

SAID = "“We will not close the old bridge this winter, whatever it costs,” said {}."
REST = " The river froze in January. Nobody else was awake in the tower that night."


def said(speaker: str, more: str = "") -> str:
    """An article that hands a quote to a speaker."""
    return SAID.format(speaker) + REST + more


class TestRole:
    def test_two_posts(self) -> None:
        """Two posts that nobody holds at once are a note that shows both offices."""
        left, right = said("Ann Hale, general secretary of the union"), said("Ann Hale, president of the union")
        found = only_finding("attribution.role", left, right)

        assert "note" == found.severity
        expected = "Alpha calls Ann Hale “general secretary of the union”, Beta “president of the union”."
        assert expected == found.message
        assert ["general secretary of the union", "president of the union"] == [p.text for p in found.places]
        assert "general secretary and president are two posts" == found.reasons[1]

    def test_one_post_at_two_bodies(self) -> None:
        """A spokesman of the port is none of the union."""
        left, right = said("Ann Hale, a spokeswoman for the port"), said("Ann Hale, a spokeswoman for the union")
        assert "the port and the union are two bodies" == only_finding("attribution.role", left, right).reasons[1]

    def test_one_post_at_two_bodies_with_names(self) -> None:
        """Where the bodies have names, the names conflict."""
        left = said("Ann Hale", " Ann Hale, chief investigator of the Harbor Bureau, slept.")
        right = said("Ann Hale", " Two dogs met Ann Hale, chief investigator of the Safety Commission, outside.")
        found = only_finding("name.conflict", left, right)

        assert "warning" == found.severity
        assert ["Harbor Bureau", "Safety Commission"] == [place.value for place in found.places]
        assert found.message.endswith("for the chief investigator Ann Hale.")
        assert [] == findings_of("attribution.role", left, right)

    def test_told_once_for_two_articles(self) -> None:
        """A speaker of two quotes has one role to be told of."""
        again = "\n“The ferry will run for as long as the river is free,” Hale said."
        left = said("Ann Hale, general secretary of the union", again)
        right = said("Ann Hale, president of the union", again)

        assert 1 == len(findings_of("attribution.role", left, right))

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("Mayor Ann Hale", "Ann Hale, the leader of the council", id="a more general word"),
            pytest.param("Sen. Ann Hale", "Ann Hale, chair of the board", id="two posts that one may hold"),
            pytest.param("Mayor Ann Hale", "former Gov. Ann Hale", id="a former office"),
            pytest.param(
                "Ann Hale, president and chief executive", "Ann Hale, chief executive of the line", id="one of two"
            ),
            pytest.param("Mayor Ann Hale", "Ann Hale", id="no office"),
            pytest.param("Mayor Ann Hale", "Governor Tom Virk", id="another speaker"),
            pytest.param(
                "Ann Hale, a spokeswoman for the port", "Ann Hale, a spokeswoman for the company", id="a vague body"
            ),
            pytest.param(
                "Ann Hale, chief investigator of the Harbor Bureau",
                "Ann Hale, chief investigator of the HB",
                id="an acronym",
            ),
            pytest.param("Ann Hale, a member of the board", "Ann Hale, a member of the council", id="a member of two"),
        ],
    )
    def test_roles_that_go_together(self, left: str, right: str) -> None:
        """General words, other groups of posts, former offices and forms of one body are silent."""
        for one, other in ((left, right), (right, left)):
            found = compare_all(said(one), said(other)).findings
            assert [] == [each.rule for each in found if each.rule in ("attribution.role", "name.conflict")]

    def test_years_apart(self) -> None:
        """Somebody may have changed the office within two years."""
        texts = said("Mayor Ann Hale"), said("Governor Ann Hale")

        assert 1 == len(findings_of("attribution.role", *texts, days=(DAY, DAY)))
        assert [] == findings_of("attribution.role", *texts, days=(DAY, datetime.date(2028, 11, 1)))


class TestAnonymity:
    @pytest.mark.parametrize(
        ("unnamed", "why"),
        [
            ("an official", "“an official”, who is given no name"),
            ("officials", "“officials”, who are given no names"),
            ("an official who asked not to be named", "who would not be named"),
        ],
    )
    def test_named_here_unnamed_there(self, unnamed: str, why: str) -> None:
        """A named speaker and an unnamed one of the same words are a note."""
        found = only_finding("attribution.anonymity", said("Ann Hale"), said(unnamed))

        assert "note" == found.severity
        assert found.message.startswith("Alpha gives this to Ann Hale, Beta to “")
        assert why in found.message

    def test_either_side(self) -> None:
        """The message names the outlet that names the speaker first; the places stay in order."""
        found = only_finding("attribution.anonymity", said("an official"), said("Ann Hale"))

        assert found.message.startswith("Beta gives this to Ann Hale, Alpha to “an official”")
        assert ["an official", "Ann Hale"] == [place.value for place in found.places]

    def test_second_mention(self) -> None:
        """Where the article names the person, the unnamed one may be the same."""
        right = said("an official", " Ann Hale spoke first.")
        assert [] == findings_of("attribution.anonymity", said("Ann Hale"), right)

    def test_would_not_be_named(self) -> None:
        """Who would not be named is no second mention of somebody who is."""
        right = said("an official who asked not to be named", " Ann Hale spoke first.")
        assert 1 == len(findings_of("attribution.anonymity", said("Ann Hale"), right))

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("Ann Hale", "Ann Hale", id="both named"),
            pytest.param("Ann Hale", "she", id="a pronoun"),
            pytest.param("Ann Hale", "the mayor", id="an office of one"),
            pytest.param("Ann Hale", "the statement", id="a text"),
            pytest.param("the Harbor Board", "an official", id="a body"),
            pytest.param("Hale", "an official", id="no full name"),
        ],
    )
    def test_silence(self, left: str, right: str) -> None:
        """Pronouns, offices, texts and bodies are no unnamed sources."""
        assert [] == findings_of("attribution.anonymity", said(left), said(right))

    def test_phrases_that_two_may_use(self) -> None:
        """A few quoted words may be two people's."""
        texts = (
            "The bridge is “a disgrace to us all”, Ann Hale said.",
            "It is “a disgrace to us all”, an official said.",
        )
        assert [] == findings_of("attribution.anonymity", *(text + REST for text in texts))
