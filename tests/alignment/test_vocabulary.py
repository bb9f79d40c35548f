"""The words of an event as numbers, and what each weighs."""

from __future__ import annotations

from makers import read_all

from crosscheck.alignment.vocabulary import Vocabulary


def weigh(vocabulary: Vocabulary, words: list[str], word: str) -> float:
    """The weight of a word of the first article."""
    return float(vocabulary.weights[vocabulary.stems[0][words.index(word)]])


def test_one_word_has_one_number_in_all_articles() -> None:
    """Words that fold to one form are one number, wherever they stand and whichever is read first."""
    articles, vocabulary = read_all("We can't close the harbour.", "The harbor cannot close.")
    numbered = {
        pair
        for article, ids in zip(articles, vocabulary.folds, strict=True)
        for pair in zip(article.words.folds, ids.tolist(), strict=True)
    }
    assert {("can", 0), ("close", 1), ("harbor", 2), ("not", 3), ("the", 4), ("we", 5)} == numbered


def test_different_forms_of_a_word_share_a_stem() -> None:
    """Forms keep their own numbers, and have one stem."""
    _, vocabulary = read_all("The bridge closed.", "The bridges close.")
    folds, stems = ([ids.tolist() for ids in each] for each in (vocabulary.folds, vocabulary.stems))

    assert [True, False, False] == [left == right for left, right in zip(*folds, strict=True)]
    assert stems[0] == stems[1]


def test_light_words_are_marked_and_weigh_next_to_nothing() -> None:
    """“The” is light, and weighs less than a word as frequent that tells something."""
    articles, vocabulary = read_all("The bridge broke.", "The bridge held.")

    assert [True, False, False] == vocabulary.light[0].tolist()
    words = articles[0].words.folds
    assert weigh(vocabulary, words, "the") < 0.2 * weigh(vocabulary, words, "bridge")


def test_rare_word_weighs_more_than_a_common_one() -> None:
    """A word weighs by how few sentences it stands in, not by how often it is printed in one."""
    articles, vocabulary = read_all("Ferries ferries ferries wait.", "Bridges wait. Cars wait.")
    words = articles[0].words.folds
    assert weigh(vocabulary, words, "ferries") > weigh(vocabulary, words, "wait")


def test_words_that_tell_one_thing_share_a_stem() -> None:
    """Killed and died keep their own numbers and have one stem; killed and hurt have two."""
    articles, vocabulary = read_all("Six were killed.", "Six died. Six were hurt.")
    stems = dict(zip(articles[1].words.folds, vocabulary.stems[1].tolist(), strict=True))
    killed = vocabulary.stems[0][articles[0].words.folds.index("killed")]

    assert (True, False) == (killed == stems["died"], killed == stems["hurt"])


def test_numerals_are_marked() -> None:
    """Numbers are told apart from words, in digits and written out."""
    articles, vocabulary = read_all("Six boats, $40 and 7 percent.")
    marked = vocabulary.numerals[vocabulary.stems[0]].tolist()
    assert ["6", "$40", "7"] == [word for word, is_one in zip(articles[0].words.folds, marked, strict=True) if is_one]


def test_nothing_to_number() -> None:
    """Articles without words have arrays without numbers."""
    _, vocabulary = read_all("", "…")
    assert [0, 0, 0] == [len(vocabulary.folds[0]), len(vocabulary.folds[1]), len(vocabulary.weights)]


def test_two_short_texts_are_weighed_as_if_among_many() -> None:
    """In a text of one sentence a word that both print outweighs no less than half of what one prints alone."""
    articles, vocabulary = read_all("The pumps failed early.", "The pumps held late.")
    weight = dict(zip(articles[0].words.folds, vocabulary.weights[vocabulary.stems[0]].tolist(), strict=True))

    assert weight["pumps"] > 0.5 * weight["failed"]
