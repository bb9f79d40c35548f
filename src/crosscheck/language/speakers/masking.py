"""A paragraph as the parser is to read it: text and quotes in, a tidier text whose offsets map back out.

A whole quote is as much a stumbling block for a parser as it is a cost: its sentences are taken for the outlet's, and
its words are half of the text. So it is replaced by a short clause, and a question or a shout before "she asked" ends
in a comma there, lest it end the sentence. A fragment is part of the outlet's sentence and stays. The dateline goes.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from attrs import define, field, frozen

__all__ = ["View", "read_view"]

_STANDING_FOR_A_QUOTE = "This is so"
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.]+(?:[ ,/][A-Z][\w.,/' ]{0,40})?|[A-Z][\w.,/' ]{1,40}(?=\())"  # LONDON, Ohio; London (
    r"[, ]*(?:\([^)\n]{2,40}\))?\s?(?:–|—|--|-)\s"  # (AFP) –
)
_STUCK_AFTER = re.compile("[\"”»’']{1,2}(?=[^\\W_])")
_STUCK_BEFORE = re.compile('(?<=[\\w,:])["“«]$')
_SHOUTED = "!?"
_ENDS = ",." + _SHOUTED


@frozen
class View:
    """A paragraph as the parser reads it.

    Attributes:
        text: what is parsed.
        here, there: where each stretch begins, in ``text`` and in the article.
        replaced: which stretches stand for a quote.
    """

    text: str
    here: tuple[int, ...]
    there: tuple[int, ...]
    replaced: tuple[bool, ...]

    def to_article(self, offset: int) -> int:
        """A place of the view as a place of the article; meaningful outside what was replaced."""
        number = self._stretch(offset)
        return self.there[number] + offset - self.here[number]

    def from_article(self, offset: int) -> int:
        """A place of the article as a place of the view."""
        if not self.there:
            return 0
        number = max(bisect.bisect_right(self.there, offset) - 1, 0)
        return self.here[number] + max(offset - self.there[number], 0)

    def is_replaced(self, offset: int) -> bool:
        """Whether a place of the view is inside the clause that stands for a quote."""
        return self.replaced[self._stretch(offset)]

    def _stretch(self, offset: int) -> int:
        return bisect.bisect_right(self.here, offset) - 1


@define
class _Draft:
    """A view while it is put together."""

    parts: list[str] = field(factory=list)
    here: list[int] = field(factory=list)
    there: list[int] = field(factory=list)
    replaced: list[bool] = field(factory=list)
    length: int = 0

    def add(self, part: str, there: int, replaced: bool = False) -> None:
        """Append a stretch that stands for what begins at a place of the article."""
        if part:
            self.parts.append(part)
            self.here.append(self.length)
            self.there.append(there)
            self.replaced.append(replaced)
            self.length += len(part)

    def add_between(self, text: str, start: int, end: int) -> None:
        """Append the words between two quotes, with the spaces at their marks that the outlet forgot."""
        after, before = _STUCK_AFTER.match(text, start, end), _STUCK_BEFORE.search(text, start, end)
        if after is not None:
            self.add(after.group() + " ", start)
            start = after.end()
        if before is not None and before.start() > start:
            self.add(text[start : before.start()] + " ", start)
            start = before.start()
        self.add(text[start:end], start)


def read_view(text: str, start: int, end: int, replaced: Sequence[tuple[int, int]]) -> View:
    """The paragraph ``text[start:end]`` with the spans (whole quotes, in order) replaced by a short clause each."""
    draft = _Draft()
    dateline = _DATELINE.match(text, start, end)
    at = dateline.end() if dateline is not None else start
    for begin, stop in replaced:
        if begin < at or begin >= stop:
            continue
        draft.add_between(text, at, begin)
        draft.add(_STANDING_FOR_A_QUOTE + _ending(text, stop, end), begin, True)
        at = stop
    draft.add_between(text, at, end)
    return View("".join(draft.parts), tuple(draft.here), tuple(draft.there), tuple(draft.replaced))


def _ending(text: str, stop: int, end: int) -> str:
    """The mark that ends a quote, as a comma where a question or a shout may go on with who asked."""
    last = text[stop - 1]
    if last in _SHOUTED and end - stop > 2:
        return ","
    return last if last in _ENDS else ""
