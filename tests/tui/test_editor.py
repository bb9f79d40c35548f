"""How editors are told to open a file at a line."""

from __future__ import annotations

import pytest

from crosscheck.errors import SettingsError
from crosscheck.tui.editor import editor_command


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"EDITOR": "vim"}, ["vim", "+7", "a.md"]),
        ({"EDITOR": "nano", "VISUAL": "emacs -nw"}, ["emacs", "-nw", "+7", "a.md"]),
        ({"EDITOR": "/usr/bin/code -n"}, ["/usr/bin/code", "-n", "--wait", "--goto", "a.md:7"]),
        ({"EDITOR": "code --wait"}, ["code", "--wait", "--goto", "a.md:7"]),
        ({"EDITOR": "hx"}, ["hx", "a.md:7"]),
        ({"EDITOR": "subl"}, ["subl", "--wait", "a.md:7"]),
        ({"EDITOR": ""}, []),
        ({}, []),
    ],
)
def test_command(environ: dict[str, str], expected: list[str]) -> None:
    """Each editor gets the line in its own way; those that return at once are told to wait."""
    assert expected == editor_command(environ, "a.md", 7)


def test_a_file_is_never_an_option() -> None:
    """A file whose name begins like an option stays a file."""
    assert ["vim", "+1", "./-c quit.md"] == editor_command({"EDITOR": "vim"}, "-c quit.md", 1)


@pytest.mark.parametrize(("editor", "why"), [("vi 'x", "no closing quotation"), ("vi \\", "no escaped character")])
@pytest.mark.parametrize("variable", ["EDITOR", "VISUAL"])
def test_what_is_no_command_is_told(variable: str, editor: str, why: str) -> None:
    """What cannot be taken apart into words is refused by the variable that it stands in."""
    with pytest.raises(SettingsError) as refused:
        editor_command({variable: editor}, "a.md", 1)
    assert f"{variable}: {editor} is no command ({why}); set {variable} to the command of your editor." == str(
        refused.value
    )
