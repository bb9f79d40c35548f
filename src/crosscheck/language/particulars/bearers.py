"""Whose a particular is: a name in an article in, the fullest name of its bearer out."""

from __future__ import annotations

from attrs import field, frozen

from crosscheck.language.article import Article
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.speakers.humans import may_be_person

__all__ = ["Bearers"]

_LONGEST = 4  # words of a name


@frozen(eq=False)
class Bearers:
    """The people of an article, each looked up once, and only where asked."""

    article: Article
    _full: dict[str, str] = field(init=False, factory=dict, repr=False)

    def full_name(self, name: ProperName) -> str:
        """The fullest name of whoever bears one; empty where two do, or where it is no person's."""
        if len(name.words) > 1:
            return name.text if may_be_person(name.text, name.words) else ""
        word = name.words[0]
        if word not in self._full:
            self._full[word] = self._look_up(word)
        return self._full[word]

    def full_names(self, sentence: int) -> list[tuple[ProperName, str]]:
        """The names of people in a sentence, in order, each with the fullest name of its bearer."""
        span, words = self.article.sentences[sentence], self.article.words
        named = find_names(words, *words.within(span.start, span.end))
        return [(name, full) for name in named if (full := self.full_name(name))]

    def _look_up(self, word: str) -> str:
        words = self.article.words
        full: dict[tuple[str, ...], ProperName] = {}
        for number in words.numbers_of({word, f"{word}'s"}):
            found = find_names(words, max(0, number - _LONGEST), number + 1)
            if found and found[-1].last == number + 1 and len(found[-1].words) > 1:
                full.setdefault(found[-1].words, found[-1])
        people = [name.text for name in full.values() if may_be_person(name.text, name.words)]
        return people[0] if len(full) == len(people) == 1 else ""
