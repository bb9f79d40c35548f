"""Whether two numbers can both be true: two numbers in, a verdict with its reason out.

Newsrooms print one figure in many ways: rounded, "about", "more than", as a share, in miles or in kilometers. A
number disagrees only with what the other one says at its own printed precision, so the finer number is rounded to the
coarser one's last printed place. Zeros at the end count as rounding from a thousand on or after a word like "about";
below that they do not, or 19 would equal 20 and 77 percent 80. Words of limit make intervals, and intervals that
meet do not disagree, except that two outlets with the same limit word and different limits do.

Whether the two numbers fill the same slot of the story is for the caller to know. All arithmetic is exact.
"""

from __future__ import annotations

import functools
from fractions import Fraction

from attrs import evolve, frozen

from crosscheck import data
from crosscheck.language.numbers.grammar import Number
from crosscheck.language.numbers.units import convert, has_plural, unit_of

__all__ = ["Verdict", "compare_values"]

_SHARES = frozenset({"fraction", "ratio", "percent"})
_EXACT_KINDS = frozenset({"ordinal", "score", "time", "date"})
_FLOORS = frozenset({"more than", "at least"})
_CEILINGS = frozenset({"less than", "up to"})
_ONE_SIDED = _FLOORS | _CEILINGS | {"nearly", "just over"}
_EXCLUSIVE = frozenset({"more than", "less than"})


@frozen
class Verdict:
    """How two numbers stand to each other.

    Attributes:
        relation: equal; rounding, bound, range or unit (both can be true); other unit (not convertible, or it does
            not convert to the other value); conflict; incomparable (they measure different things).
        why: one plain phrase for the reader.
    """

    relation: str
    why: str

    @property
    def compatible(self) -> bool:
        """Whether both numbers can be true."""
        return self.relation in ("equal", "rounding", "bound", "range", "unit")


def compare_values(a: Number, b: Number) -> Verdict:
    """How two numbers of the same slot relate; symmetric in its relation."""
    if _says_the_same(a, b):
        return _equal(a, b)
    if a.kind in _SHARES and b.kind in _SHARES and a.kind != b.kind and "percentage point" not in (a.unit, b.unit):
        return _compare_shares(a, b)
    if a.unit != b.unit and a.kind == b.kind:
        return _compare_units(a, b)
    if {a.kind, b.kind} == {"score", "count"} and _is_span(a) and _is_span(b):
        return _compare_same(evolve(a, kind="score"), evolve(b, kind="score"))
    if a.kind != b.kind or a.unit != b.unit:
        return Verdict("incomparable", f"'{a.text}' and '{b.text}' measure different things")
    return _compare_same(a, b)


def _equal(a: Number, b: Number) -> Verdict:
    return Verdict("equal", f"both say '{a.text}'" if a.text == b.text else f"'{a.text}' and '{b.text}' say the same")


def _says_the_same(a: Number, b: Number) -> bool:
    return (a.kind, a.unit, a.value, a.low, a.high, a.bound) == (b.kind, b.unit, b.value, b.low, b.high, b.bound)


def _compare_shares(a: Number, b: Number) -> Verdict:
    """Half and 50 percent; written parts are loose words, so they may be a few hundredths off."""
    left, right = _as_percent(a), _as_percent(b)
    if left.value == right.value:
        return Verdict("unit", f"'{a.text}' is {_plain(left.value)} percent, as '{b.text}'")
    if _within("written_part", left, right):
        return Verdict("rounding", f"'{a.text}' and '{b.text}' are nearly the same share")
    return _compare_same(left, right)


def _as_percent(number: Number) -> Number:
    return number if number.kind == "percent" else _scaled(number, Fraction(100), "percent", "percent")


def _scaled(number: Number, factor: Fraction, kind: str, unit: str) -> Number:
    low, high = (None if side is None else side * factor for side in (number.low, number.high))
    return evolve(
        number,
        value=number.value * factor,
        low=low,
        high=high,
        precision=number.precision * factor,
        kind=kind,
        unit=unit,
    )


def _compare_units(a: Number, b: Number) -> Verdict:
    source, target = unit_of(a.unit), unit_of(b.unit)
    term = source or target
    if "life" in (a.unit, b.unit) and term is not None and term.dimension == "duration":
        return _differ(a, b)
    if source is None or target is None:
        mixed_up = a.kind == "percent" and a.value == b.value  # two percent is not two points
        relation = "other unit" if a.kind == "currency" or mixed_up else "incomparable"
        return Verdict(relation, f"'{a.text}' and '{b.text}' are in different units")
    if source.dimension != target.dimension:
        return Verdict("incomparable", f"'{a.text}' and '{b.text}' measure different things")
    why = f"'{a.text}' is {_in_unit(convert(a.value, source, target), b.unit)}"
    left, right = sorted((a, b), key=lambda number: number.unit)  # so that the order asked for does not matter
    left = _converted(left, right.unit)
    if _within("conversion", left, right) or _rounds_to(left, right):
        return Verdict("unit", f"{why}, as '{b.text}'")
    if _window_meets(left, right):
        return Verdict("unit", f"{why}, which '{b.text}' allows")
    return Verdict("other unit", f"{why}, not '{b.text}'")


def _converted(number: Number, unit: str) -> Number:
    """The number in another unit of its dimension."""
    source, target = unit_of(number.unit), unit_of(unit)
    if source is None or target is None:
        return number
    low, high = (None if side is None else convert(side, source, target) for side in (number.low, number.high))
    return evolve(number, value=convert(number.value, source, target), low=low, high=high, unit=unit)


def _rounds_to(converted: Number, printed: Number) -> bool:
    """Whether a converted value, printed at the precision of the other one, is the other one."""
    loose = converted.approximate or printed.approximate
    return loose and abs(converted.value - printed.value) <= printed.precision / 2


def _within(tolerance: str, a: Number, b: Number) -> bool:
    return abs(a.value - b.value) <= _tolerance(tolerance) * max(abs(a.value), abs(b.value))


def _compare_same(a: Number, b: Number) -> Verdict:
    """Two numbers of one kind and unit."""
    if a.kind in _EXACT_KINDS or (a.kind == "year" and not (_is_span(a) or _is_span(b))):
        return _differ(a, b) if (a.low, a.high) != (b.low, b.high) else _equal(a, b)
    for rule in (_same_value, _range_rule, _bound_rule, _rounding_rule):
        verdict = rule(a, b)
        if verdict:
            return verdict
    return _differ(a, b)


def _differ(a: Number, b: Number) -> Verdict:
    return Verdict("conflict", f"'{a.text}' and '{b.text}' cannot both be true")


def _same_value(a: Number, b: Number) -> Verdict | None:
    """One figure, once with a word of approximation or limit: "40" and "more than 40" differ by no more than that."""
    if a.value != b.value or _is_span(a) or _is_span(b):
        return None
    if a.bound in _FLOORS | _CEILINGS or b.bound in _FLOORS | _CEILINGS:
        return Verdict("bound", f"'{a.text}' and '{b.text}' name the same figure")
    return Verdict("rounding", f"both say {_plain(a.value)}") if a.bound or b.bound else _equal(a, b)


def _is_span(number: Number) -> bool:
    """A range or a vague amount: two ends that no word of approximation made."""
    return number.low is not None and number.low != number.high and number.bound == ""


def _range_rule(a: Number, b: Number) -> Verdict | None:
    if not (_is_span(a) or _is_span(b)):
        return None
    if not _window_meets(a, b):
        return _differ(a, b)
    if _is_span(a) and _is_span(b) and not (a.approximate or b.approximate):
        nested = _inside(a, b) or _inside(b, a)
        return (
            Verdict("range", f"'{a.text}' and '{b.text}' overlap")
            if nested and _within("rounding", a, b)
            else _differ(a, b)
        )
    vague = a.approximate or b.approximate
    return Verdict("bound" if vague else "range", f"'{a.text}' and '{b.text}' overlap")


def _inside(inner: Number, outer: Number) -> bool:
    """Whether one span lies in the other; a span without an end on some side lies in none and holds none."""
    if inner.low is None or inner.high is None or outer.low is None or outer.high is None:
        return False
    return outer.low <= inner.low and inner.high <= outer.high


def _rounding_rule(a: Number, b: Number) -> Verdict | None:
    """Rounding the finer number to the coarser one's precision gives the coarser one."""
    if _is_span(a) or _is_span(b) or not _within("rounding", a, b):  # first, since few numbers are near each other
        return None
    fine, coarse = sorted((a, b), key=_step)
    step, gap = _step(coarse), abs(a.value - b.value)
    if _step(fine) == step or gap > step / 2:
        return None
    if {a.bound, b.bound} & _ONE_SIDED and not _window_meets(a, b):
        return None
    return Verdict("rounding", f"{_plain(fine.value)} rounds to {_plain(coarse.value)}, as '{coarse.text}' prints it")


def _step(number: Number) -> Fraction:
    """The precision at which a number may be meant: its printed one, or that of its zeros where it is large."""
    value = number.value
    if value.denominator != 1 or value < _tolerance("round_from") or number.precision >= 1000:
        return number.precision
    digits = str(int(value)) if value < 10**300 else "1"
    zeros = len(digits) - len(digits.rstrip("0"))
    return max(number.precision, Fraction(10**zeros))


def _bound_rule(a: Number, b: Number) -> Verdict | None:
    """Intervals that meet, unless both state a limit of the same direction: those are two different limits."""
    both = {a.bound, b.bound}
    if not both & _ONE_SIDED:
        return None
    if both <= _FLOORS or both <= _CEILINGS or not _window_meets(a, b):
        return None
    return Verdict("bound", _bound_reason(a, b))


def _bound_reason(a: Number, b: Number) -> str:
    limit, other = (a, b) if a.bound in _ONE_SIDED else (b, a)
    if other.bound:
        return f"'{a.text}' and '{b.text}' overlap"
    return f"{_plain(other.value)} is within '{limit.text}'"


def _window_meets(a: Number, b: Number) -> bool:
    (low, high), (other_low, other_high) = _window(a), _window(b)
    bottom, top = max(low, other_low), min(high, other_high)
    if bottom != top:
        return bottom < top
    excluded = {side.value for side in (a, b) if side.bound in _EXCLUSIVE}
    return bottom not in excluded


def _window(number: Number) -> tuple[Fraction, Fraction]:
    """The values that a reader would accept: an open side reaches to twice the limit, or half of it."""
    reach = _tolerance("open_bound")
    low = number.low if number.low is not None else Fraction(0) if number.bound == "up to" else number.value / reach
    high = number.high if number.high is not None else number.value * reach
    return min(low, high), max(low, high)


@functools.cache
def _tolerance(name: str) -> Fraction:
    return Fraction(data.load("numbers")["tolerance"][name])


def _plain(value: Fraction) -> str:
    """A value as a newspaper prints it: 4,127 or 0.667."""
    if value.denominator == 1:
        return f"{int(value):,}" if abs(value) < 10**300 else "a very large number"
    places = 1000 if abs(value) < 1 else 100 if abs(value) < 10 else 10
    thousandths = round(value * places) * (1000 // places)
    whole, rest = divmod(thousandths, 1000)
    return f"{whole:,}.{rest:03}".rstrip("0").rstrip(".") if value < 10**300 else "a very large number"


def _in_unit(value: Fraction, unit: str) -> str:
    """A value with its unit, in the plural where the unit has one."""
    return f"{_plain(value)} {unit}{'s' if value != 1 and has_plural(unit) else ''}"
