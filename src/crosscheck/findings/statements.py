"""The rules that read sentences as statements, over one reading of each sentence: a case in, drafts out."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.findings.facing import Reader
from crosscheck.findings.finding import Draft
from crosscheck.findings.modality import find_modality
from crosscheck.findings.polarity import find_polarity
from crosscheck.findings.rule import Case

__all__ = ["find_in_statements"]


def find_in_statements(case: Case) -> Iterator[Draft]:
    """The drafts about certainty and stages, then those about negation and opposites."""
    reader = Reader(case)
    yield from find_modality(reader)
    yield from find_polarity(reader)
