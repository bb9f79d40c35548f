"""Dates of one happening in two articles, and how they relate: a case in, rivals out.

The whole article is the evidence: where it gives the other outlet's date for a like happening somewhere else, there
are two happenings, and nothing differs.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import evolve, frozen

from crosscheck.alignment.pairs import AlignedClaim
from crosscheck.findings.date_slots import Moment, likeness, read_moments
from crosscheck.findings.finding import Place, place_in
from crosscheck.findings.rule import Case
from crosscheck.language.dates.intervals import Interval, plain_interval
from crosscheck.language.dates.relations import Verdict, compare_dates
from crosscheck.language.dates.resolving import resolve, resolve_from
from crosscheck.language.sentences import Sentence
from crosscheck.sources.source import Source

__all__ = ["APART", "MEETING", "Rivals", "Told"]

MEETING = ("same", "within", "overlap")
APART = ("differ", "other time")


@frozen(eq=False)
class Rivals:
    """Two dates of one happening, one of each article.

    Attributes:
        sources: the two articles' sources.
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
    def written_alike(self) -> bool:
        """Whether both are the same words, whatever their order and their abbreviations, or one has only more."""
        ours, theirs = (
            {(part.kind, part.low, part.high, part.name, part.shift) for part in (*each.date.parts, *each.date.until)}
            for each in (self.left, self.right)
        )
        return ours <= theirs or theirs <= ours

    def places(self) -> tuple[Place, Place]:
        """Both dates, with the days they mean for a value."""
        left, right = (
            place_in(source, each.date.start, each.date.end, _value(each, days))
            for source, each, days in self._sides()
        )
        return left, right

    def phrases(self) -> tuple[str, str]:
        """Both dates with the days they mean: ``“Monday” (2031-04-14)``."""
        left, right = (
            f"“{each.date.text}”" + (f" ({plain_interval(days)})" if days else "") for _, each, days in self._sides()
        )
        return left, right

    def explain(self) -> list[str]:
        """How each date was resolved, in words."""
        return [_explained(source, each, days) for source, each, days in self._sides()] + (
            [] if self.verdict.left else [_explained_undated(self.verdict)]
        )

    def _sides(self) -> tuple[tuple[Source, Moment, Interval | None], ...]:
        return (
            (self.sources[0], self.left, self.verdict.left),
            (self.sources[1], self.right, self.verdict.right),
        )


def _value(moment: Moment, days: Interval | None) -> str:
    return plain_interval(days) if days else moment.date.text


def _explained(source: Source, moment: Moment, days: Interval | None) -> str:
    if days is None:
        return f"{source.outlet}: “{moment.date.text}”; its day of publication is unknown"
    because = f", for it was published on {source.day.isoformat()}" if source.day else ""
    return f"{source.outlet}: “{moment.date.text}” is {plain_interval(days)}{because}"


def _explained_undated(verdict: Verdict) -> str:
    share = "any day" if verdict.certainty == 1 else f"{verdict.certainty:.0%} of days"
    return f"both taken to be of one day: then these differ on {share} that it may have been"


class Told:
    """What each article dates, read once and only where asked."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._moments: dict[tuple[int, int], list[Moment]] = {}

    def moments(self, article: int, sentence: Sentence) -> list[Moment]:
        """The dates of a sentence with what they date."""
        key = article, sentence.start
        if key not in self._moments:
            self._moments[key] = read_moments(self._case.articles[article], sentence)
        return self._moments[key]

    def rivals(self, aligned: AlignedClaim) -> list[Rivals]:
        """The dates of one happening in two sentences, each date once; those that agree are set aside first."""
        match = aligned.match
        left = self.moments(match.left_article, match.left)
        right = self.moments(match.right_article, match.right) if left else []
        return self.match(left, right, (match.left_article, match.right_article), aligned.pair.similarity)

    def match(
        self, left: Sequence[Moment], right: Sequence[Moment], articles: tuple[int, int], similarity: int
    ) -> list[Rivals]:
        """The dates of one happening among those of two places, each date once."""
        compared = [
            self.compare(ours, theirs, articles, likeness(ours, theirs, similarity)) for ours in left for theirs in right
        ]
        scored = [row for row in compared if row.likeness > 0 or row.verdict.relation == "same"]
        scored.sort(key=lambda row: (row.verdict.relation != "same", row.verdict.relation not in MEETING, -row.likeness))
        chosen: list[Rivals] = []
        for row in scored:
            if not any(row.left is other.left or row.right is other.right for other in chosen):
                chosen.append(row)
        return [row for row in chosen if row.likeness > 0]

    def compare(self, left: Moment, right: Moment, articles: tuple[int, int], alike: float = 0.0) -> Rivals:
        """Two dates of two articles as rivals."""
        ours, theirs = (self._case.sources[article] for article in articles)
        verdict = compare_dates(left.date, right.date, ours.day, theirs.day)
        if alike > 0 and left.date.is_anchored != right.date.is_anchored:
            verdict = self._compare_anchored(left, right, ours.day, theirs.day)
        return Rivals((ours, theirs), left, right, alike, verdict)

    def _compare_anchored(
        self, left: Moment, right: Moment, day: datetime.date | None, other: datetime.date | None
    ) -> Verdict:
        """“The day before the vote” against a day, where all articles that date the vote agree; it only explains."""
        if right.date.is_anchored:
            turned = self._compare_anchored(right, left, other, day)
            return evolve(turned, left=turned.right, right=turned.left)
        anchor, known = self._day_of(left.anchor), other or day
        if anchor is None or known is None:
            return Verdict("unknown")
        for mine in resolve_from(left.date, anchor):
            for theirs in resolve(right.date, known):
                if mine.is_one_day and theirs.is_one_day and mine.first_day == theirs.first_day:
                    return Verdict("same", 1.0, mine, theirs)
        return Verdict("unknown")

    def _day_of(self, happening: str) -> datetime.date | None:
        """The one day that all articles give that date a happening; None where none does, or two differ."""
        found = set()
        for number, article in enumerate(self._case.articles):
            day = self._case.sources[number].day
            for sentence in article.sentences if day and happening else ():
                for moment in self.moments(number, sentence):
                    if happening in moment.hooks and not moment.says and day:
                        found.update(each.first_day for each in resolve(moment.date, day)[:1] if each.is_one_day)
        return found.pop() if len(found) == 1 else None

    def are_two(self, rivals: Rivals, articles: tuple[int, int]) -> bool:
        """Whether an article gives the other's date for a like happening somewhere else: these are two happenings."""
        left, right = articles
        return self._stands_in(left, rivals.left, rivals.right, self._day(right)) or self._stands_in(
            right, rivals.right, rivals.left, self._day(left)
        )

    def _day(self, article: int) -> datetime.date | None:
        return self._case.sources[article].day

    def _stands_in(self, article: int, own: Moment, wanted: Moment, day: datetime.date | None) -> bool:
        return any(
            _gives(compare_dates(moment.date, wanted.date, self._day(article), day))
            for sentence in self._case.articles[article].sentences
            for moment in self.moments(article, sentence)
            if moment.date.start != own.date.start and likeness(moment, wanted, 0) > 0
        )


def _gives(verdict: Verdict) -> bool:
    """Whether the left date gives the right one: means the same days, or some of them."""
    if verdict.relation != "within" or verdict.left is None or verdict.right is None:
        return verdict.relation == "same"
    return verdict.left.length <= verdict.right.length
