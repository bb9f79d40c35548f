"""What the words that name a speaker say by themselves: "the group's director, Mara Lind", "his letter", "the Texan".

A mention goes in, its kind and the name, the pronoun or the office in it come out; who is meant is the business of
``people``.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from crosscheck import data
from crosscheck.language.speakers.humans import is_description, may_be_person
from crosscheck.language.speakers.names import ends_in_surname, is_first_name, is_owner, may_open_name, particles
from crosscheck.language.speakers.titles import begin_of_name, is_title, join_deputies, stands_behind

__all__ = [
    "GENDERS",
    "Mention",
    "apposed_name",
    "head_of",
    "is_message",
    "is_own_text",
    "owner_of_text",
    "read_mention",
    "stands_in",
    "trim_name",
]

GENDERS = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
_NAMING_NOBODY = frozenset({"i", "we", "you", "it", "they", "who"})
_DEFINITE = ("the ", "that ", "this ")
_PRONOUNS = _NAMING_NOBODY | {"he", "she", "which"}
_STANDING_IN = (*_DEFINITE, "his ", "her ", "their ", "its ")


class Mention(NamedTuple):
    """What a mention says by itself.

    Attributes:
        kind: ``name``, ``pronoun``, ``office`` ("the secretary"), ``description`` ("the Texan"), ``anybody`` ("they")
            or ``nobody`` ("two officials").
        word: the name, the pronoun or the office.
    """

    kind: str
    word: str = ""


@functools.lru_cache(maxsize=4096)
def read_mention(mention: str) -> Mention:
    """What kind of mention words are, and what in them names somebody."""
    plain = mention.lower().replace("’", "'")
    first = plain.split(" ", 1)[0]
    if plain in GENDERS or (first in ("his", "her") and is_own_text(plain.split()[-1])):
        return Mention("pronoun", first)
    if plain in _NAMING_NOBODY:
        return Mention("anybody")
    named = ("'" in plain and owner_of_text(mention)) or ("," in plain and apposed_name(mention))
    return Mention("name", named) if named else _read_head(plain, head_of(mention))


def _read_head(plain: str, head: list[str]) -> Mention:
    """A name or an office, by the last word of the main phrase."""
    if not head:
        return Mention("nobody")
    titled = is_title(head[-1]) and not ends_in_surname(head) and not stands_behind(head)
    if not titled and len(head) > 1 and plain.startswith(_DEFINITE) and is_description(head[1:]):
        return Mention("description")
    if head[-1][0].isupper() and not titled:
        return Mention("name", trim_name(head))
    if titled or plain.startswith(_DEFINITE):
        return Mention("office", join_deputies([word.lower().rstrip(".") for word in head])[-1])
    return Mention("nobody")


def stands_in(mention: str) -> bool:
    """Whether a mention means somebody named elsewhere: "he", "the mayor", "10"; not "two officials", "the report".

    "The statement" alone is somebody's, and does not say whose; "the joint statement" is a source by itself.
    """
    plain = mention.lower()
    if plain in _PRONOUNS or plain.isdigit():
        return True
    return plain.startswith(_STANDING_IN) and not (plain.startswith(_DEFINITE) and _is_known_document(head_of(plain)))


def _is_known_document(head: list[str]) -> bool:
    return bool(head) and head[-1] in _documents() and (len(head) > 2 or not _has_no_voice(head[-1]))


def _has_no_voice(word: str) -> bool:
    """Whether a text is its author's alone ("letter"; a book is known by itself)."""
    return is_own_text(word) and word not in data.load("roles")["own"]["works"].split()


def is_message(mention: str) -> bool:
    """Whether a mention is a text that is nothing but its author's words: "the statement", "an early tweet"."""
    head = head_of(mention.lower())
    return len(head) > 1 and _has_no_voice(head[-1]) and not (head[0] == "the" and len(head) > 2)


@functools.cache
def _documents() -> frozenset[str]:
    return frozenset(data.load("roles")["documents"]["words"].split())


_PREPOSITION = re.compile(r"\s(?:for|in|at|with|from|on|to|by|who)\s|,")
_NAME_AFTER_OFFICE = re.compile(r"(?P<office>\S+) of \w+(?: [A-Z]\S+){2}")


def head_of(mention: str) -> list[str]:
    """The words of a mention up to its first preposition: "a spokesman" of "a spokesman for the company"."""
    main = _PREPOSITION.split(mention, 1)[0]
    if " of " not in main:
        return main.split()
    office = _NAME_AFTER_OFFICE.search(main)
    if office is not None and is_title(office["office"]):
        return main.split()
    return main.split(" of ")[0].split()


_APPOSED_NAME = re.compile(
    r"^(?:(?i:a|an|the|one|another|his|her|its|their)\s.*|[A-Z][^,]*['’]s?\s[^,]*\b[a-z][\w-]*),"
    r"\s(?P<name>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)*\s?)$"
)


def apposed_name(mention: str) -> str | None:
    """The name after a description: "Mara Lindqvist" of "the group's director, Mara Lindqvist" or "Orr's lawyer, …"."""
    match = _APPOSED_NAME.match(mention)
    return match["name"] if match is not None else None


def trim_name(head: list[str]) -> str:
    """The capitalised words that end a phrase, titles included; first names decide where the name begins.

    So does the owner of a reporter: "the Gazette's Mara Lind".
    """
    words: list[str] = []
    for word in reversed(head):
        if not word[0].isupper() and not (words and word in particles()):
            break
        if is_owner(word) and len(words) > 1 and may_be_person(" ".join(words), _folded(words)):
            return " ".join(words)
        words.insert(0, word)
    words = words[begin_of_name(words) :]
    for at in range(1, len(words) - 1):
        if is_first_name(words[at].lower()) and not may_open_name(words[at - 1].lower()):
            return " ".join(words[at:])
    return " ".join(words)


def _folded(words: list[str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)


_OWNED_TEXT = re.compile(r"(?P<owner>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*\s?)['’]s? (?:\w+ )*(?P<text>\w+)$")


def owner_of_text(mention: str) -> str | None:
    """Whose text it is: "Dana Hale" of "Dana Hale's letter"; None for "Dana Hale's lawyer"."""
    match = _OWNED_TEXT.match(mention)
    return match["owner"] if match is not None and is_own_text(match["text"].lower()) else None


def is_own_text(word: str) -> bool:
    """Whether a lower-case word is a text that speaks for its author ("statement", "tweets")."""
    return word in _own_texts() or word.removesuffix("s") in _own_texts()


@functools.cache
def _own_texts() -> frozenset[str]:
    return frozenset(data.load("roles")["own"]["words"].split())
