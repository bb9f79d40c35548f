"""The lines of an article as they are shown: what others have too is marked, with who has it; furniture steps back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import define
from textual.content import Content

from crosscheck.output.matches import Match
from crosscheck.output.terminal import one_line
from crosscheck.sources.source import Source
from crosscheck.tui.shown import without_tabs

__all__ = ["ArticleLines"]

_MATCH, _HERE, _FURNITURE, _LABEL = "underline", "reverse bold", "$foreground-disabled", "$text-accent"


@define(eq=False, slots=False)
class ArticleLines:
    """An article, a line of its text a line.

    Attributes:
        source: the article.
        matches: what others have too, in order; none overlap.
        names: a short name for each outlet.
        current: the number of the match that is marked as the one where the reader stands.
    """

    source: Source
    matches: Sequence[Match]
    names: Mapping[str, str]
    current: int = 0

    @cached_property
    def lines(self) -> list[str]:
        """The words of each line, with those of the marks."""
        return ["".join([text for text, _ in self._pieces(*ends)]) for ends in self._ends]

    def draw(self, line: int) -> Content:
        """The words of a line in their styles."""
        return Content.assemble(*self._pieces(*self._ends[line]))

    def place_of(self, match: int) -> tuple[int, int]:
        """The line in which a match begins, and where in that line."""
        start = self.matches[match].start
        line = bisect_right(self._begins, start) - 1
        return line, sum(len(text) for text, _ in self._pieces(self._begins[line], start))

    @cached_property
    def _ends(self) -> list[tuple[int, int]]:
        """Where each line begins and ends in the text."""
        lengths = [len(line) for line in self.source.text.split("\n")]
        begins = accumulate((length + 1 for length in lengths), initial=0)
        return [(begin, begin + length) for begin, length in zip(begins, lengths, strict=False)]

    @cached_property
    def _begins(self) -> list[int]:
        return [begin for begin, _ in self._ends]

    @cached_property
    def _borders(self) -> tuple[list[int], list[int]]:
        """Where each match begins, and where it ends."""
        return [match.start for match in self.matches], [match.end for match in self.matches]

    def _between(self, start: int, end: int) -> range:
        """The numbers of the matches that have a part between two places."""
        starts, ends = self._borders
        return range(bisect_right(ends, start), bisect_left(starts, end))

    @cached_property
    def _labels(self) -> list[str]:
        """Who else has each match."""
        outlets = [dict.fromkeys(self.names[other.source.called] for other in match.others) for match in self.matches]
        return [f" ‹{one_line(' '.join(names))}›" for names in outlets]

    def _pieces(self, start: int, end: int) -> Iterator[tuple[str, str]]:
        """What stands between two places of a line, with its style."""
        text, at = self.source.text, start
        for number in self._between(start, end):
            match = self.matches[number]
            yield from self._plain(at, match.start)
            at = min(match.end, end)
            yield without_tabs(text[max(match.start, start) : at]), _HERE if number == self.current else _MATCH
            if match.end <= end + 1:  # the line end is the line's
                yield self._labels[number], _LABEL
        yield from self._plain(at, end)

    def _plain(self, start: int, end: int) -> Iterator[tuple[str, str]]:
        """What no other outlet has; nothing where it ends before it begins."""
        if start >= end:
            return
        text, at = self.source.text, start
        furniture = self.source.furniture
        first = bisect_right(furniture, start, key=lambda each: each.end)
        for each in furniture[first : bisect_left(furniture, end, key=lambda each: each.start)]:
            begin, stop = max(each.start, start), min(each.end, end)
            yield without_tabs(text[at:begin]), ""
            yield without_tabs(text[begin:stop]), _FURNITURE
            at = stop
        yield without_tabs(text[at:end]), ""
