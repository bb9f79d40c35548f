"""Speakers of aligned quotes heard again: matches in, the same matches with better speakers out.

A parser costs a hundred times what rules cost, so it is asked only about quotes that another outlet prints too: a
speaker whom nobody can be compared with decides nothing. And what two outlets say of one speaker is put together: a
name that only one gives, with where it comes from, and that both mean one person.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from crosscheck import data
from crosscheck.alignment.utterances import QuoteMatch
from crosscheck.language.article import Article
from crosscheck.language.quote import Quote, Speaker
from crosscheck.language.speakers.engine import SpeakerEngine
from crosscheck.language.speakers.mentions import read_mention
from crosscheck.language.speakers.names import same_person, surname_of
from crosscheck.language.speakers.scene import read_scene
from crosscheck.language.speakers.titles import words_of_office
from crosscheck.sources.source import Source

__all__ = ["hear_again", "name_by_others", "settle_offices"]

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


def settle_offices(
    articles: Sequence[Article], matches: Sequence[QuoteMatch]
) -> tuple[list[Article], list[QuoteMatch]]:
    """The articles and the matches with "the mayor" as surely the one mayor named, where no other mayor speaks.

    One article may leave out that there are two of an office; where none of them quotes another, that is evidence.
    """
    voices = [voice for article in articles for voice in _voices(article)]
    if not any(voice.by_office for voice in voices):
        return list(articles), list(matches)
    answers: dict[_Place, Speaker | None] = {
        (number, quote.start, quote.end): _in_office(quote.speaker, voices)
        for number, article in enumerate(articles)
        for quote in article.quotes
        if quote.speaker is not None and quote.speaker.by_office
    }
    settled, again = _with_speakers(articles, matches, answers)
    told = ([evolve(each, speaker=_in_office(each.speaker, voices)) for each in a.attributions] for a in settled)
    return [evolve(article, attributions=each) for article, each in zip(settled, told, strict=True)], again


def _voices(article: Article) -> Iterator[Speaker]:
    """Everyone whom an article has say something."""
    yield from (quote.speaker for quote in article.quotes if quote.speaker is not None)
    yield from (attribution.speaker for attribution in article.attributions)


def _in_office(speaker: Speaker, voices: Sequence[Speaker]) -> Speaker:
    """A speaker for whom an office stands as a sure one, unless somebody else of that office speaks."""
    if not speaker.by_office or speaker.name is None:
        return speaker
    word = read_mention(speaker.mention).word
    holders = (voice.name for voice in voices if voice.role is not None and word in words_of_office(voice.role))
    if any(name is not None and same_person(name, speaker.name) is False for name in holders):
        return speaker
    return evolve(speaker, sure=True, why=f"{speaker.why}; nobody else of that office speaks")


def name_by_others(
    articles: Sequence[Article], matches: Sequence[QuoteMatch]
) -> tuple[list[Article], list[QuoteMatch]]:
    """The articles and the matches with what two outlets that print the same words know of the speaker together.

    "He" or "the governor", whom the article leaves open, is named as in the other print of the same words, if the
    article knows that name too; such a name is never sure. Where both name one person, one of them surely, both are
    sure: two outlets are two witnesses, unless one agency wrote for both. What an article says is never replaced.
    """
    answers: dict[_Place, Speaker | None] = {}
    for match in matches:
        if match.similarity < _SAME_WORDS:
            continue
        left, right = articles[match.left_article], articles[match.right_article]
        for number, quote, other, ours, theirs in (
            (match.left_article, match.left, match.right, left, right),
            (match.right_article, match.right, match.left, right, left),
        ):
            named = _named(quote.speaker, other.speaker, ours, theirs.source.outlet)
            known = named or _confirmed(quote.speaker, other.speaker, ours.source, theirs.source)
            if known is not None:
                answers.setdefault((number, quote.start, quote.end), known)
    return _with_speakers(articles, matches, answers) if answers else (list(articles), list(matches))


def _named(speaker: Speaker | None, other: Speaker | None, article: Article, outlet: str) -> Speaker | None:
    """The open speaker with the other's name, or None where nothing is open or the name does not stand here."""
    if speaker is None or other is None or speaker.name is not None or other.name is None or not other.sure:
        return None
    surname = surname_of(other.name)
    if not surname or surname not in article.words.folds or not _is_one_person(speaker.mention):
        return None
    return evolve(speaker, name=other.name, why=f"{speaker.why}; {other.name} by the same words in {outlet}")


def _confirmed(speaker: Speaker | None, other: Speaker | None, ours: Source, theirs: Source) -> Speaker | None:
    """The unsure speaker as a sure one, or None where the other outlet does not surely name the same person."""
    if speaker is None or other is None or speaker.sure or not other.sure or speaker.name is None or other.name is None:
        return None
    if not same_person(speaker.name, other.name) or _share_copy(ours, theirs):
        return None
    return evolve(speaker, sure=True, why=f"{speaker.why}; {theirs.called} names {other.name} too")


def _share_copy(ours: Source, theirs: Source) -> bool:
    """Whether one agency is credited by both, or is one of the two."""
    writers = [{name.casefold() for name in (each.agency, each.outlet) if name} for each in (ours, theirs)]
    return not writers[0].isdisjoint(writers[1])


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
