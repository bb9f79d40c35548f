"""Whether a quote was said at all: aligned quotes in, drafts out.

An outlet that has a speech in advance prints what somebody "is expected to say", another what he said. The words are
the same; whether they were spoken is what differs.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from crosscheck.alignment.pairs import AlignedQuote
from crosscheck.findings.finding import Draft
from crosscheck.findings.statements.facing import Reader, Side
from crosscheck.language.polarity.certainty import Hedge
from crosscheck.language.quote import Quote

__all__ = ["find_unsaid"]

_CONFIDENCE = 0.6


@frozen(eq=False)
class _Said:
    """How one outlet hands a quote over: the sentence, the word of reporting in it, and the hedge before it, if any."""

    side: Side
    at: int
    hedge: Hedge | None


def find_unsaid(reader: Reader) -> Iterator[Draft]:
    """A draft for each pair of quotes of which only one is handed over with a hedge.

    Who prints a quote more than once says by any of them that it was said, or that it was not yet.
    """
    for aligned in reader.case.alignment.quotes:
        match = aligned.match
        left = _find_said(reader, match.left_article, match.left)
        right = _find_said(reader, match.right_article, match.right) if left else None
        if left and right and (left.hedge is None) != (right.hedge is None):
            ours, theirs = reader.case.partners.besides(match)
            if not (
                any(_is_said_so(reader, match.left_article, each, right) for each in ours)
                or any(_is_said_so(reader, match.right_article, each, left) for each in theirs)
            ):
                yield _unsaid(reader, aligned, left, right)


def _is_said_so(reader: Reader, article: int, quote: Quote, other: _Said) -> bool:
    """Whether a quote is handed over as another print of it is: with a hedge, or without one."""
    said = _find_said(reader, article, quote)
    return said is not None and (said.hedge is None) == (other.hedge is None)


def _find_said(reader: Reader, article: int, quote: Quote) -> _Said | None:
    """The word of reporting in the sentences of a quote, outside all marks; a plain one before one with a hedge."""
    hedged = None
    for side in reader.sides_around(article, quote.start, quote.end):
        for at in side.statement.reporting:
            if not reader.is_quoted(side, at):
                hedge = next((hedge for hedge in reversed(side.hedges) if hedge.predicate == at), None)
                if hedge is None:
                    return _Said(side, at, None)
                hedged = hedged or _Said(side, at, hedge)
    return hedged


def _unsaid(reader: Reader, aligned: AlignedQuote, left: _Said, right: _Said) -> Draft:
    has, lacks = (left, right) if left.hedge else (right, left)
    places = [
        reader.place(said.side, said.hedge.first if said.hedge else said.at, said.at, "") for said in (left, right)
    ]
    hedged, stated = (places[0].text, places[1].text)[:: 1 if left.hedge else -1]
    updated = has.hedge is not None and has.hedge.kind != "evidential" and reader.is_later(lacks.side, has.side)
    return Draft(
        rule="modality.certainty",
        severity="note" if updated else "warning",
        confidence=_CONFIDENCE,
        message=(
            f"{reader.outlet(has.side)} has “{hedged}” of this quote, {reader.outlet(lacks.side)} has “{stated}”."
        ),
        reasons=(
            f"{aligned.match.matched} words of the quote match in order",
            f"{reader.outlet(has.side)}: “{hedged}” leaves open whether it was said",
            *([f"{reader.outlet(lacks.side)} was published later and may know more"] if updated else []),
            "a hedge beside the other quote would have silenced it",
        ),
        places=tuple(evolve(place, value=place.text) for place in places),
        pair=aligned.pair.id,
        slot="said",
    )
