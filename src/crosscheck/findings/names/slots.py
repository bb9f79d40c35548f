"""Which names of two sentences fill the same slot: two runs of words with their names in, swaps out.

Sets of names say nothing: two sentences about one matter name different people all the time. So the words are lined
up first, and only names in the gaps are looked at. Two of them fill one slot where the words on both sides of them
agree; those that agree on one side only were read on real events, and none was of one slot.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import field, frozen
from rapidfuzz.distance import Levenshtein

from crosscheck.language.naming.lists import body_nouns, callings, place_nouns
from crosscheck.language.naming.offices import is_office
from crosscheck.language.naming.proper_names import ProperName
from crosscheck.language.words import Words, is_light

__all__ = ["Side", "Swap", "find_swaps"]

_WINDOW = 6
_LONGEST_DESCRIPTION = 4
_ARTICLES = frozenset(("the", "a", "an"))
_BREAK = re.compile(r"[,;:.()—–]")


@frozen
class Side:
    """One of two runs of words that are lined up.

    Attributes:
        words: all words of its article.
        numbers: which of them belong to it, rising.
        names: the names in it, each of words that stand together.
        meanings: by their numbers words that have several forms ("Ark.", "Arkansas"), with what stands for them all.
    """

    words: Words
    numbers: Sequence[int]
    names: Sequence[ProperName]
    meanings: Mapping[int, str] = field(factory=dict)

    def folds(self) -> list[str]:
        """The folded words, in order, and for those that have several forms what they mean."""
        return [self.meanings.get(number, self.words.folds[number]) for number in self.numbers]

    def fold(self, position: int) -> str:
        """The folded word at a position."""
        return self.words.folds[self.numbers[position]]

    def placed(self) -> list[_Placed]:
        """The names with their positions: where titles begin, where the name does, and the position after it."""
        position = {number: at for at, number in enumerate(self.numbers)}
        return [(name, position[name.outset], position[name.first], position[name.last - 1] + 1) for name in self.names]


@frozen
class Swap:
    """Two names in one slot.

    Attributes:
        left, right: the names.
        likeness: the share of the words around them that agree, 0 to 1.
        shared: how many words of content around them agree.
        alone: whether nothing else in the two runs differs but such names and small words.
    """

    left: ProperName
    right: ProperName
    likeness: float
    shared: int
    alone: bool


_Placed = tuple[ProperName, int, int, int]


def find_swaps(left: Side, right: Side) -> list[Swap]:
    """The names that stand in one another's place, in the order of the left run; each is in one swap at most."""
    matched = _line_up(left, right)
    backwards = {other: one for one, other in matched.items()}
    chosen = _choose(left, right, matched, backwards)
    if not chosen and len(left.names) > 1 and len(right.names) > 1:
        # Of two names that changed places as few edits may keep either: which one must not hang on who comes first.
        backwards = _line_up(right, left)
        matched = {other: one for one, other in backwards.items()}
        chosen = _choose(left, right, matched, backwards)
    alone = _is_rest_light(left, matched, [one for one, _ in chosen])
    alone = alone and _is_rest_light(right, backwards, [other for _, other in chosen])
    swaps = []
    for one, other in chosen:
        likeness, shared = _likeness(left, one, matched)
        likeness = min(likeness, _likeness(right, other, backwards)[0])
        swaps.append(Swap(one[0], other[0], likeness, shared, alone))
    return swaps


def _line_up(left: Side, right: Side) -> dict[int, int]:
    """The positions of the left run whose words stand in the right one too, with their positions there.

    The fewest edits are looked for, not the longest runs, so that two names that changed places are two edits.
    """
    blocks = Levenshtein.opcodes(left.folds(), right.folds())
    return {
        ours: theirs
        for block in blocks
        if block.tag == "equal"
        for ours, theirs in zip(
            range(block.src_start, block.src_end), range(block.dest_start, block.dest_end), strict=True
        )
    }


def _choose(
    left: Side, right: Side, matched: Mapping[int, int], backwards: Mapping[int, int]
) -> list[tuple[_Placed, _Placed]]:
    """Pairs of differing names with words on both sides that agree."""
    theirs = _in_gaps(right, backwards)
    chosen: list[tuple[_Placed, _Placed]] = []
    for one in _in_gaps(left, matched):
        for other in theirs:
            if one[0].words != other[0].words and _fill_one_slot(left, right, one, other, matched):
                chosen.append((one, other))
                theirs.remove(other)
                break
    return chosen


def _in_gaps(side: Side, matched: Collection[int]) -> list[_Placed]:
    """The names of which a word stands in no other place of the other run."""
    return [placed for placed in side.placed() if any(at not in matched for at in range(placed[2], placed[3]))]


def _fill_one_slot(left: Side, right: Side, one: _Placed, other: _Placed, matched: Mapping[int, int]) -> bool:
    """Whether the words on both sides of two names agree; the borders of both runs agree too, and one office."""
    after = any(
        _agree(ours, theirs, len(left.numbers), len(right.numbers), matched)
        for ours in _ends(left, one)
        for theirs in _ends(right, other)
    )
    if not after:
        return False
    if _have_one_office(one[0], other[0]):
        return True
    ours, theirs = _begins(left, one), _begins(right, other)
    ways = [(here, there) for here in ours for there in theirs]
    ways += [(_description(left, one, matched.keys()), there) for there in theirs]
    ways += [(here, _description(right, other, matched.values())) for here in ours]
    return any(_agree(here - 1, there - 1, -1, -1, matched) for here, there in ways)


def _have_one_office(one: ProperName, other: ProperName) -> bool:
    """Whether the same office of one person stands before two names; a sentence's head may cut it short."""
    short, long = sorted((one.titles, other.titles), key=len)
    return is_office(short) and long[-len(short) :] == short


def _agree(ours: int, theirs: int, border: int, other_border: int, matched: Mapping[int, int]) -> bool:
    if ours == border or theirs == other_border:
        return ours == border and theirs == other_border
    return matched.get(ours) == theirs


def _begins(side: Side, placed: _Placed) -> list[int]:
    """Where a name's phrase may begin: at its title, at its article."""
    outset = placed[1]
    return [outset, outset - 1] if outset and side.fold(outset - 1) in _ARTICLES else [outset]


def _description(side: Side, placed: _Placed, matched: Collection[int]) -> int:
    """Where a description before a name begins that only this run has: "New York-based writer Ann Hale".

    The name's own place where there is none. Its last word says what people are, or has a capital itself.
    """
    _, outset, first, _ = placed
    at = outset
    while at and at - 1 not in matched and first - at < _LONGEST_DESCRIPTION and _describes(side, at - 1):
        at -= 1
    last = side.numbers[outset - 1] if at < outset else 0
    calls = side.words.folds[last] in callings() or side.words.text[side.words.starts[last]].isupper()
    return at if at < outset and calls else outset


def _describes(side: Side, position: int) -> bool:
    """Whether a word right before a name may belong to its phrase: nothing stands between, and it is no small word."""
    number = side.numbers[position]
    if side.numbers[position + 1] != number + 1:
        return False
    between = side.words.text[side.words.ends[number] : side.words.starts[number + 1]]
    fold = side.words.folds[number]
    return _BREAK.search(between) is None and (fold in _ARTICLES or not is_light(fold))


def _ends(side: Side, placed: _Placed) -> Iterator[int]:
    """The position after a name, or after the plain noun that other outlets print as a part of it."""
    after = placed[3]
    yield after
    if after < len(side.numbers) and (side.fold(after) in body_nouns() or side.fold(after) in place_nouns()):
        yield after + 1


def _is_rest_light(side: Side, matched: Collection[int], names: Sequence[_Placed]) -> bool:
    inside = {at for _, outset, _, end in names for at in range(outset, end)}
    return all(at in matched or at in inside or is_light(side.fold(at)) for at in range(len(side.numbers)))


def _likeness(side: Side, placed: _Placed, matched: Collection[int]) -> tuple[float, int]:
    """The share of the words around a name that agree, and how many of those carry content."""
    _, outset, _, end = placed
    around = [*range(max(0, outset - _WINDOW), outset), *range(end, min(len(side.numbers), end + _WINDOW))]
    agreeing = [at for at in around if at in matched]
    return len(agreeing) / max(1, len(around)), sum(not is_light(side.fold(at)) for at in agreeing)
