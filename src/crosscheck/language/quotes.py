"""Quotes with their places: text in, quotes out; who said them is the business of ``speakers``.

One quote may have several segments: split around "he said", or running over several paragraphs, each of which opens
again without having closed. Marks alone decide the borders.
"""

from __future__ import annotations

import functools
import re

from attrs import evolve

from crosscheck.language.marks import Passage, find_nested, has_double_marks, pair_marks
from crosscheck.language.quote import Quote, Segment
from crosscheck.language.words import Words, is_light

__all__ = ["find_quotes", "is_title"]

_BETWEEN_HALVES = re.compile(r"""^['"”»’]*\s*(?P<gap>[^.?!:;“"«]{3,120}?)\s*(?P<stop>[,—–-]|--)\s*$""")
_SENTENCE_LIKE = re.compile(r"^[\W_]*[A-Z\d\[]")
_STOPS = tuple(".,!?…—–-")
_CLOSERS = "'’)]"
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SCARE_WORDS = 3


def find_quotes(text: str, paragraphs: list[tuple[int, int]], words: Words) -> list[Quote]:
    """All quotes of a text in the order of their first words, without speakers.

    A text without a single double mark is read as one that quotes in single marks.
    """
    runs: list[list[Passage]] = []
    carried = False
    single = not has_double_marks(text)
    for start, end in paragraphs:
        passages = pair_marks(text, start, end, single)
        for number, passage in enumerate(passages):
            if number == 0 and carried and passage.start - start <= 2:
                runs[-1][-1] = evolve(runs[-1][-1], closed=True)
                runs[-1].append(evolve(passage, opened=True))
            elif number > 0 and _splits_one_quote(text, passages[number - 1], passage):
                runs[-1].append(passage)
            else:
                runs.append([passage])
        carried = bool(passages) and not passages[-1].closed and passages[-1].end >= end - 1
    quotes = [_quote(text, run, words) for run in runs]
    nested = [q for quote in quotes for q in _nested(text, quote, words)]
    return sorted(quotes + nested, key=lambda quote: (quote.start, -quote.end))


def _splits_one_quote(text: str, left: Passage, right: Passage) -> bool:
    """Whether two passages are the halves of one sentence: "We will go," he said, "and soon"."""
    if not (left.closed and right.opened) or not text[left.start : left.end].rstrip().endswith(
        (",", "—", "–", "-", "…")
    ):
        return False
    gap = _BETWEEN_HALVES.match(text[left.end : right.start].rstrip("“\"«'`"))
    return gap is not None and len(gap["gap"].split()) <= 16


def _quote(text: str, run: list[Passage], words: Words) -> Quote:
    segments = tuple(_trim(text, passage.start, passage.end) for passage in run)
    start, end = segments[0].start, segments[-1].end
    whole = text[start:end]
    first, last = words.within(start, end)
    damaged = None
    if not run[0].opened:
        damaged = "unopened"
    elif not run[-1].closed:
        damaged = "unclosed"
    elif any(passage.odd for passage in run):
        damaged = "mixed marks"
    return Quote(start, end, segments, whole, _kind(whole, last - first), damaged)


def _trim(text: str, start: int, end: int) -> Segment:
    inside = text[start:end]
    return Segment(start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip()))


def _kind(whole: str, count: int) -> str:
    """Direct, mixed or scare by the quote's own shape; a speaker may raise a scare quote to a mixed one later."""
    if is_title(whole):
        return "scare"
    stopped = whole.rstrip(_CLOSERS).endswith(_STOPS)
    if stopped and count > 1 and _SENTENCE_LIKE.match(whole):
        return "direct"
    return "scare" if count <= _SCARE_WORDS else "mixed"


@functools.lru_cache(maxsize=4096)  # asked when a quote is read, and again when it is matched
def is_title(whole: str) -> bool:
    """Whether every word that carries content is capitalised: a book, a film, a slogan."""
    carrying = 0
    for match in _WORDS.finditer(whole):
        if not is_light(match.group().lower()):
            if not match.group()[0].isupper():
                return False  # most quotes end here, at their second or third word
            carrying += 1
    return carrying > 1


def _nested(text: str, quote: Quote, words: Words) -> list[Quote]:
    inner = []
    for segment in quote.segments:
        for start, end in find_nested(text, segment.start, segment.end):
            if end - start < 0.9 * (quote.end - quote.start):
                first, last = words.within(start, end)
                whole = text[start:end]
                inner.append(Quote(start, end, (Segment(start, end),), whole, _kind(whole, last - first), nested=True))
    return inner
