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
from collections.abc import Callable, Iterable
from itertools import accumulate, compress

from crosscheck import data
from crosscheck.language.speakers.cues import all_forms, find_cue, inflect
from crosscheck.language.speakers.names import ends_in_surname
from crosscheck.language.speakers.titles import stands_behind

__all__ = ["MASKED", "Tagged", "mask_quote", "tag_paragraphs"]

Tagged = tuple[str, list[str], list[int]]
# A masked quote is a row of fillers; the last one says how the quote ends, so that its tag shows in it. All are control
# characters that no text has, not even one decoded wrongly, and below 256, which keeps plain text quick to cut up.
_FILLER = "\x01"
_LAST_FILLERS = {"q": "\x81", "Q": "\x8d", "E": "\x8f", "F": "\x90"}
_LAST_TAGS = {_FILLER: "F", **{filler: tag for tag, filler in _LAST_FILLERS.items()}}
_QUOTE_ENDS = {",": "q", ".": "Q", **dict.fromkeys("?!…—–-", "E")}
MASKED = f"[{''.join(_LAST_TAGS)}]"
_ABBREVIATIONS = "|".join(
    word.capitalize() for word in data.load("sentences")["abbreviations"].split() if "." not in word
)
_OPENERS, _CLOSERS = "\"“”„«»'‘’`", "\"“”«»'’`"
# A token takes the white space behind it along, and what is no token is a piece by itself: so the pieces tile the text,
# and their lengths are all it takes to know where each begins. Alternatives that begin with one character of a set
# fail quickest, hence "[a-z][a-z]*" for "[a-z]+".
_PIECE = re.compile(
    r"[A-Za-z][a-z]*+(?: |(?![-'’.&/\w]))|[a-z][a-z]*+(?=\.(?: |$))"  # most words, first because it is quick
    r"|(?:[,:;.!?()\[\]—–―…|]|--"
    rf"|{MASKED}{MASKED}*[{_CLOSERS}]*,?|[{_OPENERS}][{_OPENERS}]{{0,7}}{MASKED}{MASKED}*[{_CLOSERS}]*,?"  # a quote
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
_ENDINGS = {**dict.fromkeys(_POSSESSIVE, "Z"), "ly": "a", "ng": "G", "ed": "V"}
_SIGNS = frozenset(",:;.()")
_PARTY = re.compile(r"[A-Z]-[A-Z]")
_TITLE_BEHIND_NAME = re.compile("T(?<=NT)(?![NTn])")
_BREAK = "\n"  # between the tags of two paragraphs; no pattern here goes across it
_AFTER_QUOTE = f"{_CLOSERS},"
_MOST_CODES = 200_000

# Codes of words whose tag depends on their neighbours: 0 a particle of surnames; 1 to 6 a reporting verb's -ing form,
# past, plain base form, form in -s, base form that is as often a noun, and "say"; 7 to 9 a, G and V for a capitalised
# word that looks so, but may be a name: "Manning said", "Kelly has". A capitalised word that is a name only within a
# sentence has the tag it has at the opening, moved up to where no tags are. What stands before a code is asked last,
# because a pattern that begins with plain characters is found quickest.
_UP = 0x80
_WITHIN = re.compile("[\xb7-\xb9\xc1-\xfa]")
_AT_OPENING = re.compile(_WITHIN.pattern + r"(?<![^.:;QE\n-].)")
_SETTLED = (
    (re.compile(r"0(?<=N0)"), "N"),
    (re.compile(r"0"), "n"),
    (re.compile(r"(ea*)1"), r"\1v"),
    (re.compile(r"1"), "g"),
    (re.compile(r"(ea*)2"), r"\1y"),
    (re.compile(r"[2V](?<=[dh].)"), "n"),
    (re.compile(r"2"), "v"),
    (re.compile(r"3(?<=[suwxz].)|3(?<=[NR].)(?!R)|5(?<=[Rsuwxz].)|6(?<=[NRnsuwxz].)|6(?<=,6)(?!,)"), "b"),
    (re.compile(r"(a(?:(?<=[Rsuwxz]a)a*(?=[356])|(?<=Na)a*(?=[36])|(?<=na)a*(?=6)))."), r"\1b"),
    (re.compile(r"[356]"), "n"),
    (re.compile(r"4(?<=[dhSZzpnG8]4)"), "n"),
    (re.compile(r"4"), "v"),
    (re.compile(r"[789](?=[vx])"), "N"),
    (re.compile(r"7"), "a"),
    (re.compile(r"8"), "G"),
    (re.compile(r"9"), "V"),
)
# What a reporting verb's code means where a sentence begins with it: "Asked about", "Fears grew".
_AT_START = {"1": "g", "2": "G", "3": "n", "4": "R", "5": "n", "6": "n", "0": "N"}
_LOOKING_SO = {"a": "7", "G": "8", "V": "9", "z": "z"}


def mask_quote(text: str, start: int, end: int) -> str:
    """The fillers for the inside of a quote; the last shows if it ends in a comma, a stop, another mark or none."""
    last = end - 2 if text[end - 1] in "'’\"”)" else end - 1
    return _FILLER * (end - start - 1) + _LAST_FILLERS[_QUOTE_ENDS.get(text[last], "F")]


def tag_paragraphs(masked: str, paragraphs: Iterable[tuple[int, int]]) -> list[Tagged]:
    """Each paragraph as tags, with the piece of text and the offset of each."""
    code_of = _codes().__getitem__
    cut = [_cut(masked, start, end, code_of) for start, end in paragraphs]
    tags = _settle(_BREAK.join([codes for codes, _, _ in cut])).split(_BREAK)
    return [(_name_surnames(own, pieces), pieces, starts) for own, (_, pieces, starts) in zip(tags, cut, strict=False)]


def _name_surnames(tags: str, pieces: list[str]) -> str:
    """The tags with those of titles that are part of the name before made a name's: "Nora Pope", "Nora Hale MP"."""
    for match in _TITLE_BEHIND_NAME.finditer(tags):
        at = match.start()
        words = [piece.rstrip() for piece in pieces[max(0, at - 2) : at + 1]]
        if ends_in_surname(words) or stands_behind(words):
            tags = f"{tags[:at]}N{tags[at + 1 :]}"
    return tags


def _cut(masked: str, start: int, end: int, code_of: Callable[[str], str]) -> Tagged:
    """One paragraph as codes."""
    pieces = _PIECE.findall(masked, start, end)
    starts = list(accumulate(map(len, pieces), initial=start))
    starts.pop()
    codes = list(map(code_of, pieces))
    if "" in codes:
        pieces, starts = list(compress(pieces, codes)), list(compress(starts, codes))
    return "".join(codes), pieces, starts


def _settle(codes: str) -> str:
    """The codes with every one replaced that stood for a choice."""
    tags = _WITHIN.sub("N", _AT_OPENING.sub(lambda match: chr(ord(match.group()) - _UP), codes))
    for pattern, tag in _SETTLED:
        tags = pattern.sub(tag, tags)
    return tags


class _Codes(dict[str, str]):
    """Codes by piece: the lists to begin with, then every piece met; what is no token has an empty one."""

    def __missing__(self, piece: str) -> str:
        """The code of a new piece, kept for the next time; not that of a quote, since no two are alike."""
        word = piece.rstrip()
        quote = None if word.isalpha() else _LAST_TAGS.get(word.rstrip(_AFTER_QUOTE)[-1:])
        if quote is not None:
            return "q" if word[-1] == "," else quote
        spaced = word != piece
        code = (self.get(word) if spaced else None) or _code_of(word, spaced)
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
    """The tag that the last letters suggest; a number for "twenty-three"."""
    if "-" in word and all(_lexicon().get(part) == "z" for part in word.split("-")):
        return "z"
    tag = _ENDINGS.get(word[-2:], "n")
    if (tag == "V" and len(word) < 5) or (tag == "G" and (len(word) < 6 or word[-3] != "i")):
        return "n"
    return tag


def _code_of_capitalised(word: str) -> str:
    """The tag of a capitalised word where it has the same one everywhere, otherwise the one at an opening, moved up."""
    if word == "I":
        return "s"
    plain = _lexicon().get(word.lower().replace("’", "'"))
    if plain is not None and plain in "dpcuwkseotA" and not (word.isupper() and len(word) > 1):
        return plain
    if word.endswith(_POSSESSIVE):
        return "S"
    tag = _looks_at_opening(word) if plain is None else _AT_START.get(plain, plain)
    return "N" if tag == "N" else chr(_UP + ord(tag))


def _looks_at_opening(word: str) -> str:
    """What a word that opens a sentence looks like where no list has it: mostly a name."""
    return _LOOKING_SO.get(_by_ending(word.lower()), "N") if len(word) > 5 else "N"


@functools.cache
def _codes() -> _Codes:
    """Codes by piece, as far as they are known."""
    return _Codes(_lexicon())


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
    for title, written in roles["titles"].items():
        table[title.capitalize()] = table[title.capitalize() + "."] = table[written] = "T"
    return table


def _enter_roles(table: dict[str, str], roles: dict[str, dict[str, str]]) -> None:
    for group in ("people", "bodies", "documents"):
        for word in roles[group]["words"].split():
            for form in (word, _plural(word)):
                if find_cue(form) is None:
                    table.setdefault(form, "R")


def _enter_cues(table: dict[str, str]) -> None:
    nouns, no_nouns = (data.load("cues")[words]["words"].split() for words in ("nouns", "no_nouns"))
    for word, cue in all_forms().items():
        if cue.base in no_nouns and word == inflect(cue.base, "s"):
            code = "v"
        elif cue.form == "base":
            code = "6" if word == "say" else "5" if word in nouns else "3"
        else:
            code = "1" if cue.form == "participle" else "2" if cue.past else "4"
        table.setdefault(word, code)


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeo" else word + "s"
