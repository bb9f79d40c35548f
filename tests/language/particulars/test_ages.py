"""How old an article says that the people it names are."""

from __future__ import annotations

import pytest
from hypothesis import given
from makers import read
from strategies import any_text

from crosscheck.language.article import read_article
from crosscheck.language.particulars.ages import find_ages
from crosscheck.language.particulars.figures import find_figures
from crosscheck.language.particulars.tolls import find_tolls
from crosscheck.sources.source import Source


def ages(text: str) -> dict[str, int]:
    """The ages of a text by the names of whose they are."""
    return {age.of: int(age.number.value) for age in find_ages(read(text))}


@pytest.mark.parametrize(
    "sentence",
    [
        "The driver, Mara Lindqvist, 42, was taken to a hospital.",
        "Mara Lindqvist (42) was taken to a hospital.",
        "Police spoke to 42-year-old Mara Lindqvist.",
        "Police spoke to the 42-year-old bus driver Mara Lindqvist.",
        "The 42-year-old driver, Mara Lindqvist, was not hurt.",
        "Police spoke to a 42-year-old driver named Mara Lindqvist.",
        "Mara Lindqvist, a 42-year-old driver, was not hurt.",
        "Mara Lindqvist, who is 42, was not hurt.",
        "Mara Lindqvist, who was 42, had just left the depot.",
        "Mara Lindqvist, just 42, was not hurt.",
        "Mara Lindqvist, the first woman to drive a bus, has died at the age of 42.",
        "The town mourns Mara Lindqvist. The driver died on Sunday at the age of 42 in Harsten.",
        "She is Mara Lindqvist, a bus driver aged 42, whose house was searched.",
        "Mara Lindqvist lives in Harsten. Lindqvist, 42, drives a bus.",
        "Mara Lindqvist, who drives a bus, said nothing. The 42-year-old lives in Harsten.",
    ],
)
def test_age_of_a_named_person(sentence: str) -> None:
    """An age beside a name is of its bearer, by the fullest name; so is "the 42-year-old" behind one name alone."""
    assert {"Mara Lindqvist": 42} == ages(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mara Lindqvist, then 19, began to drive.",
        "Mara Lindqvist was 19 when she began to drive.",
        "The 42-year-old told Mara Lindqvist that the bus was late.",
        "Mara Lindqvist is the mother of a 9-year-old girl.",
        "Mara Lindqvist and Tove Lindqvist drive a bus. Lindqvist, 42, was hurt.",
        "Mara Lindqvist met Tove Orr. The 42-year-old lives in Harsten.",
        "A man, 42, was hurt.",
        "Mara Lindqvist, 42, was hurt. Mara Lindqvist, 44, will be charged.",
        '"My neighbor, Mara Lindqvist, 42, is a good driver," a baker said.',
        "Harsten, 42, was closed.",
        "Mara Lindqvist was married to a driver, who died at the age of 42.",
    ],
)
def test_what_is_no_age_of_a_named_person(sentence: str) -> None:
    """Ages of another time, of others, of one of two namesakes, of nobody named, and two for one person are none."""
    assert {} == ages(sentence)


@given(any_text)
def test_any_text_gives_particulars_in_its_own_words(text: str) -> None:
    """Whatever a text is, what it gives stands in the sentences that are told to give it."""
    article = read_article(Source(text))
    for particular in (*find_tolls(article), *find_figures(article), *find_ages(article)):
        sentence = article.sentences[particular.sentences[0]]
        assert sentence.start <= particular.number.start <= particular.number.end <= sentence.end
        assert text[particular.number.start : particular.number.end] == particular.number.text
