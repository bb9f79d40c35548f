"""Bodies and their parts."""

from __future__ import annotations

from crosscheck.findings.statements.kin import kin_of
from crosscheck.language.polarity.forms import base


def test_a_body_and_its_part_are_kin() -> None:
    """Each of the two has the other among its kin."""
    assert base("congress") in kin_of(base("senate"))
    assert base("senate") in kin_of(base("congress"))


def test_two_parts_of_one_body_are_no_kin() -> None:
    """What one chamber does the other has not done."""
    assert base("house") not in kin_of(base("senate"))


def test_other_words_have_no_kin() -> None:
    """A word that names no body, or one that lies in a place only, has none."""
    assert not kin_of(base("ferry"))
    assert not kin_of(base("paris"))
