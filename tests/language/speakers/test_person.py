"""One named person or body."""

from __future__ import annotations

import pytest

from crosscheck.language.speakers.person import Person


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        pytest.param(Person("Ann Hale", ("ann", "hale"), gender="female", human=True), True, id="a woman"),
        pytest.param(Person("Ann Hale", ("ann", "hale"), human=True), True, id="a person of unknown gender"),
        pytest.param(Person("Tom Virk", ("tom", "virk"), gender="male", human=True), False, id="a man"),
        pytest.param(Person("Orla Vance", ("orla", "vance"), acts=True), True, id="a name that acts"),
        pytest.param(Person("Orla Vance", ("orla", "vance")), False, id="a name that does nothing"),
        pytest.param(Person("Harbor Board", ("harbor", "board"), acts=True), False, id="a body that acts"),
    ],
)
def test_whom_she_may_mean(person: Person, expected: bool) -> None:
    """A pronoun may mean a person of its gender, and a name that acts as people do; no body and no mere name."""
    assert expected == person.may_be_meant("female")
