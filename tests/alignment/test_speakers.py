"""Speakers of aligned quotes heard again."""

from __future__ import annotations

from collections.abc import Sequence

from factories import make_source

from crosscheck.alignment.quotes import match_quotes
from crosscheck.alignment.speakers import hear_again
from crosscheck.alignment.vocabulary import read_vocabulary
from crosscheck.language.article import read_article
from crosscheck.language.quotes import Quote, Speaker
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
