"""Speakers of aligned quotes heard again: matches in, the same matches with better speakers out.

A parser costs a hundred times what rules cost, so it is asked only about quotes that another outlet prints too: a
speaker whom nobody can be compared with decides nothing. And where one outlet names whom another leaves open, the name
is told there as well, with where it comes from.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from attrs import evolve

from crosscheck import data
from crosscheck.alignment.quotes import QuoteMatch
from crosscheck.language.article import Article
from crosscheck.language.quotes import Quote, Speaker
from crosscheck.language.speakers.engine import SpeakerEngine
from crosscheck.language.speakers.names import parse_name
from crosscheck.language.speakers.scene import read_scene

__all__ = ["hear_again", "name_by_others"]

_SAME_WORDS = 90
_SINGULAR = ("he", "she")

_Place = tuple[int, int, int]  # the number of the article, the quote's start and its end


def hear_again(
    articles: Sequence[Article], matches: Sequence[QuoteMatch], engine: SpeakerEngine
) -> tuple[list[Article], list[QuoteMatch]]:
    """The articles and the matches with the engine's speakers at every quote that is in a match."""
    answers: dict[_Place, Speaker | None] = {}
    for number, article in enumerate(articles):
        places = _matched(number, matches)
        asked = [quote for quote in article.quotes if (number, quote.start, quote.end) in places]
        if asked:
            speakers = engine.attribute(read_scene(article), asked)
            answers.update(zip(((number, quote.start, quote.end) for quote in asked), speakers, strict=True))
    return _with_speakers(articles, matches, answers)


def name_by_others(
    articles: Sequence[Article], matches: Sequence[QuoteMatch]
) -> tuple[list[Article], list[QuoteMatch]]:
    """The articles and the matches with a name where only the other outlet gives one.

    "He" or "the governor", whom the article leaves open, is named as in the other print of the same words, if the
    article knows that name too. What an article says is never replaced, and such a name is never sure.
    """
    answers: dict[_Place, Speaker | None] = {}
    for match in matches:
        if match.similarity < _SAME_WORDS:
            continue
        for number, quote, other, outlet in (
            (match.left_article, match.left, match.right, articles[match.right_article].source.outlet),
            (match.right_article, match.right, match.left, articles[match.left_article].source.outlet),
        ):
            named = _named(quote.speaker, other.speaker, articles[number], outlet)
            if named is not None:
                answers.setdefault((number, quote.start, quote.end), named)
    return _with_speakers(articles, matches, answers) if answers else (list(articles), list(matches))


def _named(speaker: Speaker | None, other: Speaker | None, article: Article, outlet: str) -> Speaker | None:
    """The open speaker with the other's name, or None where nothing is open or the name does not stand here."""
    if speaker is None or other is None or speaker.name is not None or other.name is None or not other.sure:
        return None
    surname = parse_name(other.name).words[-1:]
    if not surname or surname[0] not in article.words.folds or not _is_one_person(speaker.mention):
        return None
    return evolve(speaker, name=other.name, why=f"{speaker.why}; {other.name} by the same words in {outlet}")


def _is_one_person(mention: str) -> bool:
    """Whether a mention stands for one person: "he", "she", or an office; no group, no paper."""
    words = mention.lower().split()
    return words[0] in _SINGULAR or (words[0] == "the" and words[-1] in _people())


@functools.cache
def _people() -> frozenset[str]:
    roles = data.load("roles")
    return frozenset(roles["people"]["words"].split()) | frozenset(roles["titles"])


def _matched(number: int, matches: Sequence[QuoteMatch]) -> set[_Place]:
    left = {(number, match.left.start, match.left.end) for match in matches if match.left_article == number}
    return left | {(number, match.right.start, match.right.end) for match in matches if match.right_article == number}


def _with_speakers(
    articles: Sequence[Article], matches: Sequence[QuoteMatch], answers: Mapping[_Place, Speaker | None]
) -> tuple[list[Article], list[QuoteMatch]]:
    """The articles and the matches with these speakers at these quotes; the others stay as they are."""
    heard = []
    by_place: dict[_Place, Quote] = {}
    for number, article in enumerate(articles):
        quotes = []
        for quote in article.quotes:
            place = number, quote.start, quote.end
            by_place[place] = evolve(quote, speaker=answers[place]) if place in answers else quote
            quotes.append(by_place[place])
        heard.append(evolve(article, quotes=quotes))
    again = [
        evolve(
            match,
            left=by_place[match.left_article, match.left.start, match.left.end],
            right=by_place[match.right_article, match.right.start, match.right.end],
        )
        for match in matches
    ]
    return heard, again
