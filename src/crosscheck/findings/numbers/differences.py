"""Numbers of aligned sentences side by side: an event in, the drafts of the rules about numbers out.

Seeing that numbers differ is easy and mostly wrong. What is asked is whether both fill one slot, whether their values
can both be true, and what else may explain the difference. Each pair of numbers is looked at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft
from crosscheck.findings.numbers.conversions import find_conversions
from crosscheck.findings.numbers.doubts import Doubt, Doubts
from crosscheck.findings.numbers.forms import draft_precision, draft_unit
from crosscheck.findings.numbers.pairs import read_pairs
from crosscheck.findings.numbers.particulars import read_particulars
from crosscheck.findings.numbers.rates import doubt_one_rate, draft_rates, read_rates
from crosscheck.findings.numbers.swapped import find_swapped
from crosscheck.findings.numbers.values import draft_value

__all__ = ["find_numbers"]


def find_numbers(case: Case) -> Iterator[Draft]:
    """A draft for each pair of numbers in one slot that are not simply equal."""
    doubts = Doubts(case)
    told: set[tuple[str, int, str]] = set()
    for pair in read_pairs(case):
        relation = pair.slot.verdict.relation
        ours, theirs = pair.places
        told |= {(ours.source, ours.start, theirs.source), (theirs.source, theirs.start, ours.source)}
        if rates := read_rates(pair):
            yield draft_rates(pair, rates, () if rates.converts else doubts.about(pair))
        elif relation == "conflict":
            yield draft_value(pair, [*doubts.about(pair), *doubt_one_rate(pair)])
        elif relation in ("unit", "other unit"):
            yield draft_unit(pair, doubts.about(pair) if relation == "other unit" else ())
        elif relation != "equal":
            yield draft_precision(pair)
    yield from find_conversions(case, told)
    for pair in read_particulars(case):
        if pair.slot.verdict.relation == "conflict":
            yield draft_value(pair, doubts.about_particulars(pair))
    for pair in find_swapped(case):
        if pair.slot.verdict.relation == "conflict":
            yield draft_value(pair, [Doubt("nothing but the sentence makes these two numbers"), *doubts.about(pair)])
