"""Speakers of aligned quotes heard again: matches and an engine in, the same matches with its speakers out.

A parser costs a hundred times what rules cost, so it is asked only about quotes that another outlet prints too: a
speaker whom nobody can be compared with decides nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from crosscheck.alignment.quotes import QuoteMatch
from crosscheck.language.article import Article
from crosscheck.language.quotes import Quote
from crosscheck.language.speakers.engine import SpeakerEngine
from crosscheck.language.speakers.scene import read_scene

__all__ = ["hear_again"]


def hear_again(
    articles: Sequence[Article], matches: Sequence[QuoteMatch], engine: SpeakerEngine
) -> tuple[list[Article], list[QuoteMatch]]:
    """The articles and the matches with the engine's speakers at every quote that is in a match."""
    heard = [_hear(article, _matched(number, matches), engine) for number, article in enumerate(articles)]
    by_place = [{(quote.start, quote.end): quote for quote in article.quotes} for article in heard]
    again = [
        evolve(
            match,
            left=by_place[match.left_article][match.left.start, match.left.end],
            right=by_place[match.right_article][match.right.start, match.right.end],
        )
        for match in matches
    ]
    return heard, again


def _matched(number: int, matches: Sequence[QuoteMatch]) -> set[tuple[int, int]]:
    left = {(match.left.start, match.left.end) for match in matches if match.left_article == number}
    return left | {(match.right.start, match.right.end) for match in matches if match.right_article == number}


def _hear(article: Article, places: set[tuple[int, int]], engine: SpeakerEngine) -> Article:
    asked = [quote for quote in article.quotes if (quote.start, quote.end) in places]
    if not asked:
        return article
    speakers = engine.attribute(read_scene(article), asked)
    answers = {id(quote): speaker for quote, speaker in zip(asked, speakers, strict=True)}
    quotes: list[Quote] = [
        evolve(quote, speaker=answers[id(quote)]) if id(quote) in answers else quote for quote in article.quotes
    ]
    return evolve(article, quotes=quotes)
