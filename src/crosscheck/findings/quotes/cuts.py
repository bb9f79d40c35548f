"""Quotes that one outlet prints shorter: aligned quotes in, drafts out.

Printing half of a quote is a newsroom's daily work. What costs is a cut just before, or just after, the words that
limit what is said.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from attrs import frozen

from crosscheck import data
from crosscheck.alignment.pairs import AlignedQuote
from crosscheck.alignment.runs import Run
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, place_in
from crosscheck.language.article import Article
from crosscheck.language.marks import ELLIPSIS
from crosscheck.language.words import is_light, stem

__all__ = ["find_cuts"]

_SENTENCE_END = re.compile(r"[.?!]")
_BESIDE = 40
_WORDS_BEFORE = 3
_LONGEST_CLAUSE = 14
_SHORTEST = 4


@frozen
class _Cut:
    """A limiting clause that the shorter print leaves out: the word that limits, its place, and how it joins."""

    limiter: str
    start: int
    end: int
    how: str


def find_cuts(case: Case) -> Iterator[Draft]:
    """A draft for each pair of quotes of which one is cut."""
    for aligned in case.alignment.quotes:
        for swapped in (False, True):
            cut = _cut(aligned, swapped) if aligned.match.matched >= _SHORTEST else None
            if cut is None or _told_as_wording(aligned, cut, swapped):
                continue
            if not (_printed_elsewhere(case, aligned, cut, swapped) or _told_around(case, aligned, cut, swapped)):
                yield _limited(case, aligned, swapped, cut)
                break
        else:
            if aligned.pair.relation in ("contained", "overlapping"):
                yield _contained(case, aligned)


def _printed_elsewhere(case: Case, aligned: AlignedQuote, cut: _Cut, swapped: bool) -> bool:
    """Whether the outlet that cuts prints the clause in another quote: a lead is cut, the full words follow."""
    articles = aligned.match.left_article, aligned.match.right_article
    for other in case.alignment.quotes:
        if (other.match.left_article, other.match.right_article) == articles:
            start, end = other.match.right_span if swapped else other.match.left_span
            if start <= cut.start and cut.end <= end:
                return True
    return False


def _told_around(case: Case, aligned: AlignedQuote, cut: _Cut, swapped: bool) -> bool:
    """Whether an outlet that quotes a part of a sentence tells half of the clause in its own words around the part."""
    match = aligned.match
    longer, shorter = (match.left_article, match.right_article)[:: -1 if swapped else 1]
    quote = match.left if swapped else match.right
    clause = _content(case.articles[longer], cut.start, cut.end)
    if quote.kind == "direct" or not clause:
        return False
    article = case.articles[shorter]
    sentences = [article.sentences[at] for at in article.sentences_touching(quote.start, quote.end)]
    before = _content(article, min(each.start for each in sentences), quote.start)
    after = _content(article, quote.end, max(each.end for each in sentences))
    return 2 * len(clause & (before | after)) >= len(clause)


def _content(article: Article, start: int, end: int) -> frozenset[str]:
    folds = article.words.folds[slice(*article.words.within(start, end))]
    return frozenset(stem(fold) for fold in folds if not is_light(fold) and fold not in _limiters("after"))


def _told_as_wording(aligned: AlignedQuote, cut: _Cut, swapped: bool) -> bool:
    """Whether the words cut are a difference inside the quote, which costs more and is told there."""
    return any((d.right if swapped else d.left) == (cut.start, cut.end) for d in aligned.match.differences)


def _cut(aligned: AlignedQuote, swapped: bool) -> _Cut | None:
    """The limiting clause that the right print (the left one, if swapped) leaves out."""
    match = aligned.match
    longer, shorter = (match.left_run, match.right_run), (match.left_stretch, match.right_stretch)
    long_run, short_run = longer[::-1] if swapped else longer
    long_stretch, short_stretch = shorter[::-1] if swapped else shorter
    return _cut_after(long_run, long_stretch[1], short_run, short_stretch[1]) or _cut_before(
        long_run, long_stretch[0], short_run, short_stretch[0]
    )


def _cut_after(long: Run, at: int, short: Run, end: int) -> _Cut | None:
    if end != len(short) or at >= len(long) or _SENTENCE_END.search(long.around(at, at)):
        return None
    first = long.folds(at, at + 1)[0]
    if first not in _limiters("after") or _marked_beside(short, after=True):
        return None
    if first in long.folds(max(0, at - _LONGEST_CLAUSE), at):
        return None  # one more of a list: "who never went, never asked, never wrote"
    stop = at + 1
    while stop < len(long) and not _SENTENCE_END.search(long.around(stop, stop)):
        stop += 1
    if _said_beside(short, after=True) or (stop - at < 2 and first not in _limiters("last")):
        return None
    return _Cut(first, *long.span(at, stop), "goes on")


def _cut_before(long: Run, at: int, short: Run, start: int) -> _Cut | None:
    if start != 0 or at == 0 or _SENTENCE_END.search(long.around(at, at)) or _marked_beside(short, after=False):
        return None
    begin = at
    while begin > 0 and not _SENTENCE_END.search(long.around(begin, begin)):
        begin -= 1
    words = long.folds(begin, at)
    near = [word for word in long.folds(_after_comma(long, begin, at), at) if word in _limiters("before")]
    leading = words[:1] if 2 < len(words) <= _LONGEST_CLAUSE and words[0] in _limiters("leading") else []
    if not (near or leading) or _said_beside(short, after=False):
        return None
    return _Cut((near or leading)[0], *long.span(begin, at), "begins")


def _after_comma(run: Run, begin: int, at: int) -> int:
    """The first of the few words before a place that no comma parts from it."""
    first = at
    while first > max(begin, at - _WORDS_BEFORE) and "," not in run.around(first, first):
        first -= 1
    return first


def _marked_beside(run: Run, after: bool) -> bool:
    words = run.words
    at = words.ends[run.numbers[-1]] if after else words.starts[run.numbers[0]]
    beside = words.text[at : at + 6] if after else words.text[max(0, at - 6) : at]
    return ELLIPSIS.search(beside) is not None


def _said_beside(run: Run, after: bool) -> bool:
    """Whether the outlet gives the limit in its own words right beside the marks, in the same paragraph."""
    words = run.words
    if after:
        number = run.numbers[-1] + 1
        near = [
            n for n in range(number, min(number + 8, len(words))) if words.starts[n] < words.ends[number - 1] + _BESIDE
        ]
        near = [n for n in near if "\n" not in words.text[words.ends[number - 1] : words.starts[n]]]
    else:
        number = run.numbers[0]
        near = [n for n in range(max(0, number - 6), number) if words.ends[n] > words.starts[number] - _BESIDE]
        near = [n for n in near if "\n" not in words.text[words.ends[n] : words.starts[number]]]
    return any(words.folds[n] in _limiters("after") | _limiters("before") for n in near)


@functools.cache
def _limiters(side: str) -> frozenset[str]:
    return frozenset(data.load("limiters")[side].split())


def _limited(case: Case, aligned: AlignedQuote, swapped: bool, cut: _Cut) -> Draft:
    match = aligned.match
    longer, shorter = (match.left_article, match.right_article)[:: -1 if swapped else 1]
    pair = aligned.pair
    long_span, short_span = (pair.left, pair.right)[:: -1 if swapped else 1]
    clause = case.sources[longer].text[cut.start : cut.end].strip()
    start, end = min(long_span.start, cut.start), max(long_span.end, cut.end)
    sides = [
        place_in(case.sources[longer], start, end, clause),
        place_in(case.sources[shorter], short_span.start, short_span.end, ""),
    ]
    return Draft(
        rule="quote.limiter",
        severity="warning",
        confidence=0.8 if aligned.pair.relation == "contained" else 0.65,
        message=(
            f"{case.outlet(shorter)} leaves out “{clause}”, with which the quote {cut.how} in {case.outlet(longer)}."
        ),
        reasons=(
            f"{match.matched} words match up to the cut",
            f"“{cut.limiter}” limits what is said",
            "an ellipsis at the cut, or the limit in the outlet's own words beside or around the marks, would have "
            "silenced it",
        ),
        places=tuple(sides[:: -1 if swapped else 1]),
        pair=pair.id,
        slot="cut",
    )


def _contained(case: Case, aligned: AlignedQuote) -> Draft:
    match, pair = aligned.match, aligned.pair
    left, right = case.outlet(match.left_article), case.outlet(match.right_article)
    whole_left = match.left_stretch == (0, len(match.left_run))
    part, whole = (left, right) if whole_left else (right, left)
    message = (
        f"{part} prints a part of the quote that {whole} prints, word for word."
        if pair.relation == "contained"
        else f"{left} and {right} print parts of one quote that overlap, word for word."
    )
    return Draft(
        rule="quote.contained",
        severity="info",
        confidence=0.95,
        message=message,
        reasons=(f"{match.matched} words match in order, none differs", "no limiting clause is cut away in silence"),
        places=(
            place_in(case.sources[match.left_article], pair.left.start, pair.left.end),
            place_in(case.sources[match.right_article], pair.right.start, pair.right.end),
        ),
        pair=pair.id,
        slot="cut",
    )
