"""What a decision has to hold of what was decided on: an event with its comparison and a finding in, an entry out."""

from __future__ import annotations

import hashlib
from functools import cached_property

from attrs import define, field

from crosscheck.alignment.spans import Pair
from crosscheck.comparison import Comparison
from crosscheck.findings.finding import Finding, Place, normalise, sentence_around
from crosscheck.reviews.decision import Decision, ReviewedText, RightPair, WrongPair
from crosscheck.sources.source import Event, Source

__all__ = ["Evidence"]

_LONGEST = 240
_CUT = "[…]"


@define(eq=False, slots=False)
class Evidence:
    """An event with its comparison, to look up what is decided on."""

    event: Event
    comparison: Comparison
    _fingerprints: dict[str, str] = field(init=False, repr=False, factory=dict)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by their ids."""
        return {source.id: source for source in self.comparison.sources}

    @cached_property
    def ranks(self) -> dict[str, int]:
        """The number of each source, in their order."""
        return {source.id: number for number, source in enumerate(self.comparison.sources)}

    @cached_property
    def pairs(self) -> dict[str, Pair]:
        """The pairs by their ids."""
        return {pair.id: pair for pair in self.comparison.pairs}

    def pair_of(self, finding: Finding) -> Pair | None:
        """The pair that a finding was found in."""
        return self.pairs.get(finding.pair or "")

    def outlets(self, finding: Finding) -> tuple[str, ...]:
        """The outlet of each place; of a file that could not be read, its path."""
        return tuple(self._outlet(place) for place in finding.places)

    def called(self, finding: Finding) -> tuple[str, ...]:
        """What people are told the source of each place is; of a file that could not be read, its path."""
        sources = ((self.sources.get(place.source), place.path) for place in finding.places)
        return tuple(source.called if source else path for source, path in sources)

    def values(self, finding: Finding) -> tuple[str, ...]:
        """The value of each place in the slot that differs."""
        return tuple(_shorten(place.value) for place in finding.places)

    def words(self, finding: Finding) -> tuple[str, ...]:
        """The sentence around each place, exactly; of a long one, the part around the place."""
        return tuple(self._sentence(place) for place in finding.places)

    def decision(self, finding: Finding, verdict: str, note: str) -> Decision:
        """A decision on a finding, as it is kept."""
        return Decision(
            id=finding.id,
            rule=finding.rule,
            verdict=verdict,
            note=note,
            event=self.event.id,
            outlets=self.outlets(finding),
            values=self.values(finding),
            words=self.words(finding),
        )

    def wrong_pair(self, pair: Pair, note: str) -> WrongPair:
        """That a pair is wrong, as it is kept; the side that sorts first stands first, whichever was read first."""
        sides = sorted((self.sources[span.source].outlet, span.text) for span in (pair.left, pair.right))
        return WrongPair(
            id=self.fingerprint(pair),
            note=note,
            event=self.event.id,
            outlets=tuple(outlet for outlet, _ in sides),
            words=tuple(_shorten(words) for _, words in sides),
        )

    def right_pair(self, pair: Pair, note: str) -> RightPair:
        """That a pair is right, as it is kept."""
        wrong = self.wrong_pair(pair, note)
        return RightPair(wrong.id, note, wrong.event, wrong.outlets, wrong.words)

    def fingerprint(self, pair: Pair) -> str:
        """What a pair is known by: both outlets and both passages, whichever of them was read first."""
        if pair.id not in self._fingerprints:
            sides = [(self.sources[span.source].outlet, normalise(span.text)) for span in (pair.left, pair.right)]
            content = "\x1e".join("\x1f".join(side) for side in sorted(sides))
            digest = hashlib.sha256(f"pair\x1e{content}".encode("utf-8", "surrogatepass"))
            self._fingerprints[pair.id] = digest.hexdigest()[:12]
        return self._fingerprints[pair.id]

    def texts(self, finding: Finding) -> list[ReviewedText]:
        """The texts that a decision on a finding is made on."""
        ids = dict.fromkeys(place.source for place in finding.places)
        return [ReviewedText(id, self.sources[id].digest) for id in ids if id in self.sources]

    def _outlet(self, place: Place) -> str:
        source = self.sources.get(place.source)
        return source.outlet if source else place.path

    def _sentence(self, place: Place) -> str:
        source = self.sources.get(place.source)
        if source is None:
            return _shorten(place.text)
        sentence = sentence_around(source.flow, place.start, place.end).strip()
        return _shorten(sentence, sentence.find(source.flow[place.start : place.end]))


def _shorten(text: str, at: int = 0) -> str:
    """The text where it is short, else the part of it in which this place stands, cut between words."""
    if len(text) <= _LONGEST:
        return text
    begin = text.rfind(" ", 0, max(0, at - _LONGEST // 2)) + 1
    kept = text[begin : begin + _LONGEST]
    if begin + _LONGEST < len(text):
        kept = f"{kept.rpartition(' ')[0] or kept} {_CUT}"
    return f"{_CUT} {kept}" if begin else kept
