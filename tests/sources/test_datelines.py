"""Datelines at the head of a line."""

from __future__ import annotations

import pytest

from crosscheck.sources.datelines import dateline_length
from crosscheck.sources.furniture import find_furniture


@pytest.mark.parametrize(
    ("dateline", "sentence"),
    [
        ("ELLARY HARBOUR -- ", "The ferry ran aground on Tuesday."),
        ("TARROW — ", "“We were told nothing,” the mayor said."),
        ("NEW TARROW, Conn. – ", "The council met on Monday."),
        ("ELLARY (Reuters) – ", "The ferry ran aground on Tuesday."),
        ("ELLARY, Aug. 17 (Yonhap) -- ", "The ferry ran aground on Tuesday."),
        ("ST. ELLARY - ", "Six people were hurt."),
    ],
)
def test_a_dateline_is_measured_with_its_dash(dateline: str, sentence: str) -> None:
    """Place, region or date, agency and dash are the dateline; the sentence begins after them."""
    assert len(dateline) == dateline_length(dateline + sentence)


@pytest.mark.parametrize(
    "line",
    [
        "The council met on Monday – late, as always.",
        "Tarrow -- the town, not the river -- was flooded.",
        "NASA said on Monday - again - that nothing was lost.",
        "“WAIT — ” he said.",
        "A - B",
    ],
)
def test_a_sentence_with_a_dash_has_no_dateline(line: str) -> None:
    """Only capitals right before the dash at the head of the line make a dateline."""
    assert 0 == dateline_length(line)


def test_a_dateline_is_listed_as_furniture_and_its_sentence_is_not() -> None:
    """What is passed over is listed with its offsets, without the space behind it."""
    text = "ELLARY HARBOUR -- The ferry ran aground on Tuesday with 214 people on board."

    assert [("ELLARY HARBOUR --", "dateline")] == [(text[f.start : f.end], f.why) for f in find_furniture(text)]


def test_an_article_has_one_dateline() -> None:
    """A later line that begins like a dateline is left alone."""
    text = "TARROW -- The council met on Monday.\n\nELLARY -- The ferry ran aground on Tuesday."

    assert ["TARROW --"] == [text[f.start : f.end] for f in find_furniture(text)]
