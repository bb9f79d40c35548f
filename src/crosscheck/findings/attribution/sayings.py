"""When it was said: aligned quotes and claims in, drafts out.

Words are dated where they are handed over: "said Monday", "in a statement on Tuesday". The date has to stand in one
clause with the speaker; a date that tells when something happened is the business of ``dates``. A speaker may say a
thing on two days, so only the same quote, or nearly the same claim by one speaker, is one statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.findings.case import Case
from crosscheck.findings.dates.phrases import explain_dates, phrase_dates, place_dates
from crosscheck.findings.dates.rivals import APART, Rivals, Told, is_of_two_days
from crosscheck.findings.dates.slots import NEARLY_THE_SAME, Moment
from crosscheck.findings.finding import Draft
from crosscheck.language.quote import Quote, Speaker
from crosscheck.language.speakers.voices import are_named_differently

__all__ = ["find_sayings_apart"]

_SAME_CLAIM = 60
_FEWEST_WORDS = 6
_BESIDE = 4  # characters between a quote and the sentence that introduces it
_SURE, _LESS_SURE = 0.85, 0.6

_Found = tuple[str, int, Rivals]


def find_sayings_apart(case: Case) -> Iterator[Draft]:
    """A draft for each statement that two outlets date differently, one for each pair of dates."""
    told = case.read_once(Told)
    seen: set[tuple[str, int, str, int]] = set()
    for pair, similarity, rivals in (*_of_quotes(case, told), *_of_claims(case, told)):
        if rivals.key not in seen:
            seen.add(rivals.key)
            yield _draft(pair, similarity, rivals)


def _of_quotes(case: Case, told: Told) -> Iterator[_Found]:
    for aligned in case.alignment.quotes:
        match = aligned.match
        if match.matched < _FEWEST_WORDS or _are_two_speakers(match.left.speaker, match.right.speaker):
            continue
        articles = match.left_article, match.right_article
        compared = [
            told.compare(left, right, articles, 1.0)
            for left in _dates_beside(case, told, match.left_article, match.left)
            for right in _dates_beside(case, told, match.right_article, match.right)
            if (left.says and right.says) or (left.hook and left.hook == right.hook)
        ]
        if all(_are_apart(told, rivals, articles) for rivals in compared):  # said on two days, it was said on either
            yield from ((aligned.pair.id, match.similarity, rivals) for rivals in compared)


def _dates_beside(case: Case, told: Told, article: int, quote: Quote) -> list[Moment]:
    """The dates in one clause with the speaker of a quote, in the sentences around the quote or right beside it."""
    speaker = quote.speaker
    if speaker is None:
        return []
    return [
        moment
        for number in case.articles[article].sentences_touching(quote.start - _BESIDE - 1, quote.end + _BESIDE + 1)
        for moment in told.moments(article, case.articles[article].sentences[number])
        if moment.clause[0] <= speaker.start < moment.clause[1]
    ]


def _of_claims(case: Case, told: Told) -> Iterator[_Found]:
    for aligned in case.alignment.claims:
        pair = aligned.pair
        if pair.similarity < _SAME_CLAIM or _are_two_speakers(pair.left.speaker, pair.right.speaker):
            continue
        articles = aligned.match.left_article, aligned.match.right_article
        for rivals in told.rivals(aligned):
            if rivals.left.says and _are_apart(told, rivals, articles) and not is_of_two_days(rivals, aligned, case):
                yield pair.id, pair.similarity, rivals


def _are_two_speakers(left: Speaker | None, right: Speaker | None) -> bool:
    return left is not None and right is not None and are_named_differently(left, right)


def _are_apart(told: Told, rivals: Rivals, articles: tuple[int, int]) -> bool:
    apart = rivals.verdict.relation in APART and not rivals.written_alike
    return apart and not told.are_two(rivals, articles)


def _draft(pair: str, similarity: int, rivals: Rivals) -> Draft:
    left, right = phrase_dates(rivals)
    sure = rivals.verdict.left is not None and similarity >= NEARLY_THE_SAME
    return Draft(
        rule="attribution.date",
        severity="warning",
        confidence=_SURE if sure else _LESS_SURE,
        message=f"{rivals.sources[0].called} says that this was said {left}, {rivals.sources[1].called} {right}.",
        reasons=(
            f"the words agree ({similarity} of 100)",
            f"the dates hang on “{rivals.left.printed}” and on “{rivals.right.printed}”",
            *explain_dates(rivals),
            "another speaker, or the other date for the same words elsewhere, would have silenced it",
        ),
        places=place_dates(rivals),
        pair=pair,
        slot="date said",
    )
