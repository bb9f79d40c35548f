"""What articles say of the names in them."""

from __future__ import annotations

import pytest
from makers import read

from crosscheck.language.naming.aliases import read_aliases
from crosscheck.language.naming.known import Known, initials, is_acronym, is_person, join_known, read_names
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.words import read_words


def name(text: str) -> ProperName:
    """The first name of a text."""
    words = read_words(text)
    return find_names(words, 0, len(words))[0]


def test_names_of_an_article() -> None:
    """All names of an article are read in order, those in quotes too."""
    names = read_names(read("Mayor Ann Hale left Vellmouth. “Tom Virk stays,” she said."))
    assert ["Ann Hale", "Vellmouth", "Tom Virk"] == [each.text for each in names.all]


def test_surnames_are_those_of_people() -> None:
    """Only names with a first name or a title give surnames."""
    names = read_names(read("He saw Ann Hale, Mr. Virk and the Harbor Board."))
    assert {"hale", "virk"} == names.surnames


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Federal Transport Board (FTB) met.", "ftb", ("federal", "transport", "board")),
        ("It was the Bundesamt für Verkehr (BFV) there.", "bfv", None),
        ("He joined the Union of Harbor Pilots (UHP).", "uhp", ("union", "of", "harbor", "pilots")),
        ("Said the Harbor Board (H.B.) again.", "hb", ("harbor", "board")),
    ],
)
def test_acronyms_in_brackets(text: str, short: str, long: tuple[str, ...] | None) -> None:
    """A long form with capitals right before the brackets is learnt."""
    found = read_names(read(text)).acronyms.get(short)
    assert found == (frozenset({long}) if long else None)


def test_irregular_acronym_takes_as_many_words_as_letters() -> None:
    """Where the letters do not fit, as many capitalised words are taken as there are letters."""
    found = read_names(read("He met the Harbor Office Pilots (HXP) in Vellmouth.")).acronyms
    assert {"hxp": frozenset({("harbor", "office", "pilots")})} == found


def test_articles_are_known_together() -> None:
    """What either article says of a name holds where the two are compared."""
    left = read_names(read("The Federal Transport Board (FTB) met Ann Hale."))
    right = read_names(read("The Federal Traffic Bureau (FTB) met Tom Virk."))
    known = join_known(read_aliases(), left, right)

    assert {"hale", "virk"} == known.surnames
    assert 2 == len(known.acronyms["ftb"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("met Ann Hale", True),
        ("met Mr. Hale", True),
        ("met Hale", False),
        ("the Ann Hale Foundation", False),
        ("the Glen Cove LIRR", False),
        ("in Vellmouth", False),
    ],
)
def test_people(text: str, expected: bool) -> None:
    """A title or a first name makes a person, unless the name ends as a body does."""
    assert expected == is_person(name(text))


@pytest.mark.parametrize(("text", "expected"), [("the FTB", True), ("the F.T.B. met", True), ("the Board", False)])
def test_acronyms(text: str, expected: bool) -> None:
    """Letters alone, with or without dots, are an acronym."""
    assert expected == is_acronym(name(text))


def test_initials_with_and_without_small_words() -> None:
    """An acronym may leave small words out."""
    assert {"boe", "be"} == initials(("bank", "of", "england"))


def test_nothing_is_known_by_default() -> None:
    """Without articles only the tables are known."""
    assert Known().aliases.meanings(("usa",))
    assert not Known().surnames
