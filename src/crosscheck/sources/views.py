"""A source as it is read: the printed text in; its words alone, as they are meant, out.

Evidence is never edited. So what is read is a second text, and every place in it is a place in the text that is
printed: a link's address lies between two words of the one and nowhere in the other.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from operator import attrgetter

from attrs import evolve, field, frozen

from crosscheck.sources.characters import Meant, find_meant
from crosscheck.sources.markup import Mark, find_marks
from crosscheck.sources.source import Source

__all__ = ["View", "view_of"]

# "eight-\nmile", where the hyphen joins; in "two-\nand three-mile" it stands for a word.
_BROKEN_WORD = re.compile(r"(?<=[^\W_]-) +(?=[^\W\d_A-Z])(?!(?:and|but|or|to)\b)")

_end_of = attrgetter("end")


@frozen(eq=False)
class View:
    """A source as it is read, and the source as it is printed.

    Attributes:
        source: what is read; the printed one itself where nothing is read otherwise.
        printed: as it stands in the file.
    """

    source: Source
    printed: Source
    _changes: Sequence[Meant] = field(default=(), repr=False)
    _marks: Sequence[Mark] = field(default=(), repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of what is read as one of what is printed; with both marks around a part of it, or with none."""
        begin = start + self._more[bisect.bisect_right(self._ends, start)]
        if end <= start:
            return begin, begin
        stop = end + self._more[bisect.bisect_right(self._nothing_left, end)]
        while mark := self._opening(begin, stop) or self._closing(begin, stop):
            begin, stop = min(begin, mark.start), max(stop, mark.end)
        return begin, stop

    def read_place(self, offset: int) -> int:
        """An offset of what is printed as one of what is read; what is not read lies where its words would begin."""
        number = bisect.bisect_right(self._changes, offset, key=_end_of)
        inside = number < len(self._changes) and self._changes[number].start < offset
        return (self._changes[number].start if inside else offset) - self._more[number]

    @cached_property
    def _more(self) -> list[int]:
        """How much longer the printed text is before each change, and after all of them."""
        return list(accumulate((change.end - change.start - len(change.read) for change in self._changes), initial=0))

    @cached_property
    def _ends(self) -> list[int]:
        """Where in what is read each change ends."""
        return [change.end - more for change, more in zip(self._changes, self._more[1:], strict=True)]

    @cached_property
    def _nothing_left(self) -> list[int]:
        """From where on each change stands before what ends there: what is not read stands after it if it can."""
        return [end if change.read else end + 1 for change, end in zip(self._changes, self._ends, strict=True)]

    @cached_property
    def _mark_ending(self) -> dict[int, Mark]:
        return {mark.end: mark for mark in self._marks}

    @cached_property
    def _mark_beginning(self) -> dict[int, Mark]:
        return {mark.start: mark for mark in self._marks}

    def _opening(self, begin: int, stop: int) -> Mark | None:
        """The mark right before a stretch whose partner is in it."""
        mark = self._mark_ending.get(begin)
        return mark if mark and begin <= mark.partner < stop else None

    def _closing(self, begin: int, stop: int) -> Mark | None:
        """The mark right after a stretch whose partner is in it."""
        mark = self._mark_beginning.get(stop)
        return mark if mark and begin <= mark.partner < stop else None


def view_of(source: Source) -> View:
    """How a source is read: in the flow of its words, without marks, with the characters that are written out."""
    marks = find_marks(source.flow)
    changes = list(_apart(sorted(_find_changes(source, marks), key=_longest_first)))
    if not changes and source.flow == source.text:
        return View(source, source)
    pieces: list[str] = []
    at = 0
    for change in changes:
        pieces += (source.flow[at : change.start], change.read)
        at = change.end
    text = "".join((*pieces, source.flow[at:]))
    view = View(source, source, changes, marks)
    furniture = (
        evolve(each, start=view.read_place(each.start), end=view.read_place(each.end)) for each in source.furniture
    )
    read = evolve(source, text=text, furniture=tuple(furniture), printed=source.text)
    return evolve(view, source=read)


def _find_changes(source: Source, marks: Sequence[Mark]) -> Iterator[Meant]:
    yield from (Meant(mark.start, mark.end, "") for mark in marks)
    yield from find_meant(source.flow)
    if source.flow != source.text:
        for match in _BROKEN_WORD.finditer(source.flow):
            if "\n" in source.text[slice(*match.span())]:
                yield Meant(*match.span(), "")


def _longest_first(change: Meant) -> tuple[int, int, str]:
    """The order of the text; of those that begin in one place the longest first."""
    return change.start, -change.end, change.read


def _apart(changes: Sequence[Meant]) -> Iterator[Meant]:
    """The changes but for those inside another, as the characters of an address are."""
    reach = 0
    for change in changes:
        if change.start >= reach:
            yield change
            reach = change.end
