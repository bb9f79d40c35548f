"""Copy that outlets share, and who is independent of whom."""

from __future__ import annotations

import pytest
from factories import make_source
from makers import compare_all, findings_of, only_finding

from crosscheck.comparing import compare
from crosscheck.findings.finding import Finding
from crosscheck.settings import Settings

COPY = "The ferry left the upper landing before dawn with two crews and a load of salt for the bakers."
OTHER = "Nobody in Vellmouth had slept that night, for the storm took the roof of the old tower and of two mills."


def with_agencies(left: str | None, right: str | None, outlet: str = "Beta") -> list[Finding]:
    """The findings of reuse about two copies whose sources credit these agencies."""
    sources = [make_source(COPY, "Alpha", agency=left), make_source(f"{COPY} {OTHER}", outlet, agency=right)]
    return [found for found in compare(sources).findings if found.rule == "reuse.verbatim"]


class TestVerbatim:
    def test_long_run_is_shared_copy(self) -> None:
        """Nineteen equal words outside quotes are information that names the outlets and the number of words."""
        found = only_finding("reuse.verbatim", f"Vellmouth. {COPY}", f"{COPY} {OTHER}")

        assert "info" == found.severity
        assert (
            "Alpha and Beta share 1 run of identical words outside quotes, 19 words in all; "
            "they are not independent there."
        ) == found.message
        assert [COPY[:-1], COPY[:-1]] == [place.text for place in found.places]

    def test_reasons_give_the_longest_run_and_the_limit(self) -> None:
        """A reader sees how long the longest run is, whether a credit explains it, and what would not have counted."""
        assert (
            "the longest run has 19 words",
            "no agency credit explains it",
            "runs of fewer than 14 words would not have counted",
        ) == only_finding("reuse.verbatim", COPY, f"{COPY} {OTHER}").reasons

    def test_one_finding_two_outlets(self) -> None:
        """Several runs of two outlets are one finding that counts them."""
        found = only_finding("reuse.verbatim", f"{COPY} It rained. {OTHER}", f"{COPY} Snow fell. {OTHER}")

        assert "share 2 runs of identical words" in found.message
        assert 4 == len(found.places)

    @pytest.mark.parametrize(
        ("left", "right", "outlet"), [("AP", "AP", "Beta"), ("AP", None, "AP News"), (None, "ap", "Beta")]
    )
    def test_credit_explains_it(self, left: str | None, right: str | None, outlet: str) -> None:
        """A common agency, or the other outlet's own name in the credit, stands in the reasons."""
        (found,) = with_agencies(left, right, outlet)
        explained = any("credits" in reason for reason in found.reasons)
        assert (left == right or outlet == "AP News") == explained

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(" ".join(COPY.split()[:13]), COPY, id="thirteen words"),
            pytest.param(f"“{COPY}” said Ann Hale.", f"“{COPY}” said Ann Hale.", id="quotes"),
            pytest.param(COPY, OTHER, id="other words"),
        ],
    )
    def test_short_runs_and_quotes_are_silent(self, left: str, right: str) -> None:
        """Fewer than fourteen words, and the words of a speaker, are nobody's copy."""
        assert [] == findings_of("reuse.verbatim", left, right)

    def test_length_is_a_setting(self) -> None:
        """A run shorter than the setting does not count."""
        assert [1, 0] == [
            len(findings_of("reuse.verbatim", COPY, f"{COPY} {OTHER}", settings=Settings(reuse_words=words)))
            for words in (19, 20)
        ]


class TestGroups:
    def test_outlets_that_share_much_are_one_group(self) -> None:
        """Where a quarter of the shorter article is copied, both are one independent outlet."""
        assert (0, 0, 2) == compare_all(COPY, f"{COPY} {OTHER}", "Bakers wait.").groups

    def test_outlets_that_share_little_are_two(self) -> None:
        """A short run in long articles leaves them independent."""
        pads = [" ".join(f"{word}{number} slept." for number in range(60)) for word in ("Baker", "Miller")]
        assert (0, 1) == compare_all(*(f"{COPY} {pad}" for pad in pads)).groups

    def test_groups_join(self) -> None:
        """An outlet that copies from two others makes all three one."""
        assert 1 == len(set(compare_all(COPY, OTHER, f"{COPY} {OTHER}").groups))

    def test_quotes_make_no_group(self) -> None:
        """Two outlets that quote the same words are independent."""
        assert (0, 1) == compare_all(f"“{COPY}” said Ann Hale.", f"Ann Hale said: “{COPY}”").groups

    def test_same_text_is_one_group(self) -> None:
        """Two files with the same words are one source, however short."""
        assert (0, 0) == compare_all("“It is over,” said Ann Hale.", "“It is over,” said Ann Hale.").groups

    @pytest.mark.parametrize(
        ("agencies", "outlet", "expected"),
        [(("AP", "AP"), "Beta", (0, 0)), (("AP", None), "AP", (0, 0)), (("AP", "AFP"), "Beta", (0, 1))],
    )
    def test_agency_makes_one_group(
        self, agencies: tuple[str | None, str | None], outlet: str, expected: tuple[int, int]
    ) -> None:
        """Two outlets with one agency, or an outlet and the agency it credits, are not independent; it is told why."""
        sources = [make_source(COPY, "Alpha", agency=agencies[0]), make_source(OTHER, outlet, agency=agencies[1])]
        comparison = compare(sources)

        assert expected == comparison.groups
        reasons = [found.reasons for found in comparison.findings if found.rule == "reuse.verbatim"]
        assert (expected == (0, 0)) == any("credits AP" in reason for each in reasons for reason in each)
