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
# "The manager of the upper mill, Ann Hale, wrote": the name between commas, and no comma before them. With another
# article, "the mayor of Vell and a baker, Tom Virk", somebody else may be meant.
_OF_BEFORE = re.compile(
    r"\b[Tt]he\s(?P<office>[a-z][\w’'-]*(?:\s[a-z][\w’'-]*){0,2}?)\s(?:of|for|at)\s(?:the\s)?"
    r"(?P<of>[\w’'-]+(?:\s(?!(?:an?|the|his|her|its|their)\b)[\w’'-]+){0,5}),\s$"
)
_LONGEST_OFFICE = 30  # characters
_FARTHEST = 80  # characters from an office to the name behind what it is of
_REACH = 7  # words in which a name with its titles stands
_LONGEST = 5  # words between "chaired by" and the name: "the former director of music Ann Hale"


@frozen
class Holder:
    """A person and an office of which there is one.

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
    words = article.words
    names: dict[int, tuple[ProperName, int]] = {}
    for number in words.numbers_of(_lists().telling):
        for sentence in article.sentences_touching(words.starts[number], words.ends[number]):
            names |= {name.start: (name, sentence) for name in _people_beside(article, sentence, number)}
    return [holder for _, (name, sentence) in sorted(names.items()) for holder in _by_words(article, sentence, name)]


def _people_beside(article: Article, sentence: int, number: int) -> Iterator[ProperName]:
    """The people with a full name, outside quotes, whom a word may say something of: right behind it, or before it."""
    words, span = article.words, article.sentences[sentence]
    first, last = words.within(span.start, span.end)
    behind = find_names(words, number + 1, min(last, number + _REACH)) if _opens_name(words, number + 1, last) else []
    behind += _behind_comma(words, number, span.end)
    at = _before_comma(words, number, first)
    before = find_names(words, max(first, at - _REACH), at + 1) if at >= first else []
    for name in (*[each for each in behind if len(each.words) > 1][:1], *before[-1:]):
        is_person = len(name.words) > 1 and may_be_person(name.text, name.words)
        if is_person and not article.quotes_touching(name.start, name.end):
            yield name


def _behind_comma(words: Words, number: int, end: int) -> list[ProperName]:
    """The names right behind the next comma: "the manager of the upper mill, Ann Hale"."""
    start = words.ends[number]
    comma = words.text.find(",", start, min(end, start + _FARTHEST))
    first, last = words.within(comma, end) if comma >= 0 else (0, 0)
    return find_names(words, first, min(last, first + _REACH)) if _opens_name(words, first, last) else []


def _opens_name(words: Words, number: int, last: int) -> bool:
    """Whether a word has a capital, or is "by", behind which a name may stand."""
    return number < last and (words.text[words.starts[number]].isupper() or words.folds[number] == "by")


def _before_comma(words: Words, number: int, first: int) -> int:
    """The number of the last word of a name that a word further on says something of; -1 where there is none.

    A comma stands behind the name, and maybe an age; or "who" does.
    """
    if words.folds[number - 1] == "who":
        return number - 2
    comma = words.text.rfind(",", words.starts[first], words.starts[number])
    at = words.within(words.starts[first], comma)[1] - 1 if comma > 0 else -1
    at -= at > first and words.folds[at].isdigit()
    return at if at >= first and words.text[words.starts[at]].isupper() else -1


def _by_words(article: Article, sentence: int, name: ProperName) -> Iterator[Holder]:
    """What the words beside a name say that its bearer holds."""
    words, span = article.words, article.sentences[sentence]
    yield from (holder for office in find_offices(words, [name]) if (holder := _by_office(words, name, office)))
    yield from _by_office_before(words, name, span.start)
    yield from _by_verb_behind(words, name, span.end)
    yield from _by_verb_before(words, name, words.within(span.start, span.end)[0])


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


def _by_office_before(words: Words, name: ProperName, start: int) -> Iterator[Holder]:
    """The manager of the upper mill, Ann Hale, …"""
    at = words.starts[name.outset]
    match = _OF_BEFORE.search(words.text, max(start, at - _FARTHEST - _LONGEST_OFFICE), at)
    if match is None or words.text[name.end : name.end + 1] != ",":
        return
    folds = [without_possessive(fold) for fold in read_words(match.group()).folds]
    unit = _unit_of(tuple(read_words(match["office"]).folds))
    of = _of_what(folds) - set(unit.words if unit else ())
    if unit and _lists().passing.isdisjoint(folds) and _tells_which(of):
        yield Holder(name, unit.name, of, match.group().rstrip(", "))


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
