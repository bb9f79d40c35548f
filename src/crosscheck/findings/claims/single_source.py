"""Claims that only one outlet tells: sentences and pairs in, drafts out.

That only one outlet tells something is no contradiction, and often the best of the story; but an editor wants to
know what stands on one leg. Copies of one wire story are one leg.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from crosscheck.alignment.spans import Pair
from crosscheck.findings.case import Case
from crosscheck.findings.claims.reuse import independent_groups
from crosscheck.findings.finding import Draft, place_in
from crosscheck.language.article import Article
from crosscheck.language.overlaps import Overlaps

__all__ = ["find_single_source"]

_FEWEST_WORDS = 5


def find_single_source(case: Case) -> Iterator[Draft]:
    """A draft for each checkable sentence without a counterpart in an independent outlet."""
    if len(case.sources) < 2:
        return
    groups = independent_groups(case)
    told = _told_elsewhere(case, groups)
    near = [Overlaps(spans) for spans in told]
    for number, (source, article) in enumerate(zip(case.sources, case.articles, strict=True)):
        sourced = {attribution.sentence for attribution in article.attributions} | _quoted(article)
        for at, sentence in enumerate(article.sentences):
            spans = (told[number][each] for each in near[number].near(sentence.start, sentence.end))
            if _overlaps(spans, sentence.start, sentence.end) or not _checkable(article, at, sourced):
                continue
            yield Draft(
                rule="claim.single-source",
                severity="info",
                confidence=0.7,
                message=f"Only {source.called} has this.",
                reasons=(
                    "no sentence or quote of an independent outlet was aligned with it",
                    "leaving something out is not contradicting it",
                ),
                places=(place_in(source, sentence.start, sentence.end),),
                slot="single",
            )


def _told_elsewhere(case: Case, groups: Sequence[int]) -> list[list[tuple[int, int]]]:
    """For each article the stretches that another independent outlet tells too, sorted."""
    number = {source.id: at for at, source in enumerate(case.sources)}
    told: list[list[tuple[int, int]]] = [[] for _ in case.sources]
    pair: Pair
    for pair in case.alignment.pairs:
        left, right = number[pair.left.source], number[pair.right.source]
        if groups[left] != groups[right]:
            told[left].append((pair.left.start, pair.left.end))
            told[right].append((pair.right.start, pair.right.end))
    return [sorted(spans) for spans in told]


def _overlaps(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(
        min(end, stop) - max(start, begin) > 0.3 * min(end - start, stop - begin)
        for begin, stop in spans
        if begin < end and start < stop
    )


def _quoted(article: Article) -> set[int]:
    """The numbers of the sentences that hold a quote or a part of one."""
    starts = [sentence.start for sentence in article.sentences]
    ends = [sentence.end for sentence in article.sentences]
    touched = (range(bisect_right(ends, quote.start), bisect_left(starts, quote.end)) for quote in article.quotes)
    return {at for sentences in touched for at in sentences}


def _checkable(article: Article, at: int, sourced: set[int]) -> bool:
    """Whether a sentence is more than a few words and has a number, a quote or a named source."""
    sentence = article.sentences[at]
    first, last = article.words.within(sentence.start, sentence.end)
    if last - first < _FEWEST_WORDS:
        return False
    return at in sourced or any(word[-1].isdigit() for word in article.words.folds[first:last])
