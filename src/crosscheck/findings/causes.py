"""What findings have in common that show one difference: findings in, lots with one cause each out.

Findings are about two sources each, so that a decision on one means one thing. But five outlets with two values
between them differ once, not six times, and with three values once too: findings of one rule have one cause where they
have the same values in one cluster, or about one thing that is the event's as a whole, and where both show the same
words with the same value.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from crosscheck.findings.finding import Finding
from crosscheck.language.speakers.mentions import read_mention
from crosscheck.language.speakers.names import parse_name

__all__ = ["Cause", "by_cause", "cause_of", "reading"]

_OF_PEOPLE = ("attribution.role", "name.conflict", "name.spelling")  # of the event, whatever words they stand beside
_OF_NUMBERS = ("number.value", "number.update")  # one number in the text is of one thing, whatever it is beside
_ACCORDING = "according to "
_READINGS = 1 << 16  # a reviewer's every step asks for those of all findings

Cause: TypeAlias = tuple[str, str, frozenset[str]]
_Words: TypeAlias = tuple[str, str, str, int, int, str]


def by_cause(findings: Iterable[Finding]) -> list[tuple[Finding, ...]]:
    """Findings in lots with one cause each, in the order of the first of each.

    Two findings of one pair of passages never have one cause, for they are about two things in them: "six dead, eight
    hurt" against "eight dead, six hurt". So words bind before values do.
    """
    lots = _Lots(findings)
    for signs in (_words_of, _values_of):
        first: dict[Cause | _Words, int] = {}
        for number, finding in enumerate(lots.findings):
            for sign in signs(finding):
                lots.join(first.setdefault(sign, number), number)
    return lots.told()


class _Lots:
    """Findings, each at first a lot of its own."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = list(findings)
        self._lot_of = [_Lot([number], {each.pair} - {None}) for number, each in enumerate(self.findings)]

    def join(self, one: int, other: int) -> None:
        """Make the lots of two findings one, unless both have a finding of one pair."""
        small, large = sorted((self._lot_of[one], self._lot_of[other]), key=lambda lot: len(lot.numbers))
        if small is large or not small.pairs.isdisjoint(large.pairs):
            return
        large.numbers.extend(small.numbers)
        large.pairs.update(small.pairs)
        for number in small.numbers:
            self._lot_of[number] = large

    def told(self) -> list[tuple[Finding, ...]]:
        """The lots, each in the order of its findings."""
        lots = {id(lot): sorted(lot.numbers) for lot in self._lot_of}
        return [tuple(self.findings[number] for number in lot) for lot in sorted(lots.values())]


class _Lot(NamedTuple):
    """The numbers of some findings, and the pairs that they are of."""

    numbers: list[int]
    pairs: set[str | None]


def cause_of(finding: Finding) -> Cause:
    """Where a finding was found, its rule and its values; a finding without values stands alone."""
    values = frozenset(reading(finding.rule, place.value) for place in finding.places)
    return finding.id if values <= {""} else _where(finding), finding.rule, values


def _values_of(finding: Finding) -> Iterator[Cause]:
    yield cause_of(finding)


def _words_of(finding: Finding) -> Iterator[_Words]:
    """The words that a finding shows, each with its value, where other findings may show the same."""
    if finding.cluster is None and finding.rule not in (*_OF_PEOPLE, *_OF_NUMBERS):
        return
    where = "" if finding.rule in _OF_NUMBERS else _where(finding)
    for place in finding.places:
        if place.value:
            yield where, finding.rule, place.source, place.start, place.end, reading(finding.rule, place.value)


def _where(finding: Finding) -> str:
    """What a finding is found in: a cluster or a pair, or the event with whom or what it is about as a whole."""
    if finding.about or finding.rule in _OF_PEOPLE:
        return f"{finding.places[0].source.rpartition('/')[0]}/{finding.about}"
    return finding.cluster or finding.pair or finding.id


@functools.lru_cache(maxsize=_READINGS)
def reading(rule: str, value: str) -> str:
    """A value in the form in which two are one reading: of a speaker's name, its last word."""
    if rule == "attribution.missing":
        value = value.removeprefix(_ACCORDING) if value.startswith(_ACCORDING) else value.rpartition(" ")[0]
        mention = read_mention(value)
        return _surname(mention.word) if mention.kind == "name" else _without_case(value)
    return _surname(value) if rule == "attribution.speaker" else _without_case(value)


def _surname(name: str) -> str:
    return " ".join(parse_name(name).words[-1:]) or _without_case(name)


def _without_case(value: str) -> str:
    return " ".join(value.casefold().split())
