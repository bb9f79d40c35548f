"""What is imported when: each command pays only for what it uses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from factories import write_event

HEAVY = ("cattrs", "jinja2", "numpy", "rapidfuzz", "rich", "spacy", "textual", "yaml")


def imported(program: str, folder: Path) -> set[str]:
    """Which of the heavy packages a program imports, in a process of its own."""
    ending = f"import sys; print(*[name for name in {HEAVY!r} if name in sys.modules], sep='\\n', file=sys.stderr)"
    command = [sys.executable, "-c", f"{program}\n{ending}"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return set(ended.stderr.split())


def call(*arguments: str) -> str:
    """A program that runs a command."""
    return f"from crosscheck.cli.app import main\nmain({list(arguments)!r})"


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        ("import crosscheck", set()),
        ("import crosscheck.cli.app", set()),
        (call("--version"), {"rich"}),
        (call("--help"), {"rich"}),
        (call("compare", "--help"), {"rich"}),
    ],
)
def test_light(program: str, expected: set[str], tmp_path: Path) -> None:
    """The package, the command line and its help import nothing heavy; help and version are printed by rich."""
    assert imported(program, tmp_path) <= expected


def test_compare(tmp_path: Path) -> None:
    """A comparison by rules imports neither an interface, nor a parser, nor templates."""
    write_event(tmp_path / "sources" / "bridge")
    compare = ("compare", "--speakers", "rules")
    assert imported(call(*compare), tmp_path) <= {"cattrs", "numpy", "rapidfuzz", "yaml"}
    assert imported(call(*compare, "--format", "json"), tmp_path) <= {"cattrs", "numpy", "rapidfuzz", "yaml"}


def test_check(tmp_path: Path) -> None:
    """A check imports no interface and no parser where the rules alone are heard."""
    write_event(tmp_path / "sources" / "bridge")
    assert imported(call("check", "--speakers", "rules"), tmp_path) <= {"cattrs", "numpy", "rapidfuzz", "yaml"}


def test_check_of_unchanged_articles(tmp_path: Path) -> None:
    """Where nothing has changed since the last check, nothing is loaded that compares."""
    write_event(tmp_path / "sources" / "bridge")
    check = call("check", "--speakers", "rules")
    assert "numpy" in imported(check, tmp_path)
    assert imported(check, tmp_path) <= {"cattrs", "yaml"}


def test_only_the_review_needs_an_interface(tmp_path: Path) -> None:
    """Deciding, explaining and reading settings with keys in them import no interface."""
    write_event(tmp_path / "sources" / "bridge")
    (tmp_path / "crosscheck.toml").write_text('[keys]\naccept = "1"\n', encoding="utf-8")
    for command in (("decide", "0123", "accept"), ("explain", "0123"), ("report",), ("review", "--help")):
        assert "textual" not in imported(call(*command), tmp_path), command


def test_unchanged_articles_start_no_parser(tmp_path: Path) -> None:
    """A second comparison of the same articles takes their trees from the cache and loads no parser."""
    pytest.importorskip("spacy", reason="the extra crosscheck[nlp] is not installed")
    write_event(tmp_path / "sources" / "bridge")
    compare = call("compare", "--speakers", "parser")

    first, second = imported(compare, tmp_path), imported(compare, tmp_path)

    assert "spacy" in first
    assert "spacy" not in second
