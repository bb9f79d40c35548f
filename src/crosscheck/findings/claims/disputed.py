"""Claims that outlets tell with more than one value: the drafts of the other rules in, one summary a dispute out.

Findings are about two sources each. Where three outlets or more tell one thing, a reader wants it once: "6: Alpha;
5: Beta, Gamma". Drafts of one cluster that show the same words are about the same slot, whatever rule found them;
outlets that no draft names, because they agree with everyone they were compared with, are looked up in the cluster.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from crosscheck.alignment.spans import Cluster, Span
from crosscheck.findings.case import Case
from crosscheck.findings.causes import reading
from crosscheck.findings.finding import Draft, Place, overlap, place_in
from crosscheck.findings.numbers.pairs import value_of
from crosscheck.language.numbers.grammar import find_numbers
from crosscheck.language.numbers.quantities import compare_values
from crosscheck.language.words import read_words

__all__ = ["find_disputed"]

_DISPUTING = (
    "number.value",
    "number.unit",
    "date.value",
    "attribution.date",
    "attribution.speaker",
    "name.conflict",
    "place.value",
)
_LOUD = ("error", "warning")
_FEWEST_OUTLETS = 3


def find_disputed(case: Case, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for each slot of a cluster in which three sources or more give two values or more."""
    by_pair: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.pair is not None and draft.rule in _DISPUTING and draft.severity in _LOUD:
            by_pair.setdefault(draft.pair, []).append(draft)
    for cluster in case.clusters:
        of_cluster = [draft for pair in cluster.pairs for draft in by_pair.get(pair, ())]
        for dispute in _disputes(of_cluster):
            groups = _groups(case, cluster, dispute)
            if len(groups) > 1 and len(_sources_of(groups)) >= _FEWEST_OUTLETS:
                yield _draft(case, cluster, dispute, groups)


def _disputes(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """The drafts of one kind that show the same words, directly or through others."""
    disputes: list[list[Draft]] = []
    for draft in drafts:
        same = [dispute for dispute in disputes if any(_is_about_the_same(draft, other) for other in dispute)]
        disputes = [dispute for dispute in disputes if dispute not in same]
        disputes.append([*(each for dispute in same for each in dispute), draft])
    return disputes


def _is_about_the_same(one: Draft, other: Draft) -> bool:
    return _group_of(one.rule) == _group_of(other.rule) and any(
        overlap(here, there) for here in one.places for there in other.places
    )


def _group_of(rule: str) -> str:
    return rule.partition(".")[0]


def _groups(case: Case, cluster: Cluster, drafts: Sequence[Draft]) -> dict[str, list[Place]]:
    """Each value with its places, one for each source that gives it; the value with the most sources first."""
    rule = drafts[0].rule
    groups: dict[str, dict[str, Place]] = {}
    for draft in drafts:
        for place in draft.places:
            groups.setdefault(reading(rule, place.value), {}).setdefault(place.source, place)
    named = {source for places in groups.values() for source in places}
    for span in cluster.spans:
        if span.source not in named and (found := _look_up(case, rule, span, groups)):
            value, place = found
            groups[value].setdefault(span.source, place)
    order = {source.id: number for number, source in enumerate(case.sources)}
    ranked = sorted(groups.items(), key=lambda each: (-len(each[1]), min(order[source] for source in each[1])))
    if rule.startswith("number."):
        ranked = _merged(ranked)
    return {value: sorted(places.values(), key=lambda place: order[place.source]) for value, places in ranked}


def _merged(ranked: Sequence[tuple[str, dict[str, Place]]]) -> list[tuple[str, dict[str, Place]]]:
    """Values that can both be true as one: "about 61,000" stands with 61,300."""
    kept: list[tuple[str, dict[str, Place]]] = []
    for value, places in ranked:
        into = next((into for _, into in kept if _agree(places, into)), None)
        if into is None:
            kept.append((value, places))
        else:
            into.update({source: place for source, place in places.items() if source not in into})
    return kept


def _agree(one: dict[str, Place], other: dict[str, Place]) -> bool:
    """Whether the numbers that two groups of places show first can both be true."""
    texts = (next(iter(places.values())).text for places in (one, other))
    ours, theirs = (next(iter(find_numbers(text, 0, len(text))), None) for text in texts)
    return ours is not None and theirs is not None and compare_values(ours, theirs).compatible


def _look_up(case: Case, rule: str, span: Span, groups: dict[str, dict[str, Place]]) -> tuple[str, Place] | None:
    """The one value that a passage of another outlet gives, and where; None where it gives none or several."""
    source = next(source for source in case.sources if source.id == span.source)
    found: list[tuple[str, Place]] = []
    for value, places in groups.items():
        at = _stands_in(rule, span, value, next(iter(places.values())))
        if at is not None:
            printed = next(iter(places.values())).value
            found.append((value, place_in(source, span.start + at[0], span.start + at[1], printed)))
    return found[0] if len(found) == 1 else None


def _stands_in(rule: str, span: Span, value: str, place: Place) -> tuple[int, int] | None:
    """Where in a passage a value stands: as a number, as its speaker, or in the words of another place."""
    if rule.startswith("number."):
        numbers = find_numbers(span.text, 0, len(span.text))
        return next(((n.start, n.end) for n in numbers if reading(rule, value_of(n)) == value), None)
    if rule == "attribution.speaker":
        speaker = span.speaker
        name = (speaker.name or speaker.mention) if speaker and speaker.sure else ""
        return (0, len(span.text)) if name and reading(rule, name) == value else None
    words, wanted = read_words(span.text), read_words(place.text).folds
    starts = (at for at in range(len(words) - len(wanted) + 1) if words.folds[at : at + len(wanted)] == wanted)
    first = next(starts, None) if wanted else None
    return None if first is None else (words.starts[first], words.ends[first + len(wanted) - 1])


def _draft(case: Case, cluster: Cluster, drafts: Sequence[Draft], groups: dict[str, list[Place]]) -> Draft:
    outlets = {source.id: source.called for source in case.sources}
    rule = drafts[0].rule
    printed = {
        _printed(rule, [place for place in places if reading(rule, place.value) == value]): places
        for value, places in groups.items()
    }
    told = "; ".join(
        f"{value}: {', '.join(outlets[place.source] for place in places)}" for value, places in printed.items()
    )
    rules = ", ".join(sorted({draft.rule for draft in drafts}))
    return Draft(
        rule="claim.disputed",
        severity="info",
        confidence=max(draft.confidence for draft in drafts),
        message=f"{told}.",
        reasons=(
            f"{len(_sources_of(groups))} outlets tell this, with {len(groups)} values between them",
            f"found by {rules}",
            "one value in all of them would have silenced it",
        ),
        places=tuple(evolve(place, value=value) for value, places in printed.items() for place in places),
        slot="disputed",
        cluster=cluster.id,
    )


def _printed(rule: str, places: Sequence[Place]) -> str:
    """A value in its longest form as printed or, where the places are whole quotes, the name of who is said to speak.

    The longest, and not the first, so that the order of the sources does not matter.
    """
    is_speaker = rule == "attribution.speaker"
    forms = [place.value if is_speaker else " ".join(place.text.split()) for place in places]
    return max(forms, key=lambda form: (len(form), form))


def _sources_of(groups: dict[str, list[Place]]) -> set[str]:
    return {place.source for places in groups.values() for place in places}
