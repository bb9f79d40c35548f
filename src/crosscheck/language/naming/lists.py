"""The word lists of names as sets: what a capital letter may be, and what the last word of a name says.

Lists are singular and lower case in the data; the plurals are made here, once.
"""

from __future__ import annotations

import functools

from crosscheck import data

__all__ = [
    "body_nouns",
    "calendar",
    "callings",
    "describers",
    "endings",
    "forerunners",
    "linking",
    "locative",
    "openers",
    "place_nouns",
    "vague",
    "venues",
]


@functools.cache
def calendar() -> frozenset[str]:
    """Days and months."""
    return _words("naming", "calendar")


@functools.cache
def place_nouns() -> frozenset[str]:
    """Last words of names of places: "island", "street"."""
    return _words("naming", "places")


@functools.cache
def forerunners() -> frozenset[str]:
    """First words of names that say what kind of thing it is: "hurricane", "operation"."""
    return _words("naming", "forerunners")


@functools.cache
def venues() -> frozenset[str]:
    """Last words of names of buildings that something happens in: "hall", "church"."""
    return _words("naming", "venues")


@functools.cache
def body_nouns() -> frozenset[str]:
    """Last words of names of bodies: "bureau", "union"."""
    return _words("naming", "bodies") | _roles("bodies")


@functools.cache
def endings() -> tuple[str, ...]:
    """Endings of the plurals and adjectives of names, the longest first."""
    return tuple(sorted(data.load("naming")["endings"].split(), key=len, reverse=True))


@functools.cache
def locative() -> frozenset[str]:
    """Small words behind which a name is one of a place: "in", "near"."""
    return frozenset(data.load("naming")["locative"].split())


@functools.cache
def vague() -> frozenset[str]:
    """Words of a body's name that another form of it leaves out."""
    return _words("naming", "loose")


@functools.cache
def linking() -> frozenset[str]:
    """Words after which "of" goes on with the name."""
    return _words("naming", "linking") | frozenset(data.load("roles")["titles"])


@functools.cache
def describers() -> frozenset[str]:
    """What people are called by: titles and callings that may stand before a name with a capital of their own."""
    plain = frozenset(data.load("naming")["plain"].split())
    return (_roles("people") - plain) | frozenset(data.load("roles")["titles"]) | _words("naming", "ranks")


@functools.cache
def callings() -> frozenset[str]:
    """What people are called by what they do or are, titles too."""
    posts = (post for rows in data.load("offices")["posts"].values() for names in rows for post in names)
    return _roles("people") | frozenset(data.load("roles")["titles"]) | {post.split()[-1] for post in posts}


@functools.cache
def openers() -> frozenset[str]:
    """Words that begin sentences with a capital and name nobody."""
    return (
        _words("naming", "openers")
        | describers()
        | _roles("people")
        | _roles("bodies")
        | _roles("documents")
        | _words("naming", "places")
    )


def _words(name: str, table: str) -> frozenset[str]:
    return _with_plurals(data.load(name)[table])


def _roles(table: str) -> frozenset[str]:
    return _with_plurals(data.load("roles")[table]["words"])


def _with_plurals(words: str) -> frozenset[str]:
    listed = words.split()
    plurals = {word[:-1] + "ies" for word in listed if word.endswith("y") and word[-2] not in "aeiou"}
    plurals |= {word + "es" for word in listed if word.endswith(("s", "ch", "sh", "x"))}
    plurals |= {word[:-3] + "men" for word in listed if word.endswith("man")}
    return frozenset(listed) | plurals | {word + "s" for word in listed if not word.endswith("s")}
