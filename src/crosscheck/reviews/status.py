"""What is decided on the findings of some comparisons: comparisons and reviews in, findings with their reviews out.

A finding is *new* where nobody decided on it, *known* where somebody did, and *changed* where somebody did before its
sentence was rewritten. A decision is *stale* where its event was compared and nothing in it is what was decided on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

from crosscheck.comparison import Comparison
from crosscheck.findings.catalogue import UNCHECKED, is_wanted
from crosscheck.findings.finding import Finding, Review, overlap
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.decision import WRONG_PAIR, Decision, ReviewedText, WrongPair
from crosscheck.reviews.evidence import Evidence
from crosscheck.reviews.recognition import Side, recognise
from crosscheck.settings import TOLD
from crosscheck.sources.source import Event

__all__ = [
    "STATUSES",
    "Reviewed",
    "apply_reviews",
    "digests",
    "is_decided",
    "is_wrong",
    "only_accepted",
    "review_cases",
    "status_of",
]

STATUSES = ("new", "known", "changed")
_DISPUTE = "claim.disputed"


@frozen(eq=False)
class Reviewed:
    """Comparisons whose findings know what was decided on them.

    Attributes:
        comparisons: as given, with the findings' reviews.
        stale: the decisions that nothing was found for, where it was looked for, in the order of their fingerprints.
    """

    comparisons: tuple[tuple[Event, Comparison], ...]
    stale: tuple[Decision | WrongPair, ...] = field(default=(), repr=False)

    def only(self, status: str) -> list[tuple[Event, Comparison]]:
        """The comparisons with the findings of one status; ``all`` leaves every finding."""
        return [(event, evolve(each, findings=_of_status(each, status))) for event, each in self.comparisons]


def _of_status(comparison: Comparison, status: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in comparison.findings if status in ("all", status_of(finding)))


def status_of(finding: Finding) -> str:
    """``new``, ``known`` or ``changed``."""
    return finding.review.status if finding.review else "new"


def is_decided(finding: Finding) -> bool:
    """Whether nobody has to look at it: what changed since it was decided on has to be decided on again."""
    return status_of(finding) == "known"


def is_wrong(finding: Finding) -> bool:
    """Whether its passages were said not to belong together, and are as they were then."""
    return is_decided(finding) and finding.review is not None and finding.review.verdict == WRONG_PAIR


def only_accepted(comparison: Comparison) -> Comparison:
    """A comparison without the differences that people are told of and that nobody accepted; the rest stays.

    What is for information only, and what could not be checked, was not up for decision; but a dispute is only the sum
    of such differences, and goes with them.
    """
    accepted = [finding for finding in comparison.findings if _is_accepted(finding)]
    findings = (
        finding
        for finding in comparison.findings
        if _is_accepted(finding)
        or finding.rule in UNCHECKED
        or (finding.severity not in TOLD and (finding.rule != _DISPUTE or _is_shown(finding, accepted)))
    )
    return evolve(comparison, findings=tuple(findings))


def _is_accepted(finding: Finding) -> bool:
    return is_decided(finding) and finding.review is not None and finding.review.verdict == "accepted"


def _is_shown(dispute: Finding, differences: Sequence[Finding]) -> bool:
    """Whether some differences show every value of a dispute."""
    places = [place for each in differences if each.cluster == dispute.cluster for place in each.places]
    shown = {place.value for place in dispute.places if any(overlap(place, other) for other in places)}
    return shown == {place.value for place in dispute.places}


def digests(reviews: Reviews) -> dict[str, set[str]]:
    """The digests of the texts that were reviewed, by the id of their source, as a comparison wants them."""
    return {source: set(texts) for source, texts in reviews.texts().items()}


def apply_reviews(comparisons: Sequence[tuple[Event, Comparison]], reviews: Reviews) -> Reviewed:
    """The comparisons with what was decided on their findings, and the decisions that fit none of them."""
    return review_cases([Evidence(event, comparison) for event, comparison in comparisons], reviews)


def review_cases(cases: Sequence[Evidence], reviews: Reviews) -> Reviewed:
    """The same of cases that are kept, and that know by what their pairs are known."""
    kept, texts = reviews.wrong_pairs(), reviews.texts()
    wrong = [_wrong_pairs(case, kept) for case in cases]
    found = [_known(case, reviews, pairs, texts) for case, pairs in zip(cases, wrong, strict=True)]
    fitting = {entry.id for pairs in wrong for entry in pairs.values()}
    fitting |= {review.decision for known in found for review in known.values()}
    lost = _by_event(entry for entry in reviews if isinstance(entry, Decision | WrongPair) and entry.id not in fitting)
    stale: list[Decision | WrongPair] = []
    for case, known in zip(cases, found, strict=True):
        own = [entry for entry in lost.get(case.event.id, ()) if _is_looked_for(entry, case)]
        changed = _changed(case, known, own)
        known |= changed
        again = {review.decision for review in changed.values()}
        stale += (entry for entry in own if entry.id not in again)
    told = [(case.event, _with_reviews(case.comparison, known)) for case, known in zip(cases, found, strict=True)]
    return Reviewed(tuple(told), tuple(sorted(stale, key=lambda entry: entry.id)))


def _by_event(entries: Iterable[Decision | WrongPair]) -> dict[str, list[Decision | WrongPair]]:
    events: dict[str, list[Decision | WrongPair]] = {}
    for entry in entries:
        events.setdefault(entry.event, []).append(entry)
    return events


def _with_reviews(comparison: Comparison, known: Mapping[str, Review]) -> Comparison:
    findings = (
        finding if finding.review == known.get(finding.id) else evolve(finding, review=known.get(finding.id))
        for finding in comparison.findings
    )
    return evolve(comparison, findings=tuple(findings))


def _known(
    case: Evidence, reviews: Reviews, wrong: Mapping[str, WrongPair], texts: Mapping[str, Mapping[str, ReviewedText]]
) -> dict[str, Review]:
    """The reviews of the findings that were decided on as they stand, by the findings' ids."""
    known = {}
    for finding in case.comparison.findings:
        if decision := reviews.decision(finding.id):
            known[finding.id] = Review(decision.verdict, decision.note, "known", decision.id)
        elif pair := wrong.get(finding.pair or ""):
            known[finding.id] = Review(WRONG_PAIR, pair.note, "known", pair.id)
        elif finding.rule == "source.changed":
            for text in case.texts(finding):
                if read := texts.get(text.source, {}).get(text.digest):
                    known[finding.id] = Review("dismissed", read.note, "known", finding.id)
    return known


def _wrong_pairs(case: Evidence, wrong: Mapping[str, WrongPair]) -> dict[str, WrongPair]:
    """The pairs that are wrong, by their ids, whether or not anything is found in them with these settings."""
    decided = ((pair.id, wrong.get(case.fingerprint(pair))) for pair in case.comparison.pairs if wrong)
    return {id: entry for id, entry in decided if entry}


def _changed(case: Evidence, known: Mapping[str, Review], lost: Sequence[Decision | WrongPair]) -> dict[str, Review]:
    """The reviews of findings that were decided on before their sentences were rewritten, by the findings' ids."""
    new = [finding for finding in case.comparison.findings if finding.id not in known] if lost else []
    pairs = _changed_pairs(case, new, [entry for entry in lost if isinstance(entry, WrongPair)])
    rest = [finding for finding in new if finding.id not in pairs]
    return pairs | _changed_findings(case, rest, [entry for entry in lost if isinstance(entry, Decision)])


def _changed_pairs(case: Evidence, new: Sequence[Finding], lost: Sequence[WrongPair]) -> dict[str, Review]:
    """Of findings in pairs that are much like wrong ones."""
    pairs = list({pair.id: pair for finding in new if (pair := case.pair_of(finding))}.values()) if lost else []
    sides = [Side(side.outlets, side.words) for side in (case.wrong_pair(pair, "") for pair in pairs)]
    wrong = {pairs[at].id: entry for entry, at in recognise(lost, sides, case.comparison.settings.changed_similarity)}
    decided = ((finding.id, wrong.get(finding.pair or "")) for finding in new)
    return {id: Review(WRONG_PAIR, entry.note, "changed", entry.id) for id, entry in decided if entry}


def _changed_findings(case: Evidence, new: Sequence[Finding], lost: Sequence[Decision]) -> dict[str, Review]:
    """Of findings that are much like those of the same rule that were decided on."""
    reviews: dict[str, Review] = {}
    for rule in sorted({entry.rule for entry in lost}):
        decided = [entry for entry in lost if entry.rule == rule]
        findings = [finding for finding in new if finding.rule == rule]
        sides = [Side(case.outlets(each), case.words(each), case.values(each)) for each in findings]
        for entry, at in recognise(decided, sides, case.comparison.settings.changed_similarity):
            reviews[findings[at].id] = Review(entry.verdict, entry.note, "changed", entry.id)
    return reviews


def _is_looked_for(entry: Decision | WrongPair, case: Evidence) -> bool:
    """Whether a decision of this event would have met its finding: with its outlets, and its rule being applied."""
    if isinstance(entry, Decision) and not is_wanted(entry.rule, case.comparison.settings):
        return False
    is_whole = bool(case.event.path) and not case.event.unreadable
    return is_whole or set(entry.outlets) <= {source.outlet for source in case.comparison.sources}
