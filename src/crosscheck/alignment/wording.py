"""How two passages differ, word by word: two runs of words and their matching blocks in, differences out.

Differences are taken between words, never between characters, numbers whole. Each has a nature, from harmless to
costly: ``style`` (spelling, contraction, punctuation, numeral style), ``insertion`` (an editor's brackets),
``ellipsis`` (a gap that is marked), ``function`` (small words), ``content``, ``number`` and ``operator``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen
from rapidfuzz import fuzz

from crosscheck import data
from crosscheck.alignment.amounts import is_one_amount
from crosscheck.alignment.runs import Run
from crosscheck.alignment.stretches import Block
from crosscheck.language.marks import ELLIPSIS
from crosscheck.language.words import is_light

__all__ = ["COSTS", "Difference", "differences_between", "is_operator", "judge"]

# From the least to the most costly to overlook.
COSTS = ("style", "insertion", "ellipsis", "function", "content", "number", "operator")

_QUOTE_BREAK = re.compile(r"[“”\"„«»]|''")
_BRACKETED = re.compile(r"\[[^\]]+\]|\([^)]+\)")
_NAME_LIKENESS = 66
_LONGEST_TURN = 12


@frozen
class Difference:
    """Words that stand here and others, or none, that stand there.

    Attributes:
        left, right: where they stand, code points into the two texts; an empty place where nothing stands.
        left_words, right_words: the folded words.
        left_text, right_text: the words as they are printed; empty where nothing stands.
        nature: one of ``COSTS``.
        why: the reason for the nature, in words.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    left_words: tuple[str, ...]
    right_words: tuple[str, ...]
    left_text: str
    right_text: str
    nature: str
    why: str


_Place = tuple[int, int]


def differences_between(left: Run, right: Run, blocks: Sequence[Block]) -> list[Difference]:
    """The differences between matching blocks, in order; neighbours across one small equal word are merged."""
    gaps = [
        ((before.left + before.size, after.left), (before.right + before.size, after.right))
        for before, after in pairwise(blocks)
    ]
    return [judge(left, right, here, there) for here, there in _merge(left, gaps)]


def _merge(left: Run, gaps: list[tuple[_Place, _Place]]) -> list[tuple[_Place, _Place]]:
    """Gaps that only one small word keeps apart, as one: a reader sees one change there."""
    merged: list[tuple[_Place, _Place]] = []
    for here, there in gaps:
        if merged:
            (first, last), (other_first, other_last) = merged[-1]
            replaced = last > first and other_last > other_first and here[1] > here[0] and there[1] > there[0]
            if here[0] - last == 1 and replaced and is_light(left.folds(last, last + 1)[0]):
                merged[-1] = ((first, here[1]), (other_first, there[1]))
                continue
        merged.append((here, there))
    return merged


def judge(left: Run, right: Run, here: _Place, there: _Place) -> Difference:
    """What kind of difference the words at two places of two passages make."""
    nature, why = _nature(left, right, here, there)
    return Difference(
        left=left.span(*here),
        right=right.span(*there),
        left_words=tuple(left.folds(*here)),
        right_words=tuple(right.folds(*there)),
        left_text=left.text(*here),
        right_text=right.text(*there),
        nature=nature,
        why=why,
    )


def _nature(left: Run, right: Run, here: _Place, there: _Place) -> tuple[str, str]:
    for rule in (_marked_gap, _editors_insertion, _amounts, _style, _numbers):
        verdict = rule(left, right, here, there)
        if verdict is not None:
            return verdict
    ours, theirs = left.folds(*here), right.folds(*there)
    operators = sorted(word for word in set(ours) ^ set(theirs) if is_operator(word))
    if operators and len(ours) + len(theirs) <= _LONGEST_TURN:
        return "operator", f"the difference touches “{'”, “'.join(operators)}”"
    if all(is_light(word) for word in ours + theirs):
        return "function", "only small words differ"
    return "content", "a word that carries content differs"


_Verdict = tuple[str, str] | None


def _marked_gap(left: Run, right: Run, here: _Place, there: _Place) -> _Verdict:
    short, at = (left, here) if here[1] - here[0] <= there[1] - there[0] else (right, there)
    if at[1] - at[0] > 2 or not (at[0] > 0 and at[1] < len(short)):
        return None
    between = short.around(*at)
    if ELLIPSIS.search(between):
        return "ellipsis", "the gap is marked with an ellipsis"
    if _QUOTE_BREAK.search(between) and at[0] == at[1]:
        return "ellipsis", "the quotation marks close and open again over the gap"
    return None


def _editors_insertion(left: Run, right: Run, here: _Place, there: _Place) -> _Verdict:
    for run, place in ((left, here), (right, there)):
        if place[0] == place[1] and _BRACKETED.search(run.around(*place)):
            return "insertion", "an editor's words in brackets stand in their place"
    return None


def _style(left: Run, right: Run, here: _Place, there: _Place) -> _Verdict:
    ours, theirs = left.folds(*here), right.folds(*there)
    if "".join(ours) == "".join(theirs):
        return "style", "the same letters, written together or apart"
    if not ours or not theirs:
        return ("style", "an initial of a name") if _is_initial(*((left, here) if ours else (right, there))) else None
    if _initials_of(ours, theirs) or _initials_of(theirs, ours):
        return "style", "the initials of the longer form"
    if len(ours) == len(theirs) and all(map(_same_in_speech, ours, theirs)):
        return "style", "two readings of one contraction or masked word"
    likeness = fuzz.ratio(" ".join(ours), " ".join(theirs))
    if likeness > _NAME_LIKENESS and _names(left, here) and _names(right, there):
        return "style", "two spellings of one name"
    return None


def _is_initial(run: Run, place: _Place) -> bool:
    """Whether one capital letter stands between two capitalised words: "Dana J. Hale"."""
    first, last = place
    if last - first != 1 or first == 0 or last == len(run) or len(run.folds(first, last)[0]) > 1:
        return False
    return all(run.is_capital(at) for at in (first - 1, first, last))


def _initials_of(short: list[str], long: list[str]) -> bool:
    return (
        len(short) == 1
        and len(long) > 1
        and short[0]
        in (
            "".join(word[0] for word in long),
            "".join(word[0] for word in long if not is_light(word)),
        )
    )


def _same_in_speech(one: str, other: str) -> bool:
    if one == other:
        return True
    readings = data.load("folding")["readings"]
    if other in readings.get(one, ()) or one in readings.get(other, ()):
        return True
    masked, plain = (one, other) if "*" in one else (other, one)
    return "*" in masked and plain.startswith(masked.split("*")[0]) and abs(len(plain) - len(masked)) <= 2


def _names(run: Run, place: _Place) -> bool:
    numbers = [n for n in run.numbers[place[0] : place[1]] if not is_light(run.words.folds[n])]
    return bool(numbers) and all(run.words.text[run.words.starts[n]].isupper() for n in numbers)


def _amounts(left: Run, right: Run, here: _Place, there: _Place) -> _Verdict:
    return ("style", "one amount, written in two ways") if is_one_amount(left, right, here, there) else None


def _numbers(left: Run, right: Run, here: _Place, there: _Place) -> _Verdict:
    ours = [word for word in left.folds(*here) if word[-1].isdigit()]
    theirs = [word for word in right.folds(*there) if word[-1].isdigit()]
    if ours and theirs and ours != theirs:
        return "number", f"{' '.join(ours)} here, {' '.join(theirs)} there"
    return None


def is_operator(folded: str) -> bool:
    """Whether a word turns a statement: a negation, a restriction, a quantity or a modal of duty."""
    return folded in _operators()


@functools.cache
def _operators() -> frozenset[str]:
    lists = data.load("operators")
    strong = " ".join(lists[name] for name in ("negation", "restriction", "quantity", "modality")).split()
    return frozenset(strong) - frozenset(lists["weak"].split())
