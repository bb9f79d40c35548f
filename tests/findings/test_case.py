"""What every rule is given."""

from __future__ import annotations

from factories import make_source

from crosscheck.alignment.pairs import Alignment
from crosscheck.findings.case import Case
from crosscheck.settings import Settings


def case_of(text: str) -> Case:
    """A case of one source, of which nothing was read."""
    return Case([make_source(text)], [], Alignment((), ()), [], [], Settings())


def test_a_reading_is_made_once_for_all_rules() -> None:
    """Whoever asks second is given what was read the first time; another case is read anew."""

    def read(case: Case) -> list[str]:
        return [source.text for source in case.sources]

    case, other = case_of("A ferry sank."), case_of("A bridge fell.")
    assert case.read_once(read) is case.read_once(read)
    assert ["A bridge fell."] == other.read_once(read)
