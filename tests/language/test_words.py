"""Words with their places, and the forms in which two of them are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import any_text

from crosscheck import compare_texts
from crosscheck.language.words import fold, is_light, light_words, read_words, stem


def folds(text: str) -> list[str]:
    """The folded words of a text."""
    return read_words(text).folds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The MINISTER", "the minister", id="case"),
        pytest.param("Café Müller", "Cafe Muller", id="accents"),
        pytest.param("Cafe\u0301 Mu\u0308ller", "Café Müller", id="accents that are characters of their own"),
        pytest.param("the U.S. and the F.B.I.", "the US and the FBI", id="dots of abbreviations"),
        pytest.param("O’Neill’s", "O'Neill's", id="curly apostrophes"),
        pytest.param("Hale‘s dog, they`re Orrʼs", "Hale's dog, they're Orr's", id="wrong apostrophes"),
        pytest.param("two of seven", "2 of 7", id="numerals"),
        pytest.param("1,200 jobs", "1200 jobs", id="commas of thousands"),
        pytest.param("organise the colourful centre", "organize the colorful center", id="British spelling"),
        pytest.param("can't", "cannot", id="contraction of cannot"),
        pytest.param("we won’t", "we will not", id="contraction of will not"),
        pytest.param("we don‘t", "we do not", id="contraction with a wrong apostrophe"),
        pytest.param("they're", "they are", id="contraction of are"),
        pytest.param("it's", "it is", id="contraction of is"),
        pytest.param("I'd", "I would", id="contraction of would"),
        pytest.param("gonna", "going to", id="contraction without an apostrophe"),
        pytest.param("bread & butter", "bread and butter", id="ampersand"),
        pytest.param("5%", "five percent", id="percent sign"),
        pytest.param("Gov. Hale", "Governor Hale", id="title"),
        pytest.param("[W]e go", "we go", id="first letter changed by an editor"),
    ],
)
def test_one_word_written_in_two_ways_folds_to_one_form(one: str, other: str) -> None:
    """Two written forms of the same words have the same folded forms."""
    assert folds(one) == folds(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("can", "cannot"),
        ("Hale's", "Hale is"),
        ("$5", "5"),
        ("1.5", "15"),
        ("20", "20th"),
        ("house", "houses"),
        ("affect", "effect"),
    ],
)
def test_different_words_keep_different_forms(one: str, other: str) -> None:
    """Folding never makes two words one that say different things."""
    assert folds(one) != folds(other)


@pytest.mark.parametrize("forms", ["raise raised raising raises", "noise noises", "organise organised organising"])
def test_spelling_keeps_the_forms_of_one_word_together(forms: str) -> None:
    """What looks British in one form and is too short for it in another is one word all the same."""
    assert 1 == len({stem(fold(form)) for form in forms.split()})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$1,200.50", ["$1,200.50"]),
        ("by 4-3", ["by", "4", "3"]),
        ("the 1990s", ["the", "1990s"]),
        ("at 10:30", ["at", "10:30"]),
        ("10:30pm, 30cm, 1,250sq ft", ["10:30", "pm", "30", "cm", "1250", "sq", "ft"]),
        ("a f***ing lie", ["a", "f***ing", "lie"]),
        ("twenty-five", ["20", "5"]),
        ("it is what—it—is", ["it", "is", "what", "it", "is"]),
        ("‘quoted’", ["quoted"]),
        ("", []),
        ("… — “”", []),
    ],
)
def test_words_are_cut_where_readers_cut_them(text: str, expected: list[str]) -> None:
    """Numbers stay whole, dashes part words, marks belong to none."""
    assert expected == folds(text)


def test_halves_of_a_contraction_share_its_characters() -> None:
    """The two words of a contraction lie side by side in the text and cover it."""
    words = read_words("We won't go")
    assert [(0, 2), (3, 7), (7, 8), (9, 11)] == list(zip(words.starts, words.ends, strict=True))


def test_within_gives_only_whole_words() -> None:
    """A word that is cut by the border of the slice is not in it."""
    words = read_words("We close the bridge")
    first, last = words.within(1, 15)
    assert ["close", "the"] == words.folds[first:last]


def test_surface_is_the_word_as_printed() -> None:
    """The surface of a folded word is what stands in the text."""
    words = read_words("The U.S. Müller")
    assert ["The", "U.S.", "Müller"] == [words.surface(at) for at in range(len(words))]


def test_letter_that_is_nothing_but_an_accent_is_a_word() -> None:
    """A halfwidth sound mark, which loses everything with its accents, is kept as it is."""
    assert ["ﾞ"] == folds("ﾞ")


def test_fold_keeps_the_apostrophe_of_a_contraction() -> None:
    """One word folded by itself stays one word."""
    assert "don't" == fold("Don’t")


@pytest.mark.parametrize(("word", "light"), [("the", True), ("said", True), ("not", True), ("bridge", False)])
def test_light_words_carry_the_sentence(word: str, light: bool) -> None:
    """Articles, prepositions and the verb of saying are light; what tells something is not."""
    assert light == is_light(word)
    assert light == (word in light_words())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("closes", "closed"),
        ("stopped", "stops"),
        ("agreed", "agree"),
        ("parties", "party"),
        ("hale's", "hale"),
        ("argued", "arguing"),
        ("agreeing", "agrees"),
        ("employee", "employees"),
        ("trees", "tree"),
        ("uses", "use"),
    ],
)
def test_stem_joins_forms_of_one_word(one: str, other: str) -> None:
    """Plural, tense and possessive endings do not part two words."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["gas", "yes", "1990s", "loss"])
def test_stem_leaves_short_words_numbers_and_double_s(word: str) -> None:
    """A word that only looks inflected is left alone."""
    assert word == stem(word)


@given(any_text)
def test_offsets_map_back_and_rise(text: str) -> None:
    """Every word lies inside the text, is not empty, and begins where the one before has ended or later."""
    words = read_words(text)
    borders = [border for pair in zip(words.starts, words.ends, strict=True) for border in pair]

    assert sorted(borders) == borders
    assert all(start < end for start, end in zip(words.starts, words.ends, strict=True))
    assert all(0 <= border <= len(text) for border in borders)
    assert all(words.folds)


@given(any_text)
def test_folding_is_done_once_for_all(text: str) -> None:
    """A text read a second time, with every word known, gives the same words."""
    assert read_words(text) == read_words(text)


@given(any_text)
def test_words_are_found_by_their_folded_forms(text: str) -> None:
    """The numbers of the words of some forms are those that a look at every word finds, however long the text is."""
    words, forms = read_words(text), {"none of them", *read_words(text).folds[:3]}
    expected = [number for number, folded in enumerate(words.folds) if folded in forms]

    assert expected == words.numbers_of(forms)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("crosscheck.language.words._LONG", 0)
        assert expected == words.numbers_of(forms)


@given(any_text)
def test_words_are_the_same_whatever_stands_around(text: str) -> None:
    """A text between line ends has the same words, moved by what stands before."""
    words, moved = read_words(text), read_words(f"\n{text}\n")

    assert words.folds == moved.folds
    assert [start + 1 for start in words.starts] == moved.starts


def test_word_always_has_a_stem() -> None:
    """A sound mark that folds to nothing may stand before a possessive, and is a word all the same."""
    text = "“We saw it,” the crew said. “ﾞ's boat was late, and nobody on the pier knew.”"
    assert all(stem(folded) for folded in read_words(text).folds)
    assert [] == [finding.rule for finding in compare_texts(text, text).findings if finding.severity == "error"]
