"""Ten thousand differences; how soon keys are answered is measured in ``benchmarks/review.py``."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from factories import make_comparison, make_event, make_finding, make_place, make_project
from screens import WIDE, flat, play, review_of
from textual.content import Content
from textual.pilot import Pilot

from crosscheck.findings.finding import Finding
from crosscheck.tui.widgets.row_list import RowList

MANY = 10_000


def make_many() -> list[Finding]:
    """Findings in pairs of their own."""
    places = make_place(value="not"), make_place("bridge/beta", "–")
    finding = make_finding(*places)
    return [evolve(finding, id=f"{number:012x}", cluster=f"k{number}", pair=None) for number in range(MANY)]


def test_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them are in the list, every key does what it does among few, and only rows in sight are drawn."""
    event = make_event()
    comparison = make_comparison(*make_many(), sources=event.sources)
    monkeypatch.setattr("crosscheck.tui.screens.comparing.compare_event", lambda *_, **__: comparison)

    async def scenario(pilot: Pilot[None]) -> None:
        screen = review_of(pilot)
        assert "0 of 10000 decided" in flat(pilot.app)
        drawn: set[str] = set()

        def draw(item: Any, width: int) -> list[Content]:
            drawn.add(item.lead.id)
            return list(screen.draw_row(item, width))

        screen.query_one("#list", RowList)._draw = draw
        await pilot.press("G")
        queue = screen.session.queue
        assert queue is not None
        assert MANY - 1 == queue.row
        await pilot.press("a", "g", "space", "x", "u", "slash", "0", "enter", "escape", "s")
        assert "1 of 10000 decided" in flat(pilot.app)
        assert len(drawn) < 200

    play(make_project(read=lambda: [event]), scenario, WIDE)
