"""Claims that only one outlet tells: sentences and pairs in, drafts out.

That only one outlet tells something is no contradiction, and often the best of the story; but an editor wants to
know what stands on one leg. Copies of one wire story are one leg.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from crosscheck.alignment.spans import Span
from crosscheck.findings.case import Case
from crosscheck.findings.claims.reuse import independent_groups
from crosscheck.findings.finding import Draft, place_in
from crosscheck.language.article import Article
from crosscheck.language.overlaps import Overlaps

__all__ = ["find_single_source"]

_FEWEST_WORDS = 5

_Claim = tuple[int, int]  # the number of an article, and that of a sentence in it


def find_single_source(case: Case) -> Iterator[Draft]:
    """A draft for each checkable sentence without a counterpart in an independent outlet, one for all its copies."""
    if len(case.sources) < 2:
        return
    groups = independent_groups(case)
    alone = list(_find_alone(case, groups))
    for claims in _with_copies(case, groups, alone):
        yield _draft(case, claims)


def _find_alone(case: Case, groups: Sequence[int]) -> Iterator[_Claim]:
    """The checkable sentences that no independent outlet tells, in order."""
    told = _told_elsewhere(case, groups)
    near = [Overlaps(spans) for spans in told]
    for number, article in enumerate(case.articles):
        sourced = {attribution.sentence for attribution in article.attributions} | _quoted(article)
        for at, sentence in enumerate(article.sentences):
            spans = (told[number][each] for each in near[number].near(sentence.start, sentence.end))
            if not _overlaps(spans, sentence.start, sentence.end) and _checkable(article, at, sourced):
                yield number, at


def _with_copies(case: Case, groups: Sequence[int], alone: Sequence[_Claim]) -> Iterable[list[_Claim]]:
    """Claims that stand alone, each with those that outlets of its own group have in common with it, in order."""
    number = {source.id: at for at, source in enumerate(case.sources)}
    leg = {claim: claim for claim in alone}
    for pair in case.alignment.pairs:
        left, right = number[pair.left.source], number[pair.right.source]
        if groups[left] == groups[right]:
            for one, other in product(_claims_in(case, left, pair.left), _claims_in(case, right, pair.right)):
                if one in leg and other in leg:
                    first, second = sorted((_first_of(leg, one), _first_of(leg, other)))
                    leg[second] = first
    together: dict[_Claim, list[_Claim]] = {}
    for claim in alone:
        together.setdefault(_first_of(leg, claim), []).append(claim)
    return together.values()


def _first_of(leg: dict[_Claim, _Claim], claim: _Claim) -> _Claim:
    """The first of the claims that go together with one; the way to it is shortened for whoever asks next."""
    while leg[claim] != claim:
        leg[claim] = leg[leg[claim]]
        claim = leg[claim]
    return claim


def _claims_in(case: Case, number: int, span: Span) -> list[_Claim]:
    """The sentences of which a passage has a good part."""
    article = case.articles[number]
    touched = ((at, article.sentences[at]) for at in article.sentences_touching(span.start, span.end))
    return [(number, at) for at, each in touched if _overlaps([(span.start, span.end)], each.start, each.end)]


def _draft(case: Case, claims: Sequence[_Claim]) -> Draft:
    """What only one outlet has, or only some that share their copy; the first sentence of each stands for it."""
    where = {number: case.articles[number].sentences[at] for number, at in reversed(claims)}
    numbers = sorted(where)
    *others, last = map(case.outlet, numbers)
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
        places=tuple(place_in(case.sources[each], where[each].start, where[each].end) for each in numbers),
        slot="single",
    )


def _told_elsewhere(case: Case, groups: Sequence[int]) -> list[list[tuple[int, int]]]:
    """For each article the stretches that another independent outlet tells too, sorted."""
    number = {source.id: at for at, source in enumerate(case.sources)}
    told: list[list[tuple[int, int]]] = [[] for _ in case.sources]
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
