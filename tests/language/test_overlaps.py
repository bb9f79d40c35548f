"""Which stretches another one touches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.overlaps import Overlaps

_PLACES = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda place: (place[0], place[0] + place[1]))


@given(st.lists(_PLACES, max_size=12).map(sorted), _PLACES)
def test_none_that_is_touched_is_missed(stretches: list[tuple[int, int]], place: tuple[int, int]) -> None:
    """Every stretch that has a character of the place is among those near it, whatever lies in whatever."""
    touched = {number for number, (start, end) in enumerate(stretches) if start < place[1] and place[0] < end}
    assert touched <= set(Overlaps(stretches).near(*place))


def test_of_many_only_those_beside_a_place_are_near() -> None:
    """Of stretches that lie in no other, those elsewhere need not be looked at."""
    assert range(500, 502) == Overlaps((at, at + 10) for at in range(0, 20_000, 20)).near(10_005, 10_025)
