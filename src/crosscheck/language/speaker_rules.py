"""Who said a quote, by rules: a line of tags and the place of a quote in, the words that name the speaker out.

The rules are plain functions, tried in the order of how often they are right. Each looks at one shape: ``,” said Hale``,
``,” Hale said``, ``Hale said that “…”``, ``according to Hale``. What no rule settles is carried over from the
quote before, which is the business of ``speakers``.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from crosscheck.language.clauses import Subject, find_main_subject, find_phrase_after, find_phrase_before, find_subject
from crosscheck.language.cues import find_cue, is_cue_noun, is_strong
from crosscheck.language.phrases import Line

__all__ = ["Found", "find_attribution_of", "find_indirect", "find_introduction"]


@frozen
class Found:
    """Words that name a speaker.

    Attributes:
        start, end: code points into the article.
        rule: which rule found them.
        why: how, in plain words.
        cue: the verb or words that attribute; empty where there are none.
    """

    start: int
    end: int
    rule: str
    why: str
    cue: str = ""


@frozen
class Place:
    """A quote's place in its line.

    Attributes:
        token: the quote's token.
        first, last: the sentence around it, as tokens; ``last`` is the one after.
        whole: whether the quote is a sentence or more.
        length: how many words it has.
    """

    line: Line
    token: int
    first: int
    last: int
    whole: bool
    length: int


Rule = Callable[[Place], Found | None]


def find_attribution_of(line: Line, token: int, whole: bool, length: int) -> Found | None:
    """Who the sentence around a quote says it is by; None where the sentence says nothing."""
    first, last = line.sentence(token)
    place = Place(line, token, first, last, whole, length)
    for rule in _RULES:
        found = rule(place)
        if found is not None:
            return found
    return None


def _found(line: Line, subject: Subject, rule: str, how: str, cue: int | None) -> Found:
    """A find with its words: ``how`` says where the name stands, the cue and the name follow."""
    start, end = line.starts[subject.start], line.ends[subject.end - 1]
    shown = line.text[start:end]
    if cue is None:
        return Found(start, end, rule, f"{how}: '{shown}'")
    verb = line.word(cue)
    words = f"{verb} {shown}" if cue < subject.start else f"{shown} {verb}"
    return Found(start, end, rule, f"{how}: '{words}'", line.low(cue))


_INVERTED = re.compile(r"[,]?[a]*v")


def _inverted_after(place: Place) -> Found | None:
    """``“…,” said Hale``."""
    line, token = place.line, place.token
    if line.tags[token] == "F" and not (place.whole or token == place.first):
        return None
    match = _INVERTED.match(line.tags, token + 1, place.last)
    if match is None:
        return None
    subject = find_phrase_after(line, match.end(), place.last)
    if subject is None or _is_object(line, match.end() - 1, subject):
        return None
    if line.low(subject.start) == "it" or (place.token != place.first and _starts_clause(line.tags, subject.end)):
        return None
    return _found(line, subject, "inverted", "named right after the quote", match.end() - 1)


def _starts_clause(tags: str, end: int) -> bool:
    """Whether a phrase is the subject of what follows: ``Hale, citing “…,” said the plan could``."""
    return tags[end : end + 1] in tuple("xevVb")


def _is_object(line: Line, verb: int, subject: Subject) -> bool:
    """Whether the phrase after a verb that needs a listener is one: ``“…,” told reporters``."""
    return line.low(verb) in ("told", "tells") or line.tags[subject.start] == "h" and line.low(verb) == "called"


_AFTER_SUBJECT = re.compile(
    r"(?P<insertion>(?:\([^)]{1,20}\))?(?:,[^.;qQEF]{1,30}?,|-[^-]{1,25}-)?),?[xaet]*(?:p[dz]?t)?[xa]*(?P<verb>[vb]|cv|e[aVy]*(?:ub|g))"
)


def _direct_after(place: Place) -> Found | None:
    """``“…,” Hale said`` with an apposition, an adverb or an auxiliary between."""
    line, token = place.line, place.token
    opens_alone = token == place.first and place.length > 3
    if (line.tags[token] == "F" and not opens_alone) or (line.tags[token] in "QE" and not place.whole):
        return None
    subject = find_phrase_after(line, token + 1, place.last)
    if subject is None:
        return None
    match = _AFTER_SUBJECT.match(line.tags, subject.end, place.last)
    if match is None or (line.tags[token] == "F" and not is_strong(line.low(match.start("verb")))):
        return None
    rule = "direct" if not match["insertion"] else "direct apart"
    return _found(line, subject, rule, "named right after the quote", match.start("verb"))


def _loose_after(place: Place) -> Found | None:
    """``“…,” Hale thundered``: a verb that no list has."""
    line, token = place.line, place.token
    if not place.whole or line.tags[token] not in "qE":
        return None
    subject = find_phrase_after(line, token + 1, place.last)
    if subject is None or subject.end >= place.last:
        return None
    if re.compile(r"[xa]*[Vn](?:[.,;:p]|t|u|$)").match(line.tags, subject.end, place.last):
        return _found(line, subject, "loose", "named right after the quote", subject.end)
    return None


_SIGNATURE = re.compile(r"-[TN]{2,5}[.,]?(?=$|[NnTRdp,]{1,10}[.]?$)")


def _signed(place: Place) -> Found | None:
    """``“…” — Hale`` at the end of a paragraph."""
    line = place.line
    if _SIGNATURE.match(line.tags, place.token + 1) is None:
        return None
    subject = find_phrase_after(line, place.token + 2, len(line.tags))
    return None if subject is None else _found(line, subject, "signed", "signed after the quote", None)


def _according(place: Place) -> Found | None:
    """``according to Hale`` after the quote or before it in the sentence."""
    line = place.line
    for match in re.compile("Au").finditer(line.tags, place.first, place.last):
        subject = find_phrase_after(line, match.end(), place.last)
        if subject is not None:
            return _found(line, subject, "according", "named in the sentence", match.start() + 1)
    return None


def _announced(place: Place) -> Found | None:
    """``Hale said, “…”``, ``Hale told the panel: “…”``: a whole quote right after the verb."""
    if not place.whole or place.token == place.first or place.line.tags[place.token - 1] not in ",:":
        return None
    found = _governed(place)
    return found if found is not None and found.rule.startswith(("before strong touching", "before strong comma")) else None


def _opening_inverted(place: Place) -> Found | None:
    """``Said Hale: “…”``."""
    line = place.line
    if place.first < place.token and is_strong(line.low(place.first)) and line.tags[place.first] in "Gv":
        subject = find_phrase_after(line, place.first + 1, place.token)
        if subject is not None and line.tags[subject.start] != "h":
            return _found(line, subject, "inverted before", "named before the quote", place.first)
    return None


def _governed_strongly(place: Place) -> Found | None:
    found = _governed(place)
    return found if found is not None and found.rule.startswith("before strong") else None


def _governed(place: Place) -> Found | None:
    """The subject of the verb that governs the quote: the nearest reporting verb before it in the sentence."""
    line, tags = place.line, place.line.tags
    weak: Found | None = None
    for verb in range(place.token - 1, place.first - 1, -1):
        tag = tags[verb]
        if tag == ";":
            break
        if tag in "vgb":
            subject = find_subject(line, place.first, verb)
            if subject is None or _is_participle(line, verb, subject):
                continue
            found = _found(line, subject, _governed_rule(place, verb, subject), "subject of the verb before the quote", verb)
            if is_strong(line.low(verb)) or place.token - verb <= 5:
                return found
            weak = weak or found
        elif tag == "y":
            agent = _agent(line, verb, place.token)
            if agent is not None:
                return _found(line, agent, "agent", "named after 'by' before the quote", verb)
    return weak


def _is_participle(line: Line, verb: int, subject: Subject) -> bool:
    """Whether a verb only describes a noun that is an object itself: "sold goods labelled “…”"."""
    if line.tags[verb] != "v" or is_strong(line.low(verb)) or subject.how != "plain" or subject.start == 0:
        return False
    cue = find_cue(line.low(verb))
    return cue is not None and cue.past and line.tags[subject.start - 1] in "pvVbgGu"


def _governed_rule(place: Place, verb: int, subject: Subject) -> str:
    tags = place.line.tags
    gap = tags[verb + 1 : place.token]
    strength = "strong" if is_strong(place.line.low(verb)) else "weak"
    if gap in ("", ",", ":", "k"):
        reach = "touching"
    elif gap[-1] in ",:":
        reach = "comma"
    else:
        reach = "far" if re.search("[vgbVqQEF]", gap) else "near"
    return f"before {strength} {reach} {subject.how}"


def _agent(line: Line, verb: int, token: int) -> Subject | None:
    for at in range(verb + 1, token):
        if line.low(at) == "by":
            return find_phrase_after(line, at + 1, token)
    return None


_TAIL = re.compile(r"[,q]|F,?")


def _trailing(place: Place) -> Found | None:
    """``…, Hale said.`` at the end of a sentence whose quote stands further back."""
    line, tags = place.line, place.line.tags
    for at in range(place.token, place.last):
        if tags[at] not in ",q" or (at == place.token and tags[at] != "q"):
            continue
        subject = find_phrase_after(line, at + 1, place.last)
        if subject is not None:
            match = _AFTER_SUBJECT.match(tags, subject.end, place.last)
            if match is not None and "," not in tags[match.end() : place.last]:
                return _found(line, subject, "trailing", "named at the sentence's end", match.start("verb"))
        match = _INVERTED.match(tags, at + 1, place.last)
        if match is not None:
            subject = find_phrase_after(line, match.end(), place.last)
            if subject is not None:
                return _found(line, subject, "trailing", "named at the sentence's end", match.end() - 1)
    return None


def _labelled(place: Place) -> Found | None:
    """``HALE: “…”``: a name and a colon right before the quote."""
    line, token = place.line, place.token
    if token >= 2 and line.tags[token - 1] == ":":
        subject = find_phrase_before(line, place.first, token - 1)
        if subject is not None and subject.start == place.first and "N" in line.tags[subject.start : subject.end]:
            return _found(line, subject, "label", "named before the colon", None)
    return None


_OWNED = re.compile(r"(?P<owner>[TN]*S|h)[nNRz]{0,2}[nR](?:[k:,]|pd?)?$")


def _possessed(place: Place) -> Found | None:
    """``Hale's claim that “…”``, ``in his words, “…”``: whose words they are."""
    line = place.line
    match = _OWNED.search(line.tags[place.first : place.token])
    if match is None:
        return None
    start, end = (place.first + at for at in match.span("owner"))
    if not any(is_cue_noun(line.low(token)) for token in range(end, place.token)):
        return None
    if line.tags[start] == "h" and line.low(start) not in ("his", "her", "their"):
        return None
    found = _found(line, Subject(start, end), "possessed", "whose words they are", None)
    return Found(found.start, found.end - _possessive_length(line, end - 1), found.rule, found.why)


def _possessive_length(line: Line, token: int) -> int:
    word = line.low(token)
    return 2 if word.endswith("'s") else 1 if word.endswith("'") else 0


def _main(place: Place) -> Found | None:
    """The subject of a sentence that has no reporting verb, for quotes of some length."""
    if place.token == place.first or place.length < 4:
        return None
    subject = find_main_subject(place.line, place.first, place.token)
    if subject is None or not re.search("[vVbe]", place.line.tags[subject.end : place.token]):
        return None
    return _found(place.line, subject, "main", "subject of the sentence around the quote", None)


_RULES: tuple[Rule, ...] = (
    _labelled,
    _announced,
    _inverted_after,
    _direct_after,
    _signed,
    _opening_inverted,
    _governed_strongly,
    _trailing,
    _according,
    _governed,
    _loose_after,
    _possessed,
    _main,
)


def find_introduction(line: Line) -> Found | None:
    """Who speaks next, from a paragraph that ends in a colon."""
    if not line.tags.endswith(":"):
        return None
    first, last = line.sentence(len(line.tags) - 1)
    place = Place(line, last, first, last, True, 9)
    found = _governed(place) or _main(place)
    if found is None:
        subject = find_main_subject(line, first, last)
        found = None if subject is None else _found(line, subject, "main", "", None)
    if found is None:
        return None
    return Found(found.start, found.end, "introduced", "introduced by the paragraph before", found.cue)


def find_indirect(line: Line, first: int, last: int) -> list[Found]:
    """The attributions of one sentence without regard to quotes: "Hale said that …", "…, according to police"."""
    found = []
    for verb in range(first, last):
        if line.tags[verb] == "v" and is_strong(line.low(verb)):
            subject = find_subject(line, first, verb)
            if subject is not None:
                found.append(_found(line, subject, "indirect", "subject of the verb", verb))
    according = _according(Place(line, first, first, last, False, 0))
    return found + ([according] if according else [])
