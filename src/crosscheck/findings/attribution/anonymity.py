"""Sources that one outlet names and the other does not: aligned quotes and attributed claims in, drafts out.

It is worth a note, unless the one without a name may be a second mention of somebody named before.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from crosscheck import data
from crosscheck.alignment.utterances import QuoteMatch
from crosscheck.findings.attribution.pairs import SpeakerPair, find_speaker_pairs
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, place_in
from crosscheck.language.article import Article
from crosscheck.language.naming.lists import body_nouns, callings, place_nouns
from crosscheck.language.quote import Speaker
from crosscheck.language.speakers.names import parse_name

__all__ = ["find_anonymous"]

_FEWEST_WORDS = 6
_WOULD_NOT = "would not be named"


def find_anonymous(case: Case) -> Iterator[Draft]:
    """A draft for words that one outlet hands to a named person, the other to somebody unnamed; once a speaker."""
    seen: set[tuple[object, ...]] = set()
    for told in find_speaker_pairs(case):
        match = told.aligned.match
        if isinstance(match, QuoteMatch) and match.matched < _FEWEST_WORDS:
            continue  # a phrase that two people may have used
        for named, unnamed in ((0, 1), (1, 0)):
            speaker, other = told.speakers[named], told.speakers[unnamed]
            article = case.articles[told.articles[unnamed]]
            why = _is_unnamed(article, other) if _is_named(speaker) else ""
            key = *told.articles, speaker.name, other.mention
            if why and key not in seen and (why == _WOULD_NOT or not _may_be_second_mention(article, speaker)):
                seen.add(key)
                yield _anonymous(case, told, named, why)


def _is_named(speaker: Speaker) -> bool:
    """Whether a speaker is a person with a full name or a title."""
    form = parse_name(speaker.name or "")
    if not form.words or form.key != "name" or form.acronym or not (len(form.words) > 1 or form.titles):
        return False
    return form.words[-1] not in body_nouns() and form.words[-1] not in place_nouns()


def _is_unnamed(article: Article, speaker: Speaker) -> str:
    """Why a speaker is one without a name, in words; empty where he has one or is no single source."""
    if speaker.name is not None or any(letter.isupper() for letter in speaker.mention.split(" ", 1)[0]):
        return ""
    named_in = article.sentences_touching(speaker.start, speaker.start + 1)
    beside = speaker.mention
    if named_in:
        beside = article.source.text[speaker.start : article.sentences[named_in.start].end]
    words = speaker.mention.lower().split()
    head = _head(words)
    if words[0] in ("a", "an", "one", "another") and head in callings():
        return _WOULD_NOT if _asks_not_to_be_named(beside) else "is given no name"
    if head in _sources():
        return _WOULD_NOT if _asks_not_to_be_named(beside) else "are given no names"
    return ""


def _head(words: Sequence[str]) -> str:
    """The last word of a mention before its first small word: "official" of "an official at the port"."""
    for at, word in enumerate(words):
        if at and word in ("of", "for", "at", "in", "with", "from", "who", "on", "to", "familiar"):
            return words[at - 1]
    return words[-1] if words else ""


def _asks_not_to_be_named(text: str) -> bool:
    lowered = text.lower()
    return any(phrase in lowered for phrase in data.load("offices")["anonymity"]["phrases"])


@functools.cache
def _sources() -> frozenset[str]:
    return frozenset(data.load("offices")["sources"]["words"].split())


def _may_be_second_mention(article: Article, speaker: Speaker) -> bool:
    """Whether an article names, anywhere, whom the other outlet names as the speaker."""
    surname = parse_name(speaker.name or "").words[-1:]
    return any(word.removesuffix("'s") in surname for word in article.words.folds)


def _anonymous(case: Case, told: SpeakerPair, named: int, why: str) -> Draft:
    speaker, other = told.speakers[named], told.speakers[1 - named]
    names, leaves = case.outlet(told.articles[named]), case.outlet(told.articles[1 - named])
    pair = told.aligned.pair
    values = [speaker.name or speaker.mention, other.mention][:: 1 if named == 0 else -1]
    return Draft(
        rule="attribution.anonymity",
        severity="note",
        confidence=0.7 if why == _WOULD_NOT else 0.5,
        message=f"{names} gives this to {speaker.name}, {leaves} to “{other.mention}”, who {why}.",
        reasons=(
            f"the words agree ({pair.similarity} of 100)",
            f"{names}: {speaker.why}",
            f"{leaves}: “{other.mention}” {why}",
            "the name elsewhere in the article would have silenced it",
        ),
        places=(
            place_in(case.sources[told.articles[0]], pair.left.start, pair.left.end, values[0]),
            place_in(case.sources[told.articles[1]], pair.right.start, pair.right.end, values[1]),
        ),
        pair=pair.id,
        slot="anonymity",
    )
