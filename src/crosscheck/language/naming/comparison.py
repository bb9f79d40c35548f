"""Two names beside each other: whether they name one thing, and why, in words.

The ladder goes down from the surest evidence. The same words are the same name; then come the tables, initials, the
forms of a person's name, longer forms of a body's name and spelling. What no rung explains is another person, body or
place. Where a person stands against a body, nothing is said: either may speak for the other.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen
from rapidfuzz.distance import DamerauLevenshtein

from crosscheck.language.naming.aliases import shorten
from crosscheck.language.naming.known import Known, initials, is_acronym, is_person
from crosscheck.language.naming.lists import body_nouns, endings, forerunners, place_nouns, vague
from crosscheck.language.naming.proper_names import ProperName
from crosscheck.language.speakers.names import are_spellings, is_first_name, parse_name, same_person

__all__ = ["Verdict", "compare_names", "kinds_of", "spelled_alike"]

_LINKS = frozenset(("of", "for", "and", "the", "on", "in", "de", "la"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_ANY: frozenset[str] = frozenset()
_MOST_INITIALS = 3


@frozen
class Verdict:
    """What two names are to each other.

    Attributes:
        relation: ``same``, ``variant`` (another form), ``spelling``, ``contained`` (one lies in the other, or is a
            part of it), ``other``, or ``unclear``, which is neither a yes nor a no.
        why: the reason in words.
        kinds: what both may be: ``person``, ``place``, ``body``; empty where nothing tells.
    """

    relation: str
    why: str
    kinds: frozenset[str] = _ANY


def compare_names(left: ProperName, right: ProperName, known: Known) -> Verdict:
    """What two names are to each other, as far as tables and the articles themselves can tell; symmetric."""
    if left.words == right.words:
        return _compare_letters(left, right)
    ours, theirs = kinds_of(left, known), kinds_of(right, known)
    for rung in _LADDER:
        verdict = rung(left, right, known)
        if verdict is not None:
            return verdict
    if ours and theirs and not ours & theirs and "person" in ours | theirs:
        return Verdict("unclear", "a person and a body or a place may be one party")
    return Verdict("other", "no form, spelling or part of one another", ours & theirs or ours | theirs)


def kinds_of(name: ProperName, known: Known) -> frozenset[str]:
    """What a name may be: ``person``, ``place``, ``body``; empty where nothing tells."""
    last = name.words[-1]
    if is_person(name) or last in _SUFFIXES or (len(name.words) == 1 and last in known.surnames):
        return frozenset({"person"})
    meanings = known.aliases.meanings(name.words)
    if meanings:
        places = known.aliases.places(name.words)
        return frozenset(("place",) * bool(places) + ("body",) * (meanings > places))
    if is_acronym(name):
        return frozenset({"body"})
    if len(name.words) == 1 and is_first_name(last):
        return frozenset({"person"})
    return frozenset(("body",) * (last in body_nouns()) + ("place",) * (last in place_nouns()))


def _compare_letters(left: ProperName, right: ProperName) -> Verdict:
    """The same folded words: the same name, or one with accents."""
    ours, theirs = (name.text.casefold().replace("’", "'") for name in (left, right))
    if ours != theirs and _has_accents(ours) != _has_accents(theirs):
        return Verdict("spelling", f"{left.text} and {right.text} differ in accents")
    return Verdict("same", "the same name")


def _has_accents(text: str) -> tuple[str, ...]:
    return tuple(letter for letter in text if not letter.isascii() and letter.isalpha())


def _compare_added(left: ProperName, right: ProperName, known: Known) -> Verdict | None:
    """By what a user has said are other forms of one name."""
    added = known.aliases.added
    if added.get(left.words, _ANY) & added.get(right.words, _ANY):
        return Verdict("variant", f"the settings say that {left.text} and {right.text} are names of one thing")
    return None


def _compare_meanings(left: ProperName, right: ProperName, known: Known) -> Verdict | None:
    """By the tables: other names of one thing, a place in a place, or two things that the tables tell apart."""
    if _is_surely_person(left, known) or _is_surely_person(right, known):
        return None
    ours, theirs = known.aliases.meanings(left.words), known.aliases.meanings(right.words)
    if known.aliases.name_one(left.words, right.words):
        return Verdict("variant", f"{left.text} and {right.text} are names of one thing")
    if not ours or not theirs:
        return None
    for inner, outer, small, large in ((ours, theirs, left, right), (theirs, ours, right, left)):
        if any(known.aliases.surrounding(key) & outer for key in inner):
            located = known.aliases.places(small.words)
            kind, what = ("place", "lies in") if located else ("body", "is a part of")
            return Verdict("contained", f"{small.text} {what} {large.text}", frozenset({kind}))
    kinds = kinds_of(left, known) & kinds_of(right, known)
    if not kinds:
        return Verdict("unclear", "a place may stand for the body that has its seat there")
    return Verdict("other", f"the tables tell {left.text} and {right.text} apart", kinds)


def _compare_acronyms(left: ProperName, right: ProperName, known: Known) -> Verdict | None:
    """Initials of the longer form, or what an article prints in brackets behind it."""
    if is_acronym(left) == is_acronym(right):
        return None
    short, long = (left, right) if is_acronym(left) else (right, left)
    letters = short.words[0]
    if letters in initials(long.words) or letters in initials(word for word in long.words if word not in vague()):
        return Verdict("variant", f"{short.text} are the initials of {long.text}")
    if long.words in known.acronyms.get(letters, _ANY):
        return Verdict("variant", f"{short.text} stands in brackets behind {long.text}")
    return None


def _compare_halves(left: ProperName, right: ProperName, known: Known) -> Verdict | None:
    """The first name here, the surname there, where an article has both together."""
    if len(left.words) > 1 or len(right.words) > 1:
        return None
    for full in known.full:
        if left.words[0] in full and right.words[0] in full:
            return Verdict("variant", "both stand in one full name")
    return None


def _compare_initials(left: ProperName, right: ProperName, known: Known) -> Verdict | None:
    """The same letters before one surname, printed together or apart ("J.K.", "J. K.", "JK"), or more of them."""
    if left.words[-1:] != right.words[-1:]:
        return None
    ours, theirs = _letters(left), _letters(right)
    if not ours or not theirs or not (ours.startswith(theirs) or theirs.startswith(ours)):
        return None
    return Verdict("variant", f"{left.text} and {right.text} have the same initials", frozenset({"person"}))


def _letters(name: ProperName) -> str:
    """The initials of a name that has nothing else before its last word; empty of any other."""
    letters = "".join(name.text.split(" ")[:-1]).replace(".", "")
    return letters if letters.isupper() and letters.isalpha() and len(letters) <= _MOST_INITIALS else ""


def _compare_persons(left: ProperName, right: ProperName, known: Known) -> Verdict | None:
    """By the forms of people's names; nothing is said where neither is known for a person's."""
    ours, theirs = _is_surely_person(left, known), _is_surely_person(right, known)
    if not (ours or theirs) or not all(_may_be_person(name, known) for name in (left, right)):
        return None
    same = same_person(_with_titles(left), _with_titles(right))
    kinds = frozenset({"person"})
    one, other = parse_name(left.text).words, parse_name(right.text).words
    if same and min(len(one), len(other)) > 1 and are_spellings(one[0], other[0]):
        return Verdict("spelling", f"“{one[0]}” and “{other[0]}” are spellings of one first name", kinds)
    if same:
        return Verdict("variant", f"{left.text} and {right.text} are forms of one name", kinds)
    if spelled := spelled_alike(one, other):
        return Verdict("spelling", spelled, kinds)
    if same is None and not _have_other_surnames(one, other):
        return Verdict("unclear", f"{left.text} and {right.text} may be one person", kinds)
    return Verdict("other", f"{left.text} and {right.text} are no forms of one name", kinds)


def _have_other_surnames(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names end in surnames of which neither is any part of the other name."""
    return min(len(left), len(right)) > 1 and left[-1] not in right and right[-1] not in left


def _is_surely_person(name: ProperName, known: Known) -> bool:
    return kinds_of(name, known) == {"person"}


def _may_be_person(name: ProperName, known: Known) -> bool:
    kinds = kinds_of(name, known)
    return not kinds or "person" in kinds


def _with_titles(name: ProperName) -> str:
    return " ".join((*name.titles, name.text))


def _compare_parts(left: ProperName, right: ProperName, known: Known) -> Verdict | None:
    """By the words that two longer names share: a longer form, or two of one kind."""
    ours, theirs = (frozenset(word.rstrip("'") for word in shorten(name.words)) - _LINKS for name in (left, right))
    shared = ours & theirs
    if not shared:
        return None
    if ours == theirs:
        return Verdict("variant", "the same words in another order")
    if ours < theirs or theirs < ours:
        return Verdict("variant", "one is a longer form of the other")
    kinds = kinds_of(left, known) & kinds_of(right, known)
    rests = (ours - shared) | (theirs - shared)
    one_thing = rests <= place_nouns() | forerunners() and not shared <= place_nouns()
    if one_thing or rests <= vague():
        return Verdict("unclear", f"both share “{' '.join(sorted(shared))}”, and may be one", kinds)
    return None


def _compare_spelling(left: ProperName, right: ProperName, known: Known) -> Verdict | None:
    spelled = spelled_alike(left.words, right.words)
    return Verdict("spelling", spelled, kinds_of(left, known) & kinds_of(right, known)) if spelled else None


_LADDER: tuple[Callable[[ProperName, ProperName, Known], Verdict | None], ...] = (
    _compare_added,
    _compare_meanings,
    _compare_acronyms,
    _compare_halves,
    _compare_initials,
    _compare_persons,
    _compare_parts,
    _compare_spelling,
)

_SHORTEST, _LONG = 5, 8


def spelled_alike(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    """Why the folded words of two names are spellings of one name, in words; empty where they are not.

    One letter may differ in a word of five or more, two in one of eight; a plural or an adjective is no spelling.
    """
    if len(left) != len(right):
        left, right = left[-1:], right[-1:]
    if len(left) != len(right):  # a name of nothing but a title has no words of its own
        return ""
    different = [(one, other) for one, other in zip(left, right, strict=True) if one != other]
    if len(different) != 1:
        return ""
    one, other = sorted(different[0])
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST or abs(len(one) - len(other)) > 2:
        return ""
    most = 2 if shorter >= _LONG else 1
    letters = DamerauLevenshtein.distance(one, other, score_cutoff=most)
    if letters > most or _root(one) == _root(other) or (is_first_name(one) and is_first_name(other)):
        return ""
    return f"“{one}” and “{other}” differ in {'one letter' if letters == 1 else 'two letters'}"


def _root(word: str) -> str:
    """A folded word without the ending that makes a plural or an adjective of it: "democrat" of "democratic"."""
    return next((word.removesuffix(ending) for ending in endings() if word.endswith(ending)), word)
