"""What is typed comes through as it was, and escape alone by its name."""

from __future__ import annotations

import os
import select
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.tui.relay import NAMED_ESCAPE, relayed

pty = pytest.importorskip("pty", reason="there are no pseudo terminals here")

SOON, NEVER = 0.01, 3600  # how long an escape waits for what follows
PATIENCE = 10


@frozen
class Line:
    """Both ends of a relay.

    Attributes:
        typing, reading: where is written what somebody types, and where it comes out.
        ended: set when the relay is at its end.
    """

    typing: int
    reading: int
    ended: threading.Event = field(factory=threading.Event)

    def type(self, keys: bytes) -> None:
        """Type."""
        os.write(self.typing, keys)

    def read(self, length: int) -> bytes:
        """As many bytes as were asked for, or as there are."""
        read = b""
        while len(read) < length and self.has_more(PATIENCE):
            read += os.read(self.reading, length - len(read))
        return read

    def has_more(self, patience: float) -> bool:
        """Whether anything comes out."""
        return bool(select.select([self.reading], [], [], patience)[0])


@contextmanager
def relay(delay: float, open_terminal: Callable[[], tuple[int, int]] = os.pipe) -> Iterator[Line]:
    """A relay behind something that can be typed on; what is left to be read is closed after it."""
    terminal, typing = open_terminal()
    ended = threading.Event()
    try:
        with relayed(terminal, delay, ended.set) as reading:
            yield Line(typing, reading, ended)
    finally:
        for each in (terminal, typing):
            with suppress(OSError):
                os.close(each)


def raw_terminal() -> tuple[int, int]:
    """A pseudo terminal as Textual sets it."""
    import tty

    typing, terminal = pty.openpty()
    tty.setraw(terminal)
    return terminal, typing


@given(st.lists(st.sampled_from([b"\x1b", b"[A", b"j", b"\x1b[200~", b"\x1b[201~", b"\xc3", b"\xa9"]) | st.binary()))
def test_as_typed(keys: Sequence[bytes]) -> None:
    """Whatever is typed comes out byte by byte; only an escape at the end is held back."""
    expected = b"".join(keys).removesuffix(b"\x1b")
    with relay(NEVER) as line:
        for each in keys:
            line.type(each)
        assert expected == line.read(len(expected))
        assert not line.has_more(0)


@pytest.mark.parametrize("before", [b"", b"j", b"\x1b", b"\x1b[A", b"\x1b[200~pasted\x1b[201~"])
@pytest.mark.parametrize("open_terminal", [os.pipe, raw_terminal])
def test_escape_alone(before: bytes, open_terminal: Callable[[], tuple[int, int]]) -> None:
    """An escape that nothing follows is the key, whatever was typed with it."""
    with relay(SOON, open_terminal) as line:
        for _ in range(2):
            line.type(before + b"\x1b")
            assert before + NAMED_ESCAPE == line.read(len(before + NAMED_ESCAPE))


@pytest.mark.parametrize("rest", [b"[A", b"OP", b"j", b"[<0;11;6M", b"[200~pasted\x1b[201~"])
def test_escape_first(rest: bytes) -> None:
    """What follows an escape in time belongs to it: arrows, Alt and a letter, the mouse, pasted text."""
    with relay(NEVER) as line:
        line.type(b"j\x1b")
        assert b"j" == line.read(1)  # now the escape is held back
        line.type(rest)
        assert b"\x1b" + rest == line.read(1 + len(rest))


def test_pasting() -> None:
    """Escape is no key within pasted text, however slowly that comes; afterwards it is one again."""
    with relay(SOON) as line:
        for part in (b"\x1b[20", b"0~pasted", b"\x1b[A"):
            line.type(part)
            assert part == line.read(len(part))
        line.type(b"\x1b")
        assert not line.has_more(10 * SOON)
        line.type(b"[201~")
        assert b"\x1b[201~" == line.read(6)
        line.type(b"\x1b")
        assert NAMED_ESCAPE == line.read(len(NAMED_ESCAPE))


def test_left_to_others() -> None:
    """What is typed after the relay is left to whoever reads the terminal then."""
    terminal, typing = raw_terminal()
    with relayed(terminal, SOON, lambda: None) as reading:
        os.write(typing, b"a")
        assert b"a" == os.read(reading, 1)
    os.write(typing, b"b")
    assert b"b" == os.read(terminal, 1)
    os.close(typing)
    os.close(terminal)


def test_nobody_reads() -> None:
    """A relay that is stuck in what nobody reads can be left."""
    with relay(NEVER) as line:
        threading.Thread(target=lambda: os.write(line.typing, b"x" * 100_000)).start()
        assert line.has_more(PATIENCE)


def test_terminal_is_gone() -> None:
    """That a terminal goes away is told at once, and raised at the end."""

    def leave() -> None:
        with relay(NEVER) as line:
            os.close(line.typing)
            assert line.ended.wait(PATIENCE)

    with pytest.raises(EOFError):
        leave()
