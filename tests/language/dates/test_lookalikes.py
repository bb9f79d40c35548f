"""Names, verbs and plain numbers that look like dates."""

from __future__ import annotations

import pytest

from crosscheck.language.dates.grammar import find_dates


@pytest.mark.parametrize(
    "sentence",
    [
        "They may march at dawn.",
        "Prime Minister May met her guests.",
        "A speech by Lena May was cut short.",
        "April Rahn met her guests.",
        "The March on Vellmouth was long.",
        "Jan Brandt sat in the sun and spoke.",
        "The Sunday Times printed it.",
        "The Mail on Sunday printed it.",
        "Sales rose on Black Friday.",
        "They watched “Saturday Night Live” together.",
        "USA Today printed it.",
        "The “Today” show had him on.",
        "The attacks of 9/11 were shown again.",
        "About 2000 people came.",
        "Flight 1549 was late.",
        "It cost $2019 and 1,999 nails.",
        "She called 2024 times.",
        "Agency 2019-441 wrote it.",
    ],
)
def test_names_verbs_and_numbers_are_no_dates(sentence: str) -> None:
    """The words beside a form decide; where they leave it open, it is no date."""
    assert [] == find_dates(sentence, 0, len(sentence))


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The bridge opened in May.", "May"),
        ("The bridge opened last March.", "last March"),
        ("The April meeting was short.", "April"),
        ("The bridge opened in Nov. after a storm.", "Nov."),
        ("On Friday Hale Times left.", "Friday"),
        ("On Sunday the Times printed it.", "Sunday"),
        ("Today the bridge opens.", "Today"),
        ("“Today the bridge opens,” she said.", "Today"),
        ("The Vellmouth Games 2015 were short.", "2015"),
        ("The rules of 2014 and 2015 differ.", "2014"),
    ],
)
def test_dates_beside_names_are_dates(sentence: str, text: str) -> None:
    """A preposition, a determiner or a name before the form makes a date of it."""
    assert text == find_dates(sentence, 0, len(sentence))[0].text
