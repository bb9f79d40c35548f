"""Pairs as other programs see them: matches of quotes and of sentences in, pairs with spans and speakers out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from crosscheck.alignment.claims import ClaimMatch
from crosscheck.alignment.particulars import ParticularMatch
from crosscheck.alignment.reuse import UnmarkedQuote
from crosscheck.alignment.runs import Run
from crosscheck.alignment.spans import Pair, Span
from crosscheck.alignment.stretches import Stretch, find_stretch
from crosscheck.alignment.utterances import QuoteMatch
from crosscheck.alignment.wording import COSTS, Difference, differences_between
from crosscheck.language.article import Article
from crosscheck.language.overlaps import Overlaps
from crosscheck.language.particulars.particular import Particular
from crosscheck.language.quote import Quote, Speaker
from crosscheck.language.sentences import Sentence
from crosscheck.language.words import is_light

__all__ = [
    "AlignedClaim",
    "AlignedParticular",
    "AlignedQuote",
    "AlignedUnmarked",
    "Alignment",
    "align",
    "leave_out_quoted",
]

_INSIDE_QUOTES = 0.4
_PARAPHRASE = 75
_NEARLY_ALL = 0.9


@frozen(eq=False)
class AlignedQuote:
    """A pair of quotes and the match it was made of."""

    pair: Pair
    match: QuoteMatch


@frozen(eq=False)
class AlignedClaim:
    """A pair of sentences, the match it was made of, and the words of both."""

    pair: Pair
    match: ClaimMatch
    left: Run = field(repr=False)
    right: Run = field(repr=False)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """How their words differ, in order; looked for when it is asked, since most claims share only their matter."""
        stretch = _find_stretch(self.left, self.right)
        return () if stretch is None else tuple(differences_between(self.left, self.right, stretch.blocks))


@frozen(eq=False)
class AlignedParticular:
    """A pair of sentences of other words that give one particular, and what they give."""

    claim: AlignedClaim
    left: Particular
    right: Particular


@frozen(eq=False)
class AlignedUnmarked:
    """A quote and the same words without marks in the other article's running text."""

    pair: Pair
    unmarked: UnmarkedQuote


@frozen(eq=False)
class Alignment:
    """All that was aligned, quotes first.

    Attributes:
        quotes: pairs of quotes, in the order of the articles.
        claims: pairs of sentences that no pair of quotes covers.
        unmarked: quotes with the same words in running text.
        particulars: pairs of sentences that were not aligned by their words, and give one particular.
    """

    quotes: tuple[AlignedQuote, ...]
    claims: tuple[AlignedClaim, ...]
    unmarked: tuple[AlignedUnmarked, ...] = ()
    particulars: tuple[AlignedParticular, ...] = ()

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs alone, in order."""
        told = (each.claim.pair for each in self.particulars)
        return (*self.collated, *told, *(each.pair for each in self.unmarked))

    @property
    def collated(self) -> tuple[Pair, ...]:
        """The pairs of quotes and of claims, in order: what clusters are made of."""
        return (*(quote.pair for quote in self.quotes), *(claim.pair for claim in self.claims))


def align(
    articles: Sequence[Article],
    quotes: Sequence[QuoteMatch],
    claims: Sequence[ClaimMatch],
    unmarked: Sequence[UnmarkedQuote] = (),
    particulars: Sequence[ParticularMatch] = (),
    prefix: str = "",
) -> Alignment:
    """Number the pairs and give each its spans.

    ``prefix`` stands before every pair's number.
    """
    aligned_quotes = []
    for number, match in enumerate(quotes, 1):
        aligned_quotes.append(AlignedQuote(_quote_pair(articles, match, f"{prefix}q{number}"), match))
    aligned_claims = [_claim(articles, claim, f"{prefix}c{number}") for number, claim in enumerate(claims, 1)]
    in_text = [
        AlignedUnmarked(_unmarked_pair(articles, each, f"{prefix}u{number}"), each)
        for number, each in enumerate(unmarked, 1)
    ]
    given = [
        AlignedParticular(_claim(articles, each.match, f"{prefix}p{number}"), each.left, each.right)
        for number, each in enumerate(particulars, 1)
    ]
    return Alignment(tuple(aligned_quotes), tuple(aligned_claims), tuple(in_text), tuple(given))


def _unmarked_pair(articles: Sequence[Article], unmarked: UnmarkedQuote, name: str) -> Pair:
    """The words in marks and the words without, the earlier article on the left."""
    quote = articles[unmarked.article].quotes[unmarked.quote]
    spans = [
        _words_span(articles[unmarked.article], unmarked.first, unmarked.size, quote.speaker),
        _words_span(articles[unmarked.other], unmarked.other_first, unmarked.size, None),
    ]
    whole = spans[0].start <= quote.start and quote.end <= spans[0].end + 2
    if unmarked.article > unmarked.other:
        spans.reverse()
    return Pair(name, "quote", "identical" if whole else "contained", 100, *spans)


def _words_span(article: Article, first: int, size: int, speaker: Speaker | None) -> Span:
    start, end = article.words.starts[first], article.words.ends[first + size - 1]
    return Span(article.source.id, start, end, article.source.text[start:end], speaker)


def _quote_pair(articles: Sequence[Article], match: QuoteMatch, name: str) -> Pair:
    left = _quote_span(articles[match.left_article], match.left, match.left_run, match.left_stretch)
    right = _quote_span(articles[match.right_article], match.right, match.right_run, match.right_stretch)
    return Pair(name, "quote", match.relation, match.similarity, left, right)


def _quote_span(article: Article, quote: Quote, run: Run, stretch: tuple[int, int]) -> Span:
    """The stretch with the rest of its first and last sentence, as far as the marks reach."""
    start, end = run.span(*stretch)
    for sentence in (article.sentences[number] for number in article.sentences_touching(start, end)):
        if sentence.start <= start < sentence.end:
            start = max(quote.start, sentence.start)
        if sentence.start < end <= sentence.end:
            end = min(quote.end, sentence.end)
            break
    return Span(article.source.id, start, end, article.source.text[start:end], quote.speaker)


class _Quoted:
    """The places of the quotes that two articles were found to share, by where they stand in the left one."""

    def __init__(self, matches: Iterable[QuoteMatch]) -> None:
        self._places = sorted((*match.left_span, *match.right_span) for match in matches)
        self._overlaps = Overlaps((start, end) for start, end, _, _ in self._places)

    def near(self, sentence: Sentence) -> Iterator[tuple[int, int, int, int]]:
        """The places of those that may touch a sentence of the left article, in both."""
        return (self._places[number] for number in self._overlaps.near(sentence.start, sentence.end))


def leave_out_quoted(claims: Sequence[ClaimMatch], quotes: Sequence[QuoteMatch]) -> list[ClaimMatch]:
    """The pairs of sentences without those that are mostly one aligned quote: they make no second pair."""
    covered = _quoted_sentences(quotes)
    return [claim for claim in claims if not _covered(claim, covered)]


def _quoted_sentences(quotes: Sequence[QuoteMatch]) -> dict[tuple[int, int], _Quoted]:
    matches: dict[tuple[int, int], list[QuoteMatch]] = {}
    for match in quotes:
        matches.setdefault((match.left_article, match.right_article), []).append(match)
    return {articles: _Quoted(both) for articles, both in matches.items()}


def _covered(match: ClaimMatch, covered: Mapping[tuple[int, int], _Quoted]) -> bool:
    quoted = covered.get((match.left_article, match.right_article))
    for start, end, other_start, other_end in quoted.near(match.left) if quoted else ():
        left = min(end, match.left.end) - max(start, match.left.start)
        right = min(other_end, match.right.end) - max(other_start, match.right.start)
        if left >= _INSIDE_QUOTES * (match.left.end - match.left.start) and right >= _INSIDE_QUOTES * (
            match.right.end - match.right.start
        ):
            return True
    return False


def _claim(articles: Sequence[Article], match: ClaimMatch, name: str) -> AlignedClaim:
    left, right = articles[match.left_article], articles[match.right_article]
    ours, theirs = Run(left.words, match.left_numbers.tolist()), Run(right.words, match.right_numbers.tolist())
    spans = (_claim_span(left, match.left), _claim_span(right, match.right))
    return AlignedClaim(
        Pair(name, "claim", _claim_relation(ours, theirs, match.similarity), match.similarity, *spans),
        match,
        ours,
        theirs,
    )


def _claim_relation(left: Run, right: Run, similarity: int) -> str:
    least = _NEARLY_ALL * min(len(left), len(right))
    if similarity < _PARAPHRASE and _count_shared(left, right) < least:
        return "paraphrase"  # decided without a search for their longest runs, which costs ten times as much
    stretch = _find_stretch(left, right)
    if stretch is None:
        return "paraphrase"
    if stretch.matched == len(left) == len(right):
        return "identical"
    if stretch.matched >= least:
        differences = differences_between(left, right, stretch.blocks)
        plain = all(COSTS.index(difference.nature) < 3 for difference in differences)
        return "contained" if plain and len(left) != len(right) else "altered"
    return "altered" if similarity >= _PARAPHRASE else "paraphrase"


def _count_shared(left: Run, right: Run) -> int:
    """How many words two passages share, wherever these stand."""
    return (Counter(left.folds(0, len(left))) & Counter(right.folds(0, len(right)))).total()


def _find_stretch(left: Run, right: Run) -> Stretch | None:
    ours = left.folds(0, len(left))
    return find_stretch(ours, right.folds(0, len(right)), [is_light(word) for word in ours])


def _claim_span(article: Article, sentence: Sentence) -> Span:
    """A sentence with the speaker that it is handed to, if it is."""
    speaker = next((each.speaker for each in article.attributions_at(sentence.start)), None)
    text = article.source.text[sentence.start : sentence.end]
    return Span(article.source.id, sentence.start, sentence.end, text, speaker)
