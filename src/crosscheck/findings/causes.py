"""What findings have in common that show one difference: findings in, lots with one cause each out.

Findings are about two sources each, so that a decision on one means one thing. But five outlets with two values
between them differ once, not six times, and with three values once too: findings of one rule, in one cluster, have one
cause where they have the same values, or where both show the same words with the same value.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from crosscheck.findings.finding import Finding
from crosscheck.language.speakers.mentions import read_mention
from crosscheck.language.speakers.names import parse_name

__all__ = ["Cause", "by_cause", "cause_of", "reading"]

_OF_PEOPLE = ("attribution.role", "name.spelling")  # of the event as a whole, whatever words they were found beside
_ACCORDING = "according to "
_READINGS = 1 << 16  # a reviewer's every step asks for those of all findings

Cause: TypeAlias = tuple[str, str, frozenset[str]]
_Words: TypeAlias = tuple[str, str, str, int, int, str]


def by_cause(findings: Iterable[Finding]) -> list[tuple[Finding, ...]]:
    """Findings in lots with one cause each, in the order of the first of each."""
    listed = list(findings)
    leads: list[int] = []  # for each finding one of its lot that stands before it, or itself
    first: dict[Cause | _Words, int] = {}
    for number, finding in enumerate(listed):
        leads.append(number)
        signs: Iterable[Cause | _Words] = (cause_of(finding), *_words_of(finding))
        for sign in signs:
            one, other = sorted((_lead(leads, number), _lead(leads, first.setdefault(sign, number))))
            leads[other] = one
    lots: dict[int, list[Finding]] = {}
    for number, finding in enumerate(listed):
        lots.setdefault(_lead(leads, number), []).append(finding)
    return [tuple(lot) for lot in lots.values()]


def _lead(leads: list[int], number: int) -> int:
    """The first finding of the lot that a finding is in."""
    while leads[number] != number:
        number = leads[number]
    return number


def cause_of(finding: Finding) -> Cause:
    """Where a finding was found, its rule and its values; a finding without values stands alone."""
    values = frozenset(reading(finding.rule, place.value) for place in finding.places)
    return finding.id if values <= {""} else _where(finding), finding.rule, values


def _words_of(finding: Finding) -> Iterator[_Words]:
    """The words that a finding shows, each with its value, where other findings may show the same."""
    if finding.cluster is None and finding.rule not in _OF_PEOPLE:
        return
    for place in finding.places:
        if place.value:
            value = reading(finding.rule, place.value)
            yield _where(finding), finding.rule, place.source, place.start, place.end, value


def _where(finding: Finding) -> str:
    """What a finding is found in: a cluster or a pair, or the event with the person it is about."""
    if finding.rule in _OF_PEOPLE:
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
