"""The offices an article gives a person: a name with its words in, what stands beside it out.

"Ann Hale, the mayor of Vell, said", "Mayor Ann Hale", "the union's president, Ann Hale": an office stands before the
name or between commas after it, and ends in a word for what people are or begins with one. Where it stands matters as
much as what it says, for it is the evidence that is shown.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from crosscheck import data
from crosscheck.language.naming.capitals import without_possessive
from crosscheck.language.naming.lists import callings
from crosscheck.language.naming.proper_names import ProperName
from crosscheck.language.words import Words, is_light, read_words

__all__ = [
    "Office",
    "are_one_post",
    "contradiction_of",
    "find_offices",
    "is_office",
    "is_post",
    "over_words",
    "plain_bodies_of",
    "post_words",
    "rank_words",
    "tenure_of",
]

_AFTER = re.compile(
    r"(?:,?\s*\(?\d{1,3}\)?)?,\s+(?P<office>(?:[^,;:.()—–\n\"“”«»]|(?<=\bSt)\.|(?<=\b[A-Z])\.){3,90}?)"
    r"(?=\s*(?:[,;:()—–\n\"“”]|(?<!\bSt)(?<!\b[A-Z])\.|$)|\s(?:who|whose|said|says|told|tells|added|wrote|has|had|was|is)\s)"
)
_MARK = re.compile(r"[,;:.()—–\n\"“”«»]")
_TO_BODY = re.compile(r"\s(?:of|for|at|with|from|to)\s(?:the\s|its\s|a\s|an\s)?")
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her"))
_STOPS = _DETERMINERS | frozenset(
    "and or but said says told by to with for in on at from as that who whose which when where after before our "
    "my while is was are were according called named one of i you he she it we they".split()
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST = 6
_REACH = 90


@frozen
class Office:
    """An office as it stands beside a name.

    Attributes:
        start, end: code points into the text.
        text: as printed.
        head: the folded words of the office itself: "chief investigator".
        body: what it is an office of, as printed; empty where that is not said.
        body_start: where the body stands; the start where there is none.
        past: whether it is said to be over, to come, or held for a time.
        gone: whether it is said to be over.
    """

    start: int
    end: int
    text: str
    head: tuple[str, ...]
    body: str
    body_start: int
    past: bool
    gone: bool


def find_offices(words: Words, names: Sequence[ProperName]) -> list[Office]:
    """The offices that stand beside these names of one person, in the order of the text."""
    found: dict[int, Office] = {}
    for name in names:
        for office in (*_titles(words, name), *_before(words, name), *_after(words, name)):
            found.setdefault(office.start, office)
    return [found[start] for start in sorted(found)]


def _titles(words: Words, name: ProperName) -> Iterator[Office]:
    """The titles right before a name, as one office: "Transport Minister"."""
    if name.outset < name.first:
        yield from _office(words, words.starts[_outset(words, name)], words.ends[name.first - 1])


def _outset(words: Words, name: ProperName) -> int:
    """Where the titles of a name begin, with what has its capital from the sentence too: "Council President"."""
    at = name.outset
    while 0 < at < name.first and _is_title(words, at - 1):
        at -= 1
    return at


def _is_title(words: Words, number: int) -> bool:
    """Whether a word with a capital stands right before a title."""
    between = words.text[words.ends[number] : words.starts[number + 1]]
    return between == " " and words.text[words.starts[number]].isupper() and not is_light(words.folds[number])


def _before(words: Words, name: ProperName) -> Iterator[Office]:
    """An office that ends right before a name: "the city comptroller, Ann Hale", "a company spokesman, Tom Virk"."""
    outset = _outset(words, name)
    if not outset or without_possessive(words.folds[outset - 1]) not in callings():
        return
    begin = words.starts[outset]
    phrase = words.text[max(0, begin - _REACH) : begin].rstrip().removesuffix(",").rstrip()
    mark = max((match.end() for match in _MARK.finditer(phrase)), default=0)
    end = max(0, begin - _REACH) + len(phrase)
    first, last = words.within(end - len(phrase) + mark, end)
    if first < last:
        at = last - 1
        while at > first and last - at < _LONGEST and _belongs(words, at - 1):
            at -= 1
        yield from _office(words, words.starts[at], words.ends[last - 1])


def _belongs(words: Words, number: int) -> bool:
    """Whether a word before an office is a part of it: no verb and no small word but "of"."""
    return words.folds[number] not in _STOPS and not words.folds[number][-1].isdigit()


def _after(words: Words, name: ProperName) -> Iterator[Office]:
    """An office between commas after a name: "Ann Hale, 54, chief executive of the ferry line, said"."""
    match = _AFTER.match(words.text, name.end)
    if match is None:
        return
    yield from _office(words, match.start("office"), match.end("office"))


def _office(words: Words, start: int, end: int) -> Iterator[Office]:
    """The offices in a stretch of text: two in "president and chief executive of the line", none in most."""
    text = words.text[start:end]
    first, joint, _ = text.partition(" and ")
    if joint and _TO_BODY.search(first) is None:
        yield from _office(words, start, start + len(first))
        yield from _office(words, start + len(first) + len(joint), end)
        return
    link = _TO_BODY.search(text)
    head = _head(text[: link.start()] if link else text)
    if head:
        time = {*read_words(text).folds, *_words_before(words, start)}
        gone = not _gone().isdisjoint(time) or _YEAR.search(text) is not None
        past = gone or not _past().isdisjoint(time)
        body_start = start + link.end() if link else start
        body = words.text[body_start:end].strip() if link else ""
        yield Office(start, end, text, head, body, body_start, past, gone)


def _head(main: str) -> tuple[str, ...]:
    """The folded words of an office, its owner and words of time left out; none where they name no calling.

    Small words are no part of one: "calling her tenure as secretary" names none.
    """
    folds = [fold for fold in read_words(main).folds if fold not in _DETERMINERS and fold not in _past()]
    if not folds or without_possessive(folds[-1]) not in callings() or not _STOPS.isdisjoint(folds):
        return ()
    owner = next((at for at, fold in enumerate(folds) if fold.endswith("'s")), -1)
    return tuple(folds[owner + 1 :])


def _words_before(words: Words, start: int) -> list[str]:
    """One or two words before a place: "former" may stand there, but not that of "former rival Gov. Hale"."""
    number = words.within(start, start)[0]
    before = words.folds[max(0, number - 2) : number]
    return before[-1:] if before[-1:] and before[-1] in callings() else before


def are_one_post(left: Office, right: Office) -> bool:
    """Whether two offices are called by one name, or by two names of one post."""
    return left.head == right.head or (_post(left) is not None and _post(left) == _post(right))


def contradiction_of(left: Office, right: Office) -> str:
    """Why one person cannot well hold both offices, in words; empty where nothing speaks against it."""
    if left.past or right.past or not (_are_two_posts(left, right) or _is_under(left, right) or _is_under(right, left)):
        return ""
    return f"{' '.join(left.head)} and {' '.join(right.head)} are two posts"


def _are_two_posts(left: Office, right: Office) -> bool:
    """Whether two offices are posts that nobody holds at once."""
    ours, theirs = _post(left), _post(right)
    return ours is not None and theirs is not None and ours != theirs and ours[0] == theirs[0]


def _is_under(one: Office, other: Office) -> bool:
    """Whether one is the deputy of an office that one person holds, and both are said to be of one body, or of none."""
    if one.head[0] not in rank_words() or one.head[1:] != other.head or not is_office(other.head):
        return False
    ours, theirs = _of_body(one), _of_body(other)
    return not ours.isdisjoint(theirs) or not (ours or theirs)


def _of_body(office: Office) -> frozenset[str]:
    """The folded words of a body that carry content."""
    return frozenset(fold for fold in map(without_possessive, read_words(office.body).folds) if not is_light(fold))


def tenure_of(left: Office, right: Office) -> str:
    """Why one article has an office held that the other has over, in words; empty where it may be another office.

    Both must be called by one word, and say of what: a courtesy title ("Governor Hale") says nothing of the time.
    """
    if left.gone == right.gone or (left.past and right.past) or left.head[-1] != right.head[-1]:
        return ""
    shared = _of_what(left) & _of_what(right)
    if not shared:
        return ""
    held, over = (right, left) if left.gone else (left, right)
    return f"“{held.text}” says that the office is held, “{over.text}” that it is over"


def _of_what(office: Office) -> frozenset[str]:
    """The folded words of an office that say whose or of what it is, or of which kind."""
    folds = map(without_possessive, read_words(office.text).folds)
    return frozenset(fold for fold in folds if not is_light(fold)) - _past() - {office.head[-1]}


@functools.cache
def over_words() -> frozenset[str]:
    """Folded words that say, near a name, that somebody holds an office no longer."""
    return _gone() | frozenset(data.load("offices")["gone"]["leaving"].split())


@functools.cache
def post_words() -> frozenset[str]:
    """The folded words that posts end in."""
    return frozenset(name[-1] for name in _posts())


def plain_bodies_of(left: Office, right: Office) -> str:
    """Why one post is held at two bodies without names, in words; empty where they may be one body."""
    if left.past or right.past or _post(left) is None or not are_one_post(left, right):
        return ""
    ours, theirs = _plain_body(left.body), _plain_body(right.body)
    if not ours or not theirs or ours == theirs or not _vague().isdisjoint((ours, theirs)):
        return ""
    return f"the {ours} and the {theirs} are two bodies"


def is_post(office: Office) -> bool:
    """Whether an office is one that its holder holds at one body only."""
    return _post(office) is not None and not office.past


def is_office(titles: Sequence[str]) -> bool:
    """Whether folded titles are an office that one person holds: "house speaker", but not "ohio republican"."""
    return bool(titles) and titles[-1] in data.load("offices")["single"]["words"].split()


def _plain_body(body: str) -> str:
    """The last word of a body without a name: "union" of "dockers' union"; empty where it has a capital."""
    folds = read_words(body).folds
    return folds[-1] if folds and body.islower() else ""


def _post(office: Office) -> tuple[str, int] | None:
    """The group and the number of the post that an office ends in, the longest that fits; None for any other."""
    for size in range(len(office.head), 0, -1):
        post = _posts().get(office.head[-size:])
        if post is not None:
            return post
    return None


@functools.cache
def _posts() -> dict[tuple[str, ...], tuple[str, int]]:
    return {
        tuple(read_words(name).folds): (group, number)
        for group, rows in data.load("offices")["posts"].items()
        for number, names in enumerate(rows)
        for name in names
    }


@functools.cache
def _past() -> frozenset[str]:
    return frozenset(data.load("offices")["past"]["words"].split()) | _gone()


@functools.cache
def _gone() -> frozenset[str]:
    return frozenset(data.load("offices")["gone"]["words"].split())


@functools.cache
def rank_words() -> frozenset[str]:
    """The folded words that make an office that of somebody below its holder."""
    return frozenset(data.load("offices")["ranks"]["words"].split())


@functools.cache
def _vague() -> frozenset[str]:
    return frozenset(data.load("offices")["vague"]["words"].split())
