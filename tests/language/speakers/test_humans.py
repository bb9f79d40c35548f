"""Whether a name can be a person's."""

from __future__ import annotations

import pytest

from crosscheck.language.speakers.humans import is_describing_name, is_kind_of_person, may_be_person


@pytest.mark.parametrize("name", ["Ruth Okafor", "Okafor", "Zorvan Ilkay", "Emily Post", "Dottie Deans"])
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


def test_describing_name_is_of_a_people_or_a_party() -> None:
    """The Vatican is a place, though it ends like a people."""
    assert [is_describing_name(word) for word in ("Texan", "Democrat", "Vatican", "Texas", "Gazette")] == [
        *(True, True, False, False, False)
    ]
