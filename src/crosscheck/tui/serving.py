"""Starting the review for a browser: the arguments of the command in, a server until somebody ends it."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Sequence

from crosscheck.errors import CrosscheckError

__all__ = ["command_words", "serve"]


def serve(arguments: Sequence[str], port: int, say: Callable[[str], None]) -> None:
    """Serve ``crosscheck`` with these arguments on this machine, until Ctrl-C; ``say`` tells where, and what fails.

    Raises:
        CrosscheckError: the extra is not installed, or not the whole of it, or the port cannot be had.
    """
    try:
        from crosscheck.tui.served.guard import HOST
        from crosscheck.tui.served.server import LocalServer
    except ModuleNotFoundError as error:
        raise CrosscheckError(
            f"crosscheck review --web: {error.name} is not installed; install what it needs with "
            "pip install 'crosscheck[serve]', or leave --web out"
        ) from error
    try:
        listening = socket.create_server((HOST, port))
    except OSError as error:
        raise CrosscheckError(
            f"crosscheck review --web: port {port} cannot be had ({os.strerror(error.errno or 0)}); "
            "choose another with --port"
        ) from error
    with listening:
        LocalServer(command_words(arguments), port, say).serve_on(listening)


def command_words(arguments: Sequence[str]) -> list[str]:
    """The command that the server starts for each page that is opened: this Python, with this program."""
    return [sys.executable, "-P", "-m", "crosscheck", *arguments]
