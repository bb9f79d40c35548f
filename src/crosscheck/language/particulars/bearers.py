"""Whose a particular is: a name in an article in, the fullest name of its bearer out."""

from __future__ import annotations

from crosscheck.language.article import Article
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.speakers.humans import may_be_person

__all__ = ["full_name"]

_LONGEST = 4  # words


def full_name(article: Article, name: ProperName) -> str:
    """The fullest name of whoever bears one; empty where two do, or where it is no person's."""
    if len(name.words) > 1:
        return name.text if may_be_person(name.text, name.words) else ""
    words = article.words
    full: dict[tuple[str, ...], ProperName] = {}
    for number in words.numbers_of({name.words[0], f"{name.words[0]}'s"}):
        found = find_names(words, max(0, number - _LONGEST), number + 1)
        if found and found[-1].last == number + 1 and len(found[-1].words) > 1:
            full.setdefault(found[-1].words, found[-1])
    if len(full) != 1:
        return ""
    (only,) = full.values()
    return only.text if may_be_person(only.text, only.words) else ""
