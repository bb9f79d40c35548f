"""One number swapped in a sentence that is otherwise the same, where it is none by itself: a case in, such pairs out.

"A soldier" is one soldier only beside "two soldiers", and the number of a flight is a part of its name. Neither is a
number of content that could be compared anywhere; but where two outlets print one sentence and nothing else in it
differs, it is what differs. Of two flights or two roads it is enough that the words straight around them are the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from itertools import product, takewhile

from attrs import evolve

from crosscheck.findings.case import Case
from crosscheck.findings.numbers.pairs import ArticleNumbers, NumberPair
from crosscheck.findings.numbers.slots import Side, Slot
from crosscheck.language.numbers.grammar import Number
from crosscheck.language.numbers.lookalikes import is_label
from crosscheck.language.numbers.quantities import compare_values
from crosscheck.language.polarity.forms import base
from crosscheck.language.words import Words

__all__ = ["find_swapped"]

_ENOUGH = 2.0  # the rest of the sentence is the evidence
_AROUND = 4  # words around two flights or two roads that must be the same where more in the sentences differs
_LONG = 4  # letters that are no code any more
_ARTICLES = frozenset(("a", "an"))
_TO_NOUN = 3  # words from an article to its noun: "a young soldier"


def find_swapped(case: Case) -> Iterator[NumberPair]:
    """The pairs of numbers that are swapped in aligned sentences."""
    numbers = case.read_once(ArticleNumbers)
    for aligned in case.alignment.claims:
        match = aligned.match
        left, right = numbers.side(match.left_article, match.left), numbers.side(match.right_article, match.right)
        for ours, theirs, run in _find(left, right):
            if not _is_quoted(case, match.left_article, ours) and not _is_quoted(case, match.right_article, theirs):
                slot = Slot(ours, theirs, compare_values(ours, theirs), _ENOUGH, run, frozenset())
                sources = case.sources[match.left_article], case.sources[match.right_article]
                yield NumberPair(aligned, slot, left, right, sources)


def _find(left: Side, right: Side) -> Iterator[tuple[Number, Number, int]]:
    """The numbers that are swapped, with how many words straight around them are the same."""
    ours, theirs = _folds(left), _folds(right)
    at = _only_difference(ours, theirs)
    if at is not None and (found := _read_single(left, right, at)) is not None:
        yield *found, len(ours) - 1
    for here, there in product(_find_labelled(left, ours), _find_labelled(right, theirs)):
        run = _count_around(ours, here, theirs, there)
        if (at is not None or run >= _AROUND) and _are_rivals(left, here, right, there):
            yield _number(left, here), _number(right, there), run


def _find_labelled(side: Side, folds: Sequence[str]) -> list[int]:
    """The words of digits that stand behind a label ("Route 91", "flight AU 417") or are written with one ("M6")."""
    begin, found = side.words.within(side.start, side.end)[0], []
    for at in (at for at, fold in enumerate(folds) if at and fold.isdecimal()):
        label = side.words.surface(begin + at - 1)
        if is_label(label) or (label.isupper() and len(label) < _LONG and _is_coded(side, begin, at)):
            found.append(at)
    return found


def _is_coded(side: Side, begin: int, at: int) -> bool:
    """Whether letters belong to the digits behind them: written with them, or behind a label."""
    words, number = side.words, begin + at
    between = words.text[words.ends[number - 1] : words.starts[number]]
    return between in ("", "-") or (at > 1 and is_label(words.surface(number - 2)))


def _are_rivals(left: Side, here: int, right: Side, there: int) -> bool:
    """Whether two numbers have one label and differ, and neither article has the other's too."""
    ours, theirs = _folds(left), _folds(right)
    label = ours[here - 1]
    if label != theirs[there - 1] or ours[here] == theirs[there]:
        return False
    if _number_at(left, here) or _number_at(right, there):
        return False
    return not (_has(left.words, {label}, theirs[there]) or _has(right.words, {label}, ours[here]))


def _count_around(ours: Sequence[str], here: int, theirs: Sequence[str], there: int) -> int:
    """How many words straight before and straight after two words are equal."""
    before = zip(ours[:here][::-1], theirs[:there][::-1], strict=False)
    after = zip(ours[here + 1 :], theirs[there + 1 :], strict=False)
    return sum(1 for words in (before, after) for _ in takewhile(lambda pair: pair[0] == pair[1], words))


def _folds(side: Side) -> list[str]:
    return side.words.folds[slice(*side.words.within(side.start, side.end))]


def _only_difference(ours: list[str], theirs: list[str]) -> int | None:
    """Which word of two sentences is the only one that differs, inflection left aside; None where more do."""
    if len(ours) != len(theirs):
        return None
    differing = (at for at, (one, other) in enumerate(zip(ours, theirs, strict=True)) if base(one) != base(other))
    first = next(differing, None)
    return first if next(differing, None) is None else None


def _is_quoted(case: Case, article: int, number: Number) -> bool:
    return bool(case.articles[article].quotes_touching(number.start, number.end))


def _read_single(left: Side, right: Side, at: int) -> tuple[Number, Number] | None:
    """ "A soldier" on one side as one of what the other side counts: "two soldiers"."""
    single = [_folds(side)[at] in _ARTICLES for side in (left, right)]
    if single[0] == single[1]:  # two numbers, or "a historic vote" and "an historic vote"
        return None
    found = _read_one(left, right, at) if single[0] else _read_one(right, left, at)
    return found if found is None or single[0] else found[::-1]


def _read_one(one: Side, many: Side, at: int) -> tuple[Number, Number] | None:
    ours, theirs = _folds(one), _folds(many)
    counted = _number_at(many, at)
    noun = next((n for n in range(at + 1, min(at + 1 + _TO_NOUN, len(ours))) if ours[n] != theirs[n]), None)
    if noun is None or counted is None or counted.kind != "count" or counted.approximate or counted.value < 2:
        return None
    if _has(one.words, {theirs[at]}, theirs[noun]) or _has(many.words, {*_ARTICLES, "1"}, ours[noun]):
        return None
    start, end = _span(one, at, noun)
    exactly = Fraction(1)
    single = Number(start, end, one.words.text[start:end], exactly, exactly, exactly, exactly, "count", head=ours[noun])
    return evolve(single, role=counted.role), counted


def _number_at(side: Side, at: int) -> Number | None:
    """The number that begins with a word of a sentence."""
    start = side.words.starts[side.words.within(side.start, side.end)[0] + at]
    return next((number for number in side.numbers if number.start == start), None)


def _has(words: Words, before: Collection[str], word: str) -> bool:
    """Whether a word stands behind one of some others anywhere in an article, or an adjective or two farther."""
    return any(
        not set(before).isdisjoint(words.folds[max(0, at - _TO_NOUN) : at])
        for at, fold in enumerate(words.folds)
        if fold == word
    )


def _number(side: Side, at: int) -> Number:
    """A label with its digits as a number."""
    (start, end), text = _span(side, at - 1, at), side.words.text
    value, label = Fraction(_folds(side)[at]), text[slice(*_span(side, at - 1, at - 1))]
    head = label if label.isupper() else label.lower()
    return Number(start, end, text[start:end], value, value, value, Fraction(1), "ordinal", head=head)


def _span(side: Side, first: int, last: int) -> tuple[int, int]:
    """Where some words of a sentence stand, code points."""
    words, begin = side.words, side.words.within(side.start, side.end)[0]
    return words.starts[begin + first], words.ends[begin + last]
