"""The paragraphs of an article as trees, parsed when they are asked for: a scene and a parser in, trees out.

What is known to be wanted is parsed in one batch, since a parser is twice as quick on many texts as on one; what turns
out to be wanted later, the paragraph before a pronoun, is parsed then.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from attrs import define, field, frozen

from crosscheck.language.quote import Quote
from crosscheck.language.speakers.dependencies import Tree, find_phrase
from crosscheck.language.speakers.masking import View, read_view
from crosscheck.language.speakers.parsing import Parse, Parser
from crosscheck.language.speakers.scene import Scene

__all__ = ["Paragraph", "Paragraphs"]


@frozen(eq=False)
class Paragraph:
    """A paragraph as it was parsed.

    Attributes:
        article: the whole text.
        end: where the paragraph ends in it.
        view: what of it was parsed.
        tree: the tree of that.
        quoted: the tokens that stand for whole quotes.
    """

    article: str = field(repr=False)
    end: int
    view: View
    tree: Tree
    quoted: frozenset[int]

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens of a stretch of the article: the first, and the one after the last."""
        starts = self.tree.parse.starts
        first, last = self.view.from_article(start), self.view.from_article(end)
        return bisect.bisect_left(starts, first), bisect.bisect_left(starts, last)

    def phrase(self, token: int) -> tuple[int, int]:
        """The noun phrase around a token, as a stretch of the article."""
        parse = self.tree.parse
        first, last = find_phrase(self.tree, token)
        return self.view.to_article(parse.starts[first]), self.view.to_article(parse.ends[last - 1] - 1) + 1

    def words(self, start: int, end: int) -> str:
        """A stretch of the article."""
        return self.article[start:end]


@define(eq=False)
class Paragraphs:
    """The parsed paragraphs of one article, by number."""

    scene: Scene
    parser: Parser
    _parsed: dict[int, Paragraph] = field(factory=dict, init=False)
    _replaced: list[tuple[int, int]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        quotes = (quote for quote in self.scene.article.quotes if _is_replaced(quote))
        self._replaced = sorted((segment.start, segment.end) for quote in quotes for segment in quote.segments)

    def number_at(self, offset: int) -> int:
        """The paragraph that a place of the article is in."""
        article = self.scene.article
        return bisect.bisect_right(article.paragraphs, (offset, len(article.source.text))) - 1

    def introduces(self, number: int) -> bool:
        """Whether a paragraph ends in a colon."""
        article = self.scene.article
        return number >= 0 and article.source.text[article.paragraphs[number][1] - 1] == ":"

    def known(self, number: int) -> Paragraph | None:
        """A paragraph that has been parsed; None for any other."""
        return self._parsed.get(number)

    def get(self, number: int) -> Paragraph | None:
        """A paragraph, parsed now if need be; None where there is none."""
        if 0 <= number < len(self.scene.article.paragraphs):
            self.read([number])
        return self._parsed.get(number)

    def read(self, numbers: Iterable[int]) -> None:
        """Parse the paragraphs that have not been parsed yet, together."""
        views = {number: self._view(number) for number in sorted(set(numbers)) if number not in self._parsed}
        if not views:
            return
        text = self.scene.article.source.text
        parses = self.parser.parse([view.text for view in views.values()])
        for (number, view), parse in zip(views.items(), parses, strict=True):
            end = self.scene.article.paragraphs[number][1]
            self._parsed[number] = Paragraph(text, end, view, Tree(view.text, parse), _quoted(view, parse))

    def _view(self, number: int) -> View:
        start, end = self.scene.article.paragraphs[number]
        first, last = bisect.bisect_left(self._replaced, (start, 0)), bisect.bisect_left(self._replaced, (end, 0))
        return read_view(self.scene.article.source.text, start, end, self._replaced[first:last])


def _is_replaced(quote: Quote) -> bool:
    return quote.kind == "direct" and not quote.nested


def _quoted(view: View, parse: Parse) -> frozenset[int]:
    return frozenset(token for token, start in enumerate(parse.starts) if view.is_replaced(start))
