"""What tests of the command line share: a project of its own for each test, and a way to run a command in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from factories import Ended, Run, write_event

from crosscheck.cli.app import main


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one, in a repository of its own, with no settings in the environment."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for variable in [name for name in os.environ if name.startswith("CROSSCHECK_")]:
        monkeypatch.delenv(variable)
    return tmp_path


@pytest.fixture
def event(project: Path) -> Path:
    """The folder of one event with three articles, in the default place."""
    return write_event(project / "sources" / "bridge")


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command and returns what it came to."""

    def run(*arguments: str | Path) -> Ended:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return Ended(code, *capsys.readouterr())

    return run
