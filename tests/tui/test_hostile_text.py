"""Whatever an article says, it is shown and never acts: brackets, links, escape sequences, marks that turn text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from factories import make_event, make_project, make_source
from screens import SMALLEST, WIDE, lines_of, play, review_of
from textual.pilot import Pilot

from crosscheck.sources.source import Event, Unreadable

EVIL = (
    "[sic] [link=https://evil.example]here[/link] [@click=app.quit]go[/] [bold]so[/bold] [red]no [/] [ "
    "\x1b[31mred\x1b]0;title\x07 \x1b]52;c;ZXZpbA==\x07 \x9b2J \u202eturned\u2066 \u200bhidden :: ##[x] {braces} \\[b]"
)
SHOWN = ("[sic]", "[link=https://evil.example]here[/link]", "[@click=app.quit]go[/]", "␛[31mred", "<U+202E>turned")
ALPHA = f'The bridge stays. "We will not close the {EVIL} bridge this winter," said Mayor Ann Hale.'
BETA = f'It is old. "We will close the {EVIL} bridge this winter," said Mayor Ann Hale of {EVIL}.'
SCREENS = [
    (),
    ("i", "}", "}"),
    ("enter",),
    ("P",),
    ("r",),
    ("f",),
    ("n",),
    ("question_mark",),
    ("ctrl+p",),
    ("z",),
    ("z", "z"),
    ("slash", "s", "i", "c"),
    ("G", "A"),
]


def make_evil() -> Event:
    """An event in which everything that can hold text holds evil."""
    fields = {"title": EVIL, "byline": EVIL, "agency": EVIL, "url": f"javascript:{EVIL}", "path": f"a/{EVIL}.md"}
    sources = (
        make_source(ALPHA, f"Alpha {EVIL}", id="e/a", **fields),
        make_source(BETA, f"Beta {EVIL}", id="e/b", **fields),
    )
    return make_event(*sources, id=f"e {EVIL}", unreadable=(Unreadable(f"a/{EVIL}", 1, EVIL),))


def shown_on(keys: tuple[str, ...], size: tuple[int, int]) -> tuple[str, bool]:
    """What the screen says after some keys, and whether the application still runs as it did."""

    async def scenario(pilot: Pilot[None]) -> tuple[str, bool]:
        review_of(pilot).status.say(EVIL)
        await pilot.press("j", *keys)
        await pilot.pause()
        screen = "\n".join(lines_of(pilot.app))
        picture = pilot.app.export_screenshot()
        assert not any(mark in picture for mark in ("\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\u200b"))
        assert "@click" not in [key for strip in pilot.app.screen._compositor.render_strips() for key in metas(strip)]
        return screen, not pilot.app._exit

    return play(make_project(read=lambda: [make_evil()]), scenario, size)


def metas(strip: object) -> list[str]:
    """What the pieces of a line would do when they are clicked on, but for choosing a row."""
    segments = getattr(strip, "_segments", ())
    return [key for segment in segments if segment.style for key in segment.style.meta if key != "row"]


@pytest.mark.parametrize("keys", SCREENS, ids=lambda keys: " ".join(keys) or "review")
def test_every_screen(keys: tuple[str, ...]) -> None:
    """On no screen does the text of an article act, and where it is shown it is whole."""
    screen, runs = shown_on(keys, WIDE)
    assert runs
    assert "[sic]" in screen or keys in (("question_mark",), ("ctrl+p",), ("f",))


def test_all_of_it_is_shown() -> None:
    """The passages hold every character, those too that a terminal would obey, as marks."""
    screen, _ = shown_on(("z",), (200, 60))
    joined = " ".join(screen.replace("│", " ").split())
    for words in SHOWN:
        assert words in joined


def test_smallest() -> None:
    """Nor does it act where there is hardly any room."""
    assert shown_on((), SMALLEST)[1]


def test_page_of_another_kind_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only addresses of pages are opened, whatever the front matter says."""
    opened: list[str] = []
    open_url: Callable[..., None] = lambda _, url: opened.append(url)  # noqa: E731
    monkeypatch.setattr("crosscheck.tui.app.ReviewApp.open_url", open_url)

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
