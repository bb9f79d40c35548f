"""Every rule's function, applied: a case in, findings out, in the order of what an error would cost.

Settings may leave rules out, or change how severe one is; of the drafts about one pair and one slot only the most
costly is kept, so that one difference is told once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from attrs import evolve

from crosscheck.findings.attribution import anonymity, roles, sayings, speakers, verbs
from crosscheck.findings.case import Case
from crosscheck.findings.catalogue import is_wanted, rank, severity_as_set
from crosscheck.findings.claims import disputed, reuse, single_source
from crosscheck.findings.dates import apart
from crosscheck.findings.finding import Draft, Finding, settle
from crosscheck.findings.names import conflicts, venues
from crosscheck.findings.numbers import differences, quantifiers
from crosscheck.findings.quotes import cuts, marks, splices, wording
from crosscheck.findings.sources import lint, unavailable
from crosscheck.findings.statements import drafting
from crosscheck.settings import SEVERITIES, Settings

__all__ = ["APPLIED", "apply_rules"]

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
    lint.find_lint,
    single_source.find_single_source,
    unavailable.find_unavailable,
)


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
    return [
        evolve(draft, severity=severity_as_set(draft.rule, draft.severity, settings)) if settings.severity else draft
        for draft in listed
        if draft.rule in wanted
    ]


def _most_costly(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft a pair and slot: the most costly."""
    kept: dict[tuple[str, str], Draft] = {}
    free = []
    for draft in drafts:
        if draft.pair is None or not draft.slot:
            free.append(draft)
            continue
        key = draft.pair, draft.slot
        if key not in kept or _cost(draft) < _cost(kept[key]):
            kept[key] = draft
    told = {(draft.pair, draft.rule) for draft in kept.values()}
    return [*(draft for draft in kept.values() if not _is_contradicted(draft, told)), *free]


def _is_contradicted(draft: Draft, told: Collection[tuple[str | None, str]]) -> bool:
    """Whether "a verbatim part" is said of quotes that are told to be joined or cut inside."""
    return draft.rule == "quote.contained" and any(
        (draft.pair, rule) in told for rule in ("quote.spliced", "quote.ellipsis")
    )


def _cost(draft: Draft) -> tuple[int, int, float]:
    return SEVERITIES.index(draft.severity), rank(draft.rule), -draft.confidence


def _order(drafts: Sequence[Draft]) -> list[Draft]:
    """By severity, then by the cost of the rule, then by confidence, then as the places stand."""
    return sorted(
        drafts,
        key=lambda draft: (*_cost(draft), draft.rule, [(place.source, place.start) for place in draft.places]),
    )
