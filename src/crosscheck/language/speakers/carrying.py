"""What each quote's surroundings say of its speaker: quotes and lines in, the words that name each speaker out.

First the sentence around each quote is asked. A quote that its own sentence gives to nobody goes on from the quote
before it in the paragraph, or was introduced by a paragraph that ends in a colon, or is taken up by the next quote. A
quote inside a quote is read in the words of the outer one.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from itertools import accumulate

from attrs import define

from crosscheck.language.quote import Quote, Segment
from crosscheck.language.speakers.found import Found
from crosscheck.language.speakers.phrases import Line, mask, tag_line
from crosscheck.language.speakers.rules import find_attribution_of, find_introduction

__all__ = ["find_all"]

_CARRIED = "goes on from the quote before; "
_TRANSCRIPT = re.compile(r"(?P<label>[A-Z][A-Z.’' -]{2,40}):\s")


def find_all(text: str, lines: Sequence[Line], quotes: Sequence[Quote]) -> list[Found | None]:
    """For each quote the words that name its speaker, or None; ``lines`` are the article's with its quotes masked."""
    line_starts = [line.starts[0] if line.starts else -1 for line in lines]
    reading = _Reading(text, lines, line_starts, quotes, list(accumulate((q.end for q in quotes), max)), [])
    for number in range(len(quotes)):
        reading.found.append(reading.ask_sentence(number))
    for number in range(len(quotes)):
        if reading.found[number] is None and quotes[number].kind == "direct":
            reading.found[number] = reading.carry(number)
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
        """From the quote before in the paragraph, the paragraph before, the next quote, the quote before that."""
        quote, here = self.quotes[number], self._line_of(self.quotes[number].start)
        last = self._last_of_its_own(number)
        before = self.found[last] if last >= 0 else None
        there = self._line_of(self.quotes[last].segments[-1].start) if last >= 0 else -1
        if before is not None and there == here:
            rule = "carried" if self._adjoins(self.quotes[last], quote) else "carried apart"
            return before._replace(rule=rule, why=f"{_CARRIED}{before.why.removeprefix(_CARRIED)}")
        introduced = find_introduction(self.lines[here - 1]) if here > 0 else None
        if introduced is not None:
            return introduced
        after = self._next_in_line(number, here)
        if after is not None:
            return after._replace(rule="carried back", why=f"goes on in the next quote; {after.why}")
        if before is not None and there == here - 1:
            return before._replace(rule="carried over", why=f"goes on from the paragraph before; {before.why}")
        return None

    def _last_of_its_own(self, number: int) -> int:
        """The last quote before one that is neither a few words in marks nor inside another; -1 for none."""
        last = number - 1
        while last >= 0 and (self.quotes[last].kind == "scare" or self._find_outer(last) is not None):
            last -= 1
        return last

    def _next_in_line(self, number: int, here: int) -> Found | None:
        following = number + 1
        if following < len(self.quotes) and self._line_of(self.quotes[following].start) == here:
            return self.found[following]
        return None

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


def _within(outer: Found | None) -> Found | None:
    return None if outer is None else outer._replace(rule="nested", why=f"inside a longer quote; {outer.why}")
