"""The outlets' own words that tell the same: an alignment in, pairs of runs with their names out.

These are the aligned sentences without the quotes in them, and the words around aligned quotes that one speaker is
said to have said. What stands in marks is the business of the rules on quotes. Only sentences that differ in their
capitals are looked at, for without a capital on both sides no name differs.
"""

from __future__ import annotations

import bisect
import operator
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from attrs import frozen

from crosscheck import data
from crosscheck.alignment.pairs import AlignedClaim, AlignedQuote
from crosscheck.findings.case import Case
from crosscheck.findings.names.slots import Side
from crosscheck.language.article import Article
from crosscheck.language.naming.capitals import find_capitals
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.naming.register import Register
from crosscheck.language.sentences import Sentence
from crosscheck.language.speakers.voices import are_named_differently
from crosscheck.language.words import is_light

__all__ = ["Told", "find_told"]

_LEAST = 40
_HEADING = 0.6
_start_of = operator.attrgetter("start")


@frozen
class Told:
    """Two runs of the outlets' own words that tell the same.

    Attributes:
        left_article, right_article: numbers of the articles.
        left, right: the words with the names in them.
        similarity: of what is told, 0 to 100.
        pair: the id of the pair.
        why: what makes them tell the same, in words.
    """

    left_article: int
    right_article: int
    left: Side
    right: Side
    similarity: int
    pair: str
    why: str


def find_told(case: Case, register: Register) -> Iterator[Told]:
    """The aligned sentences, and the outlets' words around aligned quotes, where their capitals differ.

    Those without a name on the left are left out, for no name stands there in another's place.
    """
    sentences = _Sentences(register)
    for aligned in _without_second_best(case):
        match = aligned.match
        left, right = (match.left_article, match.left), (match.right_article, match.right)
        if not _differ_in_capitals(sentences, left, right):
            continue
        ours = sentences.side(*left)
        if ours.names:  # else the other sentence need not be read
            theirs = sentences.side(*right)
            yield Told(left[0], right[0], ours, theirs, aligned.pair.similarity, aligned.pair.id, "the sentences")
    for quoted in case.alignment.quotes:
        yield from _find_around(sentences, quoted)


class _Sentences:
    """The sentences of an event, each read once and only where asked: it may stand in several pairs."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._capitals: dict[tuple[int, int], list[str]] = {}
        self._sides: dict[tuple[int, int], Side] = {}

    def capitals(self, article: int, sentence: Sentence) -> list[str]:
        """The folded words of a sentence that have a capital, in order."""
        key = article, sentence.start
        if key not in self._capitals:
            words = self.register.articles[article].words
            self._capitals[key] = find_capitals(words, *words.within(sentence.start, sentence.end))
        return self._capitals[key]

    def side(self, article: int, sentence: Sentence) -> Side:
        """A sentence without its quotes, with its names; none where it tells nothing."""
        key = article, sentence.start
        if key not in self._sides:
            self._sides[key] = _side(self.register, article, sentence)
        return self._sides[key]


def _find_around(sentences: _Sentences, quoted: AlignedQuote) -> Iterator[Told]:
    """The sentences that hand an aligned quote to one speaker, without the quotes in them."""
    match, articles = quoted.match, sentences.register.articles
    left, right = match.left.speaker, match.right.speaker
    if left is None or right is None or are_named_differently(left, right):
        return
    ours = _sentence_at(articles[match.left_article], left.start)
    theirs = _sentence_at(articles[match.right_article], right.start)
    if ours is None or theirs is None:
        return
    here, there = (match.left_article, ours), (match.right_article, theirs)
    if not _differ_in_capitals(sentences, here, there):
        return
    left_side = sentences.side(*here)
    if left_side.names:
        right_side = sentences.side(*there)
        likeness = SequenceMatcher(None, left_side.folds(), right_side.folds(), autojunk=False).ratio()
        yield Told(
            *(here[0], there[0]),
            *(left_side, right_side),
            similarity=round(100 * likeness),
            pair=quoted.pair.id,
            why="the words around the quote",
        )


def _sentence_at(article: Article, start: int) -> Sentence | None:
    at = bisect.bisect_right(article.sentences, start, key=_start_of) - 1
    return article.sentences[at] if at >= 0 and start < article.sentences[at].end else None


def _without_second_best(case: Case) -> list[AlignedClaim]:
    """The claims whose sentences are told in no other sentence of the other article better."""
    best: dict[tuple[int, int, int], int] = {}
    for aligned in case.alignment.claims:
        for key in _ends(aligned):
            best[key] = max(best.get(key, 0), aligned.pair.similarity)
    return [
        aligned
        for aligned in case.alignment.claims
        if aligned.pair.similarity >= max(_LEAST, *(best[key] for key in _ends(aligned)))
    ]


def _ends(aligned: AlignedClaim) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    match = aligned.match
    return (
        (match.left_article, match.left.start, match.right_article),
        (match.right_article, match.right.start, match.left_article),
    )


def _differ_in_capitals(sentences: _Sentences, left: tuple[int, Sentence], right: tuple[int, Sentence]) -> bool:
    """Whether each of two sentences has a capital that the other has not, or has them in another order."""
    ours, theirs = sentences.capitals(*left), sentences.capitals(*right)
    return ours != theirs and not (set(ours) < set(theirs) or set(theirs) < set(ours))


def _side(register: Register, number: int, sentence: Sentence) -> Side:
    article = register.articles[number]
    inside = _quoted(article, sentence)
    numbers = [n for n in range(*article.words.within(sentence.start, sentence.end)) if n not in inside]
    if _tells_nothing(article, sentence):
        return Side(article.words, numbers, [])
    lower = register.plain_words(number)
    names = [name for first, last in _stretches(numbers) for name in find_names(article.words, first, last, lower)]
    return Side(article.words, numbers, names, _meanings(register, names))


def _meanings(register: Register, names: Sequence[ProperName]) -> dict[int, str]:
    """What names of one word mean by the tables, so that "Ark." and "Arkansas" are one word beside other names."""
    found = ((name.first, register.aliases.meanings(name.words)) for name in names if len(name.words) == 1)
    return {number: " / ".join(sorted(meanings)) for number, meanings in found if meanings}


def _quoted(article: Article, sentence: Sentence) -> set[int]:
    """The numbers of the words of a sentence that stand in quotation marks."""
    return {
        number
        for quote in article.quotes_touching(sentence.start, sentence.end)
        if quote.kind != "scare"
        for segment in quote.segments
        for number in range(*article.words.within(segment.start, segment.end))
    }


def _stretches(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of numbers that follow one another: the first, and the one after the last."""
    for at, number in enumerate(numbers):
        if not at or numbers[at - 1] != number - 1:
            first = number
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            yield first, number + 1


def _tells_nothing(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence is a headline, a question, or a formula that is written of everybody who was asked."""
    text = article.source.text[sentence.start : sentence.end]
    if text.rstrip("\"”'’)").endswith("?") or any(formula in text for formula in data.load("naming")["formulas"]):
        return True
    return _is_heading(article, sentence)


def _is_heading(article: Article, sentence: Sentence) -> bool:
    words = article.words
    stopped = article.source.text[sentence.end - 1] in ".!?”\"'’"
    carrying = [n for n in range(*words.within(sentence.start, sentence.end)) if not is_light(words.folds[n])]
    capital = sum(words.text[words.starts[n]].isupper() for n in carrying)
    return len(carrying) > 3 and capital >= (1 if stopped else _HEADING) * len(carrying)
