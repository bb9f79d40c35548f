"""Starting the review for a browser: the arguments of the command in, a server until somebody ends it."""

from __future__ import annotations

import os
import shlex
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec

from crosscheck.errors import CrosscheckError

__all__ = ["command_line", "serve"]


def serve(arguments: Sequence[str], port: int, say: Callable[[str], None]) -> None:
    """Serve ``crosscheck`` with these arguments on this machine, until Ctrl-C; ``say`` tells where.

    Raises:
        CrosscheckError: the extra is not installed, or the port cannot be had.
    """
    if find_spec("textual_serve") is None:
        raise CrosscheckError(
            "crosscheck review --web: textual-serve is not installed; install it with "
            "pip install 'crosscheck[serve]', or leave --web out"
        )
    from crosscheck.tui.served.server import HOST, LocalServer

    try:
        socket.create_server((HOST, port)).close()
    except OSError as error:
        raise CrosscheckError(
            f"crosscheck review --web: port {port} cannot be had ({os.strerror(error.errno or 0)}); "
            "choose another with --port"
        ) from error
    LocalServer(command_line(arguments), port, say).serve()


def command_line(arguments: Sequence[str]) -> str:
    """The command that the server starts for each page that is opened, as a shell wants it."""
    words = [sys.executable, "-P", "-m", "crosscheck", *arguments]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
