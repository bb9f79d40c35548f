"""What was found in texts as they are read, told of the texts as they are printed: offsets and words of the evidence.

Most texts are read as they are printed, and nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from attrs import evolve

from crosscheck.alignment.spans import Cluster, Pair, Span
from crosscheck.findings.claims.corroboration import Corroboration
from crosscheck.findings.finding import Finding, Place, place_in
from crosscheck.language.quote import Quote, Segment, Speaker
from crosscheck.sources.entities import Reading

__all__ = ["Restorer"]

_Spans = TypeVar("_Spans", Cluster, Corroboration)


class Restorer:
    """Gives what was found its places in the printed texts."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        changed = (reading for reading in readings if reading.source is not reading.printed)
        self._readings: Mapping[str, Reading] = {reading.printed.id: reading for reading in changed}

    def quote(self, quote: Quote) -> Quote:
        """A quote, its segments and its speaker."""
        reading = self._readings.get(quote.source)
        if reading is None:
            return quote
        start, end, text = _printed(reading, quote.start, quote.end)
        segments = tuple(Segment(reading.place(each.start), reading.place(each.end)) for each in quote.segments)
        speaker = _restore_speaker(reading, quote.speaker)
        return evolve(quote, start=start, end=end, text=text, segments=segments, speaker=speaker)

    def pair(self, pair: Pair) -> Pair:
        """A pair with both spans."""
        if self._readings.keys().isdisjoint((pair.left.source, pair.right.source)):
            return pair
        return evolve(pair, left=self._span(pair.left), right=self._span(pair.right))

    def spans(self, group: _Spans) -> _Spans:
        """A cluster, or a claim with who carries it."""
        return evolve(group, spans=tuple(map(self._span, group.spans))) if self._readings else group

    def finding(self, finding: Finding) -> Finding:
        """A finding with its places."""
        if self._readings.keys().isdisjoint(place.source for place in finding.places):
            return finding
        return evolve(finding, places=tuple(map(self._place, finding.places)))

    def _span(self, span: Span) -> Span:
        reading = self._readings.get(span.source)
        if reading is None:
            return span
        start, end, text = _printed(reading, span.start, span.end)
        return evolve(span, start=start, end=end, text=text, speaker=_restore_speaker(reading, span.speaker))

    def _place(self, place: Place) -> Place:
        reading = self._readings.get(place.source)
        if reading is None:
            return place
        return place_in(reading.printed, reading.place(place.start), reading.place(place.end), place.value)


def _restore_speaker(reading: Reading, speaker: Speaker | None) -> Speaker | None:
    if speaker is None:
        return None
    start, end, mention = _printed(reading, speaker.start, speaker.end)
    return evolve(speaker, start=start, end=end, mention=mention)


def _printed(reading: Reading, start: int, end: int) -> tuple[int, int, str]:
    """A place in the printed text, and the words there."""
    start, end = reading.place(start), reading.place(end)
    return start, end, reading.printed.text[start:end]
