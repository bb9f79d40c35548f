"""Noun phrases in a line of tags: a token in, the tokens of the phrase that ends or begins there out."""

from __future__ import annotations

import re
from typing import NamedTuple

from crosscheck.language.speakers.lines import Line

__all__ = ["Subject", "find_phrase_after", "find_phrase_before"]

_RUN = frozenset("NTRnSZz")
_HEAD = re.compile("[NTRnz]")
_NAMED_OR_DETERMINED = re.compile("[NRTSdhZ]")
_JOINING = frozenset({"of", "for", "in", "at", "with", "from", "to", "on", "by"})
_STANDING_ALONE = frozenset(
    {"some", "many", "others", "several", "most", "few", "all", "one", "both", "another", "everyone", "someone"}
)


class Subject(NamedTuple):
    """The tokens of a noun phrase, and how it was reached.

    Attributes:
        start, end: token numbers.
        how: ``plain`` (right beside the verb), ``apart`` (an apposition or a clause between), ``shared`` (of a verb
            joined by "and"), ``relative``, ``main`` (the clause's subject, of a participle or an infinitive).
    """

    start: int
    end: int
    how: str = "plain"


def find_phrase_before(line: Line, first: int, end: int) -> Subject | None:
    """The noun phrase that ends right before token ``end``: names, titles, nouns, with "of" and "for" after a noun."""
    tags = line.tags
    at = end - 1
    if at < first:
        return None
    if tags[at] == "s":
        return Subject(at, end)
    if tags[at] in "dz" and line.low(at) in _STANDING_ALONE:
        return Subject(at, end)
    while at >= first:
        if tags[at] in "dh":
            at = _over_determiner(tags, first, at)
            if not _joins(line, first, at):
                break
        elif tags[at] in _RUN or _describes(tags, first, at, end) or _joins(line, first, at):
            at -= 1
        else:
            break
    start = at + 1
    while start < end and tags[start] in "pc":
        start += 1
    return Subject(start, end) if _is_phrase(line, start, end) else None


def _is_phrase(line: Line, start: int, end: int) -> bool:
    """Whether tokens can be a noun phrase: something in it is a name, or a noun with a determiner or in the plural."""
    if _HEAD.search(line.tags, start, end) is None:
        return False
    if _NAMED_OR_DETERMINED.search(line.tags, start, end):
        return True
    last = line.low(end - 1)
    if line.tags[end - 1] == "z":  # "twelve" may say so, 12% and "12 per cent" no more than "12 percent"
        return not last.endswith("%") and (end == len(line.tags) or line.low(end) != "per")
    return last.endswith(("s", "men", "people"))


def _describes(tags: str, first: int, at: int, end: int) -> bool:
    """Whether a verb's form or a few words in marks stand inside a phrase: "the elected head", "Al “Ace” Hale"."""
    if not first < at < end - 1:
        return False
    return (tags[at] in "VGavgF" and tags[at - 1] in "dhSZ") or (
        tags[at] == "F" and tags[at - 1] == tags[at + 1] == "N"
    )


def _over_determiner(tags: str, first: int, at: int) -> int:
    at -= 1
    while at >= first and tags[at] in "dz":
        at -= 1
    return at


def _joins(line: Line, first: int, at: int) -> bool:
    """Whether a preposition, or an "and" between like nouns, ties what follows to the noun before it."""
    tags = line.tags
    if at <= first or tags[at] not in "puc" or tags[at - 1] not in ("NRTnS" if tags[at] == "c" else "NRTn"):
        return False
    if tags[at] == "c" and tags[at - 1] == tags[at + 1] == "S":
        return True  # owners of one thing: "the Seafarers' and Dockworkers' Union"
    if tags[at] == "c":
        left = at - 1
        while left >= first and (tags[left] in _RUN or tags[left] in "dh"):
            left -= 1
        alike = tags[at - 1] == tags[at + 1] or (tags[at - 1] in "NT" and tags[at + 1] in "NTRhd")
        people = tags[at - 1] == "R" and "R" in tags[at + 1 : at + 4]
        return (alike or people) and (left < first or tags[left] not in "vVbpgG")
    return line.low(at) in _JOINING and (tags[at] != "u" or tags[at - 1] in "RT")


def find_phrase_after(line: Line, at: int, limit: int) -> Subject | None:
    """The noun phrase that begins at token ``at``, with an apposed name after a common noun."""
    tags = line.tags
    start = at
    if at >= limit:
        return None
    if tags[at] == "s":
        return Subject(at, at + 1)
    while at < limit and (tags[at] in "dh" or (tags[at] in "Va" and at > start)):
        at += 1
    while at < limit:
        if tags[at] in _RUN or _describes(tags, start, at, limit):
            at += 1
        elif tags[at] in "puc" and at > start and _ties(line, start, at, limit):
            at += 2 if tags[at + 1] in "dh" else 1
        else:
            break
    while at > start and tags[at - 1] in "SZdh":
        at -= 1
    if at == start or not _is_phrase(line, start, at):
        alone = tags[start] in "dz" and line.low(start) in _STANDING_ALONE
        return Subject(start, start + 1) if alone else None
    return _with_apposed_name(tags, start, at, limit)


def _ties(line: Line, start: int, at: int, limit: int) -> bool:
    """Whether a preposition, or an "and" that opens no clause, ties a noun to the phrase that began at ``start``."""
    tags = line.tags
    if at + 1 >= limit or tags[at - 1] not in "NRTnS" or tags[at + 1] not in "dhNRTnSZ":
        return False
    if tags[at] == "c":
        alike = tags[at - 1] == tags[at + 1] or (tags[at - 1] in "NT" and tags[at + 1] in "NT")
        after_quote = start > 0 and tags[start - 1] in "qQE"  # no verb stands before it, so that both are the subject
        return alike and (after_quote or at + 2 >= limit or tags[at + 2] not in "xvVe")
    return line.low(at) in ("of", "for") or (line.low(at) in ("at", "to", "with") and tags[at - 1] in "RT")


_APPOSED = re.compile(r",([TN]+)(?=[,.()-]|$)")


def _with_apposed_name(tags: str, start: int, end: int, limit: int) -> Subject:
    """ "the group's director, Mara Lindqvist," as one phrase."""
    if "N" not in tags[max(start, end - 1) : end]:
        name = _APPOSED.match(tags, end, limit)
        if name and "N" in name.group(1):
            return Subject(start, name.end())
    return Subject(start, end)
