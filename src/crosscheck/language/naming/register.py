"""The names of all articles of an event, each article read once and only where one of its names is asked after."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from crosscheck.language.article import Article
from crosscheck.language.naming.aliases import Aliases
from crosscheck.language.naming.known import Known, Names, join_known, read_names, words_without_capital

__all__ = ["Register"]


@define(eq=False)
class Register:
    """What the articles of an event say of names; articles are asked after by their numbers.

    Attributes:
        articles: all of the event.
        aliases: the tables, with a user's own forms.
    """

    articles: Sequence[Article]
    aliases: Aliases
    _names: dict[int, Names] = field(init=False, factory=dict)
    _plain: dict[int, frozenset[str]] = field(init=False, factory=dict)
    _known: dict[tuple[int, int], Known] = field(init=False, factory=dict)

    def names(self, article: int) -> Names:
        """All names of an article."""
        if article not in self._names:
            self._names[article] = read_names(self.articles[article])
        return self._names[article]

    def plain_words(self, article: int) -> frozenset[str]:
        """The folded words that an article prints without a capital too."""
        if article not in self._plain:
            self._plain[article] = words_without_capital(self.articles[article])
        return self._plain[article]

    def known(self, left: int, right: int) -> Known:
        """What the tables and two articles together say of names."""
        if (left, right) not in self._known:
            self._known[left, right] = join_known(self.aliases, self.names(left), self.names(right))
        return self._known[left, right]
