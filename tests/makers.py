"""Readers of bare texts and of findings, so that a test of a stage begins where that stage begins."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from factories import make_source

from crosscheck.alignment.runs import Run, words_between
from crosscheck.alignment.spans import Pair, Span
from crosscheck.alignment.vocabulary import Vocabulary, read_vocabulary
from crosscheck.comparing import compare
from crosscheck.comparison import Comparison
from crosscheck.findings.dates.slots import Moment, read_moments
from crosscheck.findings.finding import Finding
from crosscheck.language.article import Article, read_article
from crosscheck.language.dates.grammar import find_dates
from crosscheck.language.polarity.statements import Statement, read_statement
from crosscheck.language.sentences import Sentence
from crosscheck.language.speakers.engine import RulesEngine, attach_speakers
from crosscheck.language.words import read_words
from crosscheck.settings import Settings

__all__ = [
    "DAY",
    "NEXT_DAY",
    "OUTLETS",
    "compare_all",
    "findings_of",
    "make_pair",
    "make_run",
    "make_span",
    "make_statement",
    "moments_in",
    "only_finding",
    "read",
    "read_all",
    "rules_of",
    "severity_of_numbers",
]

OUTLETS = ("Alpha", "Beta", "Gamma", "Delta", "Epsilon")
DAY = datetime.date(2026, 10, 13)
NEXT_DAY = datetime.date(2026, 10, 14)


def read(text: str, outlet: str = "Alpha", **fields: Any) -> Article:
    """A text as an article with its speakers and attributions."""
    article = read_article(make_source(text, outlet, **fields))
    return attach_speakers(article, RulesEngine())


def moments_in(article: Article, sentence: Sentence) -> list[Moment]:
    """The dates of a sentence with what they date."""
    return read_moments(article, sentence, find_dates(article.source.text, sentence.start, sentence.end))


def read_all(*texts: str) -> tuple[list[Article], Vocabulary]:
    """Some texts as articles of different outlets, and the vocabulary of all."""
    articles = [read(text, outlet) for text, outlet in zip(texts, OUTLETS, strict=False)]
    return articles, read_vocabulary(articles)


def make_run(text: str) -> Run:
    """All words of a text as one passage."""
    words = read_words(text)
    return Run(words, words_between(words, 0, len(text)).tolist())


def make_statement(text: str) -> Statement:
    """A text as one sentence, read for what it states."""
    return read_statement(read_words(text), 0, len(text))


def make_span(source: str, start: int, end: int) -> Span:
    """A passage whose text says nothing."""
    return Span(source, start, end, "x" * (end - start))


def make_pair(id: str, left: Span, right: Span, kind: str = "quote") -> Pair:
    """A pair of two passages."""
    return Pair(id, kind, "identical", 100, left, right)


def compare_all(*texts: str, settings: Settings | None = None, days: Sequence[datetime.date | None] = ()) -> Comparison:
    """Texts of the outlets Alpha, Beta, Gamma …, all of one day where no days are given."""
    dates = [*days, *[DAY] * len(texts)]
    sources = [
        make_source(text, outlet, published=day) for text, outlet, day in zip(texts, OUTLETS, dates, strict=False)
    ]
    return compare(sources, settings=settings)


def findings_of(rule: str, *texts: str, **options: Any) -> list[Finding]:
    """The findings of one rule about some texts."""
    return [finding for finding in compare_all(*texts, **options).findings if finding.rule == rule]


def only_finding(rule: str, *texts: str, **options: Any) -> Finding:
    """The one finding of a rule; more or fewer are an error."""
    (finding,) = findings_of(rule, *texts, **options)
    return finding


def severity_of_numbers(left: str, right: str) -> str:
    """The severity of the one finding about two numbers that cannot both be true."""
    return only_finding("number.value", left, right).severity


def rules_of(*texts: str, **options: Any) -> list[str]:
    """The rules of all findings about some texts, in order."""
    return [finding.rule for finding in compare_all(*texts, **options).findings]
