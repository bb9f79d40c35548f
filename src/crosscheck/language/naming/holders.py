"""Who holds an office of which there is one: an article in, holders with what they hold out.

"Holger Prietsch, the site's manager", "site manager Jens Uhlendorff", "Ann Hale, who chairs the transport committee".
Whose office is over or to come, or one of several ("a manager"), and what stands in quotes is left out. Words about
an office say which of its kind it is: there are many ministers, and one transport minister.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from crosscheck import data
from crosscheck.language.article import Article
from crosscheck.language.naming.capitals import without_possessive
from crosscheck.language.naming.offices import Office, find_offices
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.speakers.humans import may_be_person
from crosscheck.language.words import Words, is_light, read_words

__all__ = ["Holder", "find_holders"]

_WHO = re.compile(
    r",?\s+who\s+(?P<verb>[a-z]+)\s+(?:the|its)\s+(?P<of>(?:[\w’'-]+\s?){1,5}?)(?=\s?(?:[,.;:]|$)|\s(?:and|in|who)\b)"
)
_LONGEST = 5  # words between "chaired by" and the name: "the former director of music Ann Hale"


@frozen
class Holder:
    """A person and an office that the article gives to nobody else.

    Attributes:
        name: where the person is named with it.
        office: what it is called in the list: "chief executive".
        of: the folded words that say which one of its kind it is; empty for "the mayor", with no more.
        printed: the words that say what they hold.
        is_part: whether more may be said of the office than those words: "a jury headed by …".
    """

    name: ProperName
    office: str
    of: frozenset[str]
    printed: str
    is_part: bool = False


def find_holders(article: Article) -> list[Holder]:
    """The holders of an article, in order, with the words that say so."""
    lists, words = _lists(), article.words
    touched = {
        number
        for word in words.numbers_of(lists.telling)
        for number in article.sentences_touching(words.starts[word], words.ends[word])
    }
    return [holder for number in sorted(touched) for holder in _in_sentence(article, number)]


def _in_sentence(article: Article, number: int) -> Iterator[Holder]:
    sentence, words = article.sentences[number], article.words
    first, last = words.within(sentence.start, sentence.end)
    for name in find_names(words, first, last):
        is_person = len(name.words) > 1 and may_be_person(name.text, name.words)
        if is_person and not article.quotes_touching(name.start, name.end):
            yield from (holder for office in find_offices(words, [name]) if (holder := _by_office(words, name, office)))
            yield from _by_verb_behind(words, name, sentence.end)
            yield from _by_verb_before(words, name, first)


def _by_office(words: Words, name: ProperName, office: Office) -> Holder | None:
    """The holder by an office that stands beside the name; not by one of several, or by somebody's own."""
    number = words.within(office.start, office.end)[0]
    folds = [without_possessive(fold) for fold in read_words(office.text).folds]
    opening = {*folds[:1], *words.folds[max(0, number - 1) : number]}
    unit = _unit_of(office.head)
    if unit is None or office.past or not _lists().several.isdisjoint(opening):
        return None
    of = _of_what(folds) - set(unit.words)
    if not _lists().passing.isdisjoint(folds) or not (_tells_which(of) if of else "the" in opening):
        return None
    return Holder(name, unit.name, of, office.text)


def _by_verb_behind(words: Words, name: ProperName, end: int) -> Iterator[Holder]:
    """Ann Hale, who chairs the transport committee."""
    match = _WHO.match(words.text, name.end, end)
    office = _lists().verbs.get(match["verb"]) if match else None
    if match and office:
        of = _of_what([without_possessive(fold) for fold in read_words(match["of"]).folds])
        if _tells_which(of):
            yield Holder(name, office, of, match.group().lstrip(", "))


def _by_verb_before(words: Words, name: ProperName, first: int) -> Iterator[Holder]:
    """A jury headed by the Danish director Signe Holm."""
    folds = words.folds
    by = next((at for at in range(name.outset - 1, max(first, name.outset - 1 - _LONGEST), -1) if folds[at] == "by"), 0)
    office = _lists().verbs.get(folds[by - 1]) if by else None
    before = [at for at in range(first, by - 1) if not is_light(folds[at])]
    of = frozenset(folds[at] for at in before[-1:])
    if office and _tells_which(of):
        printed = words.text[words.starts[before[-1]] : words.ends[by]]
        yield Holder(name, office, of, printed, is_part=True)


def _of_what(folds: Sequence[str]) -> frozenset[str]:
    return frozenset(fold for fold in folds if not is_light(fold))


def _tells_which(of: frozenset[str]) -> bool:
    """Whether some words say which one of its kind an office is."""
    return bool(of - _lists().general)


@frozen
class _Unit:
    """An office as the list has it, and the words that are its name."""

    name: str
    words: tuple[str, ...]


def _unit_of(head: tuple[str, ...]) -> _Unit | None:
    """The office that a head ends in, the longest that fits."""
    for size in range(len(head), 0, -1):
        name = _lists().units.get(head[-size:])
        if name:
            return _Unit(name, head[-size:])
    return None


@frozen(eq=False)
class _Lists:
    units: dict[tuple[str, ...], str]
    verbs: dict[str, str]
    telling: frozenset[str]
    several: frozenset[str]
    passing: frozenset[str]
    general: frozenset[str]


@functools.cache
def _lists() -> _Lists:
    lists = data.load("offices")["holders"]
    units = {tuple(read_words(name).folds): names[0] for names in lists["offices"] for name in names}
    verbs = {verb: office for office, forms in lists["verbs"].items() for verb in forms.split()}
    telling = frozenset(unit[-1] for unit in units) | verbs.keys()
    several, passing, general = (frozenset(lists[name].split()) for name in ("several", "passing", "general"))
    return _Lists(units, verbs, telling, several, passing, general)
