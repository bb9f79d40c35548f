"""Quotes that one outlet prints shorter."""

from __future__ import annotations

import pytest
from makers import compare_all, findings_of, only_finding

CLOSE = "We will close the bridge this winter"


def said(words: str) -> str:
    """An article that is one quote."""
    return f"“{words},” said Mayor Ann Hale."


def cuts(left: str, right: str) -> list[str]:
    """The rules about a cut, of two articles; the same with the outlets exchanged."""
    one, other = (
        [found.rule for found in compare_all(*pair).findings if found.rule in ("quote.limiter", "quote.contained")]
        for pair in ((left, right), (right, left))
    )
    assert one == other
    return one


class TestLimiter:
    @pytest.mark.parametrize(
        "clause",
        [
            "unless the river freezes",
            "but only for a week or two",
            "if the council agrees",
            "except on market days",
            "only when it freezes",
            "although nobody wants it",
            "because the court says so",
            "not the ferries",
            "never the pier",
        ],
    )
    def test_clause_cut_at_the_end(self, clause: str) -> None:
        """A quote that stops just before a clause that limits it is a warning."""
        assert ["quote.limiter"] == cuts(said(f"{CLOSE} {clause}"), said(CLOSE))

    def test_negation_that_ends_the_sentence(self) -> None:
        """A quote that stops before a last "not" says the opposite; one that stops before a last "though" does not."""
        asked = "We asked whether the old bridge was safe and it was"
        assert ["quote.limiter"] == cuts(said(f"{asked} not"), said(asked))
        assert ["quote.contained"] == cuts(said(f"{asked} though"), said(asked))

    @pytest.mark.parametrize("clause", ["Unless the court stops it, we", "If the river freezes, we"])
    def test_clause_cut_at_the_start(self, clause: str) -> None:
        """A quote that begins just after the clause that leads its sentence is a warning."""
        assert ["quote.limiter"] == cuts(said(CLOSE.replace("We", clause)), said(CLOSE))

    def test_negation_cut_at_the_start(self) -> None:
        """A quote that begins just after “do not think” says the opposite."""
        left = said("We do not think that the old bridge will fall")
        assert ["quote.limiter"] == cuts(left, "Ann Hale said “the old bridge will fall” soon.")

    def test_outlets_and_clause_are_named(self) -> None:
        """The finding names the clause, the outlet that has it and the one that has not."""
        found = only_finding("quote.limiter", said(f"{CLOSE} unless the river freezes"), said(CLOSE))

        assert "warning" == found.severity
        assert "Beta leaves out “unless the river freezes”, with which the quote goes on in Alpha." == found.message
        assert [("bridge/alpha", "unless the river freezes"), ("bridge/beta", "")] == [
            (place.source, place.value) for place in found.places
        ]
        assert "“unless” limits what is said" in found.reasons
        assert "7 words match up to the cut" in found.reasons

    def test_places_show_the_clause(self) -> None:
        """The longer print is shown with the clause, the shorter one whole."""
        found = only_finding("quote.limiter", said(CLOSE), said(f"{CLOSE} unless the river freezes"))
        assert [f"{CLOSE},", f"{CLOSE} unless the river freezes,"] == [place.text for place in found.places]

    @pytest.mark.parametrize(
        "right",
        [
            pytest.param(f"“{CLOSE} …” said Mayor Ann Hale.", id="an ellipsis at the cut"),
            pytest.param(f"“{CLOSE} ...” said Mayor Ann Hale.", id="three dots at the cut"),
            pytest.param(f"“{CLOSE}” unless the river freezes, said Mayor Ann Hale.", id="the limit beside the marks"),
            pytest.param(f"“{CLOSE},” but only with frost, said Mayor Ann Hale.", id="another limit beside the marks"),
        ],
    )
    def test_marked_or_reported_limit_is_silent(self, right: str) -> None:
        """An ellipsis at the cut, or the limit in the outlet's own words, takes nothing away."""
        assert [] == findings_of("quote.limiter", said(f"{CLOSE} unless the river freezes"), right)

    @pytest.mark.parametrize(
        ("right", "rules"),
        [
            ("If the river freezes and stays so, the mayor said, the council “will close the bridge”.", []),
            ("In January the mayor said the council “will close the bridge”.", ["quote.limiter"]),
            ("“We will close the bridge this winter,” said Ann Hale as the river freezes.", ["quote.limiter"]),
        ],
    )
    def test_clause_in_the_outlet_s_own_words_around_a_part(self, right: str, rules: list[str]) -> None:
        """Who quotes a part of a sentence and tells the clause around it leaves nothing out."""
        left = said("If the river freezes we will close the bridge this winter")
        assert rules == [found.rule for found in findings_of("quote.limiter", left, right)]

    def test_limit_in_another_paragraph(self) -> None:
        """What begins the next paragraph is another matter, and limits nothing."""
        right = f"Mayor Ann Hale said: “{CLOSE}.”\n\nBut the river froze in May."
        assert findings_of("quote.limiter", said(f"{CLOSE} unless the river freezes"), right)

    def test_clause_in_another_quote_is_silent(self) -> None:
        """An article that cuts the quote at its head and prints it whole below takes nothing away."""
        whole = said(f"{CLOSE} unless the river freezes")
        assert [] == findings_of("quote.limiter", whole, f"{said(CLOSE)}\n\n{whole}")

    def test_negation_before_the_marks_is_silent(self) -> None:
        """An outlet that gives the negation itself has not cut it."""
        left = said("We do not think that the old bridge will fall")
        right = "Ann Hale does not think “the old bridge will fall” soon."
        assert [] == findings_of("quote.limiter", left, right)

    @pytest.mark.parametrize(
        "left",
        [
            pytest.param(f"{CLOSE}. But only if it freezes", id="the next sentence limits"),
            pytest.param(f"{CLOSE} for the good of the town", id="a clause that limits nothing"),
            pytest.param(f"Sadly, {CLOSE}", id="a first word that limits nothing"),
        ],
    )
    def test_cut_that_takes_no_limit_away_is_no_warning(self, left: str) -> None:
        """A cut at the end of a sentence, or before other words, is daily work."""
        assert ["quote.contained"] == cuts(said(left), said(CLOSE))


class TestContained:
    def test_part_is_information(self) -> None:
        """The outlet that prints the part and the one that prints the whole are named."""
        found = only_finding("quote.contained", said(f"{CLOSE} for the good of the town"), said(CLOSE))

        assert "info" == found.severity
        assert "Beta prints a part of the quote that Alpha prints, word for word." == found.message
        assert "7 words match in order, none differs" in found.reasons
        assert ["bridge/alpha", "bridge/beta"] == [place.source for place in found.places]

    def test_overlap_is_information(self) -> None:
        """Two parts of one quote are told as such."""
        left, right = f"Nobody sleeps. {CLOSE}", f"{CLOSE}. Ferries are no answer"
        found = only_finding("quote.contained", said(left), said(right))
        assert "Alpha and Beta print parts of one quote that overlap, word for word." == found.message

    @pytest.mark.parametrize(
        "right",
        [pytest.param(said(CLOSE), id="the whole"), pytest.param(said("Ferries are no answer"), id="another quote")],
    )
    def test_whole_or_other_quote_is_silent(self, right: str) -> None:
        """A quote that is printed whole is no part, and another quote is none either."""
        assert [] == cuts(said(CLOSE), right)

    def test_part_with_other_words_is_silent(self) -> None:
        """A part in which a word differs is not word for word."""
        right = said(CLOSE.replace("close", "shut"))
        assert [] == findings_of("quote.contained", said(f"{CLOSE} for the good of the town"), right)
