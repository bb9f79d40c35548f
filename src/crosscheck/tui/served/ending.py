"""How a review ended: the exit code of its program and what it told in, what its page and the terminal say out."""

from __future__ import annotations

from attrs import frozen

__all__ = ["GONE", "Ending", "ending_of"]

_KEPT = "what was shown as saved is in the reviews file."
_CLOSED = "The review is closed; everything decided is saved."
_ENDED = f"The review has ended; {_KEPT}"
GONE = f"The connection to the review is gone; {_KEPT}"
"""What the page says where it is not told how the review ended, since the server is gone or did not answer."""


@frozen
class Ending:
    """How a review ended.

    Attributes:
        sentence: what the page says.
        why: what went wrong, as text from outside; empty where nothing did.
    """

    sentence: str
    why: str


def ending_of(code: int, told: str) -> Ending:
    """The ending of a program with this exit code, or minus a signal; only 0 says that everything is saved."""
    if code == 0:
        return Ending(_CLOSED, told.strip())
    how = f"it was killed by signal {-code}" if code < 0 else f"it ended with code {code}"
    return Ending(_ENDED, told.strip() or f"crosscheck review: {how}")
