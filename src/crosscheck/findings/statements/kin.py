"""Bodies and their parts: the base form of a word in, those of its kin out.

What "the Senate" does, another outlet has "Congress" do. Only bodies that are named by one word are kin here, for the
clauses of two sentences are compared word by word.
"""

from __future__ import annotations

import functools
from itertools import product

from crosscheck import data
from crosscheck.language.naming.aliases import read_aliases
from crosscheck.language.polarity.forms import base

__all__ = ["kin_of"]


def kin_of(word: str) -> frozenset[str]:
    """The base forms of the bodies that a body, given by its base form, is a part of, and of its own parts."""
    return _kin().get(word, frozenset())


@functools.cache
def _kin() -> dict[str, frozenset[str]]:
    named = _words_by_body()
    kin: dict[str, set[str]] = {}
    for body, wholes in read_aliases().within.items():
        if body in data.load("aliases")["within"]:
            outer = [word for whole in wholes for word in named.get(whole, ())]
            for part, whole in product(named.get(body, ()), outer):
                kin.setdefault(part, set()).add(whole)
                kin.setdefault(whole, set()).add(part)
    return {word: frozenset(others) for word, others in kin.items()}


def _words_by_body() -> dict[str, list[str]]:
    """The base forms of the single words that name a body, by its key."""
    named: dict[str, list[str]] = {}
    for words, keys in read_aliases().forms.items():
        if len(words) == 1:
            for key in keys:
                named.setdefault(key, []).append(base(words[0]))
    return named
