"""What a check came to: when it has passed, what is listed, and where a place ends."""

from __future__ import annotations

import pytest
from factories import make_checked, make_finding, make_place, make_source
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.checking.checked import Stale, end_of
from crosscheck.findings.finding import place_in

A, B, C, D = (make_finding(id=letter * 12) for letter in "abcd")
STALE = Stale("e" * 12, "number.value")


@pytest.mark.parametrize(
    ("failing", "stale", "strict", "passed"),
    [
        ((), (), False, True),
        ((A,), (), False, False),
        ((), (STALE,), False, True),
        ((), (STALE,), True, False),
        ((), (), True, True),
    ],
)
def test_passed(failing: tuple[object, ...], stale: tuple[Stale, ...], strict: bool, passed: bool) -> None:
    """A check passes if nothing fails it; stale decisions do so only where that is asked for."""
    assert passed == make_checked(*failing, stale=stale, strict=strict).passed


def test_what_is_mild_or_unavailable_fails_nothing() -> None:
    """Milder findings, decided ones and what could not be checked leave a check passed."""
    assert make_checked(passing=(A,), known=(B,), unavailable=(C,)).passed


def test_lots() -> None:
    """Every finding comes with its lot, those that fail first."""
    checked = make_checked(A, passing=(B,), known=(C,), unavailable=(D,))
    assert list(checked.lots()) == [("failing", A), ("passing", B), ("known", C), ("unavailable", D)]


@pytest.mark.parametrize(("list_known", "expected"), [(False, [A, D]), (True, [A, C, D])])
def test_listed(list_known: bool, expected: list[object]) -> None:
    """Known findings are listed only where that is asked for."""
    checked = make_checked(A, known=(C,), unavailable=(D,), list_known=list_known)
    assert expected == [finding for _, finding in checked.listed()]


def test_outlet() -> None:
    """A place is told by its outlet, or by its file where that could not be read."""
    checked = make_checked()
    unread = make_place("", path="sources/bridge/gamma.md")
    assert ("Beta", "sources/bridge/gamma.md") == (checked.outlet(make_place("bridge/beta")), checked.outlet(unread))
    assert checked.source(unread) is None


@given(st.text("a\n", max_size=12), st.integers(1, 9), st.data())
def test_end_of_a_place(text: str, first_line: int, data: st.DataObject) -> None:
    """A place ends where its source says that the character behind it stands."""
    source = make_source(text, first_line=first_line)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert source.line_and_column(end) == end_of(place_in(source, start, end))
