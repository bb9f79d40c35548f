"""Two people in one office: what each article says of who holds it in, drafts out.

"Site manager Jens Uhlendorff" and "the site's manager, Holger Prietsch" share no sentence, and cannot both be right.
An article that has two such offices, or that knows the other outlet's person too, means something else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft
from crosscheck.findings.names.pairs import NamePair, draft_names
from crosscheck.language.naming.comparison import compare_names
from crosscheck.language.naming.holders import Holder, find_holders
from crosscheck.language.naming.offices import rank_words
from crosscheck.language.naming.register import Register
from crosscheck.language.speakers.names import same_person, surname_of

__all__ = ["find_two_holders"]

_ENOUGH = 2  # words that say of what an office is: "regional service" is the "regional fire service", "service" any
_MONTH = 31  # days, in which an office seldom changes hands


def find_two_holders(case: Case, register: Register) -> Iterator[tuple[NamePair, Draft]]:
    """Both names and a draft for each office that two articles give to two people of whom each knows its own."""
    holders = case.read_once(_read_holders)
    for left, right in combinations(range(len(case.articles)), 2):
        if _are_far_apart(case, left, right):
            continue
        for one, other in _facing(holders[left], holders[right]):
            if (
                _are_strangers(case, (left, one), (right, other))
                and compare_names(one.name, other.name, register.known(left, right)).relation == "other"
            ):
                yield _draft(case, (left, right), one, other)


def _facing(ours: Sequence[Holder], theirs: Sequence[Holder]) -> Iterator[tuple[Holder, Holder]]:
    """The holders of one office; all words of the one who says less of it are the other's too, the rarest as well."""
    often = Counter(word for holder in theirs for word in holder.of)
    by_word: defaultdict[tuple[str, str], list[Holder]] = defaultdict(list)
    by_rarest: defaultdict[tuple[str, str], list[Holder]] = defaultdict(list)
    for other in theirs:
        by_rarest[other.office, _rarest(other, often)].append(other)
        for word in other.of:
            by_word[other.office, word].append(other)
    for one in ours:
        with_more = by_word[one.office, _rarest(one, often)]
        with_less = (other for word in one.of or ("",) for other in by_rarest[one.office, word])
        beside = {id(other): other for other in (*with_more, *with_less)}
        yield from ((one, other) for other in beside.values() if _is_one_office(one, other))


def _rarest(holder: Holder, often: Mapping[str, int]) -> str:
    """The word that fewest offices have, of those that say of what one is; empty where none does."""
    return min(holder.of, key=lambda word: (often.get(word, 0), word), default="")


def _read_holders(case: Case) -> list[list[Holder]]:
    """For each article the holders of offices that it gives to one person, each where it is said first."""
    return [list(_alone(find_holders(article))) for article in case.articles]


def _alone(holders: Sequence[Holder]) -> Iterator[Holder]:
    several = {
        id(one) for one, other in _facing(holders, holders) if same_person(one.name.text, other.name.text) is not True
    }
    told: set[tuple[str, frozenset[str]]] = set()
    for holder in holders:
        if id(holder) not in several and (holder.office, holder.of) not in told:
            told.add((holder.office, holder.of))
            yield holder


def _is_one_office(one: Holder, other: Holder) -> bool:
    """Whether two offices have one name and are of one thing, of which one may say more than the other."""
    if one.office != other.office:
        return False
    less, more = sorted((one, other), key=lambda each: len(each.of))
    if less.is_part or more.is_part:
        return bool(less.of) and less.of <= more.of
    return less.of == more.of or (len(less.of) >= _ENOUGH and less.of < more.of and _only_describes(less, more))


def _only_describes(less: Holder, more: Holder) -> bool:
    """Whether what one office says more than the other is no rank, and no part of the name of another body."""
    further = more.of - less.of
    return further.isdisjoint(rank_words()) and all(word in more.printed for word in further)


def _are_strangers(case: Case, one: tuple[int, Holder], other: tuple[int, Holder]) -> bool:
    """Whether two people are two, and each article knows only its own."""
    if same_person(one[1].name.text, other[1].name.text) is not False:
        return False
    return not (_knows(case, one[0], other[1]) or _knows(case, other[0], one[1]))


def _knows(case: Case, article: int, holder: Holder) -> bool:
    surname = surname_of(holder.name.text)
    return bool(case.articles[article].words.numbers_of({surname, f"{surname}'s"}))


def _are_far_apart(case: Case, left: int, right: int) -> bool:
    ours, theirs = case.sources[left].day, case.sources[right].day
    return ours is not None and theirs is not None and abs((ours - theirs).days) > _MONTH


def _draft(case: Case, articles: tuple[int, int], one: Holder, other: Holder) -> tuple[NamePair, Draft]:
    told = (
        f"“{one.printed}” and “{other.printed}” are one office",
        "each article gives it to one person, and does not name the other one's",
    )
    slot = f"holder {' '.join((*sorted(one.of), one.office))}"
    pair = NamePair(articles, one.name, other.name, None, told, slot)
    severity = "warning" if one.of and other.of else "note"
    return pair, draft_names(case, pair, "name.conflict", severity, 0.6, "no form of one name is one of the other")
