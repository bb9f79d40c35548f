"""Every state of the review, as a sentence with the next step."""

from __future__ import annotations

import gc
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from attrs import evolve
from factories import (
    ALPHA,
    BETA,
    make_comparison,
    make_event,
    make_finding,
    make_project,
    make_source,
    write_article,
    write_event,
)
from screens import flat, play, review_of, settle, text_of
from textual.messages import ExitApp
from textual.pilot import Pilot

from crosscheck.comparing import compare_event
from crosscheck.comparison import Comparison
from crosscheck.errors import ReviewsError, SourceError
from crosscheck.reviews.pair_queue import PairQueue
from crosscheck.sources.source import Event
from crosscheck.tui.project import Project
from crosscheck.tui.screens.article import ArticleScreen
from crosscheck.tui.screens.review import ReviewScreen
from crosscheck.tui.session import Session

COMPARE = "crosscheck.tui.screens.comparing.compare_event"


@pytest.fixture
def two_events(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Project, threading.Event]:
    """A project of two events, and what the comparison of the second one waits for."""
    write_event(tmp_path / "sources" / "bridge")
    for article in write_event(tmp_path / "sources" / "pier").iterdir():
        article.write_text(article.read_text(encoding="utf-8").replace("bridge", "pier"), encoding="utf-8")
    go_on = threading.Event()

    def compare(event: Event, **_: object) -> Comparison:
        assert event.id == "bridge" or go_on.wait(30)
        return compare_event(event)

    monkeypatch.setattr(COMPARE, compare)
    return make_project(tmp_path / "sources"), go_on


async def first_event(pilot: Pilot[None]) -> None:
    """Wait until the first event is shown."""
    while review_of(pilot).session.queue is None:
        await pilot.pause()
    await pilot.pause()


def test_comparing(two_events: tuple[Project, threading.Event]) -> None:
    """While events are compared, it is said which; the first is shown at once, and keys work meanwhile."""
    project, go_on = two_events

    async def scenario(pilot: Pilot[None]) -> None:
        await first_event(pilot)
        assert "Comparing event 2 of 2: pier, 3 outlets …" in flat(pilot.app)
        await pilot.press("a")
        assert "1 of 1 decided" in flat(pilot.app)
        assert "Everything is decided" not in flat(pilot.app)
        go_on.set()
        await settle(pilot)
        assert "1 of 2 decided · 1 error left" in flat(pilot.app)
        assert "Comparing" not in flat(pilot.app)

    play(project, scenario, waits=False)


def test_resuming_in_a_later_event(two_events: tuple[Project, threading.Event]) -> None:
    """Where the first event is all decided, one stands on the first undecided difference once it is compared."""
    project, go_on = two_events
    go_on.set()

    async def decide(pilot: Pilot[None]) -> None:
        await pilot.press("a")
        go_on.clear()

    async def come_back(pilot: Pilot[None]) -> None:
        await first_event(pilot)
        assert "bridge · 3 outlets" in flat(pilot.app)
        go_on.set()
        await settle(pilot)
        assert "pier · 3 outlets · event 2 of 2" in flat(pilot.app)

    play(project, decide)
    play(project, come_back, waits=False)


def test_no_sources(tmp_path: Path) -> None:
    """Without any articles it is said where they go; once they are there, a key compares them."""
    folder = tmp_path / "sources"
    there: list[Path] = []

    def read() -> list[Event]:
        if not there:
            raise SourceError("sources: there is no such folder here; put each outlet's article into a file of its own")
        return list(make_project(*there).read())

    async def scenario(pilot: Pilot[None]) -> None:
        assert "put each outlet's article into a file of its own. R tries again." in flat(pilot.app)
        await pilot.press("a", "j", "n", "f", "P", "r", "y", "e", "o", "enter", "space", "slash", "escape")
        there.append(write_event(folder / "bridge"))
        await pilot.press("R")
        await settle(pilot)
        assert "0 of 1 decided · 1 error left" in flat(pilot.app)

    play(make_project(folder, read=read), scenario)


def test_one_outlet(tmp_path: Path) -> None:
    """With one outlet only there is nothing to compare, and it is said what is missing."""
    folder = tmp_path / "sources" / "bridge"
    write_article(folder, "alpha.md", ALPHA, outlet="Alpha")

    async def scenario(pilot: Pilot[None]) -> None:
        assert "one outlet only; there is nothing to compare it with. Put another outlet's article" in flat(pilot.app)
        write_article(folder, "beta.md", BETA, outlet="Beta")
        review_of(pilot).look()
        await settle(pilot)
        assert "Changed on disk since it was compared:" in flat(pilot.app)
        await pilot.press("R")
        await settle(pilot)
        assert "0 of 1 decided" in flat(pilot.app)

    play(make_project(folder), scenario)


def test_no_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing differs, it is said how much was compared; the passages can be looked at all the same."""
    event = make_event()
    comparison = make_comparison(sources=event.sources)
    monkeypatch.setattr(COMPARE, lambda *_, **__: comparison)

    async def scenario(pilot: Pilot[None]) -> None:
        assert "Nothing differs that is worth a look: 2 outlets, 0 quotes" in flat(pilot.app)
        await pilot.press("a", "x", "w", "n", "A", "delete", "l", "i", "y", "e", "o", "enter", "u", "s", "z", "z", "z")
        await pilot.press("P")
        assert "No passages of two outlets were aligned." in flat(pilot.app)
        await pilot.press("a", "w", "n", "space", "enter", "y", "s", "escape", "r")
        assert "What the outlets say about bridge" in flat(pilot.app)

    play(make_project(read=lambda: [event]), scenario)


def test_all_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    """When everything is decided that people are told of, it is counted how, with the next step."""
    event = make_event()
    quiet = make_finding(id="f" * 12, severity="info", cluster="k2")
    comparison = make_comparison(make_finding(pair=None), quiet, sources=event.sources)
    monkeypatch.setattr(COMPARE, lambda *_, **__: comparison)

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("a")
        assert "Everything is decided: 1 accepted. r shows the report, f what to look at again." in flat(pilot.app)
        await pilot.press("u")
        assert "Everything is decided" not in flat(pilot.app)

    play(make_project(read=lambda: [event]), scenario)


def test_changed_since_the_decision(bridge: Project) -> None:
    """A difference whose sentence was rewritten shows the old decision, its note and the old words, as undecided."""
    article = bridge.places[0] / "beta.md"

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("n", *"asked", "enter", "g", "a")
        text = article.read_text(encoding="utf-8")
        article.write_text(text.replace("Ann Hale on Monday", "Ann Hale on Tuesday"), encoding="utf-8")
        review_of(pilot).look()
        await settle(pilot)
        assert "Changed on disk since it was compared:" in flat(pilot.app)
        await pilot.press("R")
        await settle(pilot)
        shown = flat(pilot.app)
        assert "! Δ* quote.operator" in shown
        assert "Changed since it was decided: then accepted. Note: asked" in shown
        assert "then Beta: " in shown
        assert "Changed on disk" not in shown
        assert "0 of 2 decided" in shown

    play(bridge, scenario)


def test_unreadable(bridge: Project) -> None:
    """A file that cannot be read is named and is a finding; the others are compared."""
    (bridge.places[0] / "delta.md").write_bytes(b"")

    async def scenario(pilot: Pilot[None]) -> None:
        shown = flat(pilot.app)
        assert "Could not be read and was left out:" in shown
        assert "! source.unreadable" in shown
        assert "! quote.operator" in shown
        await pilot.press("enter", "e", "y", "a")
        assert "1 of 2 decided" in flat(pilot.app)

    play(bridge, scenario)


def test_cannot_be_written(bridge: Project, tmp_path: Path) -> None:
    """What cannot be written stays decided on the screen, with the reason, until a try succeeds."""
    file = tmp_path / "reviews.jsonl"
    file.write_bytes(b"")
    file.chmod(0o444)

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("a")
        shown = flat(pilot.app)
        assert "Not saved: reviews.jsonl: it is read-only;" in shown
        assert "1 step kept here and tried again with the next one, or with R." in shown
        assert "1 of 1 decided" in shown
        await pilot.press("R", "q")
        assert "1 step could not be saved and will be lost." in flat(pilot.app)
        await pilot.press("n", "ctrl+q")
        assert "1 step could not be saved and will be lost." in flat(pilot.app)
        await pilot.press("n")
        file.chmod(0o644)
        await pilot.press("R")
        assert "Saved." in flat(pilot.app)
        assert "Not saved" not in flat(pilot.app)
        assert b'"accepted"' in file.read_bytes()

    play(bridge, scenario)


def test_ended_by_others(bridge: Project, tmp_path: Path) -> None:
    """What waits to be written is tried once more where a signal or the server of a page ends the review."""
    file = tmp_path / "reviews.jsonl"
    file.write_bytes(b"")
    file.chmod(0o444)

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("a")
        file.chmod(0o644)
        pilot.app.post_message(ExitApp())

    play(bridge, scenario)
    assert b'"accepted"' in file.read_bytes()


def test_cannot_be_read(bridge: Project, tmp_path: Path) -> None:
    """A reviews file that cannot be read is an error that names the line, and nothing is written over it."""
    file = tmp_path / "reviews.jsonl"
    file.write_text("<<<<<<< mine\n", encoding="utf-8")

    async def scenario(pilot: Pilot[None]) -> None:
        assert "reviews.jsonl:1: git left a merge conflict here" in flat(pilot.app)
        review_of(pilot).look()
        await settle(pilot)
        assert "Changed on disk" not in flat(pilot.app)
        await pilot.press("a")
        assert "<<<<<<< mine\n" == file.read_text(encoding="utf-8")
        file.unlink()
        await pilot.press("R")
        await settle(pilot)
        assert "0 of 1 decided" in flat(pilot.app)

    play(bridge, scenario)


def test_can_no_longer_be_read(bridge: Project, tmp_path: Path) -> None:
    """Where the file breaks meanwhile, articles can be read as before; what needs it says what is wrong with it."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("a")
        (tmp_path / "reviews.jsonl").write_text("<<<<<<< mine\n", encoding="utf-8")
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, ArticleScreen)
        await pilot.press("q", "P")
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert "reviews.jsonl:1: git left a merge conflict here" in flat(pilot.app)
        assert "1 of 1 decided" in flat(pilot.app)

    play(bridge, scenario)


def test_pairs_cannot_be_read(bridge: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the pairs cannot be made ready, what is wrong is said when they are asked for."""

    def refuse(_: Session) -> PairQueue:
        raise ReviewsError("reviews.jsonl:1: this is no decision")

    monkeypatch.setattr(Session, "pairs", refuse)

    async def scenario(pilot: Pilot[None]) -> None:
        assert "this is no decision" not in flat(pilot.app)
        await pilot.press("P")
        assert "reviews.jsonl:1: this is no decision." in flat(pilot.app)

    play(bridge, scenario)


def test_what_was_compared_is_left_alone(bridge: Project) -> None:
    """Python does not look through what was compared for what nobody needs, until it is compared again."""
    seen: list[tuple[int, int]] = []

    def look() -> None:
        seen.append((gc.get_freeze_count(), gc.get_threshold()[0]))

    def read() -> Sequence[Event]:
        look()
        return bridge.read()

    async def scenario(pilot: Pilot[None]) -> None:
        look()
        await pilot.press("R")
        await settle(pilot)
        (before, usual), (between, patient), (after, again) = seen
        assert 0 == before == after < between
        assert usual == again < patient

    play(evolve(bridge, read=read), scenario)


def test_comparing_again_fails(bridge: Project) -> None:
    """When there is nothing to compare any more, it is said, and what was there stays."""

    async def scenario(pilot: Pilot[None]) -> None:
        for article in bridge.places[0].iterdir():
            article.unlink()
        await pilot.press("R")
        await settle(pilot)
        assert "the folder holds no article" in flat(pilot.app)
        assert "! quote.operator" in flat(pilot.app)

    play(bridge, scenario)


def test_events(tmp_path: Path) -> None:
    """Of several events it is said which one it is."""
    for name in ("bridge", "pier"):
        write_event(tmp_path / "sources" / name)

    async def scenario(pilot: Pilot[None]) -> None:
        assert "bridge · 3 outlets · event 1 of 2" in flat(pilot.app)
        await pilot.press("j")
        assert "pier · 3 outlets · event 2 of 2" in flat(pilot.app)

    play(make_project(tmp_path / "sources"), scenario)


def test_undated_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """A source whose day is unknown is called undated."""
    sources = (make_source(published=None), make_source(BETA, "Beta"))
    event = make_event(*sources)

    async def scenario(pilot: Pilot[None]) -> None:
        assert "Alpha · line 1 · undated" in text_of(pilot.app)

    play(make_project(read=lambda: [event]), scenario)
