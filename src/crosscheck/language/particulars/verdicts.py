"""What a court found of the people an article names: an article in, verdicts out.

"Eskil Rondane was acquitted of gross negligence", "the jury found Rondane guilty". A verdict that may yet be ("if
convicted"), one of another year, one that is denied, and whatever stands inside quotes is passed over.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
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
_BEFORE_NAME = re.compile(r"\s(?:[^\W\d_][\w.’'-]*\s){0,4}")  # a title or an office: "the former mayor"
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
    words, bearers = article.words, Bearers(article)
    starts = (words.starts[number] for number in words.numbers_of(_lists().first))
    found = [verdict for start in starts if (verdict := _read(bearers, start))]
    told: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in found:
        told[verdict.of].append(verdict)
    return [verdicts[0] for verdicts in told.values() if len({each.guilty for each in verdicts}) == 1]


class _Found(NamedTuple):
    """The words of a verdict and who has it, before it is known whether it is one of this event."""

    of: str
    guilty: bool
    start: int
    end: int
    last: int  # where what belongs to it ends, and the offence may begin


def _read(bearers: Bearers, start: int) -> Verdict | None:
    """The verdict of one place of the text; None where it has none, or one of another year, or in a quote."""
    article, text = bearers.article, bearers.article.source.text
    sentences = article.sentences_touching(start, start + 1)
    found = (_passive(bearers, sentences[0], start) or _active(bearers, sentences[0], start)) if sentences else None
    if found is None or article.quotes_touching(start, found.last):
        return None
    span, day = article.sentences[sentences[0]], article.source.day
    first, last = article.words.within(span.start, found.last)
    last = min(last + _BEHIND, article.words.within(found.last, span.end)[1])
    numbers = find_numbers(text, span.start, article.words.ends[last - 1])
    if is_elsewhere(article.words.folds[first:last], numbers, None if day is None else day.year):
        return None
    offence = _OFFENCE.match(text, found.last, span.end)
    words = article.words.within(*offence.span("words")) if offence else (0, 0)
    stems = frozenset(stem(fold) for fold in article.words.folds[slice(*words)] if not is_light(fold))
    return Verdict(found.of, found.guilty, sentences[0], found.start, found.end, stems)


def _passive(bearers: Bearers, sentence: int, start: int) -> _Found | None:
    """ "Rondane was found guilty": the one person before the words of the verdict."""
    text = bearers.article.source.text
    match = _lists().pattern.match(text, start)
    auxiliary = _AUXILIARY.search(text[max(0, start - _LONGEST_AUXILIARY) : start])
    if match is None or auxiliary is None:
        return None
    full = _subject(bearers, sentence, start - len(auxiliary.group()))
    guilty = as_listed(match.group()) in _lists().guilty
    return _Found(full, guilty, *match.span(), match.end()) if full else None


def _active(bearers: Bearers, sentence: int, start: int) -> _Found | None:
    """ "The jury found Rondane guilty": a court, the verb, and the person right behind it."""
    article, text = bearers.article, bearers.article.source.text
    first, verb = article.words.within(article.sentences[sentence].start, start)
    end = article.words.ends[verb]
    name, full = next(((name, full) for name, full in bearers.full_names(sentence) if name.start > end), (None, ""))
    if name is None or _lists().courts.isdisjoint(article.words.folds[first:verb]):
        return None
    if not _BEFORE_NAME.fullmatch(text, end, name.start) or _OF_TWO.match(text, name.end):
        return None
    for rest, guilty in _lists().behind[article.words.folds[verb]]:
        if not rest:
            return _Found(full, guilty, start, end, name.end)
        if match := re.compile(rf"\s({rest})\b").match(text, name.end):
            return _Found(full, guilty, *match.span(1), match.end())
    return None


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
    """The words of verdicts.

    Attributes:
        guilty: those against somebody.
        first: the first word of each.
        pattern: finds any of them.
        behind: for a first word what follows it, behind the name, and whether that is against them; the longest first.
        courts: who finds.
    """

    guilty: frozenset[str]
    first: frozenset[str]
    pattern: re.Pattern[str]
    behind: dict[str, list[tuple[str, bool]]]
    courts: frozenset[str]


@functools.cache
def _lists() -> _Lists:
    lists = data.load("particulars")["verdicts"]
    verdicts = [*lists["guilty"], *lists["not_guilty"]]
    behind: dict[str, list[tuple[str, bool]]] = {}
    for verdict in sorted(verdicts, key=len, reverse=True):
        verb, _, rest = verdict.partition(" ")
        behind.setdefault(verb, []).append((rest, verdict in lists["guilty"]))
    pattern = re.compile(rf"{one_of(verdicts)}\b")
    return _Lists(frozenset(lists["guilty"]), frozenset(behind), pattern, behind, frozenset(lists["courts"].split()))
