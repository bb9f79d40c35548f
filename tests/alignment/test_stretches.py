"""The stretch that two passages share."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.alignment.stretches import Block, Stretch, find_stretch

LIGHT = frozenset("the a of to and we it that is in".split())


def stretch(left: str, right: str) -> Stretch | None:
    """The stretch of two rows of words."""
    ids: dict[str, int] = {}
    ours, theirs = ([ids.setdefault(word, len(ids)) for word in side.split()] for side in (left, right))
    return find_stretch(ours, theirs, [word in LIGHT for word in left.split()])


def shared(left: str, right: str) -> tuple[str, str]:
    """The words from the first to the last that match, on both sides."""
    found = stretch(left, right)
    assert found is not None
    return " ".join(left.split()[slice(*found.left)]), " ".join(right.split()[slice(*found.right)])


def test_equal_passages_are_one_block() -> None:
    """All words match, and those that carry content are counted."""
    assert Stretch((Block(0, 0, 4),), 4, 2) == stretch("we close the bridge", "we close the bridge")


@pytest.mark.parametrize(("left", "right"), [("ferries wait", "bridges fell"), ("", "bridges fell"), ("", "")])
def test_nothing_shared_is_no_stretch(left: str, right: str) -> None:
    """Without a word in common there is nothing to compare."""
    assert stretch(left, right) is None


@pytest.mark.parametrize("turned", [False, True])
def test_passage_inside_a_longer_one_is_one_block(turned: bool) -> None:
    """A quote that was cut at both ends is found in the longer one, on either side."""
    sides = ["close the bridge now", "sadly we must close the bridge now says hale"]
    expected = ("close the bridge now", "close the bridge now")
    assert expected == shared(*(sides[::-1] if turned else sides))


def test_word_put_in_stays_inside_the_stretch() -> None:
    """What one side prints between two runs lies between two blocks of one stretch."""
    found = stretch("we will not close the bridge", "we will close the bridge")
    assert found == Stretch((Block(0, 0, 2), Block(3, 2, 3)), 5, 3)


def test_long_silent_cut_is_one_stretch() -> None:
    """Two runs of four words and more belong together, however much one side drops between them."""
    middle = " ".join(f"word{number}" for number in range(30))
    left = f"nobody asked us before {middle} they closed our old bridge"
    assert (left, "nobody asked us before they closed our old bridge") == shared(
        left, "nobody asked us before they closed our old bridge"
    )


def test_runs_far_apart_on_both_sides_are_two() -> None:
    """Where both sides print other words between two runs, only the heavier run is the stretch."""
    left = "ferries wait below one two three four five six seven the old bridge fell into pieces"
    right = "ferries wait below sun moon star rain snow hail wind sleet the old bridge fell into pieces"
    assert ("the old bridge fell into pieces", "the old bridge fell into pieces") == shared(left, right)


def test_light_word_beyond_a_gap_is_left_out() -> None:
    """A chance match of “the” does not make the stretch longer."""
    left, right = "the council said bridges fell at dawn today", "over the many rivers bridges fell at dawn today"
    assert ("bridges fell at dawn today", "bridges fell at dawn today") == shared(left, right)


def test_stretch_lies_on_the_right_repetition() -> None:
    """Where a phrase is printed twice, the stretch is where most words agree."""
    short = "we will go to the ancient bridge at dawn"
    long = "we will go we will go we will go to the old bridge at dawn and nobody will stop us from it"
    assert (short, "we will go to the old bridge at dawn") == shared(short, long)


def test_first_word_beyond_a_long_drop_is_not_lost() -> None:
    """A stretch reaches to the first word of both passages, though most words agree further on."""
    left = "nobody has asked the crews they are tired of rowing we will not close the old bridge"
    right = "nobody has asked the crews we will not close the old bridge"
    assert (left, right) == shared(left, right)


words = st.lists(st.integers(0, 6), max_size=30)


@settings(max_examples=150)
@given(words, words)
def test_blocks_match_and_rise(left: list[int], right: list[int]) -> None:
    """Every block is a run of equal words, and the blocks are in order on both sides without overlap."""
    found = find_stretch(left, right, [number < 2 for number in left])

    if found is None:
        assert set(left).isdisjoint(right)
        return
    for block in found.blocks:
        assert left[block.left : block.left + block.size] == right[block.right : block.right + block.size]
    for before, after in zip(found.blocks, found.blocks[1:], strict=False):
        assert before.left + before.size <= after.left
        assert before.right + before.size <= after.right
    assert found.matched == sum(block.size for block in found.blocks)
    assert 0 <= found.content <= found.matched


@settings(max_examples=60)
@given(words)
def test_passage_against_itself_is_the_whole_of_it(numbers: list[int]) -> None:
    """A passage shares all of itself with itself."""
    found = find_stretch(numbers, numbers, [False] * len(numbers))
    assert (found and found.blocks) == ((Block(0, 0, len(numbers)),) if numbers else None)


@settings(max_examples=150)
@given(words, words)
def test_sides_make_no_difference(left: list[int], right: list[int]) -> None:
    """Two passages share the same stretch whichever is called left, words that changed places too."""
    one = find_stretch(left, right, [number < 2 for number in left])
    other = find_stretch(right, left, [number < 2 for number in right])

    assert one == (other and other.turned)
