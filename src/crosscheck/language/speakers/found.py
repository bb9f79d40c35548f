"""What the rules pass to each other: the place of a quote in its line, and the words found to name its speaker."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from attrs import define

from crosscheck.language.speakers.lines import Line
from crosscheck.language.speakers.phrases import Subject
from crosscheck.language.speakers.tagging import MASKED

__all__ = ["Found", "Place", "Rule", "make_found"]


class Found(NamedTuple):
    """Words that name a speaker.

    Attributes:
        start, end: code points into the article.
        rule: which rule found them.
        why: how, in plain words.
        cue: the verb or words that attribute; empty where there are none.
    """

    start: int
    end: int
    rule: str
    why: str
    cue: str = ""


@define(eq=False)
class Place:
    """A quote's place in its line.

    Attributes:
        token: the quote's token.
        first, last: the sentence around it, as tokens; ``last`` is the one after.
        whole: whether the quote is a sentence or more.
        length: how many words it has.
    """

    line: Line
    token: int
    first: int
    last: int
    whole: bool
    length: int


_MASKED = re.compile(f"{MASKED}+")
Rule = Callable[[Place], Found | None]


def make_found(line: Line, subject: Subject, rule: str, how: str, cue: int | None) -> Found:
    """A find with its words: ``how`` says where the name stands, the cue and the name follow."""
    start, end = line.starts[subject.start], line.end(subject.end - 1)
    if line.tags[subject.start] == "s":
        end = start + len(line.low(subject.start).partition("'")[0])
    shown = line.text[start:end]
    if not shown.isprintable():
        shown = _MASKED.sub("…", shown)
    if cue is None:
        return Found(start, end, rule, f"{how}: '{shown}'")
    verb = line.word(cue)
    words = f"{verb} {shown}" if cue < subject.start else f"{shown} {verb}"
    return Found(start, end, rule, f"{how}: '{words}'", verb.lower().replace("’", "'"))
