"""What tests of reviews share: a desk in a folder of its own, and three outlets that differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import ALPHA, BETA, GAMMA, make_event, make_source

from crosscheck.comparing import compare_event
from crosscheck.comparison import Comparison
from crosscheck.reviews.desk import Desk
from crosscheck.reviews.history import History
from crosscheck.sources.source import Event

HURT = "The ferry hit the pier at noon. Police said 17 people were hurt on the old pier."
MORE = "It was a calm day. Police said 19 people were hurt on the old pier."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with a history."""
    return Desk(tmp_path / "reviews.jsonl", History(tmp_path / ".crosscheck" / "history.jsonl"))


@pytest.fixture
def comparisons() -> list[tuple[Event, Comparison]]:
    """One event: three outlets print a quote, one of them without its "not"; two of them count the hurt otherwise."""
    sources = [
        make_source(f"{ALPHA}\n\n{HURT}"),
        make_source(f"{BETA}\n\n{MORE}", "Beta"),
        make_source(GAMMA, "Gamma"),
    ]
    event = make_event(*sources)
    return [(event, compare_event(event))]
