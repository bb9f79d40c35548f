"""What a person is: speakers and other people with a full name in two articles in, drafts out.

One person may hold many offices, and outlets choose among them; only two posts that nobody holds at once, one post
at two bodies, or an office that is held here and over there contradict each other.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, product

from attrs import frozen

from crosscheck.findings.attribution.pairs import find_speaker_pairs
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, place_in
from crosscheck.findings.names.pairs import read_register
from crosscheck.findings.names.people import find_shared_people, introductions_of, read_full_names, words_near_surnames
from crosscheck.language.article import Article
from crosscheck.language.naming.comparison import compare_names
from crosscheck.language.naming.offices import (
    Office,
    are_one_post,
    contradiction_of,
    find_offices,
    is_post,
    over_words,
    plain_bodies_of,
    post_words,
    tenure_of,
)
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.naming.register import Register
from crosscheck.language.speakers.names import parse_name, same_person, surname_of

__all__ = ["find_roles"]

_YEAR = 365

_Near = list[dict[str, set[str]]]  # for each article by surname the words that stand near it


@frozen
class _Holder:
    """A person of two articles.

    Attributes:
        articles: their numbers.
        names: of the person, as each article has it.
        pair: the pair of words that both hand to the person; None where there is none.
    """

    articles: tuple[int, int]
    names: tuple[str, str]
    pair: str | None


def find_roles(case: Case) -> Iterator[Draft]:
    """A draft for each person whom two articles give two offices; each person once for two articles."""
    register = case.read_once(read_register)
    offices_of = functools.cache(lambda article, name: _offices(case.articles[article], name))
    seen: set[tuple[int, int, str]] = set()
    for holder in (*_speakers(case), *_people(case)):
        key = *holder.articles, surname_of(holder.names[0])
        if key in seen or _are_years_apart(case, holder.articles):
            continue
        seen.add(key)
        (left, right), (name, other) = holder.articles, holder.names
        if offices := offices_of(left, name):  # without any the other article need not be read
            yield from _compare_offices(case, register, holder, offices, offices_of(right, other))


def _offices(article: Article, name: str) -> Sequence[Office]:
    """The offices that an article gives a person, outside quotes; each where it stands first."""
    first: dict[tuple[str, bool, bool], Office] = {}
    for office in find_offices(article.words, introductions_of(article, name)):
        first.setdefault((office.text, office.past, office.gone), office)
    return [*first.values()]


def _speakers(case: Case) -> Iterator[_Holder]:
    """The people to whom two articles hand the same words."""
    for told in find_speaker_pairs(case):
        names = told.speakers[0].name or "", told.speakers[1].name or ""
        if all(parse_name(name).words for name in names) and same_person(*names) is True:
            yield _Holder(told.articles, names, told.aligned.pair.id)


def _people(case: Case) -> Iterator[_Holder]:
    """The people who have a full name in two articles, and near it what may contradict each other."""
    full = case.read_once(read_full_names)
    over, posts = case.read_once(_near_what_is_over), case.read_once(_near_posts)
    for left, right in combinations(range(len(case.articles)), 2):
        surnames = over[left].keys() ^ over[right].keys()  # one article that knows it of both would know better
        both = posts[left].keys() & posts[right].keys()
        surnames |= {surname for surname in both if posts[left][surname] != posts[right][surname]}
        articles = case.articles[left], case.articles[right]
        for names in find_shared_people(articles, (full[left], full[right]), surnames):
            yield _Holder((left, right), names, None)


def _near_what_is_over(case: Case) -> _Near:
    """The words that say that an office is over."""
    return _near(case, over_words())


def _near_posts(case: Case) -> _Near:
    """The words that a post ends in."""
    return _near(case, post_words())


def _near(case: Case, telling: Collection[str]) -> _Near:
    full = case.read_once(read_full_names)
    return [
        words_near_surnames(article.words, names, telling) for article, names in zip(case.articles, full, strict=True)
    ]


def _are_years_apart(case: Case, articles: tuple[int, int]) -> bool:
    left, right = (case.sources[number].day for number in articles)
    return left is not None and right is not None and abs((left - right).days) > _YEAR


def _compare_offices(
    case: Case, register: Register, holder: _Holder, ours: Sequence[Office], theirs: Sequence[Office]
) -> Iterator[Draft]:
    """The first contradiction between what two articles call one person; none where they agree in any post."""
    pairs = [*product(ours, theirs)]
    for one, other in pairs:
        if why := tenure_of(one, other):
            if not _knows_better(case, holder, one.gone) and not _may_have_left_since(case, holder.articles, one.gone):
                yield _role(case, holder, one, other, why)
            return
    agreed = [(one, other) for one, other in pairs if are_one_post(one, other)]
    for one, other in agreed if holder.pair else ():
        yield from _compare_bodies(case, register, holder, one, other)
    if agreed:
        return
    for one, other in pairs:
        if why := contradiction_of(one, other):
            yield _role(case, holder, one, other, why)
            return


def _knows_better(case: Case, holder: _Holder, left_is_over: bool) -> bool:
    """Whether the article that has an office held says near the name, anywhere, that something is over."""
    held = holder.articles[1 if left_is_over else 0]
    return surname_of(holder.names[0]) in case.read_once(_near_what_is_over)[held]


def _may_have_left_since(case: Case, articles: tuple[int, int], left_is_over: bool) -> bool:
    """Whether the article that has an office over is the later one by more than a day."""
    over, held = (case.sources[number].day for number in (articles if left_is_over else articles[::-1]))
    return held is not None and over is not None and (over - held).days > 1


def _compare_bodies(case: Case, register: Register, holder: _Holder, one: Office, other: Office) -> Iterator[Draft]:
    """One post at two bodies: with names they are a conflict of names, without them two roles."""
    if why := plain_bodies_of(one, other):
        yield _role(case, holder, one, other, why)
        return
    if not (is_post(one) and is_post(other)):
        return
    ours = _body(case.articles[holder.articles[0]], one)
    theirs = _body(case.articles[holder.articles[1]], other)
    if ours is None or theirs is None:
        return
    verdict = compare_names(ours, theirs, register.known(*holder.articles))
    if verdict.relation == "other" and "person" not in verdict.kinds:
        yield _bodies(case, holder, one, ours, theirs, verdict.why)


def _body(article: Article, office: Office) -> ProperName | None:
    """The name of the body that an office belongs to, if it begins with one."""
    if not office.body:
        return None
    names = find_names(article.words, *article.words.within(office.body_start, office.end))
    return names[0] if names and names[0].start - office.body_start < 5 else None


def _role(case: Case, holder: _Holder, one: Office, other: Office, why: str) -> Draft:
    left, right = holder.articles
    return Draft(
        rule="attribution.role",
        severity="note",
        confidence=0.6,
        message=f"{case.outlet(left)} calls {holder.names[0]} “{one.text}”, {case.outlet(right)} “{other.text}”.",
        reasons=(
            f"{holder.names[0]} and {holder.names[1]} are one person",
            why,
            "an office that both outlets give, or a more general word, would have silenced it",
        ),
        places=(
            place_in(case.sources[left], one.start, one.end, _value(one)),
            place_in(case.sources[right], other.start, other.end, _value(other)),
        ),
        pair=holder.pair,
        slot="role",
        about=surname_of(holder.names[0]),
    )


def _value(office: Office) -> str:
    return " ".join((*("former",) * office.gone, *office.head))


def _bodies(case: Case, holder: _Holder, office: Office, ours: ProperName, theirs: ProperName, why: str) -> Draft:
    left, right = holder.articles
    return Draft(
        rule="name.conflict",
        severity="warning",
        confidence=0.7,
        message=(
            f"{case.outlet(left)} has {ours.text} where {case.outlet(right)} has {theirs.text}, "
            f"for the {' '.join(office.head)} {holder.names[0]}."
        ),
        reasons=(
            f"{holder.names[0]} and {holder.names[1]} are one speaker, with one post",
            why,
            "another form of the body's name would have silenced it",
        ),
        places=(
            place_in(case.sources[left], ours.start, ours.end, ours.text),
            place_in(case.sources[right], theirs.start, theirs.end, theirs.text),
        ),
        pair=holder.pair,
        slot=f"name {ours.start}",  # as the words around a quote may show it too
    )
