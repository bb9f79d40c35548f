"""Who acts in a clause: a line of tags and a verb in, the tokens of its subject out.

The walks go left from the verb over what may stand between it and its subject: auxiliaries, adverbs, "on Monday", an
apposition between commas, a relative clause. A participle ("adding") and an infinitive ("went on to say") take the
subject of the clause they belong to.
"""

from __future__ import annotations

import functools
import re

from crosscheck import data
from crosscheck.language.speakers.lines import Line
from crosscheck.language.speakers.phrases import Subject, find_phrase_after, find_phrase_before

__all__ = ["find_main_subject", "find_subject"]

_NEW_CLAUSE = re.compile(r"[,;q-]c(?=[at]*[dhNTRSZnsz]{1,6}[xaevV])|;|,(?=k[dhNTRSZnsz]{1,6}[xaevV])")
_REPORTING = re.compile("v")
_OPENER_END = re.compile("[,q]")
_VERBS = frozenset("vVbxey")
_MAX_DEPTH = 6


def find_subject(line: Line, first: int, verb: int, depth: int = 0) -> Subject | None:
    """The subject of a verb, not before token ``first``; None where the walk finds none."""
    tags = line.tags
    if depth > _MAX_DEPTH:
        return None
    if tags[verb] in "gG":
        return _of_participle(line, first, verb, depth)
    at = _skip_left(line, first, verb - 1)
    if at < first:
        return None
    tag = tags[at]
    if tag in ",)-":
        return _before_insertion(line, first, at)
    if tag in "cu":
        return _of_earlier_verb(line, first, at, depth)
    if tag == "w" or (tag == "k" and line.low(at) == "that" and at > first and tags[at - 1] in "nRN"):
        return _antecedent(line, first, at)
    if tag == "v" and at < verb - 1:
        return find_subject(line, first, at, depth + 1)
    if tag in "kvVGgbpA":
        return _as_main(find_main_subject(line, _clause_start(line, first, at), verb))
    return _described(line, first, find_phrase_before(line, first, at + 1))


def _described(line: Line, first: int, found: Subject | None) -> Subject | None:
    """The noun that a participle before a phrase describes: "a letter obtained by the paper" is the letter."""
    participle = -1 if found is None else found.start - 2
    if participle <= first or line.tags[participle] not in "Vvy" or line.tags[participle + 1] != "p":
        return found
    head = find_phrase_before(line, first, participle)
    return found if head is None or line.tags[head.start] == "s" else Subject(head.start, head.end, "apart")


def _skip_left(line: Line, first: int, at: int) -> int:
    """Left over auxiliaries, adverbs and times: "Hale on Monday also said"."""
    tags = line.tags
    while at >= first:
        if tags[at] in "xea":
            at -= 1
        elif tags[at] == "t" and at > first:
            at -= 2 if tags[at - 1] in "pdz" or line.low(at - 1) in ("last", "next", "late", "early") else 1
        else:
            break
    return at


def _before_insertion(line: Line, first: int, at: int) -> Subject | None:
    """The subject before an apposition, a relative clause or a bracket that ends right before the verb.

    A description and its name are one phrase ("the group's director, Mara Lindqvist,"); what a preposition stands
    before is no subject ("On the same show, Hale, who lost, said").
    """
    tags = line.tags
    opener = {")": "(", "-": "-", ",": ","}[tags[at]]
    if tags[at - 1 : at + 1] == "),":  # "In Ohio, Hale (D), said"
        named = find_phrase_before(line, first, _before_bracket(tags, first, at))
        if named is not None and _name_between(tags, named.start, named.end):
            return _apart(named)
    close = at
    while close > first:
        prev = tags.rfind(opener, first, close)
        if prev < 0:
            opening = find_phrase_before(line, first, close) if close != at else None
            governed = opening is not None and _is_governed(tags, first, opening)
            return _as_main(find_main_subject(line, first, at)) if governed else _apart(opening)
        name = _name_between(tags, prev + 1, close)
        if name and _is_role(tags, first, prev):
            role = find_phrase_before(line, first, prev)
            opened = role is not None and tags[role.start] in "dhNTS"
            return Subject(role.start if role is not None and opened else prev + 1, close, "apart")
        found = find_phrase_before(line, first, _before_bracket(tags, first, prev))
        if found is not None and tags[prev + 1] != "c" and not _is_governed(tags, first, found):
            return _apart(_outer(line, first, found))
        close = prev
        opener = ","
    return None


def _is_governed(tags: str, first: int, phrase: Subject) -> bool:
    """Whether a preposition stands before a phrase."""
    return phrase.start > first and tags[phrase.start - 1] in "pu"


def _before_bracket(tags: str, first: int, end: int) -> int:
    """The token after a phrase that a bracket may follow: "Hale (D), who"."""
    start = tags.rfind("(", first, end) if tags[end - 1] == ")" else -1
    return start if start > first else end


def _name_between(tags: str, start: int, end: int) -> bool:
    return end > start and not tags[start:end].strip("NT")


def _is_role(tags: str, first: int, end: int) -> bool:
    """Whether the phrase before a comma ends in a description ("the group's director") and not in a name."""
    at = end - 1
    while at >= first and tags[at] in "NTRnZSpudhaz":
        at -= 1
    phrase = tags[at + 1 : end]
    head = re.split("[pu]", phrase)[0]
    return (head[:1] == "d" or bool(re.search("[RT]", head))) and head[-1:] in ("R", "T", "n")


def _outer(line: Line, first: int, found: Subject) -> Subject:
    """The name before a phrase that is itself an apposition: "Hale, 45, a lawyer, said"."""
    tags = line.tags
    if found.start > first + 1 and tags[found.start - 1] == "," and tags[found.start] in "dzRnh":
        before = find_phrase_before(line, first, found.start - 1)
        if before is not None and "N" in tags[before.start : before.end]:
            return _outer(line, first, before)
    return found


def _apart(found: Subject | None) -> Subject | None:
    return None if found is None else Subject(found.start, found.end, "apart")


def _as_main(found: Subject | None) -> Subject | None:
    return None if found is None else Subject(found.start, found.end, "main")


def _antecedent(line: Line, first: int, at: int) -> Subject | None:
    before = at - 1 if at > first and line.tags[at - 1] == "," else at
    found = find_phrase_before(line, first, before)
    if found is None:
        return None
    inner = _last_name(line, found) if line.low(at) == "who" else None
    return Subject(*(inner or _outer(line, first, found))[:2], "relative")


_NAME_BEHIND_NOUN = re.compile("[dh]?n+p(?=[TR]*N+$)")


def _last_name(line: Line, phrase: Subject) -> Subject | None:
    """Whom "who" means behind a noun for no person: Hale in "the ire of Judge Hale"."""
    match = _NAME_BEHIND_NOUN.match(line.tags[phrase.start : phrase.end])
    return None if match is None else Subject(phrase.start + match.end(), phrase.end)


def _of_earlier_verb(line: Line, first: int, at: int, depth: int) -> Subject | None:
    """The subject of the verb before "and" or "to"."""
    tags = line.tags
    how = "shared" if tags[at] == "c" else "main"
    for verb in range(at - 1, first - 1, -1):
        if tags[verb] == ";":
            break
        if tags[verb] in _VERBS:
            found = find_subject(line, first, verb, depth + 1)
            if found is not None:
                return Subject(found.start, found.end, how)
    return _as_main(find_main_subject(line, _clause_start(line, first, at), at))


def _of_participle(line: Line, first: int, verb: int, depth: int) -> Subject | None:
    """The subject of the main clause; where a quote opens the sentence, of the verb that reports it.

    After "with" ("with marchers chanting"), of whom somebody saw or recorded ("the film shows Hale saying") and in a
    contraction ("she's saying") the subject stands right before it. In "The port is full, Hale said, adding that" it is
    whom the sentence is from.
    """
    tags = line.tags
    beside = find_phrase_before(line, first, verb)
    recorded = None if beside is None else _recorded(line, beside)
    if recorded is not None:
        return recorded
    if beside is not None and (_stands_apart(line, first, beside) or _is_contraction(line, beside)):
        return beside
    told = _TOLD_BEFORE.search(tags, first, verb)
    if told is not None:
        return Subject(*told.span(1), "main")
    start = _clause_start(line, first, verb)
    if start < verb and tags[start] in "qQEF":
        reporting = _REPORTING.search(tags, start, verb)
        if reporting:
            found = find_subject(line, start + 1, reporting.start(), depth + 1)
            found = found or find_phrase_after(line, reporting.end(), verb)
            return _as_main(found)
    return _as_main(find_main_subject(line, start, verb))


_TOLD_BEFORE = re.compile(r"(?<=,)([dhTNRnsSZz]{1,8})[xa]*v[atpdzn]{0,5},c?$")


_AFTER_DASH_OR_QUOTE = re.compile("(?:-|[qQEF]c)$")


def _recorded(line: Line, phrase: Subject) -> Subject | None:
    """Who is heard or seen in a recording: Hale in "footage of Hale", "the clip shows Hale"."""
    for token in range(phrase.end - 2, max(phrase.start - 1, 1) - 1, -1):
        word, before = line.low(token), line.low(token - 1)
        if word in _perceiving() or (word == "of" and before in _recordings()):
            return find_phrase_before(line, token + 1, phrase.end)
    return None


def _is_contraction(line: Line, phrase: Subject) -> bool:
    return line.tags[phrase.start] == "s" and "'" in line.low(phrase.start)


def _stands_apart(line: Line, first: int, phrase: Subject) -> bool:
    """Whether a phrase belongs to the participle after it: "with marchers chanting", "— Hale saying", "“…” and Orr"."""
    if phrase.start <= first:
        return False
    if line.low(phrase.start - 1) == "with":
        return True
    named = _name_between(line.tags, phrase.start, phrase.end)
    return named and _AFTER_DASH_OR_QUOTE.search(line.tags, first, phrase.start) is not None


@functools.cache
def _perceiving() -> frozenset[str]:
    """The verbs that show somebody speaking: "the film shows Hale saying"."""
    return frozenset(data.load("grammar")["perceiving"]["verbs"].split())


@functools.cache
def _recordings() -> frozenset[str]:
    """What shows somebody speaking: "footage of Hale saying"."""
    return frozenset(data.load("grammar")["perceiving"]["recordings"].split())


def _clause_start(line: Line, first: int, at: int) -> int:
    """Where the clause begins that a token stands in: after the last ", and X does" or semicolon."""
    start = first
    for match in _NEW_CLAUSE.finditer(line.tags, first, at):
        start = match.end()
    return start


_ACTING = re.compile("p[dhSnNtzZR]{1,4}(?<=[ntNR])(d[nR]{0,2}R)[xa]*[Vv]")
_TIME_OPENER = re.compile(r"[dz]{1,2}n?t(?![xevVb])")
_PLACE_NAME = re.compile(r"N{1,2},(?=[dhTNRnsa][^,]*[vVxe])")


def find_main_subject(line: Line, first: int, limit: int) -> Subject | None:
    """The first noun phrase of a clause after what may open it: "In Ohio on Monday, Hale ..."."""
    tags = line.tags
    at = first
    for _ in range(4):
        while at < limit and tags[at] in "ca-,":
            at += 1
        if at >= limit:
            return None
        opens = tags[at] in "pkGgVtyAubv" or _TIME_OPENER.match(tags, at, limit)
        if not opens:
            break
        comma = _OPENER_END.search(tags, at)
        if comma is None:
            break
        acting = _ACTING.match(tags, at, min(limit, comma.start())) if tags[at] == "p" else None
        if acting is not None:  # no comma closes the opener: "In the speech the senator took a swipe at Hale, calling"
            return Subject(*acting.span(1))
        at, limit = comma.end(), max(limit, min(len(tags), comma.end() + 14))
        place = _PLACE_NAME.match(tags, at, limit)
        at = place.end() if place else at
    return find_phrase_after(line, at, limit)
