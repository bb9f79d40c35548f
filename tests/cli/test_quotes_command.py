"""``crosscheck quotes``: the quotes of articles, with who said them."""

from __future__ import annotations

import json
from pathlib import Path

from factories import Run, write_article


def test_text(event: Path, run: Run) -> None:
    """Each quote has its place, its kind, who said it and its words, and the last line is a sum."""
    ended = run("quotes", "sources/bridge/alpha.md")
    first, words, *_, last = ended.out.splitlines()
    assert (ended.code, ended.err) == (0, "")
    assert first.startswith("sources/bridge/alpha.md:5:47: direct: Ann Hale")
    assert words == "    - Alpha: We will not close the bridge this winter,"
    assert last == "1 quote in 1 article."


def test_json(event: Path, run: Run) -> None:
    """The JSON has the quotes of a comparison, with their places and why a speaker was chosen."""
    quote = json.loads(run("quotes", "sources/bridge/alpha.md", "--format", "json").out)["quotes"][0]
    expected = ["id", "path", "line", "column", "source", "start", "end", "segments", "text", "kind", "damaged"]
    assert list(quote) == [*expected, "speaker"]
    assert quote["id"] == "bridge/alpha#1"
    assert list(quote["speaker"]) == ["name", "mention", "start", "end", "role", "sure", "why"]


def test_damage_and_nobody(project: Path, run: Run) -> None:
    """A missing mark is named, and so is that nobody is said to have said it."""
    write_article(
        project, "alpha.md", '"We will close the bridge this winter.\n\nThe council met in the old town hall.'
    )
    line = run("quotes", "alpha.md").out.splitlines()[0]
    assert line == "alpha.md:4:2: direct, unclosed: nobody is said to have said it"


def test_no_file(project: Path, run: Run) -> None:
    """Without a file the command cannot run."""
    ended = run("quotes")
    assert (ended.code, ended.out) == (2, "")
    assert "FILES" in ended.err


def test_missing_file(project: Path, run: Run) -> None:
    """A file that is not there is named."""
    ended = run("quotes", "alpha.md")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("alpha.md: ")


def test_unreadable_file_among_good_ones(event: Path, run: Run) -> None:
    """A file that cannot be read is named and makes the code a 2; the others are listed."""
    (event / "delta.md").write_bytes(b"caf\xe9 is not UTF-8")
    ended = run("quotes", "sources/bridge/alpha.md", "sources/bridge/delta.md")
    assert ended.code == 2
    assert ended.err.startswith("sources/bridge/delta.md:1: ")
    assert ended.out.endswith("1 quote in 1 article.\n")
