"""Who said each quote of an article: an article in, the same article with speakers out.

``SpeakerEngine`` is the seam: the rules stand behind it today, a parser or a vote of both may stand there too. The rules
work line by line; what the sentence around a quote does not say is carried over from the quotes beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from attrs import define, evolve, field

from crosscheck.language.article import Article
from crosscheck.language.people import Roster
from crosscheck.language.phrases import Line, mask, read_lines, tag_line
from crosscheck.language.quotes import Quote, Segment, Speaker
from crosscheck.language.speaker_rules import Found, find_attribution_of, find_indirect, find_introduction

__all__ = ["RulesEngine", "SpeakerEngine", "attach_speakers", "find_attributions"]

_SURE = frozenset(
    {"inverted", "direct", "direct apart", "before strong touching plain", "carried", "inverted before", "signed"}
)
_PRONOUNS = frozenset("he she they it i we you who".split())
_STANDING_IN = ("the ", "that ", "this ", "his ", "her ", "their ", "its ")
_TRANSCRIPT = re.compile(r"(?P<label>[A-Z][A-Z.’' -]{2,40}):\s")


class SpeakerEngine(Protocol):
    """Whatever can say who said a quote."""

    name: str

    def attribute(self, article: Article, quotes: Sequence[Quote]) -> list[Speaker | None]:
        """A speaker for each quote, in the order of the quotes; None where nobody is given."""
        ...


def attach_speakers(article: Article, engine: SpeakerEngine) -> Article:
    """The article with a speaker at each quote that has one; a scare quote that somebody said becomes ``mixed``."""
    speakers = engine.attribute(article, article.quotes)
    quotes = [_with_speaker(quote, speaker) for quote, speaker in zip(article.quotes, speakers, strict=True)]
    return evolve(article, quotes=quotes)


def _with_speaker(quote: Quote, speaker: Speaker | None) -> Quote:
    kind = "mixed" if quote.kind == "scare" and speaker is not None else quote.kind
    return evolve(quote, speaker=speaker, kind=kind)


class RulesEngine:
    """Speakers by rules alone."""

    name = "rules"

    def attribute(self, article: Article, quotes: Sequence[Quote]) -> list[Speaker | None]:
        """A speaker for each quote by the words around it, then by the quotes beside it."""
        reading = _Reading(article.source.text, _lines(article))
        return reading.read(quotes)


def _lines(article: Article) -> list[Line]:
    spans = sorted((s.start, s.end) for quote in article.quotes for s in quote.segments)
    return read_lines(article.source.text, tuple(article.paragraphs), tuple(spans))


def find_attributions(article: Article) -> list[tuple[int, Speaker, str]]:
    """Who is reported in which sentence, quote or not: (sentence number, speaker, cue) in the order of the text."""
    lines = _lines(article)
    roster = Roster(lines)
    found = []
    for number, sentence in enumerate(article.sentences):
        line = lines[sentence.paragraph]
        first, last = line.token_at(sentence.start), line.token_at(sentence.end - 1) + 1
        for attribution in find_indirect(line, max(first, 0), last):
            found.append((number, _speaker(article.source.text, attribution, roster), attribution.cue))
    return found


def _speaker(text: str, found: Found, roster: Roster, whole: bool = True) -> Speaker:
    mention = text[found.start : found.end]
    who = roster.resolve(mention, found.start)
    if who.name is not None:
        roster.note_speaker(who.name, found.start)
    why = f"{found.why}; {who.why}" if who.why else found.why
    settled = who.sure or (who.name is None and _names_nobody(mention))
    sure = whole and found.rule in _SURE and settled
    return Speaker(who.name, mention, found.start, found.end, who.role, sure, why)


def _attribution_at(line: Line, offset: int, quote: Quote) -> Found | None:
    token = line.token_at(offset)
    if token < 0 or line.tags[token] not in "qQEF":
        return None
    return find_attribution_of(line, token, quote.kind == "direct", quote.text.count(" ") + 1)


def _outer(quotes: Sequence[Quote], number: int) -> tuple[int, Segment] | None:
    """The quote around a quote: its number, and its segment."""
    inner = quotes[number]
    for before in range(number - 1, -1, -1):
        if quotes[before].end >= inner.end:
            for segment in quotes[before].segments:
                if segment.start <= inner.start and inner.end <= segment.end:
                    return before, segment
            return None
    return None


def _within(outer: Found | None) -> Found | None:
    return None if outer is None else evolve(outer, rule="nested", why=f"inside a longer quote; {outer.why}")


def _names_nobody(mention: str) -> bool:
    """Whether a mention without a name is complete in itself ("two officials"), not a stand-in for somebody named."""
    plain = mention.lower()
    return plain not in _PRONOUNS and not plain.startswith(_STANDING_IN)


@define
class _Reading:
    """One article while its quotes are being read."""

    text: str
    lines: list[Line]
    roster: Roster = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.roster = Roster(self.lines)

    def read(self, quotes: Sequence[Quote]) -> list[Speaker | None]:
        found: list[Found | None] = []
        for number, quote in enumerate(quotes):
            outer = _outer(quotes, number)
            if outer is None:
                found.append(self._find(quote))
            else:
                found.append(self._find_nested(quote, outer[1]) or _within(found[outer[0]]))
        for number, quote in enumerate(quotes):
            if found[number] is None:
                found[number] = self._carry(quotes, found, number)
        return [
            None if f is None else _speaker(self.text, f, self.roster, quote.kind == "direct")
            for f, quote in zip(found, quotes, strict=True)
        ]

    def _line_of(self, offset: int) -> int:
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            if self.lines[middle].starts and self.lines[middle].starts[0] > offset:
                high = middle
            else:
                low = middle + 1
        return low - 1

    def _find_nested(self, quote: Quote, outer: Segment) -> Found | None:
        """What the words of the outer quote say of a quote inside it; the outer speaker's "I" is left to the caller."""
        masked = mask(self.text, [(quote.start, quote.end)])
        line = tag_line(self.text, masked, outer.start, outer.end)
        found = _attribution_at(line, quote.start, quote)
        if found is None or line.tags[line.token_at(found.start)] in "s":
            return None
        return evolve(found, rule="nested")

    def _find(self, quote: Quote) -> Found | None:
        """What the sentences around the quote's segments say."""
        label = _TRANSCRIPT.match(self.text, quote.start)
        if label:
            start, end = label.span("label")
            return Found(start, end, "label", "named at the quote's start", "")
        for segment in quote.segments:
            found = _attribution_at(self.lines[self._line_of(segment.start)], segment.start, quote)
            if found is not None:
                return found
        return None

    def _carry(self, quotes: Sequence[Quote], found: Sequence[Found | None], number: int) -> Found | None:
        """From the quote before in the paragraph, the next one, or the paragraph before that ends in a colon."""
        quote = quotes[number]
        if quote.kind != "direct":
            return None
        here = self._line_of(quote.start)
        last = number - 1
        while last >= 0 and (quotes[last].kind == "scare" or _outer(quotes, last) is not None):
            last -= 1
        before, after = found[last] if last >= 0 else None, None
        if before is not None and self._line_of(quotes[last].segments[-1].start) == here:
            return evolve(before, rule="carried", why=f"goes on from the quote before; {before.why}")
        if here > 0 and (introduced := find_introduction(self.lines[here - 1])):
            return introduced
        if number + 1 < len(quotes) and self._line_of(quotes[number + 1].start) == here:
            after = found[number + 1]
        if after is not None:
            return evolve(after, rule="carried back", why=f"goes on in the next quote; {after.why}")
        if before is not None and self._line_of(quotes[last].segments[-1].start) == here - 1:
            return evolve(before, rule="carried over", why=f"goes on from the paragraph before; {before.why}")
        return None
