"""The outlets' own words that tell the same."""

from __future__ import annotations

from makers import read_all

from crosscheck.alignment.claims import match_claims
from crosscheck.alignment.pairs import align, leave_out_quoted
from crosscheck.alignment.quotes import match_quotes
from crosscheck.findings.case import Case
from crosscheck.findings.names.own_words import Told, find_told
from crosscheck.language.naming.aliases import read_aliases
from crosscheck.language.naming.register import Register
from crosscheck.settings import Settings

RESCUE = "The crew of the old lifeboat pulled {} out of the icy water at dawn."


def told(*texts: str) -> list[Told]:
    """What texts of two outlets tell in common, in words whose capitals differ."""
    settings = Settings()
    articles, vocabulary = read_all(*texts)
    quotes = match_quotes(articles, vocabulary, settings)
    claims = leave_out_quoted(match_claims(articles, vocabulary, settings), quotes)
    alignment = align(articles, quotes, claims)
    case = Case([article.source for article in articles], articles, alignment, [], [], settings)
    return list(find_told(case, Register(articles, read_aliases())))


def test_aligned_sentences() -> None:
    """Two aligned sentences with different names are told, each with its names."""
    (found,) = told(RESCUE.format("Ann Hale"), RESCUE.format("Tom Virk"))

    assert (0, 1) == (found.left_article, found.right_article)
    assert [["Ann Hale"], ["Tom Virk"]] == [[name.text for name in side.names] for side in (found.left, found.right)]
    assert "the sentences" == found.why


def test_the_same_capitals() -> None:
    """Sentences with the same capitals, or more of them on one side, hold no two names that differ."""
    assert [] == told(RESCUE.format("Ann Hale"), RESCUE.format("Ann Hale"))
    assert [] == told(RESCUE.format("Ann Hale"), RESCUE.format("Ann Hale and Tom Virk"))


def test_words_around_a_quote_of_one_speaker() -> None:
    """The sentences that hand a quote to one speaker are told without the quote."""
    quote = "“We will not close the old bridge this winter,” Ann Hale told {}."
    (found,) = told(quote.format("the Vell Times"), quote.format("the Dorn Post"))

    assert "the words around the quote" == found.why
    assert ["ann", "hale", "told", "the", "vell", "times"] == found.left.folds()


def test_words_around_a_quote_of_two_speakers() -> None:
    """Whose words they are is another question."""
    quote = "“We will not close the old bridge this winter,” {}."
    assert [] == told(quote.format("Ann Hale told the Vell Times"), quote.format("Tom Virk told the Dorn Post"))


def test_names_inside_quotes_are_left_out() -> None:
    """What stands in marks is not the outlet's own."""
    sentence = "Tom Virk wrote that “the ice at dawn had been {} gift” to the harbor and the bakers of the town."
    found = told(sentence.format("Hale’s"), sentence.format("Dunn’s"))
    sides = [side for each in found for side in (each.left, each.right)]
    assert ["Tom Virk"] * 4 == [name.text for side in sides for name in side.names]


def test_sentences_without_a_name_on_the_left_are_left_out() -> None:
    """Where nobody is named, no name stands in another's place."""
    quote = "The crew wrote that “the ice at dawn had been {} gift” to the harbor and the bakers of the town."
    assert [] == told(quote.format("Hale’s"), quote.format("Virk’s"))
