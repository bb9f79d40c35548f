"""How editors are told to open a file at a line: the variables in, a command out."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

from crosscheck.errors import SettingsError

__all__ = ["editor_command"]

_COLON = {"hx", "helix", "subl", "sublime_text", "zed"}
_GOTO = {"code", "code-insiders", "codium", "cursor"}
_OPENS_BESIDE = {"code", "code-insiders", "codium", "cursor", "subl", "sublime_text", "zed"}


def editor_command(environ: Mapping[str, str], file: str, line: int) -> list[str]:
    """The command that opens a file at a line; empty where neither VISUAL nor EDITOR says how.

    What an editor does not know of lines it takes as ``+LINE``, as vi, nano, emacs and most others do.

    Raises:
        SettingsError: the variable cannot be taken apart into words.
    """
    variable = "VISUAL" if environ.get("VISUAL") else "EDITOR"
    set_to = environ.get(variable, "")
    try:
        words = shlex.split(set_to)
    except ValueError as error:
        raise SettingsError(
            f"{variable}: {set_to} is no command ({str(error).lower()}); set {variable} to the command of your editor."
        ) from error
    if not words:
        return []
    name = Path(words[0]).stem.lower()
    file = file if not file.startswith(("-", "+")) else f"./{file}"
    wait = ["--wait"] if name in _OPENS_BESIDE and "--wait" not in words and "-w" not in words else []
    if name in _GOTO:
        return [*words, *wait, "--goto", f"{file}:{line}"]
    if name in _COLON:
        return [*words, *wait, f"{file}:{line}"]
    return [*words, f"+{line}", file]
