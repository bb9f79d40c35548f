"""An article as speakers are looked for in it: its paragraphs as lines of tags, and the people they name.

Read once for an article, and used for its quotes and for its indirect speech alike, so that what one of them finds
(who spoke last) is known to the other.
"""

from __future__ import annotations

from attrs import field, frozen

from crosscheck.language.article import Article
from crosscheck.language.speakers.people import Roster
from crosscheck.language.speakers.phrases import Line, read_lines

__all__ = ["Scene", "read_scene"]


@frozen(eq=False)
class Scene:
    """One article, ready to be asked who says what.

    Attributes:
        article: its words, sentences and quotes.
        lines: its paragraphs as tags, every quote masked.
        roster: everyone it names in its own words; remembers who spoke.
    """

    article: Article
    lines: list[Line] = field(repr=False)
    roster: Roster = field(repr=False)


def read_scene(article: Article) -> Scene:
    """The paragraphs of an article tagged, and its people entered."""
    spans = sorted((segment.start, segment.end) for quote in article.quotes for segment in quote.segments)
    lines = read_lines(article.source.text, article.paragraphs, spans)
    return Scene(article, lines, Roster(lines))
