"""Where no result goes, whichever command writes it and however the articles were named."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from factories import Run, make_event, write_article, write_event

from crosscheck.cli.guard import guard, refuse
from crosscheck.errors import CrosscheckError
from crosscheck.settings import Settings

DECISIONS = "reviews.jsonl: the decisions are kept in this file; name another file"
AMONG_ARTICLES = "a file here would be read as an article the next time; name another folder"


@pytest.mark.parametrize(
    "command",
    [
        ("compare", "-o", "reviews.jsonl"),
        ("report", "-o", "./sources/../reviews.jsonl"),
        ("quotes", "sources/bridge", "-o", "reviews.jsonl"),
        ("sources", "-o", "reviews.jsonl"),
        ("check", "--fail-on", "never", "--format", "json=reviews.jsonl"),
    ],
)
def test_decisions(event: Path, run: Run, command: tuple[str, ...]) -> None:
    """No command writes its result over the decisions, whether or not there are any yet."""
    assert (run(*command).code, Path("reviews.jsonl").exists()) == (2, False)
    run("check", "--write-baseline")
    before = Path("reviews.jsonl").read_bytes()
    ended = run(*command)
    assert (ended.code, Path("reviews.jsonl").read_bytes()) == (2, before)
    assert ended.err.splitlines()[-1].endswith(DECISIONS)


@pytest.mark.parametrize("settings", ["", 'reviews = "desk/decided.jsonl"\ncache = "desk/cache"\n'])
def test_history(event: Path, run: Run, settings: str) -> None:
    """The decisions are where the settings say, and who decided what when is not written over either."""
    Path("desk").mkdir()
    Path("crosscheck.toml").write_text(settings, encoding="utf-8")
    run("check", "--write-baseline")
    decisions = [*Path().rglob("decided.jsonl"), *Path().rglob("reviews.jsonl"), *Path().rglob("history.jsonl")]
    assert len(decisions) == 2
    for file in decisions:
        before = file.read_bytes()
        assert (run("compare", "-o", file).code, file.read_bytes()) == (2, before)


@pytest.mark.parametrize("name", ["crosscheck.toml", "pyproject.toml", "../crosscheck.toml", "desk/crosscheck.toml"])
def test_settings(event: Path, run: Run, name: str) -> None:
    """No result is written over a file of settings, or as one."""
    Path("desk").mkdir()
    ended = run("compare", "-o", name)
    assert (ended.code, Path(name).exists()) == (2, False)
    assert ended.err == f"{name}: this is a file of settings; name another file\n"


def test_settings_that_were_named(event: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of settings of any name is one, whether the command line or the environment names it."""
    Path("desk.conf").write_text("quote_words = 5\n", encoding="utf-8")
    assert run("compare", "--config", "desk.conf", "-o", "desk.conf").code == 2
    monkeypatch.setenv("CROSSCHECK_CONFIG", "desk.conf")
    assert run("compare", "-o", "desk.conf").code == 2
    assert Path("desk.conf").read_text(encoding="utf-8") == "quote_words = 5\n"


@pytest.mark.parametrize(
    ("paths", "output"),
    [
        (["sources/bridge/alpha.md", "sources/bridge/beta.md"], "sources/bridge/x.md"),
        (["sources/bridge"], "sources/tunnel/x.md"),
        (["sources/bridge"], "sources/tunnel/X.TXT"),
        (["sources/bridge"], "sources/x.md"),
        (["sources/bridge"], "sources/tunnel/deeper/x.md"),
        (["elsewhere/bridge"], "sources/tunnel/x.md"),
        (["elsewhere/bridge"], "elsewhere/bridge/x.md"),
        (["elsewhere/bridge/alpha.md", "sources/bridge/beta.md"], "elsewhere/bridge/x.md"),
    ],
)
def test_among_articles(event: Path, run: Run, paths: list[str], output: str) -> None:
    """A result with the name of an article stands neither beside one that was read nor in the folder of articles."""
    write_event(event.parent / "tunnel")
    write_event(Path("elsewhere/bridge"))
    Path("sources/tunnel/deeper").mkdir()
    ended = run("compare", *paths, "-o", output)
    assert (ended.code, ended.out, Path(output).exists()) == (2, "", False)
    assert ended.err == f"{output}: {AMONG_ARTICLES}\n"


@pytest.mark.parametrize(
    "output",
    ["sources/bridge/x.json", "sources/bridge/_x.md", "sources/bridge/README.md", "sources/_old/x.md", "x.md"],
)
def test_what_is_never_read(event: Path, run: Run, output: str) -> None:
    """A result may stand where no article is, or among articles under a name that no article has."""
    Path("sources/_old").mkdir()
    assert run("compare", "-o", output) == (0, "", "")
    assert run("compare").out == Path(output).read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["sources/tunnel", "sources/new", "sources/../sources/tunnel"])
def test_reports_folder_among_articles(event: Path, run: Run, place: str) -> None:
    """Reports are not written into any folder of articles, and where one cannot be, none is, nor its folder."""
    write_event(event.parent / "tunnel")
    Path("crosscheck.toml").write_text(f'reports = "{place}"\n', encoding="utf-8")
    before = sorted(event.parent.rglob("*"))
    ended = run("report", "sources/bridge")
    assert (ended.code, ended.out, sorted(event.parent.rglob("*"))) == (2, "", before)
    assert ended.err == f"{place}/bridge.md: {AMONG_ARTICLES}\n"


def test_all_reports_or_none(project: Path, run: Run) -> None:
    """Where the report of one event would go over an article, those of the other events are not written either."""
    write_article(Path("desk/tunnel"), "alpha.md", "The tunnel is open.")
    write_article(Path("desk/bridge"), "tunnel.md", "The bridge is open.")
    Path("crosscheck.toml").write_text('sources = "desk"\nreports = "desk/_out/../bridge"\n', encoding="utf-8")
    assert run("report").code == 2
    assert sorted(path.name for path in Path("desk/bridge").iterdir()) == ["tunnel.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege there")
def test_links(event: Path, run: Run) -> None:
    """A link among the articles is one, and a link to a place among them leads there."""
    os.symlink("../../elsewhere.md", "sources/bridge/x.md")
    os.symlink("sources/bridge/y.md", "out.md")
    os.symlink("reviews.jsonl", "decided")
    assert [run("compare", "-o", name).code for name in ("sources/bridge/x.md", "out.md", "decided")] == [2, 2, 2]


def test_unreadable_article(event: Path, run: Run) -> None:
    """What could not be read is evidence all the same."""
    (event / "delta.md").write_bytes(b"\xff\xfe")
    assert run("compare", "-o", "sources/bridge/delta.md").err.endswith(
        "this is one of the articles; name another file\n"
    )
    assert (event / "delta.md").read_bytes() == b"\xff\xfe"


def test_other_settings(project: Path) -> None:
    """What was guarded for one project does not hold for the next that a program runs in."""
    guard(Settings(sources="here"), None)
    guard(Settings(sources="there"), None)
    refuse(Path("here/x.md"), [make_event()])
    with pytest.raises(CrosscheckError, match=AMONG_ARTICLES):
        refuse(Path("there/x.md"))
