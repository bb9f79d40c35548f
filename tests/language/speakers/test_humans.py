"""Whether a name can be a person's."""

from __future__ import annotations

import pytest

from crosscheck.language.speakers.humans import is_kind_of_person, may_be_person


@pytest.mark.parametrize("name", ["Ruth Okafor", "Okafor", "Zorvan Ilkay"])
def test_name_that_no_list_knows_may_be_a_person(name: str) -> None:
    """What is no place, no body and no group may be somebody."""
    assert may_be_person(name, tuple(name.lower().split()))


@pytest.mark.parametrize(
    "name",
    ["Harbor Committee", "Northern Lights", "Austin", "Paris", "Portuguese", "Okafor Foundation", "NRTC", "Voters"],
)
def test_places_bodies_and_groups_are_no_people(name: str) -> None:
    """A place by any of its names, a body, a kind of people and an acronym are not "he"."""
    assert not may_be_person(name, tuple(name.lower().split()))


def test_word_for_what_somebody_does_is_a_kind_of_person() -> None:
    """A neighbor is one, a harbor is none."""
    assert is_kind_of_person("neighbor")
    assert not is_kind_of_person("harbor")
