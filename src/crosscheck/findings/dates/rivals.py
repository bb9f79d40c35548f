"""Dates of one happening in two articles, and how they relate: a case and places in it in, rivals out.

The whole article is the evidence: where it gives the other outlet's date for a like happening somewhere else, there
are two happenings, and nothing differs.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve, frozen

from crosscheck.alignment.pairs import AlignedClaim
from crosscheck.findings.case import Case
from crosscheck.findings.dates.slots import Moment, likeness, read_moments, root, says_much
from crosscheck.language.dates.grammar import DateExpression, find_dates
from crosscheck.language.dates.relations import Verdict, compare_dates
from crosscheck.language.dates.resolving import resolve, resolve_from
from crosscheck.language.numbers.grammar import find_numbers
from crosscheck.language.sentences import Sentence
from crosscheck.language.words import fold
from crosscheck.sources.source import Source

__all__ = ["APART", "Rivals", "Told", "is_of_two_days"]

APART = ("differ", "other time")
_MEETING = ("same", "within", "overlap")
_MOST_DATES = 200  # of one sentence: what they date takes seconds to read, and to compare with as many others
_YEAR = re.compile(r"\d{4}")


@frozen(eq=False)
class Rivals:
    """Two dates of one happening, one of each article.

    Attributes:
        sources: the sources of both.
        left, right: the dates with what they date.
        likeness: how surely both date one happening, 0 to 3.
        verdict: how they relate.
    """

    sources: tuple[Source, Source]
    left: Moment
    right: Moment
    likeness: float
    verdict: Verdict

    @property
    def key(self) -> tuple[str, int, str, int]:
        """Where both dates stand: what tells these rivals from all others."""
        return self.sources[0].id, self.left.date.start, self.sources[1].id, self.right.date.start

    @property
    def are_own_days(self) -> bool:
        """Whether two articles of two days tell of as many days before: today's report here, yesterday's there."""
        published, days = [source.day for source in self.sources], (self.verdict.left, self.verdict.right)
        ages = [
            out - day.first_day if out and day and day.is_one_day else None
            for out, day in zip(published, days, strict=True)
        ]
        return None not in ages and ages[0] == ages[1] and published[0] != published[1]

    @property
    def written_alike(self) -> bool:
        """Whether both are the same words, whatever their order and abbreviations, or one says only more."""
        ours, theirs = (
            {(part.kind, part.low, part.high, part.name, part.shift) for part in (*each.date.parts, *each.date.until)}
            for each in (self.left, self.right)
        )
        return ours <= theirs or theirs <= ours


class Told:
    """What each article of a case dates, read once and only where asked."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._dates: dict[tuple[int, int], list[DateExpression]] = {}
        self._moments: dict[tuple[int, int], list[Moment]] = {}

    def moments(self, article: int, sentence: Sentence) -> list[Moment]:
        """The dates of a sentence with what they date; none of a sentence that is too long a list of them."""
        key = article, sentence.start
        if key not in self._moments:
            dates = () if self.are_too_many(article, sentence) else self.dates(article, sentence)
            self._moments[key] = read_moments(self._case.articles[article], sentence, dates)
        return self._moments[key]

    def are_too_many(self, article: int, sentence: Sentence) -> bool:
        """Whether a sentence is a list of dates so long that what each of them dates cannot be read."""
        return len(self.dates(article, sentence)) > _MOST_DATES

    def dates(self, article: int, sentence: Sentence) -> list[DateExpression]:
        """The dates of a sentence."""
        key = article, sentence.start
        if key not in self._dates:
            self._dates[key] = find_dates(self._case.sources[article].text, sentence.start, sentence.end)
        return self._dates[key]

    def rivals(self, aligned: AlignedClaim) -> list[Rivals]:
        """The dates of one happening in two sentences, each date once; those that agree are set aside first."""
        match = aligned.match
        if not (self.dates(match.left_article, match.left) and self.dates(match.right_article, match.right)):
            return []  # what the dates of one sentence date is idle
        left, right = self.moments(match.left_article, match.left), self.moments(match.right_article, match.right)
        articles = match.left_article, match.right_article
        compared = [
            self.compare(ours, theirs, articles, likeness(ours, theirs, aligned.pair.similarity))
            for ours in left
            for theirs in right
        ]
        return [rivals for rivals in _each_once(compared) if rivals.likeness > 0]

    def compare(self, left: Moment, right: Moment, articles: tuple[int, int], alike: float) -> Rivals:
        """Two dates of two articles as rivals."""
        ours, theirs = (self._case.sources[article] for article in articles)
        verdict = compare_dates(left.date, right.date, ours.day, theirs.day)
        if alike > 0 and left.date.is_anchored != right.date.is_anchored:
            verdict = self._compare_anchored(left, right, (ours.day, theirs.day))
        return Rivals((ours, theirs), left, right, alike, verdict)

    def _compare_anchored(
        self, left: Moment, right: Moment, published: tuple[datetime.date | None, datetime.date | None]
    ) -> Verdict:
        """“The day before the vote” against a day, where all articles agree on the vote's: it can only explain."""
        if right.date.is_anchored:
            turned = self._compare_anchored(right, left, published[::-1])
            return evolve(turned, left=turned.right, right=turned.left)
        anchor, day = self._day_of(root(fold(left.anchor))) if left.anchor else None, published[1]
        if anchor is None or day is None:
            return Verdict("unknown")
        for ours in resolve_from(left.date, anchor):
            for theirs in resolve(right.date, day):
                if ours.is_one_day and theirs.is_one_day and ours.first_day == theirs.first_day:
                    return Verdict("same", 1.0, ours, theirs)
        return Verdict("unknown")

    def _day_of(self, happening: str) -> datetime.date | None:
        """The one day that is given for a happening; None where none is, or two are."""
        days = set(self._days_of(happening))
        return days.pop() if len(days) == 1 else None

    def _days_of(self, happening: str) -> Iterator[datetime.date]:
        for number, (source, article) in enumerate(zip(self._case.sources, self._case.articles, strict=True)):
            for sentence in article.sentences if source.day else ():
                for moment in self.moments(number, sentence):
                    if moment.hook == happening and not moment.says and source.day:
                        yield from (each.first_day for each in resolve(moment.date, source.day)[:1] if each.is_one_day)

    def histories(self) -> Iterator[Rivals]:
        """Dates with a year, in any two articles, that hang on a word which each of the two has only once."""
        dated = {number: found for number in range(len(self._case.articles)) if (found := self._with_years(number))}
        if len(dated) < 2:  # then what they date need not be read
            return
        hooks = {number: self._by_hook(number, sentences) for number, sentences in dated.items()}
        for left, right in combinations(hooks, 2):
            for hook in sorted(hooks[left].keys() & hooks[right].keys()):
                if self._is_used_once(left, hook) and self._is_used_once(right, hook):
                    yield self.compare(hooks[left][hook], hooks[right][hook], (left, right), 1.0)

    def _with_years(self, number: int) -> list[Sentence]:
        """The sentences of an article that have a date with a year."""
        article = self._case.articles[number]
        return [
            sentence
            for sentence in article.sentences
            if _YEAR.search(article.source.text, sentence.start, sentence.end)
            and any(date.is_absolute for date in self.dates(number, sentence))
        ]

    def _by_hook(self, number: int, sentences: Sequence[Sentence]) -> dict[str, Moment]:
        """The dates with a year in some sentences of an article, by what tells their happening from others."""
        return {
            moment.hook: moment
            for sentence in sentences
            for moment in self.moments(number, sentence)
            if moment.date.is_absolute and not moment.says and says_much(moment.hook)
        }

    def _is_used_once(self, number: int, hook: str) -> bool:
        """Whether an article has one word only of this stem."""
        return [*map(root, self._case.articles[number].words.folds)].count(hook) == 1

    def are_two(self, rivals: Rivals, articles: tuple[int, int]) -> bool:
        """Whether an article gives the other's date for a like happening somewhere else: these are two happenings."""
        left, right = articles
        return self._stands_in(left, rivals.left, rivals.right, right) or self._stands_in(
            right, rivals.right, rivals.left, left
        )

    def _stands_in(self, article: int, own: Moment, wanted: Moment, other: int) -> bool:
        day, other_day = (self._case.sources[number].day for number in (article, other))
        return any(
            _gives(compare_dates(moment.date, wanted.date, day, other_day))
            for sentence in self._case.articles[article].sentences
            for moment in self.moments(article, sentence)
            if moment.date.start != own.date.start and likeness(moment, wanted, 0) > 0
        )


def is_of_two_days(rivals: Rivals, aligned: AlignedClaim, case: Case) -> bool:
    """Whether two sentences give the numbers of two days: each of its own article's, and each with another number."""
    if not rivals.are_own_days:
        return False
    match = aligned.match
    ours, theirs = (
        {
            (number.kind, number.unit, number.value)
            for number in find_numbers(case.sources[article].text, sentence.start, sentence.end)
            if number.kind != "year"
        }
        for article, sentence in ((match.left_article, match.left), (match.right_article, match.right))
    )
    return bool(ours - theirs) and bool(theirs - ours)


def _each_once(compared: Sequence[Rivals]) -> list[Rivals]:
    """Of all combinations the likeliest, in which no date stands twice; equal days come first, whatever they date."""
    possible = [rivals for rivals in compared if rivals.likeness > 0 or rivals.verdict.relation == "same"]
    chosen: list[Rivals] = []
    for rivals in sorted(possible, key=_precedence):
        if not any(rivals.left is other.left or rivals.right is other.right for other in chosen):
            chosen.append(rivals)
    return chosen


def _precedence(rivals: Rivals) -> tuple[bool, bool, float]:
    relation = rivals.verdict.relation
    return relation != "same", relation not in _MEETING, -rivals.likeness


def _gives(verdict: Verdict) -> bool:
    """Whether the left date gives the right one: means the same days, or some of them."""
    if verdict.relation != "within" or verdict.left is None or verdict.right is None:
        return verdict.relation == "same"
    return verdict.left.length <= verdict.right.length
