"""The people of articles."""

from __future__ import annotations

from typing import Any

import pytest
from makers import read, read_all

from crosscheck.findings.case import Case
from crosscheck.findings.names.people import (
    FullNames,
    find_shared_people,
    introductions_of,
    read_full_names,
    words_near_surnames,
)
from crosscheck.language.article import Article


def full_names(*articles: Article) -> list[FullNames]:
    """The full names of some articles."""
    nothing: Any = None  # the names are those of the articles, whatever else there is
    return read_full_names(Case([each.source for each in articles], articles, nothing, (), (), nothing))


def shared(left: str, right: str, *surnames: str) -> list[tuple[str, str]]:
    """The people of some surnames whom two texts have in common."""
    (one, other), _ = read_all(left, right)
    ours, theirs = full_names(one, other)
    return [*find_shared_people((one, other), (ours, theirs), surnames)]


def test_full_names_where_they_stand_first() -> None:
    """Two words with capitals are a full name by its last word; the first place counts, a place is none."""
    article = read("The ferry sank. Ann Hale met Tom Virk in Upper Valley, where Ann Hale slept.")
    (names,) = full_names(article)

    assert {("ann", "hale"), ("tom", "virk")} == names.keys()
    assert [3, 6] == [*names.values()]


def test_headline_makes_no_surname_of_a_small_word() -> None:
    """In "Hale Would Stay" no second word is a name."""
    (names,) = full_names(read("Why Ann Hale Would Stay\n\nThe ferry sank."))
    assert ("hale", "would") not in names


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("They met Ann Hale.", "They met Ann B. Hale."),
        ("They met Mayor Ann Hale.", "They met the guest Ann Hale."),
        ("They met James Hale.", "They met Jim Hale."),
    ],
)
def test_one_person_in_two_articles(left: str, right: str) -> None:
    """Initials, titles and nicknames do not hide that a person is the same."""
    assert 1 == len(shared(left, right, "hale", "virk"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("They met Ann Hale.", "They met Tom Hale.", id="another first name"),
        pytest.param("They met Ann Hale.", "They met Hale.", id="no full name"),
        pytest.param("They met Ann Virk.", "They met Mrs. Virk.", id="a title is no first name"),
        pytest.param("They met Ann Orr.", "They met Ann Orr.", id="a surname not asked for"),
    ],
)
def test_not_one_person(left: str, right: str) -> None:
    """Full names that differ, and names that are not full, are not the same person's."""
    assert [] == shared(left, right, "hale", "virk")


def test_introductions() -> None:
    """A name counts where words beside it may say what its bearer is, outside quotes."""
    article = read(
        "Mayor Ann Hale slept. Hale woke at noon. The clerk Hale, 54, rose. Then Hale (left) spoke. "
        "“Baker Ann Hale was here,” said Tom Virk."
    )
    text = article.source.text
    places = [text[: name.start].count(".") for name in introductions_of(article, "Ann Hale")]
    assert [0, 2, 3] == places


def test_words_near_surnames() -> None:
    """A surname is near a word where an office may stand between them."""
    article = read(f"Ann Hale, a former clerk, slept. {'It rained. ' * 8}Tom Virk saw it.")
    (names,) = full_names(article)

    assert {"hale": {"former", "clerk"}} == words_near_surnames(article.words, names, ["former", "clerk"])
    assert {} == words_near_surnames(article.words, names, ["retired"])
