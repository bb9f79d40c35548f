"""Why two numbers may be of two parts, or of two people: the numbers with their sentences in, reasons out.

Whoever counts the dead of the village does not contradict whoever counts those of the valley, and of two who stood
trial each has a term of his own. An article says so with a word near the number, or with whom it names beside it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from crosscheck import data
from crosscheck.alignment.pairs import AlignedParticular
from crosscheck.findings.case import Case
from crosscheck.findings.numbers.slots import Side
from crosscheck.language.article import Article
from crosscheck.language.naming.proper_names import find_names
from crosscheck.language.numbers.grammar import Number
from crosscheck.language.particulars.bearers import Bearers
from crosscheck.language.speakers.names import surname_of

__all__ = ["find_bearers", "find_scopes"]

_TO_PLACE = 3  # words from "in" to what it says so of: "in the upper village"


def find_scopes(ours: Number, theirs: Number, left: Side, right: Side) -> Iterator[str]:
    """The reasons for which two numbers are of two parts of one thing, in words."""
    here, there = _near(ours, left), _near(theirs, right)
    lists, near, beside = _scopes(), frozenset(here), frozenset(there)
    for row in lists.opposed:
        if row & near and row & beside and row.isdisjoint(near & beside):
            yield f"one is of “{min(row & near)}”, the other of “{min(row & beside)}”"
    single = lists.single | lists.perpetrators if ours.role else lists.single
    for word in sorted((single & near) ^ (single & beside)):
        yield f"only one sentence has “{word}”, which may be a part"
    if not _share_a_name(left, right):
        for word in sorted((_places(here) - beside) | (_places(there) - near)):
            yield f"only one sentence says “{word}”, which may be a part"
    steps, others = _steps(here), _steps(there)
    if steps.isdisjoint(others) and (steps or others):
        yield f"only one is of the {min(steps or others)}"
    if ours.kind == "score" and not lists.moments.isdisjoint(near | beside):
        yield "a score is one of a time in the match"


def find_bearers(case: Case, aligned: AlignedParticular) -> Iterator[str]:
    """The reason for which a figure of which everybody has his own is of two people, in words."""
    if aligned.left.of not in _scopes().personal:
        return
    match = aligned.claim.match
    ours = _Around(case.articles[match.left_article], aligned.left.sentences[0])
    theirs = _Around(case.articles[match.right_article], aligned.right.sentences[0])
    if not (ours.own or theirs.own):  # a company's fine
        return
    names, others = ours.own or ours.near, theirs.own or theirs.near
    if names and others and names.isdisjoint(others):
        yield f"one names {_listed(names)}, the other {_listed(others)}"


def _near(number: Number, side: Side) -> list[str]:
    """The folded words around a number, in its sentence."""
    words, reach = side.words, _scopes().near
    begin, stop = words.within(side.start, side.end)
    first, last = words.within(number.start, number.end)
    return [fold.removesuffix("'s") for fold in words.folds[max(begin, first - reach) : min(stop, last + reach)]]


def _places(near: Sequence[str]) -> frozenset[str]:
    """The words around a number that say where it is: "in the village"."""
    lists = _scopes()
    return frozenset(
        word
        for at, word in enumerate(near)
        if word in lists.places and not lists.where.isdisjoint(near[max(0, at - _TO_PLACE) : at])
    )


def _steps(near: Sequence[str]) -> frozenset[str]:
    """The steps of something that goes on in several: "second leg"."""
    lists = _scopes()
    return frozenset(
        f"{one} {other}" for one, other in pairwise(near) if one in lists.ordinals and other in lists.steps
    )


def _share_a_name(left: Side, right: Side) -> bool:
    """Whether two sentences have a name in common, which says where both are."""
    names = (find_names(side.words, *side.words.within(side.start, side.end)) for side in (left, right))
    ours, theirs = ({word for name in each for word in name.words} for each in names)
    return not ours.isdisjoint(theirs)


class _Around:
    """The people around a figure, by surname: of its own sentence, and of the next one or the one before."""

    def __init__(self, article: Article, sentence: int) -> None:
        bearers = Bearers(article)
        near = (at for at in (sentence, sentence + 1, sentence - 1) if 0 <= at < len(article.sentences))
        self.own, *others = (frozenset(surname_of(full) for _, full in bearers.full_names(at)) for at in near)
        self.near: frozenset[str] = next(filter(None, others), frozenset())


def _listed(names: frozenset[str]) -> str:
    return " and ".join(f"“{name.title()}”" for name in sorted(names))


class _Scopes(NamedTuple):
    near: int
    opposed: tuple[frozenset[str], ...]
    single: frozenset[str]
    perpetrators: frozenset[str]
    places: frozenset[str]
    where: frozenset[str]
    ordinals: frozenset[str]
    steps: frozenset[str]
    moments: frozenset[str]
    personal: frozenset[str]


@functools.cache
def _scopes() -> _Scopes:
    scopes, personal = data.load("slots")["scopes"], data.load("particulars")["personal"]
    opposed = tuple(frozenset(row.split()) for row in scopes["opposed"])
    names = "single", "perpetrators", "places", "where", "ordinals", "steps", "moments"
    single, doers, places, where, ordinals, steps, moments = (frozenset(scopes[name].split()) for name in names)
    figures = frozenset(personal["figures"].split(", "))
    return _Scopes(scopes["near"], opposed, single, doers, places, where, ordinals, steps, moments, figures)
