"""Sources among others: what they are known by, and what people are told they are."""

from __future__ import annotations

import pytest
from factories import make_source

from crosscheck.comparing import compare
from crosscheck.sources.source import Source, with_ids

FELL = "The old stone bridge over the Vell fell on Monday and {} people died in the water."


@pytest.mark.parametrize(
    ("sources", "called"),
    [
        pytest.param([("Alpha", "x/a.md"), ("Beta", "x/b.md")], ["Alpha", "Beta"], id="two outlets"),
        pytest.param(
            [("Alpha", "x/a.md"), ("Alpha", "x/b.md"), ("Beta", "x/c.md")],
            ["Alpha (a.md)", "Alpha (b.md)", "Beta"],
            id="two files of one",
        ),
        pytest.param(
            [("Alpha", "x/a.md"), ("Alpha", "y/a.md"), ("Alpha", "x/b.md")],
            ["Alpha (x/a.md)", "Alpha (y/a.md)", "Alpha (b.md)"],
            id="of one name",
        ),
        pytest.param([("Alpha", ""), ("Alpha", "")], ["Alpha (one)", "Alpha (one-2)"], id="no files"),
    ],
)
def test_what_a_source_is_called(sources: list[tuple[str, str]], called: list[str]) -> None:
    """Where an outlet's name is that of several sources, each is called by its file too, or else by its id."""
    made = [Source("Fog.", outlet=outlet, path=path, id="one") for outlet, path in sources]

    assert called == [each.called for each in with_ids(made)]


def test_a_source_alone_among_others_is_called_by_its_outlet_again() -> None:
    """What a source is called depends on those beside it, not on where it was before."""
    first, _ = with_ids([make_source(path="a.md"), make_source(path="b.md")])

    assert "Alpha (a.md)" == first.called
    assert "Alpha" == with_ids([first])[0].called


def test_messages_tell_two_files_of_one_outlet_apart() -> None:
    """A message names both files; what a finding is known by, and the outlet of a source, stay as they are."""
    apart, same = (
        compare([make_source(FELL.format(17)), make_source(FELL.format(19), other, id="x/b", path="x/b.md")])
        for other in ("Beta", "Alpha")
    )
    (between,), (within,) = (
        [found for found in comparison.findings if found.rule == "number.value"] for comparison in (apart, same)
    )

    assert "Alpha gives 17, Beta 19 (people killed)." == between.message
    assert "Alpha (alpha.md) gives 17, Alpha (b.md) 19 (people killed)." == within.message
    assert ["Alpha", "Alpha"] == [source.outlet for source in same.sources]
