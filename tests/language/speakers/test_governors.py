"""Which verb reports a quote, on trees made by hand."""

from __future__ import annotations

from hand_parses import hand_tree

from crosscheck.language.speakers.dependencies import Tree
from crosscheck.language.speakers.governors import Passage, find_report

POLLS = hand_tree(
    "Hale said polls show a mess",
    "Hale 1 nsubj NNP",
    "said 1 ROOT VBD",
    "polls 3 nsubj NNS",
    "show 1 ccomp VBP",
    "a 5 det DT",
    "mess 3 dobj NN",
)
BESIDE = hand_tree(
    "Hale said so and critics called it a mess",
    "Hale 1 nsubj NNP",
    "said 1 ROOT VBD",
    "so 1 advmod RB",
    "and 1 cc CC",
    "critics 5 nsubj NNS",
    "called 1 conj VBD",
    "it 8 nsubj PRP",
    "a 8 det DT",
    "mess 5 oprd NN",
)
INSERTED = hand_tree(
    "The plan, Hale said, was a mess",
    "The 1 det DT",
    "plan 6 nsubj NN",
    ", 6 punct ,",
    "Hale 4 nsubj NNP",
    "said 6 parataxis VBD",
    ", 6 punct ,",
    "was 6 ROOT VBD",
    "a 8 det DT",
    "mess 6 attr NN",
)
ACCORDING = hand_tree(
    "It is a mess, according to Hale",
    "It 1 nsubj PRP",
    "is 1 ROOT VBZ",
    "a 3 det DT",
    "mess 1 attr NN",
    ", 1 punct ,",
    "according 1 prep VBG",
    "to 5 prep IN",
    "Hale 6 pobj NNP",
)
OWNED = hand_tree(
    "Hale's warning of a mess",
    "Hale 2 poss NNP",
    "'s 0 case POS",
    "warning 2 ROOT NN",
    "of 2 prep IN",
    "a 5 det DT",
    "mess 3 pobj NN",
)
CLAIM = hand_tree(
    "Hale called Orr's claim of a mess",
    "Hale 1 nsubj NNP",
    "called 1 ROOT VBD",
    "Orr 4 poss NNP",
    "'s 2 case POS",
    "claim 1 dobj NN",
    "of 4 prep IN",
    "a 7 det DT",
    "mess 5 pobj NN",
)


def report(tree: Tree, first: int, last: int) -> tuple[str, str, bool] | None:
    """Who says a fragment, which pattern found it, and whether something else may report it."""
    found = find_report(Passage(tree, first, last, whole=False))
    return None if found is None else (tree.low(found.actor.token), found.pattern, found.rivals)


def test_strong_verb_reports_the_weak_one() -> None:
    """A fragment in what Hale says of the polls is Hale's."""
    assert report(POLLS, 4, 6) == ("hale", "strong", True)


def test_clause_beside_a_report_is_not_part_of_it() -> None:
    """What critics called it is not Hale's, though the verb hangs on his."""
    assert report(BESIDE, 7, 9) == ("critics", "weak", True)


def test_inserted_verb_reports_the_clause_around_it() -> None:
    """The report may hang on what it reports."""
    assert report(INSERTED, 7, 9) == ("hale", "inserted", False)


def test_according_to_names_the_source() -> None:
    """A source without a verb."""
    assert report(ACCORDING, 2, 4) == ("hale", "according", False)


def test_noun_of_saying_belongs_to_who_says() -> None:
    """Whose warning it is."""
    assert report(OWNED, 4, 6) == ("hale", "owned", False)


def test_what_somebody_else_said_may_be_the_report() -> None:
    """Words in Orr's claim may be Orr's, though Hale's verb governs them."""
    assert report(CLAIM, 6, 8) == ("hale", "weak", True)


def test_quote_reports_nothing() -> None:
    """A verb inside marks is nobody's report."""
    assert find_report(Passage(POLLS, 4, 6, whole=False, quoted=frozenset(range(4)))) is None
