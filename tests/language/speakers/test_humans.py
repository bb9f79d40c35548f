"""Whether a name can be a person's."""

from __future__ import annotations

import pytest

from crosscheck.language.speakers.humans import is_description, is_kind_of_person, may_be_person


@pytest.mark.parametrize("name", ["Ruth Okafor", "Okafor", "Zorvan Ilkay", "Nora Post", "Nora Deans"])
def test_name_that_no_list_knows_may_be_a_person(name: str) -> None:
    """What is no place, no body and no group may be somebody; a first name outweighs what its surname looks like."""
    assert may_be_person(name, tuple(name.lower().split()))


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Harbor Committee",
            "Northern Lights",
            "Austin",
            "Paris",
            "Portuguese",
            "Okafor Foundation",
            "NRTC",
            "Voters",
        ),
        *("Northern Post", "Harbor Radio", "Virginia Democrats"),
    ],
)
def test_places_bodies_and_groups_are_no_people(name: str) -> None:
    """A place by any of its names, a body, a kind of people and an acronym are not "he"."""
    assert not may_be_person(name, tuple(name.lower().split()))


def test_word_for_what_somebody_does_is_a_kind_of_person() -> None:
    """A neighbor is one, a harbor is none."""
    assert is_kind_of_person("neighbor")
    assert not is_kind_of_person("harbor")


@pytest.mark.parametrize("words", ["Texan", "young Democrat", "Ohio Republican", "43-year-old", "Portuguese"])
def test_people_party_and_age_describe(words: str) -> None:
    """Where somebody is from, whom they belong to and how old they are says nothing of who they are."""
    assert is_description(words.split())


@pytest.mark.parametrize("words", ["Vatican", "Texas", "Gazette", "late Rex Norman", "spokesman", "woman"])
def test_names_and_callings_do_not_describe(words: str) -> None:
    """A name may end like a people; what somebody does is another matter."""
    assert not is_description(words.split())
