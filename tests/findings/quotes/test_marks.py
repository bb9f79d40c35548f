"""Quotation marks that are missing, here or there."""

from __future__ import annotations

import pytest
from makers import findings_of, only_finding

from crosscheck.settings import Settings

COPY = "The ferry left the upper landing before dawn with two crews and a load of salt for the bakers."
QUOTED = "“We will not close the old bridge,” said Mayor Ann Hale."
PLAIN = "Vellmouth is calm: we will not close the old bridge."


class TestUnquoted:
    def test_words_in_marks_here_and_without_there(self) -> None:
        """Seven words that the other outlet prints as its own are a note that names both outlets."""
        found = only_finding("quote.unquoted", QUOTED, PLAIN)

        assert "note" == found.severity
        assert "Beta prints 7 words without marks that Alpha quotes." == found.message
        assert [
            ("bridge/alpha", "We will not close the old bridge", "quoted"),
            ("bridge/beta", "we will not close the old bridge", "unmarked"),
        ] == [(place.source, place.text, place.value) for place in found.places]
        assert "7 words are the same, in the same order" in found.reasons

    def test_quoting_outlet_may_come_second(self) -> None:
        """The order of the outlets does not matter."""
        found = only_finding("quote.unquoted", PLAIN, QUOTED)
        assert "Alpha prints 7 words without marks that Beta quotes." == found.message

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(QUOTED, "Mayor Ann Hale said we will not close the old bridge.", id="attribution"),
            pytest.param(QUOTED, f"{PLAIN}\n\n{QUOTED}", id="the quote too"),
            pytest.param(f"{COPY} {QUOTED}", f"{COPY} {PLAIN}", id="shared copy beside it"),
            pytest.param("“We will not close it,” said Ann Hale.", "We will not close it.", id="fewer than six words"),
            pytest.param(QUOTED, QUOTED, id="marks on both sides"),
            pytest.param(
                "“The Office of the Mayor of Vellmouth,” said Ann Hale.",
                "They met at the Office of the Mayor of Vellmouth.",
                id="a name",
            ),
            pytest.param(
                "“Former mayor and secretary of Vell Ann Hale,” said Tom Virk.",
                "They met former mayor and secretary of Vell Ann Hale.",
                id="a person's offices",
            ),
            pytest.param(f"A Beta reporter wrote: {QUOTED}", PLAIN, id="perhaps the other outlet's own words"),
            pytest.param(QUOTED, "The bakers will close the old bridge.", id="other words"),
        ],
    )
    def test_explained_words_are_silent(self, left: str, right: str) -> None:
        """An attribution, the same quote elsewhere, shared copy or a short run are no missing marks."""
        assert [] == findings_of("quote.unquoted", left, right)

    def test_copy_far_away_silences_nothing(self) -> None:
        """Shared copy in another part of the article does not explain the words."""
        apart = " ".join(f"Baker number {number} sold salt and flour to nobody." for number in range(12))
        assert 1 == len(findings_of("quote.unquoted", f"{COPY} {QUOTED}", f"{COPY} {apart} {PLAIN}"))

    def test_number_of_words_is_a_setting(self) -> None:
        """A run shorter than the setting is not told."""
        assert [1, 0] == [
            len(findings_of("quote.unquoted", QUOTED, PLAIN, settings=Settings(unquoted_words=words)))
            for words in (7, 8)
        ]


class TestUnbalanced:
    @pytest.mark.parametrize(
        ("text", "lost"),
        [
            ("We will not wait,” said Mayor Ann Hale.", "opening"),
            ("“We will not wait, said Mayor Ann Hale.", "closing"),
            ("“We will not wait.\n\nFerries run.", "closing"),
        ],
    )
    def test_mark_without_a_partner(self, text: str, lost: str) -> None:
        """A note names the outlet and the mark that is missing, and shows the quote."""
        found = only_finding("quote.unbalanced", text, "Ferries wait.")

        assert ("note", f"Alpha: the {lost} quotation mark of this quote is missing.") == (
            found.severity,
            found.message,
        )
        (place,) = found.places
        assert ("bridge/alpha", lost) == (place.source, place.value)
        assert place.text.startswith("We will not wait")
        assert "has no partner" in found.reasons[0]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("“We will not wait,” said Ann Hale.", id="both marks"),
            pytest.param("“We will not wait.\n\n“We will go,” said Ann Hale.", id="a quote of two paragraphs"),
            pytest.param("”We will not wait,” said Ann Hale.", id="a mark of the wrong shape"),
            pytest.param('The 12" pipe burst.', id="inches"),
            pytest.param("The crews' boat isn't the bakers'.", id="apostrophes"),
        ],
    )
    def test_marks_with_a_partner_are_silent(self, text: str) -> None:
        """Pairs, reopened paragraphs, odd shapes, inches and apostrophes miss nothing."""
        assert [] == findings_of("quote.unbalanced", text, "Ferries wait.")
