"""The GitHub action and the pre-commit hook: what they run, and that nothing which is put into them is run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from crosscheck.output.check.formats import read_formats

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: dict[str, Any] = {step.get("name", step.get("id")): step for step in ACTION["runs"]["steps"]}
DEFAULTS = {re.sub(r"\W", "_", name).upper(): given["default"] for name, given in ACTION["inputs"].items()}
STUB = """#!/usr/bin/env bash
printf '%s\\0' "$@" > "$RUNNER_TEMP/arguments"
printf '## crosscheck\\n' > "$RUNNER_TEMP/crosscheck-summary.md"
exit "$STUB_CODE"
"""
HOSTILE = """$(touch ran) `touch ran`; touch ran "x" 'y' | & * ? ~ ${IFS} \\ é"""


class Ran(NamedTuple):
    """What a run of the step came to: its exit code, what the command was given, and the summary of the step."""

    code: int
    arguments: list[str]
    summary: str


def run_check(folder: Path, code: int = 0, **inputs: str) -> Ran:
    """Run the script of the last step as the runner does, with a command that only notes what it is given."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    command = folder / "crosscheck" / "bin" / "crosscheck"
    command.parent.mkdir(parents=True)
    command.write_text(STUB, encoding="utf-8")
    command.chmod(0o755)
    summary = folder / "summary"
    summary.write_text("before\n", encoding="utf-8")
    runner = {"RUNNER_TEMP": str(folder), "GITHUB_STEP_SUMMARY": str(summary), "STUB_CODE": str(code)}
    ended = subprocess.run(
        [bash, "-e", "-o", "pipefail", "-c", STEPS["Check"]["run"]],
        cwd=folder,
        env={"PATH": os.environ["PATH"], **runner, **DEFAULTS, **inputs},
        check=False,
    )
    noted = folder / "arguments"
    arguments = noted.read_text(encoding="utf-8").split("\0")[:-1] if noted.exists() else []
    return Ran(ended.returncode, arguments, summary.read_text(encoding="utf-8"))


def test_defaults(tmp_path: Path) -> None:
    """Without inputs everything that the settings name is checked, with annotations and a summary."""
    markdown = f"--format=markdown={tmp_path}/crosscheck-summary.md"
    assert ["check", markdown, "--format=github", "--"] == run_check(tmp_path).arguments


def test_inputs(tmp_path: Path) -> None:
    """Every input reaches the command; paths and formats stand one a line."""
    ran = run_check(
        tmp_path,
        PATHS="sources/bridge\n\n  sources/old pier  \n",
        FAIL_ON="warning",
        SELECT="quote,number",
        IGNORE="reuse",
        SINCE="origin/main",
        STRICT="true",
        FORMAT="github\nsarif=crosscheck.sarif\n",
    )
    assert ran.arguments[2:] == [
        "--format=github",
        "--format=sarif=crosscheck.sarif",
        "--fail-on=warning",
        "--select=quote,number",
        "--ignore=reuse",
        "--since=origin/main",
        "--strict",
        "--",
        "sources/bridge",
        "sources/old pier",
    ]


def test_nothing_in_an_input_is_run(tmp_path: Path) -> None:
    """Whatever an input holds, the command gets just this, and no option comes of a path."""
    names = ("FAIL_ON", "SELECT", "IGNORE", "SINCE", "FORMAT")
    ran = run_check(tmp_path, PATHS=f"--config=x\n{HOSTILE}", **dict.fromkeys(names, HOSTILE))
    options = [f"--{name}={HOSTILE}" for name in ("format", "fail-on", "select", "ignore", "since")]
    assert [*options, "--", "--config=x", HOSTILE] == ran.arguments[2:]
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("code", [0, 1, 2])
def test_end(tmp_path: Path, code: int) -> None:
    """The step ends as the command does, and its summary is there in any case, behind what others wrote."""
    ran = run_check(tmp_path, code)
    assert (code, "before\n## crosscheck\n") == (ran.code, ran.summary)


def test_strict_is_true_or_false(tmp_path: Path) -> None:
    """Anything else is an error, not a silent no."""
    ran = run_check(tmp_path, STRICT="yes")
    assert (2, []) == (ran.code, ran.arguments)


def test_scripts_hold_no_expressions() -> None:
    """An expression in a script would be put in before the shell reads it; inputs come as variables."""
    scripts = [step["run"] for step in STEPS.values() if "run" in step]
    assert 2 == len(scripts)
    assert [] == [script for script in scripts if "${{" in script]
    used = set(re.findall(r"inputs\.([\w-]+)", str(ACTION["runs"])))
    assert set(ACTION["inputs"]) == used


def test_actions_of_others_are_pinned() -> None:
    """What others publish is named by its commit."""
    used = [step["uses"] for step in STEPS.values() if "uses" in step]
    assert used
    assert [] == [name for name in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name)]


def test_formats_are_there() -> None:
    """The formats that the action asks for are formats of the check, and go to different places."""
    assert ["markdown", "github"] == [each.format for each in read_formats(["markdown=x.md", DEFAULTS["FORMAT"]])]


def test_hook() -> None:
    """The hook checks all articles whenever one changes: the other side of a difference need not be staged."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert ("crosscheck check", "python", False) == (hook["entry"], hook["language"], hook["pass_filenames"])
    assert re.search(hook["files"], "sources/bridge/alpha.md")
    assert not re.search(hook["files"], "reports/bridge.md")
