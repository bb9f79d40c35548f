"""The shape of names in lines of tags: where a name begins and ends, what office stands beside it, what it does.

In go tags and words, out come token numbers and plain text; who is meant is the business of ``people``.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from crosscheck import data
from crosscheck.language.speakers.humans import is_description, may_be_person
from crosscheck.language.speakers.lines import Line
from crosscheck.language.speakers.names import ends_in_surname, gender_of_title, is_first_name

__all__ = [
    "GENDERS",
    "Mention",
    "NameRun",
    "apposed_name",
    "find_runs",
    "head_of",
    "is_message",
    "is_own_text",
    "is_title",
    "owner_of_text",
    "read_mention",
    "stands_in",
    "strip_titles",
    "trim_name",
    "words_of_office",
]

# A run is "(?:[TN]*NF(?=N))?[TN]*[NS]", where F is a nickname in marks; with its first character in front it is found
# much quicker. What may stand after it is looked for in the same go: a noun, an age, a verb.
_RUN = re.compile(
    r"[TNS](?:(?<!S)(?:[TN]*(?<=N)F(?=N))?[TN]*[NS])?(?<=[NS])"
    r"(?=([nR])?)(?=(,z,)?)"
    r"(?=(?:(?:p[dNTnSZRc]{1,7})?(?:\([^)]{1,8}\))?(?:,[^.;]{1,30}?,|-[^.;-]{1,30}-|,)?[at]*(?:p[dz]?t)?([xevVbyw]))?)"
)
_DESCRIBING_COMPOUND = re.compile(r"[A-Z]\w+-[a-z]{4,}$")  # "Oscar-winner Hale", "Ohio-born Hale"
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_CALLINGS = frozenset(data.load("roles")["callings"]["words"].split())
_PARTICLES = frozenset(data.load("names")["particles"]["names"].split())


class NameRun(NamedTuple):
    """A stretch of capitalised words in a line; a tuple, because there are so many.

    Attributes:
        at: where it begins, code points into the article.
        words: the words of the name, without office and possessive; empty where only an office stands there.
        gender: what the title says.
        verb: the tag of the verb whose subject it is; empty where it is none.
        loose: whether it is named for itself, or as the owner that opens a sentence ("Hale's plan was …"); not as
            another owner or before a noun ("the Hale plan").
        role: the office before or after it, if any; not looked for around a single word.
        courteous: whether any title stands before the name, "Mr." too.
        aged: whether an age stands after it.
    """

    at: int
    words: tuple[str, ...]
    gender: str | None
    verb: str
    loose: bool
    role: str | None = None
    courteous: bool = False
    aged: bool = False


def find_runs(line: Line) -> list[NameRun]:
    """The names of a line in order; none in a headline, where everything is capitalised."""
    if _is_heading(line):
        return []
    runs = []
    for match in _RUN.finditer(line.tags):
        start, end = match.span()
        noun, age, verb = match.groups("")
        owns = line.tags[end - 1] == "S"
        verb = "" if noun or owns else _verb_of(line, start, end, verb)
        loose = _opens(line.tags, start) if owns else not noun
        if end - start == 1:
            runs.append(_read_word(line, start, verb, loose))
        else:
            runs.append(_read_run(line, start, end, verb, loose, bool(age)))
    return runs


def _read_word(line: Line, at: int, verb: str, loose: bool) -> NameRun:
    """A capitalised word by itself; no name in "Secretary of State"."""
    word = line.pieces[at].rstrip()
    if line.tags[at] == "S":
        word = _POSSESSIVE.sub("", word)
    before = line.tags[at - 1] if at else ""
    words = () if before == "p" and _ends_office(line, at) else (word,)
    return NameRun(line.starts[at], words, _gender_before(line, at) if before == "R" else None, verb, loose)


def _read_run(line: Line, start: int, end: int, verb: str, loose: bool, aged: bool) -> NameRun:
    """Several capitalised words, and what the words around them say."""
    role, begin = _split_role(line, start, end)
    role = role or _apposed_role(line, start, end)
    if role is None and end - begin == 2 and _DESCRIBING_COMPOUND.match(line.word(begin)):
        begin += 1
    courteous = begin > 0 and line.tags[begin - 1] == "T"
    words, gender = _words_of_name(line, begin, end), _gender_before(line, begin)
    return NameRun(line.starts[start], words, gender, verb, loose, role, courteous, aged)


def _words_of_name(line: Line, begin: int, end: int) -> tuple[str, ...]:
    """The words without a nickname and without the possessive, which only the last can have."""
    words = [line.pieces[token].rstrip() for token in range(begin, end) if line.tags[token] != "F"]
    if line.tags[end - 1] == "S" and words:
        words[-1] = _POSSESSIVE.sub("", words[-1])
    return tuple(words)


def _gender_before(line: Line, begin: int) -> str | None:
    """What a title or a description right before a name says."""
    return gender_of_title(line.low(begin - 1).rstrip(".")) if begin and line.tags[begin - 1] in "RT" else None


_OF_WEIGHT = re.compile("[^pdcukNTS.,:;()qQEF-]")


def _is_heading(line: Line) -> bool:
    """Whether nearly every word of a line is capitalised; with a full stop behind it, all but the small ones."""
    tags = line.tags
    if len(tags) <= 5 or sum(map(tags.count, "NTS")) <= 0.6 * len(tags):
        return False
    if tags[-1] not in ".qQEF:":
        return True
    words = (line.pieces[match.start()] for match in _OF_WEIGHT.finditer(tags))
    return tags[-1] == "." and not any(word[0].islower() for word in words)


def _split_role(line: Line, start: int, end: int) -> tuple[str | None, int]:
    """The office before a name in a run of capitalised words, and where the name begins."""
    tags = line.tags
    title = tags.rfind("T", start, end - 1)
    if title >= 0:
        return None if _is_courtesy(line.low(title)) else line.span(start, title + 1), title + 1
    if _ends_office(line, start):
        return _split_office(line, start, end)
    known = _first_name_in(line, start + 1, end - 1) if end - start > 2 else None
    opens = known is None or (_may_open_name(line.low(start)) and line.low(start) not in _CALLINGS)
    begin = start if opens or known is None else known
    if start >= 1 and tags[start - 1] == "R":
        opening = start - 1
        while opening > 0 and tags[opening - 1] in "nN" and start - opening < 4:
            opening -= 1
        return line.span(opening, start), begin
    return None, begin


def _ends_office(line: Line, start: int) -> bool:
    """Whether a title and "of" stand before a run, as in "Secretary of State"."""
    tags = line.tags
    return start >= 2 and tags[start - 1] == "p" and tags[start - 2] in "TR" and line.low(start - 1) == "of"


def _split_office(line: Line, start: int, end: int) -> tuple[str | None, int]:
    """ "State Rex Hale" after "Secretary of": one word or more of the office, then the name."""
    begin = _first_name_in(line, start + 1, end)
    if begin is None and end - start >= 3:
        begin = end - 2
    if begin is None:
        return None, end
    opening = start - 2
    while opening > 0 and line.tags[opening - 1] in "NT":
        opening -= 1
    return line.span(opening, begin), begin


def _may_open_name(word: str) -> bool:
    return is_first_name(word) or (len(word) <= 2 and word.endswith("."))


def _first_name_in(line: Line, start: int, end: int) -> int | None:
    for token in range(start, end):
        if is_first_name(line.low(token)):
            return token
    return None


_APPOSITION = re.compile(r",(?P<role>[dh]?[nNaTZSGR]*R(?:[pu](?:[dhNnTRSZ]|(?<=[NS])c(?=[NS]))+)*)(?=[,.;(-]|[xvV])")


def _apposed_role(line: Line, start: int, end: int) -> str | None:
    """The office between commas after a name: "Hale, the chairman of the panel,"; not "of Ohio, the chairman"."""
    match = _APPOSITION.match(line.tags, end)
    if match is None or (start > 0 and line.tags[start - 1] == "p"):
        return None
    begin, stop = match.span("role")
    begin += line.tags[begin] in "dh"
    return line.span(begin, stop) if stop - begin <= 10 else None


_AFTER_CUE = re.compile(r"(?:^|(?P<quote>[qQEF.:],?)|,)a*(?P<verb>v)$|Au$")
_SAYING_IN_PLURAL = re.compile("[nR]b$")  # "aides say Hale was late"
_INVERTED = frozenset({"said", "says", "added", "adds", "explained", "explains"})
_DESCRIPTION = re.compile(r"[dhSZ][nNRTaSZ]*[nRT],$")
_LONGEST_CLAUSE = 400  # words; a page without paragraphs is one line, and is not to be read anew for each name in it
_BEFORE_SUBJECT = frozenset(["", *".,;:ckqQEF-(vt"])


def _verb_of(line: Line, start: int, end: int, after: str) -> str:
    """The verb after a name where the name is its subject, ``v`` after "said" and "according to" too; or nothing.

    An owner before a whole name is passed over: "The Gazette's Mara Lind asked"; one word may be "the Workers' Union".
    """
    tags, passed = line.tags, "dnRazZNTh" if end - start == 1 else "dnRazZNThS"
    far = max(0, start - _LONGEST_CLAUSE)
    if start and tags[start - 1] == "," and tags[end : end + 1] == ",":
        described = _DESCRIPTION.search(tags, far, start)
        start = described.start() if described else start
    left = tags[far:start].rstrip(passed)
    before = left[-1:]
    if before in ("v", "u"):
        cue = _AFTER_CUE.search(left)
        if cue is not None and _is_inverted(line, far, cue):
            return "v"
    return after if before in _BEFORE_SUBJECT or _SAYING_IN_PLURAL.search(left) else ""


def _opens(tags: str, start: int) -> bool:
    """Whether a run opens a sentence or the main clause after a comma."""
    return start == 0 or tags[start - 1] in ".,"


def _is_inverted(line: Line, far: int, cue: re.Match[str]) -> bool:
    """Whether a cue names its speaker behind it: "“…,” told Hale" may, "Orr, who lost, told Hale" does not."""
    return cue["quote"] is not None or cue["verb"] is None or line.low(far + cue.start("verb")) in _INVERTED


GENDERS = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
_NAMING_NOBODY = frozenset({"i", "we", "you", "it", "they", "who"})
_DEPUTIES = frozenset({"vice", "deputy", "assistant", "associate", "under"})
_DEFINITE = ("the ", "that ", "this ")
_PRONOUNS = _NAMING_NOBODY | {"he", "she", "which"}
_STANDING_IN = (*_DEFINITE, "his ", "her ", "their ", "its ")


class Mention(NamedTuple):
    """What a mention says by itself.

    Attributes:
        kind: ``name``, ``pronoun``, ``office`` ("the secretary"), ``description`` ("the Texan"), ``anybody`` ("they")
            or ``nobody`` ("two officials").
        word: the name, the pronoun or the office.
    """

    kind: str
    word: str = ""


@functools.lru_cache(maxsize=4096)
def read_mention(mention: str) -> Mention:
    """What kind of mention words are, and what in them names somebody."""
    plain = mention.lower().replace("’", "'")
    first = plain.split(" ", 1)[0]
    if plain in GENDERS or (first in ("his", "her") and is_own_text(plain.split()[-1])):
        return Mention("pronoun", first)
    if plain in _NAMING_NOBODY:
        return Mention("anybody")
    named = ("'" in plain and owner_of_text(mention)) or ("," in plain and apposed_name(mention))
    return Mention("name", named) if named else _read_head(plain, head_of(mention))


def _read_head(plain: str, head: list[str]) -> Mention:
    """A name or an office, by the last word of the main phrase."""
    if not head:
        return Mention("nobody")
    titled = is_title(head[-1]) and not ends_in_surname(head)
    if not titled and len(head) > 1 and plain.startswith(_DEFINITE) and is_description(head[1:]):
        return Mention("description")
    if head[-1][0].isupper() and not titled:
        return Mention("name", trim_name(head))
    if titled or plain.startswith(_DEFINITE):
        return Mention("office", _join_deputies([word.lower().rstrip(".") for word in head])[-1])
    return Mention("nobody")


def _join_deputies(words: list[str]) -> list[str]:
    """The words of an office with "vice president" as one: whoever is that is no president."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _DEPUTIES:
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return joined


def stands_in(mention: str) -> bool:
    """Whether a mention means somebody named elsewhere: "he", "the mayor", "10"; not "two officials", "the report".

    "The statement" alone is somebody's, and does not say whose; "the joint statement" is a source by itself.
    """
    plain = mention.lower()
    if plain in _PRONOUNS or plain.isdigit():
        return True
    return plain.startswith(_STANDING_IN) and not (plain.startswith(_DEFINITE) and _is_known_document(head_of(plain)))


def _is_known_document(head: list[str]) -> bool:
    return bool(head) and head[-1] in _documents() and (len(head) > 2 or not _has_no_voice(head[-1]))


def _has_no_voice(word: str) -> bool:
    """Whether a text is its author's alone ("letter"; a book is known by itself)."""
    return is_own_text(word) and word not in data.load("roles")["own"]["works"].split()


def is_message(mention: str) -> bool:
    """Whether a mention is a text that is nothing but its author's words: "the statement", "an early tweet"."""
    head = head_of(mention.lower())
    return len(head) > 1 and _has_no_voice(head[-1]) and not (head[0] == "the" and len(head) > 2)


@functools.cache
def _documents() -> frozenset[str]:
    return frozenset(data.load("roles")["documents"]["words"].split())


_PREPOSITION = re.compile(r"\s(?:for|in|at|with|from|on|to|by|who)\s|,")
_NAME_AFTER_OFFICE = re.compile(r"(?P<office>\S+) of \w+(?: [A-Z]\S+){2}")


def head_of(mention: str) -> list[str]:
    """The words of a mention up to its first preposition: "a spokesman" of "a spokesman for the company"."""
    main = _PREPOSITION.split(mention, 1)[0]
    if " of " not in main:
        return main.split()
    office = _NAME_AFTER_OFFICE.search(main)
    if office is not None and is_title(office["office"]):
        return main.split()
    return main.split(" of ")[0].split()


_APPOSED_NAME = re.compile(
    r"^(?:(?i:a|an|the|one|another|his|her|its|their)\s.*|[A-Z][^,]*['’]s?\s[^,]*\b[a-z][\w-]*),"
    r"\s(?P<name>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)*\s?)$"
)


def apposed_name(mention: str) -> str | None:
    """The name after a description: "Mara Lindqvist" of "the group's director, Mara Lindqvist" or "Orr's lawyer, …"."""
    match = _APPOSED_NAME.match(mention)
    return match["name"] if match is not None else None


def trim_name(head: list[str]) -> str:
    """The capitalised words that end a phrase, titles included; first names decide where the name begins.

    So does the owner of a reporter: "the Gazette's Mara Lind".
    """
    words: list[str] = []
    for word in reversed(head):
        if not word[0].isupper() and not (words and word in _PARTICLES):
            break
        if _POSSESSIVE.search(word) and len(words) > 1 and may_be_person(" ".join(words), _folded(words)):
            return " ".join(words)
        words.insert(0, word)
    for at in range(1, len(words) - 1):
        if is_first_name(words[at].lower()) and not _may_open_name(words[at - 1].lower()):
            return " ".join(words[at:])
    return " ".join(words)


def _folded(words: list[str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)


_OWNED_TEXT = re.compile(r"(?P<owner>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*\s?)['’]s? (?:\w+ )*(?P<text>\w+)$")


def owner_of_text(mention: str) -> str | None:
    """Whose text it is: "Dana Hale" of "Dana Hale's letter"; None for "Dana Hale's lawyer"."""
    match = _OWNED_TEXT.match(mention)
    return match["owner"] if match is not None and is_own_text(match["text"].lower()) else None


def is_own_text(word: str) -> bool:
    """Whether a lower-case word is a text that speaks for its author ("statement", "tweets")."""
    return word in _own_texts() or word.removesuffix("s") in _own_texts()


@functools.cache
def _own_texts() -> frozenset[str]:
    return frozenset(data.load("roles")["own"]["words"].split())


def is_title(word: str) -> bool:
    """Whether a word, in any case and with or without its dot, is a title before names."""
    return word.lower().rstrip(".") in data.load("roles")["titles"]


def _is_courtesy(word: str) -> bool:
    return word.rstrip(".") in ("mr", "mrs", "ms", "miss", "mx", "dr")


def strip_titles(name: str) -> str:
    """A name without the titles before it and the possessive after it."""
    words = name.split()
    while len(words) > 1 and is_title(words[0]):
        words.pop(0)
    return _POSSESSIVE.sub("", " ".join(words))


@functools.lru_cache(maxsize=4096)
def words_of_office(role: str) -> frozenset[str]:
    """The lower-case words of an office, abbreviations written out too: "Gov." also as "governor"."""
    titles = data.load("roles")["titles"]
    words = _join_deputies([word.strip(".").lower() for word in role.replace("-", " ").split()])
    return frozenset(words) | frozenset(titles[word].lower() for word in words if word in titles)
