"""What is said about the end of a review."""

from __future__ import annotations

import pytest

from crosscheck.tui.served.ending import Ending, ending_of

ENDED = "The review has ended; what was shown as saved is in the reviews file."


@pytest.mark.parametrize(
    ("code", "told", "expected"),
    [
        (0, "", Ending("The review is closed; everything decided is saved.", "")),
        (2, "\nreviews.jsonl: full\n", Ending(ENDED, "reviews.jsonl: full")),
        (1, "", Ending(ENDED, "crosscheck review: it ended with code 1")),
        (-9, " ", Ending(ENDED, "crosscheck review: it was killed by signal 9")),
    ],
)
def test_ending(code: int, told: str, expected: Ending) -> None:
    """That everything is saved is said of a program that ended well; of any other it is said what went wrong."""
    assert expected == ending_of(code, told)
