"""Paragraphs as strings of tags: text and quotes in, one letter a word out.

Telling who said a quote needs to know where noun phrases, verbs and clause borders are, not what the words mean. So the
words inside quotation marks are masked first (nothing in them may count), then each word and each mark outside becomes
one letter from closed word lists: ``N`` a name, ``v`` a reporting verb, ``q`` a quote that ends in a comma. The rules are
then regular expressions and short walks over these strings, which costs a hundredth of a parser's time.

Tags: q quote ending in a comma, Q in a full stop, E in another mark, F in none; N name, S its possessive, T title before
a name, R noun for people, bodies or texts, n other word, Z possessive of a common noun; s subject pronoun, o object
pronoun, h possessive pronoun, w relative pronoun; v finite reporting verb, b its base form, g its -ing form, y its
passive; V other verb, G other -ing form, e form of "be", x other auxiliary, a adverb, u "to"; d determiner, z number,
t time, p preposition, c coordinating and k subordinating conjunction; , : ; . - ( ) as they are.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Sequence

from attrs import field, frozen

from crosscheck import data
from crosscheck.language.cues import find_cue, inflect

__all__ = ["Line", "mask", "read_lines", "tag_line"]

MASK = "\x01"
_TOKEN = re.compile(
    r"(?P<quote>[\"“”„«»'‘’`]*\x01+[\"“”«»'’`]*,?)"
    r"|(?P<word>(?:[A-Z]\.)+(?=[\s,’'])|[^\W\d_]+\.(?:[^\W\d_]\.)+(?:['’]s)?"
    r"|(?:%s)\.(?=[\s,])|[A-Z][a-z]{1,4}\.(?=,)|(?P<party>[A-Z]-(?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.)+|[A-Z]\w+))"
    r"|[^\W\d_]+(?:[-'’.&/][^\W_]+)*(?:(?<=s)['’](?=\s))?)"
    r"|(?P<number>[$€£#]?\d[\d,.:/-]*(?<=\d)(?:[^\W_]+|%%)?)"
    r"|(?P<mark>--|[,:;.!?()\[\]—–―…]|-(?=\s)|\|)"
    % "|".join(word.capitalize() for word in data.load("sentences")["abbreviations"].split() if "." not in word)
)
_MARKS = {"--": "-", "—": "-", "–": "-", "―": "-", "-": "-", "!": ".", "?": ".", "…": "-", "[": "(", "]": ")", "|": "."}
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_NOUNISH_BEFORE = frozenset("dhSZzp")
_BORDER = frozenset(".;")


@frozen
class Line:
    """One paragraph as tags.

    Attributes:
        text: the whole article, masked.
        tags: one letter a token.
        starts, ends: code points into the article, one of each a token.
        sentences: the tokens at which sentences begin, and last the number of tokens.
    """

    text: str = field(repr=False)
    tags: str
    starts: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)
    sentences: list[int] = field(repr=False)

    def word(self, token: int) -> str:
        """A token as it is printed."""
        return self.text[self.starts[token] : self.ends[token]]

    def low(self, token: int) -> str:
        """A token in lower case with straight apostrophes."""
        return self.word(token).lower().replace("’", "'")

    def token_at(self, offset: int) -> int:
        """The token that covers a place of the text, or the last one before it; -1 before the first."""
        return bisect.bisect_right(self.starts, offset) - 1

    def sentence(self, token: int) -> tuple[int, int]:
        """The first token of the sentence that a token stands in, and the one after its last."""
        number = bisect.bisect_right(self.sentences, token) - 1
        return self.sentences[number], self.sentences[number + 1]


def mask(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with each span overwritten by as many filler characters, so that every offset still holds."""
    pieces, at = [], 0
    for start, end in spans:
        if start < at:
            continue
        pieces += [text[at:start], MASK * (end - start)]
        at = end
    return "".join(pieces) + text[at:]


@functools.lru_cache(maxsize=16)
def read_lines(text: str, paragraphs: tuple[tuple[int, int], ...], spans: tuple[tuple[int, int], ...]) -> list[Line]:
    """The paragraphs of a text as lines of tags, with the spans (the insides of quotes) masked."""
    masked = mask(text, spans)
    return [tag_line(text, masked, start, end) for start, end in paragraphs]


def tag_line(text: str, masked: str, start: int, end: int) -> Line:
    """One paragraph as tags; ``text`` is only looked at for how each quote ends."""
    tags: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    lexicon = _lexicon()
    for match in _TOKEN.finditer(masked, start, end):
        begin, stop = match.span()
        kind = match.lastgroup
        word = match.group()
        if kind == "word":
            tag = lexicon.get(word) or _tag_word(word)
            if tag in "N*" or word[0].isupper():
                tag = _tag_capital(word, tag, tags)
            elif tag in "1234Vn":
                tag = _tag_verb(tag, tags, word)
            if tag in "vx" and tags and tags[-1] in "GVa" and _may_be_name(masked, starts[-1], ends[-1]):
                tags[-1] = "N"
        elif kind == "quote":
            tag = _tag_quote(text, word, begin)
        elif kind == "party":
            tag = "n"
        elif kind == "number":
            tag = "z"
        else:
            tag = _MARKS.get(word, word)
        tags.append(tag)
        starts.append(begin)
        ends.append(stop)
    joined = "".join(tags)
    return Line(masked, joined, starts, ends, _sentence_starts(joined, masked, starts))


def _tag_quote(text: str, token: str, start: int) -> str:
    """How a quote ends: in a comma (q), a full stop (Q), another mark (E) or none (F)."""
    if token.endswith(","):
        return "q"
    last = text[start + token.rindex(MASK)]
    if last in "'’\"”)":
        last = text[start + token.rindex(MASK) - 1]
    return "q" if last == "," else "Q" if last == "." else "E" if last in "?!…—–-" else "F"


def _tag_word(word: str) -> str:
    """The tag of a word that no list has: by its capital or its ending."""
    if word[0].isupper():
        return "S" if _POSSESSIVE.search(word) else "N"
    if _POSSESSIVE.search(word):
        return "Z"
    if word.endswith("ly"):
        return "a"
    if word.endswith("ing") and len(word) > 5:
        return "G"
    if word.endswith("ed") and len(word) > 4:
        return "V"
    return "n"


def _tag_capital(word: str, tag: str, before: list[str]) -> str:
    """The tag of a capitalised word: what its lower-case form is at a sentence's start, otherwise a name."""
    if tag in "ST":
        return tag
    plain = _lexicon().get(word.lower().replace("’", "'"))
    if word == "I" or (plain is not None and plain in "dpcuwkseo" and not (word.isupper() and len(word) > 1)):
        return plain or "s"
    if plain == "t" and (not before or word[-1] != "." or tag == "t"):
        return "t"
    opens = not before or before[-1] in ".:QE-;"
    if not opens:
        return "N"
    if plain is not None:
        return {"1": "g", "2": "G", "3": "n", "4": "R"}.get(plain, plain)
    lowered = _tag_word(word.lower())
    return lowered if lowered in "aGV" and len(word) > 5 else "N"


def _may_be_name(text: str, start: int, end: int) -> bool:
    """Whether a word taken for a verb or an adverb may be a name after all: "Manning said", "Kelly has"."""
    word = text[start:end]
    return word[0].isupper() and word.lower() not in _lexicon()


def _tag_verb(tag: str, before: list[str], word: str) -> str:
    """A reporting verb's tag by what stands before it: "his claims" is a noun, "was called" a passive."""
    if tag in "Vn":
        if before and before[-1] == "N" and word in _particles():
            return "N"
        return "n" if tag == "V" and before and before[-1] in "dh" else tag
    at = len(before) - 1
    while at >= 0 and before[at] == "a":
        at -= 1
    last = before[at] if at >= 0 else "."
    if tag == "1":
        return "v" if last == "e" else "g"
    if tag == "2":
        return "y" if last == "e" else "n" if last in "dh" else "v"
    if tag == "4":
        return "n" if last in _NOUNISH_BEFORE or last in "nG" else "v"
    return "b" if last in "uxswRz" or (last in "Nn" and word == "say") or last == "N" and word not in _nounish() else "n"


def _sentence_starts(tags: str, text: str, starts: list[int]) -> list[int]:
    """Where sentences begin: after a stop, and after a quote that ends in one unless a cue goes on with it."""
    borders = [0]
    dateline = _DATELINE.match(tags)
    for token in range(1, len(tags)):
        last = tags[token - 1]
        if last in _BORDER:
            if not text[starts[token]].islower() and tags[token] not in ".,;":
                borders.append(token)
        elif dateline is not None and token == dateline.end():
            borders.append(token)
        elif last in "QE" and not _continues(tags, text, starts, token):
            borders.append(token)
    borders.append(len(tags))
    return borders


_CUE_AFTER = re.compile(r"(?:[dhTNRnsSpz]{1,8}|[TN]+,[^.qQEF]{1,30},)(?:[xa]*v|e[aVy]*(?:ub|g))(?:[.;(]|$|,(?![qQEF])|[atpodhTNR][^.kvqQEF:]*(?:[.]|$))|[a]*v")
_DATELINE = re.compile(r"[NTtz,.()]{1,12}-")


def _continues(tags: str, text: str, starts: list[int], token: int) -> bool:
    """Whether the sentence goes on after a quote that ends in a stop: ``“Why?” she asked``."""
    if text[starts[token]].islower() or tags[token] in ",;:.-()":
        return True
    return tags[token - 1] in "QE" and _CUE_AFTER.match(tags, token) is not None


@functools.cache
def _nounish() -> frozenset[str]:
    """Reporting verbs whose base form is at least as often a noun."""
    return frozenset(data.load("cues")["nouns"]["words"].split())


@functools.cache
def _particles() -> frozenset[str]:
    return frozenset(data.load("names")["particles"]["names"].split())


@functools.cache
def _lexicon() -> dict[str, str]:
    """Lower-case words, and capitalised titles, with their tags; reporting verbs as 1 (-ing), 2 (past), 3 (base), 4 (-s)."""
    grammar, roles = data.load("grammar"), data.load("roles")
    table: dict[str, str] = {}
    for tag, words in grammar["tags"].items():
        for word in words.split():
            table.setdefault(word, tag)
            table.setdefault(word.replace("'", "’"), tag)
    for group in ("people", "bodies", "documents"):
        for word in roles[group]["words"].split():
            for form in (word, _plural(word)):
                if find_cue(form) is None:
                    table.setdefault(form, "R")
    _enter_cues(table)
    for word in grammar["verbs"]["words"].split():
        table.setdefault(word, "V")
    for word in grammar["not_verbs"]["words"].split():
        table.setdefault(word, "n")
    for title in roles["titles"]:
        table[title.capitalize()] = table[title.capitalize() + "."] = "T"
    return table


def _enter_cues(table: dict[str, str]) -> None:
    for verbs in data.load("cues")["classes"].values():
        for base in verbs.split():
            for form in _forms_of(base):
                cue = find_cue(form)
                if cue is not None:
                    tag = {"participle": "1", "base": "3"}.get(cue.form) or ("2" if cue.past else "4")
                    table.setdefault(form, tag)


def _forms_of(base: str) -> list[str]:
    irregular = data.load("cues")["irregular"].get(base, inflect(base, "ed")).split()
    return [base, inflect(base, "s"), inflect(base, "ing"), *irregular]


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeo" else word + "s"
