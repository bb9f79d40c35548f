"""Which of many stretches of a text touch another one: stretches in, the numbers of a few of them out.

A rule that asks of each of the quotes of an article which others it overlaps must not read them all each time: an
article may have thousands.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

__all__ = ["Overlaps"]


class Overlaps:
    """Stretches, in the order of their starts, that may lie in one another."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Note where each begins, and how far those up to each one go."""
        places = list(stretches)
        self._starts = [start for start, _ in places]
        self._reach = list(accumulate((end for _, end in places), max))

    def near(self, start: int, end: int) -> range:
        """The numbers of the stretches among which are all that have a character of ``text[start:end]``."""
        return range(bisect_right(self._reach, start), bisect_left(self._starts, end))
