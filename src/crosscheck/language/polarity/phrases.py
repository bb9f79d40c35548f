"""Phrases of a word list in a sentence: a table and a statement in, the places of its phrases out.

A phrase is written in base forms and stands for all its inflections; adverbs may stand between its words ("has
apparently failed to"); ``-ing`` stands for any participle, which is not itself a part of the phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from crosscheck.language.polarity.forms import base, is_adverb
from crosscheck.language.polarity.statements import Statement
from crosscheck.language.words import fold

__all__ = ["Phrase", "Phrases", "find_phrases", "read_phrases"]

_MOST_ADVERBS = 2
_PARTICIPLE = "-ing"


@frozen
class Phrase:
    """A phrase where it stands: words ``first`` to ``last`` of a statement, and the label of its list."""

    first: int
    last: int
    label: str


@frozen(eq=False)
class Phrases:
    """A table of phrases, word by word.

    Attributes:
        labels: of the phrases that end here.
        following: the words with which phrases go on.
        telling: of a whole table the longest word of each phrase, of several the last: where none of these stands, no
            phrase does. Its first word would not tell, for every sentence has "the" and "be".
    """

    labels: list[str] = field(factory=list)
    following: dict[str, Phrases] = field(factory=dict)
    telling: set[str] = field(factory=set)


def read_phrases(lists: Iterable[tuple[str, Iterable[str]]]) -> Phrases:
    """The table of some labelled phrases; a phrase may have several labels."""
    table = Phrases()
    for label, phrases in lists:
        for phrase in phrases:
            words = [word if word == _PARTICIPLE else base(fold(word)) for word in phrase.split()]
            node = table
            for word in words:
                node = node.following.setdefault(word, Phrases())
            if words:
                node.labels.append(label)
                table.telling.add(max((word for word in reversed(words) if word != _PARTICIPLE), key=len))
    return table


def find_phrases(statement: Statement, table: Phrases) -> Iterator[Phrase]:
    """The phrases of a table in a statement, in order; of those that begin at one word only the longest."""
    if table.telling.isdisjoint(statement.bases):
        return
    following = table.following
    for at in [at for at, word in enumerate(statement.bases) if word in following]:
        last, labels = _longest(statement, at, following[statement.bases[at]])
        yield from (Phrase(at, last, label) for label in labels)


def _longest(statement: Statement, at: int, node: Phrases) -> tuple[int, list[str]]:
    """The last word and the labels of the longest phrase that begins at ``at``; no labels where none stands there."""
    last, labels = at, node.labels
    reached: int | None = at
    while reached is not None and node.following:
        participle = node.following.get(_PARTICIPLE)
        if participle is not None and _goes_on(statement, reached):
            last, labels = reached, participle.labels
        reached = _next(statement, reached, node)
        if reached is not None:
            node = node.following[statement.bases[reached]]
            if node.labels:
                last, labels = reached, node.labels
    return last, labels


def _next(statement: Statement, at: int, node: Phrases) -> int | None:
    """The next word that goes on with a phrase, few adverbs passed over."""
    for following in range(at + 1, min(at + 2 + _MOST_ADVERBS, len(statement))):
        goes_on = statement.bases[following] in node.following
        if statement.clauses[following] != statement.clauses[at] and not (goes_on and statement.opens(following)):
            return None
        if goes_on:
            return following
        if not is_adverb(statement.folds[following]):
            return None
    return None


def _goes_on(statement: Statement, at: int) -> bool:
    """Whether a participle comes next."""
    return (
        at + 1 < len(statement)
        and statement.clauses[at + 1] == statement.clauses[at]
        and statement.folds[at + 1].endswith("ing")
    )
