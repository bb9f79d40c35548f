"""What articles themselves say of the names in them: their acronyms, their people, their small words.

An article prints a long name once, with its acronym in brackets, and a person in full at the first mention; both are
better evidence than any table. It is read from an article only where two names of it are to be compared.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from itertools import compress

from attrs import field, frozen

from crosscheck.language.article import Article
from crosscheck.language.naming.aliases import Aliases, read_aliases
from crosscheck.language.naming.lists import body_nouns, place_nouns
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.speakers.names import is_first_name
from crosscheck.language.words import read_words

__all__ = ["Known", "Names", "initials", "is_acronym", "join_known", "read_names"]

_IN_BRACKETS = re.compile(
    r"(?P<long>(?:[A-Z][\w'’.-]*|of|for|and|the|on|in|&)(?:\s(?:[A-Z][\w'’.-]*|of|for|and|the|on|in|&)){1,9})\s\((?P<short>(?:[A-Z][.]?){2,7})\)"
)
_LINKS = frozenset(("of", "for", "and", "the", "on", "in", "to", "de", "la"))


@frozen(eq=False)
class Names:
    """The names of one article.

    Attributes:
        all: every name, quotes included, in order.
        acronyms: folded acronyms and the folded words of the long forms they stand behind in brackets.
        surnames: folded last words of the names of people.
        full: the folded words of names of two words, and of longer ones of people.
    """

    all: tuple[ProperName, ...] = field(repr=False)
    acronyms: Mapping[str, frozenset[tuple[str, ...]]]
    surnames: frozenset[str]
    full: frozenset[tuple[str, ...]]


@frozen(eq=False)
class Known:
    """All that is known where two names are compared.

    Attributes:
        aliases: the tables.
        acronyms, surnames, full: of the articles that the names stand in.
    """

    aliases: Aliases = field(factory=read_aliases)
    acronyms: Mapping[str, frozenset[tuple[str, ...]]] = field(factory=dict)
    surnames: frozenset[str] = frozenset()
    full: frozenset[tuple[str, ...]] = frozenset()


def read_names(article: Article) -> Names:
    """The names of an article, its acronyms and the surnames of its people."""
    words, lower = article.words, words_without_capital(article)
    names = tuple(
        name
        for sentence in article.sentences
        for name in find_names(words, *words.within(sentence.start, sentence.end), lower)
    )
    acronyms: dict[str, set[tuple[str, ...]]] = {}
    for match in _IN_BRACKETS.finditer(article.source.text):
        short = "".join(read_words(match["short"]).folds)
        acronyms.setdefault(short, set()).add(_as_many_as(match["long"], short))
    surnames = frozenset(name.words[-1] for name in names if is_person(name))
    full = frozenset(name.words for name in names if len(name.words) == 2 or (name.words[1:] and is_person(name)))
    return Names(names, {short: frozenset(long) for short, long in acronyms.items()}, surnames, full)


def words_without_capital(article: Article) -> frozenset[str]:
    """The folded words that an article prints without a capital anywhere."""
    words = article.words
    return frozenset(compress(words.folds, map(str.islower, map(words.text.__getitem__, words.starts))))


def join_known(aliases: Aliases, *articles: Names) -> Known:
    """What two articles together say of their names."""
    acronyms: dict[str, frozenset[tuple[str, ...]]] = {}
    for names in articles:
        for short, long in names.acronyms.items():
            acronyms[short] = acronyms.get(short, frozenset()) | long
    surnames = frozenset().union(*(names.surnames for names in articles))
    return Known(aliases, acronyms, surnames, frozenset().union(*(names.full for names in articles)))


def is_person(name: ProperName) -> bool:
    """Whether a title or a first name says that a name is a person's."""
    last = name.words[-1]
    if last in body_nouns() or last in place_nouns():
        return bool(name.titles) and len(name.words) < 3 and name.titles[-1] not in place_nouns()
    shouted = name.text.rsplit(" ", 1)[-1].isupper() and not name.text.isupper()
    return bool(name.titles) or (len(name.words) in (2, 3, 4) and is_first_name(name.words[0]) and not shouted)


def initials(words: Iterable[str]) -> frozenset[str]:
    """The first letters of a long name, with and without its small words."""
    listed = tuple(words)
    whole = "".join(word[0] for word in listed)
    return frozenset((whole, "".join(word[0] for word in listed if word not in _LINKS)))


def is_acronym(name: ProperName) -> bool:
    """Whether a name is letters only: "FBI", "U.N."."""
    return len(name.words) == 1 and len(name.words[0]) > 1 and name.text.replace(".", "").isupper()


@functools.lru_cache(maxsize=1024)
def _as_many_as(long: str, short: str) -> tuple[str, ...]:
    """The last words of a stretch that the letters of an acronym need: as many names as it has letters."""
    folds = read_words(long).folds
    wanted = len(short)
    for at in range(len(folds) - 1, -1, -1):
        wanted -= folds[at] not in _LINKS
        if wanted <= 0 or (folds[at][0] == short[0] and short in initials(folds[at:])):
            return tuple(folds[at:])
    return tuple(folds)
