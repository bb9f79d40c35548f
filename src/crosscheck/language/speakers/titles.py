"""Titles and offices: words before names and for who holds a post, in any case, abbreviated or not."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from crosscheck import data
from crosscheck.language.speakers.names import without_possessive

__all__ = ["is_courtesy", "is_title", "join_deputies", "strip_titles", "words_of_office"]

_DEPUTIES = frozenset({"vice", "deputy", "assistant", "associate", "under"})


def is_title(word: str) -> bool:
    """Whether a word, in any case and with or without its dot, is a title before names."""
    return word.lower().rstrip(".") in data.load("roles")["titles"]


def is_courtesy(word: str) -> bool:
    """Whether a lower-case title says no more than how somebody is addressed ("mr")."""
    return word.rstrip(".") in ("mr", "mrs", "ms", "miss", "mx", "dr")


def strip_titles(name: str) -> str:
    """A name without the titles before it and the possessive after it."""
    words = name.split()
    while len(words) > 1 and is_title(words[0]):
        words.pop(0)
    return without_possessive(" ".join(words))


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
