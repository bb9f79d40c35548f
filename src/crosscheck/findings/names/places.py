"""Spellings of one place: the articles of a case in, drafts out.

A place that one article names and the other does not, and one that only the other names, spelled almost alike, are
often one place with a slip in it; no pair of sentences is needed to see that. Of 16,000 pairs of articles about
different events 18 had two such names, all of them of continents, which are left out here with the countries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, compress, product
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft
from crosscheck.findings.names.pairs import NamePair, draft_names
from crosscheck.language.article import Article
from crosscheck.language.naming.aliases import Aliases
from crosscheck.language.naming.lists import locative
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.words import is_light

__all__ = ["find_place_forms"]

_SHORTEST = 6
_MOST_LETTERS = 2


class _Mention(NamedTuple):
    """Where a place is named, with the folded words of content of the sentence."""

    name: ProperName
    around: frozenset[str]


def find_place_forms(case: Case, aliases: Aliases) -> Iterator[tuple[NamePair, Draft]]:
    """A note for each two places of two articles that may be one, shown where the sentences are likest."""
    places = [_places(article) for article in case.articles]
    folds = [frozenset(article.words.folds) for article in case.articles]
    for left, right in combinations(range(len(case.articles)), 2):
        alone = sorted(places[left] - folds[right]), sorted(places[right] - folds[left])
        for one, other in product(*alone):
            letters = _letters_between(one, other)
            if not letters or (_is_large(aliases, one) and _is_large(aliases, other)):
                continue
            names = _likest(_mentions(case.articles[left], one), _mentions(case.articles[right], other))
            if names is None:
                continue
            why = "each stands in one of the two articles alone, behind a small word of place"
            pair = NamePair((left, right), *names, None, (why,), "")
            reason = (
                f"“{names[0].text}” and “{names[1].text}” differ in {'a letter' if letters == 1 else 'two letters'}"
            )
            yield pair, draft_names(case, pair, "name.spelling", "note", 0.5, reason)


def _places(article: Article) -> frozenset[str]:
    """The folded names of one word that stand behind a small word of place, long enough to be spelled in two ways."""
    words = article.words
    found = set()
    for number in compress(range(1, len(words)), map(locative().__contains__, words.folds)):
        if _is_capital(article, number) and not _goes_on(article, number):
            found.add(words.folds[number])
    return frozenset(each for each in found if len(each) >= _SHORTEST and each.isalpha())


def _is_capital(article: Article, number: int) -> bool:
    return article.words.text[article.words.starts[number]].isupper()


def _goes_on(article: Article, number: int) -> bool:
    """Whether a name has another word."""
    words = article.words
    if number + 1 == len(words) or not _is_capital(article, number + 1):
        return False
    return words.text[words.ends[number] : words.starts[number + 1]] == " "


def _letters_between(one: str, other: str) -> int:
    """How many letters two names differ in that begin and end alike; 0 where they are not almost one."""
    if (one[0], one[-1]) != (other[0], other[-1]):
        return 0
    letters = DamerauLevenshtein.distance(one, other, score_cutoff=_MOST_LETTERS)
    return letters if letters <= _MOST_LETTERS else 0


def _is_large(aliases: Aliases, place: str) -> bool:
    """Whether a name is that of a continent, a country or a state, which nobody misspells as another."""
    return any(", " not in key or key.endswith(", United States") for key in aliases.places((place,)))


def _likest(ours: Sequence[_Mention], theirs: Sequence[_Mention]) -> tuple[ProperName, ProperName] | None:
    """The names in the sentences that share the most words, the first ones of these; None where a side has no name."""
    both = max(product(ours, theirs), key=lambda each: len(each[0].around & each[1].around), default=None)
    return None if both is None else (both[0].name, both[1].name)


def _mentions(article: Article, place: str) -> list[_Mention]:
    words = article.words
    numbers = [number for number, fold in enumerate(words.folds) if fold == place and _is_capital(article, number)]
    return [_Mention(name, _around(article, name)) for at in numbers for name in find_names(words, at, at + 1)]


def _around(article: Article, name: ProperName) -> frozenset[str]:
    """The folded words of content in the sentence that a name stands in; none outside sentences."""
    words = article.words
    return frozenset(
        fold
        for number in article.sentences_touching(name.start, name.start + 1)
        for fold in words.folds[slice(*words.within(article.sentences[number].start, article.sentences[number].end))]
        if not is_light(fold)
    )
