"""Phrases of a word list in a sentence: a table and a statement in, the places of its phrases out.

A phrase is written in base forms and stands for all its inflections; adverbs may stand between its words ("has
apparently failed to"); ``-ing`` stands for any participle, which is not itself a part of the phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from crosscheck.language.polarity.forms import base, is_adverb
from crosscheck.language.polarity.statements import Statement

__all__ = ["Phrase", "Phrases", "find_phrases", "read_phrases"]

_MOST_ADVERBS = 2
_PARTICIPLE = "-ing"


@frozen
class Phrase:
    """A phrase where it stands: words ``first`` to ``last`` of a statement, and the label of its list."""

    first: int
    last: int
    label: str


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


def read_phrases(lists: Iterable[tuple[str, Iterable[str]]]) -> Phrases:
    """A table of labelled phrases by the base of their first word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for label, phrases in lists:
        for phrase in phrases:
            words = tuple(word if word == _PARTICIPLE else base(word) for word in phrase.split())
            if words:
                table.setdefault(words[0], []).append((words[1:], label))
    return {first: tuple(sorted(rest, key=lambda row: (-len(row[0]), row))) for first, rest in table.items()}


def find_phrases(statement: Statement, table: Phrases) -> Iterator[Phrase]:
    """The phrases of a table in a statement, in order; of those that begin at one word the longest."""
    for at, word in enumerate(statement.bases):
        for rest, label in table.get(word, ()):
            last = _end(statement, at, rest)
            if last is not None:
                yield Phrase(at, last, label)
                break


def _end(statement: Statement, at: int, rest: tuple[str, ...]) -> int | None:
    """The last word of a phrase that begins at ``at`` and goes on with ``rest``; None where it does not stand there."""
    last = at
    for word in rest:
        following = last + 1
        while (
            following - last <= _MOST_ADVERBS and following < len(statement) and _is_passed(statement, following, word)
        ):
            following += 1
        if following >= len(statement) or statement.clauses[following] != statement.clauses[at]:
            return None
        if word == _PARTICIPLE:
            return last if statement.folds[following].endswith("ing") else None
        if statement.bases[following] != word:
            return None
        last = following
    return last


def _is_passed(statement: Statement, at: int, word: str) -> bool:
    return statement.bases[at] != word and (is_adverb(statement.folds[at]) or statement.folds[at] == "also")
