"""Whom a "he" or "she" means, by the trees: the paragraphs before it in, the last main subject out.

English takes up the subject of the sentence before. The roster looks for the last subject of any verb, the tree for
that of the main clause only, "Hale" in "Hale said the mayor had lied": two readings, and where both come to one name
it is settled. A main subject that is nobody ("The answer did not satisfy Hale") ends the search without a name.
"""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.language.speakers.dependencies import Tree
from crosscheck.language.speakers.paragraphs import Paragraph
from crosscheck.language.speakers.people import Roster

__all__ = ["find_antecedent"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_MEANS = {"he": "male", "she": "female"}
_LOOKED_BACK = 2  # paragraphs: the pronoun's own and the one before; further back the subject has changed too often


def find_antecedent(
    paragraph_of: Callable[[int], Paragraph | None], number: int, at: int, pronoun: str, roster: Roster
) -> str | None:
    """The name of the last main subject before a pronoun at a place of a paragraph; None where that is nobody."""
    for nearby in range(number, max(number - _LOOKED_BACK, -1), -1):
        paragraph = paragraph_of(nearby)
        if paragraph is None:
            return None
        for token in reversed(_main_subjects(paragraph, at)):
            if paragraph.tree.low(token) != pronoun:
                return _named(paragraph, token, _MEANS[pronoun], roster)
    return None


def _main_subjects(paragraph: Paragraph, before: int) -> list[int]:
    """The subjects of main clauses in the outlet's own words that end before a place of the article."""
    tree = paragraph.tree
    return [
        token
        for token in range(len(tree.parse))
        if tree.label(token) in _SUBJECTS
        and token not in paragraph.quoted
        and _is_main(tree, tree.head(token))
        and paragraph.phrase(token)[1] <= before
    ]


def _is_main(tree: Tree, verb: int) -> bool:
    while tree.label(verb) == "conj":
        verb = tree.head(verb)
    return tree.head(verb) == verb


def _named(paragraph: Paragraph, token: int, gender: str, roster: Roster) -> str | None:
    """The name of a subject that a pronoun of a gender may stand for."""
    start, end = paragraph.phrase(token)
    who = roster.resolve(paragraph.words(start, end), start)
    if who.name is None or not who.sure:
        return None
    fitting = (person for person in roster.people if person.name == who.name and person.may_be_meant(gender))
    return next((person.name for person in fitting), None)
