"""Which numbers of two sentences fill the same slot."""

from __future__ import annotations

import pytest

from crosscheck.findings.numbers.slots import Side, Slot, match_numbers, words_near
from crosscheck.language.numbers.grammar import Number, find_numbers
from crosscheck.language.numbers.quantities import Verdict, compare_values
from crosscheck.language.words import read_words


def side(text: str) -> Side:
    """A sentence with its numbers."""
    return Side(read_words(text), 0, len(text), find_numbers(text, 0, len(text)))


def slots(left: str, right: str, similarity: int = 50) -> list[Slot]:
    """The slots that two sentences both fill."""
    return match_numbers(side(left), side(right), similarity)


def matched(left: str, right: str, similarity: int = 50) -> list[tuple[str, str]]:
    """The numbers of those slots, as printed."""
    return [(slot.ours.text, slot.theirs.text) for slot in slots(left, right, similarity)]


class TestMatch:
    @pytest.mark.parametrize(
        ("left", "right", "expected"),
        [
            pytest.param(
                "The storm hurt 17 passengers at dawn.",
                "The storm hurt 19 passengers at dawn.",
                [("17", "19")],
                id="one noun",
            ),
            pytest.param("The storm killed 17.", "A storm of hail killed 19.", [("17", "19")], id="one role"),
            pytest.param(
                "The pier is 17 meters long.", "The old pier was 19 feet long.", [("17 meters", "19 feet")], id="unit"
            ),
            pytest.param("They won 4-3.", "The bakers won by 5-3.", [("4-3", "5-3")], id="score"),
            pytest.param(
                "Arrivals stood at 298,000 in spring.",
                "Arrivals stood at 210,000 in spring.",
                [("298,000", "210,000")],
                id="the words around",
            ),
            pytest.param(
                "The bakers came second in the race for the cup.",
                "The bakers came third in the race for the cup.",
                [("second", "third")],
                id="ordinals",
            ),
            pytest.param(
                "Half of the bakers in the town voted.",
                "Only 30 percent of the bakers in the town voted.",
                [("Half", "30 percent")],
                id="shares",
            ),
        ],
    )
    def test_numbers_of_one_slot_are_matched(self, left: str, right: str, expected: list[tuple[str, str]]) -> None:
        """A noun, a role, a unit, a form or the words around make a slot, whichever sentence comes first."""
        assert expected == matched(left, right)
        assert [pair[::-1] for pair in expected] == matched(right, left)

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("The storm sank 17 boats.", "The storm sank 19 nets.", id="another thing"),
            pytest.param("The pier cost $17 in all.", "The pier lost 19 percent in all.", id="another kind"),
            pytest.param("The storm hurt 17 people.", "The storm killed 19 people.", id="another role"),
            pytest.param("The limit is 17 knots.", "The ferry was doing 19 knots.", id="a unit alone"),
            pytest.param("Some 17 people came.", "At the pier 19 people slept.", id="people alone"),
            pytest.param("The storm hurt 17 people.", "Of the hurt people 19 of them left.", id="part of a group"),
            pytest.param(
                "The bakers won the Harbour Plate for the first time.",
                "The bakers won in the fourth heat of the Harbour Plate.",
                id="a rank among other things",
            ),
            pytest.param("The storm sank 17 boats.", "The storm sank boats.", id="one number only"),
            pytest.param("", "", id="nothing"),
        ],
    )
    def test_other_slots_are_not(self, left: str, right: str) -> None:
        """Another thing, kind or role, another row, a unit or “people” alone, or part of a group make no slot."""
        assert [] == matched(left, right)

    def test_equal_numbers_belong_together_first(self) -> None:
        """A number with an equal partner is compared with no other."""
        left = "The storm sank 17 boats and 40 nets of the bakers."
        right = "The storm sank 60 nets of the bakers and 17 boats."
        assert [("17", "17"), ("40", "60")] == sorted(matched(left, right))

    def test_equal_number_of_part_of_a_group_does_not_win(self) -> None:
        """“Four of them” is no partner for four people arrested where six people arrested are one."""
        left = "Four people were arrested outside."
        right = "Six people had been arrested by noon, four of them at the doors of the hall."
        assert [("Four", "Six")] == matched(left, right)

    def test_part_is_compared_and_not_its_whole(self) -> None:
        """Of "three of the 12 jurors" it is the three that another outlet's four are compared with."""
        left = "Three of the 12 bakers voted to close the mill."
        right = "Four bakers voted to close the mill."
        assert [("Three", "Four")] == matched(left, right)

    def test_each_number_has_one_partner_at_most(self) -> None:
        """The likeliest partner is taken, and the rest stay alone."""
        left = "The storm sank 17 boats at the old pier."
        right = "The storm sank 19 boats at the old pier and 23 boats at sea."
        assert [("17", "19")] == matched(left, right)

    def test_like_sentences_are_evidence(self) -> None:
        """What is too little in sentences told in other words is enough in sentences that are nearly the same."""
        left, right = "The limit is eight knots.", "Ships may do six knots there."
        assert [0, 1] == [len(matched(left, right, similarity)) for similarity in (40, 80)]


class TestSlot:
    def test_slot_knows_what_speaks_for_it(self) -> None:
        """The words equal around the numbers are counted, and the stems near both are named."""
        (slot,) = slots("The storm sank 17 old boats.", "The storm sank 19 old boats.")

        assert (5, frozenset({"storm", "sank", "old"})) == (slot.run, slot.shared)
        assert "conflict" == slot.verdict.relation

    @pytest.mark.parametrize(
        ("left", "right", "name"),
        [
            ("The storm hurt 17 people.", "The storm hurt 19.", "people injured"),
            ("The pier cost $17 million.", "The pier cost $19 million.", "USD"),
            ("They won 4-3.", "They won 5-3.", "score"),
        ],
    )
    def test_slot_has_a_name(self, left: str, right: str, name: str) -> None:
        """A slot is called by noun and role, else by unit, else by kind."""
        assert [name] == [slot.name for slot in slots(left, right, 80)]

    def test_words_of_another_sentence_do_not_count(self) -> None:
        """Only the words of the sentence itself stand near a number."""
        left, right = "The limit is 17 knots. The harbor froze.", "It made 19 knots. The harbor froze."
        sides = [
            Side(read_words(text), 0, text.index(".") + 1, find_numbers(text, 0, text.index(".") + 1))
            for text in (left, right)
        ]
        assert [] == match_numbers(sides[0], sides[1], 50)


class TestManyNumbers:
    def test_values_are_compared_of_few_pairs_only(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Of a table in one sentence the values of few pairs are compared, which takes longest of all."""
        compared: list[tuple[Number, Number]] = []

        def compare(one: Number, other: Number) -> Verdict:
            compared.append((one, other))
            return compare_values(one, other)

        monkeypatch.setattr("crosscheck.findings.numbers.slots.compare_values", compare)
        ports = [f"{count} ferries left port {chr(97 + count % 26)}{chr(97 + count // 26)}" for count in range(2, 202)]
        text = f"Of all, {', '.join(ports)}."
        assert len(ports) == len(slots(text, text.replace("7 ferries", "9 ferries")))
        assert len(compared) < 10 * len(ports)

    def test_surroundings_are_read_once_a_number(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What stands around a number is read once, not for each number it is compared with."""
        read: list[Number] = []

        def near(number: Number, side: Side) -> set[str]:
            read.append(number)
            return words_near(number, side)

        monkeypatch.setattr("crosscheck.findings.numbers.slots.words_near", near)
        slots("The storm hurt 17 passengers, 12 sailors and 3 clerks.", "The storm hurt 19 passengers and 12 sailors.")
        assert ["17", "12", "3", "19", "12"] == [number.text for number in read]

    def test_values_that_may_both_be_true_come_first(self) -> None:
        """A pair whose values turn out to exclude each other comes after one that may both be true."""
        left = "The storm hurt 4,127 people and killed 12."
        right = "The storm hurt 4,100 people, 300 of them badly, and killed 12."
        assert [("12", "12"), ("4,127", "4,100")] == matched(left, right)
