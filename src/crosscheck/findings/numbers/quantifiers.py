"""All, most, some or none of one group: aligned sentences in, drafts out.

A share without a number is told as loosely as it is meant, so a difference is a note. Both sentences must say the
same of the group: the words right after it are equal, or nearly all of the sentences are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.alignment.pairs import AlignedClaim
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, place_in
from crosscheck.language.numbers.quantifiers import Quantifier, find_quantifiers
from crosscheck.language.words import Words, is_light, stem

__all__ = ["find_shares"]

_SAME_WORDS = 3
_NEARLY_THE_SAME = 75


def find_shares(case: Case) -> Iterator[Draft]:
    """A draft for each pair of claims that give two shares of one group."""
    for aligned in case.alignment.claims:
        match = aligned.match
        ours, theirs = (
            find_quantifiers(case.sources[article].text, sentence.start, sentence.end)
            for article, sentence in ((match.left_article, match.left), (match.right_article, match.right))
        )
        for one in ours:
            for other in theirs:
                if _differ(one, other, ours, theirs) and _say_the_same(case, aligned, one, other):
                    yield _draft(case, aligned, one, other)


def _differ(one: Quantifier, other: Quantifier, ours: Sequence[Quantifier], theirs: Sequence[Quantifier]) -> bool:
    """Whether two quantifiers give two shares of one group, and neither sentence has the other's share too."""
    if one.share == other.share or stem(one.head) != stem(other.head):
        return False
    return other.share not in {each.share for each in ours} and one.share not in {each.share for each in theirs}


def _say_the_same(case: Case, aligned: AlignedClaim, one: Quantifier, other: Quantifier) -> bool:
    left, right = case.articles[aligned.match.left_article].words, case.articles[aligned.match.right_article].words
    same, content = _run(left, one.head_end, right, other.head_end)
    return content and (same >= _SAME_WORDS or aligned.pair.similarity >= _NEARLY_THE_SAME)


def _run(left: Words, at: int, right: Words, other: int) -> tuple[int, bool]:
    """How many words are equal from two places on, and whether one of them carries content."""
    first, second = left.within(at, len(left.text))[0], right.within(other, len(right.text))[0]
    same, content = 0, False
    for ours, theirs in zip(left.folds[first:], right.folds[second:], strict=False):
        if ours != theirs:
            break
        same, content = same + 1, content or not is_light(ours)
    return same, content


def _draft(case: Case, aligned: AlignedClaim, one: Quantifier, other: Quantifier) -> Draft:
    match = aligned.match
    left, right = case.outlet(match.left_article), case.outlet(match.right_article)
    return Draft(
        rule="number.quantifier",
        severity="note",
        confidence=0.6 + 0.2 * (aligned.pair.similarity >= _NEARLY_THE_SAME),
        message=f"{left} says {one.text.lower()}, {right} {other.text.lower()} ({one.head}).",
        reasons=(
            f"the sentences share their content ({aligned.pair.similarity} of 100)",
            f"both say the same of one group: {one.head}",
            "the other word in the same sentence would have silenced it",
        ),
        places=(
            place_in(case.sources[match.left_article], one.start, one.head_end, one.share),
            place_in(case.sources[match.right_article], other.start, other.head_end, other.share),
        ),
        pair=aligned.pair.id,
        slot=f"quantifier {stem(one.head)}",
    )
