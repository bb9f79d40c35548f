"""Quotes of a few words in sentences that are otherwise the same: aligned sentences in, quotes that are one out.

Four words say little by themselves, and many say them. But where two outlets print one sentence, the words in its marks
are one utterance, however short and whatever became of them: "“I will not resign,” Hale told reporters in Vell".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from crosscheck.alignment.claims import ClaimMatch
from crosscheck.alignment.passages import Passage
from crosscheck.alignment.runs import quoted_words
from crosscheck.alignment.stretches import Block
from crosscheck.alignment.utterances import QuoteMatch, Utterance, are_of_different_speakers, read_utterance
from crosscheck.alignment.vocabulary import Vocabulary
from crosscheck.language.article import Article
from crosscheck.language.quote import Quote
from crosscheck.language.quotes import is_title
from crosscheck.language.sentences import Sentence

__all__ = ["from_mark_to_mark", "match_in_copies"]

_ONE_SENTENCE = 85  # similarity from which on little but the words in marks can differ
_HALF = 0.5
_MARKS = 2  # characters that may stand between a quote and the end of its sentence


def match_in_copies(
    articles: Sequence[Article], vocabulary: Vocabulary, claims: Sequence[ClaimMatch], matches: Sequence[QuoteMatch]
) -> list[QuoteMatch]:
    """Quotes that no match has yet, one of each of two sentences of nearly the same words, in the order of these."""
    taken = {
        (match.left_article, match.right_article, id(quote)) for match in matches for quote in (match.left, match.right)
    }
    found: list[QuoteMatch] = []
    for claim in claims:
        if claim.similarity >= _ONE_SENTENCE:
            between = claim.left_article, claim.right_article
            for left, right in _facing(articles, claim):
                if not {(*between, id(left)), (*between, id(right))} & taken:
                    found += _as_one(articles, vocabulary, between, (left, right))
    return found


def _facing(articles: Sequence[Article], claim: ClaimMatch) -> Iterator[tuple[Quote, Quote]]:
    """The quotes of two sentences in their order; none where one sentence has more of them."""
    left, right = (
        _quotes_in(articles[claim.left_article], claim.left),
        _quotes_in(articles[claim.right_article], claim.right),
    )
    if len(left) == len(right):
        yield from zip(left, right, strict=True)


def _quotes_in(article: Article, sentence: Sentence) -> list[Quote]:
    return [
        quote
        for quote in article.quotes_touching(sentence.start, sentence.end + _MARKS)
        if sentence.start <= quote.start and quote.end <= sentence.end + _MARKS and not quote.nested
    ]


def _as_one(
    articles: Sequence[Article], vocabulary: Vocabulary, numbers: tuple[int, int], quotes: tuple[Quote, Quote]
) -> Iterator[QuoteMatch]:
    """Two quotes as one utterance: not of two speakers, no title, and with half of their words in common."""
    if are_of_different_speakers(*quotes) or any(is_title(quote.text) for quote in quotes):
        return
    passages = [
        Passage(number, quoted_words(articles[number].words, quote))
        for number, quote in zip(numbers, quotes, strict=True)
    ]
    utterance = read_utterance(articles, vocabulary, (passages[0], passages[1]))
    if utterance is not None and utterance.fit >= _HALF:
        yield from_mark_to_mark(utterance).as_match(numbers, quotes)


def from_mark_to_mark(utterance: Utterance) -> Utterance:
    """The same words with a stretch that begins and ends where the quotes do: what stands outside it differs, too."""
    blocks, ends = list(utterance.stretch.blocks), Block(len(utterance.left), len(utterance.right), 0)
    if (blocks[0].left, blocks[0].right) != (0, 0):
        blocks.insert(0, Block(0, 0, 0))
    if (utterance.stretch.left[1], utterance.stretch.right[1]) != (ends.left, ends.right):
        blocks.append(ends)
    return Utterance(utterance.left, utterance.right, evolve(utterance.stretch, blocks=tuple(blocks)))
