"""The keys on their way from a terminal to Textual: bytes in, the same bytes out, but a lone escape goes by its name.

The key escape sends the byte that every arrow and Alt+key begins with, so whoever reads it has to wait whether more
comes. Textual looks for that only ten times a second, and escape would be answered long after all other keys. Here it
is waited no longer than is said; then the key is passed on as terminals that know the kitty protocol send it, which
can be nothing else: https://sw.kovidgoyal.net/kitty/keyboard-protocol/
"""

from __future__ import annotations

import os
import select
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

from attrs import define

__all__ = ["NAMED_ESCAPE", "relayed"]

NAMED_ESCAPE = b"\x1b[27u"
_ESCAPE = b"\x1b"
_PASTE_BEGINS, _PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"
_MOST = 4096  # bytes of a read


@contextmanager
def relayed(terminal: int, delay: float, on_end: Callable[[], None]) -> Iterator[int]:
    """Where to read what is typed on a terminal, as long as the context lasts; nothing is read from it afterwards.

    Args:
        terminal: the file descriptor that is read here, and should not be read by anybody else meanwhile.
        delay: how many seconds after an escape what follows still belongs to it.
        on_end: called in another thread when nothing more will come.

    Raises:
        OSError: at the end, where the terminal could not be read.
        EOFError: at the end, where it went away.
    """
    reading, writing = os.pipe()
    stopped, stopping = os.pipe()
    with ThreadPoolExecutor(1, "relay") as executor:
        relaying = executor.submit(_relay, terminal, writing, stopped, delay)
        relaying.add_done_callback(lambda _: on_end())
        try:
            yield reading
        finally:
            os.close(reading)  # before it is waited for: it may be stuck in a pipe that is full
            os.close(stopping)
    os.close(writing)
    os.close(stopped)
    relaying.result()


def _relay(terminal: int, writing: int, stopped: int, delay: float) -> None:
    """Pass on what is typed, until the other end of ``stopped`` is closed."""
    typed = _Typed()
    with suppress(BrokenPipeError):  # nobody reads any more
        while True:
            ready, _, _ = select.select([terminal, stopped], [], [], delay if typed.is_doubtful else None)
            if stopped in ready:
                return
            _write(writing, typed.take(_read(terminal)) if ready else typed.name_escape())


def _read(terminal: int) -> bytes:
    read = os.read(terminal, _MOST)
    if not read:
        raise EOFError("the terminal is gone")
    return read


def _write(writing: int, passed: bytes) -> None:
    while passed:
        passed = passed[os.write(writing, passed) :]


@define
class _Typed:
    """What was typed; an escape at its end is held back, since it may be the beginning of something."""

    _held: bytes = b""
    _is_pasting: bool = False
    _before: bytes = b""

    @property
    def is_doubtful(self) -> bool:
        """Whether an escape is held back that may be a key; in pasted text it can only begin the end of that."""
        return bool(self._held) and not self._is_pasting

    def take(self, read: bytes) -> bytes:
        """What of this, and of what was held back, can be passed on."""
        passed = self._held + read
        self._held = _ESCAPE if passed.endswith(_ESCAPE) else b""
        passed = passed.removesuffix(_ESCAPE)
        self._follow_paste(passed)
        return passed

    def name_escape(self) -> bytes:
        """The key, in the place of what was held back."""
        self._held = b""
        return NAMED_ESCAPE

    def _follow_paste(self, passed: bytes) -> None:
        """Note whether text is being pasted; what marks its ends may come in two halves."""
        seen = self._before + passed
        begun, ended = seen.rfind(_PASTE_BEGINS), seen.rfind(_PASTE_ENDS)
        if begun != ended:
            self._is_pasting = begun > ended
        self._before = seen[1 - len(_PASTE_BEGINS) :]
