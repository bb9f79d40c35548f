"""Whatever an article says, it is shown and never acts: brackets, links, escape sequences, marks that turn text."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import make_event, make_project, make_source
from screens import SMALLEST, WIDE, flat, lines_of, play, review_of, settle
from textual.pilot import Pilot

from crosscheck.sources.source import Event, Unreadable
from crosscheck.tui.project import Project
from crosscheck.tui.screens.article import ArticleScreen

EVIL = (
    "[sic] [link=https://evil.example]here[/link] [@click=app.quit]go[/] [bold]so[/bold] [red]no [/] [ "
    "\x1b[31mred\x1b]0;title\x07 \x1b]52;c;ZXZpbA==\x07 \x9b2J \u202eturned\u2066 \u200bhidden :: ##[x] {braces} \\[b]"
)
SHOWN = ("[sic]", "[link=https://evil.example]here[/link]", "[@click=app.quit]go[/]", "␛[31mred", "<U+202E>turned")
ALPHA = f'The bridge stays. "We will not close the {EVIL} bridge this winter," said Mayor Ann Hale.'
BETA = f'It is old. "We will close the {EVIL} bridge this winter," said Mayor Ann Hale of {EVIL}.'
SCREENS = {
    "review": (),
    "why": ("i", "}", "}"),
    "article": ("enter",),
    "pairs": ("P",),
    "report": ("r",),
    "filter": ("f",),
    "note": ("n",),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
    "passages": ("z",),
    "list": ("z", "z"),
    "words": ("slash", "s", "i", "c", "enter"),
    "confirm": ("G", "A"),
}
WITHOUT_ARTICLES = ("help", "palette", "filter")


def make_evil() -> Event:
    """An event in which everything that can hold text holds evil."""
    fields = {"title": EVIL, "byline": EVIL, "agency": EVIL, "url": f"javascript:{EVIL}", "path": f"a/{EVIL}.md"}
    sources = (
        make_source(ALPHA, f"Alpha {EVIL}", id="e/a", **fields),
        make_source(BETA, f"Beta {EVIL}", id="e/b", **fields),
    )
    return make_event(*sources, id=f"e {EVIL}", unreadable=(Unreadable(f"a/{EVIL}", 1, EVIL),))


def look(pilot: Pilot[None]) -> str:
    """What the screen says, when nothing on it acts."""
    picture = pilot.app.export_screenshot()
    assert not any(mark in picture for mark in ("\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\u200b"))
    strips = pilot.app.screen._compositor.render_strips()
    does = {key for strip in strips for segment in strip for key in (segment.style.meta if segment.style else ())}
    assert {key for key in does if key.startswith("@")} <= {"@mouse.down", "@mouse.up"}  # of scrollbars
    assert not pilot.app._exit
    return "\n".join(lines_of(pilot.app))


def test_every_screen() -> None:
    """On no screen does the text of an article act, and where it is shown it is whole."""

    async def scenario(pilot: Pilot[None]) -> None:
        for name, keys in SCREENS.items():
            review_of(pilot).status.say(EVIL if name in ("list", "words") else "")
            await pilot.press("g", "j", *keys)
            await pilot.pause()
            assert ("[sic]" in look(pilot)) or name in WITHOUT_ARTICLES, name
            await pilot.press("escape", "escape", "escape")
            await pilot.pause()

    play(make_project(read=lambda: [make_evil()]), scenario, WIDE)


def test_all_of_it_is_shown() -> None:
    """The passages hold every character, those too that a terminal would obey, as marks."""

    async def scenario(pilot: Pilot[None]) -> str:
        await pilot.press("j", "z")
        await pilot.pause()
        return look(pilot)

    screen = play(make_project(read=lambda: [make_evil()]), scenario, (200, 60))
    joined = " ".join(screen.replace("│", " ").split())
    for words in SHOWN:
        assert words in joined


def test_smallest() -> None:
    """Nor does it act where there is hardly any room."""

    async def scenario(pilot: Pilot[None]) -> None:
        look(pilot)

    play(make_project(read=lambda: [make_evil()]), scenario, SMALLEST)


def test_page_of_another_kind_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only addresses of pages are opened, whatever the front matter says."""
    opened: list[str] = []
    monkeypatch.setattr("crosscheck.tui.app.ReviewApp.open_url", lambda _, url: opened.append(url))

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("j", "o")

    play(make_project(read=lambda: [make_evil()]), scenario)
    assert [] == opened


def test_note_of_somebody_else(tmp_path: Path) -> None:
    """A note that another reviewer left is text from outside too."""

    async def scenario(pilot: Pilot[None]) -> str:
        queue = review_of(pilot).session.queue
        assert queue is not None
        queue.to_last()
        queue.annotate(EVIL)
        review_of(pilot).show()
        await pilot.press("n", "escape", "z")
        return "\n".join(lines_of(pilot.app))

    screen = play(make_project(read=lambda: [make_evil()]), scenario, (200, 60))
    assert "Note: [sic] [link=https://evil.example]here[/link]" in screen


def test_tabs(bridge: Project) -> None:
    """Tabs beside wide characters and marks, in which Textual counts otherwise than it draws, are only blanks."""
    quote = "“We will not close the bridge this winter,” said Mayor Ann Hale."
    tabs = f" aa 字éaa 字 字a \taéaéaa\t{quote} 字\t字字\taa字" * 4
    (bridge.places[0] / "alpha.md").write_text(tabs, encoding="utf-8")

    async def scenario(pilot: Pilot[None]) -> None:
        await pilot.press("R")
        await settle(pilot)
        await pilot.press("enter")
        for width in range(60, 80):
            await pilot.resize_terminal(width, 24)
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert "aéaéaa" in flat(pilot.app)
        await pilot.press("q", "r")
        await settle(pilot)
        assert "What the outlets say" in flat(pilot.app)

    play(bridge, scenario)
