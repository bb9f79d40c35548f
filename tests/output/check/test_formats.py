"""The formats of a check: what is asked for, and where it goes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from factories import make_checked
from hypothesis import assume, given
from hypothesis import strategies as st
from runner_commands import assert_drawn, read_command, read_log
from strategies import checks

from crosscheck.checking.checked import Checked
from crosscheck.errors import SettingsError
from crosscheck.output.check.formats import FORMATS, Wanted, read_formats, render


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], [Wanted("text")]),
        (["github"], [Wanted("github")]),
        (["text", "sarif=a.sarif"], [Wanted("text"), Wanted("sarif", Path("a.sarif"))]),
        (["sarif=a.sarif"], [Wanted("text"), Wanted("sarif", Path("a.sarif"))]),
        (["json=a.json", "github=-"], [Wanted("json", Path("a.json")), Wanted("github")]),
        (["text", "json=a=b.json"], [Wanted("text"), Wanted("json", Path("a=b.json"))]),
        (
            ["json=a.json", "json=b.json"],
            [Wanted("text"), Wanted("json", Path("a.json")), Wanted("json", Path("b.json"))],
        ),
    ],
)
def test_formats(options: list[str], expected: list[Wanted]) -> None:
    """A format goes to standard output or to the file behind the equals sign, and text goes where nothing else does."""
    assert tuple(expected) == read_formats(options)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["sarf"], "--format: there is no format 'sarf'; did you mean sarif?"),
        (["=a.txt"], f"--format: there is no format ''; there are {', '.join(FORMATS)}"),
        (["yaml"], f"--format: there is no format 'yaml'; there are {', '.join(FORMATS)}"),
        (["json="], "--format: json= names no file; write json=FILE, or json for standard output"),
        (
            ["text", "github"],
            "--format: text and github would both go to standard output; "
            "give one of them a file of its own: --format github=FILE",
        ),
        (
            ["json=a", "sarif=./a"],
            "--format: json and sarif would both go to the file a; "
            "give one of them a file of its own: --format sarif=FILE",
        ),
    ],
)
def test_errors(options: list[str], message: str) -> None:
    """What cannot be done is said, with what to do."""
    with pytest.raises(SettingsError) as error:
        read_formats(options)
    assert message == str(error.value)


@given(st.lists(st.sampled_from(FORMATS) | st.builds("{}={}".format, st.sampled_from(FORMATS), st.text(max_size=4))))
def test_one_place_each(options: list[str]) -> None:
    """Whatever is asked for, either it is refused, or one format goes to standard output and none to one file twice."""
    try:
        wanted = read_formats(options)
    except SettingsError:
        assume(False)
    assert 1 == len([each for each in wanted if each.file is None])
    assert len(wanted) == len({each.file for each in wanted})
    asked_for = wanted[len(wanted) - len(options) :]
    assert [option.partition("=")[0] for option in options] == [each.format for each in asked_for]


@pytest.mark.parametrize("format", FORMATS)
def test_empty_check(format: str) -> None:
    """Every format of a check that found nothing is text that ends in a line end, or is empty."""
    text = render(format, make_checked())
    assert text[-1:] in ("", "\n")


@given(checks())
def test_nothing_from_outside_is_obeyed(checked: Checked) -> None:
    """Whatever comes from outside, no format commands a CI log, but for the one that is made for it, or a terminal."""
    for format in FORMATS:
        text = render(format, checked)
        assert_drawn(text)
        assert format == "github" or [] == [line for line in read_log(text) if read_command(line)]


@pytest.mark.parametrize("format", ["text", "github", "sarif", "junit", "rdjson"])
def test_imports(format: str) -> None:
    """A format that needs neither templates nor the serialiser imports neither."""
    program = (
        "import sys; from samples import sample_check; from crosscheck.output.check.formats import render; "
        f"render({format!r}, sample_check()); print(*{{'cattrs', 'jinja2'}} & set(sys.modules))"
    )
    tests = Path(__file__).parents[2]
    ended = subprocess.run([sys.executable, "-c", program], cwd=tests, capture_output=True, text=True, check=True)
    assert "\n" == ended.stdout
