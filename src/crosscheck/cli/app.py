"""The command line: arguments in, an exit code out.

The only place that turns an error into a message. Each command is a plain function that returns its exit code,
in a module of its own that is imported when it is needed.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from crosscheck import __version__
from crosscheck.cli.exit_codes import ExitCode
from crosscheck.cli.help import PlainHelp, examples
from crosscheck.cli.writing import finish, say
from crosscheck.errors import CrosscheckError
from crosscheck.memory import looked_at_seldom

__all__ = ["app", "main"]

app = App(
    name="crosscheck",
    help="Line up what several outlets wrote about one event and show where they differ.",
    usage="Usage: crosscheck COMMAND [PATHS] [OPTIONS]",
    help_epilogue=examples(
        "crosscheck compare                        every event in sources/",
        "crosscheck compare sources/bridge         the articles of one event",
        "crosscheck explain quote.operator         what a rule sees",
        finds=True,
    ),
    version=f"crosscheck {__version__}",
    help_formatter=PlainHelp(),
    help_format="plaintext",
    result_action="return_value",
    suppress_keyboard_interrupt=False,
)


def _add(name: str, arguments: str, purpose: str, *calls: str, finds: bool = False) -> None:
    """Register the command of this name, to be imported when it is needed."""
    usage = f"Usage: crosscheck {name} {arguments} [OPTIONS]"
    end = examples(*calls, finds=finds)
    app.command(f"crosscheck.cli.{name}:{name}", name=name, help=purpose, usage=usage, help_epilogue=end)


_add(
    "compare",
    "[PATHS]",
    "Compare what several outlets wrote about one event and show where they differ.",
    "crosscheck compare sources/bridge",
    "crosscheck compare alpha.md beta.md --select quote,number",
    "crosscheck compare sources/bridge --format json -o bridge.json",
)
_add(
    "report",
    "[PATHS]",
    "Write a report of each event for an editor to read.",
    "crosscheck report                         reports/<event>.md for every event",
    "crosscheck report sources/bridge --stdout",
    "crosscheck report sources/bridge --accepted-only -o bridge.md",
)
_add(
    "review",
    "[PATHS]",
    "Decide on every difference, one after the other, in the terminal or in a browser.",
    "crosscheck review                         every event in sources/",
    "crosscheck review sources/bridge",
    "crosscheck review sources/bridge --web    the same in a browser on this machine",
)
_add(
    "check",
    "[PATHS]",
    "Check for findings that count and that nobody has decided on: 0 where there are none, 1 where there are.",
    "crosscheck check                          before publishing, and in CI",
    "crosscheck check --since main             what a branch has changed",
    "crosscheck check draft.md --against sources/bridge",
    "crosscheck check --format text --format sarif=check.sarif",
    finds=True,
)
_add(
    "explain",
    "[ID|RULE] [PATHS]",
    "Explain what a rule sees and what silences it, or why a finding was raised.",
    "crosscheck explain                        every rule",
    "crosscheck explain quote.operator         one rule",
    "crosscheck explain 3f2a9c sources/bridge  one finding, by the start of its id",
)
_add(
    "decide",
    "ID VERDICT [PATHS]",
    "Decide on a finding, by the start of its id; the decision is kept, and found again the next time.",
    'crosscheck decide 3f2a9c accept --note "Beta has corrected it"',
    "crosscheck decide 3f2a9c dismiss sources/bridge --all-outlets",
    "crosscheck decide 3f2a9c withdraw         as if nothing had been decided",
)
_add(
    "quotes",
    "FILES",
    "List the quotes of an article, with who said them and how sure that is.",
    "crosscheck quotes sources/bridge/alpha.md",
    "crosscheck quotes sources/bridge/alpha.md sources/bridge/beta.md",
    "crosscheck quotes sources/bridge/alpha.md --format json",
)
_add(
    "sources",
    "[PATHS]",
    "List what was read of each article, what was taken for furniture, and what could not be read.",
    "crosscheck sources                        everything in sources/",
    "crosscheck sources sources/bridge         one event",
    "crosscheck sources sources/bridge --format json",
)
app.register_install_completion_command(help="Install shell completion for bash, zsh or fish.", group="Options")
for flag in ("--help", "--version"):
    app[flag].group = "Options"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; whatever goes wrong is told on standard error.

    A fault of the program itself is told in one line with its place, and is a 2 as well: 1 means findings.
    """
    # The matrices are small: threads of the linear algebra cost more than they bring, and their start most of all.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        with looked_at_seldom():
            return _run(argv)
    except KeyboardInterrupt:
        say("interrupted")
        return ExitCode.INTERRUPTED


def _run(argv: Sequence[str] | None) -> int:
    try:
        code = app(argv, exit_on_error=False, print_error=False)
        finish()
        return int(code or ExitCode.CLEAR)
    except SystemExit as error:  # rich ends like this when the reader of a help page has closed the pipe
        return ExitCode.CLEAR if isinstance(error.__context__, BrokenPipeError) else ExitCode.FAILED
    except CycloptsError as error:
        say(f"crosscheck: {error}\nTry: crosscheck {_command(argv)}--help")
    except CrosscheckError as error:
        say(str(error))
    except OSError as error:
        say(f"{error.filename or 'crosscheck'}: {error.strerror or error}")
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        say(f"crosscheck: a fault of its own at {where.filename}:{where.lineno}: {type(error).__name__}: {error}")
    return ExitCode.FAILED


def _command(argv: Sequence[str] | None) -> str:
    """The command that was called, with a blank behind it; empty where none was."""
    arguments = sys.argv[1:] if argv is None else argv
    name = arguments[0] if arguments else ""
    return f"{name} " if not name.startswith("-") and name in app else ""
