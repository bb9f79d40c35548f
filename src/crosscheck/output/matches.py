"""What of one article others have too: a comparison and a source in, its passages with theirs out.

An article may have very many: how theirs are printed is found out when one of them is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from crosscheck.alignment.spans import Pair, Span
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.evidence import Evidence
from crosscheck.sources.source import Source

__all__ = ["Match", "Other", "matches_in", "short_names"]

_SMALL = {"the", "of", "a", "an", "and"}


@frozen
class Other:
    """Another outlet's passage.

    Attributes:
        source: whose it is.
        span: the passage, one side of the pair.
        pair: both passages.
    """

    source: Source
    span: Span
    pair: Pair


@frozen
class Match:
    """A stretch of an article that other outlets have too.

    Attributes:
        start, end: code points into the article's text.
        others: the passages of the others, in the order of the sources.
    """

    start: int
    end: int
    others: tuple[Other, ...]


def matches_in(case: Evidence, source: str, reviews: Reviews) -> list[Match]:
    """The passages of an article that are aligned with others', in order; those that overlap are one.

    A pair that was found to be wrong is none.
    """
    wrong = reviews.wrong_pairs()
    sides: list[tuple[Span, Other]] = []
    for pair in case.comparison.pairs:
        own, other = (pair.left, pair.right) if pair.left.source == source else (pair.right, pair.left)
        if own.source == source and not (wrong and case.fingerprint(pair) in wrong):
            sides.append((own, Other(case.sources[other.source], other, pair)))
    sides.sort(key=lambda side: (side[0].start, side[0].end))
    return [_match(group, case.ranks) for group in _overlapping(sides)]


def short_names(outlets: Sequence[str]) -> dict[str, str]:
    """A short name for each outlet, as short as keeps them apart: its initials, or its first letters.

    What stands in brackets, such as the name of a file, gives none.
    """
    names: dict[str, str] = {}
    for outlet in dict.fromkeys(outlets):
        name = next((form for form in _forms(outlet) if form not in names.values()), outlet)
        names[outlet] = name
    return names


def _overlapping(sides: Sequence[tuple[Span, Other]]) -> Iterable[list[tuple[Span, Other]]]:
    group: list[tuple[Span, Other]] = []
    end = -1
    for side in sides:
        if group and side[0].start >= end:
            yield group
            group, end = [], -1
        group.append(side)
        end = max(end, side[0].end)
    if group:
        yield group


def _match(group: Sequence[tuple[Span, Other]], order: dict[str, int]) -> Match:
    others = {(other.source.id, other.span.start, other.span.end): other for _, other in group}
    return Match(
        min(span.start for span, _ in group),
        max(span.end for span, _ in group),
        tuple(sorted(others.values(), key=lambda other: (order[other.source.id], other.span.start, -other.span.end))),
    )


def _forms(outlet: str) -> Iterable[str]:
    words = [
        word
        for word in outlet.replace("-", " ").replace("_", " ").split()
        if word[0] != "(" and word.lower() not in _SMALL
    ]
    if len(words) > 1:
        yield "".join(word[0] for word in words).upper()
    letters = "".join(words) or outlet
    for length in range(min(2, len(letters)), len(letters) + 1):
        yield letters[:length].capitalize()
    for number in range(2, 1000):
        yield f"{letters[:2].capitalize()}{number}"
