"""Quotation marks: a paragraph in, typed marks out, and the passages they enclose.

Marks are paired per paragraph and by type (curly, straight, two single ones, guillemets), never by counting. What a
mark does is read from its shape and, where the shape says nothing or the wrong thing, from its neighbours: an
opening mark has a gap before it and a word after it. A passage whose marks do not fit keeps a ``damaged`` note.
"""

from __future__ import annotations

import re

from attrs import frozen

__all__ = ["ELLIPSIS", "Mark", "Passage", "find_marks", "find_nested", "has_double_marks", "pair_marks"]

ELLIPSIS = re.compile(r"\.\s?\.\s?\.|…")  # what stands where words were left out

# "[“”„‟«»\"]|''|``|‘‘|’’", with the first characters in one set, because that is found twice as fast; for the same
# reason what may not stand before a mark is asked after it below.
_DOUBLE = re.compile(r"[“”„‟«»\"'`‘’](?:(?<=[“”„‟«»\"])|(?<=')'|(?<=`)`|(?<=‘)‘|(?<=’)’)")
_OPENING_GLYPHS = frozenset("“„‟«") | {"``", "‘‘"}
_CLOSING_GLYPHS = frozenset("”»") | {"’’"}
_BEFORE_OPENING = frozenset(" \t\u00a0([{—–-/:…‘'")
_SINGLE = re.compile(r"(?P<open>(?<![\w.,!?…])[‘'](?=[\w\[“\"])(?!\d0s\b))|(?<=[\w.,!?…\]])[’'](?!\w)")
_STOPS = ".,!?…"
_INCHES = re.compile(r"\d[\"”]|\d''")
_FEET = re.compile(r"\d['’]\d{1,2}\Z")  # five feet two is 5'2", whatever marks stand around it
_NESTED = re.compile(r"[‘'](?<![\w.,!?].)((?=[\w\[]).+?[\w.,!?…\]])[’'](?![\w])")


@frozen
class Mark:
    """One double quotation mark.

    Attributes:
        start, end: its own characters, code points into the text.
        glyph: the characters themselves.
        side: ``open``, ``close`` or ``either``.
        odd: its shape says the other side than its place does.
    """

    start: int
    end: int
    glyph: str
    side: str
    odd: bool = False


@frozen
class Passage:
    """What stands between two marks of one paragraph.

    Attributes:
        start, end: the inside of the marks.
        opened, closed: whether the mark is there; where it is not, the border was found by evidence.
        odd: one of the marks has the shape of the other side.
    """

    start: int
    end: int
    opened: bool = True
    closed: bool = True
    odd: bool = False


def find_marks(text: str, start: int, end: int, single: bool = False) -> list[Mark]:
    """The double marks of one paragraph, with what each does judged by its shape and its neighbours.

    With ``single`` the single ones instead, for outlets that quote in these.
    """
    if single:
        return [
            Mark(match.start(), match.end(), match.group(), "open" if match.lastgroup == "open" else "close")
            for match in _SINGLE.finditer(text, start, end)
        ]
    marks: list[Mark] = []
    for match in _DOUBLE.finditer(text, start, end):
        glyph = match.group()
        if glyph in ('"', "''") and _INCHES.match(text, max(start, match.start() - 1)) and not marks:
            continue
        if glyph in ('"', "”") and _FEET.search(text[max(start, match.start() - 4) : match.start()]):
            continue
        place = _side_by_place(text, match.start(), match.end(), start, end)
        shape = "open" if glyph in _OPENING_GLYPHS else "close" if glyph in _CLOSING_GLYPHS else "either"
        if shape == "either":
            marks.append(Mark(match.start(), match.end(), glyph, place))
        elif place in ("either", shape):
            marks.append(Mark(match.start(), match.end(), glyph, shape))
        else:
            marks.append(Mark(match.start(), match.end(), glyph, place, odd=True))
    return marks


def _side_by_place(text: str, at: int, after: int, start: int, end: int) -> str:
    gap_before = at == start or text[at - 1] in _BEFORE_OPENING
    gap_after = after >= end or not (text[after].isalnum() or text[after] in "[($€£.…‘'“\"-—–")
    if gap_before and not gap_after:
        return "open"
    if gap_after and not gap_before:
        return "close"
    return "either"


def pair_marks(text: str, start: int, end: int, single: bool = False) -> list[Passage]:
    """The quoted passages of one paragraph, in order; of quotes inside quotes only the outer ones.

    A closing mark without an opening one encloses what goes before it, back to the sentence's start; an opening mark
    without a closing one runs to where the evidence ends it, at most to the paragraph's end. ``single`` reads single
    marks instead of double ones; there a mark without its partner is an apostrophe.
    """
    if single:
        return _pair_single(text, start, end)
    passages: list[Passage] = []
    pending: list[Mark] = []
    border = start
    for mark in find_marks(text, start, end):
        if pending and mark.start == pending[-1].end:
            continue
        if mark.side == "open" or (mark.side == "either" and not pending):
            if len(pending) == 2 or (pending and border > pending[-1].end):
                passages.append(_unclosed(text, pending.pop(0), mark.start if not pending else pending[0].start))
            pending.append(mark)
            continue
        if len(pending) == 2:
            inner = pending.pop()
            if not _closes_later(text, mark, end):
                passages.append(_unclosed(text, pending.pop(), inner.start))
                passages.append(Passage(inner.end, mark.start, odd=inner.odd or mark.odd))
        elif pending:
            opening = pending.pop()
            passages.append(Passage(opening.end, mark.start, odd=opening.odd or mark.odd))
        else:
            begin = _unopened_start(text, border, mark.start)
            passages.append(Passage(begin, max(begin, mark.start), opened=False, odd=mark.odd))
        border = mark.end
    for number, mark in enumerate(pending):
        limit = pending[number + 1].start if number + 1 < len(pending) else end
        passages.append(_unclosed(text, mark, limit))
    return [p for p in passages if any(c.isalnum() for c in text[p.start : p.end])]


def _pair_single(text: str, start: int, end: int) -> list[Passage]:
    """Passages in single marks: from each opening mark to the last mark before the next one that can close it.

    The plural's apostrophe ("the boys' team") looks like a closing mark, so one behind a stop is believed before any.
    """
    passages: list[Passage] = []
    marks = find_marks(text, start, end, single=True)
    openings = [mark for mark in marks if mark.side == "open"]
    for number, opening in enumerate(openings):
        limit = openings[number + 1].start if number + 1 < len(openings) else end
        closing = [mark for mark in marks if mark.side == "close" and opening.end < mark.start < limit]
        stopped = [mark for mark in closing if text[mark.start - 1] in _STOPS]
        if closing:
            passages.append(Passage(opening.end, (stopped or closing)[0].start))
    return passages


def _closes_later(text: str, mark: Mark, end: int) -> bool:
    """Whether the next mark of the paragraph closes too, so that this one closed a quote inside a quote."""
    following = find_marks(text, mark.end, end)
    return bool(following) and following[0].side == "close"


_CUE_AFTER_COMMA = re.compile(
    r"[,.?!]\s(?=(?:(?:he|she|they)\s)?(?:said|says|told|added|wrote|tweeted|asked)\b"
    r"|(?:[A-Z][\w.'’-]+\s){1,4}(?:said|says|told|added|wrote)\b)"
)


def _unclosed(text: str, mark: Mark, limit: int) -> Passage:
    """An opening mark that nothing closes: it ends before a cue ("…, he said"), or at the limit."""
    cue = _CUE_AFTER_COMMA.search(text, mark.end, limit)
    end = cue.start() + 1 if cue else limit
    return Passage(mark.end, len(text[:end].rstrip()), closed=False, odd=mark.odd)


def _unopened_start(text: str, border: int, mark_start: int) -> int:
    """Where a quote begins that only closes: at the paragraph's start, or after the last sentence that is a cue's."""
    begin = border
    while begin < mark_start and not (text[begin].isalnum() or text[begin] in "[(…."):
        begin += 1
    cut = None
    for match in re.finditer(r"\b(?:said|says|told|added|wrote)\b[^.?!]*[.?!:,]\s+", text[begin:mark_start]):
        cut = begin + match.end()
    return cut if cut is not None else begin


def has_double_marks(text: str) -> bool:
    """Whether a text has any double quotation mark, so that single ones are quotes inside quotes or apostrophes."""
    return _DOUBLE.search(text) is not None


def find_nested(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Quotes in single marks inside a quote, two words or more, as (start, end) of their insides."""
    found = []
    for match in _NESTED.finditer(text, start, end):
        if " " in match.group(1):
            found.append((match.start(1), match.end(1)))
    return found
