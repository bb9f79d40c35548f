"""How two passages differ, word by word, and what each difference is."""

from __future__ import annotations

import pytest
from makers import read

from crosscheck.alignment.runs import Run, quoted_words
from crosscheck.alignment.stretches import find_stretch
from crosscheck.alignment.wording import COSTS, Difference, differences_between, is_operator
from crosscheck.language.words import is_light


def quoted(text: str) -> Run:
    """The words of a quote; the marks around the whole of it are put around it here."""
    article = read(f"“{text}”")
    return Run(article.words, quoted_words(article.words, article.quotes[0]).tolist())


def differences(left: str, right: str) -> list[Difference]:
    """The differences of two quotes, inside the stretch that both share."""
    ours, theirs = quoted(left), quoted(right)
    folds = [run.folds(0, len(run)) for run in (ours, theirs)]
    ids = {word: number for number, word in enumerate(sorted({*folds[0], *folds[1]}))}
    here, there = ([ids[word] for word in side] for side in folds)
    stretch = find_stretch(here, there, [is_light(word) for word in folds[0]])
    assert stretch is not None
    return differences_between(ours, theirs, stretch.blocks)


def natures(left: str, right: str) -> list[str]:
    """What the differences are; the same with the sides exchanged."""
    found = [difference.nature for difference in differences(left, right)]
    assert found == [difference.nature for difference in differences(right, left)]
    return found


class TestNature:
    @pytest.mark.parametrize(("one", "other"), [("should", "could"), ("should", "would")])
    def test_small_words_that_look_alike_are_no_spellings_of_a_name(self, one: str, other: str) -> None:
        """Two modals of nearly the same letters bind the speaker to different things."""
        text = "The crews say that they {} have asked at the old pier first."
        assert ["operator"] == natures(text.format(one), text.format(other))

    @pytest.mark.parametrize(
        "word", ["not", "never", "only", "may", "must", "all", "some", "few", "most", "more", "less", "no"]
    )
    def test_word_that_turns_the_statement(self, word: str) -> None:
        """A negation, a restriction, a quantity or a modal of duty that one side lacks is an operator."""
        assert ["operator"] == natures(f"The ferries {word} run after dark today", "The ferries run after dark today")

    def test_other_number(self) -> None:
        """Two numerals in one place are a number."""
        assert ["number"] == natures("We lost 17 boats in the storm", "We lost nineteen boats in the storm")

    def test_other_word_with_content(self) -> None:
        """A noun, verb or adjective that differs is content."""
        assert ["content"] == natures("We lost our boats in the storm", "We lost our nets in the storm")

    def test_small_word_more(self) -> None:
        """A word that only carries the sentence is function."""
        assert ["function"] == natures("We know that the boats are lost", "We know the boats are lost")

    @pytest.mark.parametrize("weak", ["will", "would", "can", "could"])
    def test_weak_modal_is_no_operator(self, weak: str) -> None:
        """Modals that transcripts swap without changing who is bound to what are small words."""
        assert ["function"] == natures(f"The ferries {weak} run after dark", "The ferries run after dark")

    def test_long_change_is_no_operator(self) -> None:
        """A “not” somewhere in a dozen other words does not make the operator the news."""
        middle = "while the children of the harbor did not sleep and counted every wave"
        found = natures(
            f"We saw the old bridge {middle} and we left by boat", "We saw the old bridge and we left by boat"
        )
        assert ["content"] == found


class TestSilenced:
    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("We do not trust the harbour office", "We don’t trust the harbor office"),
            ("It took 2 days to organise", "It took two days to organize"),
            ("The U.S. ferries are late", "The US ferries are late"),
            ("That cafe can't open", "That Café cannot open"),
            ("Wait, the ferries — all of them", "wait the ferries all of them"),
        ],
    )
    def test_folded_forms_are_no_difference(self, left: str, right: str) -> None:
        """Contractions, spelling, numerals, dots, accents, case and punctuation are equal words."""
        assert [] == natures(left, right)

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(
                "It is a well known ferry route today", "It is a wellknown ferry route today", id="written together"
            ),
            pytest.param("We saw the health care plan of today", "We saw the healthcare plan of today", id="one word"),
            pytest.param(
                "We know he has seen the boats", "We know he's seen the boats", id="a contraction read in two ways"
            ),
            pytest.param("what a fucking storm it was", "what a f***ing storm it was", id="a masked word"),
            pytest.param(
                "I met Tomas Virk there today", "I met Thomas Virk there today", id="a name spelled in two ways"
            ),
            pytest.param("I met Tomas J. Virk there today", "I met Tomas Virk there today", id="an initial of a name"),
            pytest.param(
                "Now the Vell Harbor Authority waits for us",
                "Now the VHA waits for us",
                id="the initials of a longer form",
            ),
        ],
    )
    def test_style(self, left: str, right: str) -> None:
        """Two written forms of the same words are style."""
        assert ["style"] == natures(left, right)

    @pytest.mark.parametrize("ellipsis", ["…", "...", ". . ."])
    def test_marked_gap(self, ellipsis: str) -> None:
        """Words that are left out and marked are an ellipsis, whatever stood there."""
        assert ["ellipsis"] == natures(
            f"The ferries {ellipsis} run after dark today", "The ferries will not, I fear, run after dark today"
        )

    def test_marks_that_close_and_open_again(self) -> None:
        """Where the marks close and open again over the gap, it is marked."""
        assert ["ellipsis"] == natures(
            "The ferries,” he said, “run after dark today", "The ferries, I fear, run after dark today"
        )

    def test_words_of_an_editor(self) -> None:
        """Brackets where the other side prints words are an insertion."""
        assert ["insertion"] == natures("Today [the ferries] will not wait for us", "Today they will not wait for us")

    def test_brackets_alone_are_no_difference(self) -> None:
        """Brackets where the other side prints nothing are not read at all."""
        assert [] == natures("They [the ferries] will not wait for us", "They will not wait for us")


class TestPlaces:
    def test_difference_says_where_and_why(self) -> None:
        """A difference has its places in both texts, its words and the reason."""
        left, right = "We will not close the bridge", "We will close the bridge"
        assert [
            Difference((9, 12), (8, 8), ("not",), (), "not", "", "operator", "the difference touches “not”")
        ] == differences(left, right)

    def test_changes_beside_one_small_word_are_one(self) -> None:
        """Two replaced words with “the” between them are one change for a reader."""
        (found,) = differences(
            "we all saw boats below the castle before dawn today",
            "we all saw ships near the fortress before dawn today",
        )
        assert (("boats", "below", "the", "castle"), ("ships", "near", "the", "fortress")) == (
            found.left_words,
            found.right_words,
        )

    def test_equal_passages_have_no_differences(self) -> None:
        """A passage does not differ from itself."""
        assert [] == differences("We will not wait", "We will not wait")


def test_costs_rise_from_style_to_operators() -> None:
    """Every nature has its cost, the operator the highest."""
    assert ("style", "insertion", "ellipsis", "function", "content", "number", "operator") == COSTS


@pytest.mark.parametrize(
    ("word", "expected"), [("not", True), ("all", True), ("must", True), ("will", False), ("bridge", False)]
)
def test_operators_turn_a_statement(word: str, expected: bool) -> None:
    """Negations, quantities and duties are operators; a weak modal or a noun is none."""
    assert expected == is_operator(word)
