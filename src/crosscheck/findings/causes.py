"""What findings have in common that show one difference: a finding in, the cause out.

Findings are about two sources each, so that a decision on one means one thing. But five outlets with two values
between them differ once, not six times: findings of one rule, in one cluster, with the same values have one cause.
"""

from __future__ import annotations

import functools
from typing import TypeAlias

from crosscheck.findings.finding import Finding
from crosscheck.language.speakers.mentions import read_mention
from crosscheck.language.speakers.names import parse_name

__all__ = ["Cause", "cause_of", "reading"]

_OF_PEOPLE = ("attribution.role", "name.spelling")  # of the event as a whole, whatever words they were found beside
_ACCORDING = "according to "
_READINGS = 1 << 16  # a reviewer's every step asks for those of all findings

Cause: TypeAlias = tuple[str, str, frozenset[str]]


def cause_of(finding: Finding) -> Cause:
    """Where a finding was found, its rule and its values; a finding without values stands alone."""
    values = frozenset(reading(finding.rule, place.value) for place in finding.places)
    if values <= {""}:
        return finding.id, finding.rule, values
    if finding.rule in _OF_PEOPLE:
        return f"{finding.places[0].source.rpartition('/')[0]}/{finding.about}", finding.rule, values
    return finding.cluster or finding.pair or finding.id, finding.rule, values


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
