"""The catalogue: every rule with the function that applies it, in the order of what an error would cost.

The order here is the order of everything a user reads. Settings may leave rules out, or change how severe one is;
of the drafts about one pair and one slot only the most costly is kept, so that one difference is told once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from attrs import evolve

from crosscheck.findings import sources, unavailable
from crosscheck.findings.attribution import anonymity, roles, sayings, speakers, verbs
from crosscheck.findings.claims import disputed, reuse, single_source
from crosscheck.findings.dates import apart
from crosscheck.findings.finding import Draft, Finding, settle
from crosscheck.findings.names import conflicts, venues
from crosscheck.findings.numbers import differences, forms, quantifiers, values
from crosscheck.findings.quotes import cuts, marks, splices, wording
from crosscheck.findings.rule import Case, Rule
from crosscheck.findings.statements import drafting, modality, polarity
from crosscheck.settings import SEVERITIES, Settings

__all__ = ["APPLIED", "RULES", "UNCHECKED", "apply_rules", "find_rule", "is_wanted"]

APPLIED: tuple[Callable[[Case], Iterator[Draft]], ...] = (
    wording.find_wording,
    splices.find_splices,
    speakers.find_speakers,
    speakers.find_claimants,
    differences.find_numbers,
    quantifiers.find_shares,
    apart.find_dates_apart,
    sayings.find_sayings_apart,
    conflicts.find_names,
    venues.find_venues,
    drafting.find_in_statements,
    roles.find_roles,
    anonymity.find_anonymous,
    cuts.find_cuts,
    speakers.find_missing,
    verbs.find_verbs,
    marks.find_unquoted,
    marks.find_unbalanced,
    reuse.find_verbatim,
    sources.find_lint,
    single_source.find_single_source,
    unavailable.find_unavailable,
)

_COSTLIEST = (
    "source.unreadable quote.operator quote.number attribution.speaker number.value date.value quote.limiter "
    "quote.spliced quote.wording modality.certainty modality.status name.conflict place.value polarity.negation "
    "polarity.antonym"
).split()
_RANKS = {rule: rank for rank, rule in enumerate(_COSTLIEST)}  # the lower, the more an error costs

_DOCUMENTED = (
    anonymity,
    apart,
    conflicts,
    cuts,
    disputed,
    forms,
    marks,
    modality,
    polarity,
    quantifiers,
    reuse,
    roles,
    sayings,
    single_source,
    sources,
    speakers,
    unavailable,
    values,
    verbs,
    wording,
)

UNCHECKED = ("source.unreadable", "source.undated", "check.unavailable")  # what they tell is not a pass

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in sorted(
        (rule for module in _DOCUMENTED for rule in module.RULES),
        key=lambda rule: (_RANKS.get(rule.id, len(_RANKS)), rule.id),
    )
}


def find_rule(name: str) -> Rule | None:
    """The rule of this id, or None."""
    return RULES.get(name)


def apply_rules(case: Case) -> list[Finding]:
    """All findings of an event, in the order of their cost."""
    drafts = [draft for apply in APPLIED for draft in apply(case)]
    kept = _most_costly(_as_set(drafts, case.settings))
    kept += _as_set(disputed.find_disputed(case, kept), case.settings)
    clusters = {pair: cluster.id for cluster in case.clusters for pair in cluster.pairs}
    return settle(_order(kept), case.sources, clusters)


def _as_set(drafts: Iterable[Draft], settings: Settings) -> list[Draft]:
    """The drafts of the rules that are wanted, with the severities that are set."""
    listed = list(drafts)
    wanted = {rule for rule in {draft.rule for draft in listed} if is_wanted(rule, settings)}
    return [_with_severity(draft, settings) for draft in listed if draft.rule in wanted]


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
    return SEVERITIES.index(draft.severity), _RANKS.get(draft.rule, len(_RANKS)), -draft.confidence


def _order(drafts: Sequence[Draft]) -> list[Draft]:
    """By severity, then by the cost of the rule, then by confidence, then as the places stand."""
    return sorted(
        drafts,
        key=lambda draft: (*_rank(draft), draft.rule, [(place.source, place.start) for place in draft.places]),
    )
