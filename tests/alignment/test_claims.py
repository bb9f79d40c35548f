"""Which sentences of two outlets tell the same."""

from __future__ import annotations

import pytest
from makers import read_all

from crosscheck.alignment.claims import ClaimMatch, match_claims
from crosscheck.settings import Settings


def matches(*texts: str, **settings: int) -> list[ClaimMatch]:
    """The matches among the sentences of some texts."""
    articles, vocabulary = read_all(*texts)
    return match_claims(articles, vocabulary, Settings(**settings))


def printed(match: ClaimMatch, *texts: str) -> tuple[str, str]:
    """Both sentences as they are printed."""
    left, right = texts[match.left_article], texts[match.right_article]
    return left[match.left.start : match.left.end], right[match.right.start : match.right.end]


FERRY = "A ferry struck the old pier at dawn, and 17 passengers were hurt."
RETOLD = "At dawn 17 passengers were hurt as a ferry struck the old pier."
OTHER = "Bakers of the upper town asked for lower taxes on flour and salt."


class TestMatch:
    def test_copy_is_alike_in_every_part(self) -> None:
        """Two equal sentences have the highest score, and all its parts."""
        (match,) = matches(FERRY, FERRY)

        assert 100 == match.similarity
        assert [1.0, 1.0, 1.0] == pytest.approx([match.dice, match.containment, match.bigrams])

    def test_sentence_in_another_order_of_words_is_aligned(self) -> None:
        """The same content in another order tells the same, with a lower score."""
        (match,) = matches(f"{FERRY} {OTHER}", RETOLD)

        assert (FERRY, RETOLD) == printed(match, f"{FERRY} {OTHER}", RETOLD)
        assert 50 < match.similarity < 100

    def test_sentence_told_inside_a_longer_one_is_aligned(self) -> None:
        """Containment carries a short sentence that stands in a long one."""
        long = (
            "While bakers of the upper town slept, a ferry struck the old pier at dawn, a witness of the storm wrote."
        )
        (match,) = matches("A ferry struck the old pier at dawn.", long)
        assert match.containment > 0.9 > match.dice

    def test_each_sentence_goes_to_its_own_partner(self) -> None:
        """The order of the sentences in the articles does not matter."""
        texts = f"{FERRY} {OTHER}", f"{OTHER} {RETOLD}"
        assert [(FERRY, RETOLD), (OTHER, OTHER)] == [printed(match, *texts) for match in matches(*texts)]

    def test_sentence_printed_word_for_word_has_no_other_partner(self) -> None:
        """What differs between two sentences of one outlet is no difference between two outlets that print both."""
        again = FERRY.replace("at dawn", "at noon")
        texts = f"{FERRY} {OTHER} {again}", f"{again} {FERRY}"
        assert [(FERRY, FERRY), (again, again)] == [printed(match, *texts) for match in matches(*texts)]

    def test_copy_goes_before_the_same_sentence_with_another_number(self) -> None:
        """Two shares of two polls in one article are those of the other article, in whatever order it tells them."""
        early = "In the newest poll Hale has 52 percent of the vote in the lower town."
        late = early.replace("52", "48")
        texts = f"{early} {OTHER} {late}", f"{late} {early}"
        assert [(early, early), (late, late)] == [printed(match, *texts) for match in matches(*texts)]

    def test_matches_come_in_the_order_of_the_articles(self) -> None:
        """Three articles make three matches, the earlier articles first."""
        assert [(0, 1), (0, 2), (1, 2)] == [
            (each.left_article, each.right_article) for each in matches(FERRY, FERRY, FERRY)
        ]

    def test_few_words(self) -> None:
        """A sentence of three or four words is aligned with one of nearly the same words."""
        assert matches("Three people died.", "Five people died.")

    def test_few_words_inside_many_are_not_aligned(self) -> None:
        """What few words share with a long sentence hardly ever tells that the two tell the same."""
        assert not matches("Hurt at the pier.", FERRY)

    def test_one_sentence_may_tell_what_two_tell(self) -> None:
        """A second partner that shares other content than the first is aligned as early as the first."""
        lead = "A ferry struck the old pier at dawn, and six bakers were killed and 43 hurt in Vellmouth."
        parts = ("On Monday a ferry struck the old pier of the upper town.", "Seven bakers have died and 43 were hurt.")
        texts = lead, " ".join(parts)
        assert [(lead, part) for part in parts] == [printed(match, *texts) for match in matches(*texts)]

    def test_dateline_does_not_count(self) -> None:
        """A sentence with a dateline is as like its copy as the sentence without."""
        (match,) = matches(f"PORT VELL (Meridian) – {FERRY}", FERRY)
        assert 100 == match.similarity

    def test_blocking_finds_the_same(self) -> None:
        """The way for many passages aligns the same sentences with the same scores."""
        texts = f"{FERRY} {OTHER}", f"{OTHER} {RETOLD}"
        every, blocked = matches(*texts), matches(*texts, exhaustive_passages=1)
        assert [(each.left, each.right, each.similarity) for each in every] == [
            (each.left, each.right, each.similarity) for each in blocked
        ]


class TestNoMatch:
    @pytest.mark.parametrize(
        ("left", "right"),
        [
            pytest.param(FERRY, OTHER, id="nothing shared"),
            pytest.param(
                "At dawn Mayor Ann Hale met Governor Tomas Virk of Vellmouth.",
                "By noon Mayor Ann Hale left Governor Tomas Virk of Vellmouth.",
                id="names alone",
            ),
            pytest.param("Ferry struck the pier.", "Ferry reached the dock.", id="few words, half of them another"),
            pytest.param("It sank.", "It sank.", id="fewer than three words"),
            pytest.param("", FERRY, id="no sentences"),
        ],
    )
    def test_sentences_that_do_not_tell_the_same(self, left: str, right: str) -> None:
        """Names, a few words or nothing in common align no sentences."""
        assert [] == matches(left, right)

    def test_threshold_is_a_setting(self) -> None:
        """A pair below the setting is not aligned."""
        (match,) = matches(f"{FERRY} {OTHER}", RETOLD)

        assert [1, 0] == [
            len(matches(f"{FERRY} {OTHER}", RETOLD, claim_similarity=least))
            for least in (match.similarity - 1, match.similarity + 1)
        ]

    def test_order_of_the_articles_does_not_matter(self) -> None:
        """What counts as a name does not hang on which article is read first."""
        left = "Then Ann Hale met Tomas Virk of the Vellmouth Harbor Council."
        right = "Then ann hale left tomas virk and vellmouth harbor council."
        assert len(matches(left, right)) == len(matches(right, left))
