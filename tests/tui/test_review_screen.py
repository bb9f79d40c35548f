"""The review: what each key does, to the queue and on the screen."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import make_comparison, make_event, make_finding, make_place, make_project, write_article, write_event
from screens import NARROW, WIDE, flat, keys_shown, play, review_of, settle, text_of
from textual.pilot import Pilot

from crosscheck.reviews.queue import ReviewQueue
from crosscheck.reviews.selection import Filter
from crosscheck.settings import Settings
from crosscheck.tui.project import Project
from crosscheck.tui.widgets.row_list import RowList


def queue_of(pilot: Pilot[None]) -> ReviewQueue:
    """The queue of the running review."""
    queue = review_of(pilot).session.queue
    assert queue is not None
    return queue


def verdicts(pilot: Pilot[None]) -> list[str]:
    """What was decided so far, in the order of the list."""
    return [item.verdict for item in queue_of(pilot).items if item.verdict]


def said(pilot: Pilot[None]) -> str:
    """What the lines below say."""
    return " ".join(review_of(pilot).status.sentences)


def row(pilot: Pilot[None]) -> int:
    """Which row the reviewer stands on; list and queue agree."""
    assert queue_of(pilot).row == pilot.app.screen.query_one("#list", RowList).current
    return queue_of(pilot).row


def test_deciding(ferry: Project) -> None:
    """One key decides, saves, and goes on to the next undecided one; the counter counts."""

    async def scenario(pilot: Pilot[None]) -> None:
        saved = Path("reviews.jsonl")
        decided = (("a", "accepted"), ("x", "dismissed"), ("w", "wrong-pair"), ("F", "follow-up"))
        for number, (key, verdict) in enumerate(decided):
            before = saved.read_bytes() if saved.exists() else b""
            pairs = len(queue_of(pilot).items[number].findings) if key == "w" else 1
            await pilot.press(*[key] * pairs)  # of several pairs each is said to be wrong by itself
            assert verdict == queue_of(pilot).items[number].verdict
            assert before != saved.read_bytes()
        counts = queue_of(pilot).counts
        assert 4 == row(pilot)
        assert 4 <= counts.decided < counts.total == len(queue_of(pilot).visible)
        assert f"{counts.decided} of {counts.total} decided · {counts.left['error']} error" in text_of(pilot.app)
        assert "To follow up: attribution.speaker. u takes it back." in text_of(pilot.app)
        assert "! ✓  quote.operator" in text_of(pilot.app)

    play(ferry, scenario, WIDE)


def test_resuming(ferry: Project) -> None:
    """Whoever comes back stands on the first undecided one, and can undo what was decided before he left."""

    async def first(pilot: Pilot[None]) -> None:
        await pilot.press("a", "x", "q")

    async def second(pilot: Pilot[None]) -> None:
        assert (2, ["accepted", "dismissed"]) == (row(pilot), verdicts(pilot))
        await pilot.press("u", "u")
        assert ([], 0) == (verdicts(pilot), row(pilot))
        await pilot.press("u")
        assert "There is nothing to undo." == said(pilot)
        await pilot.press("U", "ctrl+y", "U")
        assert ["accepted", "dismissed"] == verdicts(pilot)
        assert "There is nothing to do again." == said(pilot)

    play(ferry, first)
    play(ferry, second)


def test_moving(ferry: Project) -> None:
    """Letters, arrows and the ends move; later and earlier pass over what is decided."""

    async def scenario(pilot: Pilot[None]) -> None:
        last = len(queue_of(pilot).visible) - 1
        steps = [
            ("j", 1),
            ("down", 2),
            ("k", 1),
            ("up", 0),
            ("k", 0),
            ("G", last),
            ("j", last),
            ("g", 0),
            ("end", last),
        ]
        for key, expected in [*steps, ("home", 0), ("pagedown", 4), ("pageup", 0)]:
            await pilot.press(key)
            assert expected == row(pilot), key
        await pilot.press("j", "a", "g", "space")
        assert 2 == row(pilot)
        await pilot.press("p")
        assert 0 == row(pilot)
        await pilot.press("p")
        assert last == row(pilot)

    play(ferry, scenario)


def test_mouse(ferry: Project) -> None:
    """A click goes to a row, a second one on it reads the article."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.click("#list", offset=(5, 3))
        assert 2 == row(pilot)
        await pilot.click("#list", offset=(5, 3))
        assert "ArticleScreen" == type(pilot.app.screen).__name__

    play(ferry, scenario)


def test_notes(ferry: Project) -> None:
    """A note is asked for, saved by enter, left by escape, and kept by a later decision; letters in it only type."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("n", *"ask x [b]", "enter")
        assert (["follow-up"], 0) == (verdicts(pilot), row(pilot))
        assert "Noted, to follow up: a check passes it. u takes it back." == said(pilot)
        assert "To follow up. Note: ask x [b]" in text_of(pilot.app)
        await pilot.press("n", *"no", "escape")
        assert "ask x [b]" == queue_of(pilot).items[0].note
        await pilot.press("a")
        assert ("accepted", "ask x [b]") == (queue_of(pilot).items[0].verdict, queue_of(pilot).items[0].note)
        assert "! ✓* quote.operator" in text_of(pilot.app)
        await pilot.press("g", "n", "enter")
        assert "The note is as it was." == said(pilot)
        await pilot.press("n", "ctrl+u", "enter")
        assert ("", "The note is gone.") == (queue_of(pilot).items[0].note, said(pilot))

    play(ferry, scenario)


def test_withdrawing(ferry: Project) -> None:
    """A decision is taken back where it was made."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("a", "g", "delete")
        assert ([], 0, "Undecided again.") == (verdicts(pilot), row(pilot), said(pilot))
        await pilot.press("delete")
        assert "Nothing to take back: nobody decided on this." == said(pilot)
        await pilot.press("u")
        assert ["accepted"] == verdicts(pilot)

    play(ferry, scenario)


def test_deciding_again(ferry: Project) -> None:
    """What is decided so already is said to be, and nothing is offered to be taken back that was not done."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("a", "g", "a")
        assert "Already accepted: quote.operator." == said(pilot)
        assert 1 == row(pilot)

    play(ferry, scenario)


def test_comparing_again(bridge: Project) -> None:
    """Comparing again takes away what was said before, and says what became otherwise."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("a", "R")
        await settle(pilot)
        assert "Compared again: nothing new." in said(pilot)
        body = 'The council met. "The harbour will not be dredged before the spring," said Tom Reed.'
        write_article(bridge.places[0], "delta.md", body, outlet="Delta")
        write_article(bridge.places[0], "echo.md", body.replace("not be", "be"), outlet="Echo")
        await pilot.press("R")
        await settle(pilot)
        assert "Compared again: 1 new." == said(pilot)

    play(bridge, scenario)


def test_three_values(tmp_path: Path) -> None:
    """Three values of one thing are one row, which names them all and is decided on in one go."""
    for outlet, number in (("alpha", "six"), ("beta", "eight"), ("gamma", "eleven")):
        body = f"The crash at the pier injured {number} passengers, the harbour office said.\n"
        write_article(tmp_path / "sources" / "ferry", f"{outlet}.md", body, outlet=outlet.capitalize())

    async def scenario(pilot: Pilot[None]) -> None:
        assert "six / eight / eleven" in text_of(pilot.app)
        assert "(outlets 1 of 3)" in flat(pilot.app)
        await pilot.press("l", "w")
        assert "Wrong pair: Alpha and Gamma; 2 pairs of this difference are left. u takes it back." == said(pilot)
        assert [None, "wrong-pair", None] == [
            each.review and each.review.verdict for each in queue_of(pilot).items[0].findings
        ]
        assert "(outlets 1 of 3)" in flat(pilot.app)
        assert "Decided for 1 of 3." in flat(pilot.app)
        await pilot.press("l", "w")
        assert "Already wrong pair: Alpha and Gamma." == said(pilot)
        await pilot.press("w", "w")
        assert "Wrong pair: Beta and Gamma. u takes it back." in said(pilot)
        await pilot.press("u", "u")
        assert "Decided for 1 of 3." in flat(pilot.app)
        await pilot.press("a")
        assert "Accepted: number.value; as before: 1 wrong pair. u takes it back." in said(pilot)
        await pilot.press("k")
        assert "Decided differently for some outlets." in flat(pilot.app)
        await pilot.press("u", "u")
        await pilot.press("a")
        decided, summary = queue_of(pilot).items
        assert ("number.value", "accepted", 3) == (decided.lead.rule, decided.verdict, len(decided.findings))
        assert ("claim.disputed", "") == (summary.lead.rule, summary.verdict)

    play(make_project(tmp_path / "sources" / "ferry"), scenario, WIDE)


@pytest.mark.parametrize(("number", "asks"), [(3, False), (7, True)])
def test_deciding_alike(number: int, asks: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has the same cause is decided in one go, and undone so; above five it is asked first."""
    findings = [make_finding(id=f"{n:012x}", pair=None, cluster=f"k{n}") for n in range(number)]
    comparison = make_comparison(*findings)
    monkeypatch.setattr("crosscheck.tui.screens.comparing.compare_event", lambda *_, **__: comparison)
    project = make_project(read=lambda: [make_event()])

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("A")
        if asks:
            assert "Accept all 7 with the same cause (quote.operator)?" in text_of(pilot.app)
            await pilot.press("n")
            assert [] == verdicts(pilot)
            await pilot.press("A", "y")
        assert ["accepted"] * number == verdicts(pilot)
        assert f"Accepted and {number - 1} more like it" in said(pilot)
        await pilot.press("u")
        assert [] == verdicts(pilot)
        await pilot.press("X", *(["enter"] if asks else []))
        assert ["dismissed"] * number == verdicts(pilot)

    play(project, scenario)


def test_filter_by_words(ferry: Project) -> None:
    """Words filter while they are typed, stay visible, and go away with escape."""

    async def scenario(pilot: Pilot[None]) -> None:
        every = len(queue_of(pilot).visible)
        await pilot.press("slash", *"knots")
        assert ["number.value"] == [item.lead.rule for item in queue_of(pilot).visible]
        await pilot.press("enter")
        assert "Differences · only “knots”" in text_of(pilot.app)
        await pilot.press("a")
        assert ["accepted"] == verdicts(pilot)
        await pilot.press("escape")
        assert (every, Filter()) == (len(queue_of(pilot).visible), queue_of(pilot).filter)
        await pilot.press("slash", *"nowhere", "enter")
        assert f"Nothing matches the filter; it hides {every} differences. esc shows" in flat(pilot.app)

    play(ferry, scenario)


def test_filter_by_kind(ferry: Project) -> None:
    """The dialog chooses rules, severities, outlets and decisions; leaving it changes nothing."""

    async def scenario(pilot: Pilot[None]) -> None:
        every = queue_of(pilot).visible
        warnings = sum(item.lead.severity == "warning" for item in every)
        await pilot.press("f", "j", "space", "enter")
        assert {"warning"} == {item.lead.severity for item in queue_of(pilot).visible}
        assert "only warning" in text_of(pilot.app)
        await pilot.press("f")
        assert f"[x] severity  warning ({warnings})" in text_of(pilot.app)
        await pilot.press("backspace", "escape")
        assert {"warning"} == {item.lead.severity for item in queue_of(pilot).visible}
        await pilot.press("f", "backspace", "enter")
        assert len(every) == len(queue_of(pilot).visible)

    play(ferry, scenario)


def test_undo_where_nothing_is_visible(bridge: Project) -> None:
    """What was decided is taken back though the filter shows nothing any more."""

    async def scenario(pilot: Pilot[None]) -> None:
        queue_of(pilot).show(filter=Filter(statuses=("new",)))
        await pilot.press("a")
        assert ([], ["accepted"]) == (queue_of(pilot).visible, verdicts(pilot))
        await pilot.press("x", "w", "delete", "A", "n", "u")
        assert [] == verdicts(pilot)
        assert "Taken back." == said(pilot)

    play(bridge, scenario)


def test_orders(ferry: Project) -> None:
    """The order changes, is told, and the reviewer stays where he was."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("j")
        before = queue_of(pilot).current
        for order, words in (("story", "as in the story"), ("uncertain", "least certain first"), ("severity", "")):
            await pilot.press("s")
            assert order == queue_of(pilot).order
            assert words in text_of(pilot.app)
            assert before is queue_of(pilot).current

    play(ferry, scenario)


def test_looking(ferry: Project) -> None:
    """Other outlets, more around, reasons, scrolling and zoom show what they say."""

    async def scenario(pilot: Pilot[None]) -> None:
        assert "(outlets 1 of 4)" in text_of(pilot.app)
        await pilot.press("l")
        assert "(outlets 2 of 4)" in text_of(pilot.app)
        await pilot.press("h", "h")
        assert "(outlets 4 of 4)" in text_of(pilot.app)
        await pilot.press("j", "k")
        assert "(outlets 1 of 4)" in text_of(pilot.app)
        assert "walked the quay on Tuesday" not in text_of(pilot.app)
        await pilot.press("}")
        assert "walked the quay on Tuesday" in text_of(pilot.app)
        await pilot.press("{", "i")
        await pilot.pause()
        assert "What to do" in text_of(pilot.app)
        await pilot.press("K", "K", "K", "K", "J", "i", "z")
        assert "Differences" not in text_of(pilot.app)
        await pilot.press("z")
        assert "said by" not in text_of(pilot.app)
        errors = sum(item.lead.severity == "error" for item in queue_of(pilot).visible)
        assert errors == text_of(pilot.app).count("\n!")
        await pilot.press("escape")
        assert "Differences" in text_of(pilot.app)
        assert "said by" in text_of(pilot.app)

    play(ferry, scenario)


def test_layouts(ferry: Project) -> None:
    """Passages are beside each other where it is wide and below where it is narrow; a key changes that."""

    async def wide(pilot: Pilot[None]) -> None:
        outlets = "Ellary Harbour Gazette · line 24"
        assert [True] == ["newslantern" in line for line in text_of(pilot.app).split("\n") if outlets in line]
        await pilot.press("d")
        assert [False] == ["newslantern" in line for line in text_of(pilot.app).split("\n") if outlets in line]
        await pilot.resize_terminal(*NARROW)
        await pilot.press("d", "d")
        assert "Passages: side by side." == said(pilot)

    play(ferry, wide, WIDE)


def test_taking_along(ferry: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A difference is copied as Markdown or kept in a file, its page is opened, its file edited at the line."""
    opened: list[str] = []
    monkeypatch.setattr("crosscheck.tui.app.ReviewApp.open_url", lambda _, url: opened.append(url))

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("y")
        assert pilot.app.clipboard.startswith("**quote.operator** (error): Inside the same quote")
        await pilot.press("Y")
        kept = Path("reports/excerpts.md").read_text(encoding="utf-8")
        assert f"{pilot.app.clipboard}\n" == kept
        await pilot.press("o")
        assert ["https://ellarygazette.example/saint-oria-seven-lost"] == opened
        await pilot.press("e")
        assert "No editor is set" in said(pilot)
        monkeypatch.setenv("EDITOR", "ed-that-is-not-there")
        await pilot.press("e")
        assert "No editor can be opened from here; the place is" in said(pilot)
        assert "ellary-gazette.md:24" in said(pilot)

    play(ferry, scenario)


def test_editor(bridge: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the terminal can be lent, the editor gets it, at the line."""
    commands: list[list[str]] = []

    class Lent:
        def __enter__(self) -> None: ...

        def __exit__(self, *_: object) -> None: ...

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr("crosscheck.tui.app.ReviewApp.suspend", lambda _: Lent())
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setenv("EDITOR", "vim")

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("e")
        assert said(pilot).startswith("Back from ")

    play(bridge, scenario)
    assert [["vim", "+5"]] == [command[:2] for command in commands]


@pytest.mark.parametrize("editor", ["editor-that-is-not-there", "."])
def test_editor_that_cannot_be_started(bridge: Project, monkeypatch: pytest.MonkeyPatch, editor: str) -> None:
    """The terminal comes back from an editor that cannot be started, and it is said what to set."""
    done: list[str] = []

    @contextlib.contextmanager
    def lend(_: object) -> Iterator[None]:
        yield
        done.append("resumed")  # as in Textual, not where an error leaves the block

    monkeypatch.setattr("crosscheck.tui.app.ReviewApp.suspend", lend)
    monkeypatch.setenv("EDITOR", editor)

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("e")
        assert f"{editor}: it cannot be started" in said(pilot)
        assert "set EDITOR to the command of your editor." in said(pilot)

    play(bridge, scenario)
    assert ["resumed"] == done


def test_editor_that_is_no_command(bridge: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where EDITOR cannot be taken apart into words, it is said, and nothing is started."""
    monkeypatch.setenv("EDITOR", "vi 'x")

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("e")
        assert said(pilot).startswith("EDITOR: vi 'x is no command")

    play(bridge, scenario)


def test_no_page(bridge: Project) -> None:
    """Where the article gives no address, it is said how it would."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("o")
        assert "The article does not say where its page is" in said(pilot)

    play(bridge, scenario)


def test_no_pair_can_be_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is about no pair cannot be a wrong one; the key is dim, and says so instead of what was said before."""
    finding = make_finding(make_place(value="closing"), rule="quote.unbalanced", pair=None)
    event = make_event()
    comparison = make_comparison(finding, sources=event.sources)
    monkeypatch.setattr("crosscheck.tui.screens.comparing.compare_event", lambda *_, **__: comparison)

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("s", "w")
        assert [] == verdicts(pilot)
        assert "No passages are paired here, so no pair is wrong; x dismisses it." == said(pilot)
        dim = {label for label, is_enabled in keys_shown(pilot.app).items() if not is_enabled}
        assert {"Wrong pair"} == dim

    play(make_project(read=lambda: [event]), scenario)


def test_other_keys(tmp_path: Path) -> None:
    """Keys that are set do what they are set to, and the old ones nothing; help and sentences call them so."""
    folder = write_event(tmp_path / "sources" / "bridge")
    project = make_project(folder, settings=Settings(keys={"accept": "1,f2", "undo": "ctrl+b"}))

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("a")
        assert [] == verdicts(pilot)
        await pilot.press("f2")
        assert ["accepted"] == verdicts(pilot)
        assert "ctrl+b takes it back." in said(pilot)
        await pilot.press("u")
        assert ["accepted"] == verdicts(pilot)
        await pilot.press("ctrl+b")
        assert [] == verdicts(pilot)
        assert " 1 Accept" in text_of(pilot.app)
        await pilot.press("question_mark")
        assert "1 f2 " in text_of(pilot.app)

    play(project, scenario)


def test_changed_file_of_reviews(bridge: Project) -> None:
    """What somebody else decides meanwhile is kept by a note from here, and seen by and by."""

    async def scenario(pilot: Pilot[None]) -> None:
        other = ReviewQueue(queue_of(pilot)._comparisons, review_of(pilot).session.desk.desk)
        other.decide("dismissed", "By somebody else.")
        await pilot.press("n", *"mine", "enter")
        assert (["dismissed"], "mine") == (verdicts(pilot), queue_of(pilot).items[0].note)
        other.undo()
        review_of(pilot).look()
        await settle(pilot)
        assert "By somebody else." == queue_of(pilot).items[0].note
        assert "Somebody else decided meanwhile" in said(pilot)

    play(bridge, scenario)
