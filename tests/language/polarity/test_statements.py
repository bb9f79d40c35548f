"""A sentence as what it states."""

from __future__ import annotations

import pytest
from hypothesis import given
from makers import make_statement
from strategies import any_text

from crosscheck.language.polarity.statements import is_quantity, read_statement
from crosscheck.language.words import read_words


def clauses(text: str) -> list[str]:
    """The clauses of a sentence, as they are printed."""
    statement = make_statement(text)
    starts = [at for at in range(len(statement)) if at == 0 or statement.clauses[at] != statement.clauses[at - 1]]
    ends = [at - 1 for at in starts[1:]] + [len(statement) - 1]
    return [statement.printed(first, last) for first, last in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge is closed.", ["The bridge is closed"]),
        ("The mayor, Ann Hale, left.", ["The mayor", "Ann Hale", "left"]),
        ("Hale said that the bridge is closed.", ["Hale said", "that the bridge is closed"]),
        ("The pier fell when the ferry hit it.", ["The pier fell", "when the ferry hit it"]),
        ("The pier fell and was not rebuilt.", ["The pier fell", "and was not rebuilt"]),
        ("Bakers and sailors left.", ["Bakers and sailors left"]),
        ("The vote was 9-4 in all.", ["The vote was 9-4 in all"]),
        ("The pier – the old one – fell.", ["The pier", "the old one", "fell"]),
    ],
)
def test_clauses_are_cut_at_marks_and_at_words_that_open_one(text: str, expected: list[str]) -> None:
    """A clause begins after a mark, at a conjunction or a relative, and at "and" before a new verb."""
    assert expected == clauses(text)


@given(any_text)
def test_the_clause_of_a_word_is_all_that_has_its_number(text: str) -> None:
    """A clause is found without a walk along its words, which would be made again for each of them."""
    statement = read_statement(read_words(text), 0, len(text))
    for at, number in enumerate(statement.clauses):
        assert [each for each, clause in enumerate(statement.clauses) if clause == number] == [*statement.clause(at)]


def test_words_that_report_are_listed() -> None:
    """The words that hand something to somebody are given by their numbers, in order."""
    assert make_statement("Hale said the bridge fell, and Orr told us so.").reporting == [1, 7]
    assert make_statement("The bridge fell.").reporting == []


@pytest.mark.parametrize(
    ("text", "after", "expected"),
    [
        ("The boats were not yet formally sold.", "not", "sold"),
        ("It did not cost 3 percent of the budget.", "not", "cost"),
        ("It was not 3 percent of the budget.", "not", "budget"),
        ("It is reported that the mayor left.", "reported", "mayor"),
        ("They did not say who left.", "not", None),
        ("The boats were not, it seems, sold.", "not", None),
        ("They sold it, but not.", "not", None),
    ],
)
def test_a_cue_is_about_the_next_word_of_content_in_its_clause(text: str, after: str, expected: str | None) -> None:
    """Small words, adverbs and quantities are passed over; no cue reaches out of its clause or over what is said."""
    statement = make_statement(text)
    found = statement.predicate_after(statement.folds.index(after) + 1)
    assert expected == (None if found is None else statement.printed(found))


def test_halves_of_a_contraction_are_written_together() -> None:
    """ "Wasn't" is two words that begin at one place."""
    statement = make_statement("It wasn't sold.")

    assert 1 == statement.begin_of_word(2)
    assert 3 == statement.begin_of_word(3)


@pytest.mark.parametrize(("word", "expected"), [("17", True), ("$5", True), ("dozens", True), ("boats", False)])
def test_quantities_only_say_how_many(word: str, expected: bool) -> None:
    """A numeral and a word like "dozens" are quantities."""
    assert expected == is_quantity(word)


@given(any_text)
def test_words_map_back(text: str) -> None:
    """Every word of a statement stands where it says, and belongs to a clause that holds it."""
    words = read_words(text)
    statement = read_statement(words, 0, len(text))

    assert list(statement.folds) == words.folds
    for at in range(len(statement)):
        start, end = statement.place(at)
        assert text[start:end] == statement.printed(at) != ""
        assert at in statement.clause(at)
