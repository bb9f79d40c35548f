"""Which dates of two sentences date the same happening: articles and sentences in, moments and rivals out.

Two outlets may date a hundred things in two sentences that tell the same. Their dates are rivals only where they hang
on one happening: on forms of one verb ("refused", "to refuse") or of one noun ("Monday's vote", "voted on Monday"), in
clauses that share more than that. Dates that agree are set aside first. Dates inside quotation marks belong to the
speaker, and are left to the rules about quotes.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Sequence

from attrs import field, frozen

from crosscheck import data
from crosscheck.language.article import Article
from crosscheck.language.dates.governors import Governors, find_governors
from crosscheck.language.dates.grammar import DateExpression
from crosscheck.language.overlaps import Overlaps
from crosscheck.language.sentences import Sentence
from crosscheck.language.speakers.cues import find_cue
from crosscheck.language.speakers.lines import Line, mask, tag_line
from crosscheck.language.words import fold, is_light, stem

__all__ = ["IN_ONE_PLACE", "NEARLY_THE_SAME", "Moment", "likeness", "read_moments", "root", "says_much"]

NEARLY_THE_SAME = 70  # of 100: sentences in which little but the date can differ
IN_ONE_PLACE = 3.0  # likeness of two dates with the same words on both sides
_BESIDE = 2
_PHRASE = re.compile(r"[dhSZNTnR]*[nRv]")


@frozen
class Moment:
    """A date with what it dates.

    Attributes:
        date: the expression.
        hook: stem of the word it hangs on, one for all forms of a verb and its noun; empty where none is found.
        printed: the word it hangs on, as printed; empty where none is found.
        says: whether it dates words: "said on Monday", "in a letter on Monday".
        words: stems of the content words of its clause, without the dates and the hook.
        names: stems of the names in it.
        clause: where its clause begins and ends, code points in the text.
        anchor: what it is told from, as printed: "vote" in "the day before the vote"; else empty.
        beside: the two words on either side of the date, folded; fewer at the ends of a sentence.
    """

    date: DateExpression
    hook: str
    printed: str
    says: bool
    words: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(repr=False)
    clause: tuple[int, int]
    anchor: str
    beside: tuple[tuple[str, ...], tuple[str, ...]] = field(repr=False)


def read_moments(article: Article, sentence: Sentence, found: Sequence[DateExpression]) -> list[Moment]:
    """The dates of a sentence outside quotation marks, of all that were ``found`` in it, each with what it dates."""
    if not found:
        return []
    text = article.source.text
    quoted = _quoted(article, sentence)
    dates = [date for date in found if not any(start < date.end and date.start < end for start, end in quoted)]
    shifted = [(start - sentence.start, end - sentence.start) for start, end in quoted]
    masked = mask(text[sentence.start : sentence.end], shifted)
    line = tag_line(masked, 0, len(masked))
    where = Overlaps((date.start, date.end) for date in found)
    return [_moment(article, sentence, line, date, where) for date in dates]


def _quoted(article: Article, sentence: Sentence) -> list[tuple[int, int]]:
    return sorted(
        (max(segment.start, sentence.start), min(segment.end, sentence.end))
        for quote in article.quotes_touching(sentence.start, sentence.end)
        for segment in quote.segments
        if segment.start < sentence.end and sentence.start < segment.end
    )


def _moment(article: Article, sentence: Sentence, line: Line, date: DateExpression, dates: Overlaps) -> Moment:
    first, last = (max(0, line.token_at(at - sentence.start)) for at in (date.start, date.end - 1))
    governors = find_governors(line, first, last)
    main = governors.noun if governors.verb is None else governors.verb
    hook = "" if main is None else root(fold(line.low(main)))
    clause = sentence.start + line.starts[governors.begin], sentence.start + line.end(governors.end - 1)
    names = {
        root(fold(line.low(token)))
        for token in range(governors.begin, governors.end)
        if line.tags[token] in "NS" and not _is_dated(dates, sentence.start + line.starts[token])
    }
    return Moment(
        date,
        hook,
        "" if main is None else line.word(main),
        _is_saying(line, governors),
        _content(article, clause, dates) - {hook},
        frozenset(names - {hook}),
        clause,
        _anchor(line, date, last),
        _beside(article, sentence, date),
    )


def _beside(article: Article, sentence: Sentence, date: DateExpression) -> tuple[tuple[str, ...], tuple[str, ...]]:
    (first, last), words = article.words.within(date.start, date.end), article.words
    begin, end = words.within(sentence.start, sentence.end)
    return tuple(words.folds[max(begin, first - _BESIDE) : first]), tuple(words.folds[last : min(end, last + _BESIDE)])


def _anchor(line: Line, date: DateExpression, last: int) -> str:
    """The noun that ends the phrase after "the day before" and the like."""
    if not (date.is_anchored and date.text.endswith(("before", "after"))):
        return ""
    phrase = _PHRASE.match(line.tags, last + 1)
    return line.word(phrase.end() - 1) if phrase else ""


def _is_saying(line: Line, governors: Governors) -> bool:
    if governors.verb is not None and line.tags[governors.verb] in "vb":
        cue = find_cue(line.low(governors.verb))
        if cue is not None and cue.strong:
            return True
    return governors.noun is not None and stem(line.low(governors.noun)) in _saying_nouns()


def _is_dated(dates: Overlaps, offset: int) -> bool:
    return bool(dates.near(offset, offset + 1))


def _content(article: Article, clause: tuple[int, int], dates: Overlaps) -> frozenset[str]:
    """Stems of the content words of a clause, without its dates."""
    words = article.words
    return frozenset(
        root(words.folds[number])
        for number in range(*words.within(*clause))
        if not (is_light(words.folds[number]) or words.folds[number][-1].isdigit())
        and not _is_dated(dates, words.starts[number])
    )


def likeness(left: Moment, right: Moment, similarity: int) -> float:
    """How surely two dates of sentences that are so much alike date one happening: 0 where they do not, up to 3."""
    if left.says != right.says:
        return 0.0
    nearly_the_same = similarity >= NEARLY_THE_SAME
    shared = left.words & right.words
    if nearly_the_same and left.beside == right.beside:
        return IN_ONE_PLACE
    if len(shared) < _fewest_shared(left, right) - nearly_the_same:
        return 0.0
    if left.names and right.names and not left.names & right.names and not nearly_the_same:
        return 0.0
    return 1 + len(shared) / max(1, min(len(left.words), len(right.words)))


def _fewest_shared(left: Moment, right: Moment) -> float:
    """How many words beside the hook two clauses must share; no number is enough where they hang on other words."""
    if left.hook != right.hook:
        return math.inf
    if not left.hook:
        return 3
    return 1 if says_much(left.hook) else 2


def says_much(hook: str) -> bool:
    """Whether a word that dates hang on tells one happening from another: unlike "was" and "took"."""
    return bool(hook) and hook not in _light_verbs()


@functools.lru_cache(maxsize=50_000)
def root(folded: str) -> str:
    """One stem for all forms of a verb and the noun made of it."""
    forms = _forms()
    return forms.get(folded) or forms.get(stem(folded)) or stem(folded)


@functools.cache
def _forms() -> dict[str, str]:
    rows = [line.split() for line in data.load("dates")["forms"]["words"].strip().split("\n")]
    return {form: stem(row[0]) for row in rows for word in row for form in (word, stem(word))}


@functools.cache
def _saying_nouns() -> frozenset[str]:
    return frozenset(stem(word) for word in data.load("dates")["sayings"]["nouns"].split())


@functools.cache
def _light_verbs() -> frozenset[str]:
    return frozenset(root(word) for word in data.load("dates")["sayings"]["light_verbs"].split())
