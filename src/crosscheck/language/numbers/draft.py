"""The draft of a number: a numeral and what has been read around it so far.

In goes a place where a numeral may stand, out comes a draft with its bare value; the grammar of amounts and limits
fills in the rest. Kept apart from the finished number, so that a half-read number is never shown.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import define, field

from crosscheck.language.numbers.numerals import Numeral, read_numeral

__all__ = ["Draft", "is_year", "read_draft"]


@define
class Draft:
    """A number while its parts are collected.

    Attributes:
        text, sentence, floor, limit: the text, where its sentence begins, and the part of it (code points) that may be
            read: from the end of the number before to the end of the sentence.
        core: where the amount itself begins; ``start`` moves before it with words such as "about".
        start, end: the expression so far.
        numeral, second: the bare value, and the other end of a range or score.
        kind, unit: as in the finished number.
        share, extra: what the printed value is multiplied by ("50 cents"), and what is added (the inches).
        bound, loose: the word of limit, and whether the value is said not to be exact.
    """

    text: str
    sentence: int
    floor: int
    limit: int
    core: int
    start: int
    end: int
    numeral: Numeral
    second: Numeral | None = None
    kind: str = "count"
    unit: str = ""
    share: Fraction = field(factory=lambda: Fraction(1))
    extra: Fraction = field(factory=Fraction)
    bound: str = ""
    loose: bool = False

    @property
    def bare(self) -> bool:
        """Whether nothing but the numeral has been found yet."""
        return self.kind == "count" and not self.unit and self.second is None and not self.numeral.scaled

    def before(self, length: int) -> str:
        """The text before the number, at most so long, as far as no other number has taken it."""
        return self.text[max(self.floor, self.start - length) : self.start]

    def row_before(self, length: int) -> str:
        """The text before the number, at most so long, within the sentence: other numbers may stand in it."""
        return self.text[max(self.sentence, self.start - length) : self.start]


def read_draft(text: str, bounds: tuple[int, int, int], start: int, sign: str, code: str) -> Draft | None:
    """The bare amount at a place: currency sign and numeral.

    ``bounds`` are the start of the sentence, the end of the number before, and the end of the sentence.
    """
    sentence, floor, limit = bounds
    at = start + len(sign)
    numeral = read_numeral(text, at, limit, bool(code)) if at < limit else None
    if numeral is None:
        return None
    draft = Draft(text, sentence, floor, limit, start, start, numeral.end, numeral)
    if code:
        draft.kind, draft.unit = "currency", code
    return draft


def is_year(numeral: Numeral) -> bool:
    """Whether a bare numeral may be a year: four digits without a comma, from the Middle Ages to the next century."""
    plain = numeral.form == "digits" and not numeral.scaled and numeral.end - numeral.start == 4
    return plain and numeral.value.denominator == 1 and 1100 <= numeral.value < 2200
