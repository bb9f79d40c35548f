"""An entry as a line, and a line as an entry; what a corrupt line is answered with is in ``test_file``."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import make_decision, make_reviewed_text, make_wrong_pair
from hypothesis import given
from strategies import reviews

from crosscheck.reviews.content import Reviews
from crosscheck.reviews.decision import Entry
from crosscheck.reviews.file import read_reviews, to_bytes, write_reviews
from crosscheck.reviews.lines import from_line, to_line


@pytest.mark.parametrize("entry", [make_decision(), make_wrong_pair(), make_reviewed_text()])
def test_there_and_back(entry: Entry) -> None:
    """An entry of any kind is the same after it was a line."""
    assert entry == from_line(to_line(entry))


@given(kept=reviews())
def test_written_and_read_again(kept: Reviews, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever was decided, in whatever words, is the same after it was written and read."""
    file = tmp_path_factory.mktemp("reviews") / "reviews.jsonl"
    write_reviews(file, kept)

    assert kept == read_reviews(file)
    assert to_bytes(kept) == file.read_bytes()


@given(kept=reviews())
def test_one_line_each(kept: Reviews) -> None:
    """Every entry is one line, sorted as text, and no line holds what a terminal obeys."""
    content = to_bytes(kept)
    lines = content.decode().split("\n")[:-1]

    assert len(kept) == len(lines)
    assert sorted(lines) == lines
    assert set() == set("".join(lines)) & set("\x1b\x7f\x9b\u202e\u200b\ufeff")


def test_order_of_the_members(tmp_path: Path) -> None:
    """A line whose members stand in another order is the same entry."""
    line = '{"note": "", "digest": "' + "0" * 64 + '", "source": "bridge/alpha"}'

    assert make_reviewed_text() == from_line(line)
