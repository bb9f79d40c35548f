"""Words that two outlets hand to somebody: a case in, its aligned words with a speaker on both sides out."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from crosscheck.alignment.pairs import AlignedClaim, AlignedQuote
from crosscheck.findings.case import Case
from crosscheck.language.quote import Speaker

__all__ = ["SpeakerPair", "find_speaker_pairs"]

_SAME_QUOTE = 75
_SAME_CLAIM = 50


@frozen
class SpeakerPair:
    """Words of two articles that somebody said in both.

    Attributes:
        articles: their numbers.
        speakers: one on each side.
        aligned: the pair.
    """

    articles: tuple[int, int]
    speakers: tuple[Speaker, Speaker]
    aligned: AlignedQuote | AlignedClaim


def find_speaker_pairs(case: Case) -> Iterator[SpeakerPair]:
    """The aligned quotes and claims that are alike enough and have a speaker on both sides, quotes first."""
    aligned: list[tuple[AlignedQuote | AlignedClaim, int]] = [(quote, _SAME_QUOTE) for quote in case.alignment.quotes]
    aligned += [(claim, _SAME_CLAIM) for claim in case.alignment.claims]
    for each, least in aligned:
        left, right = each.pair.left.speaker, each.pair.right.speaker
        if left is not None and right is not None and each.pair.similarity >= least:
            yield SpeakerPair((each.match.left_article, each.match.right_article), (left, right), each)
