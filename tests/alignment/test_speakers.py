"""Speakers of aligned quotes heard again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from factories import make_source

from crosscheck.alignment.quotes import match_quotes
from crosscheck.alignment.speakers import hear_again, name_by_others, settle_offices
from crosscheck.alignment.utterances import QuoteMatch
from crosscheck.alignment.vocabulary import read_vocabulary
from crosscheck.language.article import Article, read_article
from crosscheck.language.quote import Quote, Speaker
from crosscheck.language.speakers.engine import RulesEngine, attach_speakers
from crosscheck.language.speakers.scene import Scene
from crosscheck.settings import Settings

SHARED = "“We will not close the old bridge before the spring,” said Mayor Ann Hale."
ALONE = "“Nobody has asked the crews about any of this,” said Tomas Virk."


class Everywhere:
    """An engine that hears one voice in every quote it is asked about."""

    name = "one voice"

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self.asked: list[str] = []

    def attribute(self, scene: Scene, quotes: Sequence[Quote]) -> list[Speaker | None]:
        """The same speaker for each quote."""
        self.asked += [quote.text for quote in quotes]
        return [Speaker("The Voice", "The Voice", 0, 0, sure=True) for _ in quotes]


def test_only_aligned_quotes_are_heard_again() -> None:
    """The engine is asked about quotes of a match, and only their speakers change, in the articles and the match."""
    texts = (f"{SHARED}\n\n{ALONE}", SHARED)
    articles = [attach_speakers(read_article(make_source(text)), RulesEngine()) for text in texts]
    matches = match_quotes(articles, read_vocabulary(articles), Settings())
    engine = Everywhere()

    heard, again = hear_again(articles, matches, engine)

    assert ["We will not close the old bridge before the spring,"] * 2 == engine.asked
    assert ["The Voice", "Tomas Virk"] == [quote.speaker.name for quote in heard[0].quotes if quote.speaker]
    assert "The Voice" == again[0].left.speaker.name if again[0].left.speaker else None
    assert again[0].right is heard[1].quotes[0]


def prints(*texts: str) -> tuple[list[Article], list[QuoteMatch]]:
    """Articles with the speakers that the rules give, and the matches of their quotes."""
    articles = [attach_speakers(read_article(make_source(text)), RulesEngine()) for text in texts]
    return articles, match_quotes(articles, read_vocabulary(articles), Settings())


def names(articles: list[Article]) -> list[str | None]:
    """The name of the speaker of each article's first quote."""
    return [article.quotes[0].speaker.name if article.quotes[0].speaker else None for article in articles]


OFFICE = (
    "Mayor Ann Hale opened it. Hale said it was late.\n\n"
    "“We will not close the old bridge before the spring,” the mayor said."
)


@pytest.mark.parametrize(
    ("other", "sure"),
    [
        pytest.param("Ruth Okafor", True, id="nobody else of that office"),
        pytest.param("Mayor Ann Hale", True, id="the same person"),
        pytest.param("Mayor Ruth Okafor", False, id="another of that office"),
    ],
)
def test_office_is_settled_where_no_outlet_quotes_another_of_it(other: str, sure: bool) -> None:
    """ "The mayor" is surely the one mayor named, in the articles and in their matches."""
    articles, matches = prints(OFFICE, f"“We will not close the old bridge before the spring,” said {other}.")
    settled, again = settle_offices(articles, matches)

    (quote,) = settled[0].quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.sure) == ("Ann Hale", sure)
    assert again[0].left is quote


class TestNamedByOthers:
    def test_office_without_a_name_is_named_as_in_the_other_print(self) -> None:
        """“The mayor” is whom the other outlet names with the same words, if the article knows that name too."""
        bare = "“We will not close the old bridge before the spring,” the mayor said.\n\nVoters like Ms. Hale."
        articles, matches = prints(SHARED, bare)
        assert ["Ann Hale", None] == names(articles)

        heard, again = name_by_others(articles, matches)

        assert ["Ann Hale", "Ann Hale"] == names(heard)
        assert again[0].right.speaker is not None
        assert not again[0].right.speaker.sure
        assert "by the same words in" in again[0].right.speaker.why

    def test_name_that_the_article_does_not_know_is_not_brought_in(self) -> None:
        """An article that never names the speaker is not told a name."""
        articles, matches = prints(SHARED, "“We will not close the old bridge before the spring,” the mayor said.")

        assert ["Ann Hale", None] == names(name_by_others(articles, matches)[0])

    def test_name_that_an_article_gives_is_never_replaced(self) -> None:
        """Where both outlets name somebody, each keeps its own."""
        other = "“We will not close the old bridge before the spring,” said Governor Tomas Virk.\n\nAnn Hale left."
        articles, matches = prints(SHARED, other)

        assert names(articles) == names(name_by_others(articles, matches)[0])


class TestConfirmedByOthers:
    UNSURE = "Ann Hale met Mary Orr. “We will not close the old bridge before the spring,” she said."

    def heard(self, outlet: str, agency: str | None = None) -> Speaker:
        """The second outlet's speaker, who is not sure by its own words, once both were heard."""
        sources = make_source(SHARED, agency=agency), make_source(self.UNSURE, outlet, agency=agency)
        articles = [attach_speakers(read_article(source), RulesEngine()) for source in sources]
        matches = match_quotes(articles, read_vocabulary(articles), Settings())
        assert matches[0].right.speaker is not None
        assert ("Ann Hale", False) == (matches[0].right.speaker.name, matches[0].right.speaker.sure)

        speaker = name_by_others(articles, matches)[1][0].right.speaker
        assert speaker is not None
        return speaker

    def test_two_outlets_that_name_one_person_are_sure(self) -> None:
        """A reading that the other outlet's sure name bears out is sure, and says by whom."""
        speaker = self.heard("Beta")

        assert speaker.sure
        assert speaker.why.endswith("Alpha names Ann Hale too")

    def test_two_prints_of_one_agency_are_one_witness(self) -> None:
        """Outlets that credit one agency bear nothing out for each other."""
        assert not self.heard("Beta", agency="Harborwire").sure
