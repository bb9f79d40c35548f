"""Whom one outlet has convicted and another acquitted: a reader of a case in, drafts out.

A person is convicted or acquitted whatever the sentences around are; that these were not aligned says nothing. Two
counts may end in two verdicts, so where both sentences name the offence, it is to be the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from crosscheck.findings.finding import Draft, place_in
from crosscheck.findings.statements.facing import Reader
from crosscheck.language.particulars.verdicts import Verdict, find_verdicts
from crosscheck.language.speakers.names import same_person, surname_of

__all__ = ["find_apart"]


def find_apart(reader: Reader) -> Iterator[Draft]:
    """A draft for each person whom one of two articles has guilty and the other not."""
    case = reader.case
    given = [find_verdicts(article) for article in case.articles]
    for left, right in combinations(range(len(given)), 2):
        apart = (pair for pair in product(given[left], given[right]) if _are_apart(*pair))
        for verdicts in {pair[0].of: pair for pair in reversed(list(apart))}.values():
            yield _draft(reader, (left, right), verdicts)


def _are_apart(ours: Verdict, theirs: Verdict) -> bool:
    if ours.guilty == theirs.guilty or same_person(ours.of, theirs.of) is not True:
        return False
    return not ours.offence or not theirs.offence or bool(ours.offence & theirs.offence)


def _draft(reader: Reader, articles: tuple[int, int], verdicts: tuple[Verdict, Verdict]) -> Draft:
    sources = [reader.case.sources[number] for number in articles]
    words = [source.text[each.start : each.end] for source, each in zip(sources, verdicts, strict=True)]
    called = [source.called for source in sources]
    name = verdicts[0].of
    return Draft(
        rule="polarity.antonym",
        severity="warning",
        confidence=0.6,
        message=f"{name} is “{words[0]}” in {called[0]}, “{words[1]}” in {called[1]}.",
        reasons=(
            f"{name} and {verdicts[1].of} are one person" if name != verdicts[1].of else f"both say it of {name}",
            "each article gives one verdict on that person",
            f"“{words[0]}” and “{words[1]}” are opposites",
            "another offence, a verdict of another year, or both verdicts in one article would have silenced it",
        ),
        places=tuple(
            place_in(source, each.start, each.end, word)
            for source, each, word in zip(sources, verdicts, words, strict=True)
        ),
        slot="verdict",
        about=f"verdict {surname_of(name)}",
    )
