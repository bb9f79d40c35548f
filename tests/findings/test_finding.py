"""Findings, their places and their fingerprints."""

from __future__ import annotations

import re

import pytest
from factories import make_source
from makers import DAY, NEXT_DAY, compare_all, only_finding

from crosscheck.comparing import compare
from crosscheck.findings.finding import Draft, Finding, Place, overlap, place_in, settle
from crosscheck.settings import Settings
from crosscheck.sources.source import Source

ALPHA = "Ferries wait. “We will not close the bridge this winter,” said Mayor Ann Hale. Traders worry."
BETA = "Nobody slept. “We will close the bridge this winter,” said Mayor Ann Hale. It rained."


def draft(*places: Place, **fields: object) -> Draft:
    """A draft about some places."""
    defaults = {"rule": "quote.wording", "severity": "warning", "confidence": 0.5, "message": "", "reasons": ()}
    return Draft(places=places, **(defaults | fields))


def fingerprint(left: str = ALPHA, right: str = BETA, **options: object) -> str:
    """The id of the one finding about the word that the prints do not share."""
    return only_finding("quote.operator", left, right, **options).id


class TestPlace:
    def test_place_is_found_again_by_its_words_and_what_stands_around(self) -> None:
        """A place has its words, its line and column in the file, and up to 32 characters on both sides."""
        source = make_source("Ferries wait.\n\nThe bridge is shut.", first_line=7)
        place = place_in(source, 19, 25, "bridge")

        assert ("bridge", "bridge", 9, 5) == (place.text, place.value, place.line, place.column)
        assert ("Ferries wait.\n\nThe ", " is shut.") == (place.prefix, place.suffix)
        assert (source.id, source.path) == (place.source, place.path)

    def test_context_is_short(self) -> None:
        """The context of a place in a long text ends after 32 characters."""
        place = place_in(make_source("a" * 100), 50, 51)
        assert (32, 32) == (len(place.prefix), len(place.suffix))

    @pytest.mark.parametrize(("start", "end", "expected"), [(0, 7, True), (6, 9, True), (7, 9, False), (8, 9, False)])
    def test_places_overlap_in_one_source(self, start: int, end: int, expected: bool) -> None:
        """Two places have a character in common, whichever is named first; in two sources they have none."""
        one, other = place_in(make_source(ALPHA), 2, 7), place_in(make_source(ALPHA), start, end)
        assert expected == overlap(one, other) == overlap(other, one)
        assert not overlap(one, place_in(make_source(ALPHA, "Beta"), start, end))


class TestSettle:
    SOURCE = make_source("The bridge is shut. Ferries wait.")

    def settle(self, *drafts: Draft, clusters: dict[str, str] | None = None) -> list[Finding]:
        """Drafts about one source as findings."""
        return settle(drafts, [self.SOURCE], clusters or {})

    def test_draft_becomes_a_finding(self) -> None:
        """What the rule wrote is kept, confidence is rounded, and the cluster of the pair is added."""
        place = place_in(self.SOURCE, 4, 10, "bridge")
        (found,) = self.settle(draft(place, confidence=0.123456, message="M.", pair="q1"), clusters={"q1": "k1"})

        assert ("quote.wording", "warning", 0.12, "M.") == (
            found.rule,
            found.severity,
            found.confidence,
            found.message,
        )
        assert ("q1", "k1", (place,), None) == (found.pair, found.cluster, found.places, found.review)

    def test_pair_in_no_cluster(self) -> None:
        """A finding of a pair that stands alone has no cluster."""
        (found,) = self.settle(draft(place_in(self.SOURCE, 4, 10), pair="q2"), clusters={"q1": "k1"})
        assert found.cluster is None

    def test_id_is_twelve_hexadecimal_digits(self) -> None:
        """An id can be typed."""
        (found,) = self.settle(draft(place_in(self.SOURCE, 4, 10)))
        assert re.fullmatch("[0-9a-f]{12}", found.id)

    def test_exact_repeats_are_told_apart(self) -> None:
        """Two findings that say the same have two ids, and both are stable."""
        twice = [draft(place_in(self.SOURCE, 4, 10)) for _ in range(2)]
        first, second = (found.id for found in self.settle(*twice))

        assert first != second
        assert [first, second] == [found.id for found in self.settle(*twice)]

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param(draft(place_in(SOURCE, 4, 10, "bridge"), rule="quote.operator"), id="rule"),
            pytest.param(draft(place_in(SOURCE, 4, 10, "pier")), id="value"),
            pytest.param(draft(place_in(SOURCE, 20, 27, "bridge")), id="sentence"),
        ],
    )
    def test_fingerprint_is_made_of_rule_value_and_sentence(self, other: Draft) -> None:
        """Another rule, value or sentence is another finding."""
        one, two = self.settle(draft(place_in(self.SOURCE, 4, 10, "bridge")), other)
        assert one.id != two.id

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param(draft(place_in(SOURCE, 4, 10, "bridge"), confidence=0.9), id="confidence"),
            pytest.param(draft(place_in(SOURCE, 4, 10, "bridge"), severity="note"), id="severity"),
            pytest.param(draft(place_in(SOURCE, 4, 10, "bridge"), message="Other words."), id="message"),
            pytest.param(draft(place_in(SOURCE, 4, 10, "bridge"), pair="q9"), id="pair"),
            pytest.param(draft(place_in(SOURCE, 0, 18, "BRIDGE")), id="offsets in the sentence, case of the value"),
        ],
    )
    def test_fingerprint_is_not_made_of_what_may_change(self, other: Draft) -> None:
        """Scores, words of the message, numbers of pairs and offsets are not in it."""
        expected = [found.id for found in self.settle(draft(place_in(self.SOURCE, 4, 10, "bridge")))]
        assert expected == [found.id for found in self.settle(other)]

    def test_order_of_the_places_does_not_matter(self) -> None:
        """The sides of a finding are sorted before they are read."""
        one, two = place_in(self.SOURCE, 4, 10, "a"), place_in(self.SOURCE, 20, 27, "b")
        assert self.settle(draft(one, two))[0].id == self.settle(draft(two, one))[0].id


class TestFingerprint:
    @pytest.mark.parametrize(
        "left",
        [
            pytest.param(f"A new first paragraph about salt.\n\n{ALPHA}", id="a paragraph before it"),
            pytest.param(f"{ALPHA}\n\nA new last paragraph about salt.", id="a paragraph after it"),
            pytest.param(ALPHA.replace("Ferries wait. ", "Ferries wait.\n\n"), id="a line end before it"),
            pytest.param(ALPHA.replace(" this winter", "\tthis  winter"), id="white space"),
            pytest.param(ALPHA.replace("“", '"').replace("”", '"'), id="straight marks"),
            pytest.param(ALPHA.replace("Ferries wait.", "Boats do not."), id="another sentence before it"),
            pytest.param(ALPHA.replace("Traders worry.", "Bakers do not."), id="another sentence after it"),
        ],
    )
    def test_change_elsewhere_keeps_it(self, left: str) -> None:
        """Moving a paragraph, another line end or another shape of the marks keeps the id."""
        assert fingerprint() == fingerprint(left)

    @pytest.mark.parametrize(
        "left",
        [
            pytest.param(ALPHA.replace("this winter", "this spring"), id="the quote"),
            pytest.param(ALPHA.replace("said Mayor", "warned Mayor"), id="the words around it"),
        ],
    )
    def test_rewritten_sentence_changes_it(self, left: str) -> None:
        """A finding about another sentence is another finding."""
        right = BETA.replace("this winter", "this spring") if "spring" in left else BETA
        assert fingerprint() != fingerprint(left, right)

    def test_dates_and_paths_are_not_in_it(self) -> None:
        """The day of publication and the place of the file do not change the id."""
        moved = [make_source(ALPHA, "Alpha", id="x/1", path="elsewhere.md"), make_source(BETA, "Beta", id="x/2")]

        assert fingerprint() == fingerprint(days=(DAY, NEXT_DAY))
        assert fingerprint() in {found.id for found in compare(moved).findings}

    def test_outlets_are_in_it(self) -> None:
        """The same words of another outlet are another finding."""
        renamed = [make_source(ALPHA, "Gazette"), make_source(BETA, "Beta")]
        assert fingerprint() not in {found.id for found in compare(renamed).findings}

    def test_order_of_the_sources_is_not_in_it(self) -> None:
        """Comparing the same sources in another order gives the same ids."""
        sources = [make_source(ALPHA, "Alpha"), make_source(BETA, "Beta")]
        assert sorted(found.id for found in compare(sources).findings) == sorted(
            found.id for found in compare(sources[::-1]).findings
        )

    def test_severity_set_by_the_user_is_not_in_it(self) -> None:
        """Settings may change how severe a finding is, not which one it is."""
        changed = Settings(severity={"quote.operator": "note"})
        assert fingerprint() == fingerprint(settings=changed)

    def test_no_two_findings_share_one(self) -> None:
        """Ids are unique, also where outlets repeat themselves."""
        ids = [found.id for found in compare_all(f"{ALPHA}\n{ALPHA}", f"{BETA}\n{BETA}\n{BETA}", BETA).findings]
        assert len(ids) == len(set(ids)) > 3


def test_source_without_text_has_places() -> None:
    """An empty source can be pointed at."""
    assert ("", 1, 1) == (place_in(Source(""), 0, 0).text, place_in(Source(""), 0, 0).line, 1)
