"""What a sentence negates."""

from __future__ import annotations

import pytest
from makers import make_statement

from crosscheck.language.polarity.negation import find_negations, half_negations


def negated(text: str) -> list[tuple[str, str]]:
    """The cues of a sentence with the word that each negates, as printed."""
    statement = make_statement(text)
    return [
        (statement.printed(each.first, each.last), statement.printed(each.predicate))
        for each in find_negations(statement)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lifeboats were not lowered.", [("not", "lowered")]),
        ("The lifeboats weren't lowered.", [("n't", "lowered")]),
        ("The bridge cannot reopen.", [("not", "reopen")]),
        ("She never let anyone in.", [("never", "let")]),
        ("No passengers were hurt.", [("No", "passengers")]),
        ("No one was hurt.", [("No one", "hurt")]),
        ("Nobody was hurt.", [("Nobody", "hurt")]),
        ("None of the crew was hurt.", [("None", "crew")]),
        ("The alarm failed to sound.", [("failed to", "sound")]),
        ("The mayor refused to sign.", [("refused to", "sign")]),
        ("Vellmouth has yet to appeal.", [("has yet to", "appeal")]),
        ("He ruled out closing the port.", [("ruled out", "closing")]),
        ("He denied knowing the man.", [("denied", "knowing")]),
        ("It did not fail to sound.", [("not", "fail"), ("fail to", "sound")]),
        ("He did not rule out an early vote.", [("not", "rule"), ("rule out", "early")]),
    ],
)
def test_a_negation_is_about_one_word(text: str, expected: list[tuple[str, str]]) -> None:
    """Each cue, a word or a phrase, negates the first word of content after it."""
    assert expected == negated(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Not only the mayor left.", id="not only"),
        pytest.param("There is no doubt about the vote.", id="no doubt"),
        pytest.param("No more than 20 people came.", id="a bound"),
        pytest.param("The bridge will not open until Friday.", id="until"),
        pytest.param("The mayor, not the council, decides.", id="a contrast"),
        pytest.param("They live at No. 7 Quay Street.", id="short for number"),
        pytest.param("They did not say who left.", id="only said"),
        pytest.param("Whether or not he left is open.", id="or not"),
        pytest.param("He left.", id="nothing negated"),
        pytest.param("Did he leave? No.", id="nothing after it"),
        pytest.param("The board denied the request.", id="another meaning"),
    ],
)
def test_some_negating_words_negate_nothing(text: str) -> None:
    """Set phrases, contrasts, bounds and what is lifted again are no negations."""
    assert [] == negated(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm has not appealed.", True),
        ("The road is not yet open.", True),
        ("The lifeboats were not lowered.", False),
    ],
)
def test_some_negations_may_pass(text: str, expected: bool) -> None:
    """What has not happened so far may happen later."""
    assert [expected] == [each.passing for each in find_negations(make_statement(text))]


@pytest.mark.parametrize(
    ("text", "expected"), [("Nobody was hurt.", True), ("No boats sank.", True), ("They were not hurt.", False)]
)
def test_some_negations_are_the_subject(text: str, expected: bool) -> None:
    """ "Nobody" denies whoever else is named there."""
    assert [expected] == [each.is_subject for each in find_negations(make_statement(text))]


def test_half_negations_are_those_of_a_clause() -> None:
    """ "Hardly" counts in its clause alone."""
    statement = make_statement("Hardly a boat sank, and the pier held without help.")

    assert {"hardly"} == half_negations(statement, statement.clause(0))
    assert {"without"} == half_negations(statement, statement.clause(len(statement) - 1))
