"""Two passages side by side, the first one marked by how the second has its words."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import any_text

from crosscheck.alignment.collation import collate


def marked(text: str, other: str, conflict: Collection[str] = ()) -> list[tuple[str, str]]:
    """The stretches as their words and kinds."""
    return [(text[each.start : each.end], each.kind) for each in collate(text, other, conflict)]


def test_equal_passages_are_one_stretch() -> None:
    """Where nothing differs nothing is marked."""
    assert [("We will not wait.", "same")] == marked("We will not wait.", "we will not wait")


def test_word_the_other_side_lacks_is_only_here() -> None:
    """A word without a counterpart is marked, and nothing around it."""
    assert [("We will ", "same"), ("not", "only"), (" wait here.", "same")] == marked(
        "We will not wait here.", "We will wait here."
    )


def test_words_beside_each_other_are_one_stretch() -> None:
    """Two marked words are marked together with what stands between them."""
    assert ("not ever", "only") in marked("We will not ever wait for you.", "We will wait for you.")


def test_word_elsewhere_on_the_other_side_is_moved() -> None:
    """A word that both sides have, in another place, is not missing."""
    assert ("today", "moved") in marked("We will wait here today", "today We will wait here")


def test_word_that_a_rule_names_is_a_conflict() -> None:
    """Of the words that the other side lacks, those of the finding are loud."""
    assert [
        ("We will ", "same"),
        ("not", "conflict"),
        (" wait ", "same"),
        ("here", "only"),
        (" any more.", "same"),
    ] == (marked("We will not wait here any more.", "We will wait any more.", {"not"}))


def test_word_that_both_have_in_place_is_no_conflict() -> None:
    """A word that a rule names is quiet where the other side has it too."""
    assert [("We will not wait.", "same")] == marked("We will not wait.", "We will not wait.", {"not"})


def test_passages_that_share_little_are_not_marked() -> None:
    """Marking every word would mark none, so only the rule's words stay."""
    assert [("Seventeen", "conflict"), (" boats were lost at sea", "same")] == marked(
        "Seventeen boats were lost at sea", "The storm sank all but one", {"17"}
    )


def test_nothing_to_mark() -> None:
    """An empty text has no stretches, and one without words is one stretch."""
    assert [] == marked("", "We wait.")
    assert [("…", "same")] == marked("…", "We wait.")


@settings(max_examples=80)
@given(any_text, any_text, st.sampled_from(((), ("not",), ("bridge", "17"))))
def test_stretches_joined_are_the_text(text: str, other: str, conflict: tuple[str, ...]) -> None:
    """No character is lost, printed twice or moved, and neighbours have different kinds."""
    found = marked(text, other, conflict)

    assert text == "".join(words for words, _ in found)
    assert all(before[1] != after[1] for before, after in pairwise(found))
    assert {kind for _, kind in found} <= {"same", "moved", "only", "conflict"}
