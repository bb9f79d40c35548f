"""What must hold for the rules about statements, whatever the texts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from makers import compare_all
from strategies import any_text

from crosscheck.findings.finding import Finding

_SUBJECTS = ("The council", "Ann Hale", "Nobody", "Two sailors", "She", "The plan")
_VERBS = (
    "accepted",
    "rejected",
    "did not accept",
    "allegedly accepted",
    "may accept",
    "plans to accept",
    "refused to accept",
    "was accepted by",
    "will likely accept",
    "never rejected",
    "suspended",
    "canceled",
)
_OBJECTS = ("the plan of the bakers", "the council", "all sailings until Friday", "two boats, Ann Hale said", "it")
_ENDS = (".", "?", ", if the river froze.", ", police said.", " and was not hurt.")

sentence = st.tuples(*map(st.sampled_from, (_SUBJECTS, _VERBS, _OBJECTS, _ENDS))).map(
    lambda parts: f"{parts[0]} {parts[1]} {parts[2]}{parts[3]}"
)
article = st.lists(st.one_of(sentence, sentence, any_text), min_size=1, max_size=4).map(" ".join)


def stated(*texts: str) -> list[Finding]:
    """The findings about statements of some articles."""
    return [each for each in compare_all(*texts).findings if each.rule.startswith(("polarity.", "modality."))]


@settings(deadline=None)
@given(article)
def test_a_text_against_itself_raises_nothing(text: str) -> None:
    """Two prints of one article state the same, whatever it says of itself."""
    assert [] == stated(text, text)


@settings(deadline=None)
@given(sentence, sentence)
def test_the_order_of_the_articles_does_not_matter(left: str, right: str) -> None:
    """Swapped articles have the same findings with the same words."""
    found, swapped = stated(left, right), stated(right, left)

    assert sorted((each.rule, each.severity) for each in found) == sorted((e.rule, e.severity) for e in swapped)
    assert sorted(sorted(p.text for p in each.places) for each in found) == sorted(
        sorted(p.text for p in each.places) for each in swapped
    )


@settings(deadline=None)
@given(article, article)
def test_offsets_map_back(left: str, right: str) -> None:
    """Every place shows the words that stand there, one in each article."""
    texts = {"bridge/alpha": left, "bridge/beta": right}
    for finding in stated(left, right):
        assert ["bridge/alpha", "bridge/beta"] == [place.source for place in finding.places]
        for place in finding.places:
            assert texts[place.source][place.start : place.end] == place.text != ""


def test_a_difference_between_neighbours_is_told_once() -> None:
    """Two words that several rules see beside aligned sentences make one finding."""
    left = "Judge Miriam Alcott refused on Monday to halt the vote. The council approved the plan of the bakers."
    right = "On Monday Judge Miriam Alcott refused to halt the vote. The council vetoed the plan of the bakers."
    assert 1 == len(stated(left, right))
