"""Claims that only one outlet tells: sentences and pairs in, drafts out.

That only one outlet tells something is no contradiction, and often the best of the story; but an editor wants to
know what stands on one leg. Copies of one wire story are one leg.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from attrs import frozen

from crosscheck.alignment.spans import Pair
from crosscheck.findings.case import Case
from crosscheck.findings.claims.reuse import independent_groups
from crosscheck.findings.finding import Draft, place_in
from crosscheck.language.article import Article
from crosscheck.language.overlaps import Overlaps

__all__ = ["find_single_source"]

_FEWEST_WORDS = 5


@frozen
class _Copy:
    """A stretch of an article that an outlet which shares copy with it has, too: where it stands there."""

    start: int
    end: int
    number: int
    there: tuple[int, int]


def find_single_source(case: Case) -> Iterator[Draft]:
    """A draft for each checkable sentence without a counterpart in an independent outlet, one for all its copies."""
    if len(case.sources) < 2:
        return
    told, copies = _told_elsewhere(case, independent_groups(case))
    near = [Overlaps(spans) for spans in told]
    near_copies = [Overlaps((copy.start, copy.end) for copy in each) for each in copies]
    listed: list[list[tuple[int, int]]] = [[] for _ in case.sources]
    for number, article in enumerate(case.articles):
        sourced = {attribution.sentence for attribution in article.attributions} | _quoted(article)
        for at, sentence in enumerate(article.sentences):
            spans = (told[number][each] for each in near[number].near(sentence.start, sentence.end))
            if _overlaps(spans, sentence.start, sentence.end) or not _checkable(article, at, sourced):
                continue
            beside = (copies[number][each] for each in near_copies[number].near(sentence.start, sentence.end))
            same = [each for each in beside if _overlaps([(each.start, each.end)], sentence.start, sentence.end)]
            if any(_overlaps(listed[each.number], *each.there) for each in same):
                continue
            listed[number].append((sentence.start, sentence.end))
            yield _single(case, number, (sentence.start, sentence.end), same)


def _single(case: Case, number: int, place: tuple[int, int], copies: Sequence[_Copy]) -> Draft:
    """What only one outlet has, or only some that share their copy."""
    where = {number: place} | {copy.number: copy.there for copy in copies}
    *others, last = [case.outlet(each) for each in where]
    several = f"Only {', '.join(others)} and {last} have this, and they share copy."
    return Draft(
        rule="claim.single-source",
        severity="info",
        confidence=0.7,
        message=several if others else f"Only {last} has this.",
        reasons=(
            "no sentence or quote of an independent outlet was aligned with it",
            "leaving something out is not contradicting it",
        ),
        places=tuple(place_in(case.sources[each], *there) for each, there in where.items()),
        slot="single",
    )


def _told_elsewhere(case: Case, groups: Sequence[int]) -> tuple[list[list[tuple[int, int]]], list[list[_Copy]]]:
    """For each article the stretches that an independent outlet tells too, sorted, and those that a copy has."""
    number = {source.id: at for at, source in enumerate(case.sources)}
    told: list[list[tuple[int, int]]] = [[] for _ in case.sources]
    copies: list[list[_Copy]] = [[] for _ in case.sources]
    pair: Pair
    for pair in case.alignment.pairs:
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            here, there = number[one.source], number[other.source]
            if groups[here] != groups[there]:
                told[here].append((one.start, one.end))
            else:
                copies[here].append(_Copy(one.start, one.end, there, (other.start, other.end)))
    return [sorted(spans) for spans in told], [sorted(each, key=attrgetter("start", "end")) for each in copies]


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
