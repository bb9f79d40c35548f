"""Where it happened: aligned sentences with the sentences that go on from them in, drafts out.

One outlet gives the place in the sentence that tells of the event ("voted at Founders Hall"), the other in the next
one, which takes the event up again ("The vote came in the Corn Exchange"). So a sentence without a place is read with
the next one, if that begins with "the" and a word that both outlets tell; other buildings are those of other events.
"""

from __future__ import annotations

import bisect
import operator
from collections.abc import Iterator

from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft
from crosscheck.findings.names.pairs import NamePair, draft_names, read_register
from crosscheck.language.article import Article
from crosscheck.language.naming.comparison import compare_names
from crosscheck.language.naming.lists import venues
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.naming.register import Register
from crosscheck.language.sentences import Sentence
from crosscheck.language.words import is_light, stem

__all__ = ["find_venues"]

_TAKING_UP = frozenset(("the", "that", "this"))


def find_venues(case: Case) -> Iterator[Draft]:
    """A draft for each event that two aligned sentences tell of and that has two buildings to it."""
    register = case.read_once(read_register)
    for aligned in case.alignment.claims:
        match = aligned.match
        articles = match.left_article, match.right_article
        sides = (case.articles[articles[0]], match.left), (case.articles[articles[1]], match.right)
        found = [_buildings(*side) for side in sides]
        if [len(each) for each in found] not in ([0, 1], [1, 0]):
            continue
        bare = 0 if not found[0] else 1
        found[bare], why = _taken_up(*sides[bare], _stems(*sides[0]) & _stems(*sides[1]))
        if len(found[bare]) != 1:
            continue
        ours, theirs = found[0][0], found[1][0]
        verdict = compare_names(ours, theirs, register.known(*articles))
        if verdict.relation == "other" and not _is_elsewhere(register, articles, (ours, theirs)):
            reasons = f"the sentences tell of one event ({aligned.pair.similarity} of 100)", why
            pair = NamePair(articles, ours, theirs, aligned.pair.id, reasons, "venue")
            yield draft_names(case, pair, "place.value", "warning", 0.5, verdict.why)


def _taken_up(article: Article, sentence: Sentence, events: set[str]) -> tuple[list[ProperName], str]:
    """The buildings of the next sentence if that begins with an event of this one, and the words that do so."""
    after, words = _next(article, sentence), article.words
    if after is None:
        return [], ""
    first, last = words.within(after.start, after.end)
    if last - first < 3 or words.folds[first] not in _TAKING_UP or stem(words.folds[first + 1]) not in events:
        return [], ""
    opening = words.text[words.starts[first] : words.ends[first + 1]]
    return _buildings(article, after), f"“{opening}” takes it up in the next sentence"


def _next(article: Article, sentence: Sentence) -> Sentence | None:
    at = bisect.bisect_right(article.sentences, sentence.start, key=operator.attrgetter("start"))
    return article.sentences[at] if at < len(article.sentences) else None


def _buildings(article: Article, sentence: Sentence) -> list[ProperName]:
    """The buildings of a sentence that something is in or at."""
    words = article.words
    first, last = words.within(sentence.start, sentence.end)
    if venues().isdisjoint(words.folds[first:last]):
        return []
    return [
        name
        for name in find_names(words, first, last)
        if name.words[-1] in venues() and len(name.words) > 1 and _is_located(article, name)
    ]


def _is_located(article: Article, name: ProperName) -> bool:
    before = article.words.folds[max(0, name.outset - 2) : name.outset]
    return not {"in", "at", "inside"}.isdisjoint(before)


def _is_elsewhere(register: Register, articles: tuple[int, int], names: tuple[ProperName, ProperName]) -> bool:
    """Whether either article names the other's building too."""
    known = register.known(*articles)
    return any(
        compare_names(name, other, known).relation in ("same", "variant", "spelling")
        for name, article in zip(names, reversed(articles), strict=True)
        for other in register.names(article).all
    )


def _stems(article: Article, sentence: Sentence) -> set[str]:
    """What a sentence tells of: the stems of its words of content that have no capital."""
    words = article.words
    return {
        stem(words.folds[number])
        for number in range(*words.within(sentence.start, sentence.end))
        if words.text[words.starts[number]].islower() and not is_light(words.folds[number])
    }
