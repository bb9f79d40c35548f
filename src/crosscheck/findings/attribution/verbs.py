"""How words are handed to their speaker: aligned quotes and claims in, drafts out.

"Said" only reports. "Admitted" makes a confession of the words, "claimed" doubts them, "confirmed" vouches for them:
an outlet that uses one of these says more than the outlet that does not.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from crosscheck import data
from crosscheck.alignment.spans import Pair
from crosscheck.alignment.utterances import QuoteMatch
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, place_in
from crosscheck.language.article import Article, Attribution
from crosscheck.language.quote import Quote, Speaker
from crosscheck.language.speakers.cues import find_cue, is_strong
from crosscheck.language.speakers.voices import are_different
from crosscheck.language.words import read_words

__all__ = ["find_verbs"]

_SAME_CLAIM = 50
_CONFIDENCE = 0.6
_ACCORDING = "according to"


class _Side(NamedTuple):
    """One outlet's way to hand the words over."""

    number: int
    article: Article
    attribution: Attribution

    @property
    def verb(self) -> str:
        """The cue as printed."""
        return _verb_of(self.attribution)

    @property
    def judgement(self) -> str:
        """What the verb makes of the words; nothing where it is one's trade to allege."""
        judgement = _judgement(self.verb)
        return "" if judgement == "claims" and _is_accuser(self.attribution.speaker) else judgement


def find_verbs(case: Case) -> Iterator[Draft]:
    """A draft for each pair of quotes or claims of one speaker whose verbs judge differently.

    None for a quote that one of the two prints again with a verb like the other's.
    """
    for pair, left, right in _attributed(case):
        ours, theirs = left.judgement, right.judgement
        same = not are_different(left.attribution.speaker, right.attribution.speaker, left.article, right.article)
        if ours != theirs and same:
            yield _draft(case, pair, left, right)


def _attributed(case: Case) -> Iterator[tuple[Pair, _Side, _Side]]:
    """The pairs both sides of which are handed over in the outlet's own words, by one verb each."""
    for quote in case.alignment.quotes:
        match = quote.match
        ours = _of_quote(case.articles[match.left_article], match.left)
        theirs = _of_quote(case.articles[match.right_article], match.right)
        if ours and theirs and not _is_told_either_way(case, match, ours, theirs):
            yield quote.pair, *_sides(case, match.left_article, ours, match.right_article, theirs)
    for claim in case.alignment.claims:
        if claim.pair.similarity < _SAME_CLAIM:
            continue
        left, right = claim.match.left_article, claim.match.right_article
        ours = _of_sentence(case.articles[left], claim.match.left.start)
        theirs = _of_sentence(case.articles[right], claim.match.right.start)
        if ours and theirs:
            yield claim.pair, *_sides(case, left, ours, right, theirs)


def _is_told_either_way(case: Case, match: QuoteMatch, ours: Attribution, theirs: Attribution) -> bool:
    """Whether another print of the quote in one of the two articles is handed over as the other article does."""
    lefts, rights = case.partners.besides(match)
    sides = (match.left_article, lefts, theirs), (match.right_article, rights, ours)
    return any(
        again is not None and _judgement(_verb_of(again)) == _judgement(_verb_of(others))
        for article, prints, others in sides
        for again in (_of_quote(case.articles[article], each) for each in prints)
    )


def _sides(case: Case, left: int, ours: Attribution, right: int, theirs: Attribution) -> tuple[_Side, _Side]:
    return _Side(left, case.articles[left], ours), _Side(right, case.articles[right], theirs)


def _of_quote(article: Article, quote: Quote) -> Attribution | None:
    """The attribution that names the quote's speaker, and whose verb is the one that hands the quote over."""
    if quote.speaker is None:
        return None
    start = quote.speaker.start
    found = next((each for each in article.attributions if each.speaker.start == start and each.cue), None)
    return None if found is None or _is_handed_on(article, quote, found) else found


def _is_handed_on(article: Article, quote: Quote, attribution: Attribution) -> bool:
    """Whether another verb stands nearer to a quote: "Hale conceded the delay but said that it was “worth it”"."""
    first, last = article.words.within(attribution.speaker.end, max(attribution.speaker.end, quote.start))
    nearest = next((word for word in reversed(article.words.folds[first:last]) if is_strong(word)), None)
    return nearest is not None and find_cue(nearest) != find_cue(_verb_of(attribution).lower())


def _of_sentence(article: Article, start: int) -> Attribution | None:
    """The only attribution of a sentence."""
    found = article.attributions_at(start)
    return found[0] if len(found) == 1 and found[0].cue else None


def _verb_of(attribution: Attribution) -> str:
    cue = attribution.cue
    return _ACCORDING if cue == _ACCORDING.split()[-1] else cue.split()[-1]


def _judgement(verb: str) -> str:
    """What a verb makes of the words: ``admits``, ``denies``, ``claims``, ``confirms``; empty where it only reports."""
    cue = find_cue(verb.lower())
    return _judging().get(cue.base, "") if cue else ""


def _is_accuser(speaker: Speaker) -> bool:
    """Whether a speaker is a lawsuit or a prosecutor, by what stands in the mention or is the office."""
    words = read_words(f"{speaker.role or ''} {speaker.mention}").folds
    return not _accusers().isdisjoint(words)


@functools.cache
def _accusers() -> frozenset[str]:
    return frozenset(data.load("cues")["accusers"]["words"].split())


@functools.cache
def _judging() -> dict[str, str]:
    lists: dict[str, str] = data.load("cues")["judging"]
    return {verb: judgement for judgement, verbs in lists.items() for verb in verbs.split()}


def _draft(case: Case, pair: Pair, left: _Side, right: _Side) -> Draft:
    ours, theirs = case.outlet(left.number), case.outlet(right.number)
    judged = " and ".join(f"“{side.verb}” {side.judgement}" for side in (left, right) if side.judgement)
    return Draft(
        rule="attribution.verb",
        severity="note",
        confidence=_CONFIDENCE,
        message=f"{ours} writes “{left.verb}”, {theirs} “{right.verb}”.",
        reasons=(
            f"both hand the words to one speaker ({left.attribution.speaker.mention} / "
            f"{right.attribution.speaker.mention})",
            f"{judged}; a verb such as “said” only reports",
            "two verbs that judge alike would have silenced it",
        ),
        places=(
            place_in(case.sources[left.number], pair.left.start, pair.left.end, left.verb),
            place_in(case.sources[right.number], pair.right.start, pair.right.end, right.verb),
        ),
        pair=pair.id,
        slot="verb",
    )
