"""Forms and spellings of the name of one person."""

from __future__ import annotations

import pytest
from makers import compare_all, findings_of, only_finding

SAID = "“We will not close the old bridge this winter,” {} said."
REST = " The river froze in January. Nobody else was awake in the tower that night."


def about(*names: str) -> list[tuple[str, str]]:
    """The rules on names for articles that hand one quote to these speakers."""
    found = compare_all(*(SAID.format(name) + REST for name in names)).findings
    return [(each.rule, each.severity) for each in found if each.rule.startswith("name.")]


class TestSpeakers:
    def test_spelling(self) -> None:
        """Two spellings of the speaker of one quote are a note that shows where each name stands."""
        left = "Wen Castellan came." + REST + "\n" + SAID.format("Castellan")
        right = SAID.format("Wen Castelan") + REST
        found = only_finding("name.spelling", left, right)

        assert "Alpha has Wen Castellan where Beta has Wen Castelan." == found.message
        assert [0, right.index("Wen")] == [place.start for place in found.places]
        assert "both say the same words" == found.reasons[0]

    @pytest.mark.parametrize(
        ("left", "right", "expected"),
        [
            pytest.param("Luis Ferreiro", "Luís Ferreiro", [("name.spelling", "note")], id="an accent"),
            pytest.param("Robert Virk", "Bob Virk", [("name.variant", "hidden")], id="a nickname"),
            pytest.param("Robert Virk", "Robert J. Virk", [], id="a middle initial"),
            pytest.param("Robert Virk", "Mr. Virk", [], id="a surname"),
            pytest.param("Robert Virk", "Robert Virk", [], id="the same"),
            pytest.param("Robert Virk", "the mayor", [], id="an office"),
        ],
    )
    def test_forms(self, left: str, right: str, expected: list[tuple[str, str]]) -> None:
        """Accents are notes, nicknames are hidden; less of one name is nothing."""
        assert expected == about(left, right)


class TestPeople:
    def test_spelling_without_a_pair(self) -> None:
        """One first name with two spellings of a surname, each in one article, is a note."""
        left = "Edda Lindqvist swept the pier." + REST
        right = "Two dogs and a baker met Edda Lindquist." + REST
        found = only_finding("name.spelling", left, right)

        assert found.pair is None
        assert "the same first name" == found.reasons[0]

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("Edda Lindqvist", "Anna Lindquist", id="another first name"),
            pytest.param("Edda Lindqvist", "Edda Halloran", id="another surname"),
            pytest.param("Edda Lindqvist", "Edda Lindquist and Edda Lindqvist", id="both in one article"),
            pytest.param("South Korea", "South Korean", id="a country and its people"),
            pytest.param("House Bakerists", "House Bakeristic", id="a group and its adjective"),
            pytest.param("Vell Harbor", "Vell Harbour", id="a common noun"),
            pytest.param("Edda Hale", "Edda Hall", id="short names"),
            pytest.param("Edda Virk", "nobody", id="no other name"),
        ],
    )
    def test_other_names(self, left: str, right: str) -> None:
        """Other names, forms of one thing and short names are no spellings."""
        texts = f"The baker met {left}." + REST, f"Two dogs saw {right}." + REST
        assert [] == findings_of("name.spelling", *texts)
