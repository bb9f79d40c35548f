"""Who said a quote, by rules: a line of tags and the place of a quote in, the words that name the speaker out.

The rules are plain functions, tried in the order of how often they are right. Each looks at one shape:
``,” said Hale``, ``,” Hale said``, ``Hale said that “…”``, ``according to Hale``. What no rule settles may be carried
over from the quote before, which is the business of ``carrying``.
"""

from __future__ import annotations

import re

from crosscheck.language.speakers.clauses import find_main_subject, find_subject
from crosscheck.language.speakers.cues import is_strong
from crosscheck.language.speakers.found import Found, Place, Rule, make_found
from crosscheck.language.speakers.governing import (
    announced,
    claimed,
    governed,
    governed_strongly,
    main_subject,
    opening_inverted,
    possessed,
)
from crosscheck.language.speakers.lines import Line
from crosscheck.language.speakers.phrases import Subject, find_phrase_after, find_phrase_before

__all__ = ["find_attribution_of", "find_indirect", "find_introduction", "find_signature", "hands_over"]


def find_attribution_of(line: Line, token: int, whole: bool, length: int) -> Found | None:
    """Who the sentence around a quote says it is by; None where the sentence says nothing."""
    first, last = line.sentence(token)
    place = Place(line, token, first, last, whole, length)
    for rule in _RULES:
        found = rule(place)
        if found is not None:
            return found
    return None


_CUE_FIRST = re.compile(r",?a*v")
_SUBJECT_FIRST = re.compile(
    r"(?P<insertion>(?:\([^)]{1,20}\)|(?<=[nR])p[dh]?[TNRn]{1,4})?(?:,[^.;qQEF]{1,30}?,|-[^-]{1,25}-)?),?"
    r"[xaet]*(?:p[dz]?t)?[xa]*(?P<verb>[vb]|cv|e[aVy]*(?:ub|k?g))"
)
_PARTICIPLE_FIRST = re.compile("V(?=[nRNT])")
_UNLISTED_VERB = re.compile(r"[xa]*[Vn](?:[.,;:p]|t|u|$)")
_ACCORDING = re.compile("Au")
_REPORTING = re.compile("v")
_ORDER = re.compile("v[dhTNRnzS]+(?:p[dhTNRnzS]+)*(?:w[^kexsu.,:;qQEF]+)?a?u[nbvV]")
_HANDING_OVER = re.compile("[vA]")
_BEFORE_END = re.compile("[q,]")
_OPENERS = frozenset({"after", "although", "as", "because", "even", "if", "though", "when", "whereas", "while"})
_SHORTEST_ALONE = 4


def _inverted_after(place: Place) -> Found | None:
    """``“…,” said Hale``."""
    line, token = place.line, place.token
    if line.tags[token] == "F" and not (place.whole or token == place.first):
        return None
    cue, subject = _cue_first(line, token + 1, place.last)
    if subject is None or _is_object(line, cue, subject):
        return None
    if line.low(subject.start) == "it" or (token != place.first and _starts_clause(line.tags, subject.end)):
        return None
    return make_found(line, subject, "inverted", "named right after the quote", cue)


def _cue_first(line: Line, at: int, last: int) -> tuple[int, Subject | None]:
    """A reporting verb at a token and the phrase after it, which may begin with a participle: "said retired ..."."""
    match = _CUE_FIRST.match(line.tags, at, last)
    if match is None:
        return 0, None
    after = match.end()
    noun = after + 1 if _PARTICIPLE_FIRST.match(line.tags, after, last) else after
    subject = find_phrase_after(line, noun, last)
    return after - 1, None if subject is None else Subject(after, subject.end)


def _starts_clause(tags: str, end: int) -> bool:
    """Whether a phrase is the subject of what follows: ``Hale, citing “…,” said the plan could``."""
    return tags[end : end + 1] in tuple("xevVb")


def _is_object(line: Line, verb: int, subject: Subject) -> bool:
    """Whether the phrase after a verb that needs a listener is one: ``“…,” told reporters``."""
    return line.low(verb) in ("told", "tells") or (line.tags[subject.start] == "h" and line.low(verb) == "called")


def _direct_after(place: Place) -> Found | None:
    """``“…,” Hale said`` with an apposition, an adverb or an auxiliary between."""
    line, token = place.line, place.token
    unended = line.tags[token] == "F"
    if (unended and not _stands_alone(place)) or (line.tags[token] in "QE" and not place.whole):
        return None
    subject = find_phrase_after(line, token + 1, place.last)
    match = None if subject is None else _SUBJECT_FIRST.match(line.tags, subject.end, place.last)
    if subject is None or match is None or (unended and not is_strong(line.low(match.start("verb")))):
        return None
    if not place.whole and _ends_clause(place, match.end()):
        return None
    rule = "direct apart" if match["insertion"] else "direct"
    return make_found(line, subject, rule, "named right after the quote", match.start("verb"))


def _ends_clause(place: Place, end: int) -> bool:
    """Whether a quote ends a clause with a speaker of its own: "Though Hale called it “…,” Orr said it was good"."""
    line = place.line
    if line.tags[place.token] != "q" or line.tags[end : end + 1] in ("", ".", ","):
        return False
    before = range(place.token - 1, place.first - 1, -1)
    opener = next((at for at in before if line.low(at) in _OPENERS), -1)
    if opener < 0 or (opener > place.first and line.tags[opener - 1] not in ",c"):
        return False
    return governed_strongly(Place(line, place.token, opener, place.last, False, place.length)) is not None


def _stands_alone(place: Place) -> bool:
    """Whether a quote opens its sentence and is more than a few words: its comma may have been forgotten."""
    return place.token == place.first and place.length >= _SHORTEST_ALONE


def _loose_after(place: Place) -> Found | None:
    """``“…,” Hale thundered``: a verb that no list has."""
    line, token = place.line, place.token
    if not place.whole or line.tags[token] not in "qE":
        return None
    subject = find_phrase_after(line, token + 1, place.last)
    if subject is None or subject.end >= place.last:
        return None
    if _UNLISTED_VERB.match(line.tags, subject.end, place.last):
        return make_found(line, subject, "loose", "named right after the quote", subject.end)
    return None


_SIGNATURE = re.compile(r"-[TN]{2,5}[.,]?(?=$|[NnTRdp,]{1,10}[.]?$)")
_SIGNATURE_ALONE = re.compile(r"-[TN]{1,5}(?:,[^.]{1,20})?[.]?$")


def _signed(place: Place) -> Found | None:
    """``“…” — Hale`` at the end of a paragraph."""
    line = place.line
    if _SIGNATURE.match(line.tags, place.token + 1) is None:
        return None
    subject = find_phrase_after(line, place.token + 2, len(line.tags))
    return None if subject is None else make_found(line, subject, "signed", "signed after the quote", None)


def _according(place: Place) -> Found | None:
    """``according to Hale`` after the quote or before it in the sentence."""
    return _find_according(place.line, place.first, place.last)


def _find_according(line: Line, first: int, last: int) -> Found | None:
    for match in _ACCORDING.finditer(line.tags, first, last):
        subject = find_phrase_after(line, match.end(), last)
        if subject is not None:
            return make_found(line, subject, "according", "named in the sentence", match.start() + 1)
    return None


def _trailing(place: Place) -> Found | None:
    """``…, Hale said.`` at the end of a sentence whose quote stands further back."""
    line, tags = place.line, place.line.tags
    for at in (match.start() for match in _BEFORE_END.finditer(tags, place.token, place.last)):
        if tags[at] == "q" or at > place.token:
            cue, subject = _at_end(line, at + 1, place.last)
            if subject is not None:
                return make_found(line, subject, "trailing", "named at the sentence's end", cue)
    return None


def _at_end(line: Line, at: int, last: int) -> tuple[int, Subject | None]:
    """A subject and its reporting verb, in either order, after which the sentence has no other clause."""
    subject = find_phrase_after(line, at, last)
    match = None if subject is None else _SUBJECT_FIRST.match(line.tags, subject.end, last)
    if match is not None and "," not in line.tags[match.end() : last]:
        return match.start("verb"), subject
    return _cue_first(line, at, last)


def _labelled(place: Place) -> Found | None:
    """``HALE: “…”``, ``Storm at sea - Hale: “…”``: a name and a colon right before the quote."""
    line, token = place.line, place.token
    if token >= 2 and line.tags[token - 1] == ":":
        subject = find_phrase_before(line, place.first, token - 1)
        if subject is None or "N" not in line.tags[subject.start : subject.end]:
            return None
        if subject.start == place.first or line.tags[subject.start - 1] == "-":
            return make_found(line, subject, "label", "named before the colon", None)
    return None


_RULES: tuple[Rule, ...] = (
    _labelled,
    announced,
    _inverted_after,
    _direct_after,
    _signed,
    opening_inverted,
    claimed,
    governed_strongly,
    _trailing,
    _according,
    governed,
    _loose_after,
    possessed,
    main_subject,
)


def find_introduction(line: Line) -> Found | None:
    """Who speaks next, from a paragraph that ends in a colon."""
    if not line.tags.endswith(":"):
        return None
    first, last = line.sentence(len(line.tags) - 1)
    place = Place(line, last, first, last, True, _SHORTEST_ALONE)
    found = opening_inverted(place) or governed(place)
    if found is None:
        subject = find_main_subject(line, first, last)
        found = None if subject is None else make_found(line, subject, "main", "", None)
    if found is None:
        return None
    return Found(found.start, found.end, "introduced", "introduced by the paragraph before", found.cue)


def find_signature(line: Line) -> Found | None:
    """Who signs the paragraph before, from one that is nothing but a dash and a name: "- Mara Hale, Bergen."."""
    if _SIGNATURE_ALONE.match(line.tags) is None:
        return None
    subject = find_phrase_after(line, 1, len(line.tags))
    return None if subject is None else make_found(line, subject, "signed below", "signed below the quote", None)


def hands_over(line: Line) -> bool:
    """Whether a paragraph may hand words to anybody: it has a reporting verb, or "according"."""
    return "v" in line.tags or "A" in line.tags


def find_indirect(line: Line, first: int, last: int) -> list[Found]:
    """The attributions of one sentence without regard to quotes: "Hale said that …", "…, according to police".

    What somebody is told to do is asked of him, and says nothing of what is: "Police told residents to stay indoors".
    """
    if _HANDING_OVER.search(line.tags, first, last) is None:
        return []
    found = []
    for match in _REPORTING.finditer(line.tags, first, last):
        verb = match.start()
        if is_strong(line.low(verb)):
            subject = _subject_around(line, first, verb, last)
            if subject is not None:
                kind = "asked" if _ORDER.match(line.tags, verb) else "indirect"
                rule = f"{kind} beside" if subject.how == "plain" else kind
                found.append(make_found(line, subject, rule, "subject of the verb", verb))
    according = _find_according(line, first, last)
    return found + ([according] if according else [])


def _subject_around(line: Line, first: int, verb: int, last: int) -> Subject | None:
    """The subject of a verb, looked for behind it where a comma stands before it: "…, said Hale."."""
    if verb > first and line.tags[verb - 1] in ",qQEF":
        subject = find_phrase_after(line, verb + 1, last)
        if subject is not None and not _starts_clause(line.tags, subject.end) and not _is_object(line, verb, subject):
            return subject
    return find_subject(line, first, verb)
