"""The command as a whole: help, version, completion, and how errors end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cyclopts.completion.detect import ShellDetectionError
from factories import Run

import crosscheck
from crosscheck.cli.app import app
from crosscheck.cli.exit_codes import ExitCode

COMMANDS = ("compare", "decide", "explain", "quotes", "report", "sources")


def test_exit_codes() -> None:
    """The exit codes are those that other programs rely on."""
    assert [code.value for code in ExitCode] == [0, 1, 2, 130]


def test_version(run: Run) -> None:
    """``--version`` prints the name and the version."""
    assert run("--version") == (0, f"crosscheck {crosscheck.__version__}\n", "")


def test_help_lists_the_commands(run: Run) -> None:
    """The first page names every command with its purpose."""
    ended = run("--help")
    listed = [line.split()[0] for line in ended.out.splitlines() if line[:2] == "  " and line[2:3].islower()]
    assert (ended.code, ended.err) == (0, "")
    assert [name for name in listed if name in COMMANDS] == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command(run: Run, command: str) -> None:
    """A command's page has its purpose, three examples and the exit codes, in lines that fit a terminal."""
    ended = run(command, "--help")
    usage, _, purpose, *_ = ended.out.splitlines()
    calls = ended.out.partition("Examples:\n")[2].partition("\n\n")[0].splitlines()
    assert ended.code == 0
    assert usage.startswith(f"Usage: crosscheck {command} ")
    assert len(purpose) > 20
    assert [call.strip().split()[:2] for call in calls] == [["crosscheck", command]] * 3
    assert "  130  interrupted" in ended.out
    assert max(map(len, ended.out.splitlines())) <= 80


@pytest.mark.parametrize("command", [*COMMANDS, "review"])
def test_help_has_the_exit_codes_that_there_are(run: Run, command: str) -> None:
    """Findings end nothing with 1 but a check, so that no other command's page says they do."""
    lines = {page: run(*page, "--help").out.splitlines() for page in ((), ("check",), (command,))}
    ones = {page: [line for line in page_lines if line.startswith("  1  ")] for page, page_lines in lines.items()}
    told = ["  1    findings that count and that nobody has decided on; only `check` ends so"]
    assert {(): told, ("check",): told, (command,): []} == ones


def test_help_calls_things_by_one_name(run: Run) -> None:
    """An argument is called the same in the usage and in the list, and a default is what would be typed."""
    usage, *lines = run("explain", "--help").out.splitlines()
    assert "[ID|RULE]" in usage
    assert [line for line in lines if line.startswith("  ID|RULE ")]
    assert "Default: text." in run("check", "--help").out


@pytest.mark.parametrize("columns", ["0", "5"])
def test_help_of_a_narrow_terminal(columns: str) -> None:
    """A terminal that says it has no columns, or few, gets a whole page all the same, with its words whole."""
    command = [sys.executable, "-m", "crosscheck", "check", "--help"]
    ended = subprocess.run(command, env={**os.environ, "COLUMNS": columns}, capture_output=True, text=True, check=True)
    assert ended.stdout.startswith("Usage: crosscheck check ")
    assert "  130  interrupted" in ended.stdout


def test_no_command(run: Run) -> None:
    """Without a command the help is printed."""
    assert run().out == run("--help").out


def test_unknown_command(run: Run) -> None:
    """A misspelled command is answered with the right one."""
    ended = run("compar")
    assert (ended.code, ended.out) == (2, "")
    assert "compare" in ended.err


def test_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with 130 and without a traceback."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("crosscheck.cli.compare.read_events", stop)
    assert run("compare") == (130, "", "interrupted\n")


def test_fault_of_the_program(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the program itself is a 2, since 1 means findings."""

    def fail(*_: object) -> None:
        raise RuntimeError("no\x1b[2J")

    monkeypatch.setattr("crosscheck.cli.compare.read_events", fail)
    ended = run("compare")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.rstrip().endswith("RuntimeError: no␛[2J")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str, project: Path) -> None:
    """Completion is a file of the shell's own language that knows every command; nothing is fetched for it."""
    output = project / "completion"
    app.install_completion(shell=shell, output=output, add_to_startup=False)
    script = output.read_text(encoding="utf-8")
    assert [command for command in COMMANDS if command not in script] == []


def test_install_completion(project: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    """``--install-completion`` finds the shell and writes below the home folder only."""
    monkeypatch.setenv("HOME", str(project))
    monkeypatch.setattr("cyclopts.completion.detect.detect_shell", lambda: "fish")
    assert run("--install-completion").code == 0
    assert (project / ".config/fish/completions/crosscheck.fish").exists()


def test_completion_for_an_unknown_shell(project: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    """Where the shell cannot be found out nothing is written, and that is an error."""

    def fail() -> None:
        raise ShellDetectionError("no shell")

    monkeypatch.setenv("HOME", str(project))
    monkeypatch.setattr("cyclopts.completion.detect.detect_shell", fail)
    assert (run("--install-completion").code, os.listdir(project)) == (2, [".git"])


def test_module(project: Path) -> None:
    """``python -m crosscheck`` is the command."""
    ended = subprocess.run([sys.executable, "-m", "crosscheck", "--version"], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (0, f"crosscheck {crosscheck.__version__}\n")


def test_current_folder_is_gone(project: Path) -> None:
    """A folder that was removed under the command is told in a line."""
    program = (
        "import os; os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone'); from crosscheck.cli.app import main; "
    )
    call = [sys.executable, "-c", f"{program}raise SystemExit(main(['compare']))"]
    ended = subprocess.run(call, capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == ".: the current folder is gone; go to another one\n"
