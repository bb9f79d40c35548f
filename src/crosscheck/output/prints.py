"""How outlets print a difference: a finding or a pair in, their passages with what differs marked out.

The words that a rule names are marked apart from those that merely differ, since between two outlets nearly every
sentence differs. All offsets are code points into the source's text, so that what is shown is always the evidence.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Sequence

from attrs import evolve, frozen

from crosscheck.alignment.collation import Marked, collate
from crosscheck.alignment.spans import Pair, Span
from crosscheck.findings.finding import NOTHING, Finding, Place, normalise
from crosscheck.language.printed import read_printed_words
from crosscheck.language.quote import Speaker
from crosscheck.output.surroundings import FEW, surroundings
from crosscheck.reviews.evidence import Evidence
from crosscheck.reviews.item import Item
from crosscheck.sources.source import Source

__all__ = ["Print", "Variant", "named_words", "print_in_pair", "prints_of", "prints_of_pair", "variants_of"]

_FARTHEST = 600  # how far apart, in characters, a place and its pair's passage may be to be shown as one
_ENDS = " .,;:!?"


@frozen
class Print:
    """One outlet's passage.

    Attributes:
        source: whose it is.
        start, end: what is compared.
        marked: the same in stretches of one kind: ``same``, ``moved``, ``only`` or ``conflict``.
        speaker: who is said to have said it; None where nobody is.
    """

    source: Source
    start: int
    end: int
    marked: tuple[Marked, ...]
    speaker: Speaker | None = None

    @property
    def text(self) -> str:
        """The words that are compared."""
        return self.source.text[self.start : self.end]

    @property
    def line(self) -> int:
        """The line of the file that it begins on."""
        return self.source.line_and_column(self.start)[0]


@frozen
class Variant:
    """A wording, with everybody who prints it; the first one's passage is shown."""

    prints: tuple[Print, ...]


def prints_of(case: Evidence, finding: Finding) -> list[Print]:
    """The passage of each place of a finding, in their order, each measured against the next; unreadable files none."""
    known = [place for place in finding.places if place.source in case.sources]
    ranges = [_range(case, finding, place) for place in known]
    prints = []
    for number, (place, (start, end)) in enumerate(zip(known, ranges, strict=True)):
        source = case.sources[place.source]
        marked: tuple[Marked, ...] = (Marked(start, end, "same"),)
        if (start, end) != (place.start, place.end) and case.pair_of(finding) is None:
            marked = _around(place, start, end)
        elif len(known) > 1:
            other = (number + 1) % len(known)
            against = case.sources[known[other].source].text[slice(*ranges[other])]
            marked = _mark(source, start, end, against, named_words(finding.rule, place.value, place.text))
        span = _span(case.pair_of(finding), place)
        prints.append(Print(source, start, end, marked, span.speaker if span else None))
    return prints


def prints_of_pair(case: Evidence, pair: Pair) -> list[Print]:
    """Both passages of a pair, each measured against the other."""
    return [print_in_pair(case, pair, span) for span in (pair.left, pair.right)]


def print_in_pair(case: Evidence, pair: Pair, span: Span) -> Print:
    """One passage of a pair, measured against the other."""
    return _print(case, span, (pair.right if span is pair.left else pair.left).text, ())


def variants_of(case: Evidence, item: Item) -> list[Variant]:
    """Every wording among the outlets of an item's cluster, measured against the first place of the item.

    Wordings that differ in case, marks and final punctuation only are one. Empty where the item is in no cluster.
    """
    spans = _cluster_spans(case, item)
    base = prints_of(case, item.lead)[0].text if spans else ""
    wordings: dict[str, list[Print]] = {}
    for span in spans:
        printed = _print(case, span, base, ())
        loud = [mark for mark in _loud(case, item, span) if mark.kind == "conflict"]
        printed = evolve(printed, marked=_overlaid(printed.marked, loud))
        wordings.setdefault(normalise(span.text).strip(_ENDS), []).append(printed)
    return [Variant(tuple(prints)) for prints in wordings.values()]


def named_words(rule: str, value: str, text: str) -> frozenset[str]:
    """The folded words that a rule names: for numbers the words of the place, else those of its value."""
    if value == NOTHING:
        return frozenset()
    return frozenset(read_printed_words(text if rule.startswith("number.") else value).folds)


def _range(case: Evidence, finding: Finding, place: Place) -> tuple[int, int]:
    """The passage of a place: its pair's, where both stand together; without a pair few words have their sentence."""
    span = _span(case.pair_of(finding), place)
    if span is None and len(place.text) <= FEW:
        return surroundings(case.sources[place.source].flow, place.start, place.end, 0)
    if span is None:
        return place.start, place.end
    start, end = min(span.start, place.start), max(span.end, place.end)
    return (start, end) if end - start <= len(span.text) + _FARTHEST else (place.start, place.end)


def _around(place: Place, start: int, end: int) -> tuple[Marked, ...]:
    """A sentence in which the words of a place alone are what differs."""
    borders = ((start, place.start, "same"), (place.start, place.end, "conflict"), (place.end, end, "same"))
    return tuple(Marked(begin, stop, kind) for begin, stop, kind in borders if begin < stop)


def _span(pair: Pair | None, place: Place) -> Span | None:
    sides = (pair.left, pair.right) if pair else ()
    return next((span for span in sides if span.source == place.source), None)


def _print(case: Evidence, span: Span, against: str, named: Collection[str]) -> Print:
    source = case.sources[span.source]
    marked = _mark(source, span.start, span.end, against, named)
    return Print(source, span.start, span.end, marked, span.speaker)


def _mark(source: Source, start: int, end: int, against: str, named: Collection[str]) -> tuple[Marked, ...]:
    stretches = collate(source.text[start:end], against, named)
    return tuple(evolve(each, start=each.start + start, end=each.end + start) for each in stretches)


def _loud(case: Evidence, item: Item, span: Span) -> tuple[Marked, ...]:
    """A passage of a cluster, measured against one that has another value, where it is in a finding of the item."""
    for finding in item.findings:
        for number, place in enumerate(finding.places):
            if place.source == span.source and len(finding.places) > 1:
                other = prints_of(case, finding)[(number + 1) % len(finding.places)]
                named = named_words(finding.rule, place.value, place.text)
                return _mark(case.sources[span.source], span.start, span.end, other.text, named)
    return ()


def _overlaid(marked: Iterable[Marked], loud: Sequence[Marked]) -> tuple[Marked, ...]:
    """Stretches with others put over them."""
    borders = {border for each in loud for border in (each.start, each.end)}
    pieces = []
    for each in marked:
        cuts = sorted({each.start, each.end, *(border for border in borders if each.start < border < each.end)})
        for start, end in itertools.pairwise(cuts):
            inside = any(mark.start <= start and end <= mark.end for mark in loud)
            pieces.append(Marked(start, end, "conflict" if inside else each.kind))
    return tuple(pieces)


def _cluster_spans(case: Evidence, item: Item) -> Sequence[Span]:
    wanted = item.lead.cluster
    return next((cluster.spans for cluster in case.comparison.clusters if cluster.id == wanted), ())
