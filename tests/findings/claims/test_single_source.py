"""Claims, and how many independent outlets carry them."""

from __future__ import annotations

import pytest
from makers import compare_all, findings_of, only_finding

from crosscheck.findings.claims.corroboration import Corroboration

HURT = "A ferry struck the old pier at dawn, and 17 passengers were hurt."
RETOLD = "At dawn 17 passengers were hurt as a ferry struck the old pier."
AGAIN = "Seventeen passengers were hurt at dawn when a ferry struck the old pier."
SALT = "The bakers of the upper town sold 40 sacks of salt on Monday."
COPY = "The ferry left the upper landing before dawn with two crews and 9 sacks of salt for the bakers."


def corroboration(*texts: str) -> list[Corroboration]:
    """The claims that two outlets or more carry."""
    return list(compare_all(*texts).corroboration)


class TestSingleSource:
    def test_claim_in_one_outlet_only(self) -> None:
        """A sentence with a number that no other outlet has is information that names the outlet."""
        found = only_finding("claim.single-source", f"{HURT} {SALT}", RETOLD)

        assert ("info", "Only Alpha has this.") == (found.severity, found.message)
        assert [SALT] == [place.text for place in found.places]
        assert "leaving something out is not contradicting it" in found.reasons

    @pytest.mark.parametrize(
        "sentence",
        [
            pytest.param("The bakers of the upper town sold 40 sacks.", id="a number"),
            pytest.param("“We sold nothing but salt,” a baker said.", id="a quote"),
            pytest.param("Ann Hale said the bakers sold nothing.", id="a named source"),
        ],
    )
    def test_checkable_sentences_are_told(self, sentence: str) -> None:
        """A number, a quote or a source makes a sentence one that can be checked."""
        assert [sentence] == [
            found.places[0].text for found in findings_of("claim.single-source", f"{HURT} {sentence}", RETOLD)
        ]

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(HURT, RETOLD, id="told in other words"),
            pytest.param(f"{HURT} The bakers of the upper town are tired.", RETOLD, id="nothing to check"),
            pytest.param(f"{HURT} Bakers sold 40 sacks.", RETOLD, id="fewer than five words"),
        ],
    )
    def test_told_or_uncheckable_sentences_are_silent(self, left: str, right: str) -> None:
        """A counterpart, or nothing that could be checked, leaves nothing to tell."""
        assert [] == findings_of("claim.single-source", left, right)

    def test_one_source_alone_is_silent(self) -> None:
        """Where nothing is compared, nothing stands alone."""
        assert [] == findings_of("claim.single-source", HURT)

    def test_copies_count_once(self) -> None:
        """A claim that only two copies of one story have stands on one leg, and is told once."""
        found = only_finding("claim.single-source", COPY, COPY, "Nobody in Vellmouth had slept that night.")

        assert "Only Alpha and Beta have this, and they share copy." == found.message
        assert [COPY, COPY] == [place.text for place in found.places]

    def test_what_one_copy_adds_is_its_own(self) -> None:
        """Of two copies, the one that has a claim more has it alone."""
        found = findings_of("claim.single-source", f"{COPY} {SALT}", COPY, "Nobody in Vellmouth had slept that night.")
        copied = "Only Alpha and Beta have this, and they share copy."

        assert [copied, "Only Alpha has this."] == [each.message for each in found]

    def test_third_independent_outlet_is_a_counterpart(self) -> None:
        """A copied claim that an independent outlet tells too does not stand alone."""
        retold = "Before dawn a ferry with two crews and 9 sacks of salt for the bakers left the upper landing."
        assert [] == findings_of("claim.single-source", COPY, COPY, retold)


class TestCorroboration:
    def test_claim_of_two_outlets(self) -> None:
        """A claim is listed with a passage a source and the number of independent outlets."""
        (row,) = corroboration(HURT, RETOLD)

        assert ("claim", 2) == (row.kind, row.groups)
        assert [("bridge/alpha", HURT), ("bridge/beta", RETOLD)] == [(span.source, span.text) for span in row.spans]

    def test_copies_are_one_leg(self) -> None:
        """Two outlets that share copy carry a claim once."""
        (row,) = corroboration(COPY, COPY)
        assert (2, 1) == (len(row.spans), row.groups)

    def test_copied_passage_is_one_leg(self) -> None:
        """Outlets that otherwise write for themselves carry once what one of them has copied from the other."""
        own = "“The bakers of the upper town will not wait for another ferry this year,” Ann Hale said in the evening. "
        rest = "Nobody had slept that night, for the storm took the roofs of nine mills and of the old tower. "
        rows = corroboration(f"{own * 3}{COPY}", f"{COPY} {rest * 4}", "A ferry with 9 sacks of salt left before dawn.")

        assert [(3, 2)] == [(len(row.spans), row.groups) for row in rows if row.kind == "claim"]

    def test_most_independent_claims_come_first(self) -> None:
        """A claim of three outlets stands before one of two, wherever it stands in the articles."""
        rows = corroboration(f"{SALT} {HURT}", f"On Monday {SALT[4:-11]}. {RETOLD}", AGAIN)

        assert [3, 2] == [row.groups for row in rows]
        assert HURT == rows[0].spans[0].text

    def test_source_has_one_passage_a_claim(self) -> None:
        """Where an outlet tells it twice, its longest passage stands for it."""
        rows = corroboration(f"{HURT}\n\n{HURT[:-1]} in the fog.", RETOLD, AGAIN)
        assert ["bridge/alpha", "bridge/beta", "bridge/gamma"] == [span.source for span in rows[0].spans]

    def test_quotes_are_corroborated_too(self) -> None:
        """A quote that two outlets print is a row of its own kind."""
        text = "“We will not close the old bridge,” said Ann Hale."
        assert ["quote"] == [row.kind for row in corroboration(text, f"It rained. {text}")]

    def test_nothing_in_common(self) -> None:
        """Where nothing is shared nothing is corroborated."""
        assert [] == corroboration(HURT, SALT)
