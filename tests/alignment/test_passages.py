"""Which pairs of passages are worth a closer look, looked for in both ways."""

from __future__ import annotations

import random
from functools import cache

import numpy as np
import pytest
from factories import make_source
from hypothesis import given
from hypothesis import strategies as st
from makers import OUTLETS, read_all

from crosscheck.alignment import passages
from crosscheck.alignment.passages import Candidates, Passage, find_candidates
from crosscheck.alignment.runs import words_between
from crosscheck.alignment.vocabulary import Vocabulary, read_vocabulary
from crosscheck.language.article import Article, read_article

EVERY, BLOCKED = 1_000_000, 0
COPIES = 240


def passages_of(articles: list[Article]) -> list[Passage]:
    """Every sentence as a passage."""
    return [
        Passage(number, words_between(article.words, sentence.start, sentence.end))
        for number, article in enumerate(articles)
        for sentence in article.sentences
    ]


def candidates(*texts: str, exhaustive: int = EVERY) -> Candidates:
    """The candidates among the sentences of some texts."""
    articles, vocabulary = read_all(*texts)
    return find_candidates(passages_of(articles), vocabulary, exhaustive)


def pairs(found: Candidates) -> list[tuple[int, int]]:
    """The candidates as numbers of passages."""
    return list(zip(found.left.tolist(), found.right.tolist(), strict=True))


def edited(words: list[str], luck: random.Random) -> list[str]:
    """A sentence as another newsroom prints it: up to three words dropped, added, replaced or moved."""
    words = list(words)
    for _ in range(luck.randint(1, 3)):
        at = luck.randrange(len(words) - 1)
        match luck.choice("drop add replace swap".split()):
            case "drop" if len(words) > 7:
                del words[at]
            case "add":
                words.insert(at, invented(luck))
            case "replace":
                words[at] = invented(luck)
            case _:
                words[at], words[at + 1] = words[at + 1], words[at]
    return words


def invented(luck: random.Random) -> str:
    """A word of 2,000 that exist in this world, the first ones far more often than the last."""
    number = int(2000 ** luck.random())
    return "".join("bdfgklmnprstvz"[number // 14**at % 14] + "aeiou"[number * (at + 3) % 5] for at in range(3))


@cache
def archive() -> tuple[tuple[Passage, ...], Vocabulary]:
    """Three articles of many sentences: originals, an edited copy of each, and single phrases of each."""
    luck = random.Random(20261013)
    originals = [[invented(luck) for _ in range(luck.randint(8, 24))] for _ in range(COPIES)]
    copies = [edited(words, luck) for words in originals]
    phrases = [words[at : at + 3] for words in originals for at in range(0, 8, 4)]
    texts = ["\n".join(" ".join(words) for words in article) for article in (originals, copies, phrases)]
    articles = [read_article(make_source(text, outlet)) for text, outlet in zip(texts, OUTLETS, strict=False)]
    return tuple(passages_of(articles)), read_vocabulary(articles)


class TestScores:
    def test_copy_has_full_scores(self) -> None:
        """Two equal sentences share all their weight and all their word pairs."""
        found = candidates("The old bridge fell.", "The old bridge fell.")

        assert [(0, 1)] == pairs(found)
        assert found.dice.tolist() == pytest.approx([1.0])
        assert found.containment.tolist() == pytest.approx([1.0])
        assert [3] == found.bigrams.tolist()

    def test_part_is_contained_and_not_alike(self) -> None:
        """A sentence inside a longer one has full containment and less Dice."""
        found = candidates("The old bridge fell.", "The old bridge fell into seven pieces before noon.")

        assert found.containment.tolist() == pytest.approx([1.0])
        assert found.dice[0] < 0.8

    def test_bigrams_are_of_neighbours_only(self) -> None:
        """The same words in another order share no pair."""
        assert [0] == candidates("bridge old fell", "fell old bridge").bigrams.tolist()

    @pytest.mark.parametrize("exhaustive", [EVERY, BLOCKED])
    def test_number_of_one_side_speaks_against_nothing(self, exhaustive: int) -> None:
        """Sentences that differ in their numbers alone are alike in every part."""
        found = candidates("The storm sank 17 old boats.", "The storm sank 19 old boats.", exhaustive=exhaustive)

        assert [1.0, 1.0, 5.0] == pytest.approx([found.dice[0], found.containment[0], found.bigrams[0]])

    @pytest.mark.parametrize("exhaustive", [EVERY, BLOCKED])
    def test_number_of_both_sides_speaks_for_them(self, exhaustive: int) -> None:
        """A number that both passages have makes them more alike than two numbers that differ."""
        left, same, other = "Near dawn 17 old boats sank.", "Storms hurt 17 boats.", "Storms hurt 19 boats."
        alike, less = (candidates(left, right, exhaustive=exhaustive).dice[0] for right in (same, other))
        assert alike > less

    @pytest.mark.parametrize("exhaustive", [EVERY, BLOCKED])
    def test_nothing_shared_is_no_candidate(self, exhaustive: int) -> None:
        """Sentences without a word in common are not listed."""
        assert [] == pairs(candidates("Bridges fell.", "Ferries wait.", exhaustive=exhaustive))

    @pytest.mark.parametrize("exhaustive", [EVERY, BLOCKED])
    def test_passages_of_one_article_are_no_pair(self, exhaustive: int) -> None:
        """An outlet is never compared with itself."""
        found = candidates("The old bridge fell. The old bridge fell.", "The old bridge fell.", exhaustive=exhaustive)
        assert [(0, 2), (1, 2)] == pairs(found)

    @given(
        st.lists(st.lists(st.sampled_from("amber birch cedar dunes elm".split()), min_size=1, max_size=3), max_size=9)
    )
    def test_short_passages_with_one_word_in_common_are_all_candidates(self, sentences: list[list[str]]) -> None:
        """Both ways list every two passages of two articles that share a word, however many share it."""
        texts = [". ".join(" ".join(words).capitalize() for words in sentences[at::2]) for at in (0, 1)]
        both = [pairs(candidates(*texts, exhaustive=exhaustive)) for exhaustive in (EVERY, BLOCKED)]
        assert both[0] == both[1]

    @pytest.mark.parametrize("exhaustive", [EVERY, BLOCKED])
    def test_no_passages(self, exhaustive: int) -> None:
        """Without passages there are no candidates."""
        assert [] == pairs(candidates("", "", exhaustive=exhaustive))

    @pytest.mark.parametrize("exhaustive", [EVERY, BLOCKED])
    def test_passages_of_a_single_word(self, exhaustive: int) -> None:
        """A passage without neighbours has no pairs of words and is compared by its word."""
        found = candidates("Bridges.", "Bridges.", exhaustive=exhaustive)
        assert [(0, 1)] == pairs(found)

    def test_left_one_stands_in_the_earlier_article(self) -> None:
        """Both ways list a pair with the earlier article first, whatever the order of the passages."""
        articles, vocabulary = read_all("The old bridge fell.", "The old bridge fell.")
        turned = passages_of(articles)[::-1]
        for exhaustive in (EVERY, BLOCKED):
            assert [(1, 0)] == pairs(find_candidates(turned, vocabulary, exhaustive))


class TestBlocking:
    def test_finds_the_edited_copies(self) -> None:
        """By blocking, at least 97 of 100 edited copies are among the candidates."""
        passages, vocabulary = archive()
        found = set(pairs(find_candidates(passages, vocabulary, BLOCKED)))
        copies = {(number, COPIES + number) for number in range(COPIES)}
        assert len(copies & found) >= 0.97 * COPIES

    def test_finds_what_the_exhaustive_way_scores_highly(self) -> None:
        """At least 97 of 100 pairs that share half their weight are found by blocking too."""
        passages, vocabulary = archive()
        everything = find_candidates(passages, vocabulary, EVERY)
        high = {pair for pair, dice in zip(pairs(everything), everything.dice, strict=True) if dice >= 0.5}
        found = set(pairs(find_candidates(passages, vocabulary, BLOCKED)))

        assert len(high) >= 0.8 * COPIES
        assert len(high & found) >= 0.97 * len(high)

    def test_looks_at_a_small_part_of_all_pairs(self) -> None:
        """Blocking is worth its name: it leaves out nine of ten pairs."""
        passages, vocabulary = archive()
        assert len(find_candidates(passages, vocabulary, BLOCKED).left) < 0.1 * COPIES**2

    def test_scores_are_those_of_the_exhaustive_way(self) -> None:
        """A pair has the same scores whichever way found it."""
        passages, vocabulary = archive()
        every, blocked = (find_candidates(passages, vocabulary, way) for way in (EVERY, BLOCKED))
        known = {pair: at for at, pair in enumerate(pairs(every))}
        same = [known[pair] for pair in pairs(blocked)]

        assert np.allclose(every.dice[same], blocked.dice, atol=1e-4)
        assert np.allclose(every.containment[same], blocked.containment, atol=1e-4)
        assert (every.bigrams[same] == blocked.bigrams).all()


def test_a_product_in_pieces_is_the_whole_product(monkeypatch: pytest.MonkeyPatch) -> None:
    """Products that are taken in pieces, to leave threads asleep, score the same candidates as one product does."""
    texts = ["The ferry left Vell at noon. Two of the crew stayed behind.", "At noon the ferry left. The crew stayed."]
    monkeypatch.setattr(passages, "_ONE_THREAD", 1)
    in_pieces = candidates(*texts)
    monkeypatch.setattr(passages, "_MANY_THREADS", 0)
    whole = candidates(*texts)
    assert pairs(whole) == pairs(in_pieces)
    assert np.allclose(whole.dice, in_pieces.dice)
