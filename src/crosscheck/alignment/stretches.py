"""The stretch that two passages share: two lists of word ids in, the matching blocks that belong together out.

Two prints of one utterance agree in runs of words. Runs that follow each other closely on both sides belong to one
*stretch*; what stands between them is what the outlets print differently. How a stretch ends tells two prints of one
utterance from two utterances that share a phrase: a quote may be cut short (the stretch ends where one of the
quotes does), but where both go on, with other words, they are not the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from attrs import frozen

__all__ = ["Block", "Stretch", "find_stretch"]

Word = TypeVar("Word", int, str)

_LONGEST_DROP = 40
_NEARLY_ALL = 0.9
_SUBSTANTIAL_RUN = 4


@frozen
class Block:
    """A run of equal words: ``size`` words from ``left`` and from ``right``, counted in the passages."""

    left: int
    right: int
    size: int


@frozen
class Stretch:
    """Matching blocks, in order on both sides, that belong to one utterance.

    Attributes:
        blocks: at least one, in order.
        matched: how many words are equal.
        content: how many of those carry content.
    """

    blocks: tuple[Block, ...]
    matched: int
    content: int

    @property
    def turned(self) -> Stretch:
        """The same with its sides changed."""
        blocks = tuple(Block(block.right, block.left, block.size) for block in self.blocks)
        return Stretch(blocks, self.matched, self.content)

    @property
    def left(self) -> tuple[int, int]:
        """The words of the left passage from the first to the last that match: (first, after last)."""
        return self.blocks[0].left, self.blocks[-1].left + self.blocks[-1].size

    @property
    def right(self) -> tuple[int, int]:
        """The words of the right passage from the first to the last that match: (first, after last)."""
        return self.blocks[0].right, self.blocks[-1].right + self.blocks[-1].size


def find_stretch(left: Sequence[Word], right: Sequence[Word], light: Sequence[bool]) -> Stretch | None:
    """The heaviest stretch that two passages share, or None where they share no word.

    ``left`` and ``right`` are words, or their ids; ``light`` says which words of ``left`` carry no content. Which of
    two passages is called left makes no difference: of two ways to match words that changed places, the matcher takes
    the one that its first passage suggests, so that is always the one whose words come first in their order.
    """
    if contained := _contained(left, right):
        return _measure([contained], light)
    if list(right) < list(left):
        flags = dict(zip(left, light, strict=True))
        found = _heaviest(right, left, [flags.get(word, False) for word in right])
        return None if found is None else found.turned
    return _heaviest(left, right, light)


def _heaviest(left: Sequence[Word], right: Sequence[Word], light: Sequence[bool]) -> Stretch | None:
    best: Stretch | None = None
    for window in _windows(left, right):
        begin, end, other_begin, other_end = window
        matcher = SequenceMatcher(None, left[begin:end], right[other_begin:other_end], autojunk=False)
        blocks = [
            Block(block.a + begin, block.b + other_begin, block.size)
            for block in matcher.get_matching_blocks()
            if block.size
        ]
        for chain in _chain(blocks):
            stretch = _trim(_measure(chain, light), light, (len(left), len(right)))
            if best is None or _weight(stretch) > _weight(best):
                best = stretch
        enough = _NEARLY_ALL * min(len(left), len(right))
        if best is not None and best.matched >= enough and not _is_cut(best, window, (len(left), len(right))):
            break
    return best


def _is_cut(stretch: Stretch, window: tuple[int, int, int, int], lengths: tuple[int, int]) -> bool:
    """Whether a stretch ends where its window does and its passage does not: the next word may belong to it."""
    begin, end, other_begin, other_end = window
    (first, last), (other_first, other_last) = stretch.left, stretch.right
    return (
        0 < begin == first
        or lengths[0] > end == last
        or 0 < other_begin == other_first
        or lengths[1] > other_end == other_last
    )


def _contained(left: Sequence[Hashable], right: Sequence[Hashable]) -> Block | None:
    """The one block of a passage that stands whole in the other: what most pairs of quotes come to."""
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    size = len(short)
    if not size:
        return None
    for at in range(len(long) - size + 1):
        if long[at] == short[0] and long[at : at + size] == short:
            return Block(0, at, size) if short is left else Block(at, 0, size)
    return None


def _weight(stretch: Stretch) -> float:
    (first, last), (other, other_last) = stretch.left, stretch.right
    gaps = max(last - first, other_last - other) - stretch.matched
    return stretch.matched + stretch.content - 0.5 * min(gaps, 8)


def _windows(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[tuple[int, int, int, int]]:
    """Where one passage is much longer, the parts of it that lie beside the shorter one; then the whole passages.

    A matcher that takes the longest run first may take it from the wrong repetition of a phrase; beside the diagonal
    on which most words agree it cannot.
    """
    whole = (0, len(left), 0, len(right))
    if abs(len(left) - len(right)) < 4:
        return [whole]
    windows = []
    short, long = (left, right) if len(left) < len(right) else (right, left)
    places: dict[Hashable, list[int]] = {}
    for at, word in enumerate(short):
        places.setdefault(word, []).append(at)
    diagonals = Counter(at - other for at, word in enumerate(long) for other in places.get(word, ()))
    for diagonal, agreeing in diagonals.most_common(2):
        if agreeing >= 2:
            begin, end = max(0, diagonal - 4), min(len(long), diagonal + len(short) + 8)
            windows.append((0, len(left), begin, end) if short is left else (begin, end, 0, len(right)))
    return list(dict.fromkeys([*windows, whole]))  # of a short passage they may be the same


def _chain(blocks: list[Block]) -> list[list[Block]]:
    """Group neighbouring blocks: those that a printer's change or cut may lie between."""
    chains: list[list[Block]] = []
    for block in blocks:
        if chains and _belongs(chains[-1], block):
            chains[-1].append(block)
        else:
            chains.append([block])
    return chains


def _belongs(chain: list[Block], block: Block) -> bool:
    last = chain[-1]
    gap_left = block.left - last.left - last.size
    gap_right = block.right - last.right - last.size
    before = sum(b.size for b in chain)
    smaller = min(before, block.size)
    if min(gap_left, gap_right) <= 1 and smaller >= _SUBSTANTIAL_RUN:
        return max(gap_left, gap_right) <= _LONGEST_DROP
    if max(gap_left, gap_right) <= 3:
        return True
    return max(gap_left, gap_right) <= min(8, max(before, block.size)) and smaller >= 2


def _measure(blocks: Sequence[Block], light: Sequence[bool]) -> Stretch:
    matched = sum(block.size for block in blocks)
    return Stretch(tuple(blocks), matched, sum(_content(block, light) for block in blocks))


def _content(block: Block, light: Sequence[bool]) -> int:
    """How many words of a block carry content."""
    return block.size - sum(light[block.left : block.left + block.size])


def _trim(stretch: Stretch, light: Sequence[bool], lengths: tuple[int, int]) -> Stretch:
    """Without end blocks that match by chance: a light word or two beyond a longer gap, not at a passage's border."""
    blocks = list(stretch.blocks)
    while len(blocks) > 1 and not _at_start(blocks[0]) and _stray(blocks[0], blocks[1], light):
        blocks.pop(0)
    while len(blocks) > 1 and not _at_end(blocks[-1], lengths) and _stray(blocks[-1], blocks[-2], light):
        blocks.pop()
    return _measure(blocks, light) if len(blocks) < len(stretch.blocks) else stretch


def _at_start(block: Block) -> bool:
    return block.size >= 2 and min(block.left, block.right) == 0


def _at_end(block: Block, lengths: tuple[int, int]) -> bool:
    return block.size >= 2 and (block.left + block.size == lengths[0] or block.right + block.size == lengths[1])


def _stray(block: Block, neighbour: Block, light: Sequence[bool]) -> bool:
    first, second = sorted((block, neighbour), key=lambda b: b.left)
    gap = max(second.left - first.left - first.size, second.right - first.right - first.size)
    return block.size + _content(block, light) < gap + 1
