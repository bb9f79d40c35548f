"""The counts that several outputs state, so that they state the same ones: sources in, numbers and phrases out."""

from __future__ import annotations

from crosscheck.sources.source import Source

__all__ = ["NOT_CHECKED", "count", "count_words"]

NOT_CHECKED = "check.unavailable"  # what could not be compared is no difference, and is counted apart


def count_words(source: Source) -> int:
    """How many words the article has; what was taken for furniture is not the article."""
    words, at = 0, 0
    for furniture in source.furniture:
        words += len(source.text[at : furniture.start].split())
        at = max(at, furniture.end)
    return words + len(source.text[at:].split())


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: ``1 quote``, ``2 quotes``, ``1,204 words``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
