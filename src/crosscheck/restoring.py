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
from crosscheck.sources.views import View

__all__ = ["Restorer"]

_Spans = TypeVar("_Spans", Cluster, Corroboration)


class Restorer:
    """Gives what was found its places in the printed texts."""

    def __init__(self, views: Iterable[View]) -> None:
        changed = (view for view in views if view.source is not view.printed)
        self._views: Mapping[str, View] = {view.printed.id: view for view in changed}

    def quote(self, quote: Quote) -> Quote:
        """A quote, its segments and its speaker."""
        view = self._views.get(quote.source)
        if view is None:
            return quote
        start, end, text = _printed(view, quote.start, quote.end)
        segments = tuple(Segment(*view.span(each.start, each.end)) for each in quote.segments)
        speaker = _restore_speaker(view, quote.speaker)
        return evolve(quote, start=start, end=end, text=text, segments=segments, speaker=speaker)

    def pair(self, pair: Pair) -> Pair:
        """A pair with both spans."""
        if self._views.keys().isdisjoint((pair.left.source, pair.right.source)):
            return pair
        return evolve(pair, left=self._span(pair.left), right=self._span(pair.right))

    def spans(self, group: _Spans) -> _Spans:
        """A cluster, or a claim with who carries it."""
        return evolve(group, spans=tuple(map(self._span, group.spans))) if self._views else group

    def finding(self, finding: Finding) -> Finding:
        """A finding with its places."""
        if self._views.keys().isdisjoint(place.source for place in finding.places):
            return finding
        return evolve(finding, places=tuple(map(self._place, finding.places)))

    def _span(self, span: Span) -> Span:
        view = self._views.get(span.source)
        if view is None:
            return span
        start, end, text = _printed(view, span.start, span.end)
        return evolve(span, start=start, end=end, text=text, speaker=_restore_speaker(view, span.speaker))

    def _place(self, place: Place) -> Place:
        view = self._views.get(place.source)
        if view is None:
            return place
        return place_in(view.printed, *view.span(place.start, place.end), place.value)


def _restore_speaker(view: View, speaker: Speaker | None) -> Speaker | None:
    if speaker is None:
        return None
    start, end, mention = _printed(view, speaker.start, speaker.end)
    return evolve(speaker, start=start, end=end, mention=mention)


def _printed(view: View, start: int, end: int) -> tuple[int, int, str]:
    """A place in the printed text, and the words there."""
    start, end = view.span(start, end)
    return start, end, view.printed.text[start:end]
