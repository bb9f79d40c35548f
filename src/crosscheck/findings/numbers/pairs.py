"""Two numbers of one slot with all that is known of them: an event in, such pairs out, whether they agree or not.

The sentences are those that were aligned. Dates, years and times of day are left to the rules about dates.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from crosscheck.alignment.pairs import AlignedClaim
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft, Place, place_in
from crosscheck.findings.numbers.slots import Side, Slot, match_numbers
from crosscheck.language.numbers.grammar import Number, find_numbers
from crosscheck.language.sentences import Sentence
from crosscheck.sources.source import Source

__all__ = ["ArticleNumbers", "Basis", "NumberPair", "are_too_many", "read_pairs", "value_of"]

_DATES = frozenset(("date", "time", "year"))
_NEARLY_THE_SAME = 70  # of 100
_MOST_PAIRS = 250_000  # of numbers of two sentences, each of which is weighed: that takes seconds


@frozen
class Basis:
    """What makes a pair of two numbers whose sentences were not aligned by their words.

    Attributes:
        why: why they were paired, in words.
        of: what the numbers are of, where their slot does not say it all: "age of Mara Hale"; else empty.
        about: the particular, which is the event's as a whole.
        two_people: why they may be of two people though the particular is one, in words.
    """

    why: str
    of: str
    about: str
    two_people: tuple[str, ...]


@frozen(eq=False)
class NumberPair:
    """Two numbers of one slot, in two aligned sentences.

    Attributes:
        aligned: the pair of sentences.
        slot: the numbers, and what makes them one slot.
        left, right: the sentences with their numbers.
        sources: the two sources.
        basis: what paired the sentences, where it is not what their words share.
    """

    aligned: AlignedClaim
    slot: Slot
    left: Side
    right: Side
    sources: tuple[Source, Source]
    basis: Basis | None = None

    @property
    def similarity(self) -> int:
        """How alike the sentences are, 0 to 100."""
        return self.aligned.pair.similarity

    @property
    def in_other_words(self) -> bool:
        """Whether more differs in the sentences than little but the numbers."""
        return self.similarity < _NEARLY_THE_SAME

    @property
    def articles(self) -> tuple[int, int]:
        """The numbers of the two articles."""
        return self.aligned.match.left_article, self.aligned.match.right_article

    @property
    def told(self) -> str:
        """Which outlet gives which number, as printed, and of what."""
        left, right = (source.called for source in self.sources)
        return f"{left} gives {self.slot.ours.text}, {right} {self.slot.theirs.text} ({self.named})"

    @property
    def named(self) -> str:
        """What the numbers measure, in a few words; whose age it is, where that is known."""
        return (self.basis.of if self.basis else "") or self.slot.name

    @property
    def places(self) -> tuple[Place, Place]:
        """Where the numbers stand, with their values in a form to compare."""
        ours, theirs = self.slot.ours, self.slot.theirs
        return (
            place_in(self.sources[0], ours.start, ours.end, value_of(ours)),
            place_in(self.sources[1], theirs.start, theirs.end, value_of(theirs)),
        )

    def draft(self, rule: str, severity: str, confidence: float, message: str, reasons: tuple[str, ...]) -> Draft:
        """A draft about these numbers; what makes them one slot is told first."""
        shared = self.basis.why if self.basis else f"the sentences share their content ({self.similarity} of 100)"
        return Draft(
            rule=rule,
            severity=severity,
            confidence=confidence,
            message=message,
            reasons=(shared, f"the same slot: {self.named}", *reasons),
            places=self.places,
            pair=self.aligned.pair.id,
            slot=f"number {self.slot.ours.start}",
            about=self.basis.about if self.basis else "",
        )


class ArticleNumbers:
    """The numbers of a case's sentences and of whole articles, each read once and only where asked."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._sides: dict[tuple[int, int], Side] = {}
        self._numbers: dict[int, list[Number]] = {}

    def side(self, article: int, sentence: Sentence) -> Side:
        """A sentence of an article with its numbers, dates left out."""
        key = article, sentence.start
        if key not in self._sides:
            numbers = find_numbers(self._case.sources[article].text, sentence.start, sentence.end)
            kept = [number for number in numbers if number.kind not in _DATES]
            self._sides[key] = Side(self._case.articles[article].words, sentence.start, sentence.end, kept)
        return self._sides[key]

    def of(self, article: int) -> list[Number]:
        """The numbers of an article, in order."""
        if article not in self._numbers:
            sentences = self._case.articles[article].sentences
            self._numbers[article] = [number for each in sentences for number in self.side(article, each).numbers]
        return self._numbers[article]


def are_too_many(left: Side, right: Side) -> bool:
    """Whether two sentences are lists so long that each number of one cannot be weighed against each of the other."""
    return len(left.numbers) * len(right.numbers) > _MOST_PAIRS


def read_pairs(case: Case) -> Iterator[NumberPair]:
    """The pairs of numbers of all aligned sentences."""
    numbers = case.read_once(ArticleNumbers)
    for aligned in case.alignment.claims:
        match = aligned.match
        left = numbers.side(match.left_article, match.left)
        if not left.numbers:  # then the other sentence need not be read
            continue
        right = numbers.side(match.right_article, match.right)
        if are_too_many(left, right):  # which is said by ``check.unavailable``
            continue
        sources = case.sources[match.left_article], case.sources[match.right_article]
        for slot in match_numbers(left, right, aligned.pair.similarity):
            yield NumberPair(aligned, slot, left, right, sources)


def value_of(number: Number) -> str:
    """The value of a number in a form to compare: both ends of scores and ranges, and the unit of a measure."""
    value = str(number.value)
    if number.bound == "" and number.low is not None and number.high is not None and number.low != number.high:
        value = f"{number.low}-{number.high}"
    return f"{value} {number.unit}" if number.kind == "measure" else value
