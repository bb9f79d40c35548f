"""What stands around a passage: a text and a place in, where the sentences around it begin and end out."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.language.sentences import find_sentences

__all__ = ["FEW", "in_sentence", "surroundings"]

FEW = 60  # characters that say little alone, so that they are shown inside their sentence
_NEAR = 100  # characters of that sentence on either side


def in_sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before a passage in its sentence, and what stands after; what is far from it is left out."""
    begin, finish = surroundings(text, start, end, 0)
    before, after = text[begin:start], text[end:finish]
    if len(before) > _NEAR:
        before = f"… {before[-_NEAR:].partition(' ')[2]}"
    if len(after) > _NEAR:
        after = f"{after[:_NEAR].rpartition(' ')[0]} …"
    return before, after


def surroundings(text: str, start: int, end: int, more: int) -> tuple[int, int]:
    """Where the sentences begin and end that a passage stands in, with so many more before and after."""
    begin = _sentence_starts(text, start, more)
    finish = _sentence_ends(text, end, more)
    return min(begin, start), max(finish, end)


def _sentence_starts(text: str, at: int, more: int) -> int:
    starts: list[int] = []
    for paragraph in _paragraphs_before(text, at):
        starts += sorted((s.start for s in find_sentences(text, [paragraph]) if s.start <= at), reverse=True)
        if len(starts) > more:
            return starts[more]
    return starts[-1] if starts else at


def _sentence_ends(text: str, at: int, more: int) -> int:
    ends: list[int] = []
    for paragraph in _paragraphs_after(text, at):
        ends += sorted(s.end for s in find_sentences(text, [paragraph]) if s.end >= at)
        if len(ends) > more:
            return ends[more]
    return ends[-1] if ends else at


def _paragraphs_before(text: str, at: int) -> Iterable[tuple[int, int]]:
    """The paragraph of a place, and those before it, the nearest first."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        if text[start:end].strip():
            yield _stripped(text, start, end)
        end = start - 1


def _paragraphs_after(text: str, at: int) -> Iterable[tuple[int, int]]:
    """The paragraph of a place, and those after it."""
    start = text.rfind("\n", 0, at) + 1
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            yield _stripped(text, start, end)
        start = end + 1


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
