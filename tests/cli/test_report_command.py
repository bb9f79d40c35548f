"""``crosscheck report``: which files it writes, and what it never touches."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from factories import Run, write_event
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.cli.report import file_names


def test_a_file_for_each_event(event: Path, run: Run) -> None:
    """Each event has a report under its name, and standard error says where."""
    write_event(event.parent / "tunnel")
    ended = run("report", "--format", "text")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "reports/bridge.txt: written\nreports/tunnel.txt: written\n"
    assert Path("reports/bridge.txt").read_text(encoding="utf-8") == run("compare", "sources/bridge").out


def test_markdown_is_the_default(event: Path, run: Run) -> None:
    """A report is Markdown unless something else is asked for."""
    assert run("report").err == "reports/bridge.md: written\n"
    assert Path("reports/bridge.md").read_text(encoding="utf-8") == run("report", "--stdout").out


def test_quiet(event: Path, run: Run) -> None:
    """With ``--quiet`` the files are written without a word."""
    assert run("report", "--quiet", "--format", "text") == (0, "", "")


def test_json(event: Path, run: Run) -> None:
    """A report as JSON is what ``compare`` prints of the event."""
    run("report", "--format", "json")
    assert json.loads(Path("reports/bridge.json").read_text(encoding="utf-8"))["events"][0]["id"] == "bridge"


def test_output_file(event: Path, run: Run) -> None:
    """All reports go into one file where one is named."""
    write_event(event.parent / "tunnel")
    assert run("report", "--format", "text", "-o", "all.txt") == (0, "", "")
    assert "2 events" in Path("all.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("output", ["out.md", "desk/out.md", "desk/notes/out.md", "desk/notes/../out.md", "../out.md"])
def test_links_of_an_output_file(event: Path, run: Run, output: str) -> None:
    """The links of a report lead to the articles from wherever the report stands."""
    Path("desk/notes").mkdir(parents=True)
    for file in (Path(output), Path(output).absolute()):
        assert run("report", "sources/bridge", "-o", file).code == 0
        links = re.findall(r"\]\(<([^?>]+)", file.read_text(encoding="utf-8"))
        assert {(file.parent / link).resolve() for link in links} == set(event.resolve().iterdir())


def test_links_on_standard_output(event: Path, run: Run) -> None:
    """A report that goes to no file is one for the folder of reports."""
    Path("crosscheck.toml").write_text('reports = "desk/reports"\n', encoding="utf-8")
    for arguments in ("--stdout",), ("--stdout", "-o", "out.md"), ("--output=-",):
        assert "](<../../sources/bridge/alpha.md?plain=1#L" in run("report", *arguments).out


def test_reports_folder_of_the_settings(event: Path, run: Run) -> None:
    """Reports go to the folder that the settings name, which is made where it is missing."""
    Path("crosscheck.toml").write_text('reports = "desk/reports"\n', encoding="utf-8")
    assert run("report", "--format", "text").err == "desk/reports/bridge.txt: written\n"


def test_reports_are_never_written_among_articles(event: Path, run: Run) -> None:
    """The folder of the articles cannot be the folder of the reports."""
    Path("crosscheck.toml").write_text('reports = "./sources"\n', encoding="utf-8")
    ended = run("report")
    assert (ended.code, list(event.parent.glob("*.md"))) == (2, [])


def test_folder_that_cannot_be_made(event: Path, run: Run) -> None:
    """A reports folder that is a file is an error that names it."""
    Path("reports").write_text("", encoding="utf-8")
    ended = run("report", "--format", "text")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("reports: it cannot be written")


@pytest.mark.parametrize(
    ("event", "name"),
    [
        ("bridge", "bridge"),
        ("../../etc/passwd", "etc-passwd"),
        ("..", "event"),
        ("a/b\\c:d", "a-b-c-d"),
        (".hidden", "hidden"),
        ("con", "event-con"),
        ("CON.md", "event-CON.md"),
        ("Brücke über 2", "Brücke-über-2"),
        ("a\x1b[2Jb\nc", "a-2Jb-c"),
    ],
)
def test_file_name(event: str, name: str) -> None:
    """An event's id becomes a name that is no path."""
    assert file_names([event]) == [name]


def test_no_two_names_alike() -> None:
    """Events whose names come out alike, or differ in case only, have files of their own."""
    assert file_names(["a/b", "a-b", "A:B"]) == ["a-b", "a-b-2", "A-B-3"]


@given(st.lists(st.text(max_size=200), max_size=5))
def test_names_are_never_paths(ids: list[str]) -> None:
    """Whatever an event is called, its file stands in the folder of the reports, and alone under its name."""
    names = file_names(ids)
    assert all(Path(name).name == name and not name.startswith(".") for name in names)
    assert len({name.casefold() for name in names}) == len(ids)
