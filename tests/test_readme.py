"""The README shows what the program really says: its first comparison, its report excerpt, its rules and settings."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from functools import partial
from pathlib import Path

import attrs
import pytest

from crosscheck import Settings
from crosscheck.findings.catalogue import RULES
from crosscheck.tui.keys import SCREENS, key_table
from crosscheck.tui.marks import legend

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
            shown = rows[field.name].strip("`")
            in_toml = f'"{shown}"' if isinstance(field.default, str) else shown
            assert {field.name: field.default} == tomllib.loads(f"{field.name} = {in_toml}")


def test_every_mark_is_explained() -> None:
    """Every mark that stands in front of a row of the review is explained in the words of its help."""
    for mark, words in legend():
        assert f"`{mark}` {words}" in README


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("keys", key_table()),
        ("other keys", [row for page in SCREENS for row in key_table(page) if row not in key_table()]),
    ],
)
def test_the_tables_of_keys_are_the_keys(name: str, keys: list[tuple[str, str, str]]) -> None:
    """Every key of the review, and of its other screens, stands in a table with what it does, in the help's order."""
    table = README.partition(f"<!-- {name} -->")[2].partition("<!-- end -->")[0]

    assert [*dict.fromkeys(keys)] == re.findall(r"^\| (`.+) \| (.+) \| (`.+`) \|$", table, re.MULTILINE)
