"""Copy that outlets share: long identical runs and agency credits in, drafts and independent groups out.

Outlets that print the same wire story agree because they copy, so they count once as evidence: where an outlet credits
the agency that another one is or credits, too, however little of the copy they share.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from crosscheck.alignment.reuse import CommonRun
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, Place, place_in

__all__ = ["find_verbatim", "independent_groups"]

_COPIED_SHARE = 0.25


def find_verbatim(case: Case) -> Iterator[Draft]:
    """One draft for each two articles that share copy: the longest run, with the number of the others."""
    by_pair: dict[tuple[int, int], list[CommonRun]] = {}
    for run in case.reuse:
        by_pair.setdefault((run.left_article, run.right_article), []).append(run)
    for left, right in itertools.combinations(range(len(case.sources)), 2):
        runs = by_pair.get((left, right), [])
        if not runs:
            yield from _credited(case, left, right)
            continue
        names = case.outlet(left), case.outlet(right)
        runs.sort(key=lambda run: _by_size(run, names))
        total = sum(run.size for run in runs)
        credit = _credit(case, left, right)
        yield Draft(
            rule="reuse.verbatim",
            severity="info",
            confidence=0.95 if credit or runs[0].size >= 20 else 0.8,
            message=(
                f"{case.outlet(left)} and {case.outlet(right)} share {_count(len(runs), 'run')} of identical words "
                f"outside quotes, {total} words in all; they are not independent there."
            ),
            reasons=(
                f"the longest run has {runs[0].size} words",
                credit or "no agency credit explains it",
                f"runs of fewer than {case.settings.reuse_words} words would not have counted",
            ),
            places=_places(case, runs),
            slot="reuse",
        )


def _credited(case: Case, left: int, right: int) -> Iterator[Draft]:
    """One draft for two articles that share an agency and no long run; the beginnings of both are shown."""
    if credit := _credit(case, left, right):
        yield Draft(
            rule="reuse.verbatim",
            severity="info",
            confidence=0.6,
            message=f"{case.outlet(left)} and {case.outlet(right)} have one agency; they are not independent there.",
            reasons=(credit, f"no run of {case.settings.reuse_words} identical words stands outside their quotes"),
            places=tuple(
                place_in(case.sources[number], *case.articles[number].paragraphs[0])
                for number in (left, right)
                if case.articles[number].paragraphs
            ),
            slot="reuse",
        )


def _by_size(run: CommonRun, names: tuple[str, str]) -> tuple[int, list[tuple[str, int]]]:
    """The longest first, then as they stand, in an order that does not hang on which source is read first."""
    return -run.size, sorted(zip(names, (run.left, run.right), strict=True))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _credit(case: Case, left: int, right: int) -> str:
    for one, other in ((left, right), (right, left)):
        agency = case.sources[one].agency
        if agency and (
            agency.lower() in case.sources[other].outlet.lower()
            or (case.sources[other].agency or "").lower() == agency.lower()
        ):
            return f"{case.outlet(one)} credits {agency}"
    return ""


def _places(case: Case, runs: Sequence[CommonRun]) -> tuple[Place, ...]:
    places = []
    for run in runs[:3]:
        for number, first in ((run.left_article, run.left), (run.right_article, run.right)):
            words = case.articles[number].words
            places.append(place_in(case.sources[number], words.starts[first], words.ends[first + run.size - 1]))
    return tuple(places)


def independent_groups(case: Case) -> list[int]:
    """For each article the number of its group: articles that share much copy, or one agency, or all words."""
    group = list(range(len(case.sources)))
    copied: dict[tuple[int, int], int] = {}
    for run in case.reuse:
        key = run.left_article, run.right_article
        copied[key] = copied.get(key, 0) + run.size
    for left, right in itertools.combinations(range(len(case.sources)), 2):
        ours, theirs = case.articles[left].words, case.articles[right].words
        much = copied.get((left, right), 0) >= max(1, _COPIED_SHARE * min(len(ours), len(theirs)))
        if much or _credit(case, left, right) or ours.folds == theirs.folds:
            old, new = group[right], group[left]
            group = [new if each == old else each for each in group]
    return group
