"""Who is said to have said it: aligned quotes and claims in, drafts out.

A quote with the wrong speaker is the worst error an outlet can make, and the worst this tool can make. An error is
raised only where both speakers are sure; where one is not, a note says so.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from itertools import product

from crosscheck import data
from crosscheck.alignment.pairs import AlignedClaim, AlignedQuote
from crosscheck.alignment.utterances import QuoteMatch
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, place_in
from crosscheck.language.article import Article, Attribution
from crosscheck.language.naming.aliases import Aliases, read_aliases
from crosscheck.language.naming.parties import are_one_party, is_body, is_of
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.quote import Speaker
from crosscheck.language.sentences import Sentence
from crosscheck.language.speakers.cues import find_cue
from crosscheck.language.speakers.names import parse_name, same_person
from crosscheck.language.speakers.voices import are_different, are_named_differently, is_joint
from crosscheck.language.words import is_light, read_words, stem

__all__ = ["find_claimants", "find_missing", "find_speakers"]

_SURE, _UNSURE = 0.9, 0.45
_FITS = 75
_SAME_CLAIM = 50
_SURE_CLAIM = 70
_FEWEST_SHARED = 3
_PERSONS = frozenset(("he", "she", "they"))
_BEFORE_PLACES = frozenset(("at", "from", "in", "near", "to"))
_SUBJECT = 5  # words in which a subject and its verb stand: "the old company now expects"
_VIEWS = frozenset(("admit", "claim", "deny", "predict", "promise"))  # groups of cues that hand over what one holds
_SILENT = frozenset(("", "ask", "other", "think"))  # groups of cues that may hand over nothing: "he found the key"


def find_speakers(case: Case) -> Iterator[Draft]:
    """A draft for each pair of quotes with two different speakers."""
    agreed, differing = [], []
    for aligned in case.alignment.quotes:
        left, right = aligned.match.left.speaker, aligned.match.right.speaker
        if left is None or right is None:
            continue
        ours, theirs = case.articles[aligned.match.left_article], case.articles[aligned.match.right_article]
        if _are_two(case, left, right, ours, theirs) and not _are_named_together(left, right, ours, theirs):
            differing.append((aligned, left, right))
        else:
            agreed.append(aligned.match)
    for aligned, left, right in differing:
        if not any(_has_it_too(match, aligned.match) for match in agreed):
            yield _speakers(case, aligned, left, right)


def _are_two(case: Case, left: Speaker, right: Speaker, ours: Article, theirs: Article) -> bool:
    """Whether two speakers are different, by their names and by what bodies and places stand for."""
    are_apart = are_different(left, right, ours, theirs) or (
        _is_plainly_another(left, right, ours) or _is_plainly_another(right, left, theirs)
    )
    return are_apart and not _are_one_party(case, left, right)


def _is_plainly_another(speaker: Speaker, other: Speaker, article: Article) -> bool:
    """Whether a pronoun that is not settled can hardly mean the other outlet's speaker.

    Its paragraph names one person before it, and the article nobody of the other's name.
    """
    if speaker.sure or speaker.name is None or not is_light(speaker.mention.lower()) or not other.sure:
        return False
    if same_person(speaker.name, other.name or "") is not False or _is_in(other, article.words.folds):
        return False
    begin = next(start for start, end in article.paragraphs if start <= speaker.start < end)
    first, last = article.words.within(begin, speaker.start)
    names = [name for name in find_names(article.words, first, last) if not _is_aside(article, name, first)]
    return bool(names) and all(same_person(name.text, speaker.name) is True for name in names)


def _is_aside(article: Article, name: ProperName, first: int) -> bool:
    """Whether a name is that of a place, or somebody else's word."""
    before = article.words.folds[max(first, name.outset - 1) : name.outset]
    return not _BEFORE_PLACES.isdisjoint(before) or bool(article.quotes_touching(name.start, name.end))


def _are_one_party(case: Case, left: Speaker, right: Speaker) -> bool:
    """Whether two speakers are one source: one body under two names, or a body and somebody of it."""
    aliases = read_aliases(case.settings.aliases)
    one, other = left.name or left.mention, right.name or right.mention
    if are_one_party(one, other, aliases):
        return True
    return _is_of(left, right, aliases) or _is_of(right, left, aliases)


def _is_of(speaker: Speaker, body: Speaker, aliases: Aliases) -> bool:
    """Whether what a speaker is, or is called, is of a body: "A spokeswoman for the culture ministry, Ann Hale"."""
    offices, bodies = (speaker.role or "", speaker.mention), (body.name or body.mention, body.mention)
    return any(is_of(office, name, aliases) for office, name in product(offices, bodies))


def _are_person_and_body(case: Case, left: Speaker, right: Speaker) -> bool:
    """Whether one is a body: who speaks for a body is seldom told, and nobody's words are a body's alone."""
    aliases = read_aliases(case.settings.aliases)
    return is_body(left.name or left.mention, aliases) != is_body(right.name or right.mention, aliases)


def _are_named_together(left: Speaker, right: Speaker, ours: Article, theirs: Article) -> bool:
    """Whether each article names both speakers in one sentence, and not surely one of them: as who spoke together."""
    if left.sure and right.sure:
        return False
    return _is_named_beside(right, left, ours) and _is_named_beside(left, right, theirs)


def _is_named_beside(other: Speaker, speaker: Speaker, article: Article) -> bool:
    """Whether the sentence that names a speaker names another one too."""
    beside = article.sentences_touching(speaker.start, speaker.start + 1)
    return any(_is_named(other, article, article.sentences[number]) for number in beside)


def _has_it_too(agreed: QuoteMatch, match: QuoteMatch) -> bool:
    """Whether one of the two prints is matched with another print too, by its own speaker: two people say it."""
    if (agreed.left_article, agreed.right_article) != (match.left_article, match.right_article):
        return False
    return any(
        begin <= start and end <= stop
        for (start, end), (begin, stop) in (
            (match.left_span, agreed.left_span),
            (match.right_span, agreed.right_span),
        )
    )


def find_claimants(case: Case) -> Iterator[Draft]:
    """A draft for each pair of claims, outside quotes, that two differently named speakers make."""
    for aligned in case.alignment.claims:
        if aligned.pair.similarity < _SAME_CLAIM:
            continue
        left = _attribution(case.articles[aligned.match.left_article], aligned.pair.left.start)
        right = _attribution(case.articles[aligned.match.right_article], aligned.pair.right.start)
        if (
            left
            and right
            and are_named_differently(left.speaker, right.speaker)
            and not _are_one_party(case, left.speaker, right.speaker)
        ):
            yield _claimants(case, aligned, left.speaker, right.speaker)


def _claimants(case: Case, aligned: AlignedClaim, left: Speaker, right: Speaker) -> Draft:
    match, pair = aligned.match, aligned.pair
    doubt = _doubt_of_claim(case, aligned, left, right)
    ours, theirs = case.outlet(match.left_article), case.outlet(match.right_article)
    return Draft(
        rule="attribution.speaker",
        severity="note" if doubt else "error",
        confidence=_UNSURE if doubt else 0.8,
        message=f"{ours} hands this claim to {_called(left)}, {theirs} to {_called(right)}.",
        reasons=(
            f"the sentences share their content ({pair.similarity} of 100)",
            f"{ours}: {left.why}",
            f"{theirs}: {right.why}",
            *([f"no error: {doubt}"] if doubt else []),
            "two forms of one name would have silenced it",
        ),
        places=(
            place_in(case.sources[match.left_article], pair.left.start, pair.left.end, left.name or left.mention),
            place_in(case.sources[match.right_article], pair.right.start, pair.right.end, right.name or right.mention),
        ),
        pair=pair.id,
        slot="speaker",
    )


def _doubt_of_claim(case: Case, aligned: AlignedClaim, left: Speaker, right: Speaker) -> str:
    """Why two different speakers of a claim are no error, in words; empty where they are one."""
    match = aligned.match
    told = max(aligned.pair.similarity, round(100 * match.containment))  # one may say more in the same sentence
    if doubt := _doubt_of_speakers(case, left, right):
        return doubt
    if told < _SURE_CLAIM:
        return "the sentences are not alike enough to be sure"
    sides = (match.left_article, match.left), (match.right_article, match.right)
    return "a quote in them may be another's" if any(_holds_quote(case, *side) for side in sides) else ""


def _doubt_of_speakers(case: Case, left: Speaker, right: Speaker) -> str:
    if not (left.sure and right.sure):
        return "at least one of them is not sure"
    return "one of them may speak for the other" if _are_person_and_body(case, left, right) else ""


def _holds_quote(case: Case, article: int, sentence: Sentence) -> bool:
    """Whether a sentence has a quote in it, whose speaker may be another."""
    quotes = case.articles[article].quotes
    return any(quote.start < sentence.end and sentence.start < quote.end for quote in quotes)


def _called(speaker: Speaker) -> str:
    if speaker.name is None or speaker.name == speaker.mention:
        return speaker.mention
    return f"{speaker.name} (“{speaker.mention}”)"


def _doubt_of_quote(case: Case, match: QuoteMatch, left: Speaker, right: Speaker) -> str:
    """Why two different speakers of a quote are no error, in words; empty where they are one."""
    if doubt := _doubt_of_speakers(case, left, right):
        return doubt
    if is_joint(left) or is_joint(right):
        return "more than one may have spoken"
    return "" if match.similarity >= _FITS else "the quotes are not alike enough to be sure"


def _speakers(case: Case, aligned: AlignedQuote, left: Speaker, right: Speaker) -> Draft:
    match, pair = aligned.match, aligned.pair
    doubt = _doubt_of_quote(case, match, left, right)
    reasons = [f"{match.matched} words of the quote match in order"]
    for outlet, speaker in ((case.outlet(match.left_article), left), (case.outlet(match.right_article), right)):
        reasons.append(f"{outlet}: {speaker.why}{'' if speaker.sure else '; not sure'}")
    reasons.append("two forms of one name, or a person's own office or statement, would have silenced it")
    return Draft(
        rule="attribution.speaker",
        severity="note" if doubt else "error",
        confidence=_UNSURE if doubt else _SURE,
        message=(
            f"{case.outlet(match.left_article)} gives this quote to {_called(left)}, "
            f"{case.outlet(match.right_article)} to {_called(right)}"
            f"{f'; {doubt}' if doubt else ''}."
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
        if left and not right and _states_it(case, aligned, left, left_has_it=True):
            yield _missing(case, aligned, left, left_has_it=True)
        elif right and not left and _states_it(case, aligned, right, left_has_it=False):
            yield _missing(case, aligned, right, left_has_it=False)


def _attribution(article: Article, start: int) -> Attribution | None:
    return next(iter(article.attributions_at(start)), None)


def _states_it(case: Case, aligned: AlignedClaim, attribution: Attribution, left_has_it: bool) -> bool:
    """Whether the other outlet states in its own voice what this one hands to somebody; what is asked is no claim.

    Nor is a bare "it" or "they" that stands for nobody known a source that anybody could ask.
    """
    speaker = attribution.speaker
    if attribution.group == "ask" or (speaker.name is None and is_light(speaker.mention.lower())):
        return False
    match = aligned.match
    plain = case.articles[match.right_article if left_has_it else match.left_article]
    sentence = match.right if left_has_it else match.left
    if (
        _is_headline(plain, sentence)
        or _begins_with_a_speaker(plain, sentence)
        or _is_told(plain, sentence)
        or _attributed_nearby(plain, sentence, speaker)
        or _is_named(speaker, plain, sentence)
    ):
        return False
    told = case.articles[match.left_article if left_has_it else match.right_article]
    return _claims_the_same(told, match.left if left_has_it else match.right, attribution, plain, sentence)


def _is_headline(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence is a paragraph without a stop: a headline has no room for who says so."""
    alone = article.paragraphs[sentence.paragraph] == (sentence.start, sentence.end)
    return alone and article.source.text[sentence.end - 1].isalnum()


def _begins_with_a_speaker(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence tells what somebody made of it: "He blamed a switch", "The company expects a loss"."""
    first, last = article.words.within(sentence.start, sentence.end)
    folds = article.words.folds[first : min(last, first + _SUBJECT)]
    groups = [cue.group if cue and cue.form == "finite" else "" for cue in map(find_cue, folds)]
    if not _VIEWS.isdisjoint(groups):
        return True
    return not _PERSONS.isdisjoint(folds[:1]) and not _SILENT.issuperset(groups[1:2])


def _is_told(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence says that somebody told it, or holds it for so: "the court heard", "allegedly"."""
    first, last = article.words.within(sentence.start, sentence.end)
    return not _told().isdisjoint(article.words.folds[first:last])


def _attributed_nearby(article: Article, sentence: Sentence, speaker: Speaker) -> bool:
    """Whether a sentence is in quotes, or beside one in its paragraph that the same speaker may have said."""
    if article.quotes_touching(sentence.start, sentence.end):
        return True
    (at,) = article.sentences_touching(sentence.start, sentence.end)
    return any(
        attribution.sentence != at
        and article.sentences[attribution.sentence].paragraph == sentence.paragraph
        and not are_named_differently(attribution.speaker, speaker)
        for attribution in article.attributions_in(range(at - 1, at + 2))
    )


def _is_named(speaker: Speaker, article: Article, sentence: Sentence) -> bool:
    """Whether the plain sentence names the speaker: then it tells of him, and does not repeat him."""
    first, last = article.words.within(sentence.start, sentence.end)
    return _is_in(speaker, article.words.folds[first:last])


def _is_in(speaker: Speaker, folds: Sequence[str]) -> bool:
    """Whether the last word of a speaker's name is among some words."""
    name = parse_name(speaker.name or speaker.mention).words
    return bool(name) and name[-1] in folds


def _claims_the_same(
    told: Article, attributed: Sentence, attribution: Attribution, plain: Article, sentence: Sentence
) -> bool:
    """Whether half of the plain sentence's content stands in the attributed one, the speaker's name set aside."""
    ours, theirs = _content(told, attributed), _content(plain, sentence)
    speaker = {stem(word) for word in read_words(attribution.speaker.mention).folds}
    shared = (ours & theirs) - speaker
    return len(shared) >= max(_FEWEST_SHARED, len(theirs) / 2)


def _content(article: Article, sentence: Sentence) -> set[str]:
    first, last = article.words.within(sentence.start, sentence.end)
    return {stem(word) for word in article.words.folds[first:last] if not is_light(word)}


def _missing(case: Case, aligned: AlignedClaim, attribution: Attribution, left_has_it: bool) -> Draft:
    match, pair = aligned.match, aligned.pair
    has, lacks = (match.left_article, match.right_article)[:: 1 if left_has_it else -1]
    said = f"{attribution.speaker.mention} {attribution.cue}"
    if attribution.cue == "to":
        said = f"according to {attribution.speaker.mention}"
    interested = _is_party(attribution.speaker)
    return Draft(
        rule="attribution.missing",
        severity="warning" if interested else "note",
        confidence=0.6,
        message=(
            f"{case.outlet(has)} hands this to {_called(attribution.speaker)}; "
            f"{case.outlet(lacks)} states it in its own voice."
        ),
        reasons=(
            f"the sentences share their content ({pair.similarity} of 100)",
            f"“{said}” in {case.outlet(has)}; no source in the sentence, nor beside it, in {case.outlet(lacks)}",
            "the speaker is a party to the matter" if interested else "the speaker is not a party that is known of",
            "an attribution beside it, quotation marks, or a headline would have silenced it",
        ),
        places=(
            place_in(case.sources[match.left_article], pair.left.start, pair.left.end, said if left_has_it else ""),
            place_in(case.sources[match.right_article], pair.right.start, pair.right.end, "" if left_has_it else said),
        ),
        pair=pair.id,
        slot="attribution",
    )


def _is_party(speaker: Speaker) -> bool:
    """Whether the speaker's office or mention makes him a party: a company, a union, a campaign, a lawyer."""
    words = read_words(f"{speaker.role or ''} {speaker.mention}").folds
    return not _parties().isdisjoint(words)


@functools.cache
def _parties() -> frozenset[str]:
    return frozenset(data.load("parties")["words"].split())


@functools.cache
def _told() -> frozenset[str]:
    return frozenset((*data.load("parties")["told"].split(), *data.load("certainty")["open"]["adverbs"].split()))
