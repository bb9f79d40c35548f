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

from crosscheck import data
from crosscheck.language.cues import all_forms, find_cue

__all__ = ["MASK", "tag_words"]

MASK = "\x01"
_ABBREVIATIONS = "|".join(
    word.capitalize() for word in data.load("sentences")["abbreviations"].split() if "." not in word
)
_TOKEN = re.compile(
    r"[a-z]+(?=[ ,])"  # most words, first because it is quick
    r"|[\"“”„«»'‘’`]*\x01+[\"“”«»'’`]*,?"  # a quote with its marks
    r"|[A-Z]-(?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.)+|[A-Z]\w+)"  # a party and a state: R-Ill.
    r"|(?:[A-Z]\.)+(?=[\s,’'])|[^\W\d_]+\.(?:[^\W\d_]\.)+(?:['’]s)?"  # initials, U.S.
    rf"|(?:{_ABBREVIATIONS})\.(?=[\s,])|[A-Z][a-z]{{1,4}}\.(?=,)"  # Sen., Calif.,
    r"|[^\W\d_]+(?:[-'’.&/][^\W_]+)*(?:(?<=s)['’](?=\s))?"
    r"|[$€£#]?\d[\d,.:/-]*(?<=\d)(?:[^\W_]+|%)?"
    r"|--|[,:;.!?()\[\]—–―…|]|-(?=\s)"
)
_MARKS = {"--": "-", "—": "-", "–": "-", "―": "-", "!": ".", "?": ".", "…": "-", "[": "(", "]": ")", "|": "."}
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_PARTY = re.compile(r"[A-Z]-[A-Z]")
_OPENING = frozenset(".:QE-;")

# Codes of words whose tag depends on their neighbours: 0 a particle of surnames; 1 to 6 a reporting verb's -ing form,
# past, plain base form, form in -s, base form that is as often a noun, and "say"; C a capitalised word.
_SETTLED = (
    (re.compile(r"(?<=N)0"), "N"),
    (re.compile(r"0"), "n"),
    (re.compile(r"(?<=e)(a*)1"), r"\1v"),
    (re.compile(r"1"), "g"),
    (re.compile(r"(?<=e)(a*)2"), r"\1y"),
    (re.compile(r"(?<=[dh])[2V]"), "n"),
    (re.compile(r"2"), "v"),
    (re.compile(r"(?<=[uxswRz])(a*)[356]|(?<=N)(a*)[36]|(?<=n)(a*)6"), r"\1\2\3b"),
    (re.compile(r"[356]"), "n"),
    (re.compile(r"(?<=[dhSZzpnG])4"), "n"),
    (re.compile(r"4"), "v"),
)
# What a reporting verb's code means where a sentence begins with it: "Asked about", "Fears grew".
_AT_START = {"1": "g", "2": "G", "3": "n", "4": "R", "5": "n", "6": "n", "0": "N"}
_MISTAKEN = re.compile(r"(?<![^.:;QE-])[GVa](?=[vx])")


def tag_words(text: str, masked: str, start: int, end: int) -> tuple[str, list[int], list[int]]:
    """One paragraph as tags with the offsets of each; ``text`` only says how each quote ends."""
    tags: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    codes = _codes()
    for match in _TOKEN.finditer(masked, start, end):
        word = match.group()
        code = codes.get(word)
        if code is None:
            code = _quote_code(text, word, match.start()) if MASK in word else _learn(codes, word)
        if code == "C":
            code = _capital_code(word, tags[-1] if tags else ".")
        tags.append(code)
        starts.append(match.start())
        ends.append(match.end())
    return _settle("".join(tags), masked, starts, ends), starts, ends


def _settle(tags: str, masked: str, starts: list[int], ends: list[int]) -> str:
    """The tags with every code replaced that stood for a choice."""
    for pattern, tag in _SETTLED:
        tags = pattern.sub(tag, tags)
    return _MISTAKEN.sub(lambda match: _or_name(match, masked, starts, ends), tags)


def _or_name(match: re.Match[str], masked: str, starts: list[int], ends: list[int]) -> str:
    """A name where a word that opens a sentence was taken for a verb or an adverb: "Manning said", "Kelly has"."""
    word = masked[starts[match.start()] : ends[match.start()]]
    return "N" if word[0].isupper() and word.lower() not in _codes() else match.group()


def _quote_code(text: str, token: str, start: int) -> str:
    """How a quote ends: in a comma (q), a full stop (Q), another mark (E) or none (F)."""
    if token.endswith(","):
        return "q"
    last = start + token.rindex(MASK)
    if text[last] in "'’\"”)":
        last -= 1
    return "q" if text[last] == "," else "Q" if text[last] == "." else "E" if text[last] in "?!…—–-" else "F"


def _learn(codes: dict[str, str], word: str) -> str:
    """The code of a word that no list has, by its first letter or its ending; kept for the next time."""
    code = _code_of(word)
    if len(codes) < 200_000:
        codes[word] = code
    return code


def _code_of(word: str) -> str:
    if not word[0].isalpha():
        return _MARKS.get(word) or (word if len(word) == 1 and not word.isdigit() else "z")
    if _PARTY.match(word):
        return "n"
    if word[0].isupper():
        return "C"
    return _by_ending(word)


def _by_ending(word: str) -> str:
    if _POSSESSIVE.search(word):
        return "Z"
    if word.endswith("ly"):
        return "a"
    if word.endswith("ing") and len(word) > 5:
        return "G"
    return "V" if word.endswith("ed") and len(word) > 4 else "n"


@functools.lru_cache(maxsize=100_000)
def _capital_code(word: str, before: str) -> str:
    """The tag of a capitalised word: what its lower-case form is at a sentence's start, otherwise a name."""
    if word == "I":
        return "s"
    plain = _lexicon().get(word.lower().replace("’", "'"))
    shouted = word.isupper() and len(word) > 1
    if plain is not None and plain in "dpcuwkseotA" and not shouted:
        return plain
    if _POSSESSIVE.search(word):
        return "S"
    if before not in _OPENING:
        return "N"
    if plain is not None:
        return _AT_START.get(plain, plain)
    lowered = _by_ending(word.lower())
    return lowered if lowered in "aGV" and len(word) > 5 else "N"


@functools.cache
def _codes() -> dict[str, str]:
    """Codes by printed word; grows with every word met, and starts with the lists."""
    return dict(_lexicon())


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
