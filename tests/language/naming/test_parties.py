"""Bodies and places as speakers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.naming.aliases import read_aliases
from crosscheck.language.naming.parties import are_one_party, is_body, is_of

ALIASES = read_aliases()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("the Pentagon", "the Defense Department", True, id="a seat for the body in it"),
        pytest.param("the Fed", "the Federal Reserve", True, id="a short form"),
        pytest.param("Ohio GOP", "the Ohio Republican Party", True, id="a part of the name"),
        pytest.param("Moscow", "Russia", True, id="a capital for its country"),
        pytest.param("the Kremlin", "Russia", True, id="a body for its country"),
        pytest.param("the Kremlin", "Moscow", True, id="a body for the capital"),
        pytest.param("the Pentagon", "the Kremlin", False, id="two bodies of two countries"),
        pytest.param("Ohio", "Iowa", False, id="two places in one country"),
        pytest.param("Ann Hale", "Tomas Virk", False, id="two people"),
    ],
)
def test_names_of_one_party(one: str, other: str, expected: bool) -> None:
    """Other names, parts and places of one body are one party; the order of the two makes no difference."""
    assert expected == are_one_party(one, other, ALIASES)
    assert expected == are_one_party(other, one, ALIASES)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("White House", True),
        ("FBI", True),
        ("Harbour Commission", True),
        ("the Ministry of Culture", True),
        ("Hale of Vellmouth", False),
        ("Ann Hale", False),
        ("Mayor Hale", False),
        ("Hale", False),
    ],
)
def test_bodies_and_people(name: str, expected: bool) -> None:
    """A table, capitals, the last word or that before "of" make a body; a title or a first name makes a person."""
    assert expected == is_body(name, ALIASES)


@pytest.mark.parametrize(
    ("role", "body", "expected"),
    [
        pytest.param("Defense Secretary", "the Pentagon", True, id="the office names the body by another name"),
        pytest.param("President", "the White House", True, id="the table of heads"),
        pytest.param("White House spokesman", "the White House", True, id="who speaks for a body"),
        pytest.param("chief executive of Vell Ferries", "Vell Ferries", True, id="a body that no table has"),
        pytest.param("Vell spokeswoman", "Vell", False, id="who speaks for a person"),
        pytest.param("former FBI director", "the FBI", False, id="one who left it"),
        pytest.param("president of the Harbour Union", "the White House", False, id="the head of another"),
        pytest.param("state senator", "the State Department", False, id="a word for any body"),
        pytest.param("", "the Pentagon", False, id="no office"),
    ],
)
def test_offices_at_a_body(role: str, body: str, expected: bool) -> None:
    """An office is one at the body that it names, or that a table says it leads."""
    assert expected == is_of(role, body, ALIASES)


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_two_names_have_an_answer(one: str, other: str) -> None:
    """No text is too odd, and the answer is the same both ways."""
    assert are_one_party(one, other, ALIASES) == are_one_party(other, one, ALIASES)
    assert is_body(one, ALIASES) in (True, False)
