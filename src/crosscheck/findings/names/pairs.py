"""Two names that two outlets have for one thing, the draft that shows them, and the names of a case to look up."""

from __future__ import annotations

from attrs import frozen

from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, place_in
from crosscheck.language.naming.aliases import read_aliases
from crosscheck.language.naming.proper_names import ProperName
from crosscheck.language.naming.register import Register

__all__ = ["NamePair", "draft_names", "read_register"]


@frozen
class NamePair:
    """Two names that are compared.

    Attributes:
        articles: numbers of the articles.
        left, right: the names.
        pair: the id of the aligned pair; None where the articles as wholes put them side by side.
        why: what puts them side by side, in words.
        slot: what the finding is about.
    """

    articles: tuple[int, int]
    left: ProperName
    right: ProperName
    pair: str | None
    why: tuple[str, ...]
    slot: str


def read_register(case: Case) -> Register:
    """The names of a case's articles, with the aliases that are set; to be read once for all rules."""
    return Register(case.articles, read_aliases(case.settings.aliases))


def draft_names(case: Case, pair: NamePair, rule: str, severity: str, confidence: float, why: str) -> Draft:
    """The draft of a rule about two names, for a reason in words."""
    left, right = pair.articles
    return Draft(
        rule=rule,
        severity=severity,
        confidence=min(0.95, confidence),
        message=f"{case.outlet(left)} has {pair.left.text} where {case.outlet(right)} has {pair.right.text}.",
        reasons=(
            *pair.why,
            why,
            "another form of the name, or a name that stands in both articles, would have silenced it",
        ),
        places=(
            place_in(case.sources[left], pair.left.start, pair.left.end, pair.left.text),
            place_in(case.sources[right], pair.right.start, pair.right.end, pair.right.text),
        ),
        pair=pair.pair,
        slot=pair.slot,
    )
