"""Writing: whole files or none, and nothing that a terminal obeys."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from factories import make_event

from crosscheck.cli.writing import line_width, say, write_file, write_result
from crosscheck.errors import CrosscheckError


def test_file_is_replaced_whole(project: Path) -> None:
    """A file is written anew, and nothing else is left beside it."""
    file = project / "result.json"
    file.write_text("old")
    write_file(file, "new\n")
    assert (file.read_bytes(), sorted(os.listdir(project))) == (b"new\n", [".git", "result.json"])


def test_permissions(project: Path) -> None:
    """A file keeps its permissions, and a new one has those of any new file."""
    old, new, other = project / "old", project / "new", project / "other"
    old.write_text("")
    old.chmod(0o640)
    other.write_text("")
    write_file(old, "x")
    write_file(new, "x")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert new.stat().st_mode == other.stat().st_mode


def test_link_is_followed(project: Path) -> None:
    """Where a file is a link, the file that it leads to is written."""
    target, link = project / "target", project / "link"
    target.write_text("old")
    link.symlink_to(target)
    write_file(link, "new")
    assert (link.is_symlink(), target.read_text()) == (True, "new")


def test_failure_leaves_the_old_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the new file cannot take the old one's place, the old one stays and nothing is left behind."""

    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = project / "result.json"
    file.write_text("old")
    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(CrosscheckError, match=r"result\.json: it cannot be written \(Permission denied\)"):
        write_file(file, "new")
    assert (file.read_text(), sorted(os.listdir(project))) == ("old", [".git", "result.json"])


def test_article_by_another_name(event: Path) -> None:
    """An article is not written over, whatever its path is called by."""
    read = make_event(id="bridge")
    with pytest.raises(CrosscheckError, match="this is one of the articles"):
        write_file(event / ".." / "bridge" / "alpha.md", "x", [read])


def test_dash_is_standard_output(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A dash means standard output."""
    write_result("x\n", Path("-"))
    assert (capsys.readouterr().out, os.listdir(project)) == ("x\n", [".git"])


def test_narration_is_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    """What is said on standard error cannot move the cursor or command a CI log."""
    say("::error::a\x1b[2J\ud800")
    assert capsys.readouterr().err == "<U+003A>:error::a␛[2J<U+D800>\n"


def test_closed_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    """A result that has nowhere to go is an error."""
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", None)
        with pytest.raises(CrosscheckError, match="standard output: it is closed"):
            write_result("x")
        assert line_width() == 100


def test_closed_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody listens, narration is left out."""
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", None)
        say("x")
