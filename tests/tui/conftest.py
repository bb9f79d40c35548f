"""What tests of the interface share: projects in folders of their own, and a screen on which nothing blinks."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import make_project, write_event
from textual.widgets import Input

from crosscheck.comparing import compare_event
from crosscheck.comparison import Comparison
from crosscheck.memory import look_at_all
from crosscheck.settings import Settings
from crosscheck.sources.reading import read_event
from crosscheck.sources.source import Event
from crosscheck.tui.project import Project

FERRY = Path(__file__).parents[2] / "sources" / "ellary-ferry"


@pytest.fixture(autouse=True)
def _no_blinking(monkeypatch: pytest.MonkeyPatch) -> None:
    """No cursor blinks, so that a screen looks the same whenever it is looked at."""
    monkeypatch.setattr(Input, "cursor_blink", False)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test in a folder of its own, in a terminal with colours."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    for variable in ("EDITOR", "VISUAL", "TEXTUAL_THEME", "TEXTUAL_ANIMATIONS"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def bridge(tmp_path: Path) -> Project:
    """Three outlets print a quote, one of them without its "not": one difference, an error."""
    return make_project(write_event(tmp_path / "sources" / "bridge"))


@pytest.fixture(autouse=True)
def _memory() -> Iterator[None]:
    """What one test left alone is looked at again before the next."""
    yield
    look_at_all()


@functools.cache
def _ferry() -> tuple[Event, Comparison]:
    event = read_event(FERRY)
    return event, compare_event(event, settings=Settings(speakers="rules"))


@pytest.fixture
def ferry(monkeypatch: pytest.MonkeyPatch) -> Project:
    """The sample event of five outlets; it is compared once for all tests."""
    event, comparison = _ferry()
    monkeypatch.setattr("crosscheck.tui.screens.comparing.compare_event", lambda *_, **__: comparison)
    return make_project(read=lambda: [event])
