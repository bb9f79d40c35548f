"""What a court found of the people an article names: an article in, verdicts out.

"Eskil Rondane was acquitted of gross negligence", "Rondane, 55, was found guilty". A verdict that may yet be ("if
convicted"), one of another year, one that is denied, and whatever stands inside quotes is passed over.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from attrs import field, frozen

from crosscheck import data
from crosscheck.language.alternation import as_listed, one_of
from crosscheck.language.article import Article
from crosscheck.language.numbers.grammar import find_numbers
from crosscheck.language.particulars.bearers import Bearers
from crosscheck.language.particulars.plain import is_elsewhere
from crosscheck.language.words import is_light, stem

__all__ = ["Verdict", "find_verdicts"]

_FARTHEST = 120  # characters from a name to its verdict
_BEHIND = 2  # words behind a verdict that may say of when it is: "in 2011"
_OF_TWO = re.compile(r",?\s(?:[Ss]enior|[Jj]unior|the\s(?:elder|younger|father|mother|son|daughter)|[SJ]r\b)")
_AUXILIARY = re.compile(r"\b(?:was|is|has\sbeen)\s(?:also\s|today\s|unanimously\s|later\s)?$")
_LONGEST_AUXILIARY = 24  # characters
_OFFENCE = re.compile(r"\s(?:of|on)\s(?P<words>[^.;:]{1,60}?)(?=[,.;:]|\s(?:but|after|for|over|in|by|on|and)\b|$)")
_TWO = re.compile(r"\s(?:and|or|but|if|unless)\s|[;:]")


@frozen(eq=False)
class Verdict:
    """What a court found of somebody.

    Attributes:
        of: the fullest name that the article gives them.
        guilty: whether they were found so.
        sentence: the number of the sentence.
        start, end: where the words that say so stand, code points in the text.
        offence: the stems of what they were found guilty of, or not; empty where that is not said.
    """

    of: str
    guilty: bool
    sentence: int
    start: int
    end: int
    offence: frozenset[str] = field(repr=False)


def find_verdicts(article: Article) -> list[Verdict]:
    """The verdicts of an article, in order: the first of each of the people of whom it gives no two that differ."""
    lists, words = _lists(), article.words
    starts = (words.starts[number] for number in words.numbers_of(lists.first))
    matches = (match for start in starts if (match := lists.pattern.match(article.source.text, start)))
    bearers = Bearers(article)
    found = [verdict for match in matches for verdict in _read(bearers, match)]
    told: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in found:
        told[verdict.of].append(verdict)
    return [verdicts[0] for verdicts in told.values() if len({each.guilty for each in verdicts}) == 1]


def _read(bearers: Bearers, match: re.Match[str]) -> Iterator[Verdict]:
    """The verdict of one place of the text."""
    article = bearers.article
    (start, end), text, day = match.span(), article.source.text, article.source.day
    auxiliary = _AUXILIARY.search(text[max(0, start - _LONGEST_AUXILIARY) : start])
    sentences = article.sentences_touching(start, end)
    if auxiliary is None or not sentences or article.quotes_touching(start, end):
        return
    span = article.sentences[sentences[0]]
    first, last = article.words.within(span.start, end)
    last = min(last + _BEHIND, article.words.within(end, span.end)[1])
    numbers = find_numbers(text, span.start, article.words.ends[last - 1])
    if is_elsewhere(article.words.folds[first:last], numbers, None if day is None else day.year):
        return
    full = _subject(bearers, sentences[0], start - len(auxiliary.group()))
    if full:
        offence = _OFFENCE.match(text, end, span.end)
        words = article.words.within(*offence.span("words")) if offence else (0, 0)
        stems = frozenset(stem(fold) for fold in article.words.folds[slice(*words)] if not is_light(fold))
        yield Verdict(full, as_listed(match.group()) in _lists().guilty, sentences[0], start, end, stems)


def _subject(bearers: Bearers, sentence: int, at: int) -> str:
    """The one person whom a sentence names before a place of it, with nothing in between that begins another clause."""
    people = [(name.end, full) for name, full in bearers.full_names(sentence) if name.end <= at]
    if len({full for _, full in people}) != 1:
        return ""
    end, full = people[-1]
    if _OF_TWO.match(bearers.article.source.text, end):  # and the other has the same name
        return ""
    return "" if at - end > _FARTHEST or _TWO.search(bearers.article.source.text, end, at) else full


class _Lists(NamedTuple):
    """The words of verdicts: those against somebody, the first of all of them, and an expression that finds any."""

    guilty: frozenset[str]
    first: frozenset[str]
    pattern: re.Pattern[str]


@functools.cache
def _lists() -> _Lists:
    lists = data.load("particulars")["verdicts"]
    verdicts = [*lists["guilty"], *lists["not_guilty"]]
    first = frozenset(verdict.split()[0] for verdict in verdicts)
    return _Lists(frozenset(lists["guilty"]), first, re.compile(rf"{one_of(verdicts)}\b"))
