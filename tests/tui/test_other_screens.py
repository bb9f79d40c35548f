"""The screens behind the review: pairs, article, report, help, palette."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from attrs import evolve
from factories import ALPHA
from screens import WIDE, flat, lines_of, play, review_of, settle, text_of
from textual.command import CommandList
from textual.pilot import Pilot
from textual.widgets import Input

from crosscheck.errors import CrosscheckError
from crosscheck.reviews.pair_queue import PairQueue
from crosscheck.tui.marks import NOTED, SEVERITY_MARKS, VERDICT_MARKS, legend
from crosscheck.tui.project import Project
from crosscheck.tui.screens.article import ArticleScreen
from crosscheck.tui.screens.help import render_table
from crosscheck.tui.screens.pairs import PairsScreen
from crosscheck.tui.screens.review import ReviewScreen
from crosscheck.tui.widgets.long_text import LongText

PARAGRAPHS = "\n\n".join(f"Paragraph {number} of many." for number in range(60))
LONG = f"{PARAGRAPHS}\n\n{ALPHA}\n\n{PARAGRAPHS}\n\nFerries wait below the old bridge.\n\n{PARAGRAPHS}"


def pairs_of(pilot: Pilot[None]) -> PairQueue:
    """The pairs of the screen on top."""
    assert isinstance(pilot.app.screen, PairsScreen)
    return pilot.app.screen.walk


def test_pairs(ferry: Project) -> None:
    """Pairs are confirmed or found wrong with one key, undone, ordered and filtered."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("P")
        assert f"0 of {len(pairs_of(pilot).items)} decided" in text_of(pilot.app)
        await pilot.press("a", "w", "space")
        assert ["right-pair", "wrong-pair"] == [item.verdict for item in pairs_of(pilot).items[:2]]
        assert 3 == pairs_of(pilot).row
        assert "=  claim  paraphrase" in text_of(pilot.app)
        await pilot.press("g", "n", *"so", "enter")
        assert "Belong together. so" in text_of(pilot.app)
        await pilot.press("a", "g", "a")
        assert "Already belong together: " in flat(pilot.app)
        await pilot.press("g", "delete", "delete")
        assert "Nothing to take back: nobody decided on this." in flat(pilot.app)
        await pilot.press("u", "s")
        assert "least alike first" in text_of(pilot.app)
        await pilot.press("slash", *"knots", "enter")
        assert {"claim"} == {item.pair.kind for item in pairs_of(pilot).visible}
        await pilot.press("escape", "f", "space", "enter")
        assert "only claim" in text_of(pilot.app)
        await pilot.press("y", "escape", "escape")
        assert pilot.app.clipboard.startswith("**claim**")
        assert isinstance(pilot.app.screen, ReviewScreen)

    play(ferry, scenario)


def test_a_wrong_pair_takes_its_findings_along(ferry: Project) -> None:
    """What is found wrong among the pairs is decided in the review, and stays so."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("P", "slash", *"six knots", "enter", "w")
        assert "1 findings go with it" not in flat(pilot.app)
        await pilot.press("escape", "escape", "escape")
        queue = review_of(pilot).session.queue
        assert queue is not None
        (item,) = (item for item in queue.items if item.verdict == "mixed")
        assert ["number.value", "number.value"] == [finding.rule for finding in item.findings]
        assert "! /  number.value" in text_of(pilot.app)

    play(ferry, scenario)


def test_article(ferry: Project) -> None:
    """The article opens at the place; what others have is marked with who has it, and theirs can be read."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        screen = pilot.app.screen
        assert isinstance(screen, ArticleScreen)
        shown = flat(pilot.app)
        assert "Ellary Harbour Gazette · 2026-10-14 · Seven lost" in shown
        assert "the public must see it too, ‹MW NC Ne NN›" in shown
        assert "MW Meridian Wire · NC The National Courier · Ne newslantern · NN Northlight News" in shown
        assert "Meridian Wire · line 17" in shown
        spot = screen.spot()
        assert spot.source.text[spot.offset :].startswith("The inquiry must see every page")
        await pilot.press("l", "l")
        assert "newslantern · line 23" in flat(pilot.app)
        await pilot.press("enter")
        assert "newslantern · 2026-10-15" in flat(pilot.app)
        assert "The inquiry may see every page" in screen.excerpt()
        await pilot.press("j", "k", "G", "g", "y")
        assert pilot.app.clipboard.startswith("- newslantern, ")
        await pilot.press("q")
        assert isinstance(pilot.app.screen, ReviewScreen)

    play(ferry, scenario, WIDE)


def test_article_without_matches(bridge: Project) -> None:
    """An article that shares nothing with others is shown all the same."""
    (bridge.places[0] / "delta.md").write_text("Nothing of this stands elsewhere at all.", encoding="utf-8")

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("f", "G", "escape")
        screen = review_of(pilot)
        queue = screen.session.queue
        assert queue is not None
        case = queue.items[0].case
        from crosscheck.tui.screens.taking import Spot

        pilot.app.push_screen(ArticleScreen(screen.session, case, Spot(case.sources["bridge/delta"], 0)))
        await settle(pilot)
        assert "No other outlet has anything of this article." in flat(pilot.app)
        await pilot.press("j", "l", "enter", "y", "escape")

    play(bridge, scenario)


def test_reading_on(bridge: Project) -> None:
    """In an article the arrows go from passage to passage, as the help says, and other keys scroll."""
    (bridge.places[0] / "alpha.md").write_text(LONG, encoding="utf-8")

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("R")
        await settle(pilot)
        await pilot.press("enter")
        screen = pilot.app.screen
        assert isinstance(screen, ArticleScreen)
        text = screen.query_one(LongText)
        await pilot.press("G", "home")
        first = screen.spot().offset
        await pilot.press("down")
        assert first < screen.spot().offset
        await pilot.press("up")
        assert first == screen.spot().offset
        top = text.scroll_offset.y
        await pilot.press("J")
        assert top + text.size.height // 2 == text.scroll_offset.y
        await pilot.press("K", "pagedown")
        await pilot.wait_for_scheduled_animations()
        assert top + text.size.height == text.scroll_offset.y

    play(bridge, scenario)


def test_report(ferry: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report is shown as it reads, copied as Markdown, and written where reports go."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("r")
        await settle(pilot)
        shown = flat(pilot.app)
        assert "What the outlets say about ellary-ferry" in shown
        assert "Meridian Wire, line 9 │ 2026-10-13 18:30" in shown
        assert "**" not in shown
        assert "](<" not in shown
        await pilot.press("y", "w")
        await settle(pilot)
        assert pilot.app.clipboard.startswith("# What the outlets say about ellary-ferry\n")
        assert "Written to reports/ellary-ferry.md." in flat(pilot.app)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReviewScreen)

    play(ferry, scenario)


def test_report_that_takes_long(ferry: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a report is made it is said so, and every key is answered; what left meanwhile is not disturbed."""
    may_go_on = threading.Event()

    def make(*_: object) -> str:
        may_go_on.wait(10)
        return "# Late"

    monkeypatch.setattr("crosscheck.tui.screens.preview.report", make)

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("r", "y", "J", "question_mark", "escape")
        assert "Making the report" in flat(pilot.app)
        assert "" == pilot.app.clipboard
        await pilot.press("q", "r")
        may_go_on.set()
        await settle(pilot)
        assert "Late" in flat(pilot.app)
        assert "Making the report" not in flat(pilot.app)
        await pilot.press("q")
        assert isinstance(pilot.app.screen, ReviewScreen)

    play(ferry, scenario)


def test_report_that_cannot_be_written(ferry: Project) -> None:
    """Why a report cannot be written is said on the screen."""

    def refuse(*_: object) -> str:
        raise CrosscheckError("reports: it cannot be written (No space left on device); name another place")

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("r", "w")
        await settle(pilot)
        assert "No space left on device" in flat(pilot.app)

    play(evolve(ferry, write_report=refuse), scenario)


def test_help(ferry: Project) -> None:
    """Help lists the keys of the screen it was asked for on, and any key that closes things closes it."""

    async def scenario(pilot: Pilot[None]) -> None:
        for keys, title in (((), "Review: keys"), (("P",), "Pairs: keys"), (("enter",), "Article: keys")):
            await pilot.press(*keys, "question_mark")
            assert title in text_of(pilot.app)
            assert "the next one" in text_of(pilot.app)
            await pilot.press("q")
            assert title not in text_of(pilot.app)

    play(ferry, scenario)


def test_help_explains_marks(ferry: Project) -> None:
    """Help explains every mark that stands in front of a row."""
    lines = [line.plain for line in render_table({"Marks": legend()}, 60)]

    for mark in (*SEVERITY_MARKS.values(), *filter(str.strip, VERDICT_MARKS.values()), "Δ", NOTED):
        assert any(line.split(maxsplit=1)[0] == mark for line in lines), mark

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("question_mark", "end")
        await pilot.wait_for_scheduled_animations()
        assert "/ decided in part, or not alike for all outlets" in flat(pilot.app)
        assert "= belong together" in flat(pilot.app)

    play(ferry, scenario, WIDE)


def test_many_keys() -> None:
    """Keys that have no room in their column have a line of their own."""
    first, second = (line.plain for line in render_table({"": [("ctrl+a ctrl+b ctrl+c ctrl+d", "do it")]}, 60)[1:])
    assert ("  ctrl+a ctrl+b ctrl+c ctrl+d", "do it") == (first.rstrip(), second.strip())


def test_palette(ferry: Project) -> None:
    """Everything that a key does can be found and done by its name."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert "Follow up" in text_of(pilot.app)
        pilot.app.screen.query_one(Input).value = "follow"
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        queue = review_of(pilot).session.queue
        assert queue is not None
        assert "follow-up" == queue.items[0].verdict

    play(ferry, scenario)


@pytest.mark.parametrize(("height", "moves"), [(3, False), (36, True)])
def test_palette_before_it_is_drawn(ferry: Project, height: int, moves: bool) -> None:
    """A page further in a list that has no line on the screen is no fault; in one that is drawn it is a page."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+p")
        await pilot.resize_terminal(80, height)
        await pilot.pause()
        found = pilot.app.screen.query_one(CommandList)
        assert (0, moves) == (found.highlighted, bool(found.scrollable_content_region))
        await pilot.press("pagedown")
        assert moves == (found.highlighted != 0)

    play(ferry, scenario)


def test_leaving(bridge: Project) -> None:
    """Leaving asks nothing where everything is saved."""

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("a", "q")
        assert pilot.app._exit

    play(bridge, scenario)
    assert Path("reviews.jsonl").exists()


def test_the_screen_is_read_as_lines(ferry: Project) -> None:
    """The picture of a screen has a line for each of its lines."""

    async def scenario(pilot: Pilot[None]) -> None:
        lines = lines_of(pilot.app)
        assert 24 == len(lines)
        assert max(map(len, lines)) <= 80

    play(ferry, scenario)
