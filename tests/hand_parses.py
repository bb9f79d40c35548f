"""Trees made by hand, and a parser that knows nothing else, so that what reads trees is tested without spaCy."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.language.speakers.dependencies import Tree
from crosscheck.language.speakers.parsing import Parse

__all__ = ["HandParser", "hand_parse", "hand_tree"]


def hand_parse(text: str, *rows: str) -> Parse:
    """A tree from one row a token: "word head label tag", the head a number from 0, the words in their order."""
    starts, ends, heads, labels, tags = [], [], [], [], []
    at = 0
    for row in rows:
        word, head, label, tag = row.split()
        start = text.index(word, at)
        at = start + len(word)
        starts.append(start)
        ends.append(at)
        heads.append(int(head))
        labels.append(label)
        tags.append(tag)
    return Parse(tuple(starts), tuple(ends), tuple(heads), tuple(labels), tuple(tags))


def hand_tree(text: str, *rows: str) -> Tree:
    """A tree with its text."""
    return Tree(text, hand_parse(text, *rows))


class HandParser:
    """A parser that has a tree for some texts, none for any other, and counts what it is asked."""

    version = "by hand"

    def __init__(self, **parses: Parse) -> None:
        """Give these trees for these texts."""
        self.parses = parses
        self.asked: list[str] = []

    def parse(self, texts: Sequence[str]) -> list[Parse]:
        """The tree of each text; an empty one where there is none."""
        self.asked += texts
        return [self.parses.get(text, Parse((), (), (), (), ())) for text in texts]
