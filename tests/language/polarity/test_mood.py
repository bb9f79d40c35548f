"""Whether a word is stated at all, and what it hangs on."""

from __future__ import annotations

import pytest
from makers import make_statement

from crosscheck.language.polarity.forms import base
from crosscheck.language.polarity.mood import is_conditional, mood_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The firm closed the mill.", "closed", set()),
        ("The firm will not close the mill.", "close", {"will"}),
        ("The firm would close the mill.", "close", {"will"}),
        ("The firm could have closed it.", "closed", {"can"}),
        ("The firm voted to close the mill.", "close", {base("voted")}),
        ("The firm voted not to close the mill.", "close", {base("voted")}),
        ("He is accused of lying.", "lying", {base("accused")}),
        ("He will leave, and she left.", "left", set()),
    ],
)
def test_a_word_hangs_on_its_modals_and_on_what_governs_it(text: str, word: str, expected: set[str]) -> None:
    """Modals by their group, and the word before an infinitive or a participle, inside the clause."""
    statement = make_statement(text)
    assert expected == mood_of(statement, statement.folds.index(word))


def test_what_is_set_aside_governs_nothing() -> None:
    """A word after "failed to" hangs on nothing where that is the cue."""
    statement = make_statement("The alarm failed to sound.")
    assert frozenset() == mood_of(statement, 4, aside=(2, 3))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The mill closed.", "closed", False),
        ("If the mill closed, they left.", "closed", True),
        ("If the mill closed, they left.", "left", False),
        ("They ask whether it closed.", "closed", True),
        ("Has the mill closed?", "closed", True),
        ("She pressed her attack that the mill is closed.", "closed", True),
        ("She repeated the claims that it closed.", "closed", True),
        ("She saw that the mill closed.", "closed", False),
    ],
)
def test_conditions_and_questions_state_nothing(text: str, word: str, expected: bool) -> None:
    """A condition in the clause, a question mark after the sentence, or a noun that claims it leaves nothing stated."""
    statement = make_statement(text)
    assert expected == is_conditional(statement, statement.folds.index(word))
