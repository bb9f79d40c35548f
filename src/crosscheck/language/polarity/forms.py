"""One form for all inflections of a word: a folded word in, its base out.

"Found" and "finds", "went" and "goes", "acquitted" and "acquits" are one word where two sentences are asked whether
they say the same of it. Irregular verbs are listed; the rest is the light stemmer's.
"""

from __future__ import annotations

import functools

from crosscheck import data
from crosscheck.language.words import stem

__all__ = ["base", "is_adverb", "is_participle"]


@functools.lru_cache(maxsize=200_000)
def base(folded: str) -> str:
    """The base of a folded word: equal for all forms of one verb, noun or adjective."""
    if folded in _irregular():
        return stem(_irregular()[folded])
    if folded in _plurals():
        return stem(_plurals()[folded])
    if folded.endswith("men"):
        return f"{folded[:-3]}man"
    return folded[:-3] + "y" if folded.endswith("ied") and len(folded) > 4 else stem(folded)


@functools.lru_cache(maxsize=200_000)
def is_adverb(folded: str) -> bool:
    """Whether a folded word only says how or when, so that a predicate may stand behind it."""
    adverbs, others = _adverbs()
    return folded in adverbs or (folded.endswith("ly") and len(folded) > 4 and folded not in others)


def is_participle(folded: str) -> bool:
    """Whether a folded word looks like the past or the past participle of a verb."""
    return folded.endswith("ed") or (folded in _irregular() and not folded.endswith("ing"))


@functools.cache
def _irregular() -> dict[str, str]:
    forms = data.load("inflections")["forms"]
    return {form: verb for verb, row in forms.items() for form in row.split()}


@functools.cache
def _plurals() -> dict[str, str]:
    plurals: dict[str, str] = data.load("inflections")["plurals"]
    return plurals


@functools.cache
def _adverbs() -> tuple[frozenset[str], frozenset[str]]:
    lists = data.load("inflections")["adverbs"]
    return frozenset(lists["words"].split()), frozenset(lists["not"].split())
