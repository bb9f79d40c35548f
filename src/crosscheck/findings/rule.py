"""What a rule is, as its users read it; how it is applied is the business of the module that finds what it sees.

A rule is documented once, in the ``rules.py`` of its room; ``crosscheck explain quote.operator`` prints that text, and
the list of rules in the documentation is made from it.
"""

from __future__ import annotations

from attrs import frozen

__all__ = ["Rule"]


@frozen
class Rule:
    """One entry of the catalogue.

    Attributes:
        id: ``group.name``.
        summary: what the rule sees, in a few words.
        severity: by default; a finding may carry another where its text says so.
        text: what is seen, what evidence it needs and what silences it.
        advice: what an editor does about it, in one sentence.
        gate: whether a finding of it may fail a check by default.
    """

    id: str
    summary: str
    severity: str
    text: str
    advice: str
    gate: bool = False

    @property
    def group(self) -> str:
        """The part of the id before the dot."""
        return self.id.partition(".")[0]
