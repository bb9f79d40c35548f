"""When Python looks for what nobody needs any more.

It begins to look after every 700 new objects. A command needs nearly all that it makes until it ends, so that the
search finds nothing and takes a twentieth of the time; and in the review everything stops while it lasts, and so does
whoever pressed a key.
"""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["leave_alone", "look_at_all", "looked_at_seldom"]

_USUAL = gc.get_threshold()
# Sixty events of three articles: 2.42 s in place of 2.59, and 95 MB in place of 78.
_OF_A_COMMAND = 200_000
_OF_A_REVIEW = 5_000  # with Python's own 700, 17 of 469 keys were answered later than in 100 ms; with this, 1 of 469


@contextmanager
def looked_at_seldom() -> Iterator[None]:
    """While a command runs, look seldom; and not at all when the program ends, since all of it is given back then."""
    gc.set_threshold(_OF_A_COMMAND)
    atexit.unregister(gc.freeze)  # of another command in the same process
    atexit.register(gc.freeze)
    try:
        yield
    finally:
        gc.set_threshold(*_USUAL)


def leave_alone() -> None:
    """Leave out all that there is now: what was compared is needed as long as a review lasts, and may be very much."""
    gc.freeze()
    gc.set_threshold(_OF_A_REVIEW)


def look_at_all() -> None:
    """Look at everything again, as Python does by itself."""
    gc.unfreeze()
    gc.set_threshold(*_USUAL)
