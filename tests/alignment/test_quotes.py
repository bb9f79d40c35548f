"""Which quotes of two outlets are prints of one utterance."""

from __future__ import annotations

import pytest
from makers import read_all

from crosscheck.alignment.quotes import match_quotes
from crosscheck.alignment.utterances import QuoteMatch
from crosscheck.settings import Settings


def matches(*texts: str, **settings: int) -> list[QuoteMatch]:
    """The matches among the quotes of some texts."""
    articles, vocabulary = read_all(*texts)
    return match_quotes(articles, vocabulary, Settings(**settings))


def one(left: str, right: str) -> QuoteMatch:
    """The one match of two quotes, both said by Ann Hale."""
    (found,) = matches(f"“{left},” said Ann Hale.", f"“{right},” said Ann Hale.")
    return found


def stretches(match: QuoteMatch) -> tuple[str, str]:
    """What both print, as each prints it."""
    left, right = match.left_span, match.right_span
    return match.left_run.words.text[slice(*left)], match.right_run.words.text[slice(*right)]


class TestRelation:
    @pytest.mark.parametrize(
        ("right", "relation"),
        [
            pytest.param("We will not close the old bridge before the spring", "identical", id="word for word"),
            pytest.param("We won’t close the old bridge before the spring", "identical", id="a contraction"),
            pytest.param("not close the old bridge before the spring", "contained", id="cut at the start"),
            pytest.param("We will not close the old bridge", "contained", id="cut at the end"),
            pytest.param("We will … close the old bridge before the spring", "ellipsis", id="a marked gap"),
            pytest.param("We will close the old bridge before the spring", "altered", id="a word dropped"),
            pytest.param("We will not shut the old bridge before the spring", "altered", id="a word replaced"),
        ],
    )
    def test_relation_of_two_prints(self, right: str, relation: str) -> None:
        """The relation says how the prints differ; the order of the outlets does not matter."""
        left = "We will not close the old bridge before the spring"
        assert [relation, relation] == [one(left, right).relation, one(right, left).relation]

    def test_parts_that_overlap(self) -> None:
        """Two quotes of which each has a sentence of its own, and one in common, overlap."""
        match = one(
            "Nobody asked us. We will not close the old bridge before the spring",
            "We will not close the old bridge before the spring. Ferries are no answer",
        )
        assert "overlapping" == match.relation
        assert "We will not close the old bridge before the spring" == stretches(match)[0]


class TestMatch:
    def test_match_names_the_quotes_and_what_both_print(self) -> None:
        """A match has the articles, the quotes, the shared stretch and how many words are equal."""
        match = one("Sadly, we will not close the old bridge", "We will not close the old bridge")

        assert (0, 1) == (match.left_article, match.right_article)
        assert ("we will not close the old bridge", "We will not close the old bridge") == stretches(match)
        assert (7, 100) == (match.matched, match.similarity)

    def test_similarity_falls_with_each_difference(self) -> None:
        """More words that differ make a lower similarity."""
        left = "We will not close the old bridge before the spring, and the ferries will go on"
        same, less, least = (
            one(left, right).similarity
            for right in (
                left,
                left.replace("close", "shut"),
                left.replace("close", "shut").replace("spring", "thaw"),
            )
        )
        assert 100 == same > less > least

    def test_word_replaced_at_the_end_is_a_difference(self) -> None:
        """The last word is compared too, though the stretch ends before it."""
        match = one("We will not close the bridge this winter", "We will not close the bridge this summer")
        assert [(("winter",), ("summer",))] == [(each.left_words, each.right_words) for each in match.differences]

    def test_word_that_turns_the_quote_at_its_start_is_a_difference(self) -> None:
        """A first word that turns the statement and is silently cut is not a mere cut."""
        match = one("Never will we close the old bridge", "Will we close the old bridge")
        assert ["operator"] == [each.nature for each in match.differences]

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param("excuse for mooring fishing fleets", "excuse mooring fishing fleets", id="one put in"),
            pytest.param("an excuse mooring fishing fleets", "excuse for mooring fishing fleets", id="at the edge too"),
            pytest.param("mooring rotten fishing fleets", "mooring fishing fleets", id="one left out of four"),
        ],
    )
    def test_few_words_that_all_carry_content_may_miss_one(self, left: str, right: str) -> None:
        """Three or four rare words in order are one utterance, with another word among them."""
        match = one(left, right)
        assert 75 <= match.similarity < 100
        assert "altered" == match.relation

    def test_segments_are_read_as_one_quote(self) -> None:
        """A quote split around its cue matches the whole one."""
        (match,) = matches(
            "“We will not close the bridge,” said Ann Hale, “before the spring.”",
            "“We will not close the bridge before the spring,” said Ann Hale.",
        )
        assert ("identical", 9) == (match.relation, match.matched)

    def test_every_two_articles_are_compared(self) -> None:
        """Three prints of one quote are three matches."""
        text = "“We will not close the bridge,” said Ann Hale."
        assert [(0, 1), (0, 2), (1, 2)] == [
            (each.left_article, each.right_article) for each in matches(text, text, text)
        ]

    def test_blocking_finds_the_same(self) -> None:
        """The way for many passages finds the prints of one utterance too."""
        texts = (
            "“We will not close the old bridge,” said Ann Hale. “Ferries are no answer to this,” said Tomas Virk.",
            "“Ferries are no answer to it,” said Tomas Virk. “We will close the old bridge,” said Ann Hale.",
        )
        assert [match.similarity for match in matches(*texts)] == [
            match.similarity for match in matches(*texts, exhaustive_passages=1)
        ]
        assert 2 == len(matches(*texts))


class TestNoMatch:
    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(
                "“We will not close the bridge before the spring,” said Ann Hale.",
                "“Nobody in the harbour has seen such a storm,” said Ann Hale.",
                id="other words",
            ),
            pytest.param(
                "“I think that we should wait for the engineers,” said Ann Hale.",
                "“I think that we should sell every ferry at once,” said Ann Hale.",
                id="the same beginning",
            ),
            pytest.param(
                "“The council must decide,” said Ann Hale.",
                "“The council must decide on fares, hours and crews,” said Tomas Virk.",
                id="a phrase that two people say",
            ),
            pytest.param(
                "“We want to be here on time,” said Ann Hale.",
                "“We want to be heard in time,” said Ann Hale.",
                id="few words that are mostly small",
            ),
            pytest.param(
                "“We want to be the old town of the baker Tomas Virk,” said Ann Hale.",
                "“The old town of the baker has lost the finest of its bridges,” said Lev Orr. “It is gone,” he said.",
                id="a phrase at two borders that two people say",
            ),
            pytest.param("They sang “The Long Way Home” at noon.", "“The Long Way Home” was sung.", id="a title"),
            pytest.param("The “old pier” fell.", "The “old pier” fell.", id="a term"),
            pytest.param("", "“We will not wait,” said Ann Hale.", id="no quotes"),
        ],
    )
    def test_quotes_that_are_not_one_utterance(self, left: str, right: str) -> None:
        """Quotes that share a phrase, a title or nothing are not aligned."""
        assert [] == matches(left, right)

    def test_quotes_of_one_article_are_not_compared(self) -> None:
        """A speaker who says it twice in one article agrees with himself."""
        assert [] == matches("“We will not close it,” said Ann Hale. “We will not close it,” said Ann Hale.")

    def test_words_quoted_inside_a_quote_match_only_once(self) -> None:
        """Words that somebody repeats inside his own quote are matched by the inner quote alone."""
        (match,) = matches(
            "“Mayor Ann Hale told me ‘we will not close the old bridge’ and hung up,” said Tomas Virk.",
            "“We will not close the old bridge,” said Ann Hale.",
        )
        assert match.left.nested

    def test_repetition_is_matched_with_its_best_print(self) -> None:
        """Of two quotes that say nearly the same, the print is aligned with the nearer one."""
        (match,) = matches(
            "“We will not close the bridge for the whole winter,” said Ann Hale.\n\n"
            "“We will never close the bridge for any winter,” she said later.",
            "“We will not close the bridge for the whole winter,” said Ann Hale.",
        )
        assert "identical" == match.relation

    def test_threshold_of_shared_words_is_a_setting(self) -> None:
        """A fragment nobody is said to have said needs as many equal words as the settings say."""
        texts = "The “sorry ferry landing” closed.", "“It was a sorry ferry landing from its first day,” said Ann Hale."
        assert [0, 1] == [len(matches(*texts, quote_words=words)) for words in (4, 3)]
