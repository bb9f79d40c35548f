"""Amounts that two prints write in two ways: places of two passages in, whether they are one amount out.

"$5 million" and "five million dollars" were said alike. Their words differ one by one, so what is compared are the
numbers that the words are part of. A dozen is not 12 here: nobody who says the one is printed with the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.alignment.runs import Run
from crosscheck.language.numbers.grammar import Number, find_numbers

__all__ = ["is_one_amount"]

_NEAR = 5
_SPOKEN = ("dozen", "half", "quarter", "couple")

_Place = tuple[int, int]


def is_one_amount(left: Run, right: Run, here: _Place, there: _Place) -> bool:
    """Whether all words at two places are parts of numbers, and these numbers are equal."""
    if not (_beside_digits(left, here) or _beside_digits(right, there)):
        return False
    ours, theirs = _numbers_near(left, here), _numbers_near(right, there)
    mine, others = _parts_of(left, here, ours), _parts_of(right, there, theirs)
    return bool(mine or others) and all(
        number is not None and any(_is_equal(number, other) for other in beside)
        for numbers, beside in ((mine, theirs), (others, ours))
        for number in numbers
    )


def _beside_digits(run: Run, place: _Place) -> bool:
    """Whether a number in digits, as written-out ones are folded too, is at a place or right beside it."""
    return any(word[0].isdigit() or word[-1].isdigit() for word in run.folds(max(0, place[0] - 2), place[1] + 2))


def _numbers_near(run: Run, place: _Place) -> list[Number]:
    start, end = run.span(max(0, place[0] - _NEAR), min(len(run), place[1] + _NEAR))
    return find_numbers(run.words.text, start, end)


def _parts_of(run: Run, place: _Place, numbers: Sequence[Number]) -> list[Number | None]:
    """For each word at a place the number that it is part of, or None."""
    spans = (run.span(at, at + 1) for at in range(*place))
    return [next((n for n in numbers if n.start <= start and end <= n.end), None) for start, end in spans]


def _is_equal(one: Number, other: Number) -> bool:
    """Whether two numbers are one amount, with the same words of limit and the same spoken words in them."""
    return _amount(one) == _amount(other) and _spoken(one) == _spoken(other)


def _amount(number: Number) -> tuple[object, ...]:
    return number.kind, number.unit, number.bound, number.low, number.high


def _spoken(number: Number) -> tuple[object, ...]:
    words = number.text.lower().replace("and a half", "").split()
    return words[:1] if number.bound else None, [word for word in _SPOKEN if word in words]
