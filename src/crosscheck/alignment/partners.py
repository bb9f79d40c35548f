"""What else a quote is aligned with: pairs of quotes in, the other prints of one quote in each of two articles out.

An outlet may print a quote twice, whole and in part, now "said", now "claimed". What differs between one print here and
one there is no difference between the outlets where both have it either way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crosscheck.alignment.utterances import QuoteMatch
from crosscheck.language.quote import Quote

__all__ = ["Partners"]


class Partners:
    """The quotes of other articles that each quote is aligned with."""

    def __init__(self, matches: Iterable[QuoteMatch]) -> None:
        """Gather the partners of all quotes that were matched."""
        self._partners: defaultdict[tuple[int, int, int, int], list[Quote]] = defaultdict(list)
        for match in matches:
            left, right = match.left_article, match.right_article
            self._partners[_key(left, match.left, right)].append(match.right)
            self._partners[_key(right, match.right, left)].append(match.left)

    def besides(self, match: QuoteMatch) -> tuple[list[Quote], list[Quote]]:
        """The other quotes of the left article that the right quote is aligned with, and the other way round."""
        left, right = match.left_article, match.right_article
        ours = self._partners[_key(right, match.right, left)]
        theirs = self._partners[_key(left, match.left, right)]
        return _without(ours, match.left), _without(theirs, match.right)


def _key(article: int, quote: Quote, other: int) -> tuple[int, int, int, int]:
    return article, quote.start, quote.end, other


def _without(quotes: Iterable[Quote], quote: Quote) -> list[Quote]:
    return [each for each in quotes if (each.start, each.end) != (quote.start, quote.end)]
