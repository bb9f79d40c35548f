"""Whom a pronoun means by the trees: the last main subject, and where that says nothing."""

from __future__ import annotations

import pytest
from hand_parses import HandParser, hand_parse

from crosscheck.language.article import read_article
from crosscheck.language.speakers.antecedents import Antecedent, find_antecedent
from crosscheck.language.speakers.paragraphs import Paragraphs
from crosscheck.language.speakers.parsing import Parse
from crosscheck.language.speakers.scene import read_scene
from crosscheck.sources.source import Source

QUOTE = "“The bridge was never safe for ships,” he said."
VIEW = "“This is so,” he said."
HE_SAID = hand_parse(
    VIEW,
    *["“ 7 punct ``", "This 2 nsubj DT", "is 7 ccomp VBZ", "so 2 advmod RB", ", 7 punct ,", "” 7 punct ''"],
    *["he 7 nsubj PRP", "said 7 ROOT VBD", ". 7 punct ."],
)
HALE_LEFT = "Mr. David Hale left with Mr. John Price."
LEFT = [
    *["Mr. 2 compound NNP", "David 2 compound NNP", "Hale 3 nsubj NNP", "left 3 ROOT VBD", "with 3 prep IN"],
    *["Mr. 7 compound NNP", "John 7 compound NNP", "Price 4 pobj NNP", ". 3 punct ."],
]


def find(before: str, parse: Parse, *, between: str = "", also: dict[str, Parse] | None = None) -> Antecedent | None:
    """Whom the "he" behind a quote means, after a paragraph with a tree."""
    text = "\n\n".join(filter(None, (before, between, QUOTE)))
    scene = read_scene(read_article(Source(text=text)))
    paragraphs = Paragraphs(scene, HandParser(**{VIEW: HE_SAID, before: parse}, **(also or {})))
    at = text.rindex("he said")
    return find_antecedent(paragraphs.get, paragraphs.number_at(at), at, "he", scene.roster)


def test_main_subject_that_stands_by_name_is_plain() -> None:
    """Whoever acts in the clause before goes on, whoever else it names."""
    assert find(HALE_LEFT, hand_parse(HALE_LEFT, *LEFT)) == Antecedent("David Hale", sure=True, plain=True)


def test_somebody_named_between_makes_it_less_than_plain() -> None:
    """A paragraph between that names a man, and whose tree has no subject but "he", may have been misread."""
    between = "Mr. Otto Brandt, he said."
    tree = hand_parse(
        between,
        *["Mr. 2 compound NNP", "Otto 2 compound NNP", "Brandt 5 dep NNP", ", 5 punct ,", "he 5 nsubj PRP"],
        *["said 5 ROOT VBD", ". 5 punct ."],
    )
    found = find(HALE_LEFT, hand_parse(HALE_LEFT, *LEFT), between=between, also={between: tree})
    assert found == Antecedent("David Hale", sure=True, plain=False)


def test_search_goes_on_as_long_as_it_is_he() -> None:
    """A paragraph whose subject is "he" leads to the one before it."""
    between = "He slept."
    tree = hand_parse(between, "He 1 nsubj PRP", "slept 1 ROOT VBD", ". 1 punct .")
    found = find(HALE_LEFT, hand_parse(HALE_LEFT, *LEFT), between=between, also={between: tree})
    assert found == Antecedent("David Hale", sure=True, plain=True)


@pytest.mark.parametrize(
    ("before", "rows"),
    [
        (
            "Mr. David Hale asked Mr. John Price.",
            [
                *["Mr. 2 compound NNP", "David 2 compound NNP", "Hale 3 nsubj NNP", "asked 3 ROOT VBD"],
                *["Mr. 6 compound NNP", "John 6 compound NNP", "Price 3 dobj NNP", ". 3 punct ."],
            ],
        ),
        (
            "There was Mr. David Hale.",
            [
                *["There 1 expl EX", "was 1 ROOT VBD", "Mr. 4 compound NNP", "David 4 compound NNP"],
                *["Hale 1 dep NNP", ". 1 punct ."],
            ],
        ),
    ],
)
def test_who_asks_and_what_is_nobody_end_the_search(before: str, rows: list[str]) -> None:
    """After a question another answers; "there" stands for nobody."""
    assert find(before, hand_parse(before, *rows)) is None


def test_whom_there_is_goes_on_but_not_surely() -> None:
    """ "Then there is Hale." brings in Hale."""
    before = "There was Mr. David Hale."
    tree = hand_parse(
        before,
        *["There 1 expl EX", "was 1 ROOT VBD", "Mr. 4 compound NNP", "David 4 compound NNP"],
        *["Hale 1 attr NNP", ". 1 punct ."],
    )
    assert find(before, tree) == Antecedent("David Hale", sure=False, plain=False)


def test_clause_that_another_reports_is_passed_over() -> None:
    """In "Price, Hale said, left." Price is not who goes on."""
    before = "Mr. John Price, Mr. David Hale said, left."
    tree = hand_parse(
        before,
        *["Mr. 2 compound NNP", "John 2 compound NNP", "Price 9 nsubj NNP", ", 9 punct ,", "Mr. 6 compound NNP"],
        *["David 6 compound NNP", "Hale 7 nsubj NNP", "said 9 parataxis VBD", ", 9 punct ,", "left 9 ROOT VBD"],
        ". 9 punct .",
    )
    assert find(before, tree) is None


def test_name_behind_a_description_is_the_subject() -> None:
    """ "The miller David Hale" is David Hale."""
    before = "The miller David Hale left."
    tree = hand_parse(
        before,
        *["The 1 det DT", "miller 4 nsubj NN", "David 3 compound NNP", "Hale 1 appos NNP", "left 4 ROOT VBD"],
        ". 4 punct .",
    )
    assert find(before, tree) == Antecedent("David Hale", sure=True, plain=True)
