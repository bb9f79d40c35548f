"""The README shows what the program really says: its first comparison, its report excerpt, its rules and settings."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import attrs

from crosscheck import Settings
from crosscheck.findings.catalogue import RULES
from crosscheck.tui.keys import key_table

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_every_shown_command_prints_what_is_shown() -> None:
    """A console block with output below its command holds that command's output, to the letter."""
    shown = [block.partition("\n") for block in blocks("console")]
    with_output = [(command, output) for command, _, output in shown if output and not output.startswith("$")]

    assert with_output
    for command, output in with_output:
        arguments = command.removeprefix("$ crosscheck ").split()
        done = subprocess.run(
            [sys.executable, "-m", "crosscheck", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert output == done.stdout


def test_a_check_is_validated_as_shown() -> None:
    """The program that validates a check with both schemas takes what a check prints, and nothing else."""
    program = next(block for block in blocks("python") if "Registry" in block)
    run = partial(subprocess.run, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    printed = run([sys.executable, "-m", "crosscheck", "check", "--format", "json"]).stdout

    assert 0 == run([sys.executable, "-c", program], input=printed).returncode
    assert 0 != run([sys.executable, "-c", program], input=printed.replace('"rule"', '"role"')).returncode


def test_the_excerpt_stands_in_the_report() -> None:
    """The piece of a report that is shown is a piece of the committed report."""
    report = (ROOT / "reports" / "ellary-ferry.md").read_text(encoding="utf-8")
    excerpt = next(block for block in blocks("markdown") if block.startswith("#"))

    assert excerpt.strip() in report


def test_the_table_of_rules_is_the_catalogue() -> None:
    """Every rule stands in the table with its summary and its severity, in the catalogue's order."""
    rows = re.findall(r"^\| `([a-z]+\.[a-z-]+)` \| (.+?) \| (\w+) \|$", README, re.MULTILINE)

    assert [(rule.id, rule.summary, rule.severity) for rule in RULES.values()] == rows


def test_the_table_of_settings_is_complete() -> None:
    """Every setting stands in the table with its default where that is a word or a number."""
    rows = dict(re.findall(r"^\| `([a-z_]+)` \| (.+?) \|", README, re.MULTILINE))

    for field in attrs.fields(Settings):
        assert field.name in rows
        if isinstance(field.default, (int, str)) and field.default != "":
            assert str(field.default) == rows[field.name].strip("`")


def test_the_table_of_keys_is_the_keys() -> None:
    """Every key of the review stands in the table with what it does, in the order of the help."""
    table = README.partition("<!-- keys -->")[2].partition("<!-- end -->")[0]

    assert key_table() == re.findall(r"^\| (`.+) \| (.+) \| (`.+`) \|$", table, re.MULTILINE)
