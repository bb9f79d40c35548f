"""What a speaker is, and whether he is named: aligned quotes and attributed claims in, drafts out.

One person may hold many offices, and outlets choose among them; only two posts that nobody holds at once, or one post
at two bodies, contradict each other. A source that one outlet names and the other does not is worth a note, unless
the one without a name may be a second mention of somebody named before.
"""

from __future__ import annotations

import bisect
import functools
from collections.abc import Iterator, Sequence
from itertools import compress

from attrs import frozen

from crosscheck import data
from crosscheck.alignment.pairs import AlignedClaim, AlignedQuote
from crosscheck.alignment.quotes import QuoteMatch
from crosscheck.findings.finding import Draft, place_in
from crosscheck.findings.name_pairs import read_register
from crosscheck.findings.rule import Case, Rule
from crosscheck.language.article import Article
from crosscheck.language.naming.comparison import compare_names
from crosscheck.language.naming.lists import body_nouns, callings, place_nouns
from crosscheck.language.naming.offices import (
    Office,
    are_one_post,
    contradiction_of,
    find_offices,
    is_post,
    plain_bodies_of,
)
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.naming.register import Register
from crosscheck.language.quotes import Speaker
from crosscheck.language.speakers.names import parse_name, same_person
from crosscheck.language.words import fold

__all__ = ["RULES", "find_anonymous", "find_roles"]

RULES = (
    Rule(
        "attribution.role",
        "the same speaker, an office that contradicts the other outlet's",
        "note",
        "Two outlets give one speaker two posts that nobody holds at once, or one post at two bodies. Silenced by "
        "more general words for an office, by any office that both outlets give, by former and acting ones, and "
        "where the articles are more than a year apart. One post at two bodies that have names is told as "
        "name.conflict.",
        advice="Check what the speaker's office is, and at which body.",
    ),
    Rule(
        "attribution.anonymity",
        "named in one outlet, unnamed in the other",
        "note",
        "Two outlets print the same words; one names who said them, the other gives “an official” or somebody who "
        "would not be named. Silenced where the unnamed one may be a second mention of the person, because the "
        "article names him elsewhere, and by texts, groups and bodies.",
        advice="Find out whether the source may be named, and why the other outlet names it.",
    ),
)

_FITS = 75
_FEWEST_WORDS = 6
_SAME_CLAIM = 50
_YEAR = 365
_LONGEST_NAME = 8


@frozen
class _Told:
    """Words of two articles that somebody said in both.

    Attributes:
        articles: their numbers.
        speakers: one on each side.
        aligned: the pair.
    """

    articles: tuple[int, int]
    speakers: tuple[Speaker, Speaker]
    aligned: AlignedQuote | AlignedClaim


def find_roles(case: Case) -> Iterator[Draft]:
    """A draft for each speaker whom two articles give two offices; each speaker once for two articles."""
    register = case.read_once(read_register)
    offices: dict[tuple[int, str], list[Office]] = {}
    seen: set[tuple[int, int, str]] = set()
    for told in _told(case):
        left, right = told.speakers
        surname = parse_name(left.name or "").words[-1:]
        if not surname or not right.name or same_person(left.name or "", right.name) is not True:
            continue
        key = *told.articles, surname[0]
        if key in seen or _are_years_apart(case, told.articles):
            continue
        seen.add(key)
        found: list[Sequence[Office]] = []
        for article, speaker in zip(told.articles, told.speakers, strict=True):
            of_whom = article, speaker.name or ""
            if of_whom not in offices:
                names = _names_of(case.articles[article], speaker)
                offices[of_whom] = find_offices(case.articles[article].words, names)
            if not offices[of_whom]:  # then the other article need not be read
                break
            found.append(offices[of_whom])
        else:
            yield from _compare_offices(case, register, told, *found)


def _told(case: Case) -> Iterator[_Told]:
    """The aligned quotes and claims that have a speaker on both sides."""
    aligned: list[tuple[AlignedQuote | AlignedClaim, int]] = [(quote, _FITS) for quote in case.alignment.quotes]
    aligned += [(claim, _SAME_CLAIM) for claim in case.alignment.claims]
    for each, least in aligned:
        left, right = each.pair.left.speaker, each.pair.right.speaker
        if left is not None and right is not None and each.pair.similarity >= least:
            yield _Told((each.match.left_article, each.match.right_article), (left, right), each)


def _are_years_apart(case: Case, articles: tuple[int, int]) -> bool:
    left, right = (case.sources[number].day for number in articles)
    return left is not None and right is not None and abs((left - right).days) > _YEAR


def _compare_offices(
    case: Case, register: Register, told: _Told, ours: Sequence[Office], theirs: Sequence[Office]
) -> Iterator[Draft]:
    """The first contradiction between what two articles call one person; none where they agree in any office."""
    pairs = [(one, other) for one in ours for other in theirs]
    agreed = [(one, other) for one, other in pairs if are_one_post(one, other)]
    for one, other in agreed:
        yield from _compare_bodies(case, register, told, one, other)
    if agreed:
        return
    for one, other in pairs:
        if why := contradiction_of(one, other):
            yield _role(case, told, one, other, why)
            return


def _names_of(article: Article, speaker: Speaker) -> list[ProperName]:
    """Where an article names a speaker, outside quotes."""
    name, words = speaker.name or "", article.words
    last = parse_name(name).words[-1]
    forms = {last, fold(last), f"{last}'s"}
    found = []
    for number in compress(range(len(words)), map(forms.__contains__, words.folds)):
        begin = bisect.bisect_left(words.starts, article.source.text.rfind("\n", 0, words.starts[number]) + 1)
        names = find_names(words, max(begin, number - _LONGEST_NAME), number + 1)
        found += [each for each in names[-1:] if each.words[-1] in forms and same_person(each.text, name) is True]
    return found


def _compare_bodies(case: Case, register: Register, told: _Told, one: Office, other: Office) -> Iterator[Draft]:
    """One post at two bodies: with names they are a conflict of names, without them two roles."""
    if why := plain_bodies_of(one, other):
        yield _role(case, told, one, other, why)
        return
    if not (is_post(one) and is_post(other)):
        return
    ours = _body(case.articles[told.articles[0]], one)
    theirs = _body(case.articles[told.articles[1]], other)
    if ours is None or theirs is None:
        return
    verdict = compare_names(ours, theirs, register.known(*told.articles))
    if verdict.relation == "other" and "person" not in verdict.kinds:
        yield _bodies(case, told, one, ours, theirs, verdict.why)


def _body(article: Article, office: Office) -> ProperName | None:
    """The name of the body that an office belongs to, if it begins with one."""
    if not office.body:
        return None
    names = find_names(article.words, *article.words.within(office.body_start, office.end))
    return names[0] if names and names[0].start - office.body_start < 5 else None


def _role(case: Case, told: _Told, one: Office, other: Office, why: str) -> Draft:
    left, right = told.articles
    name = told.speakers[0].name
    return Draft(
        rule="attribution.role",
        severity="note",
        confidence=0.6,
        message=f"{case.outlet(left)} calls {name} “{one.text}”, {case.outlet(right)} “{other.text}”.",
        reasons=(
            f"{told.speakers[0].name} and {told.speakers[1].name} are one speaker",
            why,
            "an office that both outlets give, a former one, or a more general word would have silenced it",
        ),
        places=(
            place_in(case.sources[left], one.start, one.end, " ".join(one.head)),
            place_in(case.sources[right], other.start, other.end, " ".join(other.head)),
        ),
        pair=told.aligned.pair.id,
        slot="role",
    )


def _bodies(case: Case, told: _Told, office: Office, ours: ProperName, theirs: ProperName, why: str) -> Draft:
    left, right = told.articles
    return Draft(
        rule="name.conflict",
        severity="warning",
        confidence=0.7,
        message=(
            f"{case.outlet(left)} has {ours.text} where {case.outlet(right)} has {theirs.text}, "
            f"for the {' '.join(office.head)} {told.speakers[0].name}."
        ),
        reasons=(
            f"{told.speakers[0].name} and {told.speakers[1].name} are one speaker, with one post",
            why,
            "another form of the body's name would have silenced it",
        ),
        places=(
            place_in(case.sources[left], ours.start, ours.end, ours.text),
            place_in(case.sources[right], theirs.start, theirs.end, theirs.text),
        ),
        pair=told.aligned.pair.id,
        slot=f"name {ours.start}",  # as the words around a quote may show it too
    )


def find_anonymous(case: Case) -> Iterator[Draft]:
    """A draft for words that one outlet hands to a named person, the other to somebody unnamed; once a speaker."""
    seen: set[tuple[object, ...]] = set()
    for told in _told(case):
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


_WOULD_NOT = "would not be named"


def _is_named(speaker: Speaker) -> bool:
    """Whether a speaker is a person with a full name or a title."""
    form = parse_name(speaker.name or "")
    if form.key != "name" or form.acronym or not (len(form.words) > 1 or form.titles):
        return False
    return form.words[-1] not in body_nouns() and form.words[-1] not in place_nouns()


def _is_unnamed(article: Article, speaker: Speaker) -> str:
    """Why a speaker is one without a name, in words; empty where he has one or is no single source."""
    if speaker.name is not None or any(letter.isupper() for letter in speaker.mention.split(" ", 1)[0]):
        return ""
    sentence = next((s for s in article.sentences if s.start <= speaker.start < s.end), None)
    beside = article.source.text[speaker.start : sentence.end] if sentence else speaker.mention
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


def _anonymous(case: Case, told: _Told, named: int, why: str) -> Draft:
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
