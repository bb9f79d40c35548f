"""The shape of names in lines of tags: where a name begins and ends, what office stands beside it, what it does.

In go tags and words, out come token numbers and plain text; who is meant is the business of ``people``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from crosscheck import data
from crosscheck.language.speakers.lines import Line
from crosscheck.language.speakers.names import gender_of_title, is_first_name, may_open_name, without_possessive
from crosscheck.language.speakers.titles import is_courtesy

__all__ = ["NameRun", "find_runs"]

# A run is "(?:[TN]*NF(?=N))?[TN]*[NS]", where F is a nickname in marks; with its first character in front it is found
# much quicker. What may stand after it is looked for in the same go: a noun, an age, a verb.
_RUN = re.compile(
    r"[TNS](?:(?<!S)(?:[TN]*(?<=N)F(?=N))?[TN]*[NS])?(?<=[NS])"
    r"(?=([nR])?)(?=(,z,)?)"
    r"(?=(?:(?:p[dNTnSZRc]{1,7})?(?:\([^)]{1,8}\))?(?:,[^.;]{1,30}?,|-[^.;-]{1,30}-|,)?[at]*(?:p[dz]?t)?([xevVbyw]))?)"
)
_DESCRIBING_COMPOUND = re.compile(r"[A-Z]\w+-[a-z]{4,}$")  # "Oscar-winner Hale", "Ohio-born Hale"
_CALLINGS = frozenset(data.load("roles")["callings"]["words"].split())


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
        word = without_possessive(word)
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
        words[-1] = without_possessive(words[-1])
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
        return None if is_courtesy(line.low(title)) else line.span(start, title + 1), title + 1
    if _ends_office(line, start):
        return _split_office(line, start, end)
    known = _first_name_in(line, start + 1, end - 1) if end - start > 2 else None
    opens = known is None or (may_open_name(line.low(start)) and line.low(start) not in _CALLINGS)
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
