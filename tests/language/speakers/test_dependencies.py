"""Who acts in a verb, on trees made by hand."""

from __future__ import annotations

import pytest
from hand_parses import hand_tree

from crosscheck.language.speakers.dependencies import Tree, find_actor, find_apposed_name, find_phrase


def phrase(tree: Tree, token: int) -> str:
    """The words of the noun phrase around a token."""
    first, last = find_phrase(tree, token)
    return tree.text[tree.parse.starts[first] : tree.parse.ends[last - 1]]


def actor(tree: Tree, verb: int) -> tuple[str, str] | None:
    """Who acts in a verb, and how that was found."""
    found = find_actor(tree, verb)
    return None if found is None else (phrase(tree, found.token), found.how)


OWN = hand_tree(
    "The head of the port, who resigned, said so",
    "The 1 det DT",
    "head 9 nsubj NN",
    "of 1 prep IN",
    "the 4 det DT",
    "port 2 pobj NN",
    ", 1 punct ,",
    "who 7 nsubj WP",
    "resigned 1 relcl VBD",
    ", 1 punct ,",
    "said 9 ROOT VBD",
    "so 9 advmod RB",
)
JOINED = hand_tree("Hale rose and said", "Hale 1 nsubj NNP", "rose 1 ROOT VBD", "and 1 cc CC", "said 1 conj VBD")
PARTICIPLE = hand_tree("Hale left, saying", "Hale 1 nsubj NNP", "left 1 ROOT VBD", ", 1 punct ,", "saying 1 advcl VBG")
PASSIVE = hand_tree(
    "It was called by Hale",
    "It 2 nsubjpass PRP",
    "was 2 auxpass VBD",
    "called 2 ROOT VBN",
    "by 2 agent IN",
    "Hale 3 pobj NNP",
)
NOBODY = hand_tree("It was said", "It 2 nsubjpass PRP", "was 2 auxpass VBD", "said 2 ROOT VBN")
LETTER = hand_tree(
    "Hale sent a letter that says",
    "Hale 1 nsubj NNP",
    "sent 1 ROOT VBD",
    "a 3 det DT",
    "letter 1 dobj NN",
    "that 5 nsubj WDT",
    "says 3 relcl VBZ",
)


@pytest.mark.parametrize(
    ("tree", "verb", "expected"),
    [
        (OWN, 9, ("The head of the port", "own")),
        (OWN, 7, ("who", "relative")),
        (JOINED, 3, ("Hale", "joined")),
        (PARTICIPLE, 3, ("Hale", "participle")),
        (PASSIVE, 2, ("Hale", "agent")),
        (NOBODY, 2, None),
        (LETTER, 5, ("Hale", "issuer")),
    ],
)
def test_actor_of_a_verb(tree: Tree, verb: int, expected: tuple[str, str] | None) -> None:
    """A verb's own subject, or that of the verb it hangs on; a passive acts through its "by"."""
    assert actor(tree, verb) == expected


def test_relative_pronoun_stands_for_the_noun_before_it() -> None:
    """ "Who" is the mention; the noun before it is who is meant."""
    found = find_actor(OWN, 7)
    assert found is not None
    assert found.stands_for is not None
    assert phrase(OWN, found.stands_for) == "The head of the port"


def test_description_gives_the_name_behind_it() -> None:
    """A description with a name behind it means that name."""
    tree = hand_tree(
        "the director, Hale, said",
        "the 1 det DT",
        "director 5 nsubj NN",
        ", 1 punct ,",
        "Hale 1 appos NNP",
        ", 1 punct ,",
        "said 5 ROOT VBD",
    )
    assert find_apposed_name(tree, 1) == 3
    assert find_apposed_name(tree, 3) is None


def test_party_behind_a_name_is_no_name() -> None:
    """A parser may take "Hale" for a noun, and his party for his name."""
    tree = hand_tree(
        "Hale, D-Ill., said",
        "Hale 4 nsubj NN",
        ", 0 punct ,",
        "D-Ill. 0 appos NNP",
        ", 0 punct ,",
        "said 4 ROOT VBD",
    )
    assert find_apposed_name(tree, 0) is None


def test_tree_that_runs_in_circles_ends() -> None:
    """A chain of verbs without a subject has no actor, however long it is."""
    rows = [f"v{number} {max(number - 1, 0)} xcomp VB" for number in range(30)]
    tree = hand_tree(" ".join(f"v{number}" for number in range(30)), *rows)
    assert find_actor(tree, 29) is None
