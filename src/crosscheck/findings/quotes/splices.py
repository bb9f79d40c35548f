"""Quotes put together from words that stand apart: one quote and all quoted words of another article in, drafts out.

A splice shows only against the whole article: each part of the quote is printed there, but further apart, or in
another order. Parts shorter than four words are not searched for: any two articles share those. Parts that stand in
two paragraphs tell nothing about how far apart they were said: articles take quotes to pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from crosscheck.alignment.pairs import AlignedQuote
from crosscheck.alignment.runs import Run, quoted_words
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, place_in
from crosscheck.language.article import Article
from crosscheck.language.marks import ELLIPSIS
from crosscheck.language.quote import Quote
from crosscheck.language.words import is_light

__all__ = ["find_splices"]

_MARKED = re.compile(r"[“”\"„«»]|''|\[[^\]]+\]|\([^)]+\)")  # marks that close and open again, or brackets
_COVERED = 0.8
_BETWEEN = 2


@frozen
class _Part:
    """A run of a quote that stands in the other article: first word here, first word there, how many."""

    here: int
    there: int
    size: int


@frozen(eq=False)
class _Quoted:
    """All quoted words of an article, their folded forms, and where each few of them in a row stand."""

    run: Run
    folds: Sequence[str]
    places: Mapping[tuple[str, ...], Sequence[int]]


def find_splices(case: Case) -> Iterator[Draft]:
    """A draft for each quote whose parts stand apart in an article that prints it too."""
    quoted: dict[int, _Quoted] = {}
    seen: set[tuple[int, int, int]] = set()
    for aligned in case.alignment.quotes:
        match = aligned.match
        for article, quote, run, stretch, other in (
            (match.left_article, match.left, match.left_run, match.left_stretch, match.right_article),
            (match.right_article, match.right, match.right_run, match.right_stretch, match.left_article),
        ):
            key = article, quote.start, other
            if key in seen or len(run) < 2 * case.settings.splice_words:
                continue
            if stretch == (0, len(run)) and not match.differences:
                continue
            seen.add(key)
            if other not in quoted:
                quoted[other] = _all_quoted(case.articles[other], case.settings.splice_words)
            there = quoted[other].run
            parts = _parts(run, quoted[other], case.settings.splice_words)
            for first, second in pairwise(parts):
                verdict = _verdict(run, there, first, second, case.settings.splice_words)
                if verdict is not None:
                    yield _draft(case, aligned, (article, quote), other, (run, there), (first, second), verdict)
                    break


def _all_quoted(article: Article, shortest: int) -> _Quoted:
    """The words in all quotes of an article, in order, those of quotes inside quotes once."""
    numbers = sorted({n for quote in article.quotes for n in quoted_words(article.words, quote).tolist()})
    run = Run(article.words, numbers)
    folds = run.folds(0, len(run))
    places: dict[tuple[str, ...], list[int]] = {}
    for at, few in enumerate(zip(*(folds[begin:] for begin in range(shortest)), strict=False)):
        places.setdefault(few, []).append(at)
    return _Quoted(run, folds, places)


def _parts(run: Run, other: _Quoted, shortest: int) -> list[_Part]:
    """The longest parts of a quote that stand word for word in the other article, in the quote's order."""
    ours, theirs = run.folds(0, len(run)), other.folds
    parts, at = [], 0
    while at <= len(ours) - shortest:
        found = other.places.get(tuple(ours[at : at + shortest]), ())
        best = max((_Part(at, there, _length(ours, theirs, at, there)) for there in found), key=_size, default=None)
        if best is None or sum(not is_light(word) for word in ours[at : at + best.size]) < 2:
            at += 1
            continue
        parts.append(best)
        at += best.size
    return parts if sum(part.size for part in parts) >= _COVERED * len(ours) else []


def _size(part: _Part) -> int:
    return part.size


def _length(ours: Sequence[str], theirs: Sequence[str], at: int, there: int) -> int:
    size = 0
    while at + size < len(ours) and there + size < len(theirs) and ours[at + size] == theirs[there + size]:
        size += 1
    return size


def _verdict(run: Run, other: Run, first: _Part, second: _Part, apart: int) -> tuple[str, str, str] | None:
    """(rule, severity, how the parts stand there), or None where nothing was joined."""
    end, begin = first.here + first.size, second.here
    skipped = second.there - first.there - first.size
    if begin - end > _BETWEEN or -1 < skipped < apart:
        return None
    if ELLIPSIS.search(run.around(end, begin)):
        return "quote.ellipsis", "info", "the gap is marked with an ellipsis"
    if _MARKED.search(run.around(end, begin)):
        return None
    if skipped < 0:
        return "quote.spliced", "warning", "in another order"
    if (
        "\n"
        in other.words.text[other.span(first.there, first.there + 1)[0] : other.span(second.there, second.there + 1)[0]]
    ):
        return None
    return "quote.spliced", "warning", f"with {skipped} quoted words between them"


def _draft(
    case: Case,
    aligned: AlignedQuote,
    quoting: tuple[int, Quote],
    other: int,
    runs: tuple[Run, Run],
    parts: tuple[_Part, _Part],
    verdict: tuple[str, str, str],
) -> Draft:
    rule, severity, how = verdict
    article, quote = quoting
    spans = [runs[1].span(part.there, part.there + part.size) for part in parts]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    here, there = case.outlet(article), case.outlet(other)
    joined = "joins" if rule == "quote.spliced" else "joins with an ellipsis"
    texts = [case.sources[other].text[s:e] for s, e in spans]
    places = [
        place_in(case.sources[article], quote.start, quote.end, "joined"),
        place_in(case.sources[other], start, end, "apart"),
    ]
    if article > other:
        places.reverse()
    return Draft(
        rule=rule,
        severity=severity,
        confidence=0.8 if rule == "quote.spliced" else 0.9,
        message=f"{here} {joined} “{texts[0]}” and “{texts[1]}”, which {there} prints {how}."
        if rule == "quote.spliced"
        else f"{here} {joined} “{texts[0]}” and “{texts[1]}”, between which {there} prints more.",
        reasons=(
            f"the parts have {parts[0].size} and {parts[1].size} words, each word for word the same",
            f"in {there} they stand apart: {how}",
            "an ellipsis between the parts, or nothing quoted between them, would have silenced it",
        ),
        places=tuple(places),
        pair=aligned.pair.id,
        slot="wording",
    )
