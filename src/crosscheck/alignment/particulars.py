"""Sentences of other words that give one particular: articles in, pairs of sentences with the two numbers out.

"At least 12 people were killed when a bus overturned" and "the crash claimed 14 lives" share no words to be aligned by,
and tell one thing. What makes them a pair is what they give: how many an article says were killed in its event, or how
old somebody is. Sentences that were aligned by their words are left to those who compare these.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product

from attrs import frozen

from crosscheck import data
from crosscheck.alignment.claims import ClaimMatch, liken
from crosscheck.alignment.vocabulary import Vocabulary
from crosscheck.language.article import Article
from crosscheck.language.particulars.ages import find_ages
from crosscheck.language.particulars.figures import find_figures
from crosscheck.language.particulars.particular import LEAD, Particular
from crosscheck.language.particulars.tolls import find_tolls
from crosscheck.language.speakers.names import same_person, surname_of
from crosscheck.language.words import is_light, stem

__all__ = ["ParticularMatch", "match_particulars"]


@frozen(eq=False)
class ParticularMatch:
    """Two sentences that give one particular.

    Attributes:
        match: the sentences, and how alike they are.
        left, right: the particulars.
    """

    match: ClaimMatch
    left: Particular
    right: Particular


def match_particulars(
    articles: Sequence[Article], vocabulary: Vocabulary, claims: Sequence[ClaimMatch]
) -> list[ParticularMatch]:
    """The pairs of sentences that give one particular and were not aligned, in the order of the articles."""
    given = [[*find_tolls(article), *find_figures(article), *find_ages(article)] for article in articles]
    aligned = {(each.left_article, each.left.start, each.right_article, each.right.start) for each in claims}
    found = []
    for left, right in combinations(range(len(articles)), 2):
        for ours, theirs in _of_one(given[left], given[right]):
            here = [articles[left].sentences[at] for at in ours.sentences]
            there = [articles[right].sentences[at] for at in theirs.sentences]
            is_told = not aligned.isdisjoint(
                (left, one.start, right, other.start) for one, other in product(here, there)
            )
            is_one = ours.kind == "age" or _tell_of_one(articles[left], articles[right], ours, theirs)
            if is_one and not is_told:
                match = liken(articles, vocabulary, (left, here[0]), (right, there[0]))
                found.append(ParticularMatch(match, ours, theirs))
    return found


def _of_one(left: Sequence[Particular], right: Sequence[Particular]) -> Iterator[tuple[Particular, Particular]]:
    """The particulars of two articles that are of one toll, of one figure or of one person."""
    by_name: defaultdict[tuple[str, str], tuple[list[Particular], list[Particular]]]
    by_name = defaultdict(lambda: ([], []))
    for number, side in enumerate((left, right)):
        for each in side:
            by_name[each.kind, surname_of(each.of) if each.kind == "age" else each.of][number].append(each)
    for ours, theirs in by_name.values():
        pairs = [pair for pair in product(ours, theirs) if _is_one(*pair)]
        partners = Counter(id(each) for pair in pairs for each in pair)
        yield from (pair for pair in pairs if partners[id(pair[0])] == partners[id(pair[1])] == 1)


def _is_one(one: Particular, other: Particular) -> bool:
    return one.kind != "age" or same_person(one.of, other.of) is True


def _tell_of_one(left: Article, right: Article, ours: Particular, theirs: Particular) -> bool:
    """Whether two numbers are of one event: one leads its article, or both stand beside a word that both have of it.

    Of votes and scores, of which a day may have several, and of what an article gives twice, both lead theirs.
    """
    first, last = sorted((ours.sentences[0], theirs.sentences[0]))
    if ours.of in _leading() or ours.leads or theirs.leads:
        return last < LEAD
    if first < LEAD:
        return True
    return not _told_beside(left, ours).isdisjoint(_told_beside(right, theirs))


def _told_beside(article: Article, given: Particular) -> set[str]:
    """The stems of content in the sentences that give a number, but for what every such number is told with."""
    spans = (article.sentences[at] for at in given.sentences)
    words = chain.from_iterable(
        article.words.folds[slice(*article.words.within(each.start, each.end))] for each in spans
    )
    return {stem(word) for word in words if word.isalpha() and not is_light(word)} - _common()


@functools.cache
def _leading() -> frozenset[str]:
    return frozenset(data.load("particulars")["leading"]["figures"].split(", "))


@functools.cache
def _common() -> frozenset[str]:
    return frozenset(map(stem, data.load("particulars")["common"]["words"].split()))
