"""What each quote's surroundings say of its speaker: quotes and lines in, the words that name each speaker out.

First the sentence around each quote is asked. A quote that its own sentence gives to nobody goes on from the quote
before it in the paragraph, or was reported by the sentence before it, is signed below, was introduced by a paragraph
that ends in a colon, or is taken up by the next quote. A quote inside a quote is read in the words of the outer one.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from itertools import accumulate

from attrs import define

from crosscheck.language.quote import Quote, Segment
from crosscheck.language.speakers.found import Found
from crosscheck.language.speakers.lines import Line, mask, tag_line
from crosscheck.language.speakers.rules import find_attribution_of, find_indirect, find_introduction, find_signature

__all__ = ["find_all"]

_CARRIED = "goes on from the quote before; "
_NAMED_AFTER = frozenset({"inverted", "direct", "direct apart"})
_SHORTEST_PART = 4
_TRANSCRIPT = re.compile(r"(?P<label>[A-Z][A-Z.’' -]{2,40}):\s")


def find_all(text: str, lines: Sequence[Line], quotes: Sequence[Quote]) -> list[Found | None]:
    """For each quote the words that name its speaker, or None; ``lines`` are the article's with its quotes masked."""
    line_starts = [line.starts[0] if line.starts else -1 for line in lines]
    reading = _Reading(text, lines, line_starts, quotes, list(accumulate((q.end for q in quotes), max)), [])
    for number in range(len(quotes)):
        reading.found.append(reading.ask_sentence(number))
    for number, quote in enumerate(quotes):
        if reading.found[number] is None:
            reading.found[number] = reading.carry(number) if quote.kind == "direct" else reading.carry_part(number)
    return reading.found


@define
class _Reading:
    """One article while its quotes are read; ``reach`` is how far the quotes up to each one go."""

    text: str
    lines: Sequence[Line]
    line_starts: list[int]
    quotes: Sequence[Quote]
    reach: list[int]
    found: list[Found | None]

    def ask_sentence(self, number: int) -> Found | None:
        """What the sentences around a quote's segments say; inside another quote, what the outer one's words say."""
        quote = self.quotes[number]
        outer = self._find_outer(number)
        if outer is not None:
            return self._ask_outer(quote, outer[1]) or _within(self.found[outer[0]])
        label = _TRANSCRIPT.match(self.text, quote.start)
        if label:
            start, end = label.span("label")
            return Found(start, end, "label", "named at the quote's start")
        for segment in quote.segments:
            found = _ask(self.lines[self._line_of(segment.start)], segment.start, quote)
            if found is not None:
                return found
        return None

    def _ask_outer(self, quote: Quote, outer: Segment) -> Found | None:
        """The speaker that the outer quote gives; its "I" is its own speaker, whom the caller knows."""
        line = tag_line(mask(self.text, [(quote.start, quote.end)]), outer.start, outer.end)
        found = _ask(line, quote.start, quote)
        if found is None or line.tags[line.token_at(found.start)] == "s":
            return None
        return found._replace(rule="nested")

    def carry(self, number: int) -> Found | None:
        """From what stands nearest: quotes and sentences of the paragraph, then the paragraphs around it."""
        quote, here = self.quotes[number], self._line_of(self.quotes[number].start)
        line = self.lines[here]
        last, there = self._last_of_its_own(number)
        before = self.found[last] if last >= 0 else None
        beside = before if there == here else None
        adjoining = beside if beside is not None and self._adjoins(self.quotes[last], quote) else None
        return (
            _carried(adjoining, "carried")
            or _reported(line, line.sentence(line.token_at(quote.start))[0])
            or self._signed_below(here)
            or _carried(beside, "carried apart")
            or (find_introduction(self.lines[here - 1]) if here > 0 else None)
            or self._taken_up(number, here)
            or self._from_above(before if there == here - 1 else None, here)
        )

    def _from_above(self, before: Found | None, here: int) -> Found | None:
        """From the last quote of the paragraph above; for a paragraph of nothing but quotes, from its last sentence."""
        if before is not None:
            return before._replace(rule="carried over", why=f"goes on from the paragraph before; {before.why}")
        above = self.lines[here - 1]
        return _reported(above, len(above.tags)) if here > 0 and self._is_alone(here) else None

    def _is_alone(self, here: int) -> bool:
        """Whether a paragraph is nothing but quotes."""
        return not self.lines[here].tags.strip("qQEF")

    def _signed_below(self, here: int) -> Found | None:
        """Who signs a paragraph that is nothing but quotes, in the one after it."""
        return find_signature(self.lines[here + 1]) if here + 1 < len(self.lines) and self._is_alone(here) else None

    def carry_part(self, number: int) -> Found | None:
        """For a part of a sentence of some length, from the quote before in the paragraph: "For others, “…”"."""
        quote = self.quotes[number]
        if quote.text.count(" ") + 1 < _SHORTEST_PART or self._find_outer(number) is not None:
            return None
        last, there = self._last_of_its_own(number)
        return _carried(self.found[last], "carried part") if there == self._line_of(quote.start) else None

    def _last_of_its_own(self, number: int) -> tuple[int, int]:
        """The last quote before one that is neither passing words nor inside another, and its line; -1 for none."""
        last = number - 1
        while last >= 0 and (self._is_passing(last) or self._find_outer(last) is not None):
            last -= 1
        return last, self._line_of(self.quotes[last].segments[-1].start) if last >= 0 else -1

    def _is_passing(self, number: int) -> bool:
        """Whether a quote is a few words in marks, unless its speaker is named after it: "“Awful,” said Hale. “…”"."""
        found = self.found[number]
        return self.quotes[number].kind == "scare" and (found is None or found.rule not in _NAMED_AFTER)

    def _taken_up(self, number: int, here: int) -> Found | None:
        """From the next quote, if it stands in the same paragraph."""
        following = number + 1
        if following == len(self.quotes) or self._line_of(self.quotes[following].start) != here:
            return None
        after = self.found[following]
        return after and after._replace(rule="carried back", why=f"goes on in the next quote; {after.why}")

    def _adjoins(self, left: Quote, right: Quote) -> bool:
        """Whether nothing but the rest of one sentence stands between two quotes of a line."""
        line = self.lines[self._line_of(right.start)]
        return line.sentence(line.token_at(left.segments[-1].start))[1] >= line.token_at(right.start)

    def _find_outer(self, number: int) -> tuple[int, Segment] | None:
        """The quote around a quote: its number, and its segment."""
        inner = self.quotes[number]
        if number == 0 or self.reach[number - 1] < inner.end:
            return None
        before = next(at for at in range(number - 1, -1, -1) if self.quotes[at].end >= inner.end)
        around = (s for s in self.quotes[before].segments if s.start <= inner.start and inner.end <= s.end)
        return next(((before, segment) for segment in around), None)

    def _line_of(self, offset: int) -> int:
        return bisect.bisect_right(self.line_starts, offset) - 1


def _ask(line: Line, offset: int, quote: Quote) -> Found | None:
    token = line.token_at(offset)
    if token < 0 or line.tags[token] not in "qQEF":
        return None
    return find_attribution_of(line, token, quote.kind == "direct", quote.text.count(" ") + 1)


def _carried(before: Found | None, rule: str) -> Found | None:
    return before and before._replace(rule=rule, why=f"{_CARRIED}{before.why.removeprefix(_CARRIED)}")


def _reported(line: Line, end: int) -> Found | None:
    """Who spoke by the sentence that ends before a token: "Orr warned of a flood. “…”"."""
    if end == 0:
        return None
    first, last = line.sentence(end - 1)
    said = find_indirect(line, first, last)
    return said[0]._replace(rule="reported before", why=f"reported right before; {said[0].why}") if said else None


def _within(outer: Found | None) -> Found | None:
    return None if outer is None else outer._replace(rule="nested", why=f"inside a longer quote; {outer.why}")
