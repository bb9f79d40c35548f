"""One measure in two units anywhere in two articles: an event in, drafts of ``number.unit`` out.

Speeds, heights and distances are told in sentences that share no other word, so they are compared without waiting
for an alignment: there are few of them in a story. Two that convert into each other are one measure told twice, for
information. The same figure with another unit, beside a word that both articles have there, is what a careless
conversion leaves behind. Spans of time are left out: too many things last a week.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence

from attrs import frozen

from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, place_in
from crosscheck.findings.numbers.pairs import ArticleNumbers, value_of
from crosscheck.findings.numbers.slots import Side, quoted_words, words_near
from crosscheck.language.numbers.grammar import Number
from crosscheck.language.numbers.quantities import Verdict, compare_values
from crosscheck.language.numbers.units import may_name_unit, names_unit, unit_of

__all__ = ["find_conversions"]

_DIMENSIONS = frozenset(("length", "mass", "area", "volume", "speed", "temperature"))
_TELLING_DIGITS = 2


@frozen(eq=False)
class _Measure:
    """A measure of an article and the sentence that it stands in."""

    article: int
    number: Number
    side: Side


def find_conversions(case: Case, told: Collection[tuple[str, int, str]]) -> Iterator[Draft]:
    """A draft for each pair of measures in two units.

    ``told`` are (source, start, other source) of the numbers that have been compared with one of the other source.
    """
    telling = [number for number, article in enumerate(case.articles) if may_name_unit(article.words, _DIMENSIONS)]
    measures = [_measures(case, number) for number in telling] if len(telling) > 1 else []
    for left, right in itertools.combinations(measures, 2):
        used = set(told)
        for one, other in itertools.product(left, right):
            places = _key(case, one, other), _key(case, other, one)
            verdict = compare_values(one.number, other.number)
            if one.number.unit == other.number.unit or used.intersection(places):
                continue
            if verdict.relation == "unit" and _is_telling(one, other):
                yield _draft(case, one, other, verdict, "info")
            elif verdict.relation == "other unit" and _is_mixed_up(one, other, left, right):
                yield _draft(case, one, other, verdict, "warning")
            else:
                continue
            used.update(places)


def _measures(case: Case, article: int) -> list[_Measure]:
    text = case.sources[article].text
    numbers = case.read_once(ArticleNumbers)
    sides = (
        numbers.side(article, sentence)
        for sentence in case.articles[article].sentences
        if names_unit(text, sentence.start, sentence.end, _DIMENSIONS)
    )
    return [
        _Measure(article, number, side)
        for side in sides
        for number in side.numbers
        if number.kind == "measure" and getattr(unit_of(number.unit), "dimension", "") in _DIMENSIONS
    ]


def _key(case: Case, measure: _Measure, other: _Measure) -> tuple[str, int, str]:
    return case.sources[measure.article].id, measure.number.start, case.sources[other.article].id


def _is_telling(one: _Measure, other: _Measure) -> bool:
    """Whether it is no accident that two measures convert: enough digits, or a word that both have near."""
    digits = min(len(str(round(abs(each.number.value))).rstrip("0")) for each in (one, other))
    return digits >= _TELLING_DIGITS or bool(_shared(one, other))


def _is_mixed_up(one: _Measure, other: _Measure, left: Sequence[_Measure], right: Sequence[_Measure]) -> bool:
    """Whether one figure has two units, beside a word that both have, and neither article has the right conversion."""
    if one.number.value != other.number.value or one.number.value <= 1 or not _shared(one, other):
        return False
    elsewhere = ((one, right), (other, left))
    return not any(compare_values(each.number, n.number).compatible for each, there in elsewhere for n in there)


def _shared(one: _Measure, other: _Measure) -> set[str]:
    return words_near(one.number, one.side) & words_near(other.number, other.side)


def _draft(case: Case, one: _Measure, other: _Measure, verdict: Verdict, severity: str) -> Draft:
    left, right = case.outlet(one.article), case.outlet(other.article)
    shared = quoted_words(_shared(one, other), one.side)
    near = f"words near both: {shared}" if shared else "the sentences were not aligned; the figures alone are compared"
    mixed_up = ("the same figure with another unit", "a value that converts would have silenced it")
    return Draft(
        rule="number.unit",
        severity=severity,
        confidence=0.5 if severity == "warning" else 0.6,
        message=f"{left} gives {one.number.text}, {right} {other.number.text}; {verdict.why}.",
        reasons=(near, verdict.why, *(mixed_up if severity == "warning" else ())),
        places=tuple(
            place_in(case.sources[each.article], each.number.start, each.number.end, value_of(each.number))
            for each in (one, other)
        ),
    )
