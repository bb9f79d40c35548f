"""Other forms of names, and what lies in what."""

from __future__ import annotations

import pytest

from crosscheck import data
from crosscheck.language.naming.aliases import read_aliases, shorten
from crosscheck.language.words import read_words

ALIASES = read_aliases()


def meanings(name: str) -> frozenset[str]:
    """What a name may name."""
    return ALIASES.meanings(read_words(name).folds)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S.", "American"),
        ("Britain", "UK"),
        ("Burma", "Myanmar"),
        ("Kiev", "Kyiv"),
        ("Iran", "Iranians"),
        ("Calif.", "California"),
        ("Pentagon", "Defense Department"),
        ("GOP", "Republicans"),
        ("U.S. Senate", "United States Senate"),
        ("L.A.", "Los Angeles"),
    ],
)
def test_forms_of_one_thing(one: str, other: str) -> None:
    """Abbreviations, peoples, other names and plurals mean the same."""
    assert meanings(one) & meanings(other)


@pytest.mark.parametrize(("one", "other"), [("Austria", "Australia"), ("Niger", "Nigeria"), ("House", "Senate")])
def test_forms_of_two_things(one: str, other: str) -> None:
    """Like names of two things mean nothing in common."""
    assert meanings(one)
    assert meanings(other)
    assert not meanings(one) & meanings(other)


def test_a_name_may_mean_several_things() -> None:
    """A state and a country share a name, and either may be meant."""
    assert {"Georgia", "Georgia, United States"} <= meanings("Georgia")


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Denver", "Colorado"),
        ("Denver", "US"),
        ("Tehran", "Iran"),
        ("Brooklyn", "New York"),
        ("Melbourne", "Australia"),
        ("Paris", "Europe"),
        ("Senate", "Congress"),
        ("FBI", "Justice Department"),
    ],
)
def test_what_lies_in_what(inner: str, outer: str) -> None:
    """Cities lie in states, states in countries, and bodies are parts of others."""
    assert any(ALIASES.surrounding(key) & meanings(outer) for key in meanings(inner))


def test_places_are_told_from_bodies() -> None:
    """What a name means as a place leaves its bodies out."""
    assert ALIASES.places(["denver"])
    assert not ALIASES.places(["pentagon"])


def test_unknown_names_mean_nothing() -> None:
    """A name that no table has means nothing, nor does no name."""
    assert not meanings("Vellmouth")
    assert not ALIASES.meanings(())


def test_user_forms_are_added() -> None:
    """Forms of the settings mean what the name means, and are known for the user's own."""
    added = read_aliases({"Federal Bureau of Investigation": ("Hoover Building",), "Vell Line": ("the VL",)})

    assert added.meanings(("hoover", "building")) == added.meanings(("fbi",))
    assert added.meanings(("vell", "line")) == added.meanings(("the", "vl"))
    assert added.added[("hoover", "building")]
    assert not ALIASES.meanings(("vell", "line"))


def test_united_states_shortened_in_longer_names_only() -> None:
    """The country itself keeps its name."""
    assert ("us", "senate") == shorten(("united", "states", "senate"))
    assert ("united", "states") == shorten(("united", "states"))


@pytest.mark.parametrize("table", ["regions", "countries", "provinces"])
def test_whatever_lies_somewhere_lies_in_a_known_place(table: str) -> None:
    """The last part of every entry names places that the tables have."""
    tables = data.load("places")
    known = set().union(*(tables[name] for name in ("regions", "countries", "provinces")))
    outer = [
        part.strip() for entry in tables[table].values() for part in entry.split("|")[2:3] for part in part.split(",")
    ]

    assert [] == [name for name in outer if name and name not in known]


def test_whole_bodies_are_in_the_table() -> None:
    """A part's whole is a body or a country of the tables."""
    whole = [part.strip() for entry in data.load("aliases")["within"].values() for part in entry.split(",")]
    assert [] == [name for name in whole if not meanings(name)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("GOP", "Republican Party", True),
        ("Ohio GOP", "Ohio Republican Party", True),
        ("GOP of Ohio", "Republican Party of Ohio", True),
        ("Ohio GOP", "Iowa GOP", False),
        ("Ohio GOP", "Ohio Democratic Party", False),
        ("Ohio", "Ohio", False),
        ("Guard", "National Guard", True),
        ("U.S. Navy", "Navy", True),
        ("Coast Guard", "National Guard", False),
    ],
)
def test_part_of_a_name_under_another_name(one: str, other: str, expected: bool) -> None:
    """What two names share at either end is set aside; nothing is left of two equal names."""
    ours, theirs = (read_words(name).folds for name in (one, other))
    assert expected == ALIASES.name_one(ours, theirs)
    assert expected == ALIASES.name_one(theirs, ours)
