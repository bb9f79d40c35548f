"""The verbs and nouns that hand words to a speaker, from ``data/cues.toml``: a word in, what it says of speech out."""

from __future__ import annotations

import functools

from attrs import frozen

from crosscheck import data

__all__ = ["Cue", "all_forms", "find_cue", "inflect", "is_cue_noun", "is_strong"]

_VOWELS = frozenset("aeiou")
_SIBILANT = ("s", "x", "z", "ch", "sh")


@frozen
class Cue:
    """One form of a reporting verb.

    Attributes:
        base: the verb's base form ("say").
        form: ``finite`` ("said", "says"), ``base`` ("say") or ``participle`` ("saying").
        past: whether the form can also be passive ("described").
        group: what the verb says of the words: ``say``, ``admit``, ``deny``, ``claim``, ``confirm`` and others.
        strong: whether what is said is nearly always the verb's object.
    """

    base: str
    form: str
    past: bool
    group: str
    strong: bool


def find_cue(word: str) -> Cue | None:
    """The reporting verb that a lower-case word is a form of."""
    return all_forms().get(word)


def is_strong(word: str) -> bool:
    """Whether a lower-case word is a form of a verb that nearly always reports ("said", not "called")."""
    cue = all_forms().get(word)
    return cue is not None and cue.strong


def is_cue_noun(word: str) -> bool:
    """Whether a lower-case word names something said ("claim", "statements")."""
    return word in _nouns() or word.removesuffix("s") in _nouns()


@functools.cache
def _nouns() -> frozenset[str]:
    return frozenset(data.load("cues")["nouns"]["words"].split())


@functools.cache
def all_forms() -> dict[str, Cue]:
    """Every form of every cue; the class that names a verb first keeps it."""
    lists = data.load("cues")
    strong = frozenset(lists["strong"]["words"].split())
    forms: dict[str, Cue] = {}
    for group, verbs in lists["classes"].items():
        for base in verbs.split():
            past = lists["irregular"].get(base, inflect(base, "ed")).split()
            _enter(forms, Cue(base, "finite", True, group, base in strong), past)
            _enter(forms, Cue(base, "finite", False, group, base in strong), [inflect(base, "s")])
            _enter(forms, Cue(base, "base", False, group, base in strong), [base])
            _enter(forms, Cue(base, "participle", False, group, base in strong), [inflect(base, "ing")])
    return forms


def _enter(forms: dict[str, Cue], cue: Cue, words: list[str]) -> None:
    for word in words:
        forms.setdefault(word, cue)


def inflect(base: str, ending: str) -> str:
    """A regular English verb form: ``inflect("deny", "s")`` is "denies"."""
    if ending == "s":
        if base.endswith("y") and base[-2] not in _VOWELS:
            return base[:-1] + "ies"
        return base + ("es" if base.endswith(_SIBILANT) or base.endswith("o") else "s")
    if ending == "ed" and base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    if base.endswith("ie") and ending == "ing":
        return base[:-2] + "ying"
    if base.endswith("e"):
        return base + "d" if ending == "ed" else (base + ending if base.endswith(("ee", "oe")) else base[:-1] + ending)
    return (base + base[-1] if _doubles(base) else base) + ending


def _doubles(base: str) -> bool:
    """Whether the last consonant is doubled: after one vowel, in a word of one syllable or one of a few others."""
    if len(base) < 3 or base[-1] in "aeiouwxyh" or base[-2] not in _VOWELS or base[-3] in _VOWELS:
        return False
    one_syllable = sum(letter in _VOWELS for letter in base) == 1
    return one_syllable or base.endswith(("mit", "fer", "cur", "but", "mur", "gin"))
