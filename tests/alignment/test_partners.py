"""What else a quote is aligned with."""

from __future__ import annotations

from makers import read_all

from crosscheck.alignment.partners import Partners
from crosscheck.alignment.quotes import match_quotes
from crosscheck.alignment.utterances import QuoteMatch
from crosscheck.settings import Settings

WHOLE = "“The pumps were not tested before the flood reached the old mill,” said Mayor Ann Hale."
PART = "Hale claimed the pumps “were not tested before the flood reached the old mill.”"


def matched(*texts: str) -> list[QuoteMatch]:
    """The matches among the quotes of some texts."""
    articles, vocabulary = read_all(*texts)
    return match_quotes(articles, vocabulary, Settings())


def test_other_prints_of_a_quote() -> None:
    """Who prints a quote whole and in part has two prints of what the other prints once."""
    matches = matched(f"{WHOLE}\n\n{PART}", WHOLE)
    partners = Partners(matches)

    (whole,) = (match for match in matches if match.left.text == match.right.text)
    ours, theirs = partners.besides(whole)

    assert ["were not tested before the flood reached the old mill."] == [quote.text for quote in ours]
    assert [] == theirs


def test_quote_that_is_printed_once_has_no_other_prints() -> None:
    """Of two outlets that print a quote once each, neither has it any other way."""
    matches = matched(WHOLE, WHOLE)
    (match,) = matches

    assert ([], []) == Partners(matches).besides(match)


def test_third_outlet_is_no_partner_of_a_pair() -> None:
    """What another outlet prints says nothing about these two."""
    matches = matched(WHOLE, WHOLE, PART)
    partners = Partners(matches)

    assert all(partners.besides(match) == ([], []) for match in matches)
