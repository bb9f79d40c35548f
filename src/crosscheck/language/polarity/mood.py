"""Whether a word is stated at all, and what it hangs on: a statement and a word in, its mood out.

"Would close", "plans to close" and "if it closes" state nothing that "closed" could contradict. So words are compared
only where they hang on the same modals and the same governing word, and stand in no condition and no question.
"""

from __future__ import annotations

import functools
from collections.abc import Collection

from crosscheck import data
from crosscheck.language.polarity.statements import Statement

__all__ = ["is_conditional", "mood_of"]


def mood_of(statement: Statement, at: int, aside: Collection[int] = ()) -> frozenset[str]:
    """The modals of a word in its clause, and the word that governs it as an infinitive or a participle.

    ``aside`` are words that do not count, such as the cue that is compared: what "failed to" governs hangs on nothing.
    """
    modals, governing = _modals(), _governing()
    found = set()
    hangs = False
    for before in range(at - 1, statement.clause(at).start - 1, -1):
        fold = statement.folds[before]
        if before in aside:
            continue
        if fold in modals:
            found.add(modals[fold])
        elif fold == "to" or (before == at - 1 and fold in governing and statement.folds[at].endswith("ing")):
            hangs = True
        elif statement.is_content(before):
            if hangs:
                found.add(statement.bases[before])
            break
    return frozenset(found)


def is_conditional(statement: Statement, at: int, aside: Collection[int] = ()) -> bool:
    """Whether a word stands in a condition, a wish or a question, or behind "that" after a noun that only claims it.

    ``aside`` are words that do not count, such as the cue that is compared: the "whether" of "consider whether to".
    """
    clause, conditions = statement.clause(at), _conditions()
    if not conditions.isdisjoint(statement.folds[clause.start : clause.stop]) and any(
        statement.folds[word] in conditions and word not in aside for word in clause
    ):
        return True
    if clause.start > 0 and statement.folds[clause.start] == "that" and statement.folds[clause.start - 1] in _claims():
        return True
    end = statement.place(len(statement) - 1)[1]
    return statement.words.text[end : end + 1] == "?"


@functools.cache
def _modals() -> dict[str, str]:
    return {word: name for name, words in data.load("clauses")["modals"].items() for word in words.split()}


@functools.cache
def _governing() -> frozenset[str]:
    return frozenset(data.load("clauses")["governing"].split())


@functools.cache
def _claims() -> frozenset[str]:
    nouns = data.load("clauses")["claims"].split()
    return frozenset((*nouns, *(f"{noun}s" for noun in nouns)))


@functools.cache
def _conditions() -> frozenset[str]:
    return frozenset(data.load("clauses")["conditions"].split())
