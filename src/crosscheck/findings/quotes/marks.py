"""Quotation marks that are missing, here or there: articles and unmarked quotes in, drafts out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.alignment.reuse import UnmarkedQuote
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, place_in
from crosscheck.language.naming.lists import callings
from crosscheck.language.words import is_light

__all__ = ["find_unbalanced", "find_unquoted"]

_FEWEST_TOLD = 3


def find_unbalanced(case: Case) -> Iterator[Draft]:
    """A draft for each quote that has lost a mark."""
    for source, article in zip(case.sources, case.articles, strict=True):
        for quote in article.quotes:
            if quote.damaged not in ("unopened", "unclosed"):
                continue
            lost, left = ("opening", "closing") if quote.damaged == "unopened" else ("closing", "opening")
            segment = quote.segments[0 if lost == "opening" else -1]
            yield Draft(
                rule="quote.unbalanced",
                severity="note",
                confidence=0.9,
                message=f"{source.called}: the {lost} quotation mark of this quote is missing.",
                reasons=(
                    f"the {left} mark has no partner in its paragraph or the next",
                    f"the quote was taken to {'begin' if lost == 'opening' else 'end'} where the sentence does",
                ),
                places=(place_in(source, segment.start, segment.end, lost),),
                slot="mark",
            )


def find_unquoted(case: Case) -> Iterator[Draft]:
    """A draft for each quote whose words another outlet prints as its own."""
    aligned = [(each.pair.id, each.unmarked) for each in case.alignment.unmarked]
    told = {(each.article, each.quote, each.other) for _, each in aligned if _quotes_it_too(case, each)}
    for pair, unmarked in aligned:
        if (unmarked.article, unmarked.quote, unmarked.other) in told or _is_attributed(case, unmarked):
            continue
        if _shares_copy(case, unmarked) or _is_mostly_names(case, unmarked) or _may_quote_the_outlet(case, unmarked):
            continue
        told.add((unmarked.article, unmarked.quote, unmarked.other))
        yield _draft(case, unmarked, pair)


def _quotes_it_too(case: Case, unmarked: UnmarkedQuote) -> bool:
    """Whether the other outlet prints the same words in marks as well, elsewhere in its article."""
    quote = case.articles[unmarked.article].quotes[unmarked.quote]
    return any(
        {unmarked.article, unmarked.other} == {aligned.match.left_article, aligned.match.right_article}
        and quote in (aligned.match.left, aligned.match.right)
        for aligned in case.alignment.quotes
    )


def _is_attributed(case: Case, unmarked: UnmarkedQuote) -> bool:
    article = case.articles[unmarked.other]
    start = article.words.starts[unmarked.other_first]
    return bool(article.attributions_at(start))


def _shares_copy(case: Case, unmarked: UnmarkedQuote) -> bool:
    """Whether the words lie beside a long run that both articles print alike."""
    pair = {unmarked.article, unmarked.other}
    for run in case.reuse:
        if {run.left_article, run.right_article} == pair:
            first = run.right if run.right_article == unmarked.other else run.left
            if first - 40 <= unmarked.other_first <= first + run.size + 40:
                return True
    return False


def _is_mostly_names(case: Case, unmarked: UnmarkedQuote) -> bool:
    """Whether fewer than three of the words are said of something: neither light, nor of a name, nor an office."""
    words = case.articles[unmarked.other].words
    numbers = range(unmarked.other_first, unmarked.other_first + unmarked.size)
    told = {
        words.folds[at]
        for at in numbers
        if not is_light(words.folds[at]) and words.surface(at)[0].islower() and words.folds[at] not in callings()
    }
    return len(told) < _FEWEST_TOLD


def _may_quote_the_outlet(case: Case, unmarked: UnmarkedQuote) -> bool:
    """Whether the quoting article names the outlet that prints the words as its own."""
    name = case.sources[unmarked.other].outlet.casefold().removeprefix("the ")
    text = case.sources[unmarked.article].text.casefold()
    return re.search(rf"\b{re.escape(name)}\b", text) is not None


def _draft(case: Case, unmarked: UnmarkedQuote, pair: str) -> Draft:
    here, there = case.articles[unmarked.article].words, case.articles[unmarked.other].words
    last, other_last = unmarked.first + unmarked.size - 1, unmarked.other_first + unmarked.size - 1
    quoting, plain = case.outlet(unmarked.article), case.outlet(unmarked.other)
    return Draft(
        rule="quote.unquoted",
        severity="note",
        confidence=0.7,
        message=f"{plain} prints {unmarked.size} words without marks that {quoting} quotes.",
        reasons=(
            f"{unmarked.size} words are the same, in the same order",
            "an attribution in the sentence, marks elsewhere in the article, or shared copy would have silenced it",
        ),
        places=(
            place_in(case.sources[unmarked.article], here.starts[unmarked.first], here.ends[last], "quoted"),
            place_in(
                case.sources[unmarked.other], there.starts[unmarked.other_first], there.ends[other_last], "unmarked"
            ),
        ),
        pair=pair,
        slot="unquoted",
    )
