"""How two dates are told to a reader."""

from __future__ import annotations

import datetime

import pytest
from makers import DAY, OUTLETS, moments_in, read

from crosscheck.findings.dates.phrases import explain_dates, phrase_dates, place_dates
from crosscheck.findings.dates.rivals import Rivals
from crosscheck.language.dates.relations import compare_dates


def make_rivals(left: str, right: str, day: datetime.date | None = DAY) -> Rivals:
    """The first dates of two texts of one day."""
    articles = [read(text, outlet, published=day) for text, outlet in zip((left, right), OUTLETS, strict=False)]
    ours, theirs = (moments_in(article, article.sentences[0])[0] for article in articles)
    verdict = compare_dates(ours.date, theirs.date, day, day)
    return Rivals((articles[0].source, articles[1].source), ours, theirs, 1.0, verdict)


@pytest.mark.parametrize(
    ("left", "right", "phrases"),
    [
        ("It shut on Sunday.", "It shut on Monday.", ("“Sunday” (2026-10-11)", "“Monday” (2026-10-12)")),
        ("It shut in 2019.", "It shut last year.", ("“2019”", "“last year” (2025)")),
    ],
)
def test_phrases_show_the_days(left: str, right: str, phrases: tuple[str, str]) -> None:
    """A date is shown as it is written, with the days it means unless it says them itself."""
    assert phrases == phrase_dates(make_rivals(left, right))


def test_undated_phrases_show_the_words() -> None:
    """Without a day of publication there are no days to show."""
    rivals = make_rivals("It shut on Sunday.", "It shut on Monday.", None)

    assert ("“Sunday”", "“Monday”") == phrase_dates(rivals)
    assert ["Sunday", "Monday"] == [place.value for place in place_dates(rivals)]


def test_places_cut_the_words_out() -> None:
    """The places of a finding are the dates, without the words around them."""
    rivals = make_rivals("It shut on Sunday.", "On Monday, it shut.")
    assert [("Sunday", 11), ("Monday", 3)] == [(place.text, place.start) for place in place_dates(rivals)]


@pytest.mark.parametrize(
    ("left", "right", "day", "reasons"),
    [
        (
            "It shut on Sunday.",
            "It shut in 2019.",
            DAY,
            ["Alpha: “Sunday” is 2026-10-11, for it was published on 2026-10-13", "Beta: “2019” is 2019"],
        ),
        ("It shut at 6 p.m.", "It shut at 9 p.m.", DAY, ["Alpha: “6 p.m.”", "Beta: “9 p.m.”"]),
        (
            "It shut last week.",
            "It shut last month.",
            None,
            [
                "Alpha: “last week”; its day of publication is unknown",
                "Beta: “last month”; its day of publication is unknown",
                "taken to be of one day, they differ on 68% of the days that it can have been",
            ],
        ),
    ],
)
def test_reasons_say_where_the_days_come_from(
    left: str, right: str, day: datetime.date | None, reasons: list[str]
) -> None:
    """Each date is explained by its own article, and what is not known is said."""
    assert reasons == explain_dates(make_rivals(left, right, day))
