"""The people of articles: articles in, who has a full name in two of them and where an article names somebody, out.

What stands inside quotes is left out: there it is not the outlet that names.
"""

from __future__ import annotations

import bisect
import operator
from collections.abc import Collection, Iterator, Mapping
from itertools import compress, product

from crosscheck.findings.case import Case
from crosscheck.language.article import Article
from crosscheck.language.naming.capitals import without_possessive
from crosscheck.language.naming.lists import body_nouns, callings, describers, place_nouns
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.speakers.names import particles, same_person, surname_of
from crosscheck.language.words import Words, fold, is_light

__all__ = ["FullNames", "find_shared_people", "introductions_of", "read_full_names", "words_near_surnames"]

FullNames = Mapping[tuple[str, str], int]  # by two words with capitals the number of the first
_LONGEST_NAME = 8
_BACK, _ON = 8, 6  # how far from a name an office stands beside it, its body and an age between them


def read_full_names(case: Case) -> list[FullNames]:
    """Where two words with capitals stand together first, by these words, folded, for each article of a case.

    In a headline small words have capitals too; they are no surnames.
    """
    return [_read(article.words) for article in case.articles]


def _read(words: Words) -> FullNames:
    capital = [*map(str.isupper, map(words.text.__getitem__, words.starts))]
    nouns = body_nouns() | place_nouns()
    found: dict[tuple[str, str], int] = {}
    for number in compress(range(len(words) - 1), map(operator.and_, capital, capital[1:])):
        last = without_possessive(words.folds[number + 1])
        if len(last) > 2 and last not in nouns and not is_light(last):
            found.setdefault((words.folds[number], last), number)
    return found


def find_shared_people(
    articles: tuple[Article, Article], full: tuple[FullNames, FullNames], surnames: Collection[str]
) -> Iterator[tuple[str, str]]:
    """The names of the people of some surnames whom two articles each give a full name, as each prints it."""
    shared = {last for _, last in full[0]} & {last for _, last in full[1]} & set(surnames)
    ours, theirs = (_of_surnames(*each, shared) for each in zip(articles, full, strict=True))
    for last in sorted(ours.keys() & theirs.keys()):
        for names in product(ours[last], theirs[last]):
            if same_person(*names) is True:
                yield names


def _of_surnames(article: Article, full: FullNames, surnames: Collection[str]) -> dict[str, list[str]]:
    """The full names of an article, as printed, by surname."""
    found: dict[str, list[str]] = {}
    for (first, last), number in full.items():
        if last in surnames and first not in describers():
            name = _full_name(article, number + 1)
            if name and name not in found.setdefault(last, []):
                found[last].append(name)
    return found


def words_near_surnames(words: Words, full: FullNames, telling: Collection[str]) -> dict[str, set[str]]:
    """Which of some folded words stand near a surname of full names, with or without the rest; by surname."""
    surnames = {last for _, last in full}
    near: dict[str, set[str]] = {}
    for number in compress(range(len(words)), map(telling.__contains__, words.folds)):
        beside = set(map(without_possessive, words.folds[max(0, number - _BACK) : number + _ON]))
        for surname in beside & surnames:
            near.setdefault(surname, set()).add(words.folds[number])
    return near


def _full_name(article: Article, last: int) -> str:
    """The name that ends in the word of a number; empty where that is no name of two words."""
    names = find_names(article.words, _outset(article.words, last), last + 1)
    return names[-1].text if names and names[-1].last == last + 1 and len(names[-1].words) > 1 else ""


def introductions_of(article: Article, name: str) -> list[ProperName]:
    """Where an article names a person, outside quotes, with words beside the name that may say what the person is."""
    words = article.words
    last = surname_of(name)
    forms = {last, fold(last), f"{last}'s"}
    found = []
    for number in words.numbers_of(forms):
        if _is_introduced(words, number):
            names = find_names(words, _outset(words, number), number + 1)
            found += [each for each in names[-1:] if each.words[-1] in forms and same_person(each.text, name) is True]
    return [each for each in found if not article.quotes_touching(each.start, each.start + 1)]


def _is_introduced(words: Words, last: int) -> bool:
    """Whether a comma or a bracket stands behind the last word of a name, or before it more of a name or an office."""
    end = words.ends[last]
    if words.text[end : end + 2].strip()[:1] in (",", "("):
        return True
    if last == 0:
        return False
    between = words.text[words.ends[last - 1] : words.starts[last]]
    before = words.folds[last - 1]
    return "," in between or words.text[words.starts[last - 1]].isupper() or without_possessive(before) in callings()


def _outset(words: Words, last: int) -> int:
    """The first of the words with capitals, and of the small ones in surnames, before the last word of a name."""
    line = bisect.bisect_left(words.starts, words.text.rfind("\n", 0, words.starts[last]) + 1)
    first = last
    while first > max(line, last - _LONGEST_NAME) and (
        words.text[words.starts[first - 1]].isupper() or words.folds[first - 1] in particles()
    ):
        first -= 1
    return first
