"""How fast two stages are, on the articles of a folder that they have not seen in this process.

    python benchmarks/rates.py FOLDER

Prints the words a second of the speaker rules, the sentences a second of the number grammar and of all grammars of
facts together (numbers, dates, names with their offices, negations, certainty, stages and opposites); where the extra
``nlp`` is installed also the words a second of the vote of rules and parser on all quotes, first without and then with
the trees kept. The first article is read once before, so that the word lists, and the model, are loaded.
"""

from __future__ import annotations

import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from crosscheck.language.article import Article, read_article
from crosscheck.language.dates.grammar import find_dates
from crosscheck.language.naming.known import words_without_capital
from crosscheck.language.naming.offices import find_offices
from crosscheck.language.naming.proper_names import find_names
from crosscheck.language.numbers.grammar import find_numbers
from crosscheck.language.polarity.antonyms import find_terms
from crosscheck.language.polarity.certainty import find_hedges
from crosscheck.language.polarity.negation import find_negations
from crosscheck.language.polarity.stages import find_stages
from crosscheck.language.polarity.statements import read_statement
from crosscheck.language.speakers.engine import RulesEngine, attach_speakers
from crosscheck.sources.reading import read_paths


def main(folder: str) -> None:
    """Print both rates, a line each."""
    warm_up, *articles = [read_article(source) for event in read_paths([folder]) for source in event.sources]
    attribute([warm_up])
    find_all_numbers([warm_up])
    find_all_facts([warm_up])

    words = sum(len(article.source.text.split()) for article in articles)
    sentences = sum(len(article.sentences) for article in articles)
    started = time.perf_counter()
    attribute(articles)
    attributed = time.perf_counter()
    find_all_numbers(articles)
    numbered = time.perf_counter()
    find_all_facts(articles)
    done = time.perf_counter()
    print(f"speaker rules, words a second\t{words / (attributed - started)}")
    print(f"number grammar, sentences a second\t{sentences / (numbered - attributed)}")
    print(f"all grammars of facts, sentences a second\t{sentences / (done - numbered)}")
    if find_spec("spacy") is not None:
        parse(warm_up, articles, words)


def parse(warm_up: Article, articles: list[Article], words: int) -> None:
    """Print the rates of the vote, a line each."""
    from crosscheck.language.speakers.parse_cache import CachingParser
    from crosscheck.language.speakers.parsing import load_parser
    from crosscheck.language.speakers.voting import VotingEngine

    with tempfile.TemporaryDirectory() as folder:
        for name in ("rules and parser, words a second", "the same, trees kept, words a second"):
            engine = VotingEngine(CachingParser(load_parser(), Path(folder) / "parses.sqlite"))
            attach_speakers(warm_up, engine)
            started = time.perf_counter()
            for article in articles:
                attach_speakers(article, engine)
            print(f"{name}\t{words / (time.perf_counter() - started)}")


def attribute(articles: list[Article]) -> None:
    """Find the speaker of every quote."""
    engine = RulesEngine()
    for article in articles:
        attach_speakers(article, engine)


def find_all_numbers(articles: list[Article]) -> None:
    """Find the numbers of every sentence."""
    for article in articles:
        for sentence in article.sentences:
            find_numbers(article.source.text, sentence.start, sentence.end)


def find_all_facts(articles: list[Article]) -> None:
    """Find the numbers, dates, names, offices, negations, hedges, stages and opposites of every sentence."""
    find_all_numbers(articles)
    for article in articles:
        plain = words_without_capital(article)
        for sentence in article.sentences:
            find_dates(article.source.text, sentence.start, sentence.end)
            first, last = article.words.within(sentence.start, sentence.end)
            find_offices(article.words, find_names(article.words, first, last, plain))
            statement = read_statement(article.words, sentence.start, sentence.end)
            for find in (find_negations, find_hedges, find_stages, find_terms):
                find(statement)


if __name__ == "__main__":
    main(sys.argv[1])
