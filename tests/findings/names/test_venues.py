"""The place of an event that the next sentence takes up again."""

from __future__ import annotations

import pytest
from makers import findings_of, only_finding

VOTE = "The old harbor council voted 9-6 late on Tuesday to buy the ferry for $12 million"
REST = " The river froze in January. Nobody else was awake in the tower that night."
LEFT = f"{VOTE}. The vote came shortly before midnight in the Corn Exchange.{REST}"
RIGHT = f"{VOTE} at Founders Hall, after five hours.{REST}"


def test_two_buildings_for_one_event() -> None:
    """What the next sentence takes up again belongs to the event of the aligned sentences."""
    found = only_finding("place.value", LEFT, RIGHT)

    assert "warning" == found.severity
    assert "Alpha has Corn Exchange where Beta has Founders Hall." == found.message
    assert "“The vote” takes it up in the next sentence" == found.reasons[1]


def test_the_other_way_round() -> None:
    """Either outlet may tell it in two sentences."""
    assert "Alpha has Founders Hall where Beta has Corn Exchange." == only_finding("place.value", RIGHT, LEFT).message


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(LEFT.replace("The vote", "The party"), RIGHT, id="another event"),
        pytest.param(LEFT.replace("The vote", "His vote"), RIGHT, id="not taken up"),
        pytest.param(LEFT.replace("Corn Exchange", "old town"), RIGHT, id="no building"),
        pytest.param(LEFT.replace("Corn Exchange", "Founders Hall"), RIGHT, id="the same building"),
        pytest.param(LEFT, RIGHT + " The Corn Exchange was dark.", id="both buildings in one article"),
        pytest.param(LEFT, RIGHT.replace("at Founders", "near Founders"), id="near it"),
        pytest.param(f"{VOTE}.", RIGHT, id="no next sentence"),
        pytest.param(
            LEFT.replace("the Corn Exchange", "the Corn Exchange and at Pilots Hall"), RIGHT, id="two buildings"
        ),
    ],
)
def test_no_two_places(left: str, right: str) -> None:
    """Other events, the same building, and buildings of both articles are silent."""
    assert [] == findings_of("place.value", left, right)
