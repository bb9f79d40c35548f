"""Offices beside names, and what they say of each other."""

from __future__ import annotations

import pytest

from crosscheck.language.naming.offices import (
    Office,
    are_one_post,
    contradiction_of,
    find_offices,
    is_office,
    is_post,
    plain_bodies_of,
    tenure_of,
)
from crosscheck.language.naming.proper_names import find_names
from crosscheck.language.words import read_words


def offices(text: str) -> list[Office]:
    """The offices beside Hale in a text."""
    words = read_words(text)
    names = [name for name in find_names(words, 0, len(words)) if name.words[-1] == "hale"]
    return find_offices(words, names)


def office(text: str) -> Office:
    """An office with its body, given as "mayor of Vell"."""
    (found,) = offices(f"It was Ann Hale, the {text}, who spoke.")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mayor Ann Hale spoke.", ["Mayor"], id="a title"),
        pytest.param("Harbor Council President Ann Hale spoke.", ["Harbor Council President"], id="a longer title"),
        pytest.param("The city comptroller, Ann Hale, spoke.", ["city comptroller"], id="before a comma"),
        pytest.param("A ferry spokesman, Ann Hale, spoke.", ["ferry spokesman"], id="after an article"),
        pytest.param("Ann Hale, mayor of Vell, spoke.", ["mayor of Vell"], id="after the name"),
        pytest.param("Ann Hale, 54, the mayor, spoke.", ["the mayor"], id="after an age"),
        pytest.param("Ann Hale, head of St. Olave’s, spoke.", ["head of St. Olave’s"], id="a dot inside"),
        pytest.param(
            "Ann Hale, president and chief executive of the line, spoke.",
            ["president", "chief executive of the line"],
            id="two offices",
        ),
        pytest.param(
            "Mayor Ann Hale left. Later Hale, a ferry captain, spoke.", ["Mayor", "a ferry captain"], id="two mentions"
        ),
        pytest.param("Ann Hale, of Vell, spoke.", [], id="a place"),
        pytest.param("Ann Hale, however, spoke.", [], id="another word"),
        pytest.param("It was said by Ann Hale.", [], id="none"),
    ],
)
def test_where_offices_stand(text: str, expected: list[str]) -> None:
    """Titles, descriptions before a name and those between commas after it are offices, as printed."""
    found = offices(text)

    assert expected == [each.text for each in found]
    assert expected == [text[each.start : each.end] for each in found]


def test_parts_of_an_office() -> None:
    """The office itself, its body and where the body stands are told apart."""
    text = "Ann Hale, the chief investigator of the Harbor Bureau, spoke."
    (found,) = offices(text)

    assert ("chief", "investigator") == found.head
    assert "Harbor Bureau" == found.body == text[found.body_start : found.end]


@pytest.mark.parametrize("text", ["former mayor of Vell", "acting mayor of Vell", "mayor-elect of Vell"])
def test_offices_of_another_time(text: str) -> None:
    """Former, acting and coming offices are marked."""
    assert office(text).past
    assert ("mayor",) == office(text).head


def test_former_before_a_title() -> None:
    """A word of time before a title marks it too, with one word between them; not where it belongs to that word."""
    assert offices("They met former Gov. Ann Hale.")[0].past
    assert offices("They met former Carrick Gov. Ann Hale.")[0].past
    assert not offices("A former rival Gov. Ann Hale came.")[-1].past


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mayor of Vell", "governor"),
        ("general secretary of the union", "president of the union"),
        ("chief executive of the line", "chairman of the line"),
        ("first mate", "captain"),
        ("deputy director of the mill", "director of the mill"),
        ("assistant coach", "coach"),
    ],
)
def test_contradictory_posts(one: str, other: str) -> None:
    """Two posts of one group are not held at once, and nobody is his own deputy."""
    assert contradiction_of(office(one), office(other))
    assert contradiction_of(office(other), office(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("mayor of Vell", "leader of the council", id="a more general word"),
        pytest.param("senator from Vell", "chairman of the committee", id="posts of two groups"),
        pytest.param("former mayor of Vell", "governor", id="a former office"),
        pytest.param("chairwoman of the line", "chair of the line", id="two names of one post"),
        pytest.param("captain", "spokesman for the police", id="a calling and a post"),
        pytest.param("deputy director of the mill", "director of the port", id="another body"),
        pytest.param("deputy spokesman for the police", "spokesman for the police", id="an office of several"),
    ],
)
def test_posts_that_one_may_hold(one: str, other: str) -> None:
    """General words, other groups, former offices and other names of a post contradict nothing."""
    assert not contradiction_of(office(one), office(other))


def test_two_names_of_one_post() -> None:
    """A post has several names."""
    assert are_one_post(office("chairwoman of the line"), office("chair of the line"))
    assert not are_one_post(office("mayor of Vell"), office("governor"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("spokesman for the port", "spokesman for the union", "the port and the union are two bodies"),
        ("spokesman for the port", "spokeswoman for the port", ""),
        ("spokesman for the company", "spokesman for the ferry", ""),
        ("spokesman for the port", "spokesman for Vell Line", ""),
        ("teacher at the school", "teacher at the church", ""),
        ("former spokesman for the port", "spokesman for the union", ""),
    ],
)
def test_one_post_at_two_bodies(one: str, other: str, expected: str) -> None:
    """A post is held at one body; words that may mean any body, and bodies with names, say nothing here."""
    assert expected == plain_bodies_of(office(one), office(other))


def test_posts() -> None:
    """A post is held by one person at one body; other callings are not, nor are former posts."""
    assert is_post(office("spokesman for the port"))
    assert not is_post(office("teacher at the school"))
    assert not is_post(office("former mayor of Vell"))


@pytest.mark.parametrize(
    ("held", "over"),
    [
        pytest.param("Harbor Bureau official", "a former senior official at the Harbor Bureau", id="a body"),
        pytest.param("an F.H.B. official", "former FHB official", id="an acronym"),
        pytest.param("the mayor of Vell", "mayor of Vell from 1998 to 2006", id="years"),
        pytest.param("the union's treasurer", "a former union treasurer", id="whose it is"),
    ],
)
def test_one_office_held_and_over(held: str, over: str) -> None:
    """Who has an office and had it contradicts himself, and the reason shows both."""
    why = tenure_of(office(held), office(over))

    assert tenure_of(office(over), office(held)) == why
    assert f"“{office(held).text}” says that the office is held" in why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("mayor of Vell", "mayor of Vell", id="held in both"),
        pytest.param("former mayor of Vell", "a onetime mayor of Vell", id="over in both"),
        pytest.param("acting mayor of Vell", "former mayor of Vell", id="held for a time"),
        pytest.param("former union treasurer", "treasurer of the port", id="of something else"),
        pytest.param("former mayor of Vell", "clerk of Vell", id="another office"),
    ],
)
def test_offices_that_are_no_question_of_time(one: str, other: str) -> None:
    """Other offices, and what both say of the time, contradict nothing."""
    assert not tenure_of(office(one), office(other))


def test_courtesy_title_says_nothing_of_the_time() -> None:
    """Governors are called so for life."""
    title, over = offices("They met Gov. Ann Hale.")[0], office("former governor of Vell")
    assert not tenure_of(title, over)


def test_clause_about_an_office_is_none() -> None:
    """A participle with an object between the name and the word for a calling makes no office of it."""
    assert [] == offices("Ann Hale, calling her years as mayor the best, left.")


def test_offices_of_one_person() -> None:
    """A speaker is one, a senator one of many."""
    assert is_office(("house", "speaker"))
    assert not is_office(("ohio", "senator"))
    assert not is_office(())


def test_whose_is_no_part_of_an_office() -> None:
    """In "whose general secretary, Ann Hale" the office begins after the word that hangs it on."""
    text = "The union, whose general secretary, Ann Hale, has warned of this, met on Monday."
    words = read_words(text)
    offices = find_offices(words, find_names(words, 0, len(words.folds)))

    assert ["general secretary"] == [office.text for office in offices]
