"""Who is said to have said it: aligned quotes and claims in, drafts out.

A quote with the wrong speaker is the worst error an outlet can make, and the worst this tool can make. An error is
raised only where both speakers are sure; where one is not, a note says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.alignment.pairs import AlignedClaim, AlignedQuote
from crosscheck.findings.finding import Draft, place_in
from crosscheck.findings.rule import Case, Rule
from crosscheck.language.article import Article, Attribution
from crosscheck.language.quotes import Speaker
from crosscheck.language.voices import are_different

__all__ = ["RULES", "find_missing", "find_speakers"]

RULES = (
    Rule(
        "attribution.speaker",
        "the same quote or claim, another speaker",
        "error",
        "Two outlets hand the same words to different speakers. An error where both speakers are sure, a note that "
        "says so where one is not. Silenced by forms of one name, by a person's own office, statement, letter or "
        "tweet, and where a speaker could not be named.",
        gate=True,
    ),
    Rule(
        "attribution.missing",
        "attributed in one outlet, in the other outlet's own voice",
        "note",
        "One outlet says who said it, the other states it as its own knowledge. Silenced where the sentence before or "
        "after attributes it, and where it stands in quotation marks.",
    ),
)

_SURE, _UNSURE = 0.9, 0.45
_SAME_CLAIM = 50


def find_speakers(case: Case) -> Iterator[Draft]:
    """A draft for each pair of quotes with two different speakers."""
    for aligned in case.alignment.quotes:
        left, right = aligned.match.left.speaker, aligned.match.right.speaker
        if left is None or right is None:
            continue
        ours, theirs = case.articles[aligned.match.left_article], case.articles[aligned.match.right_article]
        if are_different(left, right, ours, theirs):
            yield _speakers(case, aligned, left, right)


def _called(speaker: Speaker) -> str:
    if speaker.name is None or speaker.name == speaker.mention:
        return speaker.mention
    return f"{speaker.name} (“{speaker.mention}”)"


def _speakers(case: Case, aligned: AlignedQuote, left: Speaker, right: Speaker) -> Draft:
    match, pair = aligned.match, aligned.pair
    sure = left.sure and right.sure and match.similarity >= 75
    reasons = [f"{match.matched} words of the quote match in order"]
    for outlet, speaker in ((case.outlet(match.left_article), left), (case.outlet(match.right_article), right)):
        reasons.append(f"{outlet}: {speaker.why}{'' if speaker.sure else '; not sure'}")
    reasons.append("two forms of one name, or a person's own office or statement, would have silenced it")
    return Draft(
        rule="attribution.speaker",
        severity="error" if sure else "note",
        confidence=_SURE if sure else _UNSURE,
        message=(
            f"{case.outlet(match.left_article)} gives this quote to {_called(left)}, "
            f"{case.outlet(match.right_article)} to {_called(right)}"
            f"{'' if sure else '; at least one of them is not sure'}."
        ),
        reasons=tuple(reasons),
        places=(
            place_in(case.sources[match.left_article], pair.left.start, pair.left.end, left.name or left.mention),
            place_in(case.sources[match.right_article], pair.right.start, pair.right.end, right.name or right.mention),
        ),
        pair=pair.id,
        slot="speaker",
    )


def find_missing(case: Case) -> Iterator[Draft]:
    """A draft for each pair of claims of which only one is attributed."""
    for aligned in case.alignment.claims:
        if aligned.pair.similarity < _SAME_CLAIM:
            continue
        left = _attribution(case.articles[aligned.match.left_article], aligned.pair.left.start)
        right = _attribution(case.articles[aligned.match.right_article], aligned.pair.right.start)
        if left and not right and not _attributed_nearby(case, aligned, right_side=True):
            yield _missing(case, aligned, left, left_has_it=True)
        elif right and not left and not _attributed_nearby(case, aligned, right_side=False):
            yield _missing(case, aligned, right, left_has_it=False)


def _attribution(article: Article, start: int) -> Attribution | None:
    for attribution in article.attributions:
        sentence = article.sentences[attribution.sentence]
        if sentence.start <= start < sentence.end:
            return attribution
    return None


def _attributed_nearby(case: Case, aligned: AlignedClaim, right_side: bool) -> bool:
    """Whether the plain sentence is in quotes, or beside an attributed one in its paragraph."""
    number = aligned.match.right_article if right_side else aligned.match.left_article
    sentence = aligned.match.right if right_side else aligned.match.left
    article = case.articles[number]
    if any(quote.start < sentence.end and sentence.start < quote.end for quote in article.quotes):
        return True
    at = article.sentences.index(sentence)
    near = {n for n in (at - 1, at + 1) if 0 <= n < len(article.sentences)}
    return any(
        attribution.sentence in near and article.sentences[attribution.sentence].paragraph == sentence.paragraph
        for attribution in article.attributions
    )


def _missing(case: Case, aligned: AlignedClaim, attribution: Attribution, left_has_it: bool) -> Draft:
    match, pair = aligned.match, aligned.pair
    has, lacks = (match.left_article, match.right_article)[:: 1 if left_has_it else -1]
    said = f"{attribution.speaker.mention} {attribution.cue}"
    return Draft(
        rule="attribution.missing",
        severity="note",
        confidence=0.6,
        message=(
            f"{case.outlet(has)} hands this to {attribution.speaker.mention}; "
            f"{case.outlet(lacks)} states it in its own voice."
        ),
        reasons=(
            f"the sentences share their content ({pair.similarity} of 100)",
            f"“{said}” in {case.outlet(has)}; no source in the sentence, nor beside it, in {case.outlet(lacks)}",
            "an attribution beside it, or quotation marks, would have silenced it",
        ),
        places=(
            place_in(case.sources[match.left_article], pair.left.start, pair.left.end, said if left_has_it else ""),
            place_in(case.sources[match.right_article], pair.right.start, pair.right.end, "" if left_has_it else said),
        ),
        pair=pair.id,
        slot="attribution",
    )
