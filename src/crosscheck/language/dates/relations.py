"""How two dates relate: two expressions with the days their articles were published in, a verdict out.

Where both days are known the readings are compared; any pair of readings that meet keeps the peace. Where neither is
known, both articles are taken to be of one day, and the dates differ if they do on nearly every day that could have
been: "Monday" is never "Tuesday". Where one is known and the other not, only dates that do not need it are compared.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Sequence

from attrs import evolve, frozen

from crosscheck.language.dates.grammar import DateExpression
from crosscheck.language.dates.intervals import Interval
from crosscheck.language.dates.lexicon import lexicon
from crosscheck.language.dates.parts import Part
from crosscheck.language.dates.resolving import names_a_day, resolve

__all__ = ["Verdict", "compare_dates"]

# The days tried where the day of publication is unknown: every weekday in every part of every year of four.
_FIRST, _STEP, _TRIED = datetime.date(2023, 1, 1), 11, 133
# On what share of them dates must differ: those of one grain, which may be chosen for the day ("today" is "Monday" on
# Mondays), and those that mean the same on every day ("last week", "last month").
_NAMED, _TOLD = 0.9, 0.6
_CALENDAR = frozenset({"day", "month", "quarter", "year"})
_GRAINS = ("day", "month", "quarter", "season", "year")  # the finest first
_DAY_KINDS = frozenset({"weekday", "ordinal", "day"})
_DAY_UNITS = frozenset({"hour", "day", "week", "weekend", "fortnight"})
_LIMITS = {"by", "until"}  # until Friday, and by Friday
_MEETING = ("same", "within", "overlap")
_ORDER = (*_MEETING, "differ")
_EXACT_TO = 5  # minutes
_HALF_DAY = 720


@frozen
class Verdict:
    """How two dates of one happening relate.

    Attributes:
        relation: ``same``, ``within`` (one holds the other), ``overlap``, ``differ``, ``other time`` (of one day), or
            ``unknown`` (a date that cannot be resolved, or two that say different things of time: since and until).
        certainty: for dates that differ, the share of days of publication on which they do: 1 where it is known.
        left, right: the readings that were compared; None where they are unknown.
    """

    relation: str
    certainty: float = 1.0
    left: Interval | None = None
    right: Interval | None = None


def compare_dates(
    left: DateExpression, right: DateExpression, published: datetime.date | None, other: datetime.date | None
) -> Verdict:
    """How two dates relate, of articles published on two days, each known or not; symmetric in its relation."""
    if left.bound != right.bound and left.bound and right.bound and not {left.bound, right.bound} <= _LIMITS:
        return Verdict("unknown")
    if not (names_a_day(left) and names_a_day(right)):
        return Verdict("other time") if _clocks_differ(left, right) else Verdict("unknown")
    if published is None and other is None:
        verdict = _compare_undated(_placeless(left), _placeless(right))
    else:
        verdict = _compare_dated(left, right, published, other)
    if verdict.relation == "differ" and left.bound != right.bound and not {left.bound, right.bound} <= _LIMITS:
        return Verdict("unknown")  # until Friday, and on Thursday
    if verdict.relation in _MEETING and _clocks_differ(left, right):
        return Verdict("other time", verdict.certainty, verdict.left, verdict.right)
    return verdict


def _compare_dated(
    left: DateExpression, right: DateExpression, published: datetime.date | None, other: datetime.date | None
) -> Verdict:
    """Where one day is unknown, a date without a weekday or the like takes the other day for it."""
    known = published or other
    if known is None or (published is None and _needs_day(left)) or (other is None and _needs_day(right)):
        return Verdict("unknown")
    verdict = _compare_on(left, right, published or known, other or known)
    if verdict.relation == "differ" and left.is_absolute != right.is_absolute:
        return _in_its_year(left, right, verdict)
    return verdict


def _in_its_year(left: DateExpression, right: DateExpression, verdict: Verdict) -> Verdict:
    """A day or month without a year may be of the year that the other outlet gives: an anniversary, a history."""
    if left.is_absolute:
        turned = _in_its_year(right, left, Verdict(verdict.relation, verdict.certainty, verdict.right, verdict.left))
        return Verdict(turned.relation, turned.certainty, turned.right, turned.left)
    if _needs_day(left) or verdict.right is None:
        return verdict
    middle = datetime.date(verdict.right.first_day.year, 7, 2)
    again = _compare_readings(resolve(left, middle), [verdict.right])
    return verdict if again.relation == "differ" else again


def _needs_day(expression: DateExpression) -> bool:
    """Whether the day of publication decides what an expression means, not just the year."""
    return not any(part.kind in ("year", "month", "day") for part in expression.parts)


def _placeless(expression: DateExpression) -> DateExpression:
    """What a date says, wherever it stands: a page may say "Monday" a hundred times."""
    parts, until = (
        tuple(evolve(part, start=0, end=0) for part in each) for each in (expression.parts, expression.until)
    )
    return evolve(expression, start=0, end=0, text="", parts=parts, until=until)


@functools.lru_cache(maxsize=4096)  # each takes milliseconds, for every day is tried
def _compare_undated(left: DateExpression, right: DateExpression) -> Verdict:
    """Both taken to be of one unknown day: what holds on nearly every day that could have been, holds."""
    same_grain = _grain(left) == _grain(right)
    if left.is_absolute != right.is_absolute or (same_grain and _is_named(left) != _is_named(right)):
        return Verdict("unknown")  # "May 7" may be "Thursday", and "May" "last month"
    ours, theirs = _possible_readings(left), _possible_readings(right)
    days = max(len(ours), len(theirs))
    pairs = zip(ours * (days // len(ours)), theirs * (days // len(theirs)), strict=True)
    verdicts = [_compare_meanings(left, right, one, other) for one, other in pairs]
    differing = sum(verdict.relation == "differ" for verdict in verdicts) / len(verdicts)
    chosen_for_the_day = same_grain and not (left.is_told and right.is_told)
    if differing >= (_NAMED if chosen_for_the_day else _TOLD):
        return Verdict("differ", differing)
    relations = {verdict.relation for verdict in verdicts}
    return Verdict(relations.pop() if len(relations) == 1 else "unknown")


def _grain(expression: DateExpression) -> str:
    """How finely a date is given: to the day or the week, to the month, the quarter, the season or the year."""
    grains = {_grain_of(part) for part in expression.parts}
    return next((grain for grain in _GRAINS if grain in grains), "")


def _grain_of(part: Part) -> str:
    if part.kind in _DAY_KINDS or part.name in _DAY_UNITS:
        return "day"
    grain = part.kind if part.kind in _GRAINS else part.name
    return "year" if grain in ("decade", "century") else grain


def _is_named(expression: DateExpression) -> bool:
    return any(part.kind in _CALENDAR for part in expression.parts)


@functools.cache
def _possible_days() -> tuple[datetime.date, ...]:
    return tuple(_FIRST + datetime.timedelta(days=_STEP * step) for step in range(_TRIED))


@functools.lru_cache(maxsize=512)  # of one sentence, each is compared with each of another
def _possible_readings(expression: DateExpression) -> tuple[tuple[Interval, ...], ...]:
    """What a date means on each day that could have been; once only, where that is the same on all of them."""
    readings = tuple(tuple(resolve(expression, day)) for day in _possible_days())
    return readings[:1] if len(set(readings)) == 1 else readings


def _compare_on(left: DateExpression, right: DateExpression, published: datetime.date, other: datetime.date) -> Verdict:
    """Two dates on two days of publication."""
    return _compare_meanings(left, right, resolve(left, published), resolve(right, other))


def _compare_meanings(
    left: DateExpression, right: DateExpression, ours: Sequence[Interval], theirs: Sequence[Interval]
) -> Verdict:
    """Two dates by what each means; of two ranges, one that ends elsewhere is another range."""
    verdict = _compare_readings(ours, theirs)
    if verdict.relation in ("within", "overlap") and left.is_range and right.is_range:
        return Verdict("differ", 1.0, verdict.left, verdict.right)
    return verdict


def _compare_readings(left: Sequence[Interval], right: Sequence[Interval]) -> Verdict:
    if not left or not right:
        return Verdict("unknown")
    verdicts = [_compare_intervals(ours, theirs) for ours in left for theirs in right]
    return min(verdicts, key=lambda verdict: (_ORDER.index(verdict.relation), _gap(verdict)))


def _gap(verdict: Verdict) -> datetime.timedelta:
    """How far two readings are apart: of those that differ, a reader means the nearest."""
    if verdict.left is None or verdict.right is None:
        return datetime.timedelta()
    return max(verdict.right.start - verdict.left.end, verdict.left.start - verdict.right.end)


def _compare_intervals(left: Interval, right: Interval) -> Verdict:
    if left == right or (left.is_one_day and right.is_one_day and left.first_day == right.first_day):
        relation = "same"
    elif not left.overlaps(right):
        relation = "differ"
    else:
        relation = "within" if left.holds(right) or right.holds(left) else "overlap"
    return Verdict(relation, 1.0, left, right)


def _clocks_differ(left: DateExpression, right: DateExpression) -> bool:
    """Whether both give a time by the clock, in comparable zones, and the times are further apart than meant."""
    ours, theirs = _clock(left), _clock(right)
    if ours is None or theirs is None or bool(ours.zone) != bool(theirs.zone):
        return False
    (middle, slack), (other, other_slack) = _minutes(left, ours), _minutes(right, theirs)
    round_trip = _HALF_DAY if "either" in (ours.name, theirs.name) else 2 * _HALF_DAY
    apart = abs(middle - other) % round_trip
    return min(apart, round_trip - apart) > slack + other_slack


def _clock(expression: DateExpression) -> Part | None:
    return next((part for part in expression.parts if part.kind == "clock"), None)


def _minutes(expression: DateExpression, clock: Part) -> tuple[float, float]:
    """The minute of the day that a clock time means, in Greenwich time where its zone is known, and how loosely."""
    early, late = lexicon().zones[clock.zone] if clock.zone else (0, 0)
    slack = lexicon().loose_minutes if expression.loose else _EXACT_TO
    return clock.low - (early + late) / 2, slack + (late - early) / 2
