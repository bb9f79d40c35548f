"""Numbers in the same slot with values that cannot both be true: aligned claims in, drafts out.

Seeing that numbers differ is easy and mostly wrong. What is asked here is whether both fill one slot: the same kind,
the same unit, the same thing counted, in sentences that tell the same; whether the values can both be true (rounding,
bounds, ranges); and whether the other value stands elsewhere in the article, so that it is probably another fact.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from crosscheck import data
from crosscheck.alignment.pairs import AlignedClaim
from crosscheck.findings.finding import Draft, place_in
from crosscheck.findings.number_slots import find_rivals
from crosscheck.findings.rule import Case, Rule
from crosscheck.language.numbers.grammar import Number, find_numbers
from crosscheck.language.numbers.quantities import compare_values
from crosscheck.language.words import stem

__all__ = ["RULES", "find_values"]

RULES = (
    Rule(
        "number.value",
        "the same slot, values that cannot both be true",
        "warning",
        "Two sentences that tell the same give different numbers of one thing: the same kind, unit and head noun. An "
        "error where the sentences are nearly the same. Silenced by rounding, by bounds and ranges that overlap, by "
        "later counts, by unit conversion, and where the other value stands elsewhere in the article.",
        advice="Ask the source of the number which one is right, and of when it is.",
        gate=True,
    ),
    Rule(
        "number.update",
        "a later article counts on",
        "info",
        "The same slot with a higher count in the article published later: a toll, cases, arrests. Needs both dates.",
        advice="Take the later count, and give its time.",
    ),
)

_SKIPPED = frozenset(("date", "time", "year", "ordinal"))
_NEARLY_THE_SAME = 70
_LEAST_SIMILAR = 40


def find_values(case: Case) -> Iterator[Draft]:
    """A draft for each pair of claims in which one slot has two values."""
    whole = _Everywhere(case)
    for aligned in case.alignment.claims:
        if aligned.pair.similarity < _LEAST_SIMILAR:
            continue
        left = _numbers(case, aligned.match.left_article, aligned.match.left.start, aligned.match.left.end)
        right = _numbers(case, aligned.match.right_article, aligned.match.right.start, aligned.match.right.end)
        words = (case.articles[number].words for number in (aligned.match.left_article, aligned.match.right_article))
        for ours, theirs in find_rivals(left, right, *words):
            verdict = compare_values(ours, theirs)
            if verdict.relation == "conflict" and not whole.has_it_too(aligned, ours, theirs):
                yield _draft(case, aligned, ours, theirs, verdict.why)


def _numbers(case: Case, article: int, start: int, end: int) -> list[Number]:
    return [n for n in find_numbers(case.sources[article].text, start, end) if n.kind not in _SKIPPED]


class _Everywhere:
    """All numbers of each article, read once and only where asked: the whole article as evidence."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._found: dict[int, list[Number]] = {}

    def has_it_too(self, aligned: AlignedClaim, ours: Number, theirs: Number) -> bool:
        """Whether each article gives the other's value somewhere else, so that these are two facts."""
        left, right = aligned.match.left_article, aligned.match.right_article
        return self._stands_in(left, theirs, ours) or self._stands_in(right, ours, theirs)

    def _stands_in(self, article: int, value: Number, instead_of: Number) -> bool:
        if article not in self._found:
            sentences = self._case.articles[article].sentences
            self._found[article] = [n for s in sentences for n in _numbers(self._case, article, s.start, s.end)]
        return any(
            number.value == value.value and (number.kind, number.unit) == (value.kind, value.unit)
            for number in self._found[article]
            if number.start != instead_of.start
        )


def _draft(case: Case, aligned: AlignedClaim, ours: Number, theirs: Number, why: str) -> Draft:
    match, pair = aligned.match, aligned.pair
    left, right = case.outlet(match.left_article), case.outlet(match.right_article)
    later = _counts_on(case, aligned, ours, theirs)
    rule = "number.update" if later else "number.value"
    severity = "info" if later else "error" if pair.similarity >= _NEARLY_THE_SAME else "warning"
    slot = " ".join(filter(None, (ours.head, ours.role))) or ours.unit or ours.kind
    return Draft(
        rule=rule,
        severity=severity,
        confidence=_confidence(aligned, ours, theirs, later),
        message=f"{left} gives {ours.text}, {right} {theirs.text} ({slot}){f'; {later}' if later else ''}.",
        reasons=(
            f"the sentences share their content ({pair.similarity} of 100)",
            f"the same slot: {slot}",
            later or why,
            "rounding, a bound, a range, or the other value elsewhere in the article would have silenced it",
        ),
        places=(
            place_in(case.sources[match.left_article], ours.start, ours.end, str(ours.value)),
            place_in(case.sources[match.right_article], theirs.start, theirs.end, str(theirs.value)),
        ),
        pair=pair.id,
        slot=f"number {slot}",
    )


def _counts_on(case: Case, aligned: AlignedClaim, ours: Number, theirs: Number) -> str:
    """Why a difference is a later count, in words; empty where it is none."""
    left, right = case.sources[aligned.match.left_article], case.sources[aligned.match.right_article]
    if left.day is None or right.day is None or left.day == right.day or ours.kind != "count":
        return ""
    if not (_is_counter(ours) or _is_counter(theirs) or _goes_on(case, aligned)):
        return ""
    (early, first), (late, second) = sorted(((left, ours), (right, theirs)), key=lambda each: str(each[0].day))
    if second.value <= first.value:
        return ""
    return f"{late.outlet} was published later than {early.outlet} and counts on"


def _goes_on(case: Case, aligned: AlignedClaim) -> bool:
    """Whether either sentence says that the count is one of several."""
    words = set()
    for number, sentence in (
        (aligned.match.left_article, aligned.match.left),
        (aligned.match.right_article, aligned.match.right),
    ):
        article = case.articles[number]
        words.update(article.words.folds[slice(*article.words.within(sentence.start, sentence.end))])
    return not words.isdisjoint(data.load("counters")["progress"].split())


def _is_counter(number: Number) -> bool:
    heads, roles = _counters()
    return number.head in heads or number.role in roles


@functools.cache
def _counters() -> tuple[frozenset[str], frozenset[str]]:
    lists = data.load("counters")
    return frozenset(lists["heads"].split()), frozenset(lists["roles"].split())


def _confidence(aligned: AlignedClaim, ours: Number, theirs: Number, later: str) -> float:
    """From 0.4: more for likeness of the sentences, for one head noun and for one role."""
    if later:
        return 0.8
    confidence = 0.4 + 0.2 * (aligned.pair.similarity >= 60) + 0.2 * (aligned.pair.similarity >= _NEARLY_THE_SAME)
    confidence += 0.15 * bool(ours.head and stem(ours.head) == stem(theirs.head))
    return min(0.95, confidence + 0.1 * bool(ours.role and ours.role == theirs.role))
