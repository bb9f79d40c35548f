"""What anybody would write first: every sentence and quote of one article against every sentence and quote of others.

    python benchmarks/plain.py FOLDER

FOLDER holds a folder of articles for each event. Prints how many pairs score 80 or more by one of two scores of
rapidfuzz. It finds nothing out about them: no speakers, no numbers, no differences. It is here to be timed against.
"""

from __future__ import annotations

import itertools
import re
import sys
from pathlib import Path

import sentencex
from rapidfuzz import fuzz

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_QUOTE = re.compile(r"[\"“]([^\"“”]+)[\"”]")
_ENOUGH = 80


def compare_all(folder: Path) -> int:
    """How many pairs of passages are alike, over all events of a folder."""
    return sum(compare_event(event) for event in sorted(folder.iterdir()) if event.is_dir())


def compare_event(event: Path) -> int:
    """How many pairs of passages are alike in the articles of one event."""
    texts = [_FRONT_MATTER.sub("", file.read_text(encoding="utf-8")) for file in sorted(event.glob("*.md"))]
    sentences = [[sentence for sentence in sentencex.segment("en", text) if sentence.strip()] for text in texts]
    quotes = [_QUOTE.findall(text) for text in texts]
    return count_alike([own + quoted for own, quoted in zip(sentences, quotes, strict=True)])


def count_alike(articles: list[list[str]]) -> int:
    """How many pairs are alike, of passages from any two articles."""
    alike = 0
    for left, right in itertools.combinations(articles, 2):
        for a, b in itertools.product(left, right):
            if max(fuzz.token_set_ratio(a, b), fuzz.partial_ratio(a, b)) >= _ENOUGH:
                alike += 1
    return alike


if __name__ == "__main__":
    print(compare_all(Path(sys.argv[1])))
