"""Runs of capitals: where they go on and where they end."""

from __future__ import annotations

import pytest

from crosscheck.language.naming.capitals import find_capitals, find_runs, opens_sentence, without_possessive
from crosscheck.language.words import read_words


def runs(text: str) -> list[str]:
    """The runs of a text as printed, possessives too."""
    words = read_words(text)
    return [text[words.starts[at] : words.ends[end - 1]] for at, end in find_runs(words, 0, len(words))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("they met Ann Hale there", ["Ann Hale"], id="two words"),
        pytest.param("by Jean-Luc Virk", ["Jean-Luc Virk"], id="a hyphen"),
        pytest.param("by Ann R. Hale Jr. today", ["Ann R. Hale Jr"], id="initial and suffix"),
        pytest.param("at St. Olave Church", ["St. Olave Church"], id="an abbreviation"),
        pytest.param("in Vell, Ann Hale", ["Vell", "Ann Hale"], id="a comma ends it"),
        pytest.param("for Vell's Ann Hale", ["Vell's", "Ann Hale"], id="a possessive ends it"),
        pytest.param(
            "the Dockers' and Pilots' Union", ["Dockers' and Pilots' Union"], id="a body's possessive does not"
        ),
        pytest.param("the Bank of Vell", ["Bank of Vell"], id="of after a word that takes it"),
        pytest.param("Hale of Ohio", ["Hale", "Ohio"], id="of after a name"),
        pytest.param("the Center for the Northern Sea", ["Center for the Northern Sea"], id="for the"),
        pytest.param("by Ludwig van den Berg", ["Ludwig van den Berg"], id="particles"),
        pytest.param("by Erik ten Velde", ["Erik ten Velde"], id="a particle that is a number too"),
        pytest.param("the Food and Harbor Administration", ["Food and Harbor Administration"], id="and inside a body"),
        pytest.param("Hale and Virk met", ["Hale", "Virk"], id="and between people"),
        pytest.param("on Monday in May", [], id="dates"),
        pytest.param("with Theresa May", ["Theresa May"], id="a month as a surname"),
        pytest.param("US troops told us", ["US"], id="small words in capitals"),
        pytest.param("saw Will Hale", ["Will Hale"], id="a small word that is a first name"),
        pytest.param("so I went", [], id="I"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_runs(text: str, expected: list[str]) -> None:
    """A run of capitals goes on over blanks, hyphens and small words that link names."""
    assert expected == runs(text)


def test_runs_stay_inside_the_stretch() -> None:
    """Only the words asked for are looked at."""
    words = read_words("Ann Hale met Tom Virk")
    assert [(0, 1)] == list(find_runs(words, 0, 1))


def test_capitals_leave_small_words_out() -> None:
    """Words with capitals are listed in order, without those that only begin a sentence."""
    words = read_words("The mayor met Ann. US troops met Virk.")
    assert ["ann", "us", "virk"] == find_capitals(words, 0, len(words))


@pytest.mark.parametrize(("text", "word"), [("Ann met Virk", 0), ("He left. Ann came", 2), ("“Ann came", 0)])
def test_opening_words(text: str, word: int) -> None:
    """The first word of a text, of a sentence and of a quote has its capital from there."""
    assert opens_sentence(read_words(text), word)


def test_words_within_open_nothing() -> None:
    """A word in the middle of a sentence opens none, in brackets neither."""
    words = read_words("the union (SDU) met Virk")
    assert not any(opens_sentence(words, number) for number in (2, 4))


@pytest.mark.parametrize(("word", "expected"), [("hale's", "hale"), ("dockers'", "dockers"), ("hale", "hale")])
def test_possessives(word: str, expected: str) -> None:
    """A possessive is taken off, and nothing else."""
    assert expected == without_possessive(word)
