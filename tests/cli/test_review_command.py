"""The command ``review``: what it is started with; what it does is tested in ``tests/tui``."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from factories import Run

from crosscheck.cli.options import Options, as_arguments
from crosscheck.cli.review import _project
from crosscheck.errors import ReviewsError
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.desk import Desk
from crosscheck.settings import Settings
from crosscheck.tui.app import ReviewApp


def test_no_terminal(run: Run, event: Path) -> None:
    """Where nobody sits in front of it, it says what to use instead."""
    ended = run("review", event)
    assert (2, "") == (ended.code, ended.out)
    assert "this is no terminal to draw on; use `crosscheck compare` and `crosscheck decide`" in ended.err


def test_terminal(run: Run, event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a terminal, or for a browser's driver, the application runs with the articles that were named."""
    started: list[Settings] = []
    monkeypatch.setattr("crosscheck.tui.app.ReviewApp.run", lambda app: started.append(app.session.project.settings))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert 0 == run("review", event, "--quote-words", "5").code
    monkeypatch.setenv("TERM", "dumb")
    assert 2 == run("review", event).code
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")
    assert 0 == run("review", event).code
    assert [5, 4] == [settings.quote_words for settings in started]


@pytest.mark.parametrize(
    ("mended", "code", "told"),
    [(True, 0, ""), (False, 2, "reviews.jsonl: full. 2 steps of the review could not be saved and are lost\n")],
)
def test_lost(run: Run, event: Path, monkeypatch: pytest.MonkeyPatch, mended: bool, code: int, told: str) -> None:
    """What waits to be saved when the review has ended is tried once more, and what is lost then is told."""

    def decide(app: ReviewApp) -> None:
        desk = app.session.desk
        with monkeypatch.context() as full:
            full.setattr(Desk, "record", _fail)
            desk.record(lambda reviews: reviews)
            desk.record(lambda reviews: reviews)
        if not mended:
            monkeypatch.setattr(Desk, "record", _fail)

    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")
    monkeypatch.setattr(ReviewApp, "run", decide)
    ended = run("review", event)
    assert (code, told) == (ended.code, ended.err)


def _fail(*_: object) -> Reviews:
    raise ReviewsError("reviews.jsonl: full")


def test_project(event: Path, project: Path) -> None:
    """The articles are read anew each time, and the report is written where reports go, never among the articles."""
    made = _project((event,), Settings(reports="out"))
    (read,) = made.read()
    assert ["Alpha", "Beta", "Gamma"] == [source.outlet for source in read.sources]
    (event / "gamma.md").unlink()
    assert 2 == len(made.read()[0].sources)
    assert (Path("sources"),) == _project((), Settings()).places

    from crosscheck.comparing import compare_event

    assert "out/bridge.md" == made.write_report(read, compare_event(read))
    assert (project / "out" / "bridge.md").read_text(encoding="utf-8").startswith("# What the outlets say about bridge")


def test_web(run: Run, event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For a browser, the same command is started with the same options for each page."""
    served: list[tuple[list[str], int]] = []
    monkeypatch.setattr("crosscheck.tui.serving.serve", lambda words, port, say: served.append((words, port)))
    assert 0 == run("review", event, "--web", "--port", "8123", "--select", "quote,number", "--quiet").code
    assert [(["review", "--quiet", "--select=quote,number", "--", str(event)], 8123)] == served


@pytest.mark.parametrize("port", ["0", "-1", "65536"])
def test_impossible_port(run: Run, event: Path, monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    """A port that cannot be is an error that says which can, before anything is served."""
    monkeypatch.setattr("crosscheck.tui.serving.serve", pytest.fail)
    ended = run("review", event, "--web", "--port", port)
    assert (2, f"--port: {port} is not a whole number from 1 to 65535\n") == (ended.code, ended.err)


@pytest.mark.usefixtures("project")
def test_nothing_to_serve(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that is not there is the error of every command, before anything is served."""
    monkeypatch.setattr("crosscheck.tui.serving.serve", pytest.fail)
    ended = run("review", "nosuch", "--web")
    assert 2 == ended.code
    assert ended.err == run("compare", "nosuch").err
    assert ended.err.startswith("nosuch: nothing of this name is there")


def test_as_arguments() -> None:
    """Options that were given are typed again, and others not."""
    assert [] == as_arguments(Options())
    given = Options(config=Path("a b.toml"), ignore=("quote", "number.value"), quote_words="5")
    assert ["--config=a b.toml", "--ignore=quote", "--ignore=number.value", "--quote-words=5"] == as_arguments(given)


def test_keys(run: Run, event: Path) -> None:
    """Keys that are impossible are an error of every command, for what does not work must not go unnoticed."""
    Path("crosscheck.toml").write_text('[keys]\naccept = "x"\n', encoding="utf-8")
    ended = run("compare", event)
    assert 2 == ended.code
    assert "crosscheck.toml: keys: accept = 'x', but 'x' does 'dismiss' on the same screen" in ended.err
