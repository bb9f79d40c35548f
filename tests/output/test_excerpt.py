"""One difference as Markdown."""

from __future__ import annotations

from factories import make_comparison, make_event, make_finding, make_source
from makers import make_span

from crosscheck.alignment.spans import Pair
from crosscheck.findings.causes import cause_of
from crosscheck.findings.finding import Review, place_in
from crosscheck.output.excerpt import excerpt_of_item, excerpt_of_pair, excerpt_of_print
from crosscheck.output.prints import Print
from crosscheck.reviews.evidence import Evidence
from crosscheck.reviews.item import Item

ALPHA, BETA = make_source("The pier is not *closed*."), make_source("The pier is closed.", "Beta [sic]")
REVIEW = Review("accepted", "Ask.", "known", "0123456789ab")
FINDING = make_finding(place_in(ALPHA, 0, 25, "not"), place_in(BETA, 0, 19, "–"), review=REVIEW)
CASE = Evidence(make_event(ALPHA, BETA), make_comparison(FINDING, sources=(ALPHA, BETA)))


def test_item() -> None:
    """What differs, every outlet's passage with its place, and the note; nothing of it is markup of an article."""
    assert (
        "**quote.operator** (error): Alpha prints “not” where Beta prints nothing.\n"
        "\n"
        "- Alpha, `sources/bridge/alpha.md:1`: “The pier is not \\*closed\\*.”\n"
        "- Beta \\[sic\\], `sources/bridge/beta [sic].md:1`: “The pier is closed.”\n"
        "\n"
        "Note: Ask.\n"
    ) == excerpt_of_item(Item(CASE, (FINDING,), ("bridge", cause_of(FINDING))))


def test_pair() -> None:
    """A pair says how its passages hang together."""
    pair = Pair("bridge/c1", "claim", "paraphrase", 61, make_span(ALPHA.id, 0, 8), make_span(BETA.id, 0, 8))
    assert excerpt_of_pair(CASE, pair).startswith("**claim**, paraphrase, similarity 61 of 100\n\n- Alpha, ")


def test_print() -> None:
    """Of one passage there is one line; where a text came from no file, its line is named."""
    source = make_source("The pier.", path="")
    assert "- Alpha, line 1: “The pier”\n" == excerpt_of_print(Print(source, 0, 8, ()))
