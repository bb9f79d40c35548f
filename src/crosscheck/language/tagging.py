"""Words as one-letter tags: a paragraph with its quotes masked in, letters and offsets out.

Tags: q quote ending in a comma, Q in a full stop, E in another mark, F in none; N name, S its possessive, T title
before a name, R noun for people, bodies or texts, n other word, Z possessive of a common noun; s subject pronoun,
o object pronoun, h possessive pronoun, w relative pronoun; v finite reporting verb, b its base form, g its -ing form,
y its passive; V other verb, G other -ing form, e form of "be", x other auxiliary, a adverb, u "to", A "according";
d determiner, z number, t time, p preposition, c coordinating and k subordinating conjunction; and , : ; . - ( ) as
they are.

A word first gets what its own letters say, from the lists or its ending. What depends on its neighbours ("his claims"
against "he claims") is put right afterwards on the whole string, with regular expressions.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from itertools import accumulate, compress

from crosscheck import data
from crosscheck.language.cues import all_forms, find_cue

__all__ = ["MASK", "Tagged", "tag_paragraphs"]

Tagged = tuple[str, list[str], list[int]]
MASK = "\x01"
_ABBREVIATIONS = "|".join(
    word.capitalize() for word in data.load("sentences")["abbreviations"].split() if "." not in word
)
_OPENERS, _CLOSERS = "\"“”„«»'‘’`", "\"“”«»'’`"
# A token takes the white space behind it along, and what is no token is a piece by itself: so the pieces tile the text, and
# their lengths are all it takes to know where each begins. Alternatives that begin with one character of a set fail
# quickest, hence "[a-z][a-z]*" for "[a-z]+".
_PIECE = re.compile(
    r"[A-Za-z][a-z]*+(?: |(?![-'’.&/\w]))|[a-z][a-z]*+(?=\.(?: |$))"  # most words, first because it is quick
    r"|(?:[,:;.!?()\[\]—–―…|]|--"
    rf"|{MASK}{MASK}*[{_CLOSERS}]*,?|[{_OPENERS}][{_OPENERS}]*{MASK}{MASK}*[{_CLOSERS}]*,?"  # a quote with its marks
    r"|[A-Z]-(?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.)+|[A-Z]\w+)"  # a party and a state: R-Ill.
    r"|[A-Z]\.(?:[A-Z]\.)*(?=[\s,’'])|[^\W\d_][^\W\d_]*\.(?:[^\W\d_]\.)+(?:['’]s)?"  # initials, U.S.
    rf"|(?:{_ABBREVIATIONS})\.(?=[\s,])|[A-Z][a-z]{{1,4}}\.(?=,)"  # Sen., Calif.,
    r"|[^\W\d_][^\W\d_]*(?:[-'’.&/][^\W_]+)*(?:(?<=s)['’](?=\s))?"
    r"|[$€£#]?\d[\d,.:/-]*(?<=\d)(?:[^\W_]+|%)?"
    r"|-(?=\s))\s?"
    r"|(?s:.)"
)
_MARKS = {"--": "-", "—": "-", "–": "-", "―": "-", "!": ".", "?": ".", "…": "-", "[": "(", "]": ")", "|": "."}
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_SIGNS = frozenset(",:;.()")
_PARTY = re.compile(r"[A-Z]-[A-Z]")
_BREAK, _BREAK_PIECE = "\n", "\n\n"  # between paragraphs: no pattern here goes across it, and no piece is like it
_MOST_CODES = 200_000

# Codes of words whose tag depends on their neighbours: M a quote; C a capitalised word; 0 a particle of surnames; 1 to 6
# a reporting verb's -ing form, past, plain base form, form in -s, base form that is as often a noun, and "say". What
# stands before a code is asked last, because a pattern that begins with plain characters is found quickest.
_AT_OPENING = re.compile(r"C(?<![^.:;QE\n-]C)")
_SETTLED = (
    (re.compile(r"0(?<=N0)"), "N"),
    (re.compile(r"0"), "n"),
    (re.compile(r"(ea*)1"), r"\1v"),
    (re.compile(r"1"), "g"),
    (re.compile(r"(ea*)2"), r"\1y"),
    (re.compile(r"[2V](?<=[dh].)"), "n"),
    (re.compile(r"2"), "v"),
    (re.compile(r"([uxswRz]a*)[356]"), r"\1b"),
    (re.compile(r"(Na*)[36]"), r"\1b"),
    (re.compile(r"(na*)6"), r"\1b"),
    (re.compile(r"[356]"), "n"),
    (re.compile(r"4(?<=[dhSZzpnG]4)"), "n"),
    (re.compile(r"4"), "v"),
)
# What a reporting verb's code means where a sentence begins with it: "Asked about", "Fears grew".
_AT_START = {"1": "g", "2": "G", "3": "n", "4": "R", "5": "n", "6": "n", "0": "N"}
_MISTAKEN = re.compile(r"[GVa](?=[vx])(?<![^.:;QE\n-].)")


def tag_paragraphs(text: str, masked: str, paragraphs: Iterable[tuple[int, int]]) -> list[Tagged]:
    """Each paragraph as tags, with the piece of text and the offset of each; ``text`` only says how quotes end."""
    pieces, starts = _cut(masked, paragraphs)
    codes = list(map(_codes().__getitem__, pieces))
    pieces, starts = list(compress(pieces, codes)), list(compress(starts, codes))
    tags = _place("".join(codes), text, pieces, starts)
    for pattern, tag in _SETTLED:
        tags = pattern.sub(tag, tags)
    tags = _MISTAKEN.sub(lambda match: _or_name(match.group(), pieces[match.start()]), tags)
    return _share_out(tags, pieces, starts)


def _cut(masked: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[list[str], list[int]]:
    """All pieces with their offsets; after each paragraph a break."""
    pieces: list[str] = []
    starts: list[int] = []
    for start, end in paragraphs:
        found = _PIECE.findall(masked, start, end)
        pieces += found
        pieces.append(_BREAK_PIECE)
        starts.extend(accumulate(map(len, found), initial=start))
    return pieces, starts


def _share_out(tags: str, pieces: list[str], starts: list[int]) -> list[Tagged]:
    """To each paragraph what is its own."""
    shares, at = [], 0
    for own in tags.split(_BREAK)[:-1]:
        end = at + len(own)
        shares.append((own, pieces[at:end], starts[at:end]))
        at = end + 1
    return shares


def _place(codes: str, text: str, pieces: list[str], starts: list[int]) -> str:
    """The codes with quotes and capitalised words replaced: these by their place, those by how they end."""
    codes = re.sub("M", lambda match: _quote_code(text, pieces[match.start()], starts[match.start()]), codes)
    return _AT_OPENING.sub(lambda match: _opening_code(pieces[match.start()].rstrip()), codes).replace("C", "N")


def _or_name(tag: str, piece: str) -> str:
    """A name where a word that opens a sentence was taken for a verb or an adverb: "Manning said", "Kelly has"."""
    return "N" if piece[0].isupper() and piece.rstrip().lower() not in _lexicon() else tag


def _quote_code(text: str, piece: str, start: int) -> str:
    """How a quote ends: in a comma (q), a full stop (Q), another mark (E) or none (F)."""
    if piece.rstrip().endswith(","):
        return "q"
    last = start + piece.rindex(MASK)
    if text[last] in "'’\"”)":
        last -= 1
    return "q" if text[last] == "," else "Q" if text[last] == "." else "E" if text[last] in "?!…—–-" else "F"


class _Codes(dict[str, str]):
    """Codes by piece: the lists to begin with, then every piece met; what is no token has an empty one."""

    def __missing__(self, piece: str) -> str:
        """The code of a new piece, kept for the next time; quotes differ and are not kept."""
        word = piece.rstrip()
        if MASK in word:
            return "M"
        code = (self.get(word) if word != piece else None) or _code_of(word, spaced=word != piece)
        if len(self) < _MOST_CODES:
            self[piece] = code
        return code


def _code_of(word: str, spaced: bool) -> str:
    """The code of a word that no list has, by its first letter or its ending; of a number or a mark."""
    if not word[:1].isalpha():
        return _MARKS.get(word) or _code_of_sign(word, spaced)
    if not word[0].isupper():
        return _by_ending(word)
    return "n" if _PARTY.match(word) else _code_of_capitalised(word)


def _code_of_sign(word: str, spaced: bool) -> str:
    """A number, a mark as it is, or nothing; a hyphen is a mark only with a space after it."""
    if len(word) > 1 or word.isdigit():
        return "z"
    return word if word in _SIGNS or word.isalnum() or (spaced and word == "-") else ""


def _by_ending(word: str) -> str:
    if word.endswith(_POSSESSIVE):
        return "Z"
    if word.endswith("ly"):
        return "a"
    if word.endswith("ing") and len(word) > 5:
        return "G"
    return "V" if word.endswith("ed") and len(word) > 4 else "n"


def _code_of_capitalised(word: str) -> str:
    """The tag of a capitalised word where it has the same one everywhere, otherwise C."""
    if word == "I":
        return "s"
    plain = _plain_code(word)
    if plain is not None and plain in "dpcuwkseotA" and not (word.isupper() and len(word) > 1):
        return plain
    return "S" if word.endswith(_POSSESSIVE) else "C"


@functools.lru_cache(maxsize=100_000)
def _opening_code(word: str) -> str:
    """The tag of a capitalised word that opens a sentence: what its lower-case form is, otherwise a name."""
    plain = _plain_code(word)
    if plain is not None:
        return _AT_START.get(plain, plain)
    lowered = _by_ending(word.lower())
    return lowered if lowered in "aGV" and len(word) > 5 else "N"


def _plain_code(word: str) -> str | None:
    return _lexicon().get(word.lower().replace("’", "'"))


@functools.cache
def _codes() -> _Codes:
    """Codes by piece, as far as they are known."""
    words = _lexicon()
    return _Codes({**words, **{f"{word} ": code for word, code in words.items()}, _BREAK_PIECE: _BREAK})


@functools.cache
def _lexicon() -> dict[str, str]:
    """Lower-case words, and capitalised titles, with their codes; a word keeps the code it is given first."""
    grammar, roles = data.load("grammar"), data.load("roles")
    table: dict[str, str] = {}
    for tag, words in grammar["tags"].items():
        for word in words.split():
            table.setdefault(word, tag)
            table.setdefault(word.replace("'", "’"), tag)
    for word in grammar["not_verbs"]["words"].split():
        table.setdefault(word, "n")
    for particle in data.load("names")["particles"]["names"].split():
        table.setdefault(particle, "0")
    _enter_roles(table, roles)
    _enter_cues(table)
    for word in grammar["verbs"]["words"].split():
        table.setdefault(word, "V")
    for title in roles["titles"]:
        table[title.capitalize()] = table[title.capitalize() + "."] = "T"
    return table


def _enter_roles(table: dict[str, str], roles: dict[str, dict[str, str]]) -> None:
    for group in ("people", "bodies", "documents"):
        for word in roles[group]["words"].split():
            for form in (word, _plural(word)):
                if find_cue(form) is None:
                    table.setdefault(form, "R")


def _enter_cues(table: dict[str, str]) -> None:
    nouns = data.load("cues")["nouns"]["words"].split()
    for word, cue in all_forms().items():
        if cue.form == "base":
            code = "6" if word == "say" else "5" if word in nouns else "3"
        else:
            code = "1" if cue.form == "participle" else "2" if cue.past else "4"
        table.setdefault(word, code)


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeo" else word + "s"
