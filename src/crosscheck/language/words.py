"""Words with their places: text in, parallel lists of offsets and folded forms out.

Every comparison in crosscheck is made word by word on *folded* forms, never on characters: lower case, accents
and dots of abbreviations removed, curly apostrophes straight, numerals as digits, British spellings as American
ones, contractions written out as two words. Each folded word keeps the offsets of the characters it came from,
so that whatever is found in the folded view is shown in the words of the source.

The lists are parallel instead of one object a word because an archive has more words than anything else.
"""

from __future__ import annotations

import bisect
import functools
import re
import unicodedata
from collections.abc import Collection
from itertools import accumulate, compress
from typing import NamedTuple

from attrs import field, frozen

from crosscheck import data

__all__ = ["Words", "fold", "is_light", "light_words", "read_words", "stem"]

_LONG = 10_000  # words of a text
_KEPT = 200_000  # different words whose folded forms are kept: more than a language uses, less than fills a memory
_WORD = re.compile(  # in a group, so that splitting a text gives its words and what stands between them
    r"((?=[\w$€£¥\[%&])(?:"  # what no word begins with is passed over quickly
    r"[A-Za-z][A-Za-z]*+(?:(?=[ ,])|(?![\w*'’‘`´\u0300-\u036f]|\.\w))"  # most words; the others may go on
    r"|[$€£¥]?\d++(?:[.,:]\d++)*+(?:(?:st|nd|rd|th|s|m|bn|k)(?![^\W\d_]))?+"  # numbers whole: $1,200.50, 30 of 30cm
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"  # U.S., F.B.I.
    r"|\[[^\W\d_]\][^\W\d_]+"  # [W]e: an editor's changed first letter
    r"|[^\W\d_]+\*{2,}[^\W\d_]*"  # a masked word
    # What is no apostrophe is one before the end of a contraction; accents may be characters of their own.
    r"|[^\W\d_]+(?:(?:['’]|[‘`´](?=(?:d|ll|m|re|s|t|ve)\b)|[\u0300-\u036f]+)[^\W\d_]+)*[\u0300-\u036f]*"
    r"|[%&]))"
)
# All of these stand for an apostrophe in print; the last is a letter to Unicode.
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´ʼ", "'"))


@frozen
class Words:
    """The words of one text.

    Attributes:
        text: the text they stand in.
        starts, ends: code points into the text, one of each a word; the two halves of a contraction share it out.
        folds: the folded forms, comparable between texts.
    """

    text: str = field(repr=False)
    starts: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)
    folds: list[str] = field(repr=False)
    _places: dict[str, list[int]] = field(init=False, repr=False, eq=False, factory=dict)

    def __len__(self) -> int:
        return len(self.folds)

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The slice of word numbers that lie in ``text[start:end]``."""
        return bisect.bisect_left(self.starts, start), bisect.bisect_right(self.ends, end)

    def numbers_of(self, forms: Collection[str]) -> list[int]:
        """The numbers of the words of some folded forms, in order.

        The words of a long text are sorted out for the first who asks; those of most are gone through in less time.
        """
        if len(self.folds) < _LONG:
            return list(compress(range(len(self.folds)), map(forms.__contains__, self.folds)))
        if not self._places:
            for number, folded in enumerate(self.folds):
                self._places.setdefault(folded, []).append(number)
        return sorted(number for form in forms for number in self._places.get(form, ()))

    def surface(self, number: int) -> str:
        """One word as it is printed."""
        return self.text[self.starts[number] : self.ends[number]]


def read_words(text: str) -> Words:
    """All words of a text, in order, with their offsets and folded forms."""
    pieces = _WORD.split(text)
    borders = list(accumulate(map(len, pieces)))
    starts, ends = borders[:-1:2], borders[1::2]
    folds = list(map(_forms().__getitem__, pieces[1::2]))
    contracted = [number for number, folded in enumerate(folds) if not folded] if "" in folds else []
    for number in reversed(contracted):
        halves = _parts(pieces[2 * number + 1])
        here, at = slice(number, number + 1), starts[number]
        starts[here] = [at + begin for begin, _, _ in halves]
        ends[here] = [at + end for _, end, _ in halves]
        folds[here] = [half for _, _, half in halves]
    return Words(text, starts, ends, folds)


class _Forms(dict[str, str]):
    """Folded forms of written words, of every word met; of a contraction, which is two words, an empty one."""

    def __missing__(self, word: str) -> str:
        """The folded form of a new word, kept for the next time."""
        parts = _parts(word)
        folded = parts[0][2] if len(parts) == 1 else ""
        if len(self) < _KEPT:
            self[word] = folded
        return folded


@functools.cache
def _forms() -> _Forms:
    """The folded forms known so far."""
    return _Forms()


def _parts(word: str) -> tuple[tuple[int, int, str], ...]:
    """A written word as (start, end, folded form): one part, or two where it is a contraction."""
    plain = _plain(word)
    tables = _tables()
    written_out = tables.contractions.get(plain)
    if written_out is not None:
        if len(written_out) == 1:
            return ((0, len(word), written_out[0]),)
        return _halves(word, min(len(written_out[0]), len(word) - 1), (written_out[0], written_out[1]))
    for clitic, meaning in tables.clitics.items() if "'" in plain else ():
        if plain.endswith(clitic) and len(plain) > len(clitic):
            base = plain[: -len(clitic)]
            if clitic != "'s" or base in tables.s_after:
                return _halves(word, len(word) - len(clitic), (base, meaning))
    return ((0, len(word), _fold_plain(plain)),)


def _halves(word: str, cut: int, folded: tuple[str, str]) -> tuple[tuple[int, int, str], ...]:
    return (0, cut, _fold_plain(folded[0])), (cut, len(word), _fold_plain(folded[1]))


@functools.lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """The folded form of one written word; a contraction keeps its apostrophe here."""
    return _fold_plain(_plain(word))


def _plain(word: str) -> str:
    """Lower case, straight apostrophes, no accents, no dots or brackets inside the word."""
    if word.isascii() and word.isalpha():  # as most are
        return word.lower()
    lowered = word.lower().translate(_APOSTROPHES)
    if not lowered.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
        lowered = bare or lowered  # a sound mark of another script may be nothing but an accent
    if lowered[0] == "[":
        lowered = lowered.replace("[", "").replace("]", "")
    if "." in lowered and not lowered[-1].isdigit() and not any(c.isdigit() for c in lowered):
        lowered = lowered.replace(".", "")
    return lowered or word


def _fold_plain(plain: str) -> str:
    tables = _tables()
    known = tables.words.get(plain)
    if known is not None:
        return known
    if plain[-1].isdigit():
        return plain.replace(",", "") if plain[0] not in "$€£¥" else plain
    if len(plain) >= 6:
        for stem_of_ending, ending, replacement in tables.endings:
            if stem_of_ending in plain:
                plain = ending.sub(replacement, plain)
    return plain


class _Tables(NamedTuple):
    contractions: dict[str, list[str]]
    clitics: dict[str, str]
    s_after: frozenset[str]
    words: dict[str, str]
    endings: tuple[tuple[str, re.Pattern[str], str], ...]
    light: frozenset[str]


@functools.cache
def _tables() -> _Tables:
    folding, spelling = data.load("folding"), data.load("spelling")
    words = dict(spelling["words"]) | folding["abbreviations"]
    words |= {word: str(value) for word, value in folding["numerals"].items()}
    return _Tables(
        contractions=folding["contractions"],
        clitics=folding["clitics"],
        s_after=frozenset(folding["speech"]["s_after"]),
        words=words,
        endings=tuple(
            (e["stem"], re.compile(f"(?<=...){e['stem']}({e['forms']})$"), f"{e['to']}\\1") for e in spelling["endings"]
        ),
        light=frozenset(folding["light"]["words"].split()),
    )


def is_light(folded: str) -> bool:
    """Whether a word carries the sentence instead of its content ("the", "of", "said")."""
    return folded in _tables().light


def light_words() -> frozenset[str]:
    """All folded words that carry the sentence, for whoever asks of every word of a text."""
    return _tables().light


@functools.lru_cache(maxsize=200_000)
def stem(folded: str) -> str:
    """A folded word without possessive, plural and tense endings: enough to see that two sentences share it.

    A light stemmer in the manner of Harman (1991), with -ed and -ing added; used for similarity only, never to
    decide whether two words differ.
    """
    word = folded.removesuffix("'s").removesuffix("'") or folded  # a mark that is no letter may own something
    if len(word) < 4 or not word.isalpha():
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= 3:
            return _undouble(word[: -len(ending)])
    return _without_e(word)


def _undouble(base: str) -> str:
    """The base "stopp" of "stopped" as "stop", "argue" without its final e."""
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "els":
        return base[:-1]
    return _without_e(base)


def _without_e(base: str) -> str:
    """As "agree" and "employee" lose it in their plural and past: every final e, down to three letters."""
    while len(base) > 3 and base[-1] == "e":
        base = base[:-1]
    return base
