"""The catalogue: every rule there is, in the order of what an error would cost.

The order here is the order of everything a user reads. Nothing that compares is imported: whoever reads, sorts or
checks findings that were made before needs the rules and no more.
"""

from __future__ import annotations

from crosscheck.errors import SettingsError
from crosscheck.findings.attribution import rules as attribution
from crosscheck.findings.claims import rules as claims
from crosscheck.findings.dates import rules as dates
from crosscheck.findings.names import rules as names
from crosscheck.findings.numbers import rules as numbers
from crosscheck.findings.quotes import rules as quotes
from crosscheck.findings.rule import Rule
from crosscheck.findings.sources import rules as sources
from crosscheck.findings.statements import rules as statements
from crosscheck.settings import SEVERITIES, Settings

__all__ = ["RULES", "UNCHECKED", "check_names", "is_wanted", "rank", "severity_as_set"]

_ROOMS = (attribution, claims, dates, names, numbers, quotes, sources, statements)

_COSTLIEST = (
    "source.unreadable quote.operator quote.number attribution.speaker number.value date.value quote.limiter "
    "quote.spliced quote.wording modality.certainty modality.status name.conflict place.value polarity.negation "
    "polarity.antonym"
).split()
_RANKS = {rule: rank for rank, rule in enumerate(_COSTLIEST)}  # the lower, the more an error costs


def rank(rule: str) -> int:
    """How much an error of this rule costs among the others: the lower, the more."""
    return _RANKS.get(rule, len(_RANKS))


UNCHECKED = ("source.unreadable", "source.undated", "check.unavailable")  # what they tell is not a pass

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in sorted(
        (rule for room in _ROOMS for rule in room.RULES),
        key=lambda rule: (rank(rule.id), rule.id),
    )
}


def check_names(settings: Settings) -> None:
    """See to it that there is every rule and group that the settings name: one that is misspelled would hide the rest.

    Raises:
        SettingsError: there is no rule, or no group, of some name.
    """
    known = RULES.keys() | {rule.group for rule in RULES.values()}
    for setting, listed in (("select", settings.select), ("ignore", settings.ignore), ("severity", settings.severity)):
        for name in listed:
            if name not in (RULES if setting == "severity" else known):
                raise SettingsError(f"{setting}: there is no rule {name!r}; `crosscheck explain` lists them all")


def is_wanted(rule: str, settings: Settings) -> bool:
    """Whether the settings have a rule applied: it is selected, if any are, and not ignored."""
    names = {rule, rule.partition(".")[0]}
    if settings.select and not names & set(settings.select):
        return False
    return not names & set(settings.ignore)


def severity_as_set(rule: str, severity: str, settings: Settings) -> str:
    """How severe a finding is that its rule gave a severity: what the settings say of the rule.

    A finding that the rule holds back, as less sure than most of its kind, stays held back: the settings say how much
    the rule matters, not how sure it is of a case.
    """
    wanted = settings.severity.get(rule)
    if wanted is None:
        return severity
    held_back = SEVERITIES.index(severity) > SEVERITIES.index(RULES[rule].severity)
    return max(severity, wanted, key=SEVERITIES.index) if held_back else wanted
