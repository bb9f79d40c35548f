"""Whom a "he" or "she" means, by the trees: the paragraphs before it in, the last main subject out.

English takes up the subject of the sentence before. The roster looks for the last subject of any verb, the tree for
that of the main clause only, "Hale" in "Hale said the mayor had lied": two readings, and where both come to one name
it is settled. A main subject that is nobody ("The answer did not satisfy Hale", "There were doubts") ends the search
without a name, and so does who asks, since another answers.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from crosscheck.language.speakers.cues import find_cue, is_strong
from crosscheck.language.speakers.dependencies import Tree, find_apposed_name
from crosscheck.language.speakers.mentions import read_mention
from crosscheck.language.speakers.paragraphs import Paragraph
from crosscheck.language.speakers.people import Roster

__all__ = ["Antecedent", "find_antecedent"]

_PERSONAL = frozenset({"nsubj", "nsubjpass"})
_SUBJECTS = _PERSONAL | {"csubj", "csubjpass", "expl"}
_INSERTED = frozenset({"parataxis", "ccomp"})
_RUN_ON = frozenset({"ccomp", "parataxis", "advcl"})
_EMPTY = frozenset({"there", "it"})
_MEANS = {"he": "male", "she": "female"}
_LOOKED_BACK = 4  # paragraphs: the pronoun's own, the one before, and before that as long as it is "he" or "she" on


@frozen
class Antecedent:
    """The last main subject before a pronoun.

    Attributes:
        name: whose it is.
        sure: whether it surely is.
        plain: whether it stands there by name, and nobody else is named between its paragraph and the pronoun: a
            sentence between that names somebody and has no subject in its tree was misread.
    """

    name: str
    sure: bool
    plain: bool


def find_antecedent(
    paragraph_of: Callable[[int], Paragraph | None], number: int, at: int, pronoun: str, roster: Roster
) -> Antecedent | None:
    """The last main subject before a pronoun at a place of a paragraph; None where that is nobody."""
    for nearby in range(number, max(number - _LOOKED_BACK, -1), -1):
        paragraph = paragraph_of(nearby)
        if paragraph is None:
            return None
        subjects = _main_subjects(paragraph, at)
        others = [token for token in subjects if paragraph.tree.low(token) != pronoun]
        if others:
            return _read(paragraph, others[-1], _MEANS[pronoun], at, roster)
        if nearby < number and not subjects:
            return None
    return None


def _main_subjects(paragraph: Paragraph, before: int) -> list[int]:
    """The subjects of main clauses in the outlet's own words that end before a place of the article."""
    tree = paragraph.tree
    speaking = paragraph.tokens(before, before + 1)[0]
    return [
        token
        for token in range(len(tree.parse))
        if tree.label(token) in _SUBJECTS
        and token not in paragraph.quoted
        and _is_main(tree, tree.head(token), speaking)
        and paragraph.phrase(token)[1] <= before
        and not _holds_insertion(tree, tree.head(token))
    ]


def _is_main(tree: Tree, verb: int, speaking: int) -> bool:
    """Whether a verb is a main clause's; "Hale arrived, “…,” he said" is two in one sentence."""
    while tree.label(verb) == "conj":
        verb = tree.head(verb)
    above = tree.head(verb)
    if speaking < len(tree.parse) and tree.label(verb) in _RUN_ON and above == tree.head(speaking):
        return tree.head(above) == above
    return above == verb


def _holds_insertion(tree: Tree, verb: int) -> bool:
    """Whether another reports the clause from inside, as Orr in "Hale, Orr said, was late"."""
    before = (child for child in tree.children[verb] if child < verb and tree.label(child) in _INSERTED)
    return any(is_strong(tree.low(child)) and tree.child(child, "nsubj") is not None for child in before)


def _read(paragraph: Paragraph, token: int, gender: str, at: int, roster: Roster) -> Antecedent | None:
    """A subject as whom a pronoun of a gender at a place may stand for."""
    tree = paragraph.tree
    cue = find_cue(tree.low(tree.head(token)))
    shown = _find_shown(tree, token)
    if (shown is None and tree.label(token) not in _PERSONAL) or (cue is not None and cue.group == "ask"):
        return None
    start, end = paragraph.phrase(shown or find_apposed_name(tree, token) or token)
    mention = paragraph.words(start, end)
    who = roster.resolve(mention, start)
    if who.name is None or not roster.may_mean(who.name, gender):
        return None
    named = shown is None and read_mention(mention).kind == "name"
    plain = named and not roster.names_another(who.name, gender, paragraph.end, at)
    return Antecedent(who.name, who.sure and shown is None, plain)


def _find_shown(tree: Tree, token: int) -> int | None:
    """Who is brought in by name: "Then there is Hale", "It was Hale who"."""
    if tree.low(token) not in _EMPTY:
        return None
    shown = tree.child(tree.head(token), "attr")
    return shown if shown is not None and tree.parse.tags[shown] == "NNP" else None
