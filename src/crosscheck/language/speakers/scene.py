"""An article as speakers are looked for in it: its paragraphs as lines of tags, and the people they name.

Read once for an article, and used for its quotes and for its indirect speech alike, so that what one of them finds
(who spoke last) is known to the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import field, frozen

from crosscheck.language.article import Article
from crosscheck.language.speakers.found import Found
from crosscheck.language.speakers.lines import Line, read_lines
from crosscheck.language.speakers.people import Roster
from crosscheck.language.speakers.rules import find_indirect, hands_over

__all__ = ["Report", "Scene", "read_scene"]


class Report(NamedTuple):
    """A sentence that says in the outlet's words who said something.

    Attributes:
        sentence: its number in the article.
        found: the words that name who said it, one for each verb.
    """

    sentence: int
    found: list[Found]


@frozen(eq=False)
class Scene:
    """One article, ready to be asked who says what.

    Attributes:
        article: its words, sentences and quotes.
        lines: its paragraphs as tags, every quote masked.
        roster: everyone it names in its own words; remembers who spoke.
        reports: the sentences that say who said something.
    """

    article: Article
    lines: list[Line] = field(repr=False)
    roster: Roster = field(repr=False)
    reports: list[Report] = field(repr=False)


def read_scene(article: Article) -> Scene:
    """The paragraphs of an article tagged, its people entered, and where they are said to speak.

    Who speaks by name is noted before any pronoun is asked about: "she" may mean whoever the sentence before quotes in
    the outlet's own words.
    """
    spans = sorted((segment.start, segment.end) for quote in article.quotes for segment in quote.segments)
    lines = read_lines(article.source.text, article.paragraphs, spans)
    roster = Roster(lines)
    reports = list(_find_reports(article, lines))
    for report in reports:
        for found in report.found:
            roster.note_teller(article.source.text[found.start : found.end], found.start)
    return Scene(article, lines, roster, reports)


def _find_reports(article: Article, lines: Sequence[Line]) -> Iterator[Report]:
    for number, sentence in enumerate(article.sentences):
        line = lines[sentence.paragraph]
        if not hands_over(line):
            continue
        first = max(line.token_at(sentence.start), 0)
        found = find_indirect(line, first, line.token_at(sentence.end - 1) + 1)
        if found:
            yield Report(number, found)
