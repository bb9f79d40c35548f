"""Sentences that face each other: a case in, pairs of statements out, and what else each article tells.

Outlets cut their sentences differently: what one tells in the aligned sentence the other may tell in the next one. So
the sentences beside two aligned ones face each other too; they stand *apart*, and rules ask more of them.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Collection, Iterator, Sequence

from attrs import field, frozen

from crosscheck import data
from crosscheck.alignment.pairs import AlignedClaim
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Place, place_in
from crosscheck.findings.statements.slots import Likeness, Slot
from crosscheck.language.polarity.antonyms import Terms, find_terms
from crosscheck.language.polarity.certainty import Hedge, find_hedges
from crosscheck.language.polarity.forms import base
from crosscheck.language.polarity.negation import Negation, find_negations
from crosscheck.language.polarity.stages import Intent, Stage, find_intents, find_stages
from crosscheck.language.polarity.statements import Statement, carries_content, read_statement
from crosscheck.language.quote import Speaker
from crosscheck.language.sentences import Sentence
from crosscheck.language.speakers.voices import are_named_differently

__all__ = ["Facing", "Reader", "Side"]

_ALIKE = 65
_CLOSE = 45
_NEARLY_ALL = 0.75
_HALF = 0.5


@frozen(eq=False, slots=False)
class Side:
    """One of two sentences that face each other; what it holds is read where it is asked for, once.

    Attributes:
        article: the number of its article.
        sentence: its number there.
        statement: its words.
    """

    article: int
    sentence: int
    statement: Statement

    @functools.cached_property
    def content(self) -> frozenset[str]:
        """The base forms of the words that carry content."""
        return frozenset(base(fold) for fold in self.statement.folds if carries_content(fold))

    @functools.cached_property
    def negations(self) -> Sequence[Negation]:
        """The negations in it, in order."""
        return find_negations(self.statement)

    @functools.cached_property
    def cues(self) -> frozenset[int]:
        """The words that negate."""
        return frozenset(at for negation in self.negations for at in range(negation.first, negation.last + 1))

    @functools.cached_property
    def _negations_by_clause(self) -> dict[int, list[Negation]]:
        clauses = self.statement.clauses
        found: dict[int, list[Negation]] = {}
        for each in self.negations:
            for number in {clauses[each.first], clauses[each.predicate]}:
                found.setdefault(number, []).append(each)
        return found

    @functools.cached_property
    def _negated(self) -> frozenset[int]:
        return frozenset(negation.predicate for negation in self.negations)

    @functools.cached_property
    def hedges(self) -> Sequence[Hedge]:
        """The hedges in it, in order."""
        return find_hedges(self.statement)

    @functools.cached_property
    def intents(self) -> Sequence[Intent]:
        """The intents in it, in order."""
        return find_intents(self.statement)

    @functools.cached_property
    def stages(self) -> Sequence[Stage]:
        """The stages in it, in order."""
        return find_stages(self.statement)

    @functools.cached_property
    def terms(self) -> Terms:
        """The words in it that have an opposite."""
        return find_terms(self.statement)

    def slot(self, first: int, last: int | None = None, aside: Collection[int] = (), free: bool = False) -> Slot:
        """Some words of the sentence."""
        return Slot(self.statement, first, first if last is None else last, aside, free)

    def negations_in(self, clause: range) -> list[Negation]:
        """The negations that stand in a clause or reach into it."""
        return self._negations_by_clause.get(self.statement.clauses[clause.start], [])

    def is_negated(self, at: int) -> bool:
        """Whether a word is what a negation is about."""
        return at in self._negated

    def is_intended(self, at: int) -> bool:
        """Whether a word is what an intent is about."""
        return any(intent.predicate == at for intent in self.intents)


@frozen(eq=False)
class Facing:
    """Two sentences that face each other.

    Attributes:
        claim: the aligned sentences that they are, or stand beside.
        left, right: the sentences.
        apart: whether they are not the aligned sentences themselves.
    """

    claim: AlignedClaim
    left: Side
    right: Side
    apart: bool

    @property
    def pair(self) -> str | None:
        """The id of the pair that they are, if they are one."""
        return None if self.apart else self.claim.pair.id

    @property
    def closeness(self) -> int:
        """How similar they are, 0 to 100, where they are aligned; else 0."""
        return 0 if self.apart else self.claim.pair.similarity

    def slot(self, at: int) -> str:
        """What a finding at a word of the left sentence is about."""
        return f"word {self.left.statement.place(at)[0]}"

    def confidence(self, likeness: Likeness, least: float) -> float:
        """More than ``least`` for aligned sentences that are nearly the same, and for clauses that are."""
        return (
            least
            + 0.1 * (self.closeness >= _ALIKE)
            + 0.1 * (likeness.share >= _NEARLY_ALL)
            + 0.05 * (len(likeness.shared) > 2)
        )


@frozen(eq=False, slots=False)
class Reader:
    """Reads the sentences of a case as statements, each once."""

    case: Case
    _sides: dict[tuple[int, int], Side] = field(factory=dict)
    _numbers: dict[int, dict[int, int]] = field(factory=dict)
    _holding: dict[int, dict[str, list[int]]] = field(factory=dict)

    @functools.cached_property
    def facing(self) -> tuple[Facing, ...]:
        """Every pair of facing sentences, the aligned ones, then those beside the closest of them."""
        return tuple(self._find_facing())

    def _find_facing(self) -> Iterator[Facing]:
        seen = set()
        claims = self.case.alignment.claims
        close = [claim for claim in claims if claim.pair.similarity >= _CLOSE]
        for reach, aligned in enumerate((claims, close)):
            for claim in aligned:
                left, right = claim.match.left_article, claim.match.right_article
                for i in self._near(left, claim.match.left, reach):
                    for j in self._near(right, claim.match.right, reach):
                        key = left, i, right, j
                        if key in seen:
                            continue
                        seen.add(key)
                        ours, theirs = self._side(left, i), self._side(right, j)
                        if not ours.content.isdisjoint(theirs.content):
                            yield Facing(claim, ours, theirs, reach > 0)

    def sides_around(self, article: int, start: int, end: int) -> list[Side]:
        """The sentences of an article that ``text[start:end]`` stands in or touches."""
        numbers = self.case.articles[article].sentences_touching(start - 1, end + 1)
        return [self._side(article, number) for number in numbers]

    def may_differ(self, facing: Facing, left: int, right: int) -> bool:
        """Whether a difference at two words is one between outlets: not inside marks, nor between two speakers.

        Sentences that name one speaker in common are not between two, whomever else they name.
        """
        if self.is_quoted(facing.left, left) or self.is_quoted(facing.right, right):
            return False
        ours, theirs = self._speakers(facing.left), self._speakers(facing.right)
        differ = [are_named_differently(one, other) for one in ours for other in theirs]
        return not differ or not all(differ)

    def is_quoted(self, side: Side, at: int) -> bool:
        """Whether a word stands in quotation marks."""
        start, end = side.statement.place(at)
        quotes = self.case.articles[side.article].quotes_touching(start, end)
        return any(
            segment.start <= start and end <= segment.end
            for quote in quotes
            if quote.start <= start and end <= quote.end
            for segment in quote.segments
        )

    def is_speaker(self, side: Side, at: int) -> bool:
        """Whether a word stands in what names a speaker, whose rules are others."""
        start, end = side.statement.place(at)
        return any(speaker.start < end and start < speaker.end for speaker in self._speakers(side))

    def is_attributed(self, side: Side) -> bool:
        """Whether a sentence hands what it says to somebody."""
        return bool(self._speakers(side))

    def tells_elsewhere(
        self,
        side: Side,
        at: int,
        word: str,
        likeness: Likeness,
        agrees: Callable[[Side, int], bool],
        share: float = _HALF,
    ) -> bool:
        """Whether another place than ``at`` in the side's article has a word, by its base form, and agrees.

        Its sentence must tell of the same: it has the subject that two clauses share, or a ``share`` of all they share.
        It may be the sentence itself: "not on the stage, it was the stage itself" tells both.
        """
        for number in self._sentences_with(side.article, word):
            other = self._side(side.article, number)
            here = at if number == side.sentence else None
            if any(
                agrees(other, there)
                for there, each in enumerate(other.statement.bases)
                if each == word and there != here and _is_like(other.statement, there, likeness, share, here)
            ):
                return True
        return False

    def is_later(self, side: Side, than: Side) -> bool:
        """Whether an article was published on a later day than another; both days must be known."""
        day, other = self.case.sources[side.article].day, self.case.sources[than.article].day
        return day is not None and other is not None and day > other

    def tells_of_later(self, side: Side, than: Side) -> bool:
        """Whether a sentence names a weekday that came, last before its article, after the other article came out."""
        day, other = self.case.sources[side.article].day, self.case.sources[than.article].day
        if day is None or other is None:
            return False
        named = [number for number, weekday in enumerate(_weekdays()) if weekday in side.statement.folds]
        return any(day - datetime.timedelta(days=(day.weekday() - number) % 7) > other for number in named)

    def outlet(self, side: Side) -> str:
        """The name of a side's outlet."""
        return self.case.outlet(side.article)

    def place(self, side: Side, first: int, last: int, value: str) -> Place:
        """The place of some words of a side."""
        return place_in(self.case.sources[side.article], *side.statement.place(first, last), value)

    def _side(self, article: int, sentence: int) -> Side:
        key = article, sentence
        if key not in self._sides:
            at = self.case.articles[article].sentences[sentence]
            statement = read_statement(self.case.articles[article].words, at.start, at.end)
            self._sides[key] = Side(article, sentence, statement)
        return self._sides[key]

    def _near(self, article: int, sentence: Sentence, reach: int) -> range:
        """The numbers of the sentences up to ``reach`` away from a sentence of an article."""
        sentences = self.case.articles[article].sentences
        if article not in self._numbers:
            self._numbers[article] = {each.start: number for number, each in enumerate(sentences)}
        number = self._numbers[article][sentence.start]
        return range(max(0, number - reach), min(len(sentences), number + reach + 1))

    def _sentences_with(self, article: int, word: str) -> list[int]:
        if article not in self._holding:
            holding: dict[str, list[int]] = {}
            for number in range(len(self.case.articles[article].sentences)):
                for each in dict.fromkeys(self._side(article, number).statement.bases):
                    holding.setdefault(each, []).append(number)
            self._holding[article] = holding
        return self._holding[article].get(word, [])

    def _speakers(self, side: Side) -> list[Speaker]:
        article = self.case.articles[side.article]
        return [each.speaker for each in article.attributions_in(range(side.sentence, side.sentence + 1))]


@functools.cache
def _weekdays() -> list[str]:
    days: str = data.load("clauses")["times"]["weekday"]
    return days.split()


def _is_like(statement: Statement, at: int, likeness: Likeness, share: float, here: int | None) -> bool:
    """Whether the sentence of another place tells of the same; of a place in the sentence itself, its clause does."""
    subject = likeness.shared[: likeness.subjects]
    if subject and set(statement.bases[:at]).issuperset(subject):
        return True
    bases = statement.bases if here is None else [statement.bases[each] for each in statement.clause(at)]
    return len(set(bases).intersection(likeness.shared)) >= share * len(likeness.shared)
