"""Two names beside each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.naming.aliases import read_aliases
from crosscheck.language.naming.comparison import Verdict, compare_names, kinds_of, spelled_alike
from crosscheck.language.naming.known import Known
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.words import read_words

KNOWN = Known(
    read_aliases(),
    acronyms={"ovz": frozenset({("harbor", "water", "office")})},
    surnames=frozenset({"hale"}),
    full=frozenset({("ansgar", "velde")}),
)


def name(text: str) -> ProperName:
    """A name as it stands inside a sentence."""
    words = read_words(f"then {text} went")
    return find_names(words, 0, len(words))[0]


def compare(left: str, right: str, known: Known = KNOWN) -> Verdict:
    """What two names are to each other."""
    return compare_names(name(left), name(right), known)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param("Ann Hale", "Mayor Ann Hale", "same", id="a title"),
        pytest.param("Jim Virk", "James Virk", "variant", id="a nickname"),
        pytest.param("James R. Virk", "James Virk", "variant", id="a middle initial"),
        pytest.param("Mr. Virk", "Tom Virk", "variant", id="a surname"),
        pytest.param("J.K. Virk", "J. K. Virk", "variant", id="initials printed apart"),
        pytest.param("J. K. Virk", "JK Virk", "variant", id="initials without dots"),
        pytest.param("J.K. Virk", "J. Virk", "variant", id="one initial more"),
        pytest.param("Aleksandr Velde", "Alexander Velde", "variant", id="two transliterations"),
        pytest.param("Muhammad al-Velde", "Mohammed Al Velde", "variant", id="an Arabic article"),
        pytest.param("UK", "Britain", "variant", id="two names of a country"),
        pytest.param("Iran", "Iranian", "variant", id="a country and its people"),
        pytest.param("Federal Transport Board", "FTB", "variant", id="initials"),
        pytest.param("Harbor Water Office", "OVZ", "variant", id="an acronym in brackets"),
        pytest.param("Justice Department", "Department of Justice", "variant", id="another order"),
        pytest.param("Harbor Board", "Provincial Harbor Board", "variant", id="a longer form"),
        pytest.param("Vell Police", "Vell Police Department", "variant", id="a longer form of a body"),
        pytest.param("Ansgar", "Velde", "variant", id="two halves of one name"),
        pytest.param("Eichhorn", "Eichorn", "spelling", id="a letter less"),
        pytest.param("Wen Castellan", "Wen Castelan", "spelling", id="a letter less in a full name"),
        pytest.param("Stephen Virk", "Steven Virk", "spelling", id="two spellings of a first name"),
        pytest.param("Luis Ferreiro", "Luís Ferreiro", "spelling", id="an accent"),
        pytest.param("Denver", "Colorado", "contained", id="a city in a state"),
        pytest.param("Tehran", "Iran", "contained", id="a capital for a country"),
        pytest.param("Senate", "Congress", "contained", id="a part of a body"),
        pytest.param("Ann Hale", "Tom Virk", "other", id="two people"),
        pytest.param("Ann Virk", "Ruth Virk", "other", id="one surname"),
        pytest.param("J.K. Virk", "L.K. Virk", "other", id="other initials"),
        pytest.param("J.K. Virk", "J.K. Orr", "other", id="other surnames of the same initials"),
        pytest.param("Kerry Green", "Kerry Brown", "other", id="one first name"),
        pytest.param("Xu", "Zhu", "other", id="short names"),
        pytest.param("Kyoto", "Tokyo", "other", id="two cities"),
        pytest.param("Austria", "Australia", "other", id="two countries spelled alike"),
        pytest.param("Iranian", "American", "other", id="two peoples"),
        pytest.param("Skerrow Island", "Tern Island", "other", id="two islands"),
        pytest.param("Vell Police", "Dorn Police", "other", id="two bodies of one kind"),
        pytest.param("House", "Senate", "other", id="two parts of one body"),
        pytest.param("Harbor Accident Bureau", "Maritime Safety Commission", "other", id="two bodies"),
        pytest.param("Hale", "Britain", "unclear", id="a person and a country"),
        pytest.param("Washington", "White House", "unclear", id="a place and the body in it"),
        pytest.param("Ellary Harbor", "Port Ellary", "unclear", id="two parts of one place's name"),
        pytest.param("Hurricane Vella", "Tropical Storm Vella", "unclear", id="two kinds of one thing"),
        pytest.param("Ann Hale Jr.", "Ann Hale", "unclear", id="a suffix"),
    ],
)
def test_relations(left: str, right: str, relation: str) -> None:
    """Each rung of the ladder gives its relation, whichever name comes first."""
    assert relation == compare(left, right).relation
    assert relation == compare(right, left).relation


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        ("UK", "Britain", "UK and Britain are names of one thing"),
        ("Denver", "Colorado", "Denver lies in Colorado"),
        ("Senate", "Congress", "Senate is a part of Congress"),
        ("Federal Transport Board", "FTB", "FTB are the initials of Federal Transport Board"),
        ("Kyoto", "Tokyo", "the tables tell Kyoto and Tokyo apart"),
    ],
)
def test_reasons_are_words(left: str, right: str, why: str) -> None:
    """The reason says in words what was found."""
    assert why == compare(left, right).why


def test_forms_of_the_settings_hold_for_people_too() -> None:
    """A user may say that two names are one person's."""
    known = Known(read_aliases({"Ann Hale": ("Ann Virk",)}))

    assert "other" == compare("Ann Hale", "Ann Virk").relation
    assert "variant" == compare("Ann Hale", "Ann Virk", known).relation


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ann Virk", {"person"}),
        ("Hale", {"person"}),
        ("Denver", {"place"}),
        ("Skerrow Island", {"place"}),
        ("FTB", {"body"}),
        ("Harbor Bureau", {"body"}),
        ("Vell Hospital", {"body", "place"}),
        ("Bellagio", set()),
    ],
)
def test_kinds(text: str, kinds: set[str]) -> None:
    """Titles, first names, tables and last words say what a name may be."""
    assert kinds == kinds_of(name(text), KNOWN)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(("hale",), ("hall",), id="too short"),
        pytest.param(("porsche",), ("porsches",), id="a plural"),
        pytest.param(("house", "dockers"), ("house", "dockeric"), id="an adjective"),
        pytest.param(("john", "hale"), ("joan", "hale"), id="two first names"),
        pytest.param(("eichhorn",), ("eichmann",), id="four letters"),
        pytest.param((), ("hale",), id="no name"),
    ],
)
def test_no_spellings(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    """Short names, plurals, two known first names and many letters are no spellings of one name."""
    assert not spelled_alike(left, right)


def test_longer_names_may_differ_in_two_letters() -> None:
    """The reason says how many letters differ."""
    assert "“castellan” and “castilian” differ in two letters" == spelled_alike(("castilian",), ("castellan",))


_NAMES = st.sampled_from(
    "Ann Hale|Hale|Mr. Hale|Anne Hale|Ann R. Hale Jr.|Tom Virk|UK|Britain|British|Denver|Colorado|FTB|"
    "Federal Transport Board|Transport Board|Harbor Board|Washington|White House|Ellary Harbor|Port Ellary|Xu|"
    "Castellan|Castelan|Vell Police|Georgia|Jordan|US|U.S. Senate|Senate".split("|")
)


@given(_NAMES, _NAMES)
def test_comparing_is_symmetric(left: str, right: str) -> None:
    """The order of two names changes neither the relation nor the kinds."""
    forth, back = compare(left, right), compare(right, left)
    assert (forth.relation, forth.kinds) == (back.relation, back.kinds)


@given(_NAMES)
def test_a_name_is_itself(text: str) -> None:
    """A name with itself is the same."""
    assert "same" == compare(text, text).relation
