"""Quotes against quotes: which quotes of two outlets are prints of one utterance.

Each pair of quotes that share enough words is asked (``utterances``). A speaker repeats himself: of two prints of the
same words in one article the better one counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.alignment.passages import Passage, find_candidates
from crosscheck.alignment.runs import quoted_words
from crosscheck.alignment.utterances import QuoteMatch, are_of_different_speakers, read_utterance
from crosscheck.alignment.vocabulary import Vocabulary
from crosscheck.language.article import Article
from crosscheck.language.quote import Quote
from crosscheck.language.quotes import is_title
from crosscheck.settings import Settings

__all__ = ["match_quotes"]


def match_quotes(articles: Sequence[Article], vocabulary: Vocabulary, settings: Settings) -> list[QuoteMatch]:
    """All pairs of quotes of two articles that are prints of one utterance, in the order of the articles."""
    passages: list[Passage] = []
    quotes: list[Quote] = []
    for number, article in enumerate(articles):
        for quote in article.quotes:
            words = quoted_words(article.words, quote)
            if len(words) > 1 and not is_title(quote.text):
                passages.append(Passage(number, words))
                quotes.append(quote)
    candidates = find_candidates(passages, vocabulary, settings.exhaustive_passages)
    worth = (candidates.bigrams >= 3) | ((candidates.containment > 0.6) & (candidates.bigrams >= 1))
    matches = []
    for i, j in zip(candidates.left[worth].tolist(), candidates.right[worth].tolist(), strict=True):
        match = _match(articles, vocabulary, (passages[i], passages[j]), (quotes[i], quotes[j]), settings)
        if match is not None:
            matches.append(match)
    return _drop_echoes(matches)


def _match(
    articles: Sequence[Article],
    vocabulary: Vocabulary,
    passages: tuple[Passage, Passage],
    quotes: tuple[Quote, Quote],
    settings: Settings,
) -> QuoteMatch | None:
    utterance = read_utterance(articles, vocabulary, passages)
    if utterance is None or not utterance.is_one(quotes, settings):
        return None
    if utterance.is_a_shared_phrase() and are_of_different_speakers(*quotes):
        return None
    match = utterance.as_match((passages[0].article, passages[1].article), quotes)
    if _is_second_hand(articles[match.left_article], match.left, match.left_span) or _is_second_hand(
        articles[match.right_article], match.right, match.right_span
    ):
        return None
    return match


def _is_second_hand(article: Article, quote: Quote, span: tuple[int, int]) -> bool:
    """Whether the words are another's, quoted inside the quote; the inner quote is matched by itself."""
    if quote.nested:
        return False
    return any(
        inner is not quote
        and quote.start <= inner.start
        and inner.end <= quote.end
        and inner.start <= span[0] + 3
        and span[1] <= inner.end + 3
        for inner in article.quotes_touching(quote.start, quote.end)
    )


def _drop_echoes(matches: list[QuoteMatch]) -> list[QuoteMatch]:
    """Without matches of words that another match of the same quote fits better.

    A speaker repeats himself: where a stretch of a quote matches two quotes of one article and one of these is only
    partly matched, the better one is the print of the same words.
    """
    beside: dict[tuple[int, int, int], list[QuoteMatch]] = {}
    for match in matches:
        for place in _quotes_of(match):
            beside.setdefault(place, []).append(match)
    return [
        match
        for match in matches
        if match.relation in ("identical", "contained")
        or not any(_fits_better(other, match) for place in _quotes_of(match) for other in beside[place])
    ]


def _quotes_of(match: QuoteMatch) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Both quotes of a match, each with the two articles: matches that have neither in common are no echoes."""
    articles = match.left_article, match.right_article
    return (*articles, id(match.left)), (*articles, id(match.right))


def _fits_better(other: QuoteMatch, match: QuoteMatch) -> bool:
    """Whether another match between the same two articles fits the same words better."""
    if other is match:
        return False
    same_left = other.left is match.left and _covers(other.left_stretch, match.left_stretch)
    same_right = other.right is match.right and _covers(other.right_stretch, match.right_stretch)
    return (same_left or same_right) and (other.matched, other.similarity) > (match.matched, match.similarity)


def _covers(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    shared = min(outer[1], inner[1]) - max(outer[0], inner[0])
    return shared >= 0.7 * (inner[1] - inner[0])
