"""``crosscheck sources``: what was read, and what was not."""

from __future__ import annotations

import json
from pathlib import Path

from factories import ALPHA, Run, write_article


def test_text(event: Path, run: Run) -> None:
    """Each article is listed with what is known of it, and the last line is a sum."""
    ended = run("sources", "sources/bridge")
    assert (ended.code, ended.err) == (0, "")
    assert "    published  2026-10-13\n" in ended.out
    assert "    quotes     1\n" in ended.out
    assert ended.out.endswith("3 articles of 1 event read; 0 files could not be read.\n")


def test_inferred_date(project: Path, run: Run) -> None:
    """A date that was read from the body is marked."""
    folder = project / "sources" / "bridge"
    folder.mkdir(parents=True)
    (folder / "alpha.txt").write_text(f"Bridge stays open\n\nAugust 20, 2017\n\n{ALPHA}\n", encoding="utf-8")
    assert "    published  2017-08-20 (inferred)\n" in run("sources").out


def test_unknown_date(project: Path, run: Run) -> None:
    """A missing date is said to be unknown."""
    (project / "alpha.txt").write_text(ALPHA, encoding="utf-8")
    assert "    published  unknown\n" in run("sources", "alpha.txt").out


def test_furniture(project: Path, run: Run) -> None:
    """What was taken for furniture is listed with its place, the reason and its words."""
    write_article(project, "alpha.md", f"{ALPHA}\n\n307 total views")
    shown = run("sources", "alpha.md").out
    entry = json.loads(run("sources", "alpha.md", "--format", "json").out)["sources"][0]["furniture"][0]
    assert f"    - furniture 6:1 ({entry['why']}): 307 total views\n" in shown
    assert (entry["text"], entry["line"], entry["column"]) == ("307 total views", 6, 1)


def test_other_files(event: Path, run: Run) -> None:
    """Files of other kinds are listed as left alone."""
    (event / "bridge.pdf").write_bytes(b"")
    assert "  left alone: bridge.pdf\n" in run("sources").out


def test_unreadable_file(event: Path, run: Run) -> None:
    """A file that cannot be read is in the list, and makes the code a 2."""
    (event / "delta.md").write_bytes(b"caf\xe9 is not UTF-8")
    text, data = run("sources"), run("sources", "--format", "json")
    assert (text.code, text.err) == (2, "1 file could not be read\n")
    assert "  not read: sources/bridge/delta.md:1: " in text.out
    assert json.loads(data.out)["events"][0]["unreadable"][0]["path"] == "sources/bridge/delta.md"


def test_keys(event: Path, run: Run) -> None:
    """The JSON of a source is that of a comparison without the text, and with the number of quotes."""
    listed = json.loads(run("sources", "--format", "json").out)["sources"][0]
    compared = json.loads(run("compare", "--format", "json").out)["sources"][0]
    assert list(listed) == [*(key for key in compared if key != "text"), "quotes"]
