"""What a date hangs on: a sentence as tags and the place of a date in, the words that are dated out.

"On Monday, the judge refused to halt Tuesday's vote" dates a refusal and a vote. The word is looked for as a reader
does: a noun behind a date that describes it, else the verb before the date in its clause, else the one after it. No
parser is asked, for a clause is short and a date stands close to what it dates.
"""

from __future__ import annotations

from attrs import frozen

from crosscheck.language.speakers.cues import is_strong
from crosscheck.language.speakers.lines import Line

__all__ = ["Governors", "find_governors"]

_VERBS = frozenset("vVbygG")
_NOUNS = frozenset("nR")
_ANY_NOUN = frozenset("nRb")
_SUBJECTS = frozenset("nRNs")
_WALLS = frozenset("wk;:-(.qQEF")  # where another clause begins or ends
_FENCES = _WALLS | {",", "c"}
_LEADING = frozenset("pda")  # before a date: on, in the, late
_BOUNDS = frozenset({"since", "until", "till", "before", "after", "as"})
_FINITE = frozenset("Vvxe")
_PARTICIPLES = frozenset("gG")
_ACTING = frozenset("VvbgG")
_OWNERS = frozenset("dhSZ")


@frozen
class Governors:
    """The tokens that a date hangs on.

    Attributes:
        verb: the verb, or a form of "be" where the clause has no other; None where there is none.
        noun: the noun right beside the date: what it describes, or what stands before it; None where there is none.
        describes: whether the date stands before that noun and describes it ("Monday's vote").
        begin, end: the clause: its first token, and the one after its last.
    """

    verb: int | None
    noun: int | None
    describes: bool
    begin: int
    end: int


def find_governors(line: Line, first: int, last: int) -> Governors:
    """What the date from one token to another hangs on."""
    described = _described(line, first, last)
    opening = _opening(line, first)
    verb = None if described is not None else _verb(line, opening, last)
    noun = described if described is not None else _noun_before(line, opening)
    reached = [token for token in (verb, noun, opening) if token is not None]
    begin, end = _clause(line, min(reached), max(last, *reached))
    return Governors(verb, noun, described is not None, begin, end)


def _described(line: Line, first: int, last: int) -> int | None:
    """The noun behind a date with a determiner before it or a possessive at its end: the March 2 meeting."""
    tags = line.tags
    owned = tags[last] in "SZ" or (first > 0 and tags[first - 1] in _OWNERS)
    at = last + 1
    if not owned or at >= len(tags) or tags[at] not in _ANY_NOUN:
        return None
    while at + 1 < len(tags) and tags[at + 1] in _NOUNS:
        at += 1
    return at


def _opening(line: Line, first: int) -> int:
    """The first token of the date with its preposition: "on", "in the", "since"."""
    at = first
    while at > 0 and (line.tags[at - 1] in _LEADING or line.low(at - 1) in _BOUNDS):
        at -= 1
    return at


def _verb(line: Line, opening: int, last: int) -> int | None:
    """The verb by the place of the date in its clause: behind a date that opens one, else before it, else behind."""
    backwards, onwards = range(opening - 1, -1, -1), range(last + 1, len(line.tags))
    found = {
        "before": _nearest_verb(line, backwards, _FENCES),
        "far before": _nearest_verb(line, backwards, _WALLS),
        "after": _nearest_verb(line, onwards, _FENCES),
        "far after": _nearest_verb(line, onwards, _WALLS),
    }
    return next((found[walk] for walk in _order(line, opening, last, found) if found[walk] is not None), None)


def _order(line: Line, opening: int, last: int, found: dict[str, int | None]) -> tuple[str, ...]:
    """Where to look for the verb first, by what stands before the date."""
    tags, before, after = line.tags, found["before"], found["after"]
    border = tags[opening - 1] if opening else "."
    hangs = after is not None and tags[after] in _PARTICIPLES  # "said on Monday, hinting at more"
    if border in _FENCES - {","}:
        return "after", "far after", "far before"
    if border == ",":
        return ("far before", "after") if hangs else ("after", "far before", "far after")
    if border in _SUBJECTS and last + 1 < len(tags) and tags[last + 1] in _FINITE:
        return ("after", "before") if before is None or is_strong(line.low(before)) else ("before", "after")
    return ("before", "far before", "after") if hangs else ("before", "after", "far before")


def _nearest_verb(line: Line, tokens: range, borders: frozenset[str]) -> int | None:
    """The first verb of a walk away from the date, up to a border; a form of "be" where there is no other.

    The comma right beside the date is no border.
    """
    being = None
    for step, token in enumerate(tokens):
        if line.tags[token] in borders and not (step == 0 and line.tags[token] == ","):
            break
        if _is_verb(line, token):
            return token
        if line.tags[token] == "e" and being is None:
            being = token
    return being


def _is_verb(line: Line, at: int) -> bool:
    """Whether a token is a verb: by its tag, or a word after "to" or "will" that no list has as a verb."""
    tags = line.tags
    before = tags[at - 1] if at else ""
    if tags[at] in _VERBS:
        return not (before in _ACTING and line.low(at).endswith("s"))  # "make comments"
    modal = before == "u" or (before == "x" and line.low(at - 1) in _MODALS)
    return modal and tags[at] in _NOUNS


_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "shall", "should", "did", "does", "do"})


def _noun_before(line: Line, opening: int) -> int | None:
    """The noun that stands right before the date: "the attack on Monday"."""
    at = opening - 1
    return at if at >= 0 and line.tags[at] in _NOUNS and not _is_verb(line, at) else None


def _clause(line: Line, first: int, last: int) -> tuple[int, int]:
    """The tokens around some tokens up to where other clauses begin."""
    begin, end = first, last + 1
    while begin > 0 and line.tags[begin - 1] not in _WALLS:
        begin -= 1
    if begin > 0 and line.tags[begin - 1] == "w":
        begin = _antecedent(line, begin - 1)
    while end < len(line.tags) and line.tags[end] not in _WALLS:
        end += 1
    return begin, end


def _antecedent(line: Line, relative: int) -> int:
    """Where the phrase begins that a relative clause tells of: "a public inquiry, which will open on Monday"."""
    at = relative - (line.tags[relative - 1 : relative] == ",")
    while at > 0 and line.tags[at - 1] not in _FENCES and not _is_verb(line, at - 1):
        at -= 1
    return at
