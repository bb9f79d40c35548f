"""Dates of one happening in two articles, and how they relate."""

from __future__ import annotations

import datetime

import pytest
from makers import DAY, OUTLETS, read

from crosscheck.alignment.claims import match_claims
from crosscheck.alignment.pairs import align
from crosscheck.alignment.vocabulary import read_vocabulary
from crosscheck.findings.case import Case
from crosscheck.findings.dates.rivals import Rivals, Told
from crosscheck.settings import Settings

REST = " The river froze twice that winter. Nobody else was awake in the tower."


def read_case(*texts: str, day: datetime.date | None = DAY) -> Case:
    """The evidence about some texts of one day, without quotes."""
    articles = [read(text + REST, outlet, published=day) for text, outlet in zip(texts, OUTLETS, strict=False)]
    vocabulary, settings = read_vocabulary(articles), Settings()
    alignment = align(articles, [], match_claims(articles, vocabulary, settings))
    return Case([article.source for article in articles], articles, alignment, (), (), settings)


def rivals_of(*texts: str, day: datetime.date | None = DAY) -> list[Rivals]:
    """The rivals of the first pair of sentences."""
    case = read_case(*texts, day=day)
    return Told(case).rivals(case.alignment.claims[0])


def pairs(*texts: str) -> list[tuple[str, str, str]]:
    """The rivals of the first pair of sentences as words, with how they relate."""
    return [(each.left.date.text, each.right.date.text, each.verdict.relation) for each in rivals_of(*texts)]


def test_each_date_has_one_rival() -> None:
    """Of two dates on each side the ones that hang on one word stand against each other."""
    text = "The council shut the old pier on {} and opened the new bridge of Vellmouth on {}."
    assert [("Sunday", "Monday", "differ"), ("Thursday", "Friday", "differ")] == pairs(
        text.format("Sunday", "Thursday"), text.format("Monday", "Friday")
    )


def test_equal_days_are_set_aside_first() -> None:
    """A day that both give is nobody's rival, even where it dates another deed."""
    left = "On Sunday the council of Vellmouth shut the old pier, which a ferry had struck."
    right = "On Monday the council of Vellmouth shut the old pier, which a ferry had struck on Sunday."
    assert [] == pairs(left, right)


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("on Monday", "on Monday", True),
        ("on Monday", "on Monday night", True),
        ("on Oct. 5", "on 5 October", True),
        ("on Monday", "on Sunday", False),
        ("yesterday", "on Monday", False),
    ],
)
def test_dates_are_written_alike(left: str, right: str, alike: bool) -> None:
    """The same parts in any order, or more of them, are the same words."""
    text = "The council of Vellmouth shut the old pier {}, which a ferry had struck."
    (rivals,) = rivals_of(text.format(left), text.format(right))
    assert alike == rivals.written_alike


@pytest.mark.parametrize(
    ("more", "two"),
    [
        ("", False),
        (" The council of Vellmouth had shut the old pier on Sunday too.", True),
        (" The council of Vellmouth had shut the old pier this month.", False),
        (" The council of Vellmouth had painted the new bridge on Sunday.", False),
    ],
)
def test_other_date_elsewhere_makes_two_happenings(more: str, two: bool) -> None:
    """Only the same days, for a like happening, are the other outlet's date."""
    text = "The council of Vellmouth shut the old pier on {}, which a ferry had struck."
    case = read_case(text.format("Sunday"), text.format("Monday") + more)
    told = Told(case)

    assert two == told.are_two(told.rivals(case.alignment.claims[0])[0], (0, 1))


def test_key_is_where_both_stand() -> None:
    """Rivals are told apart by their sources and places."""
    text = "The council of Vellmouth shut the old pier on {}, which a ferry had struck."
    (rivals,) = rivals_of(text.format("Sunday"), text.format("Monday"))
    assert ("bridge/alpha", 46, "bridge/beta", 46) == rivals.key


def test_histories_hang_on_words_that_stand_once() -> None:
    """A year on a word that one of the articles repeats is not one happening for sure."""
    left = "The ship was refitted in 2019 in the harbor of Vellmouth."
    right = "She has two decks, and a new mast since she was refitted in May 2019."

    assert [("2019", "May 2019")] == [
        (each.left.date.text, each.right.date.text) for each in Told(read_case(left, right)).histories()
    ]
    assert [] == list(Told(read_case(left, right + " Another ship was refitted.")).histories())
