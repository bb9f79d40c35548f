"""Offices of one person that contradict each other."""

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

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("Commerce Secretary Ann Hale", "Ann Hale, the treasury secretary"),
            ("Education Secretary Ann Hale", "Ann Hale, the housing minister"),
        ],
    )
    def test_two_posts_of_a_cabinet(self, left: str, right: str) -> None:
        """Secretaries of two departments are two people."""
        assert 1 == len(findings_of("attribution.role", said(left), said(right)))

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
            pytest.param("Business Secretary Ann Hale", "Ann Hale, the trade minister", id="two names of one post"),
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


class TestPeople:
    """People whom no pair of words is handed to."""

    @staticmethod
    def told(office: str) -> str:
        """An article that mentions somebody in passing."""
        return f"The ferry sank at noon on Monday near the pier. Among the guests were Tom Virk and {office}."

    def test_office_held_and_over(self) -> None:
        """An office that one outlet has over is a note, wherever the articles speak of the person."""
        left, right = self.told("port official Ann B. Hale"), self.told("Ann Hale, a former senior port official")
        found = only_finding("attribution.role", left, right)

        assert ("note", None) == (found.severity, found.pair)
        assert ["port official", "a former senior port official"] == [place.text for place in found.places]
        assert "“port official” says that the office is held" in found.reasons[1]

    def test_two_posts(self) -> None:
        """Two posts that nobody holds at once need no shared words either."""
        left, right = self.told("Ann Hale, president of the line"), self.told("the line's treasurer, Ann Hale")
        assert "president and treasurer are two posts" == only_finding("attribution.role", left, right).reasons[1]

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("port official Ann Hale", "port official Ann Hale", id="the same"),
            pytest.param("port official Ann Hale", "Bea Hale, a former port official", id="another person"),
            pytest.param("Gov. Ann Hale", "former Gov. Ann Hale", id="a courtesy title"),
            pytest.param(
                "port official Ann Hale. Until the spring Hale was seen daily",
                "former port official Ann Hale",
                id="an article that knows that something ended",
            ),
        ],
    )
    def test_silence(self, left: str, right: str) -> None:
        """Other people, titles for life and articles that have both are silent."""
        assert [] == findings_of("attribution.role", self.told(left), self.told(right))
        assert [] == findings_of("attribution.role", self.told(right), self.told(left))

    def test_inside_quotes(self) -> None:
        """What a speaker calls somebody is not what the outlet does."""
        right = self.told("Ann Hale") + " “Former port official Ann Hale was here,” Virk said."
        assert [] == findings_of("attribution.role", self.told("port official Ann Hale"), right)

    def test_later_article_may_know_more(self) -> None:
        """Who says former two days later may tell of what happened since; who said it first may not."""
        held, over = self.told("port official Ann Hale"), self.told("former port official Ann Hale")
        later = DAY + datetime.timedelta(days=2)

        assert [] == findings_of("attribution.role", held, over, days=(DAY, later))
        assert 1 == len(findings_of("attribution.role", over, held, days=(DAY, later)))
