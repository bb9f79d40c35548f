"""Forms of one name: two names in, whether they are one person's or one body's out.

News writes one person in many ways: "Jim Hale", "Secretary of Defense James N. Hale", "Mr. Hale". A yes and a no are
both given only on evidence; everything else is None, which callers must not read as either.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from crosscheck import data

__all__ = [
    "NameForm",
    "are_forms",
    "are_spellings",
    "ends_in_surname",
    "gender_of_first_name",
    "gender_of_title",
    "is_first_name",
    "is_owner",
    "may_open_name",
    "parse_name",
    "particles",
    "same_person",
    "surname_of",
    "without_possessive",
]

_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-'.&][^\W_]+)*\.?")
_ARTICLE = re.compile(r"^(?:al|el)-(?=\w{2})")
_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "in", "at", "to", "with", "on"})
_NO_TITLES: frozenset[str] = frozenset()
# First names that no list has: "Thandi" and "Thandeka" share .71 of their letters, "Thabo" and "Thandeka" .46; with
# another initial "Yannis" and "Ioannis" share .77.
_LONG, _HALF, _MOST = 5, 0.5, 0.7
_SHORT_FORM = 4  # letters of "Lindi", which may stand for Lindiwe


class NameForm(NamedTuple):
    """A name taken apart.

    Attributes:
        words: the words of the name itself, folded, titles and small words taken out.
        titles: folded courtesy and office titles.
        key: ``name``, or ``voice`` for a campaign or a spokesman, who are not the person they speak for.
        suffix: "jr", "iii" or empty.
        acronym: whether the whole is capital letters only ("FBI").
        capital: whether anything in it is capitalised; what has no capital names nobody.
    """

    words: tuple[str, ...]
    titles: frozenset[str]
    key: str
    suffix: str = ""
    acronym: bool = False
    capital: bool = True


def same_person(a: str, b: str) -> bool | None:
    """Whether two names are forms of one (True), surely are not (False), or cannot be told (None)."""
    left, right = parse_name(a), parse_name(b)
    if left.key != right.key or not left.words or not right.words:
        return _across_keys(left, right)
    if left.words == right.words or _run_together(left) == _run_together(right):
        return True if left.suffix == right.suffix else None
    if not (left.capital and right.capital):
        return None
    if left.acronym != right.acronym:
        return _spells(left, right) or None
    if left.acronym or left.key == "voice":
        return False if left.acronym else None
    return _compare_words(left, right)


def _run_together(form: NameForm) -> str:
    return "".join(form.words).replace("-", "").replace("'", "")


def _across_keys(left: NameForm, right: NameForm) -> bool | None:
    """A voice of somebody (his campaign, his spokesman) is never himself; nothing else is sure."""
    return False if left.key != right.key and set(left.words) & set(right.words) else None


def _spells(left: NameForm, right: NameForm) -> bool:
    """Whether an acronym is made of the other's first letters: FBI, Federal Bureau of Investigation."""
    short, long = (left, right) if left.acronym else (right, left)
    return short.words[0] == "".join(word[0] for word in long.words)


def _compare_words(left: NameForm, right: NameForm) -> bool | None:
    if _genders_clash(left, right):
        return False
    short, long = sorted((left.words, right.words), key=len)
    if len(short) == 1:
        return _compare_single(short[0], long)
    if not _alike(short[-1], long[-1]):
        return None if set(short) & set(long) else False
    if long[-len(short) :] == short:  # whatever stands before a whole name is no part of it: "Tory MP Ann Hale"
        return True
    if long[-2:] == short[-2:] and not (is_first_name(short[0]) or is_first_name(long[0])):
        return None  # what stands before one name may say what somebody is on either side: "Green MP", "Dutch MP"
    first = _compare_first(short[0], long[0])
    if first is False and _compare_first(short[0], long[1] if len(long) > 2 else long[0]) is not False:
        return True
    return first


def _compare_single(word: str, long: tuple[str, ...]) -> bool | None:
    """A surname or a first name alone against a longer form."""
    if any(_alike(word, other) for other in (long[-1], long[0])):
        return True
    if word in long:
        return True
    if _compare_first(word, long[0]) or (len(word) >= _SHORT_FORM and long[0].startswith(word)):
        return None
    return False


def are_forms(a: str, b: str) -> bool:
    """Whether two lower-case first names are one, or short forms of one: "ken", "kenneth"."""
    return a == b or bool(_nicknames(a) & _nicknames(b))


def _compare_first(a: str, b: str) -> bool | None:
    """Two first names: equal, a short form of one another, or an initial that fits."""
    if _alike(a, b) or are_forms(a, b):
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if a.startswith(b) or b.startswith(a):
        return None
    if is_first_name(a) and is_first_name(b):
        return False
    return False if _look_apart(a, b) else None


def _look_apart(a: str, b: str) -> bool:
    """Whether two first names share too little to be one, written or called in two ways; most with another initial."""
    if min(len(a), len(b)) < _LONG:
        return a[0] != b[0]
    from rapidfuzz.distance import Indel  # here, since a check of articles that are unchanged compares no names

    return Indel.normalized_similarity(a, b) < (_HALF if a[0] == b[0] else _MOST)


def _alike(a: str, b: str) -> bool:
    return a == b or a.replace("-", "") == b.replace("-", "")


def _genders_clash(left: NameForm, right: NameForm) -> bool:
    one, other = _gender(left), _gender(right)
    return one is not None and other is not None and one != other


def _gender(form: NameForm) -> str | None:
    titled = next((gender for gender in map(gender_of_title, sorted(form.titles)) if gender), None)
    if titled:
        return titled
    return gender_of_first_name(form.words[0]) if len(form.words) > 1 else None


def surname_of(name: str) -> str:
    """The last word of a name, folded; empty where a name is nothing but titles."""
    return (parse_name(name).words or ("",))[-1]


def is_owner(word: str) -> bool:
    """Whether a printed word ends in a possessive: "Hale's", "Moss'"."""
    return _POSSESSIVE.search(word) is not None


def without_possessive(name: str) -> str:
    """A printed name without the possessive at its end."""
    return _POSSESSIVE.sub("", name)


def may_open_name(word: str) -> bool:
    """Whether a lower-case word is a first name or an initial."""
    return is_first_name(word) or (len(word) <= 2 and word.endswith("."))


def gender_of_title(title: str) -> str | None:
    """``male`` or ``female`` where a lower-case title or description says it ("ms", "spokesman")."""
    return _title_genders().get(title)


@functools.cache
def _title_genders() -> dict[str, str]:
    lists = data.load("roles")["gender"]
    return {word: gender for gender, words in lists.items() for word in words.split()}


@functools.lru_cache(maxsize=20_000)
def parse_name(name: str) -> NameForm:
    """A printed name, with or without titles, as its parts."""
    plain = _fold(name)
    lowered = plain.lower()
    words = lowered.split() if plain.replace(" ", "").isalpha() else _split(plain)
    titles, key, suffix = _NO_TITLES, "name", ""
    if not _word_kinds().keys().isdisjoint(words):
        words, titles, key, suffix = _sort_out(words)
    if len(words) > 1:
        words = _essential(words)
    return NameForm(tuple(words), titles, key, suffix, _is_acronym(words, plain), plain != lowered)


def _split(plain: str) -> list[str]:
    """The words of a name, without dots; an article that is joined to a surname is none of it: "al-Rashid"."""
    words = (word.rstrip(".").removesuffix("'s").lower().replace(".", "") for word in _WORD.findall(plain))
    return [_ARTICLE.sub("", word) for word in words]


def _sort_out(words: list[str]) -> tuple[list[str], frozenset[str], str, str]:
    """The words of the name itself, the titles, the key and the suffix."""
    names: list[str] = []
    titles: list[str] = []
    key, suffix, voice_at = "name", "", -1
    for at, word in enumerate(words):
        kind = _word_kinds().get(word)
        if kind == "title" and ends_in_surname(words[: at + 1]):
            kind = None
        if kind is None or (kind == "suffix" and not names):
            names.append(word)
        elif kind == "title":
            titles.append(word)
        elif kind == "suffix":
            suffix = word
        elif kind == "small":
            voice_at = -1
        elif kind == "voice":
            key, voice_at = "voice", len(names)
    if 0 <= voice_at < len(names):
        key, names = "name", names[voice_at:]
    return names, frozenset(titles), key, suffix


def _essential(words: list[str]) -> list[str]:
    """The words without particles of surnames and middle initials."""
    words = [word for word in words if word not in particles()] or words
    return words[:1] + [word for word in words[1:-1] if len(word) > 1] + words[1:][-1:]


def _is_acronym(words: list[str], plain: str) -> bool:
    return len(words) == 1 and len(words[0]) > 1 and words[0].upper() in plain.replace(".", "")


@functools.cache
def _word_kinds() -> dict[str, str]:
    """What words beside names are: titles, suffixes, voices of others, texts of one's own, and small words."""
    roles = data.load("roles")
    kinds = dict.fromkeys(_SMALL, "small") | dict.fromkeys(roles["titles"], "title")
    for kind, words in (
        ("suffix", data.load("names")["suffixes"]["names"]),
        ("voice", roles["others"]["words"]),
        ("own", roles["own"]["words"]),
    ):
        for word in words.split():
            kinds.setdefault(word, kind)
    return kinds


@functools.cache
def particles() -> frozenset[str]:
    """Small words in surnames, folded: "de", "van"."""
    return frozenset(data.load("names")["particles"]["names"].split())


def _fold(name: str) -> str:
    """No accents, straight apostrophes; capitals stay."""
    straight = name.replace("’", "'")
    if straight.isascii():
        return straight
    return "".join(c for c in unicodedata.normalize("NFKD", straight) if not unicodedata.combining(c))


def is_first_name(word: str) -> bool:
    """Whether a lower-case word is a known first name."""
    return word in _first_names()


def ends_in_surname(words: Sequence[str]) -> bool:
    """Whether the last of some words, a title elsewhere, is a surname: "Nora Pope", "Otto T. King"."""
    *before, last = words
    if last.lower() not in _surnames():
        return False
    given = [word for word in before if len(word.rstrip(".")) > 1]
    return bool(given) and is_first_name(given[-1].lower())


@functools.cache
def _surnames() -> frozenset[str]:
    return frozenset(data.load("roles")["surnames"]["words"].split())


def gender_of_first_name(word: str) -> str | None:
    """``male`` or ``female`` where a lower-case first name is nearly always one; None otherwise."""
    gender = _first_names().get(word)
    return None if gender == "either" else gender


@functools.cache
def _first_names() -> dict[str, str]:
    lists = data.load("names")
    names: dict[str, str] = {}
    for gender in ("male", "female", "either"):
        for name in lists[gender]["names"].split():
            names.setdefault(_fold(name), gender)
    for group in _groups():
        members = group.split()
        for name in members:
            names.setdefault(name, names.get(members[0], "either"))
    return names


def _groups() -> list[str]:
    """All groups of first names that may be one person's."""
    return [group for kind in ("groups", "spellings", "transliterations") for group in data.load("nicknames")[kind]]


@functools.cache
def _nickname_groups() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for number, group in enumerate(_groups()):
        for name in group.split():
            groups.setdefault(name, set()).add(str(number))
    return {name: frozenset(numbers) for name, numbers in groups.items()}


def are_spellings(a: str, b: str) -> bool:
    """Whether two lower-case first names are spellings of one: "stephen", "steven"."""
    return a != b and any({a, b} <= group for group in _spellings())


@functools.cache
def _spellings() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group.split()) for group in data.load("nicknames")["spellings"])


def _nicknames(word: str) -> frozenset[str]:
    """The groups of short forms and spellings a first name stands in."""
    return _nickname_groups().get(word, frozenset())
