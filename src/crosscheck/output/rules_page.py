"""Rules as a page of the documentation: rules in, Markdown out. What it says stands beside the code of each rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosscheck.findings.rule import Rule

__all__ = ["rules_page"]


def rules_page(rules: Iterable[Rule]) -> str:
    """A heading for each group and each rule, with what it sees, what silences it and what to do about it."""
    ordered = sorted(rules, key=lambda rule: (rule.group, rule.id))
    parts = ["# Rules", "`crosscheck explain RULE` prints the same."]
    for group, members in groupby(ordered, key=lambda rule: rule.group):
        parts += [f"## {group}", *(part for rule in members for part in _rule(rule))]
    return "\n\n".join(parts) + "\n"


def _rule(rule: Rule) -> Iterator[str]:
    gate = " It may fail `crosscheck check`." if rule.gate else ""
    yield f"### `{rule.id}`"
    yield f"*{rule.summary[0].upper()}{rule.summary[1:]}.* Severity: {rule.severity}.{gate}"
    yield rule.text
    yield f"What to do: {rule.advice[0].lower()}{rule.advice[1:]}"
