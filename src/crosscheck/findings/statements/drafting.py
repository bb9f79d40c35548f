"""The rules that read sentences as statements, over one reading of each sentence: a case in, drafts out."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft
from crosscheck.findings.statements.facing import Reader
from crosscheck.findings.statements.modality import find_modality
from crosscheck.findings.statements.polarity import find_polarity
from crosscheck.findings.statements.unsaid import find_unsaid
from crosscheck.findings.statements.verdicts import find_apart

__all__ = ["find_in_statements"]


def find_in_statements(case: Case) -> Iterator[Draft]:
    """The drafts about certainty and stages, then those about negation and opposites; each two words once."""
    reader = Reader(case)
    told: set[tuple[tuple[str, int], ...]] = set()
    for find in (find_unsaid, find_modality, find_polarity, find_apart):
        for draft in find(reader):
            words = tuple((place.source, place.end) for place in draft.places)  # a cue may stand before the same word
            if draft.pair is not None or words not in told:
                told.add(words)
                yield draft
