"""Quotes that two outlets print in other words."""

from __future__ import annotations

import pytest
from makers import compare_all, findings_of, only_finding

BRIDGE = "We will not close the bridge this winter"
BOATS = "We lost 17 boats and all our nets in the storm last night"


def said(words: str) -> str:
    """An article that is one quote."""
    return f"“{words},” said Mayor Ann Hale."


def rules(left: str, right: str) -> list[tuple[str, str]]:
    """The rules about two prints of a quote, with their severities; the same with the outlets exchanged."""
    one, other = (
        [(found.rule, found.severity) for found in compare_all(said(a), said(b)).findings if found.rule[:6] == "quote."]
        for a, b in ((left, right), (right, left))
    )
    assert one == other
    return one


class TestOperator:
    @pytest.mark.parametrize(
        ("left", "right"),
        [
            (BRIDGE, "We will close the bridge this winter"),
            ("Nobody may cross the old bridge after dark", "Nobody must cross the old bridge after dark"),
            ("Most crews of the harbour were asleep by then", "Some crews of the harbour were asleep by then"),
            ("The ferries only run to the upper landing", "The ferries run to the upper landing"),
            ("The ferries never run to the upper landing", "The ferries run to the upper landing"),
        ],
    )
    def test_word_that_turns_the_quote(self, left: str, right: str) -> None:
        """A negation, a duty, a quantity or a restriction in one print alone is an error."""
        assert [("quote.operator", "error")] == rules(left, right)

    @pytest.mark.parametrize(
        ("left", "right", "severity"),
        [
            ("Nobody should believe that we will close the bridge this winter", BRIDGE, "note"),
            ("Everybody should believe that we will close the bridge this winter", BRIDGE, "error"),
            ("Nobody may swim in the old river, and yes, we will close the bridge this winter", BRIDGE, "error"),
        ],
    )
    def test_negation_right_before_the_words_of_both(self, left: str, right: str, severity: str) -> None:
        """Who says that nobody should believe a thing denies it as well, in other words."""
        assert [("quote.operator", severity)] == rules(left, right)

    @pytest.mark.parametrize(
        ("left", "right", "rule"),
        [
            ("We do not know how many boats were lost", "We know how many boats were lost", "quote.operator"),
            ("They did not want a ferry on this river", "They wanted a ferry on this river", "quote.operator"),
            ("We believe that the old ferry was sold", "We know that the old ferry was sold", "quote.wording"),
            ("We argued about everything except this", "We argued about everything including this", "quote.operator"),
        ],
    )
    def test_words_beside_the_first_or_the_last_one(self, left: str, right: str, rule: str) -> None:
        """Between the first or last word of a sentence and what both print, words differ as they do anywhere else."""
        assert [rule] == [found for found, _ in rules(left, right)]
        later = f"Nobody came to see us in the morning. {right}"
        assert rule in [found for found, _ in rules(left, later)]

    def test_sentences_that_only_begin_alike(self) -> None:
        """A first word in common makes no one utterance of two that share little else."""
        assert [] == rules("We asked the council to sell the old ferry", "We know who wants to sell the old ferry")

    def test_outlets_words_and_places_are_named(self) -> None:
        """The finding names both outlets, the word, and where each print stands."""
        found = only_finding("quote.operator", said(BRIDGE), said(BRIDGE.replace("not ", "")))

        assert "Inside the same quote Alpha prints “not” where Beta prints nothing." == found.message
        assert [
            ("bridge/alpha", f"{BRIDGE},", "not"),
            ("bridge/beta", "We will close the bridge this winter,", "–"),
        ] == [(place.source, place.text, place.value) for place in found.places]

    def test_reasons_say_what_matched_and_what_would_have_silenced_it(self) -> None:
        """A reader sees how many words agree, which differ, and what would have explained it."""
        reasons = only_finding("quote.operator", said(BRIDGE), said(BRIDGE.replace("not ", ""))).reasons

        assert reasons[0].startswith("7 words match in order")
        assert "“not” / nothing: the difference touches “not”" == reasons[1]
        assert "an ellipsis, brackets" in reasons[-1]

    @pytest.mark.parametrize(
        ("right", "why"),
        [
            pytest.param("We won’t close the bridge this winter", {"quote.style"}, id="a contraction"),
            pytest.param("We will … close the bridge this winter", {"quote.ellipsis"}, id="an ellipsis"),
            pytest.param("We will [in no case] close the bridge this winter", {"quote.style"}, id="brackets"),
            pytest.param(BRIDGE.upper(), {"quote.style"}, id="case"),
            pytest.param(BRIDGE, set(), id="nothing"),
        ],
    )
    def test_explained_difference_is_silent(self, right: str, why: set[str]) -> None:
        """A contraction, an ellipsis, brackets and case turn nothing."""
        assert {rule for rule, _ in rules(BRIDGE, right)} <= why

    def test_other_quote_is_silent(self) -> None:
        """A negation in a quote that shares only its beginning is another quote."""
        assert [] == rules("We will close the bridge this winter", "We will not answer what the bakers ask of us")


class TestNumber:
    def test_other_number(self) -> None:
        """Two numbers in one place of a quote are an error that names both."""
        found = only_finding("quote.number", said(BOATS), said(BOATS.replace("17", "19")))

        assert "error" == found.severity
        assert "Inside the same quote Alpha prints “17” where Beta prints “19”." == found.message
        assert ["17", "19"] == [place.value for place in found.places]

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(BOATS.replace("17", "2"), BOATS.replace("17", "two"), id="a numeral written out"),
            pytest.param(BOATS.replace("17", "1,200"), BOATS.replace("17", "1200"), id="a comma of thousands"),
            pytest.param(BOATS.replace("17", "5%"), BOATS.replace("17", "5 percent of the"), id="a percent sign"),
            pytest.param(BOATS, BOATS.replace("17", "…"), id="an ellipsis"),
            pytest.param(BOATS, BOATS.replace("17", "[many]"), id="brackets"),
        ],
    )
    def test_same_value_or_a_marked_place_is_silent(self, left: str, right: str) -> None:
        """Numbers are compared by their values, and a marked place is explained."""
        assert "quote.number" not in {rule for rule, _ in rules(left, right)}


class TestWording:
    @pytest.mark.parametrize(
        "right",
        [
            pytest.param(BOATS.replace("nets", "ropes"), id="replaced"),
            pytest.param(BOATS.replace(" last night", " last terrible night"), id="added"),
            pytest.param(BOATS.replace(" our nets", " nets"), id="a small word dropped"),
        ],
    )
    def test_word_replaced_added_or_dropped(self, right: str) -> None:
        """A word that differs with nothing to mark it is told; a note where only a small one does."""
        expected = "note" if "our" not in right else "warning"
        assert [("quote.wording", expected)] == rules(BOATS, right)

    def test_words_of_both_outlets_are_named(self) -> None:
        """The message gives each outlet its word."""
        found = only_finding("quote.wording", said(BOATS), said(BOATS.replace("nets", "ropes")))

        assert "Inside the same quote Alpha prints “nets” where Beta prints “ropes”." == found.message
        assert "“nets” / “ropes”: a word that carries content differs" in found.reasons

    def test_another_word_is_named_before_a_word_too_many(self) -> None:
        """Of two small differences the sentence names the one that replaces a word."""
        found = only_finding(
            "quote.wording",
            said("The gulls came back and they settled on the pier, and then the boats left"),
            said("The gulls came back and it settled on the pier, then the boats left"),
        )
        assert "Inside the same quote Alpha prints “they” where Beta prints “it”." == found.message

    def test_words_are_told_as_they_are_printed(self) -> None:
        """Contractions, capitals and stops of the print are kept: a finding misquotes nobody."""
        found = only_finding(
            "quote.wording",
            said("He's the one who'd sell the ferries to Vell Line Ltd. before the spring comes"),
            said("He's the one who'd sell the ferries to the bakers before the spring comes"),
        )
        assert "Inside the same quote Alpha prints “Vell Line Ltd” where Beta prints “the bakers”." == found.message
        assert "“Vell Line Ltd” / “the bakers”: a word that carries content differs" in found.reasons

    def test_all_differences_are_shown(self) -> None:
        """One finding a pair names the most costly difference and lists the others."""
        right = "We lost 17 boats and all our ropes in the rain last night"
        (found,) = findings_of("quote.wording", said(BOATS), said(right))

        assert ["nets … storm", "ropes … rain"] == [place.value for place in found.places]
        assert 2 == sum("carries content" in reason for reason in found.reasons)

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(BOATS, BOATS.replace("all our nets", "… our nets"), id="an ellipsis"),
            pytest.param(
                "The harbour is the centre of all our labour",
                "The harbor is the center of all our labor",
                id="spelling",
            ),
            pytest.param(
                "It’s what we do not want to see here", "It is what we don’t want to see here", id="contraction"
            ),
            pytest.param(
                "The crews, tired as they are, wait – for now",
                "The crews tired as they are wait; for now",
                id="punctuation",
            ),
            pytest.param(
                "We Trust The Old Bridge At Vellmouth now", "We trust the old bridge at Vellmouth now", id="case"
            ),
            pytest.param(
                "The U.S. crews left the old harbour at dawn", "The US crews left the old harbour at dawn", id="dots"
            ),
            pytest.param(
                "Arkwright & Sons built this bridge for us",
                "Arkwright and Sons built this bridge for us",
                id="ampersand",
            ),
            pytest.param(
                "It was a fucking mess on the old bridge", "It was a f***ing mess on the old bridge", id="a masked word"
            ),
            pytest.param(
                "They will not close the old bridge this winter",
                "They [the council] will not close the old bridge this winter",
                id="brackets",
            ),
        ],
    )
    def test_style_and_marked_places_are_silent(self, left: str, right: str) -> None:
        """Nothing that an editor may do to a quote is a difference of its words."""
        assert {rule for rule, _ in rules(left, right)} <= {"quote.style", "quote.ellipsis", "quote.contained"}


class TestEllipsis:
    LEFT = "The crews of the old pier, tired as ever, waited for the morning ferry"

    def test_marked_gap_is_information(self) -> None:
        """Words left out and marked are told, with the words."""
        right = "The crews of the old pier … waited for the morning ferry"
        found = only_finding("quote.ellipsis", said(self.LEFT), said(right))

        assert "info" == found.severity
        expected = "Beta leaves out, and marks it, “tired as ever”, which Alpha prints inside the same quote."
        assert expected == found.message

    @pytest.mark.parametrize("words", ["never asked once", "if they wait", "all 17 of them"])
    def test_gap_with_a_word_that_turns_is_a_warning(self, words: str) -> None:
        """A negation, a limiting word or a number in the gap is worth a look."""
        left = self.LEFT.replace("tired as ever", words)
        right = "The crews of the old pier … waited for the morning ferry"
        assert [("quote.ellipsis", "warning")] == rules(left, right)

    def test_unmarked_gap_is_no_ellipsis(self) -> None:
        """Without a mark the gap is another finding."""
        right = "The crews of the old pier waited for the morning ferry"
        assert "quote.ellipsis" not in {rule for rule, _ in rules(self.LEFT, right)}


class TestStyle:
    @pytest.mark.parametrize(
        ("right", "listed"),
        [
            pytest.param("The harbor lost two of its boats", "“harbour” / “harbor”", id="spelling"),
            pytest.param("The harbour lost 2 of its boats", "“two” / “2”", id="numerals"),
        ],
    )
    def test_style_is_hidden_and_explained(self, right: str, listed: str) -> None:
        """Another written form is never reported, and the reason is kept."""
        found = only_finding("quote.style", said("The harbour lost two of its boats"), said(right))

        assert "hidden" == found.severity
        assert f"Alpha and Beta print this quote alike but for style: {listed}." == found.message

    def test_equal_prints_have_no_style(self) -> None:
        """Where nothing is written in another way there is nothing to explain."""
        assert [] == rules(BOATS, BOATS)
