"""What every rule is given: all the evidence of one event."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, TypeVar, cast

from attrs import field, frozen

from crosscheck.alignment.pairs import Alignment
from crosscheck.alignment.partners import Partners
from crosscheck.alignment.reuse import CommonRun
from crosscheck.alignment.spans import Cluster
from crosscheck.language.article import Article
from crosscheck.settings import Settings
from crosscheck.sources.source import Source, Unreadable

__all__ = ["Case"]

_Reading = TypeVar("_Reading")


@frozen(eq=False)
class Case:
    """All the evidence of one event: what every rule is given.

    Attributes:
        sources, articles: in one order; the number of an article is its place here.
        alignment: the pairs with their matches.
        clusters: the clusters of the pairs.
        reuse: long identical runs outside quotes.
        unreadable: files that could not be read.
        ignored: the names of files of other kinds, left alone.
        reviewed: of sources that were reviewed before, by id, the digests of the texts that were.
    """

    sources: Sequence[Source]
    articles: Sequence[Article]
    alignment: Alignment
    clusters: Sequence[Cluster]
    reuse: Sequence[CommonRun]
    settings: Settings
    unreadable: Sequence[Unreadable] = field(default=())
    ignored: Sequence[str] = field(default=())
    reviewed: Mapping[str, Collection[str]] = field(factory=dict)
    _read: dict[Callable[[Case], Any], Any] = field(init=False, factory=dict, repr=False)

    def outlet(self, number: int) -> str:
        """What people are told an article is: the name of its outlet, and of its file where another has that name."""
        return self.sources[number].called

    @property
    def partners(self) -> Partners:
        """What else each quote is aligned with."""
        return self.read_once(_find_partners)

    def read_once(self, reader: Callable[[Case], _Reading]) -> _Reading:
        """What a reader makes of this case: made where a rule asks first, and the same for all rules after it."""
        if reader not in self._read:
            self._read[reader] = reader(self)
        return cast(_Reading, self._read[reader])


def _find_partners(case: Case) -> Partners:
    return Partners(aligned.match for aligned in case.alignment.quotes)
