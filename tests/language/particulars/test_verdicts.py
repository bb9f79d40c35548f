"""What a court found of the people an article names."""

from __future__ import annotations

import pytest
from hypothesis import given
from makers import read
from strategies import any_text

from crosscheck.language.article import read_article
from crosscheck.language.particulars.verdicts import find_verdicts
from crosscheck.sources.source import Source


def verdicts(text: str) -> dict[str, bool]:
    """Whom a text has guilty, and whom not."""
    return {verdict.of: verdict.guilty for verdict in find_verdicts(read(text))}


@pytest.mark.parametrize(
    ("sentence", "guilty"),
    [
        ("Eskil Rondane was acquitted of gross negligence.", False),
        ("Eskil Rondane, the former harbor master, was found guilty on Thursday.", True),
        ("Eskil Rondane has been cleared of fraud.", False),
        ("On Thursday Eskil Rondane was found not guilty.", False),
        ("Eskil Rondane sold boats. Rondane, 55, was convicted of fraud.", True),
        ("The jury found Eskil Rondane guilty of fraud.", True),
        ("On Thursday a judge found the former harbor master Eskil Rondane not guilty.", False),
        ("A court in Vellmouth has convicted Eskil Rondane of fraud.", True),
        ("Eskil Rondane sold boats. The three judges acquitted Rondane.", False),
    ],
)
def test_verdict(sentence: str, guilty: bool) -> None:
    """Who is named before a verdict, or right behind what a court did, has it, by the fullest name."""
    assert {"Eskil Rondane": guilty} == verdicts(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Eskil Rondane was convicted in 2011.",
        "Eskil Rondane and Ann Hale sold boats; she was convicted.",
        "If Eskil Rondane wins and the clerk was acquitted, nobody pays.",
        "Eskil Rondane told Ann Hale that the clerk was acquitted.",
        '"Eskil Rondane was acquitted," a baker said.',
        "Eskil Rondane was convicted of fraud. Eskil Rondane was acquitted of theft.",
        "The clerk was convicted.",
        "Eskil Rondane had been convicted.",
        "Eskil Rondane senior was acquitted.",
        "Eskil Rondane, the father, was acquitted.",
        "Police cleared Eskil Rondane of fraud.",
        "The jury found Eskil Rondane convincing.",
        "The jury found, as Eskil Rondane said, guilty men only.",
        "If the jury found Eskil Rondane guilty in 2011, he is free.",
    ],
)
def test_what_is_no_verdict(sentence: str) -> None:
    """Another year, another clause, two people, a quote, nobody named, and two verdicts for one person are none."""
    assert {} == verdicts(sentence)


@given(any_text)
def test_verdicts_of_any_text_stand_in_their_sentences(text: str) -> None:
    """Whatever a text is, the words of a verdict stand in the sentence that is told to give it."""
    article = read_article(Source(text))
    for verdict in find_verdicts(article):
        sentence = article.sentences[verdict.sentence]
        assert sentence.start <= verdict.start < verdict.end <= sentence.end
