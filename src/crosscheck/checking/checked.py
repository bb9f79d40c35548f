"""What a check came to: the one thing that all its formats are made from.

Findings come in four lots, and the formats keep them apart: those that fail the check, those that nobody has decided
on but that do not fail it, those that somebody has decided on, and what could not be checked at all, which is no
pass. Beside them stand the decisions that match nothing any more. Whether a finding belongs here or there is settled
before; the formats only tell it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from crosscheck import __version__
from crosscheck.findings.finding import Finding, Place
from crosscheck.findings.rule import Rule
from crosscheck.sources.source import Event, Source

if TYPE_CHECKING:
    from crosscheck.comparison import Comparison

__all__ = ["LOTS", "Checked", "Lot", "Stale", "end_of"]

Lot = Literal["failing", "passing", "known", "unavailable"]
LOTS: tuple[Lot, ...] = ("failing", "passing", "known", "unavailable")


@frozen
class Stale:
    """A decision that matches no finding any more: what it was about is gone, or was written anew.

    Attributes:
        id, rule: of the finding that it was about.
        note: the reviewer's words.
    """

    id: str
    rule: str
    note: str = ""


@frozen(eq=False)
class Checked:
    """What a check came to.

    Attributes:
        failing: findings that nobody has decided on and that fail the check.
        passing: findings that nobody has decided on and that do not fail it, being too mild or not sure enough.
        known: findings that somebody has decided on, each with its review.
        unavailable: findings that say what could not be checked.
        stale: decisions that match no finding any more.
        comparisons: the events with their comparisons, in the order in which they are told.
        rules: the catalogue, by id.
        strict: whether a stale decision fails the check too, and whatever could not be checked is no pass.
        list_known: whether known findings are listed where people read; where programs read they always are.
        version: of the program that made it.
    """

    failing: tuple[Finding, ...]
    passing: tuple[Finding, ...]
    known: tuple[Finding, ...]
    unavailable: tuple[Finding, ...]
    stale: tuple[Stale, ...]
    comparisons: tuple[tuple[Event, Comparison], ...]
    rules: Mapping[str, Rule]
    strict: bool = False
    list_known: bool = False
    version: str = __version__
    _sources: Mapping[tuple[str, str], Source] = field(init=False, repr=False)

    @_sources.default
    def _find_sources(self) -> Mapping[tuple[str, str], Source]:
        sources = (source for _, comparison in self.comparisons for source in comparison.sources)
        return {(source.id, source.path): source for source in sources}

    @property
    def passed(self) -> bool:
        """Whether nothing fails the check."""
        return not self.failing and not (self.strict and self.stale)

    @property
    def is_incomplete(self) -> bool:
        """Whether something could not be checked that had to be."""
        return self.strict and bool(self.unavailable)

    def lots(self) -> Iterator[tuple[Lot, Finding]]:
        """Every finding with the lot it is of."""
        for lot in LOTS:
            for finding in getattr(self, lot):
                yield lot, finding

    def listed(self) -> Iterator[tuple[Lot, Finding]]:
        """The findings that are listed where people read."""
        return ((lot, finding) for lot, finding in self.lots() if lot != "known" or self.list_known)

    def source(self, place: Place) -> Source | None:
        """The source of a place; None where it could not be read."""
        return self._sources.get((place.source, place.path))

    def outlet(self, place: Place) -> str:
        """The name of the outlet that printed a place, or the file where it could not be read."""
        source = self.source(place)
        return source.called if source else place.path or place.source


def end_of(place: Place) -> tuple[int, int]:
    """The line and the column, both counted from 1, just after the last character of a place."""
    lines = place.text.split("\n")
    if len(lines) == 1:
        return place.line, place.column + len(place.text)
    return place.line + len(lines) - 1, len(lines[-1]) + 1
