"""Whose a message is: the lines of an article and "the statement" in, the words that name its author out.

A statement, a letter or a tweet has no voice but its author's. The article names him where it first tells of it: "Hale
said in a statement", "a letter from Hale", "Hale's tweet", "the board issued a statement". Of several the last one
before the mention counts.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from crosscheck.language.speakers.clauses import find_main_subject, find_subject
from crosscheck.language.speakers.cues import find_cue
from crosscheck.language.speakers.lines import Line
from crosscheck.language.speakers.mentions import head_of
from crosscheck.language.speakers.phrases import Subject, find_phrase_after
from crosscheck.language.speakers.rules import find_indirect

__all__ = ["find_author"]

_LOOKED_BACK = 8  # paragraphs
_INDEFINITE = ("a ", "an ", "one ", "another ")
_BY_MEANS_OF = frozenset({"in", "on", "via", "by", "through", "with"})
_COMING_FROM = frozenset({"from", "by"})


def find_author(lines: Sequence[Line], mention: str, at: int) -> tuple[int, int] | None:
    """Where the author of a message is named: code points into the article; None where nobody is.

    ``mention`` is the message as it stands at a place of the text: "a tweet" is told of by its own sentence, "the
    tweet" by one before it, if not by its own words ("the tweet from Hale").
    """
    head = head_of(mention)
    here = bisect.bisect_right([line.starts[0] if line.starts else 0 for line in lines], at) - 1
    line, token = lines[here], lines[here].token_at(at + len(" ".join(head)) - 1)
    if token < 0:
        return None
    told_here = mention.lower().startswith(_INDEFINITE)
    own = _author(line, token) if told_here else _sender(line, token)
    if told_here or own is not None:
        return _span(line, own)
    for line in reversed(lines[max(0, here - _LOOKED_BACK) : here + 1]):
        for token in _tokens_of(line, head[-1].lower(), at):
            author = _author(line, token)
            if author is not None:
                return _span(line, author)
    return None


def _tokens_of(line: Line, word: str, before: int) -> Iterator[int]:
    """Where a line before a place tells of a message, by its name or by its verb ("tweeted"), the last one first."""
    for token in range(min(len(line.tags), bisect.bisect_left(line.starts, before)) - 1, -1, -1):
        low = line.low(token)
        if low == word or (line.tags[token] in "vy" and (cue := find_cue(low)) is not None and cue.base == word):
            yield token


def _span(line: Line, author: Subject | None) -> tuple[int, int] | None:
    return None if author is None else (line.starts[author.start], line.end(author.end - 1))


def _author(line: Line, token: int) -> Subject | None:
    """Who is named as the author of the message at a token of a line."""
    first, last = line.sentence(token)
    if line.tags[token] in "vy":
        return find_subject(line, first, token)
    start = _start_of_phrase(line, first, token)
    before = start - 1
    if line.tags[start] in "SZh":
        return _owner(line, first, start)
    if before >= first and line.low(before) in _BY_MEANS_OF:
        return _reporter(line, first, token, last)
    if sender := _sender(line, token):
        return sender
    return find_subject(line, first, before) if before >= first and line.tags[before] in "vV" else None


def _sender(line: Line, token: int) -> Subject | None:
    """Whom a message is from: "a letter from Hale", "a statement issued by the board"."""
    _, last = line.sentence(token)
    for at in (token + 1, token + 2):
        if at < last and line.low(at) in _COMING_FROM and (at == token + 1 or line.tags[at - 1] in "Vvn"):
            return find_phrase_after(line, at + 1, last)
    return None


def _start_of_phrase(line: Line, first: int, token: int) -> int:
    """Where the phrase of a message begins: at its determiner or its owner."""
    at = token
    while at > first and line.tags[at] not in "dhSZ" and line.tags[at - 1] in "dhSZnaVGRNz":
        at -= 1
    return at


def _owner(line: Line, first: int, at: int) -> Subject | None:
    """Whose a message is by a possessive: "Hale's", "the mayor's", "his"."""
    start = at
    while line.tags[at] in "SZ" and start > first and line.tags[start - 1] in "TNRnd":
        start -= 1
    return Subject(start, at + 1)


def _reporter(line: Line, first: int, token: int, last: int) -> Subject | None:
    """Who says something in a message: the nearest who is said to, or the subject of the sentence."""
    told = [found for found in find_indirect(line, first, last) if found.start < line.starts[token]]
    if not told:
        return find_main_subject(line, first, token)
    start = line.token_at(told[-1].start)
    return Subject(start, line.token_at(told[-1].end - 1) + 1)
