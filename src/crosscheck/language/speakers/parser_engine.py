"""Who said each quote by the trees of its paragraphs: a scene and quotes in, speakers out.

From the quote up its tree to the verb that reports it, and from there to who acts in that verb (``governors``). What a
sentence does not say is carried over from the quote beside it. The engine knows nothing of the rules' shapes, so that
agreement with them is evidence.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, evolve, field

from crosscheck.language.quote import Quote, Segment, Speaker
from crosscheck.language.speakers.candidates import Candidate, make_speaker, resolve
from crosscheck.language.speakers.cues import find_cue
from crosscheck.language.speakers.dependencies import Actor, find_actor, find_apposed_name
from crosscheck.language.speakers.governors import Passage, Report, find_report
from crosscheck.language.speakers.paragraphs import Paragraph, Paragraphs
from crosscheck.language.speakers.parsing import Parser
from crosscheck.language.speakers.scene import Scene

__all__ = ["ParserEngine", "find_by_trees"]


class ParserEngine:
    """Speakers by a dependency parser alone."""

    name = "parser"

    def __init__(self, parser: Parser) -> None:
        """Ask the parser given, once for an article."""
        self._parser = parser

    def attribute(self, scene: Scene, quotes: Sequence[Quote]) -> list[Speaker | None]:
        """A speaker for each quote by the trees of its paragraphs; never sure, for one engine has no second witness."""
        text, roster = scene.article.source.text, scene.roster
        return [
            None if one is None else make_speaker(text, one, resolve(text, one, roster), False, roster)
            for one in find_by_trees(Paragraphs(scene, self._parser), quotes)
        ]


def find_by_trees(paragraphs: Paragraphs, quotes: Sequence[Quote]) -> list[Candidate | None]:
    """For each quote the words that name its speaker; nothing but the paragraphs that bear on them is parsed."""
    numbers = {paragraphs.number_at(segment.start) for quote in quotes for segment in quote.segments}
    paragraphs.read(numbers | {number - 1 for number in numbers if paragraphs.introduces(number - 1)})
    every = paragraphs.scene.article.quotes
    found = _Reading(paragraphs, every).find_all()
    places = {(quote.start, quote.end): candidate for quote, candidate in zip(every, found, strict=True)}
    return [places.get((quote.start, quote.end)) for quote in quotes]


@define
class _Reading:
    """One article while its quotes are read."""

    paragraphs: Paragraphs
    quotes: Sequence[Quote]
    found: list[Candidate | None] = field(factory=list)

    def find_all(self) -> list[Candidate | None]:
        """First what each quote's own sentence says, then what is carried over."""
        self.found = [None if quote.nested else self._ask(quote) for quote in self.quotes]
        for number, quote in enumerate(self.quotes):
            if self.found[number] is None and quote.kind == "direct" and not quote.nested:
                self.found[number] = self._carry(number)
        return self.found

    def _ask(self, quote: Quote) -> Candidate | None:
        asked = (self._ask_segment(quote, segment) for segment in quote.segments)
        return next((candidate for candidate in asked if candidate is not None), None)

    def _ask_segment(self, quote: Quote, segment: Segment) -> Candidate | None:
        paragraph = self.paragraphs.known(self.paragraphs.number_at(segment.start))
        if paragraph is None:
            return None
        first, last = paragraph.tokens(segment.start, segment.end)
        if first >= last:
            return None
        report = find_report(Passage(paragraph.tree, first, last, quote.kind == "direct", paragraph.quoted))
        return None if report is None else _candidate(paragraph, report)

    def _carry(self, number: int) -> Candidate | None:
        """From the quote before in the paragraph, the paragraph before, the next quote, the quote before that."""
        here = self.paragraphs.number_at(self.quotes[number].start)
        last = self._own_before(number)
        before = self.found[last] if last >= 0 else None
        there = self.paragraphs.number_at(self.quotes[last].end - 1) if last >= 0 else -1
        if before is not None and there == here:
            shape = "carried" if self._adjoin(last, number) else "carried apart"
            return evolve(before, shape=shape, why=f"goes on from the quote before; {before.why}")
        introduced = self._find_introduction(here - 1)
        if introduced is not None:
            return introduced
        after = self._own_after(number, here)
        if after is not None:
            return evolve(after, shape="carried back", why=f"goes on in the next quote; {after.why}")
        if before is not None and there == here - 1:
            return evolve(before, shape="carried over", why=f"goes on from the paragraph before; {before.why}")
        return None

    def _own_before(self, number: int) -> int:
        """The last quote before one that is neither a few words in marks nor inside another; -1 for none."""
        last = number - 1
        while last >= 0 and (self.quotes[last].kind == "scare" or self.quotes[last].nested):
            last -= 1
        return last

    def _own_after(self, number: int, here: int) -> Candidate | None:
        following = number + 1
        if following < len(self.quotes) and self.paragraphs.number_at(self.quotes[following].start) == here:
            return self.found[following]
        return None

    def _adjoin(self, left: int, right: int) -> bool:
        """Whether no whole sentence stands between two quotes of a paragraph."""
        begin, stop = self.quotes[left].end, self.quotes[right].start
        return not any(begin < s.start and s.end < stop for s in self.paragraphs.scene.article.sentences)

    def _find_introduction(self, number: int) -> Candidate | None:
        """Who speaks next, from a paragraph that ends in a colon: who acts in its last reporting verb."""
        paragraph = self.paragraphs.known(number)
        if paragraph is None or not self.paragraphs.introduces(number):
            return None
        tree = paragraph.tree
        for token in range(len(tree.parse) - 1, -1, -1):
            actor = find_actor(tree, token) if tree.is_verb(token) and find_cue(tree.low(token)) else None
            if actor is not None:
                return evolve(_candidate(paragraph, Report(actor, token, "introduced")), shape="introduced")
        return None


def _candidate(paragraph: Paragraph, report: Report) -> Candidate:
    """A report in the words of the article."""
    start, end = paragraph.phrase(report.actor.token)
    named = report.actor.stands_for
    if named is None:
        named = find_apposed_name(paragraph.tree, report.actor.token)
    meant = (start, end) if named is None else paragraph.phrase(named)
    cue = paragraph.tree.low(report.cue)
    return Candidate(
        start, end, f"{report.pattern} {report.actor.how}", _explain(report.actor, cue), meant, cue, report.rivals
    )


_WORDS_FOR = {
    "own": "subject of '{}'",
    "agent": "named by 'by' after '{}'",
    "relative": "stands for the noun before '{}'",
    "joined": "subject of the verb that '{}' is joined to",
    "participle": "subject of the clause that '{}' belongs to",
    "infinitive": "subject of the verb that '{}' depends on",
    "described": "described by '{}'",
    "issuer": "who issued the text before '{}'",
    "owner": "whose '{}' it is",
}


def _explain(actor: Actor, cue: str) -> str:
    return "in the parse " + _WORDS_FOR.get(actor.how, "beside '{}'").format(cue)
