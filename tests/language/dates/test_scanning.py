"""Where dates stand."""

from __future__ import annotations

import pytest

from crosscheck.language.dates.scanning import find_parts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("It fell the day before the vote.", ["anchored"], id="two words begin it"),
        pytest.param("It fell the day\u00a0before yesterday.", ["period"], id="a longer beginning is tried too"),
        pytest.param("It fell that\nnight.", ["anchored"], id="any blank"),
        pytest.param("Last year it fell on New Year’s Eve.", ["period", "day"], id="any apostrophe"),
        pytest.param("Last week it fell at 6:52 p.m.", ["period", "clock"], id="capital and digit"),
        pytest.param("It fell three weeks ago.", ["ago"], id="a count in words"),
        pytest.param("In the 2nd quarter, on 3rd July, it fell.", ["quarter", "day"], id="a figure with letters"),
        pytest.param("It fell in the ’90s.", ["year"], id="a mark begins it"),
        pytest.param("The day after, the week was over.", ["anchored"], id="what follows decides"),
        pytest.param("It fell on a Monday in May 2031.", ["weekday", "month", "year"], id="several"),
        pytest.param("The bridge that fell is closed.", [], id="words that only may begin a date"),
    ],
)
def test_parts(text: str, kinds: list[str]) -> None:
    """A form is found wherever one of its beginnings stands, and only where the whole of it does."""
    assert kinds == [part.kind for part in find_parts(text, 0, len(text))]
