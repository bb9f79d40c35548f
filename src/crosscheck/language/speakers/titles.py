"""Titles and offices: words before names and for who holds a post, in any case, abbreviated or not."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from crosscheck import data
from crosscheck.language.speakers.names import ends_in_surname, is_first_name, is_owner, without_possessive

__all__ = [
    "begin_of_name",
    "is_courtesy",
    "is_title",
    "join_deputies",
    "stands_behind",
    "strip_titles",
    "words_of_office",
]

_DEPUTIES = frozenset({"vice", "deputy", "assistant", "associate", "under"})


def is_title(word: str) -> bool:
    """Whether a word, in any case and with or without its dot, is a title before names."""
    return word.lower().rstrip(".") in data.load("roles")["titles"]


def is_courtesy(word: str) -> bool:
    """Whether a lower-case title says no more than how somebody is addressed ("mr")."""
    return word.rstrip(".") in ("mr", "mrs", "ms", "miss", "mx", "dr")


def stands_behind(words: Sequence[str]) -> bool:
    """Whether the last of some words is a title that stands behind a name: "Nora Hale MP"."""
    behind = len(words) > 2 and words[-1].isupper() and is_title(words[-1])
    return behind and words[-2][:1].isupper() and not is_owner(words[-2])


def begin_of_name(words: Sequence[str]) -> int:
    """Where a name with its titles begins among words with capitals: "MP" in "Vell MP Nora Hale".

    What stands before the titles says whose or of what they are. The title of a deputy is left out too, for it would be
    another's without "vice". A surname that is a title as well is none here.
    """
    for last in range(len(words) - 2, 0, -1):
        if is_title(words[last]) and not ends_in_surname(words[: last + 1]) and not is_first_name(words[0].lower()):
            first = last
            while first > 0 and (is_title(words[first - 1]) or words[first - 1].lower() in _DEPUTIES):
                first -= 1
            is_deputy = not _DEPUTIES.isdisjoint(word.lower() for word in words[first:last])
            return last + 1 if is_deputy else first
    return 0


def strip_titles(name: str) -> str:
    """A name without the titles before and behind it and the possessive after it."""
    words = without_possessive(name).split()
    while len(words) > 1 and is_title(words[0]):
        words.pop(0)
    while stands_behind(words):
        words.pop()
    return " ".join(words)


@functools.lru_cache(maxsize=4096)
def words_of_office(role: str) -> frozenset[str]:
    """The lower-case words of an office, abbreviations written out too: "Gov." also as "governor"."""
    titles = data.load("roles")["titles"]
    words = join_deputies([word.strip(".").lower() for word in role.replace("-", " ").split()])
    return frozenset(words) | frozenset(titles[word].lower() for word in words if word in titles)


def join_deputies(words: Sequence[str]) -> list[str]:
    """The words of an office with "vice president" as one: whoever is that is no president."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _DEPUTIES:
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return joined
