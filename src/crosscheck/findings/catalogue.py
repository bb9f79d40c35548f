"""The catalogue: every rule with the function that applies it, in the order of what an error would cost.

The order here is the order of everything a user reads. Settings may leave rules out, or change how severe one is;
of the drafts about one pair and one slot only the most costly is kept, so that one difference is told once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from attrs import evolve

from crosscheck.findings import (
    attribution,
    attribution_verbs,
    claims,
    number_values,
    quote_cuts,
    quote_marks,
    quote_splices,
    quote_wording,
    reuse,
    source_lint,
)
from crosscheck.findings.finding import Draft, Finding, settle
from crosscheck.findings.rule import Case, Rule
from crosscheck.settings import SEVERITIES, Settings

__all__ = ["APPLIED", "RULES", "UNCHECKED", "apply_rules", "find_rule", "is_wanted"]

APPLIED: tuple[Callable[[Case], Iterator[Draft]], ...] = (
    quote_wording.find_wording,
    quote_splices.find_splices,
    attribution.find_speakers,
    attribution.find_claimants,
    number_values.find_values,
    quote_cuts.find_cuts,
    attribution.find_missing,
    attribution_verbs.find_verbs,
    quote_marks.find_unquoted,
    quote_marks.find_unbalanced,
    reuse.find_verbatim,
    source_lint.find_lint,
    claims.find_single_source,
)

_COST = (
    "source.unreadable quote.operator quote.number attribution.speaker number.value date.value quote.limiter "
    "quote.spliced quote.wording modality.certainty modality.status name.conflict place.value polarity.negation "
    "polarity.antonym"
).split()

UNCHECKED = ("source.unreadable", "source.undated", "check.unavailable")  # what they tell is not a pass

_DOCUMENTED = (
    attribution,
    attribution_verbs,
    claims,
    number_values,
    quote_cuts,
    quote_marks,
    quote_wording,
    reuse,
    source_lint,
)

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in sorted(
        (rule for module in _DOCUMENTED for rule in module.RULES),
        key=lambda rule: (_COST.index(rule.id) if rule.id in _COST else len(_COST), rule.id),
    )
}


def find_rule(name: str) -> Rule | None:
    """The rule of this id, or None."""
    return RULES.get(name)


def apply_rules(case: Case) -> list[Finding]:
    """All findings of an event, in the order of their cost."""
    drafts = [draft for apply in APPLIED for draft in apply(case)]
    drafts = [_with_severity(draft, case.settings) for draft in drafts if is_wanted(draft.rule, case.settings)]
    clusters = {pair: cluster.id for cluster in case.clusters for pair in cluster.pairs}
    return settle(_order(_most_costly(drafts)), case.sources, clusters)


def is_wanted(rule: str, settings: Settings) -> bool:
    """Whether the settings have a rule applied: it is selected, if any are, and not ignored."""
    names = {rule, rule.partition(".")[0]}
    if settings.select and not names & set(settings.select):
        return False
    return not names & set(settings.ignore)


def _with_severity(draft: Draft, settings: Settings) -> Draft:
    severity = settings.severity.get(draft.rule, settings.severity.get(draft.rule.partition(".")[0]))
    return evolve(draft, severity=severity) if severity else draft


def _most_costly(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft a pair and slot: the most costly."""
    kept: dict[tuple[str, str], Draft] = {}
    free = []
    for draft in drafts:
        if draft.pair is None or not draft.slot:
            free.append(draft)
            continue
        key = draft.pair, draft.slot
        if key not in kept or _rank(draft) < _rank(kept[key]):
            kept[key] = draft
    told = {(draft.pair, draft.rule) for draft in kept.values()}
    return [*(draft for draft in kept.values() if not _is_contradicted(draft, told)), *free]


def _is_contradicted(draft: Draft, told: Collection[tuple[str | None, str]]) -> bool:
    """Whether "a verbatim part" is said of quotes that are told to be joined or cut inside."""
    return draft.rule == "quote.contained" and any(
        (draft.pair, rule) in told for rule in ("quote.spliced", "quote.ellipsis")
    )


def _rank(draft: Draft) -> tuple[int, int, float]:
    cost = _COST.index(draft.rule) if draft.rule in _COST else len(_COST)
    return SEVERITIES.index(draft.severity), cost, -draft.confidence


def _order(drafts: Sequence[Draft]) -> list[Draft]:
    """By severity, then by the cost of the rule, then by confidence, then as the places stand."""
    return sorted(
        drafts,
        key=lambda draft: (*_rank(draft), draft.rule, [(place.source, place.start) for place in draft.places]),
    )
