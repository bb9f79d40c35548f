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

__all__ = ["Office", "are_one_post", "contradiction_of", "find_offices", "is_post", "plain_bodies_of"]

_AFTER = re.compile(
    r"(?:,?\s*\(?\d{1,3}\)?)?,\s+(?P<office>(?:[^,;:.()—–\n\"“”«»]|(?<=\bSt)\.|(?<=\b[A-Z])\.){3,90}?)"
    r"(?=\s*(?:[,;:.()—–\n\"“”]|$)|\s(?:who|whose|said|says|told|tells|added|wrote|has|had|was|is)\s)"
)
_MARK = re.compile(r"[,;:.()—–\n\"“”«»]")
_TO_BODY = re.compile(r"\s(?:of|for|at|with|from|to)\s(?:the\s|its\s|a\s|an\s)?")
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
    """

    start: int
    end: int
    text: str
    head: tuple[str, ...]
    body: str
    body_start: int
    past: bool


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
    while (
        0 < at < name.first and _is_capital(words, at - 1) and words.text[words.ends[at - 1] : words.starts[at]] == " "
    ):
        at -= 1
    return at


def _is_capital(words: Words, number: int) -> bool:
    return words.text[words.starts[number]].isupper() and not is_light(words.folds[number])


def _before(words: Words, name: ProperName) -> Iterator[Office]:
    """An office that ends right before a name: "the city comptroller, Ann Hale", "a company spokesman, Tom Virk"."""
    begin = words.starts[_outset(words, name)]
    phrase = words.text[max(0, begin - _REACH) : begin].rstrip().removesuffix(",").rstrip()
    mark = max((match.end() for match in _MARK.finditer(phrase)), default=0)
    end = max(0, begin - _REACH) + len(phrase)
    first, last = words.within(end - len(phrase) + mark, end)
    if first < last and without_possessive(words.folds[last - 1]) in callings():
        at = last - 1
        while at > first and last - at < _LONGEST and _belongs(words, at - 1):
            at -= 1
        yield from _office(words, words.starts[at], words.ends[last - 1])


def _belongs(words: Words, number: int) -> bool:
    """Whether a word before an office is a part of it: no verb and no small word but "of"."""
    return words.folds[number] not in _STOPS and not words.folds[number][-1].isdigit()


_STOPS = frozenset(
    "the a an and or but said says told by to with for in on at from as that who when where after before its their "
    "his her our my while is was are were according called named one of".split()
)


def _after(words: Words, name: ProperName) -> Iterator[Office]:
    """An office between commas after a name: "Ann Hale, 54, chief executive of the ferry line, said"."""
    match = _AFTER.match(words.text, name.end)
    if match is None:
        return
    yield from _office(words, match.start("office"), match.end("office"))


def _office(words: Words, start: int, end: int) -> Iterator[Office]:
    """The office in a stretch of text, if it is one: its main words name what somebody is."""
    text = words.text[start:end]
    link = _TO_BODY.search(text)
    main, _, beyond = (text[: link.start()] if link else text).partition(" and ")
    if beyond:
        text, link = main, None
    folds = [fold for fold in read_words(main).folds if fold not in ("the", "a", "an", "its", "their", "his", "her")]
    if not folds or without_possessive(folds[-1]) not in callings():
        return
    owner = next((at for at, fold in enumerate(folds) if fold.endswith("'s")), -1)
    before = words.within(max(0, start - 20), start)
    past = not _past().isdisjoint((*folds, *words.folds[max(before[0], before[1] - 2) : before[1]]))
    head = tuple(fold for fold in folds[owner + 1 :] if fold not in _past())
    if not head:
        return
    body, body_start = (text[link.end() :], start + link.end()) if link else ("", start)
    yield Office(start, start + len(text), text, head, body.strip(), body_start, past)


def are_one_post(left: Office, right: Office) -> bool:
    """Whether two offices are called by one name, or by two names of one post."""
    return left.head == right.head or (_post(left) is not None and _post(left) == _post(right))


def contradiction_of(left: Office, right: Office) -> str:
    """Why one person cannot well hold both offices, in words; empty where nothing speaks against it."""
    ours, theirs = _post(left), _post(right)
    if left.past or right.past or ours is None or theirs is None or ours == theirs or ours[0] != theirs[0]:
        return ""
    return f"{' '.join(left.head)} and {' '.join(right.head)} are two posts"


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
    return frozenset(data.load("offices")["past"]["words"].split())


@functools.cache
def _vague() -> frozenset[str]:
    return frozenset(data.load("offices")["vague"]["words"].split())
